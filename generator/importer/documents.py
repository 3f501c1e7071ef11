"""Official documents of any format → an `OfficialText`, which `draft` reads.

To read another format, write an `Importer` and add it to `IMPORTERS`, or offer it from a package of
your own under the entry point `kehoach.importers`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.importer.formats.docx.reader import read_docx
from generator.importer.formats.markdown.reader import read_markdown
from generator.importer.formats.ocr.reader import read_picture
from generator.importer.formats.pdf.reader import read_pdf
from generator.importer.formats.plain_text import official_text, read_plain_text
from generator.importer.formats.signatures import Kind, not_of
from generator.importer.formats.web.reader import read_html, read_mht
from generator.importer.official_text import OfficialText
from generator.language import N_, _
from generator.problems import Location, Problem

Read = Callable[[bytes, str], tuple[OfficialText | None, list[Problem]]]


@dataclass(frozen=True, slots=True)
class Importer:
    """Reads one format of documents.

    `endings` are those of its files, in lower case with the dot. `read` takes the bytes of a file
    and its name and returns the official text, null where there is none to be had, and the
    problems. An importer may give `text` instead, which returns a string: its lines are then read
    as those of plain text are. `kinds` is what a file must be by its content, null if that is no
    matter. `refuses` is true of one that only says what to do with its files.
    """

    name: str
    endings: Sequence[str]
    text: Callable[[bytes, str], tuple[str | None, list[Problem]]] | None = None
    read: Read | None = None
    kinds: frozenset[Kind] | None = None
    refuses: bool = False

    def __post_init__(self) -> None:
        """Refuse an importer that reads in no way, or in two.

        Raises:
            TypeError: it has neither `read` nor `text`, or both.
        """
        if (self.read is None) == (self.text is None):
            raise TypeError("an importer has either read or text")

    def official_text(self, data: bytes, name: str) -> tuple[OfficialText | None, list[Problem]]:
        """Return what a file says, and the problems; null where it cannot be read or is empty."""
        other = not_of(self.kinds, data, Location(name)) if self.kinds and data else None
        if other is not None:
            return None, [other]
        found, problems = self._read(data, name)
        if found is not None and next(found.passages(), None) is None:
            return None, [*problems, _empty(Location(name))]
        return found, problems

    def _read(self, data: bytes, name: str) -> tuple[OfficialText | None, list[Problem]]:
        if self.read is not None:
            return self.read(data, name)
        assert self.text is not None
        text, problems = self.text(data, name)
        return (None if text is None else official_text(text)), problems


def importer_of(name: str, importers: Iterable[Importer]) -> Importer | None:
    """Return the importer that reads files of this name; of several the last, null without any.

    Letter case makes no difference.
    """
    fitting = [one for one in importers if name.lower().endswith(tuple(one.endings))]
    return fitting[-1] if fitting else None


def known_endings(importers: Iterable[Importer]) -> list[str]:
    """Return the endings of files that can be read, in order."""
    return [ending for one in importers if not one.refuses for ending in one.endings]


def _empty(place: Location) -> Problem:
    return Problem.at(
        place,
        "empty",
        _("văn bản không có chữ nào"),
        hint=_("kiểm tra xem có đúng tệp không; bản quét thì cần đọc ảnh (OCR)"),
    )


def _refuse_old(_data: bytes, name: str) -> tuple[None, list[Problem]]:
    told = _("tệp soạn thảo đời cũ hoặc của chương trình khác, không đọc trực tiếp được")
    hint = _("mở bằng Word hoặc LibreOffice, lưu thành .docx rồi đọc tệp ấy")
    return None, [Problem.at(Location(name), "old-format", told, hint=hint)]


IMPORTERS = (
    Importer(
        N_("tệp soạn thảo khác"),
        (".doc", ".dot", ".rtf", ".odt", ".wps", ".pages"),
        read=_refuse_old,
        refuses=True,
    ),
    Importer(N_("tệp Word"), (".docx", ".docm"), read=read_docx, kinds=frozenset({"zip"})),
    Importer(
        N_("trang mạng"),
        (".html", ".htm", ".xhtml"),
        read=read_html,
        kinds=frozenset({"html", "text"}),
    ),
    Importer(
        N_("trang mạng lưu thành một tệp"),
        (".mht", ".mhtml"),
        read=read_mht,
        kinds=frozenset({"mht"}),
    ),
    Importer(
        N_("Markdown"), (".md", ".markdown"), read=read_markdown, kinds=frozenset({"text", "html"})
    ),
    Importer(N_("chữ thuần"), (".txt",), read=read_plain_text),
    Importer(N_("tệp PDF"), (".pdf",), read=read_pdf, kinds=frozenset({"pdf"})),
    Importer(
        N_("ảnh chụp, ảnh quét"),
        (".png", ".jpg", ".jpeg", ".tif", ".tiff"),
        read=read_picture,
        kinds=frozenset({"picture"}),
    ),
)
"""Which importer reads which file: by the ending of its name, of several the last."""
