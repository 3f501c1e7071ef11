"""Passages that answer to none of another text, told by where they stand and how many they are.

Two texts that have little in common are printed on the pages of their plans; side by side stands
what they do have in common.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.subjects.comparison.entries import Passage
from generator.subjects.comparison.side_by_side import Near, TextRow, opening

# Letters that a page prints anyhow, few as the others may be.
_FEW = 10_000


@dataclass(frozen=True, slots=True)
class Stretch:
    """Passages of a text that follow each other: its heading or first words, how many paragraphs.

    `is_heading` tells which of the two `first` is; a heading is none of the `paragraphs`.
    """

    first: Near
    mark: str | None
    is_heading: bool
    paragraphs: int


@dataclass(frozen=True, slots=True)
class Alone:
    """What only the plan of one column has, between two rows of the text."""

    column: int
    stretches: Sequence[Stretch]


def is_mostly_alone(rows: Sequence[TextRow]) -> bool:
    """Tell whether the passages that answer to none hold many letters, and more than all others."""
    alone = others = 0
    for row in rows:
        letters = sum(len(one.passage.block.text) for cell in row.cells for one in cell)
        if row.kind == "only":
            alone += letters
        else:
            others += letters
    return alone > max(others, _FEW)


def told_by_place(rows: Sequence[TextRow]) -> Iterator[TextRow | Alone]:
    """Yield rows as they are, and for those of one plan alone that follow each other one word."""
    for column, some in groupby(rows, _column_alone):
        if column is None:
            yield from some
        else:
            passages = [one.passage for row in some for one in row.cells[column]]
            yield Alone(column, list(_stretches(passages)))


def _column_alone(row: TextRow) -> int | None:
    if row.kind != "only":
        return None
    return next(column for column, cell in enumerate(row.cells) if cell)


def _stretches(passages: Sequence[Passage]) -> Iterator[Stretch]:
    """Cut at each heading."""
    some: list[Passage] = []
    for one in passages:
        if one.block.kind == "heading" and some:
            yield _stretch(some)
            some = []
        some.append(one)
    yield _stretch(some)


def _stretch(passages: Sequence[Passage]) -> Stretch:
    first = passages[0]
    is_heading = first.block.kind == "heading"
    named = Near(first.block.id, first.block.text) if is_heading else opening(first.block)
    return Stretch(
        named, first.mark if is_heading else None, is_heading, len(passages) - int(is_heading)
    )
