"""What stands on lines of its own: headings, paragraphs, lists, tables, notes, code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from lxml.etree import _Element as Element

from generator.output.plain_markdown.inline import (
    ANCHOR,
    BREAK,
    STRONG,
    hoisted,
    line,
    says,
    stressed,
)
from generator.output.plain_markdown.looks import ASIDES, has_look, is_left_out
from generator.output.plain_markdown.spans import BLOCKS, HEADINGS, Spans, name_of, place_of
from generator.output.plain_markdown.tables import Cell, pipe_table
from generator.output.plain_markdown.words import code_block, line_start, words

_LIST = re.compile(r"(?:[-*]|\d+\.) ")


def joined(blocks: Sequence[str]) -> str:
    """Return blocks one below the other; of two lists that meet, the second has another sign."""
    out: list[str] = []
    for block in blocks:
        if out and out[-1].startswith("- ") and block.startswith("- "):
            out.append(re.sub(r"^- ", "* ", block, flags=re.MULTILINE))
        elif out and out[-1].startswith("> ") and block.startswith("> "):
            out[-1] = f"{out[-1]}\n>\n{block}"
        else:
            out.append(block)
    return "\n\n".join(out)


@dataclass(frozen=True, slots=True)
class Blocks:
    """One walk over the elements of a page; anchors wait for the first words behind them."""

    spans: Spans
    _waiting: list[str] = field(default_factory=list)

    def rest(self) -> str:
        """Return the anchors behind which nothing is said."""
        return line(self._taken())

    def of(self, element: Element, first: str = "") -> list[str]:
        """Return what stands in an element, block by block; `first` is said before it."""
        found: list[str] = []
        run = [first] if first else []
        if element.text:
            run.append(words(element.text))
        for child in element:
            if is_left_out(child):
                pass
            elif child.tag not in BLOCKS:
                run.append(self.spans.of(child))
            elif child.tag == "p" and first and not found and not "".join(run[1:]).strip():
                self._note(child)
                run.append(f" {self.spans.inside(child)}")
                self._end_line(run, found)
            else:
                self._end_line(run, found)
                found += self._block(child)
            if child.tail:
                run.append(words(child.tail))
        self._end_line(run, found)
        return found

    def _end_line(self, run: list[str], found: list[str]) -> None:
        if run:
            found += self._paragraph("".join(run))
            run.clear()

    def _paragraph(self, pieces: str) -> list[str]:
        """Return a paragraph; what only holds anchors is none, and they wait."""
        said = self._line(pieces)
        lines = filter(None, said.split(BREAK))
        return ["\\\n".join(map(line_start, lines))] if said else []

    def _line(self, pieces: str) -> str:
        """Return a line with the anchors that wait for it; empty where it says nothing."""
        if not says(pieces):
            if ANCHOR in pieces:
                self._waiting.append(hoisted(pieces)[0])
            return ""
        return line(self._taken() + pieces)

    def _taken(self) -> str:
        waiting = "".join(self._waiting)
        self._waiting.clear()
        return waiting

    def _note(self, element: Element) -> None:
        """Have the anchor of a block wait for its first words."""
        if name := element.get("id"):
            self._waiting.append(place_of(name))

    def _block(self, element: Element) -> list[str]:
        self._note(element)
        tag = str(element.tag)
        written = _WRITTEN.get(tag)
        if written is not None:
            return written(self, element)
        found = self.of(element)
        return [_quoted(found)] if found and _is_aside(element) else found

    def _heading(self, element: Element) -> list[str]:
        said = self._line(self.spans.inside(element)).replace(BREAK, " ")
        if said.endswith("#"):
            said = f"{said[:-1]}\\#"
        return [f"{HEADINGS[str(element.tag)]} {said}"] if said else []

    def _summary(self, element: Element) -> list[str]:
        return self._paragraph(stressed(self.spans.inside(element), STRONG))

    def _quotation(self, element: Element) -> list[str]:
        found = self.of(element)
        return [_quoted(found)] if found else []

    def _rule(self, _element: Element) -> list[str]:
        return ["* * *"]

    def _code(self, element: Element) -> list[str]:
        inner = element.find("code")
        names = (inner if inner is not None else element).get("class") or ""
        language = next((one[9:] for one in names.split() if one.startswith("language-")), "")
        text = "".join(str(one) for one in element.itertext())
        return [*self._anchors_alone(), code_block(text, re.sub(r"[^\w+-]", "", language))]

    def _anchors_alone(self) -> list[str]:
        waiting = self.rest()
        return [waiting] if waiting else []

    # --- Lists -----------------------------------------------------------------------------------

    def _list(self, element: Element) -> list[str]:
        number = _number(element.get("start"), 1) if element.tag == "ol" else None
        items: list[str] = []
        for child in element:
            if is_left_out(child):
                continue
            self._note(child)
            sign = "-" if number is None else f"{number + len(items)}."
            if said := self.of(child):
                items.append(_item(sign, said))
        return ["\n".join(items)] if items else []

    def _terms(self, element: Element) -> list[str]:
        """Return a list of terms and what is said of them: Markdown has no other form for it."""
        items: list[str] = []
        term = ""
        for child in _terms_of(element):
            self._note(child)
            if child.tag == "dt":
                term = f"{term} {self.spans.inside(child)}".strip()
            elif said := self.of(child, _name(term)):
                items.append(_item("-", said))
                term = ""
        return ["\n".join(items)] if items else []

    # --- Tables ----------------------------------------------------------------------------------

    def _table(self, element: Element) -> list[str]:
        caption, head, rows = _parts_of(element)
        found: list[str] = []
        if caption is not None:
            self._note(caption)
            found += self.of(caption)
        if head is None and all(_names_and_says(row) for row in rows):
            return [*found, *self._named(rows)]
        top = self._row(head) if head is not None else None
        table = pipe_table([self._row(row) for row in rows], top)
        return [*found, table] if table else found

    def _named(self, rows: Sequence[Element]) -> list[str]:
        """Return rows of a name and what is said of it as a list, not as a table without a head."""
        items: list[str] = []
        for row in rows:
            self._note(row)
            name, told = _cells_of(row)
            self._note(name)
            self._note(told)
            if said := self.of(told, _name(self.spans.inside(name))):
                items.append(_item("-", said))
        return ["\n".join(items)] if items else []

    def _row(self, element: Element) -> list[Cell]:
        self._note(element)
        cells, spans = _cells_of(element), self.spans.of_cell()
        return [self._cell(cell, spans, is_alone=len(cells) == 1) for cell in cells]

    def _cell(self, element: Element, spans: Spans, *, is_alone: bool) -> Cell:
        self._note(element)
        pieces = spans.inside(element)
        columns, rows = (_number(element.get(one), 1) for one in ("colspan", "rowspan"))
        if is_alone and columns > 1:  # the name of a group of rows
            pieces = stressed(pieces, STRONG)
        return Cell(self._line(pieces).replace(BREAK, " "), columns, rows)


_WRITTEN: Mapping[str, Callable[[Blocks, Element], list[str]]] = {
    **dict.fromkeys(HEADINGS, Blocks._heading),
    "summary": Blocks._summary,
    "blockquote": Blocks._quotation,
    "hr": Blocks._rule,
    "pre": Blocks._code,
    "ul": Blocks._list,
    "ol": Blocks._list,
    "dl": Blocks._terms,
    "table": Blocks._table,
}


def _name(said: str) -> str:
    """Return the name of what is said behind it, with stress."""
    return f"{stressed(name_of(said.strip()), STRONG)} " if said.strip() else ""


def _item(sign: str, blocks: Sequence[str]) -> str:
    """Return an item of a list; a list in it stands right below its words."""
    text = blocks[0]
    for before, block in pairwise(blocks):
        parted = "\n" if _LIST.match(block) and not _LIST.match(before) else "\n\n"
        text = f"{text}{parted}{block}"
    indent = " " * (len(sign) + 1)
    return f"{sign} {text}".replace("\n", f"\n{indent}").replace(f"\n{indent}\n", "\n\n")


def _quoted(blocks: Sequence[str]) -> str:
    return "\n".join(f"> {row}".rstrip() for row in joined(blocks).split("\n"))


def _is_aside(element: Element) -> bool:
    """Tell whether a block is ours, beside the words of a text: by its class, or of all in it."""
    if has_look(element, ASIDES):
        return True
    if (element.text or "").strip() or len(element) != 1:
        return False
    only = element[0]
    return has_look(only, ASIDES) and not (only.tail or "").strip()


def _terms_of(element: Element) -> Iterator[Element]:
    for child in element:
        if is_left_out(child):
            continue
        if child.tag == "div":
            yield from _terms_of(child)
        else:
            yield child


def _parts_of(table: Element) -> tuple[Element | None, Element | None, list[Element]]:
    """Return caption, first row of the head, all other rows of a table."""
    caption: Element | None = None
    heads: list[Element] = []
    rows: list[Element] = []
    for child in table:
        if is_left_out(child):
            continue
        if child.tag == "caption":
            caption = child
        elif child.tag == "tr":
            rows.append(child)
        else:
            below = [row for row in child if row.tag == "tr" and not is_left_out(row)]
            (heads if child.tag == "thead" else rows).extend(below)
    return caption, (heads[0] if heads else None), [*heads[1:], *rows]


def _cells_of(row: Element) -> list[Element]:
    return [cell for cell in row if cell.tag in ("td", "th") and not is_left_out(cell)]


def _names_and_says(row: Element) -> bool:
    cells = _cells_of(row)
    return [cell.tag for cell in cells] == ["th", "td"] and "colspan" not in cells[1].attrib


def _number(said: str | None, otherwise: int) -> int:
    return (
        int(said) if said and said.isascii() and said.isdecimal() and len(said) < 7 else otherwise
    )
