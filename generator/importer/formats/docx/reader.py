"""A Word file → its official text, read twice; what Word would not print as final is refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml.etree import _Element as Element

from generator.importer.formats.docx.agreement import Agreement, agree
from generator.importer.formats.docx.body import BodyReader, Found
from generator.importer.formats.docx.parts import (
    Parts,
    RefusedError,
    count_of,
    open_parts,
    packed_anew,
)
from generator.importer.formats.docx.second import UnreadableError, reader_name, second_reading
from generator.importer.formats.docx.symbols import UNKNOWN
from generator.importer.formats.docx.xml import children, w
from generator.importer.official_text import Aside, Cell, OfficialText, Passage, Table
from generator.language import _, ngettext
from generator.problems import Location, Problem

_TRACKED = frozenset({"ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"})
_FOREIGN = frozenset({"altChunk", "subDoc"})
# So many partings are told one by one.
_TOLD = 20
_SHOWN = 5


def read_docx(data: bytes, name: str) -> tuple[OfficialText | None, list[Problem]]:
    """Read a Word file; null, and why, where it is refused."""
    place = Location(name)
    try:
        parts = open_parts(data, place)
        problems = list(_refusals(parts, place))
        if problems:
            return None, problems
        return _read(parts, place)
    except RefusedError as refused:
        return None, [refused.problem]
    except RecursionError:
        told = _("tệp lồng quá nhiều lớp, không phải văn bản thường")
        return None, [Problem.at(place, "broken-file", told)]


def _read(parts: Parts, place: Location) -> tuple[OfficialText, list[Problem]]:
    reader = BodyReader(parts)
    found = reader.read()
    problems = [*_warnings(parts, found, place)]
    if reader.old_fonts:
        problems.append(_old_fonts(place))
    if reader.numbering.unknown:
        problems.append(_unknown_forms(place, reader.numbering.unknown))
    try:
        agreement = agree(found.paragraphs, second_reading(packed_anew(parts)))
        second = reader_name()
    except UnreadableError:
        own = [line for one in found.paragraphs for line in one.lines]
        same = {line: line for line in range(1, found.lines + 1)}
        agreement = Agreement("\n".join((*own, "")), same, (), ())
        second = ""
        problems.append(_one_reader(place))
    problems.extend(_partings(place, agreement))
    return replace(_official(found, agreement), reader=second), problems


def _official(found: Found, agreement: Agreement) -> OfficialText:
    def at(passage: Passage) -> Passage:
        return replace(passage, line=agreement.lines.get(passage.line, passage.line))

    def block(one: Passage | Table) -> Passage | Table:
        if isinstance(one, Passage):
            return at(one)
        rows = tuple(
            tuple(Cell(tuple(map(at, cell.passages)), cell.across, cell.down) for cell in row)
            for row in one.rows
        )
        return replace(one, rows=rows, line=agreement.lines.get(one.line, one.line))

    asides = (
        Aside(one.text, one.kind, agreement.lines.get(one.line, one.line)) for one in found.asides
    )
    return OfficialText(
        tuple(map(block, found.blocks)),
        agreement.text,
        tuple(map(at, found.footnotes)),
        tuple(asides),
    )


def _refusals(parts: Parts, place: Location) -> Iterator[Problem]:
    """Yield why a file is not read whose words are not settled or not all there."""
    roots = [parts.main.root, *(part.root for part in parts.others.values())]
    tracked = [one for root in roots for one in _tracked(root)]
    if tracked:
        yield Problem.at(
            place,
            "tracked-changes",
            ngettext(
                "tệp còn {count} chỗ sửa chưa chấp nhận hoặc từ chối (Track Changes)",
                len(tracked),
            ),
            fragment=next((words for one in tracked if (words := _words(one))), ""),
            hint=_("mở bằng Word: Xem lại › Chấp nhận (hoặc Từ chối) tất cả, rồi lưu và đọc lại"),
        )
    if any(count_of(root, *_FOREIGN) for root in roots):
        told = _("tệp nhúng cả tệp khác vào giữa văn bản, phần ấy không đọc được")
        hint = _("mở bằng Word rồi lưu lại thành .docx: Word sẽ ghép phần nhúng vào văn bản")
        yield Problem.at(place, "embedded-file", told, hint=hint)


def _tracked(root: Element) -> Iterator[Element]:
    for name in _TRACKED:
        yield from root.iter(w(name))


def _words(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter(w("t"), w("delText"))).strip()


def _warnings(parts: Parts, found: Found, place: Location) -> Iterator[Problem]:
    if any(name.endswith("vbaProject.bin") for name in parts.names):
        told = _("tệp có macro: không chạy, không đọc phần ấy")
        yield Problem.at(place, "macros", told, severity="warning")
    comments = parts.of_kind("comments")
    count = sum(1 for _one in children(comments.root, "comment")) if comments else 0
    if count:
        told = ngettext(
            "bỏ qua {count} lời nhận xét (comment) bên lề",
            count,
        )
        yield Problem.at(place, "comments", told, severity="info")
    drawn = count_of(parts.main.root, "OLEObject", "chart", "relIds")
    if found.pictures or drawn:
        told = ngettext(
            "có {count} hình, biểu đồ hoặc đối tượng nhúng: chữ trong đó không được đọc",
            found.pictures + drawn,
        )
        yield Problem.at(place, "pictures", told, severity="warning")
    if found.nested:
        told = _("bảng lồng trong ô của bảng khác: các ô của nó thành từng dòng của ô ngoài")
        yield Problem.at(Location(place.file, found.nested[0]), "nested", told, severity="warning")
    unknown = next((one for one in found.paragraphs if UNKNOWN in "".join(one.lines)), None)
    if unknown:
        told = _("có ký hiệu của phông riêng mà chương trình không biết: xem bản Word rồi gõ lại")
        yield Problem.at(
            place, "unknown-sign", told, severity="warning", fragment=" ".join(unknown.lines)
        )


def _unknown_forms(place: Location, forms: set[str]) -> Problem:
    told = _("kiểu đánh số tự động lạ, đọc thành chữ số thường: so lại với bản Word")
    return Problem.at(
        place, "unknown-numbers", told, severity="warning", fragment=", ".join(sorted(forms))
    )


def _old_fonts(place: Location) -> Problem:
    return Problem.at(
        place,
        "old-encoding",
        _("tệp dùng phông trước Unicode (.Vn…, VNI-…): đã đổi từng chữ sang Unicode"),
        severity="warning",
        hint=_("đọc lại kỹ chữ hoa có dấu và tên riêng"),
    )


def _one_reader(place: Location) -> Problem:
    return Problem.at(
        place,
        "one-reader",
        _("bộ đọc thứ hai không đọc được tệp này, nên chưa có gì chứng thực các chữ đã đọc"),
        severity="warning",
        hint=_("mở bằng Word, lưu lại thành .docx rồi đọc lại; nếu vẫn vậy, tự so từng chữ"),
    )


def _partings(place: Location, agreement: Agreement) -> Iterator[Problem]:
    for one in agreement.partings[:_TOLD]:
        if one.first and one.second:
            told = _("hai bộ đọc thấy khác nhau: “{first}”", first=one.first[:300])
        elif one.first:
            told = _("chỉ một bộ đọc thấy đoạn này; bản chữ để đối chiếu không có nó")
        else:
            told = _("bộ đọc thứ hai thấy thêm đoạn này")
        yield Problem(
            place.file,
            one.line,
            1,
            "readers-part",
            told,
            severity="warning",
            fragment=one.second or one.first,
            hint=_("so với bản Word xem đoạn nào đúng"),
        )
    left = len(agreement.partings) - _TOLD
    if left > 0:
        told = ngettext(
            "còn {count} chỗ hai bộ đọc thấy khác nhau",
            left,
        )
        yield Problem.at(place, "readers-part", told, severity="warning")
    if agreement.unproved:
        told = ngettext(
            "{count} số tự động của Word chỉ do một bộ đọc đếm ra: so lại với bản Word",
            len(agreement.unproved),
        )
        shown = " · ".join(one[:40] for one in agreement.unproved[:_SHOWN])
        yield Problem.at(place, "unproved-numbers", told, severity="info", fragment=shown)
