"""The blocks of a Word file in the order in which it prints them: paragraphs, boxes, tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from generator.importer.formats.docx.inline import (
    BREAK,
    PAGE_FIELDS,
    Line,
    LineReader,
    Notes,
    note_forms,
    share,
)
from generator.importer.formats.docx.numbering import Numbered, Numbering, read_numbering
from generator.importer.formats.docx.old_fonts import is_of_old_fonts
from generator.importer.formats.docx.parts import Part, Parts
from generator.importer.formats.docx.styles import (
    Styles,
    level_of,
    properties_of,
    read_styles,
)
from generator.importer.formats.docx.tables import TableReader
from generator.importer.formats.docx.xml import child_value, children, local, number, value, w
from generator.importer.formats.framed import block_passages
from generator.importer.formats.layout import lines_of
from generator.importer.official_text import Aside, AsideKind, Passage, Style, Table

_UNWRAPPED = frozenset(
    {"sdt", "sdtContent", "smartTag", "customXml", "ins", "moveTo", "bdo", "dir"}
)
# A twentieth of a point in millimetres.
_TWIP = 25.4 / 1440


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it was read: its words as the file has them, and the lines it prints.

    `first` and `last` are the numbers of its lines, from 1; `last` is before `first` where it
    prints none. `mark` is the number that Word prints.
    """

    raw: str
    mark: str
    lines: tuple[str, ...]
    first: int
    last: int
    in_box: bool = False


@dataclass(slots=True)
class Found:
    """What was found so far; `paragraphs` are all that hold words, in order."""

    blocks: list[Passage | Table] = field(default_factory=list)
    footnotes: list[Passage] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    pictures: int = 0
    nested: list[int] = field(default_factory=list)
    lines: int = 0


class BodyReader:
    """Reads the parts of a Word file into blocks, notes and asides."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self.styles: Styles = read_styles(_root(parts.of_kind("styles")))
        self.numbering: Numbering = read_numbering(_root(parts.of_kind("numbering")), self.styles)
        self._notes = Notes(note_forms(_root(parts.of_kind("settings")), parts.main.root))
        self.old_fonts = is_of_old_fonts(parts.main.root, self.styles)
        self._lines = LineReader(self.styles, self._notes, converts=self.old_fonts)
        self._boxes = 0
        self.found = Found()

    def read(self) -> Found:
        """Return everything that the file holds: heads, body, notes, feet, in this order."""
        self._edges("headerReference")
        body = self._parts.main.root.find(w("body"))
        if body is not None:
            self.found.blocks.extend(self._blocks(body))
        self._read_notes()
        self._edges("footerReference")
        return self.found

    def _blocks(self, above: Element) -> Iterator[Passage | Table]:
        for one in above:
            name = local(one)
            if name == "p":
                yield from self._paragraph(one)
            elif name == "tbl":
                yield from self._table(one)
            elif name in _UNWRAPPED:
                yield from self._blocks(one)

    def _table(self, table: Element) -> Iterator[Passage | Table]:
        line = self.found.lines + 1
        found = TableReader(self.styles, self._cell, self._hide).read(table)
        if found.holds_tables:
            self.found.nested.append(line)
        yield from found.blocks(line)

    def _cell(self, cell: Element) -> list[Passage | Table]:
        return list(self._cell_blocks(cell))

    def _cell_blocks(self, above: Element) -> Iterator[Passage | Table]:
        for one in above:
            name = local(one)
            if name == "p":
                yield from self._paragraph(one, apart=True)
            elif name == "tbl":
                yield from self._table(one)
            elif name in _UNWRAPPED:
                yield from self._cell_blocks(one)

    def _hide(self, cell: Element) -> None:
        """Set aside the words of a cell that lies below one that spans rows: Word hides them."""
        for one in cell.iter(w("p")):
            line = self._lines.read(one, self.styles.of_paragraph(one))
            self._set_aside(line, "hidden")

    def _paragraph(self, paragraph: Element, *, apart: bool = False) -> Iterator[Passage]:
        above = self.styles.of_paragraph(paragraph)
        in_contents = self._lines.in_contents
        line = self._lines.read(paragraph, above)
        self.found.pictures += line.pictures
        self._watermarks(line)
        # An entry ends in its page: one that does not is text behind a field that never ends.
        entry = not line.text.strip() or line.text.rstrip()[-1].isdigit()
        if entry and (in_contents or self._lines.in_contents):
            self._set_aside(line, "contents")
        else:
            numbered = self.numbering.next(paragraph, above)
            yield from self._passages(paragraph, above, line, numbered, apart)
        self._boxes += 1
        for box in line.boxes:
            for block in self._cell_blocks(box):
                yield from block_passages(block)
        self._boxes -= 1

    def _passages(
        self,
        paragraph: Element,
        above: list[Element],
        line: Line,
        numbered: Numbered | None,
        apart: bool,
    ) -> Iterator[Passage]:
        style = self._style(paragraph, above, line, numbered)
        mark = numbered.mark if numbered else ""
        texts = lines_of(line.text.split(BREAK), apart=apart or bool(style.centred))
        if not texts and mark:
            texts = [""]
        first = self._keep(line, mark, texts)
        for offset, text in enumerate(texts):
            yield Passage(
                text,
                first + offset,
                mark if not offset else "",
                numbered.depth if numbered and not offset else None,
                style=style,
            )
        if line.hidden:
            self.found.asides.append(Aside(line.hidden, "hidden", max(self.found.lines, 1)))

    def _keep(self, line: Line, mark: str, texts: list[str]) -> int:
        """Keep a paragraph for the comparison of readers; return the number of its first line."""
        first = self.found.lines + 1
        self.found.lines += len(texts)
        printed = [f"{mark} {text}".strip() if not i else text for i, text in enumerate(texts)]
        if texts or line.raw.strip():
            self.found.paragraphs.append(
                Paragraph(line.raw, mark, tuple(printed), first, self.found.lines, self._boxes > 0)
            )
        return first

    def _set_aside(self, line: Line, kind: AsideKind) -> None:
        texts = lines_of(line.text.split(BREAK), apart=False)
        first = self._keep(line, "", texts)
        for offset, text in enumerate(texts):
            self.found.asides.append(Aside(text, kind, first + offset))

    def _watermarks(self, line: Line) -> None:
        for text in line.watermarks:
            self.found.asides.append(Aside(text, "watermark", max(self.found.lines, 1)))

    def _style(
        self, paragraph: Element, above: list[Element], line: Line, numbered: Numbered | None
    ) -> Style:
        alignment = next(
            (
                found
                for one in properties_of(paragraph, above)
                if (found := child_value(one, "jc")) is not None
            ),
            None,
        )
        sizes = [one.look.size for one in line.pieces if one.look.size and one.text.strip()]
        return Style(
            bold=share(line.pieces, lambda look: look.bold),
            italic=share(line.pieces, lambda look: look.italic),
            centred=alignment == "center",
            level=level_of(paragraph, above),
            indent=self._indent(paragraph, above, numbered),
            size=max(set(sizes), key=sizes.count) if sizes else None,
        )

    @staticmethod
    def _indent(
        paragraph: Element, above: list[Element], numbered: Numbered | None
    ) -> float | None:
        """Return where the first line begins: by itself, by its list, by its styles."""
        left = first = None
        for depth, one in enumerate(properties_of(paragraph, above)):
            indent = one.find(w("ind"))
            if depth and numbered:
                left = numbered.level.left if left is None else left
                first = numbered.level.first if first is None else first
            if indent is None:
                continue
            if left is None:
                left = _number_of(indent, "left", "start")
            if first is None:
                hanging = _number_of(indent, "hanging")
                first = -hanging if hanging is not None else _number_of(indent, "firstLine")
        if left is None and first is None:
            return None
        return round(((left or 0) + (first or 0)) * _TWIP, 1)

    def _read_notes(self) -> None:
        read: dict[str, dict[str, Element]] = {}
        for kind in ("footnotes", "endnotes"):
            part = self._parts.of_kind(kind)
            read[kind] = {} if part is None else dict(_notes(part))
        called = 0
        while called < len(self._notes.calls):  # a note may call another
            kind, key, mark = self._notes.calls[called]
            called += 1
            note = read[kind].pop(key, None)
            if note is not None:
                self._note(note, mark)
        for left in (*read["footnotes"].values(), *read["endnotes"].values()):
            for one in left.iter(w("p")):
                self._set_aside(self._lines.read(one, self.styles.of_paragraph(one)), "hidden")

    def _note(self, note: Element, mark: str) -> None:
        for one in note.iter(w("p")):
            above = self.styles.of_paragraph(one)
            line = self._lines.read(one, above)
            texts = lines_of(line.text.split(BREAK), apart=False)
            first = self._keep(line, mark, texts)
            for offset, text in enumerate(texts):
                self.found.footnotes.append(Passage(text, first + offset, mark))
                mark = ""

    def _edges(self, name: str) -> None:
        """Set aside running heads or feet, each once, as page numbers where they hold no more."""
        seen: set[str] = set()
        for reference in self._parts.main.root.iter(w(name)):
            part = self._parts.related(_relation(reference))
            if part is None or part.name in seen:
                continue
            seen.add(part.name)
            for one in part.root.iter(w("p")):
                self._edge(one)

    def _edge(self, paragraph: Element) -> None:
        line = self._lines.read(paragraph, self.styles.of_paragraph(paragraph))
        self._watermarks(line)
        self.found.pictures += line.pictures
        of_pages = line.fields & set(PAGE_FIELDS) or line.text.strip().isdigit()
        digits = not any(map(str.isalpha, line.text))
        self._set_aside(line, "page-number" if of_pages and digits else "running-head")


def _root(part: Part | None) -> Element | None:
    return None if part is None else part.root


def _relation(reference: Element) -> str | None:
    return next((str(found) for key, found in reference.attrib.items() if "}id" in str(key)), None)


def _notes(part: Part) -> Iterator[tuple[str, Element]]:
    for one in children(part.root, "footnote", "endnote"):
        if (value(one, "type") or "normal") == "normal":
            yield value(one, "id") or "", one


def _number_of(indent: Element, *names: str) -> int | None:
    found = next((value(indent, name) for name in names if value(indent, name)), None)
    return None if found is None else number(found)
