"""A Word file opened with care: its parts as trees of XML, bounded, without what runs or leads out.

The file is a zip that a stranger made. Nothing of it is unpacked beyond its bounds, no entity is
resolved, nothing is fetched, and macros are not even read.
"""

from __future__ import annotations

import copy
import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element

from generator.importer.formats.docx.xml import local, r, w
from generator.language import _
from generator.problems import Location, Problem

# In bytes, of all parts of XML unpacked, and of one. A plan of 300 pages has 20 MB.
MAX_UNPACKED = 150 * 1024 * 1024
MAX_PART = 60 * 1024 * 1024
MAX_ENTRIES = 5_000
# How much smaller than its words a zip may be: Word's own styles reach 40.
MAX_RATIO = 300
MAX_CELLS = 200_000
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_STRICT = b"http://purl.oclc.org/ooxml/"
_MAIN_KINDS = ("document.main+xml", "template.main+xml")


class RefusedError(Exception):
    """A file that is not read, with the problem that says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a Word file: its root, and the parts that it names, by the id of the relation.

    `kind` is the last word of the relation that leads to it: `header`, `footnotes`.
    """

    name: str
    kind: str
    root: Element
    relations: dict[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts that hold words or say how words are printed; `names` are all in the file."""

    main: Part
    others: dict[str, Part]
    names: frozenset[str]

    def of_kind(self, kind: str) -> Part | None:
        """Return the part that the document names under a kind of relation, null without one."""
        for found, target in self.main.relations.values():
            if found == kind and target in self.others:
                return self.others[target]
        return None

    def related(self, relation: str | None) -> Part | None:
        """Return the part that the document names by the id of a relation, null without one."""
        _kind, target = self.main.relations.get(relation or "", ("", ""))
        return self.others.get(target)


def open_parts(data: bytes, place: Location) -> Parts:
    """Open a Word file.

    Raises:
        RefusedError: it is broken, no Word file, beyond its bounds, or holds entities.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _parts(archive, place)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, EOFError, NotImplementedError) as error:
        raise RefusedError(_broken(place)) from error
    except (ValueError, OSError, RuntimeError, zlib.error) as error:
        raise RefusedError(_broken(place)) from error


def _parts(archive: zipfile.ZipFile, place: Location) -> Parts:
    entries = {entry.filename: entry for entry in archive.infolist()}
    _hold_bounds(archive.infolist(), place)
    name = _main_name(archive, entries, place)
    main = _part(archive, entries, name, "officeDocument", place)
    others = {
        target: _part(archive, entries, target, kind, place)
        for kind, target in main.relations.values()
        if kind in _READ_KINDS and target in entries
    }
    return Parts(main, others, frozenset(entries))


_READ_KINDS = frozenset(
    {"styles", "numbering", "settings", "footnotes", "endnotes", "header", "footer", "comments"}
)


def _hold_bounds(entries: list[zipfile.ZipInfo], place: Location) -> None:
    if any(entry.flag_bits & 1 for entry in entries):
        told = _("tệp có mật khẩu")
        hint = _("mở bằng Word, bỏ mật khẩu rồi lưu lại")
        raise RefusedError(Problem.at(place, "encrypted", told, hint=hint))
    texts = [entry for entry in entries if entry.filename.endswith((".xml", ".rels"))]
    size = sum(entry.file_size for entry in texts)
    packed = sum(entry.compress_size for entry in texts)
    if (
        len(entries) > MAX_ENTRIES
        or size > MAX_UNPACKED
        or any(entry.file_size > MAX_PART for entry in texts)
        or size > MAX_RATIO * max(packed, 10_000)
    ):
        raise RefusedError(_too_big(place))


def _main_name(
    archive: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo], place: Location
) -> str:
    """Return the name of the part that holds the document."""
    if "_rels/.rels" in entries:
        root = _tree(archive.read("_rels/.rels"), place)
        for relation in root.iter(_RELATION):
            target = str(relation.get("Target", "")).lstrip("/")
            if str(relation.get("Type", "")).endswith("/officeDocument") and target in entries:
                return target
    if "word/document.xml" in entries:
        return "word/document.xml"
    raise RefusedError(_no_word_file(place))


def _part(
    archive: zipfile.ZipFile,
    entries: dict[str, zipfile.ZipInfo],
    name: str,
    kind: str,
    place: Location,
) -> Part:
    data = archive.read(name)
    if _STRICT in data[:20_000]:
        raise RefusedError(_strict(place))
    if data.count(b"<w:tc>") + data.count(b"<w:tc ") > MAX_CELLS:
        raise RefusedError(_too_big(place))
    root = _tree(data, place)
    if kind == "officeDocument" and root.tag != w("document"):
        raise RefusedError(_no_word_file(place))
    _choose(root)
    folder, file = posixpath.split(name)
    beside = f"{folder}/_rels/{file}.rels"
    return Part(
        name,
        kind,
        root,
        dict(_relations(_tree(archive.read(beside), place), folder)) if beside in entries else {},
    )


def _relations(root: Element, folder: str) -> Iterator[tuple[str, tuple[str, str]]]:
    for relation in root.iter(_RELATION):
        kind = str(relation.get("Type", "")).rpartition("/")[2]
        target = str(relation.get("Target", ""))
        inside = relation.get("TargetMode") != "External"
        path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        yield str(relation.get("Id", "")), (kind, path if inside else target)


def _tree(data: bytes, place: Location) -> Element:
    """Parse XML, refusing one that declares entities, which no Word file does.

    Raises:
        RefusedError: it has a document type.
        lxml.etree.XMLSyntaxError: it is no XML.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True, huge_tree=False,
    )  # fmt: skip
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]
        told = _("tệp khai báo thực thể XML, điều mà Word không bao giờ làm: không đọc")
        hint = _("xin lại tệp gốc từ nơi ban hành")
        raise RefusedError(Problem.at(place, "entities", told, hint=hint))
    return root


def _choose(root: Element) -> None:
    """Put in the place of alternatives the one that is meant for readers of today.

    Part 3 of the standard (ISO/IEC 29500) asks that of whoever reads, before anything else.
    """
    for one in list(root.iter(f"{_COMPATIBILITY}AlternateContent")):
        parent = one.getparent()
        if parent is None:
            continue
        chosen = next(one.iterchildren(f"{_COMPATIBILITY}Choice"), None)
        if chosen is None:
            chosen = next(one.iterchildren(f"{_COMPATIBILITY}Fallback"), None)
        place = parent.index(one)
        parent.remove(one)
        for offset, element in enumerate(list(chosen) if chosen is not None else ()):
            parent.insert(place + offset, element)


def packed_anew(parts: Parts) -> bytes:
    """Return a Word file of the parts that were read and nothing else, for another reader.

    Pictures, macros and settings are left out, alternatives are chosen. Marks of comments go too:
    they hold no words, and docx2python counts all runs before each of them.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", _content_types(parts))
        target = f'Type="{_KIND}/officeDocument" Target="{parts.main.name}"'
        archive.writestr("_rels/.rels", _RELS.format(f'<Relationship Id="r" {target}/>'))
        kept = {name: part for name, part in parts.others.items() if part.kind != "comments"}
        for part in (parts.main, *kept.values()):
            archive.writestr(part.name, _serialised(part.root))
        folder, file = posixpath.split(parts.main.name)
        rows = [
            f'<Relationship Id="{key}" Type="{_KIND}/{kind}" Target="/{target}"/>'
            for key, (kind, target) in parts.main.relations.items()
            if target in kept and key.isalnum()
        ]
        archive.writestr(f"{folder}/_rels/{file}.rels", _RELS.format("".join(rows)))
    return out.getvalue()


_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships">{}</Relationships>'
)


def _content_types(parts: Parts) -> str:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    main = "document.main"
    rows = "".join(
        f'<Override PartName="/{part.name}" ContentType="{kind}.'
        f'{main if part is parts.main else part.kind}+xml"/>'
        for part in (parts.main, *parts.others.values())
    )
    return (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
        f'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{rows}</Types>"
    )


def _serialised(root: Element) -> bytes:
    root = copy.deepcopy(root)
    for mark in list(root.iter(w("commentRangeStart"), w("commentRangeEnd"))):
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)
    for one in root.iter("*"):
        # An address of a link is no word of the text, and what describes a picture is not printed.
        one.attrib.pop(r("id") if one.tag == w("hyperlink") else "descr", "")
    data = etree.tostring(root, encoding="UTF-8")
    start = data.index(b">")
    # docx2python looks for this name at the root, where some programs leave it out.
    if b"xmlns:r=" in data[:start]:
        return data
    declared = b' xmlns:r="%s"' % _KIND.encode()
    place = start - 1 if data[start - 1 : start] == b"/" else start
    return data[:place] + declared + data[place:]


def count_of(root: Element, *names: str) -> int:
    """Return how many elements of these names, without their namespace, stand below a root."""
    return sum(1 for one in root.iter() if local(one) in names)


def _broken(place: Location) -> Problem:
    return Problem.at(
        place,
        "broken-file",
        _("tệp Word hỏng, không mở được"),
        hint=_("mở thử bằng Word; mở được thì lưu lại thành .docx, không thì xin lại tệp gốc"),
    )


def _too_big(place: Location) -> Problem:
    return Problem.at(
        place,
        "file-size",
        _("bung ra quá lớn so với một văn bản: không đọc"),
        hint=_("kiểm tra xem có đúng tệp không; bảng rất lớn thì tách ra tệp riêng"),
    )


def _no_word_file(place: Location) -> Problem:
    return Problem.at(
        place,
        "other-format",
        _("tệp nén này không phải là văn bản Word"),
        hint=_("mở bằng Word hoặc LibreOffice rồi lưu thành .docx"),
    )


def _strict(place: Location) -> Problem:
    return Problem.at(
        place,
        "other-format",
        _("tệp lưu theo dạng “Strict Open XML”"),
        hint=_("mở bằng Word, chọn Lưu thành › Word Document (.docx)"),
    )
