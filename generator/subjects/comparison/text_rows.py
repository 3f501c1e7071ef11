"""The texts of two to four plans in rows: what stands opposite what, what moved, what stands alone.

The browser does the same for any choice of plans (`theme/assets/js/compare.js`): the same steps
on the same numbers, ties broken by the order of the text; a test holds the two equal.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from generator.model.plan import Plan
from generator.schema.plan import FRAME_ROLES
from generator.subjects.comparison.alignment import FixedList, Line, Table, lines
from generator.subjects.comparison.similarity import features, likeness, weights

# Lists in a fixed order; a signature is so from its first to its last line.
_LISTS = {"recipients": False, "signature": True}
# What the place in the outline adds to the likeness of the words.
_SAME_ROLE = {"heading": 0.0, "paragraph": 0.1}
_BOTH_OPEN = {"heading": 0.25, "paragraph": 0.2}
_SAME_THEMES = 0.1
# Paragraphs less alike than this share formula phrases at most, wherever they stand.
_LEAST = {"heading": 0.0, "paragraph": 0.12}


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
    tables = {
        (before, number): likeness(texts[before], texts[number], weight)
        for before, number in combinations(range(len(plans)), 2)
    }
    parts = [_parts(plan) for plan in plans]
    found = lines(
        [len(plan) for plan in plans],
        lambda one, other: _fits(parts[one], parts[other], tables[one, other]),
        lambda so_far, number: _lists([_first(line, plans) for line in so_far], plans[number]),
    )
    return tuple(_row(line, plans, tables) for line in found)


def _parts(plan: Sequence[Block]) -> list[_Part]:
    met = set()
    parts = []
    for block in plan:
        about = block.kind, block.role, block.themes
        parts.append(_Part(block, block.role is not None and about not in met))
        met.add(about)
    return parts


def _fits(ours: Sequence[_Part], theirs: Sequence[_Part], table: Table) -> Table:
    kinds = [other.block.kind for other in theirs]
    return [
        [
            _fit(one, other, alike) if kind == one.block.kind and alike >= _LEAST[kind] else 0.0
            for other, kind, alike in zip(theirs, kinds, row, strict=True)
        ]
        for one, row in zip(ours, table, strict=True)
    ]


def _fit(one: _Part, other: _Part, alike: float) -> float:
    """Return how well two blocks of a kind answer to each other: alike in words, about the same.

    Parts of the frame of a document answer to each other, never to its body.
    """
    first, second = one.block, other.block
    same_role = first.role == second.role
    framed = not FRAME_ROLES.isdisjoint((first.role, second.role))
    if framed and not same_role:
        return 0.0
    fit = alike + _SAME_THEMES * shared_themes(first.themes, second.themes)
    if same_role:
        fit += _SAME_ROLE[first.kind]
    if same_role and one.opens and other.opens and first.themes == second.themes:
        fit += _BOTH_OPEN[first.kind]
    return fit


def shared_themes(first: Sequence[str], second: Sequence[str]) -> float:
    """Return the share of the themes of either that both have, 0 where neither has any."""
    both = sum(theme in second for theme in first)
    return both / (len(first) + len(second) - both) if both else 0.0


def _first(line: Line, plans: Sequence[Sequence[Block]]) -> Block:
    return next(
        plan[cell] for cell, plan in zip(line.cells, plans, strict=False) if cell is not None
    )


def _lists(ours: Sequence[Block], theirs: Sequence[Block]) -> list[FixedList]:
    return [
        FixedList(_listed(ours, role), _listed(theirs, role), whole)
        for role, whole in _LISTS.items()
    ]


def _listed(blocks: Sequence[Block], role: str) -> list[int]:
    return [at for at, one in enumerate(blocks) if one.role == role and one.kind == "paragraph"]


def _row(
    line: Line, plans: Sequence[Sequence[Block]], tables: Mapping[tuple[int, int], Table]
) -> Row:
    cells = (
        None if cell is None else plan[cell].id
        for cell, plan in zip(line.cells, plans, strict=True)
    )
    return Row(tuple(cells), line.moved, _likeness(line, tables))


def _likeness(line: Line, tables: Mapping[tuple[int, int], Table]) -> float | None:
    """Return the least by which a cell is like the most alike of those before it."""
    there = [(number, cell) for number, cell in enumerate(line.cells) if cell is not None]
    alike = [
        max(tables[before, number][one][cell] for before, one in there[:at])
        for at, (number, cell) in enumerate(there)
        if at
    ]
    return min(alike, default=None)
