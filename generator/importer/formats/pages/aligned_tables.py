"""Tables without rules: rows whose words stand in columns, as a text file prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.importer.formats.pages.broken_words import closed_up
from generator.importer.formats.pages.geometry import PrintedLine, Word
from generator.importer.formats.pages.ruled_tables import head_of, roman_or_number
from generator.importer.formats.pages.set_paragraphs import Frame, passages_of
from generator.importer.formats.pages.setting import SetCell, SetPassage, SetTable
from generator.importer.formats.pages.side_by_side import Gap, gaps_of
from generator.text.marks import split_mark

# Parts of the size of letters: a gap that no space makes, and what parts columns at the least.
_WIDE, _LEAST = 1.7, 0.45
# Times the size of letters: lines without an empty one between them.
_CLOSE = 1.6
# So many lines tell where the columns of a table are; those behind only make them narrower.
_LOOKED_AT = 25
# A column is sure when so many of the rows that reach over its gap show it wide.
_SHARE = 0.34
_HEADINGS = ("roman", "capital")
_HEAD_NUMBER = re.compile(r"(?:STT|TT|S[ốo] TT|Số|No)\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Row:
    """Lines that are one row; `whole` that they are one text across the table."""

    lines: tuple[PrintedLine, ...]
    whole: bool = False


def table_of_lines(lines: Sequence[PrintedLine]) -> Iterator[tuple[int, int, SetTable]]:
    """Yield the tables that lines print by aligned columns, each with the lines that it takes.

    Three columns and three rows are the least; anything less sure stays text.
    """
    index = 0
    while index < len(lines):
        if len(_wide(lines[index])) < 2:
            index += 1
            continue
        gutters, stop = _extent(lines, index)
        table = _table(lines[index:stop], gutters) if len(gutters) > 1 else None
        if table is not None:
            yield index, stop, table
        # What is long and no table is not looked at again from each of its lines.
        index = stop if table is not None or stop - index > _LOOKED_AT else index + 1


def _wide(line: PrintedLine) -> list[Gap]:
    return [gap for gap in gaps_of(line) if gap[1] - gap[0] > _WIDE * line.size]


def _extent(lines: Sequence[PrintedLine], start: int) -> tuple[list[Gap], int]:
    """Return the gaps between the columns of a table that begins at a line, and where it stops."""
    stop, gutters = start + 1, _gutters(lines[start : start + 1])
    last = start
    while stop < len(lines) and not _is_far(lines[stop - 1], lines[stop]):
        narrower = _joined(lines, start, stop, gutters)
        if narrower is None:
            break
        last = stop if len(_wide(lines[stop])) > 1 else last
        gutters, stop = narrower, stop + 1
    while stop > last + 1 and not _is_tail(lines[stop - 1], gutters):
        stop -= 1
    return gutters, stop


def _joined(
    lines: Sequence[PrintedLine], start: int, at: int, gutters: list[Gap]
) -> list[Gap] | None:
    """Return the gaps between columns with the line `at` among them; null where it is no part."""
    line = lines[at]
    if _is_heading(line, lines[start]) or _is_behind(lines, start, at):
        return None
    if len(_wide(line)) > 1:
        if at - start < _LOOKED_AT:
            found = _gutters([one for one in lines[start : at + 1] if len(_wide(one)) > 1])
        else:
            left_over = [_left_over(line, gap) for gap in gutters]
            found = [gap for gap in left_over if gap[1] - gap[0] >= _LEAST * line.size]
        return found if len(found) > 1 else None
    clear = _narrowed(line, gutters)
    if clear is None:
        return gutters if _is_group(line, lines[start]) else None
    return clear if _belongs(line, lines[at - 1], clear, lines[start]) else None


def _is_heading(line: PrintedLine, first: PrintedLine) -> bool:
    """Tell whether a line is a heading: in capitals, numbered, set in from the table."""
    if _wide(line) or not line.text.isupper() or abs(line.left - first.left) < 1.2 * line.size:
        return False
    marked = split_mark(line.text)
    return marked is not None and marked.mark.series in _HEADINGS and len(line.words) > 2


def _is_behind(lines: Sequence[PrintedLine], start: int, at: int) -> bool:
    """Tell whether text goes on: behind an empty line, where none parts the rows above it."""
    if len(_wide(lines[at])) > 1 or _is_close(lines[at - 1], lines[at]):
        return False
    heads_rows = (
        at + 1 < len(lines) and len(_wide(lines[at + 1])) > 1 and _is_close(*lines[at : at + 2])
    )
    above = lines[start:at][-_LOOKED_AT:]
    return not heads_rows and all(_is_close(*pair) for pair in pairwise(above))


def _is_close(above: PrintedLine, line: PrintedLine) -> bool:
    return above.page == line.page and line.base - above.base < _CLOSE * line.size


def _is_far(above: PrintedLine, line: PrintedLine) -> bool:
    return above.page == line.page and line.base - above.base > 4.5 * max(above.size, line.size)


def _is_tail(line: PrintedLine, gutters: Sequence[Gap]) -> bool:
    """Tell whether a line at the end is the rest of a cell: it stands in one column, not across."""
    return not _crosses(line, gutters) and line.left > gutters[0][0]


def _gutters(rows: Sequence[PrintedLine]) -> list[Gap]:
    """Return the gaps that no row has a word in, and that enough rows show wide."""
    wide = [gap for row in rows for gap in _wide(row)]
    found: list[Gap] = []
    for gap in _free(rows):
        reach = [row for row in rows if row.left < gap[0] and row.right > gap[1]]
        shown = sum(any(a < gap[1] and gap[0] < b for a, b in _wide(row)) for row in reach)
        if reach and shown >= max(1, _SHARE * len(reach)) and wide:
            found.append(gap)
    ends = pairwise([*found, (float("inf"), float("inf"))])
    return [gap for gap, (end, _right) in ends if any(_apart(row, gap, end) for row in rows)]


def _apart(row: PrintedLine, gap: Gap, end: float) -> bool:
    """Tell whether a row has words behind a gap, up to `end`, and wide room before them.

    A space below which every row has one, or a dash that ends lines, parts no columns.
    """
    before = [word.right for word in row.words if word.right <= gap[0] + 0.1]
    behind = [word.left for word in row.words if gap[1] - 0.1 <= word.left < end]
    return bool(behind) and (not before or behind[0] - before[-1] > _WIDE * row.size)


def _free(rows: Sequence[PrintedLine]) -> list[Gap]:
    """Return the stretches between the words of all rows."""
    words = sorted((word for row in rows for word in row.words), key=lambda word: word.left)
    least = _LEAST * rows[0].size
    found: list[Gap] = []
    right = words[0].right
    for word in words[1:]:
        if word.left - right > least:
            found.append((right, word.left))
        right = max(right, word.right)
    return found


def _crosses(line: PrintedLine, gutters: Sequence[Gap]) -> bool:
    return any(
        word.left < gap[1] - 0.1 and word.right > gap[0] + 0.1
        for gap in gutters
        for word in line.words
    )


def _narrowed(line: PrintedLine, gutters: Sequence[Gap]) -> list[Gap] | None:
    """Return what a line leaves of the gaps between columns; null where it closes one."""
    found = [_left_over(line, gap) for gap in gutters]
    least = _LEAST * line.size
    return found if all(gap[1] - gap[0] >= least for gap in found) else None


def _left_over(line: PrintedLine, gap: Gap) -> Gap:
    left, right = gap
    for word in line.words:
        if word.right <= left or word.left >= right:
            continue
        # A word that reaches into a gap does so from its own column.
        if word.left - left < right - word.right:
            left = word.right
        else:
            right = word.left
    return left, right


def _belongs(
    line: PrintedLine, above: PrintedLine, gutters: Sequence[Gap], first: PrintedLine
) -> bool:
    """Tell whether a line with at most one wide gap goes on with the columns above it."""
    if _is_close(above, line) and line.left >= gutters[0][1] - 0.1:
        return True
    starts = [first.left, *(gap[1] for gap in gutters)]
    return any(abs(line.left - start) < 0.7 * line.size for start in starts)


def _is_group(line: PrintedLine, first: PrintedLine) -> bool:
    numbered = roman_or_number(line.words[0].text) or len(line.words[0].text.strip(".)")) == 1
    return numbered and abs(line.left - first.left) < 1.2 * line.size


def _table(lines: Sequence[PrintedLine], gutters: Sequence[Gap]) -> SetTable | None:
    rows = _rows(lines, gutters)
    if len(rows) < 3:
        return None
    right = max(line.right for line in lines)
    set_rows = [_group(row) if row.whole else _cells(row, gutters, right) for row in rows]
    width = len(gutters) + 1
    set_rows = [_spread(row, width) for row in set_rows]
    if sum(len(row) == width for row in set_rows) < 3:
        return None
    boxes = [line.box for line in lines]
    box = min(b[0] for b in boxes), boxes[0][1], max(b[2] for b in boxes), boxes[-1][3]
    table = SetTable(tuple(set_rows), lines[0].page, box)
    return replace(table, head=head_of(table.rows))


def _rows(lines: Sequence[PrintedLine], gutters: Sequence[Gap]) -> list[_Row]:
    numbered = _is_numbered(lines, gutters)
    rows: list[_Row] = []
    for line in lines:
        if _crosses(line, gutters) and _is_group(line, lines[0]):
            rows.append(_Row((line,), whole=True))
        elif not rows or rows[-1].whole or _opens(line, gutters, numbered):
            rows.append(_Row((line,)))
        else:
            rows[-1] = _Row((*rows[-1].lines, line))
    return rows


def _column(words: Sequence[Word], gutters: Sequence[Gap], index: int) -> tuple[Word, ...]:
    return tuple(
        word for word in words if sum(_is_behind_gap(word, gap) for gap in gutters) == index
    )


def _is_behind_gap(word: Word, gap: Gap) -> bool:
    """Tell whether a word is of a column behind a gap; one that stands in it is of the nearer."""
    left, right = gap
    return word.left >= right - 0.1 or 0 <= word.left - left >= right - word.right


def _is_numbered(lines: Sequence[PrintedLine], gutters: Sequence[Gap]) -> bool:
    """Tell whether the first column numbers the rows."""
    texts = [
        " ".join(word.text for word in words)
        for line in lines
        if (words := _column(line.words, gutters, 0))
    ]
    fitting = sum(bool(roman_or_number(text) or _HEAD_NUMBER.fullmatch(text)) for text in texts)
    return bool(texts) and fitting >= 0.7 * len(texts)


def _opens(line: PrintedLine, gutters: Sequence[Gap], numbered: bool) -> bool:
    first = _column(line.words, gutters, 0)
    if numbered:
        return bool(first)
    return bool(first) and not first[0].text[:1].islower() and len(_wide(line)) > 1


def _cells(row: _Row, gutters: Sequence[Gap], right: float) -> tuple[SetCell, ...]:
    cells: list[SetCell] = []
    for index in range(len(gutters) + 1):
        lines = [
            PrintedLine(words, line.page)
            for line in row.lines
            if (words := _column(line.words, gutters, index))
        ]
        edge = gutters[index][0] if index < len(gutters) else right
        left = gutters[index - 1][1] if index else min(line.left for line in row.lines)
        cells.append(SetCell(tuple(_passages(lines, Frame(left, edge, cell=True)))))
    return tuple(cells)


def _passages(lines: Sequence[PrintedLine], frame: Frame) -> list[SetPassage]:
    if not lines:
        return []
    joined = closed_up(lines, frame.right - frame.left)
    return passages_of(lines, frame) if not joined else [SetPassage(tuple(lines), joined)]


def _group(row: _Row) -> tuple[SetCell, ...]:
    """Return a row whose number heads a text across the other columns."""
    line = row.lines[0]
    number, rest = PrintedLine(line.words[:1], line.page), line.words[1:]
    text = [SetPassage((PrintedLine(rest, line.page),))] if rest else []
    return SetCell((SetPassage((number,)),)), SetCell(tuple(text))


def _spread(row: tuple[SetCell, ...], width: int) -> tuple[SetCell, ...]:
    if len(row) == 2 and width > 2:
        return row[0], replace(row[1], across=width - 1)
    return row
