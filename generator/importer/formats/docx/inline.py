"""What a paragraph prints: its runs in order, calls of notes, signs, the results of fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from generator.importer.formats.docx.number_forms import printed
from generator.importer.formats.docx.styles import Look, Styles, look_of
from generator.importer.formats.docx.symbols import in_unicode, sign
from generator.importer.formats.docx.xml import child_value, local, number, switch, value, w
from generator.text.old_encodings import from_font

BREAK = "\n"
PAGE_FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES")
_SIGNS = {
    "noBreakHyphen": "-", "softHyphen": "", "tab": "\t", "ptab": "\t", "cr": BREAK,
}  # fmt: skip
# Where words may stand below a paragraph without being part of its line.
_ELSEWHERE = frozenset({"pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delText", "delInstrText"})
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
# Calls of footnotes are counted in digits, those of endnotes in small Roman numbers, unless told.
NOTE_FORMS = {"footnotes": "decimal", "endnotes": "lowerRoman"}


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a paragraph that are set alike.

    `raw` are the words as they stand in the file: before capitals of a style, without calls.
    """

    text: str
    look: Look
    raw: str


@dataclass(slots=True)
class Notes:
    """Calls of footnotes and endnotes in the order in which they are met, with their marks.

    `calls` holds kind, id and mark of each; a note that is called twice keeps its first mark.
    """

    forms: dict[str, str] = field(default_factory=lambda: dict(NOTE_FORMS))
    calls: list[tuple[str, str, str]] = field(default_factory=list)
    _counts: dict[str, int] = field(default_factory=dict)
    _marks: dict[tuple[str, str], str] = field(default_factory=dict)

    def call(self, kind: str, key: str, own: bool) -> str:
        """Count a call and return its mark, empty where the text prints a mark of its own."""
        if (kind, key) in self._marks:
            return self._marks[kind, key]
        mark = ""
        if not own:
            self._counts[kind] = self._counts.get(kind, 0) + 1
            mark = f"[{printed(self._counts[kind], self.forms[kind])}]"
        self._marks[kind, key] = mark
        self.calls.append((kind, key, mark))
        return mark


@dataclass(slots=True)
class Line:
    """What stands in one paragraph.

    `boxes` are text boxes anchored in it, `fields` the names of its fields, `watermarks` words of
    pictures of letters.
    """

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    fields: set[str] = field(default_factory=set)
    watermarks: list[str] = field(default_factory=list)
    pictures: int = 0

    @property
    def text(self) -> str:
        """Return what is printed, with tabs and soft breaks."""
        return "".join(one.text for one in self.pieces if not one.look.hidden)

    @property
    def hidden(self) -> str:
        """Return the words that are hidden, which no paper shows."""
        return " ".join("".join(one.text for one in self.pieces if one.look.hidden).split())

    @property
    def raw(self) -> str:
        """Return the words as the file has them, hidden ones too."""
        return "".join(one.raw for one in self.pieces)


class LineReader:
    """Reads paragraphs one after the other; fields may begin in one and end in a later one."""

    def __init__(self, styles: Styles, notes: Notes, *, converts: bool = False) -> None:
        self._styles = styles
        self._notes = notes
        # Whether letters of fonts of before Unicode are turned into those that they look like.
        self._converts = converts
        # For each field that is open: whether its result has begun, and its code.
        self._fields: list[tuple[bool, list[str]]] = []

    @property
    def in_contents(self) -> bool:
        """Return whether the field that is open is a table of contents that Word made."""
        return any("".join(code).split()[:1] == ["TOC"] for _shown, code in self._fields)

    def read(self, paragraph: Element, above: list[Element]) -> Line:
        """Return what a paragraph prints; `above` are the styles that hold for it."""
        line = Line()
        self._walk(paragraph, above, line)
        # A code ends in its paragraph; one that never ends would hide all that follows.
        self._fields = [(True, code) for _shown, code in self._fields]
        return line

    def _walk(self, element: Element, above: list[Element], line: Line) -> None:
        for one in element:
            name = local(one)
            if name == "r":
                self._run(one, above, line)
            elif name == "fldSimple":
                line.fields.update((value(one, "instr") or "").split()[:1])
                self._walk(one, above, line)
            elif name == "t":  # of a formula
                look = look_of(None, above, self._styles)
                line.pieces.append(Piece(one.text or "", look, one.text or ""))
            elif name not in _ELSEWHERE:
                self._walk(one, above, line)

    def _run(self, run: Element, above: list[Element], line: Line) -> None:
        look = look_of(run.find(w("rPr")), above, self._styles)
        for one in run:
            name = local(one)
            if name == "fldChar":
                self._field(value(one, "fldCharType") or "", line)
                line.pieces.extend(Piece(text, look, text) for text in _chosen(one))
            elif name == "instrText":
                self._code(one.text or "")
            elif not self._shows:
                continue
            elif name in ("drawing", "pict", "object"):
                self._drawing(one, line)
            else:
                line.pieces.extend(self._pieces(one, name, look))

    def _pieces(self, one: Element, name: str, look: Look) -> Iterator[Piece]:
        if name == "t":
            raw = in_unicode(one.text or "", look.font)
            text = from_font(raw, look.font) if self._converts else raw
            yield Piece(text.upper() if look.caps else text, look, raw)
        elif name == "br":
            kind = value(one, "type")
            yield Piece(BREAK if kind in (None, "textWrapping") else "", look, "")
        elif name in _SIGNS:
            raw = _SIGNS[name]
            yield Piece(raw, look, raw)
        elif name == "sym":
            found = sign(_code_of(value(one, "char")), value(one, "font") or "")
            yield Piece(found, look, found)
        elif name in _NOTES:
            own = value(one, "customMarkFollows") in ("1", "true", "on")
            yield Piece(self._notes.call(_NOTES[name], value(one, "id") or "", own), look, "")
        elif name == "ruby":
            for base in one.iter(w("t")):
                yield Piece(base.text or "", look, base.text or "")

    @property
    def _shows(self) -> bool:
        return all(shown for shown, _code in self._fields)

    def _field(self, kind: str, line: Line) -> None:
        if kind == "begin":
            self._fields.append((False, []))
        elif kind == "separate" and self._fields:
            code = self._fields[-1][1]
            self._fields[-1] = (True, code)
            line.fields.update("".join(code).split()[:1])
        elif kind == "end" and self._fields:
            line.fields.update("".join(self._fields.pop()[1]).split()[:1])

    def _code(self, text: str) -> None:
        if self._fields and not self._fields[-1][0]:
            self._fields[-1][1].append(text)

    @staticmethod
    def _drawing(drawing: Element, line: Line) -> None:
        boxes = list(_outermost(drawing, w("txbxContent")))
        line.boxes.extend(boxes)
        for one in drawing.iter():
            name = local(one)
            if name == "textpath" and one.get("string"):
                line.watermarks.append(" ".join(str(one.get("string")).split()))
            elif name in ("blip", "imagedata"):
                line.pictures += 1


def _outermost(above: Element, name: str) -> Iterator[Element]:
    for one in above:
        if one.tag == name:
            yield one
        else:
            yield from _outermost(one, name)


def _chosen(field_begin: Element) -> Iterator[str]:
    """Yield what a field of a form prints that has no text of its own: a box, a choice."""
    for box in field_begin.iter(w("checkBox")):
        ticked = switch(box, "checked")
        yield "☒" if (switch(box, "default") if ticked is None else ticked) else "☐"
    for choices in field_begin.iter(w("ddList")):
        entries = [value(one) or "" for one in choices.iterchildren(w("listEntry"))]
        at = number(child_value(choices, "result") or child_value(choices, "default"))
        yield from entries[at : at + 1] if at >= 0 else ()


def _code_of(char: str | None) -> int:
    try:
        return int(char or "", 16)
    except ValueError:
        return -1


def note_forms(settings: Element | None, main: Element) -> dict[str, str]:
    """Return the form of numbers of each kind of note, by the settings or the first section."""
    forms = dict(NOTE_FORMS)
    section = next(main.iter(w("sectPr")), None)
    for kind, name in (("footnotes", "footnotePr"), ("endnotes", "endnotePr")):
        for source in (settings, section):
            forms[kind] = child_value(source, name, "numFmt") or forms[kind]
    return forms


def share(pieces: list[Piece], holds: Callable[[Look], bool]) -> bool | None:
    """Return whether something holds for all letters of the pieces; null where there are none."""
    looks = [one.look for one in pieces if any(map(str.isalnum, one.text)) and not one.look.hidden]
    return all(map(holds, looks)) if looks else None
