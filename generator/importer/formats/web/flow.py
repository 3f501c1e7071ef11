"""The blocks of a page in the order in which a browser shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml.etree import _Element as Element

from generator.importer.formats.framed import ReadCell, ReadTable
from generator.importer.formats.layout import lines_of
from generator.importer.formats.web.content import is_chrome
from generator.importer.formats.web.looks import (
    BLOCKS,
    UNSEEN,
    Look,
    is_drawn,
    item_count,
    list_mark,
    whole,
)
from generator.importer.official_text import Aside, AsideKind, Passage, Style, Table

BREAK = "\n"
_NOTE = re.compile(r"#?_?(?:ftn|edn|footnote|endnote)-?\d", re.IGNORECASE)
_NOTE_MARK = re.compile(r"(\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}|\*{1,3})\s*(?=\S)")
_SECTIONS = ("thead", "tbody", "tfoot")
_MOST_SPANNED = 1_000
# In letters, of what is set aside at once: a plan file declares it, and a person reads that.
_MOST_ASIDE = 1_000
Block = Passage | Table


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    look: Look
    in_note: bool


@dataclass(slots=True)
class Page:
    """What was found in a page so far, in order; `nested` tells of tables in cells of tables."""

    blocks: list[Block] = field(default_factory=list)
    footnotes: list[Passage] = field(default_factory=list)
    order: list[Passage | Aside] = field(default_factory=list)
    pictures: int = 0
    nested: bool = False


class Flow:
    """Reads a page: what stands in `content` is the document, all other words are the portal's."""

    def __init__(self, content: Element, hidden: frozenset[str]) -> None:
        self._content = content
        self._hidden = hidden
        self._pieces: list[_Piece] = []
        self._mark: tuple[str, int] | None = None
        self._lists: list[tuple[Element, int | None]] = []
        self._inside = False
        self._chrome = 0
        self._in_cell = 0
        self._note = 0
        self._pre = 0
        self.page = Page()

    def read(self, root: Element) -> Page:
        """Return everything that a page holds."""
        out: list[Block] = []
        self._walk(root, Look(), out)
        self._flush(out)
        self.page.blocks.extend(out)
        return self.page

    def _walk(self, element: Element, look: Look, out: list[Block]) -> None:
        tag = str(element.tag)
        if tag in UNSEEN:
            return
        look = look.within(element, self._hidden)
        if element is self._content:
            self._flush(out)
            self._inside = True
            look = replace(look, hidden=False)  # a tab that was not in front when it was saved
        chrome = self._inside and element is not self._content and is_chrome(element)
        if chrome:
            self._flush(out)
            self._chrome += 1
        self._element(element, tag, look, out)
        if chrome:
            self._flush(out)
            self._chrome -= 1
        if element is self._content:
            self._flush(out)
            self._inside = False

    def _element(self, element: Element, tag: str, look: Look, out: list[Block]) -> None:
        if tag == "br":
            self._add(BREAK, look)
        elif tag in ("img", "image"):
            self.page.pictures += self._inside
        elif tag == "table" and self._is_document(look):
            self._flush(out)
            out.extend(self._table(element, look))
        elif tag in BLOCKS:
            self._block(element, tag, look, out)
        else:
            self._inline(element, look, out)

    def _is_document(self, look: Look) -> bool:
        return self._inside and not self._chrome and not look.hidden

    def _inline(self, element: Element, look: Look, out: list[Block]) -> None:
        note = element.tag == "a" and any(
            _NOTE.match(str(element.get(name) or "")) and "ref" not in str(element.get(name) or "")
            for name in ("name", "id")
        )
        self._note += note
        if note:
            self._add("", look)
        self._inside_of(element, look, out)
        self._note -= note

    def _block(self, element: Element, tag: str, look: Look, out: list[Block]) -> None:
        self._flush(out)
        if tag in ("ol", "ul"):
            self._lists.append((element, None))
        elif tag == "li" and self._lists:
            above, before = self._lists[-1]
            count = item_count(element, above, before)
            self._lists[-1] = (above, count)
            mark = list_mark(element, above, count, len(self._lists) - 1)
            self._mark = (mark, len(self._lists) - 1)
        self._inside_of(element, look, out)
        self._flush(out)
        if tag in ("ol", "ul"):
            self._lists.pop()
        elif tag == "li":
            self._mark = None

    def _inside_of(self, element: Element, look: Look, out: list[Block]) -> None:
        kept = element.tag == "pre"
        self._pre += kept
        self._add(self._spaced(element.text), look)
        for child in element.iterchildren("*"):
            self._walk(child, look, out)
            self._add(self._spaced(child.tail), look)
        self._pre -= kept

    def _spaced(self, text: str | None) -> str:
        """Return a text of a page with its line breaks as what they are: space, but in `pre`."""
        return _spaced(text) if not self._pre else (text or "").replace("\r\n", BREAK)

    def _add(self, text: str, look: Look) -> None:
        if text or self._note:
            self._pieces.append(_Piece(text, look, self._note > 0))

    def _flush(self, out: list[Block]) -> None:
        """End the paragraph that is open."""
        pieces, self._pieces = self._pieces, []
        if not self._inside or self._chrome:
            self._set_aside(self._marked("".join(one.text for one in pieces)), "portal")
            return
        seen = [one for one in pieces if not one.look.hidden]
        text = "".join(one.text for one in seen)
        lines = _lines(text, seen, self._in_cell > 0)
        if lines:
            self._passages(lines, seen, out)
        hidden = "".join(one.text for one in pieces if one.look.hidden)
        self._set_aside(hidden, "hidden")

    def _marked(self, text: str) -> str:
        """Return words of the portal behind the mark of their item, which is a word of it too."""
        if not text.strip() or not self._mark:
            return text
        mark, self._mark = self._mark[0], None
        return f"{mark} {text}"

    def _passages(self, lines: list[str], pieces: list[_Piece], out: list[Block]) -> None:
        mark, self._mark = self._mark, None
        style = _style(pieces)
        is_note = any(one.in_note for one in pieces) and not self._in_cell
        for place, text in enumerate(lines):
            first = mark if mark and mark[0] and not place else None
            passage = Passage(
                text, mark=first[0] if first else "", depth=first[1] if first else None, style=style
            )
            if is_note and not place and (noted := _NOTE_MARK.match(text)):
                passage = Passage(text[noted.end() :], mark=noted[1], style=style)
            self.page.order.append(passage)
            (self.page.footnotes if is_note else out).append(passage)

    def _set_aside(self, text: str, kind: AsideKind) -> None:
        """Set words aside, in one with those before that are of the same kind."""
        for line in lines_of(text.split(BREAK), apart=True):
            last = self.page.order[-1] if self.page.order else None
            if isinstance(last, Aside) and last.kind == kind and len(last.text) < _MOST_ASIDE:
                self.page.order[-1] = Aside(f"{last.text} {line}", kind)
            else:
                self.page.order.append(Aside(line, kind))

    def _table(self, table: Element, look: Look) -> Iterator[Block]:
        rows: list[tuple[ReadCell, ...]] = []
        head = 0
        yield from self._astray(table, look)
        self._in_cell += 1
        for row, in_head in _rows(table):
            within = look.within(row, self._hidden)
            cells = [self._cell(one, within) for one in row.iterchildren("td", "th")]
            if not cells:
                continue
            headed = in_head or all(one.tag == "th" for one in row.iterchildren("td", "th"))
            head += headed and head == len(rows)
            rows.append(tuple(cells))
        self._in_cell -= 1
        found = ReadTable(tuple(rows), head if head < len(rows) else 0, is_drawn(table))
        self.page.nested |= found.holds_tables
        yield from found.blocks(1)

    def _astray(self, table: Element, look: Look) -> list[Block]:
        """Return what stands in a table and in no row of it: a browser shows it above."""
        above: list[Block] = []
        self._add(_spaced(table.text), look)
        for one in table.iterchildren("*"):
            if one.tag not in ("tr", "colgroup", "col", *_SECTIONS):
                self._flush(above)
                self._walk(one, look, above)
            self._add(_spaced(one.tail), look)
        self._flush(above)
        return above

    def _cell(self, cell: Element, look: Look) -> ReadCell:
        out: list[Block] = []
        self._walk(cell, look, out)
        self._flush(out)
        return ReadCell(tuple(out), _span(cell, "colspan"), _span(cell, "rowspan"))


def _rows(table: Element) -> Iterator[tuple[Element, bool]]:
    """Yield the rows of a table, and whether each is said to head it."""
    for one in table.iterchildren("*"):
        if one.tag == "tr":
            yield one, False
        elif one.tag in _SECTIONS:
            for row in one.iterchildren("tr"):
                yield row, one.tag == "thead"


def _span(cell: Element, name: str) -> int:
    return min(max(whole(cell.get(name)) or 1, 1), _MOST_SPANNED)


def _spaced(text: str | None) -> str:
    """Return a text of a page with its line breaks as what they are there: space."""
    return re.sub(r"\s+", " ", text) if text else ""


def _lines(text: str, pieces: list[_Piece], in_cell: bool) -> list[str]:
    """Return the lines of a paragraph: a break of a page ends a line unless a sentence runs on."""
    parts = text.split(BREAK)
    if in_cell or any(one.look.centred for one in pieces if one.text.strip()):
        return lines_of(parts, apart=True)
    joined: list[str] = []
    for part in parts:
        runs_on = part.strip()[:1].islower() and joined and joined[-1].strip()
        if runs_on and joined[-1].strip()[-1] not in ".;:!?" and not _is_item(part):
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return lines_of(joined, apart=True)


def _is_item(part: str) -> bool:
    return re.match(r"\s{0,9}[a-zđ]{1,4}[.)]", part) is not None


def _style(pieces: list[_Piece]) -> Style:
    looks = [one.look for one in pieces if any(map(str.isalnum, one.text))]
    if not looks:
        return Style()
    levels = {look.level for look in looks}
    return Style(
        bold=all(look.bold for look in looks),
        italic=all(look.italic for look in looks),
        centred=all(look.centred for look in looks),
        level=levels.pop() if len(levels) == 1 else None,
    )
