"""Plain text → passages: printed lines joined into paragraphs, page numbers and rules set aside.

Where a text stands in two columns, its lines stay as they are printed, or are a table where the
room between them tells the columns for sure.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.importer.formal_parts import stretches
from generator.importer.formal_words import RULE
from generator.importer.formats.barred import cells_joined
from generator.importer.formats.old_text import read_old_text
from generator.importer.formats.text_columns import Columns, columns_in
from generator.importer.official_text import Aside, OfficialText, Passage, Style, Table
from generator.importer.paragraphs import Layout, join_all, layout_of, read_blocks
from generator.importer.portal_words import is_portals
from generator.importer.printed import PartKind, Printed
from generator.importer.run_together import apart
from generator.problems import Problem
from generator.text.source_text import Line, read_lines

_PAGE_NUMBER = re.compile(r"(?:Trang\s+)?\d{1,3}|-\s?\d{1,3}\s?-")
_DIGITS = re.compile(r"\d+")
_NUMBER_LINE = re.compile(
    r"Số\s{0,5}+(?::\s{0,5}+)?(\d\S{0,40}+(?:\s{1,3}[-/]\s?\S{1,40}+)?)(?:\s|$)"
)
# Lines that a masthead has at the most, from a page number to its head, letters of a head.
_MASTHEAD, _NEAR_HEAD, _LONGEST_HEAD = 15, 5, 120
_BETWEEN_PAGES = ("page-number", "running-head")
_JOINED: tuple[PartKind, ...] = ("prose", "footnotes", "appendix")


def read_plain_text(data: bytes, name: str) -> tuple[OfficialText | None, list[Problem]]:
    """Read a file of plain text; null, and why, where its bytes are no text.

    A text in UTF-16, TCVN3 or VNI is turned into UTF-8 with a warning; `reader` then says from
    what.
    """
    text, reader, problems = read_old_text(data, name)
    if text is None:
        return None, problems
    return replace(official_text(text), reader=reader), problems


def official_text(text: str) -> OfficialText:
    """Return an official text of the printed lines of a plain text, which is what is proved.

    A title is one passage; masthead, recipients and signature are one for each printed line, with
    the room between columns, or tables of one row where all their lines show the columns.
    """
    lines = list(_lines_apart(cells_joined(read_lines(text))))
    kept, asides = without_decoration(lines)
    heads = running_heads(kept, asides)
    asides += [Aside(" ".join(head.text.split()), "running-head", head.line) for head in heads]
    columns = columns_in(text, {one.line for one in asides if one.kind in _BETWEEN_PAGES})
    taken = {number for one in columns for number in range(one.first, one.last + 1)}
    taken |= {head.line for head in heads}
    layout = layout_of([line for line in lines if line.number not in taken])
    printed = [
        Printed(line.number, line.text, line.gap) for line in kept if line.number not in taken
    ]
    indents = {line.number: line.indent for line in lines}
    blocks: list[Passage | Table] = [_without_rules(one.table) for one in columns]
    for kind, stretch in stretches(printed):
        held = [Line(one.number, one.text, one.gap, indents[one.number]) for one in stretch]
        for part in _parted(held, columns):
            blocks.extend(_passages(kind, part, layout))
    blocks.sort(key=lambda block: block.line)
    asides.sort(key=lambda aside: aside.line)
    return OfficialText(tuple(blocks), text, asides=tuple(asides))


def _lines_apart(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines; formal ones that a copy ran together on one come apart."""
    for line in lines:
        first, *others = apart(line.text)
        yield replace(line, text=first)
        yield from (Line(line.number, other, 0, line.indent) for other in others)


def _without_rules(table: Table) -> Table:
    """Leave out of columns what is set aside of them: lines drawn with letters."""
    if table.ruled:
        return table
    rows = tuple(
        tuple(
            replace(cell, passages=tuple(p for p in cell.passages if not RULE.fullmatch(p.text)))
            for cell in row
        )
        for row in table.rows
    )
    return replace(table, rows=rows)


def _parted(lines: Sequence[Line], columns: Sequence[Columns]) -> Iterator[list[Line]]:
    """Part lines where a table stands between them: no paragraph goes on behind one."""
    firsts = [one.first for one in columns]
    part: list[Line] = []
    for line in lines:
        if part and bisect(firsts, part[-1].number) < bisect(firsts, line.number):
            yield part
            part = []
        part.append(line)
    yield part


def running_heads(lines: Sequence[Line], asides: Sequence[Aside]) -> list[Passage]:
    """Return the lines below page numbers that name the document on every page.

    Such a line says the same below another page number, but for its figures, or holds the number
    of the document and nothing after it.
    """
    below = []
    numbers = [line.number for line in lines]
    for aside in asides:
        at = bisect(numbers, aside.line)
        if aside.kind == "page-number" and at < len(lines):
            below += [lines[at]] if numbers[at] - aside.line < _NEAR_HEAD else []
    counts = Counter(_DIGITS.sub("#", line.text) for line in below)
    number = _document_number(lines)
    return [
        Passage(line.text, line.number)
        for line in below
        if counts[_DIGITS.sub("#", line.text)] > 1 or _names(line.text, number)
    ]


def _document_number(lines: Sequence[Line]) -> str:
    """Return the number that the masthead prints, without spaces; empty where it has none."""
    for line in lines[:_MASTHEAD]:
        if found := _NUMBER_LINE.match(line.text):
            return re.sub(r"\s", "", found[1])
    return ""


def _names(text: str, number: str) -> bool:
    return bool(number) and len(text) < _LONGEST_HEAD and re.sub(r"\s", "", text).endswith(number)


def _passages(kind: PartKind, lines: Sequence[Line], layout: Layout) -> Iterator[Passage]:
    if kind in _JOINED:
        for block in read_blocks(lines, layout):
            yield Passage(block.text, block.lines[0], style=Style(centred=False), doubt=block.doubt)
    elif kind == "title":
        yield Passage(join_all(lines).text, lines[0].number, style=Style(centred=True))
    else:
        yield from (Passage(line.text, line.number) for line in lines)


def without_decoration(lines: Sequence[Line]) -> tuple[list[Line], list[Aside]]:
    """Part lines from rules, a portal's words, and page numbers, which count up from one or two."""
    kept: list[Line] = []
    asides: list[Aside] = []
    page, rule_gap = 1, 0
    for line in lines:
        if RULE.fullmatch(line.text):
            asides.append(Aside(" ".join(line.text.split()), "rule", line.number))
            rule_gap += line.gap + 1
        elif is_portals(line.text):
            asides.append(Aside(" ".join(line.text.split()), "portal", line.number))
        elif _PAGE_NUMBER.fullmatch(line.text) and _number_of(line.text) in (page, page + 1):
            page = _number_of(line.text)
            asides.append(Aside(" ".join(line.text.split()), "page-number", line.number))
        else:
            kept.append(replace(line, gap=line.gap + rule_gap))
            rule_gap = 0
    return kept, asides


def _number_of(text: str) -> int:
    return int(re.sub(r"\D", "", text))
