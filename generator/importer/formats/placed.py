"""Where the words of a first reading stand in the lines of a second one, and where they do not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.importer.official_text import Aside, Cell, Passage, Table
from generator.text.source_text import clean

# A passage that is not there costs a look at all that follows: after so many, nobody looks on.
_MOST_SOUGHT = 200


@dataclass(frozen=True, slots=True)
class Placed:
    """The first line of each passage or aside, by its place in the first reading.

    `missing` are those that the second reading does not hold, `left` the lines of the second of
    which the first has nothing.
    """

    lines: tuple[int, ...]
    missing: tuple[str, ...]
    left: tuple[tuple[int, str], ...]


def place(printed: Iterable[str], lines: Sequence[str]) -> Placed:
    """Find what is printed, in order, in lines; space is not compared."""
    letters = [_letters(line) for line in lines]
    starts = [0]
    for one in letters:
        starts.append(starts[-1] + len(one))
    text = "".join(letters)
    found: list[int] = []
    missing: list[str] = []
    covered: list[tuple[int, int]] = []
    at = 0
    for words in printed:
        sought = _letters(words)
        here = text.find(sought, at) if len(missing) < _MOST_SOUGHT else -1
        if here < 0:
            missing.append(words)
        elif sought:
            covered.append((here, here + len(sought)))
            at = here + len(sought)
        found.append(max(1, bisect_right(starts, here if here >= 0 else at)))
    return Placed(
        tuple(min(one, max(len(lines), 1)) for one in found),
        tuple(missing),
        tuple(_left(lines, starts, covered)),
    )


def _left(
    lines: Sequence[str], starts: Sequence[int], covered: Sequence[tuple[int, int]]
) -> list[tuple[int, str]]:
    spans = iter(covered)
    span = next(spans, None)
    found = []
    for number, line in enumerate(lines):
        start, end = starts[number], starts[number + 1]
        while span is not None and span[1] <= start:
            span = next(spans, None)
        if start < end and (span is None or span[0] >= end):
            found.append((number + 1, line))
    return found


def _letters(text: str) -> str:
    return "".join(clean(text).split())


def at_lines(
    blocks: Iterable[Passage | Table], lines: dict[int, int]
) -> tuple[Passage | Table, ...]:
    """Return blocks with the lines of their passages, which are found by the passage's identity."""
    return tuple(_at(block, lines) for block in blocks)


def _at(block: Passage | Table, lines: dict[int, int]) -> Passage | Table:
    if isinstance(block, Passage):
        return replace(block, line=lines.get(id(block), block.line))
    rows = tuple(
        tuple(
            Cell(
                tuple(replace(one, line=lines.get(id(one), one.line)) for one in cell.passages),
                cell.across,
                cell.down,
            )
            for cell in row
        )
        for row in block.rows
    )
    first = next((one.line for row in rows for cell in row for one in cell.passages), block.line)
    return replace(block, rows=rows, line=first)


def aside_at(aside: Aside, lines: dict[int, int]) -> Aside:
    """Return an aside with its line."""
    return replace(aside, line=lines.get(id(aside), aside.line))
