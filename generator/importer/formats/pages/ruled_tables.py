"""Grids and the words in them → tables; those that go on over a page are one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.importer.formats.pages.broken_words import closed_up
from generator.importer.formats.pages.geometry import PrintedLine, Word, lines_of
from generator.importer.formats.pages.grids import Grid, GridCell
from generator.importer.formats.pages.set_paragraphs import Frame, fits, passages_of
from generator.importer.formats.pages.setting import SetCell, SetPassage, SetTable
from generator.text.marks import roman, split_mark

# Points between the edges of columns of one table on two pages.
_SAME_EDGE = 4.0
# Points that text keeps from the sides of a cell in most programs.
_PADDING = 5.0
_COUNTED = re.compile(r"\(?(?:\d{1,3}|[A-H])\)?")
_TT = re.compile(r"\d{1,3}(?:\.\d{1,3})*[.)]?|[IVXL]{1,6}[.)]?|[A-ZĐa-zđ][.)]?")


def words_in(words: Iterable[Word], grids: Sequence[Grid]) -> tuple[list[list[Word]], list[Word]]:
    """Part words into those of each grid and the rest."""
    inside: list[list[Word]] = [[] for grid in grids]
    rest: list[Word] = []
    for word in words:
        middle = word.base - word.size * 0.3
        for held, grid in zip(inside, grids, strict=True):
            if grid.slot(word.centre, middle) is not None:
                held.append(word)
                break
        else:
            rest.append(word)
    return inside, rest


def table_of(grid: Grid, words: Sequence[Word], page: int) -> SetTable:
    """Put words into the cells of a grid; a row without any word is no row."""
    slots: dict[tuple[int, int], GridCell] = {}
    for cell in grid.cells:
        for row in range(cell.row, cell.row + cell.down):
            for column in range(cell.column, cell.column + cell.across):
                slots[row, column] = cell
    held: dict[int, list[Word]] = {}
    for word in words:
        slot = grid.slot(word.centre, word.base - word.size * 0.3)
        if slot is not None:
            held.setdefault(id(slots[slot]), []).append(word)
    paddings = _paddings(grid, held)
    rows: list[list[SetCell]] = [[] for row in grid.rows[1:]]
    for cell in grid.cells:
        passages = _passages(cell, held.get(id(cell), []), page, paddings)
        rows[cell.row].append(SetCell(passages, cell.across, cell.down))
    table = SetTable(tuple(map(tuple, rows)), page, grid.box, edges=tuple(grid.columns), head=0)
    table = replace(table, rows=_with_words(table.rows))
    return replace(table, head=head_of(table.rows))


def _paddings(grid: Grid, held: dict[int, list[Word]]) -> dict[int, float]:
    """Return how far text stands off the left edge, by column; the least that any cell shows."""
    found: dict[int, float] = {}
    for cell in grid.cells:
        for word in held.get(id(cell), []):
            off = max(0.0, word.left - cell.box[0])
            found[cell.column] = min(off, found.get(cell.column, off))
    return found


def _passages(
    cell: GridCell, words: Sequence[Word], page: int, paddings: dict[int, float]
) -> tuple[SetPassage, ...]:
    if not words:
        return ()
    usual = min(paddings.values())
    padding = min(max(usual, 1.0), 8.0)
    frame = Frame(cell.box[0] + padding, cell.box[2] - padding, cell=True)
    lines = lines_of(words, page)
    joined = closed_up(lines, frame.right - frame.left)
    return tuple(_groups(lines, joined, frame))


def _groups(
    lines: Sequence[PrintedLine], joined: frozenset[int], frame: Frame
) -> Iterable[SetPassage]:
    """Yield the passages of a cell; a line that goes on with a broken word opens none."""
    leading = [b.base - a.base for a, b in pairwise(lines)]
    frame = replace(frame, leading=min(leading, default=0.0))
    whole: list[list[int]] = []
    for index in range(len(lines)):
        if index in joined:
            whole[-1].append(index)
        else:
            whole.append([index])
    firsts = [_welded([lines[index] for index in group]) for group in whole]
    at = 0
    for passage in passages_of(firsts, frame):
        held = [index for group in whole[at : at + len(passage.lines)] for index in group]
        at += len(passage.lines)
        inner = frozenset(place for place, index in enumerate(held) if index in joined)
        yield replace(passage, lines=tuple(lines[index] for index in held), closed_up=inner)


def _welded(lines: Sequence[PrintedLine]) -> PrintedLine:
    """Return the last of lines that a broken word ties, so that what follows is held against it."""
    if len(lines) == 1:
        return lines[0]
    first = replace(lines[-1].words[0], text="".join(line.text for line in lines))
    return PrintedLine((first,), lines[0].page)


def _with_words(rows: Sequence[tuple[SetCell, ...]]) -> tuple[tuple[SetCell, ...], ...]:
    """Leave out rows in which nothing stands, and shorten what spans them."""
    empty = {index for index, row in enumerate(rows) if not any(cell.passages for cell in row)}
    kept: list[tuple[SetCell, ...]] = []
    for index, row in enumerate(rows):
        if index in empty:
            continue
        kept.append(
            tuple(
                replace(cell, down=sum(at not in empty for at in range(index, index + cell.down)))
                for cell in row
            )
        )
    return tuple(kept)


def head_of(rows: Sequence[tuple[SetCell, ...]]) -> int:
    """Return how many rows are the head: those above the first that is numbered or like one.

    0 where the first row is no head: its cells are not all filled, or it is numbered itself.
    """
    if not rows or len(rows) < 2:
        return 0
    first = rows[0]
    if len(first) < 2 or not all(cell.passages for cell in first[1:]) or _is_numbered(first):
        return 0
    head = max(cell.down for cell in first)
    if len(rows) > head and _is_count(rows[head]):
        head += 1
    return min(head, len(rows) - 1)


def _is_numbered(row: Sequence[SetCell]) -> bool:
    return bool(_TT.fullmatch(row[0].text))


def _is_count(row: Sequence[SetCell]) -> bool:
    """Tell whether a row only counts the columns: (1) (2) (3), A B 1 2."""
    texts = [cell.text for cell in row]
    if len(texts) < 3 or not all(_COUNTED.fullmatch(text) for text in texts):
        return False
    figures = [int(text.strip("()")) for text in texts if text.strip("()").isdecimal()]
    return len(figures) > 1 and all(b == a + 1 for a, b in pairwise(figures))


def goes_on(first: SetTable, second: SetTable) -> bool:
    """Tell whether a table at the top of a page is that at the foot of the page before."""
    if not (first.edges and second.edges) or len(first.edges) != len(second.edges):
        return False
    shifted = second.edges[0] - first.edges[0]
    pairs = zip(first.edges, second.edges, strict=True)
    return all(abs(b - a - shifted) < _SAME_EDGE for a, b in pairs)


def together(first: SetTable, second: SetTable) -> tuple[SetTable, list[PrintedLine]]:
    """Return one table of two, and the lines of a head that the second prints again.

    A row that the page cuts is one row.
    """
    rows = list(second.rows)
    head = [_texts(row) for row in first.rows[: first.head]]
    again: list[PrintedLine] = []
    if head and [_texts(row) for row in rows[: len(head)]] == head:
        dropped, rows = rows[: len(head)], rows[len(head) :]
        cells = [cell for row in dropped for cell in row]
        again = [line for cell in cells for one in cell.passages for line in one.lines]
    kept = list(first.rows)
    if rows and kept and _is_rest(kept, rows[0]):
        widths = _widths(first, kept[-1])
        kept[-1] = tuple(
            replace(above, passages=_tied(above.passages, below.passages, width))
            for above, below, width in zip(kept[-1], rows.pop(0), widths, strict=True)
        )
    return replace(first, rows=(*kept, *rows), head=first.head or second.head), again


def _widths(table: SetTable, row: Sequence[SetCell]) -> list[float]:
    """Return how wide the cells of a row are that has them all."""
    at = 0
    widths: list[float] = []
    for cell in row:
        widths.append(table.edges[at + cell.across] - table.edges[at])
        at += cell.across
    return widths


def _texts(row: Sequence[SetCell]) -> list[str]:
    return [" ".join(cell.text.split()) for cell in row]


def _is_rest(rows: Sequence[tuple[SetCell, ...]], below: Sequence[SetCell]) -> bool:
    """Tell whether the first row of a page is what did not fit of the last row before."""
    above = rows[-1]
    if [cell.across for cell in above] != [cell.across for cell in below]:
        return False
    if len(below) < 2 or below[0].passages:
        return False
    filled = [index for index, cell in enumerate(below) if cell.passages]
    if any(not above[index].passages for index in filled):
        return False
    lower = any(below[index].text[:1].islower() for index in filled)
    fewer = any(cell.passages for i, cell in enumerate(above) if i and i not in filled)
    return lower or fewer


def _tied(
    above: tuple[SetPassage, ...], below: tuple[SetPassage, ...], width: float
) -> tuple[SetPassage, ...]:
    """Put the two parts of a cell together; what had no room on the line above goes on with it."""
    if not above or not below:
        return above or below
    last, first = above[-1], below[0]
    marked = split_mark(first.text) is not None
    padded = width - 2 * _PADDING
    lower = first.text[:1].islower() and not last.text.endswith((".", ";", ":"))
    roomy = fits(last.lines[-1], first.lines[0], padded, 0.0)
    if marked or (roomy and not lower):
        return above + below
    count = len(last.lines)
    inner = last.closed_up | frozenset(index + count for index in first.closed_up)
    tied = replace(last, lines=last.lines + first.lines, closed_up=inner)
    return (*above[:-1], tied, *below[1:])


def roman_or_number(text: str) -> bool:
    """Tell whether a cell holds nothing but the number of its row."""
    bare = text.strip(" .)")
    return bare.isdecimal() or any(bare == roman(value) for value in range(1, 40))
