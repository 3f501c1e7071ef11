"""Columns of a plain text: tables by tabs or by aligned words, masthead and signature side by side.

A text file has no rules and no cells, only the room between words; every letter is taken to be as
wide as the others, as `pdftotext -layout` and typists take it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.importer.formal_words import is_authority, is_motto, is_signing
from generator.importer.formats.pages.aligned_tables import table_of_lines
from generator.importer.formats.pages.geometry import PrintedLine, Word
from generator.importer.formats.pages.ruled_tables import head_of
from generator.importer.formats.pages.setting import SetCell, SetPassage, SetTable
from generator.importer.formats.pages.side_by_side import (
    Stretch,
    sides_of,
    stretches_of,
    table_of_columns,
)
from generator.importer.official_text import Cell, Passage, Table
from generator.text.source_text import clean

# A letter is so wide, a line so high: two spaces then are more than a space, one is one.
_WIDE, _SIZE, _STEP = 5.0, 5.5, 6.6
_RECIPIENTS = re.compile(r"N[ơo]i nh\w{1,3}\b", re.IGNORECASE)
_ITEM = re.compile(r"[-–+•*]\s?\w")
# Room that no typist leaves within a sentence.
_ROOM = re.compile(r"\S {3,}\S")
# The room of a number or a day to be filled in parts no columns.
_WORDS = re.compile(r"(?:Số:?|ngày|tháng)(?:\s+(?:tháng|năm|[/-]\S{0,40}+))+|\S+")
_LINE_BREAK = re.compile(r"\r\n|[\n\r\f]")


@dataclass(frozen=True, slots=True)
class Columns:
    """Lines `first` to `last` of a text, counted from 1, that are a table."""

    first: int
    last: int
    table: Table

    def at_lines(self, numbers: Sequence[int]) -> Columns:
        """Return them with the numbers of the lines that stood for a place among `numbers`."""
        rows = tuple(
            tuple(
                replace(
                    cell, passages=tuple(replace(p, line=numbers[p.line]) for p in cell.passages)
                )
                for cell in row
            )
            for row in self.table.rows
        )
        table = replace(self.table, rows=rows, line=numbers[self.table.line])
        return Columns(numbers[self.first], numbers[self.last], table)


def columns_in(text: str, between: Container[int] = ()) -> list[Columns]:
    """Find the tables of a text in order, those that only set words side by side among them.

    `between` are the lines that stand between pages, counted from 1; columns go on behind them.
    """
    rows = _LINE_BREAK.split(clean(text))
    tabbed = list(_tabbed(rows))
    taken = {number for one in tabbed for number in range(one.first, one.last + 1)}
    if not any(_ROOM.search(row) for row in rows):
        return tabbed
    page = _one_page(rows, between)
    lines = [
        _printed(rows[number - 1].expandtabs(), at)
        for at, number in enumerate(page)
        if number and number not in taken
    ]
    found = (one.at_lines(page) for one in (*_aligned(lines), *_beside(lines)))
    return sorted([*tabbed, *found], key=lambda one: one.first)


def _one_page(rows: Sequence[str], between: Container[int]) -> list[int]:
    """Return the numbers of the rows, 0 for an empty one, as if the text stood on one page.

    What stands between pages has empty rows around it, else it may be the number of a row of a
    table. It leaves one of them, none where words go on in small letters.
    """
    page: list[int] = []
    at = 0
    while at < len(rows):
        stop = at
        while stop < len(rows) and stop + 1 in between:
            stop += 1
        if at < stop < len(rows) and not rows[stop].strip() and page and not page[-1]:
            while stop < len(rows) and not rows[stop].strip():
                stop += 1
            while page and not page[-1]:
                page.pop()
            goes_on = stop < len(rows) and rows[stop].lstrip()[:1].islower()
            page += [] if goes_on else [0]
            at = stop
        else:
            page.append(at + 1 if rows[at].strip() else 0)
            at += 1
    return page


def _tabbed(rows: Sequence[str]) -> Iterator[Columns]:
    """Yield tables whose cells are parted by tabs, a row on each line."""
    start = 0
    while start < len(rows):
        count = rows[start].strip().count("\t")
        stop = start
        while stop < len(rows) and rows[stop].strip() and _fits(rows[stop], count):
            stop += 1
        if count > 1 and stop - start > 1:
            yield Columns(start + 1, stop, _tab_table(rows[start:stop], start + 1))
        start = max(stop, start + 1)


def _fits(row: str, count: int) -> bool:
    return row.rstrip("\r").count("\t") == count


def _tab_table(rows: Sequence[str], first: int) -> Table:
    cells = [
        tuple(_tab_cell(cell, number) for cell in row.split("\t"))
        for number, row in enumerate(rows, start=first)
    ]
    outer = [
        tuple(SetCell((SetPassage((_printed(one.text, 1),)),) if one.text else ()) for one in row)
        for row in cells
    ]
    return Table(tuple(cells), head=head_of(outer), line=first)


def _tab_cell(text: str, line: int) -> Cell:
    words = " ".join(text.split())
    return Cell((Passage(words, line),) if words else ())


def _printed(row: str, number: int) -> PrintedLine:
    base = number * _STEP
    words = [
        Word(" ".join(found[0].split()), found.start() * _WIDE, found.end() * _WIDE, base, _SIZE)
        for found in _WORDS.finditer(row)
    ]
    return PrintedLine(tuple(words))


def _aligned(lines: Sequence[PrintedLine]) -> Iterator[Columns]:
    for start, stop, table in table_of_lines(lines):
        yield Columns(_number(lines[start]), _number(lines[stop - 1]), _table(table))


def _beside(lines: Sequence[PrintedLine]) -> Iterator[Columns]:
    for found in stretches_of(lines):
        stretch = _trimmed(lines, found)
        held = lines[stretch.start : stretch.stop]
        if len(held) < 2 or stretch.running or any(_goes_on(line, stretch) for line in held):
            continue
        if _is_formal(held, stretch):
            first, last = _number(held[0]), _number(held[-1])
            yield Columns(first, last, _table(table_of_columns(lines, stretch)))


def _trimmed(lines: Sequence[PrintedLine], stretch: Stretch) -> Stretch:
    """Return columns without lines at their end that stand left by themselves, as all text does.

    Recipients go on below the signature: an item of their list, and what it goes on with.
    """
    stop = stretch.stop
    while stop > stretch.start and not all(sides_of(lines[stop - 1], stretch.gap)):
        line = lines[stop - 1]
        item = _ITEM.match(line.text) or _ITEM.match(lines[stop - 2].text)
        if not sides_of(line, stretch.gap)[0] or (item and not line.text.isupper()):
            break
        stop -= 1
    return replace(stretch, start=_first_of_closing(lines, stretch, stop), stop=stop)


def _first_of_closing(lines: Sequence[PrintedLine], stretch: Stretch, stop: int) -> int:
    """Return where a closing begins: at its recipients, or at a signature that begins above them.

    A sentence that is short enough to end left of the signature is no part of it.
    """
    listed = (at for at in range(stretch.start, stop) if _RECIPIENTS.match(lines[at].text))
    recipients = next(listed, stop)
    if recipients == stop and any(is_motto(lines[at].text) for at in range(stretch.start, stop)):
        return stretch.start
    beside = (at for at in range(stretch.start, recipients) if sides_of(lines[at], stretch.gap)[1])
    return next(beside, recipients if recipients < stop else stretch.start)


def _goes_on(line: PrintedLine, stretch: Stretch) -> bool:
    """Tell whether a line goes on over the gap behind a single space, as within a sentence."""
    left, right = sides_of(line, stretch.gap)
    return bool(left and right) and right[0].left - left[-1].right <= _WIDE


def _is_formal(lines: Sequence[PrintedLine], stretch: Stretch) -> bool:
    """Tell whether two columns are masthead or signature; other words stand apart by chance."""
    if any(is_motto(line.text) for line in lines):
        return True
    for line in lines:
        left, right = (" ".join(w.text for w in side) for side in sides_of(line, stretch.gap))
        if _RECIPIENTS.match(left) or is_authority(right) or (left.isupper() and is_signing(right)):
            return True
    return False


def _number(line: PrintedLine) -> int:
    return round(line.base / _STEP)


def _table(table: SetTable) -> Table:
    rows = tuple(
        tuple(Cell(tuple(map(_passage, cell.passages)), cell.across, cell.down) for cell in row)
        for row in table.rows
    )
    first = min(one.line for row in rows for cell in row for one in cell.passages)
    return Table(rows, table.ruled, table.head, first)


def _passage(passage: SetPassage) -> Passage:
    return Passage(passage.text, _number(passage.lines[0]), doubt=passage.doubt)
