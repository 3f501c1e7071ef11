"""The texts of two to four plans in rows: what stands opposite what, what moved, what stands alone.

The browser does the same for any choice of plans (`theme/assets/js/compare.js`): the same steps
on the same numbers, ties broken by the order of the text; a test holds the two equal.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.model.plan import Plan
from generator.schema.plan import FRAME_ROLES
from generator.subjects.comparison.alignment import FixedList, Pair, Table, counterparts
from generator.subjects.comparison.similarity import features, likeness, weights

# Lists in a fixed order; a signature is so from its first to its last line.
_LISTS = {"recipients": False, "signature": True}
# What the place in the outline adds to the likeness of the words.
_SAME_ROLE = {"heading": 0.0, "paragraph": 0.1}
_BOTH_OPEN = {"heading": 0.25, "paragraph": 0.2}
_SAME_THEMES = 0.1
# Paragraphs less alike than this share formula phrases at most, wherever they stand.
_ALIKE = 0.12


@dataclass(frozen=True, slots=True)
class Block:
    """A heading or paragraph: the address of its place, what it is about, its words as shown."""

    id: str
    kind: Literal["heading", "paragraph"]
    role: str | None
    themes: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """Places that stand opposite each other, a cell for each plan, null where it has nothing.

    `moved` marks a counterpart that stands elsewhere in its own text: out of the common order.
    `likeness` is that of the words, from 0 to 1, the least where several cells were joined; null
    for what stands alone.
    """

    cells: tuple[str | None, ...]
    moved: tuple[bool, ...]
    likeness: float | None


def blocks(plan: Plan) -> tuple[Block, ...]:
    """Return headings and paragraphs in the order of the text."""
    return tuple(_blocks(plan))


def _blocks(plan: Plan) -> Iterator[Block]:
    for section in plan.walk():
        about = section.role, section.themes
        if section.heading:
            yield Block(section.id, "heading", *about, section.show or section.heading)
        for paragraph in section.paragraphs:
            yield Block(paragraph.id, "paragraph", *about, paragraph.show or paragraph.text)


@dataclass(frozen=True, slots=True)
class _Joined:
    """A row while it grows: for each plan so far the number of its block."""

    cells: tuple[int | None, ...]
    moved: tuple[bool, ...]
    likeness: float | None = None


@dataclass(frozen=True, slots=True)
class _Part:
    """A block; `opens`: in its plan the first of its kind with that role and those themes."""

    block: Block
    opens: bool


def align(plans: Sequence[Sequence[Block]]) -> tuple[Row, ...]:
    """Return the rows of some plans' texts; each block stands in exactly one of them.

    Rows follow the text of the first plan. What only a later plan has stands after what it follows
    there, moved passages aside. Of a paragraph that another plan splits, the part most alike stands
    opposite, the others alone.
    """
    texts = [[features(block.text) for block in plan] for plan in plans]
    weight = weights([text for plan in texts for text in plan])
    parts = [_parts(plan) for plan in plans]
    rows: list[_Joined] = []
    for number, theirs in enumerate(parts):
        tables = [likeness(earlier, texts[number], weight) for earlier in texts[:number]]
        fits = [_fits(ours, theirs, table) for ours, table in zip(parts, tables, strict=False)]
        best = [_best_cell(row, fits, len(theirs)) for row in rows]
        lists = _lists([_first(row, plans) for row in rows], plans[number])
        pairs = counterparts(best, lists)
        rows = _with_alone(_join(rows, pairs, tables), len(theirs), number, pairs)
    return tuple(_row(row, plans) for row in rows)


def _parts(plan: Sequence[Block]) -> list[_Part]:
    met = set()
    parts = []
    for block in plan:
        about = block.kind, block.role, block.themes
        parts.append(_Part(block, block.role is not None and about not in met))
        met.add(about)
    return parts


def _fits(ours: Sequence[_Part], theirs: Sequence[_Part], table: Table) -> Table:
    return [
        [_fit(one, other, alike) for other, alike in zip(theirs, row, strict=True)]
        for one, row in zip(ours, table, strict=True)
    ]


def _fit(one: _Part, other: _Part, alike: float) -> float:
    """Return how well two blocks answer to each other: alike in words, and about the same.

    Parts of the frame of a document answer to each other, never to its body.
    """
    first, second = one.block, other.block
    same_role = first.role == second.role
    framed = not FRAME_ROLES.isdisjoint((first.role, second.role))
    if first.kind != second.kind or (framed and not same_role):
        return 0.0
    if first.kind == "paragraph" and alike < _ALIKE:
        return 0.0
    fit = alike + _SAME_THEMES * _shared(first.themes, second.themes)
    if same_role:
        fit += _SAME_ROLE[first.kind]
    if same_role and one.opens and other.opens and first.themes == second.themes:
        fit += _BOTH_OPEN[first.kind]
    return fit


def _shared(first: Sequence[str], second: Sequence[str]) -> float:
    both = sum(theme in second for theme in first)
    return both / (len(first) + len(second) - both) if both else 0.0


def _first(row: _Joined, plans: Sequence[Sequence[Block]]) -> Block:
    return next(
        plan[cell] for cell, plan in zip(row.cells, plans, strict=False) if cell is not None
    )


def _lists(ours: Sequence[Block], theirs: Sequence[Block]) -> list[FixedList]:
    return [
        FixedList(_listed(ours, role), _listed(theirs, role), whole)
        for role, whole in _LISTS.items()
    ]


def _listed(blocks: Sequence[Block], role: str) -> list[int]:
    return [at for at, one in enumerate(blocks) if one.role == role and one.kind == "paragraph"]


def _join(rows: Sequence[_Joined], pairs: Sequence[Pair], tables: Sequence[Table]) -> list[_Joined]:
    """Set counterparts from one more plan into the rows of those before it."""
    joined = [replace(row, cells=(*row.cells, None), moved=(*row.moved, False)) for row in rows]
    for pair in pairs:
        row = rows[pair.first]
        alike = max(
            table[cell][pair.second]
            for cell, table in zip(row.cells, tables, strict=True)
            if cell is not None
        )
        joined[pair.first] = _Joined(
            (*row.cells, pair.second),
            (*row.moved, pair.moved),
            alike if row.likeness is None else min(alike, row.likeness),
        )
    return joined


def _best_cell(row: _Joined, tables: Sequence[Table], size: int) -> list[float]:
    """Return for each of the next plan's blocks how well it fits the row's best fitting cell."""
    cells = [table[cell] for cell, table in zip(row.cells, tables, strict=True) if cell is not None]
    return [max(cell[at] for cell in cells) for at in range(size)]


def _with_alone(
    rows: Sequence[_Joined], size: int, before: int, pairs: Sequence[Pair]
) -> list[_Joined]:
    """Put what only the last plan has after what it follows there; `before`: plans before it."""
    row_of = {pair.second: pair for pair in pairs}
    alone: dict[int, list[_Joined]] = {}
    after = -1
    for block in range(size):
        if block not in row_of:
            row = _Joined((*[None] * before, block), (False,) * (before + 1))
            alone.setdefault(after, []).append(row)
        elif not row_of[block].moved:
            after = row_of[block].first
    ordered = alone.get(-1, [])
    for at, row in enumerate(rows):
        ordered += [row, *alone.get(at, ())]
    return ordered


def _row(row: _Joined, plans: Sequence[Sequence[Block]]) -> Row:
    cells = (
        None if cell is None else plan[cell].id for cell, plan in zip(row.cells, plans, strict=True)
    )
    return Row(tuple(cells), row.moved, row.likeness)
