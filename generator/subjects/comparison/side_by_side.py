"""Two to four plans in rows: what they say of the same thing, and their texts, word by word.

The browser does the same for any plans that its reader picks (`assets/js/side-by-side/rows.js`);
a test holds the two equal.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.subjects.comparison.entries import (
    PARTS,
    ComparedPlan,
    Entry,
    Fact,
    PartName,
    Passage,
)
from generator.subjects.comparison.text_rows import Row, align
from generator.text.word_diff import Run, Side, word_diff

TextKind = Literal["same", "changed", "only"]


@dataclass(frozen=True, slots=True)
class FactRow:
    """What each plan says of one thing, a cell a plan; `same` tells that all say the same."""

    part: PartName
    group: str
    label: str
    about: str
    indicator: str | None
    cells: tuple[tuple[Fact, ...], ...]

    @property
    def same(self) -> bool:
        """Tell whether every plan speaks of it, and in the same words."""
        said = [tuple(fact.said for fact in cell) for cell in self.cells]
        return bool(said[0]) and all(one == said[0] for one in said)


@dataclass(frozen=True, slots=True)
class TextCell:
    """A passage of one plan; runs of the side "same" stand in the other text, too.

    `moved` tells that it stands elsewhere in its own text than the row.
    """

    passage: Passage
    runs: tuple[Run, ...]
    moved: bool

    @property
    def own_words(self) -> int:
        """Count the words that the other text lacks, otherwise written ones aside."""
        own = (run.words for run in self.runs if run.side != "same" and not run.spelling)
        return sum(len(words.split()) for words in own)


@dataclass(frozen=True, slots=True)
class TextRow:
    """Passages opposite each other, null where a plan has none; `likeness` is that of `align`."""

    kind: TextKind
    cells: tuple[TextCell | None, ...]
    likeness: float | None


def column_names(names: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Call each of some plans by the shortest of its names by which no two are the same.

    `names` holds as many for each plan, the last of which no two share.
    """
    choices = zip(*names, strict=True)
    return next(choice for choice in choices if len(set(choice)) == len(choice))


def fact_rows(plans: Sequence[ComparedPlan]) -> tuple[FactRow, ...]:
    """Put the entries of plans into rows: whatever shares a key, directly or through others.

    A cell is empty where a plan does not speak of the thing. Rows stand part by part, then in the
    order of what they are about.
    """
    entries = [(column, entry) for column, plan in enumerate(plans) for entry in plan.entries]
    rows = _Keys()
    for _, entry in entries:
        rows.tie(entry.keys)
    gathered: dict[str, list[tuple[int, Entry]]] = defaultdict(list)
    for column, entry in entries:
        gathered[rows.root(entry.keys[0])].append((column, entry))
    found = sorted(gathered.values(), key=_row_order)
    return tuple(_fact_row(row, len(plans)) for row in found)


class _Keys:
    """Keys that belong together, by their root (disjoint sets)."""

    def __init__(self) -> None:
        self._up: dict[str, str] = {}

    def root(self, key: str) -> str:
        while (up := self._up.setdefault(key, key)) != key:
            key = up
        return key

    def tie(self, keys: Sequence[str]) -> None:
        root = self.root(keys[0])
        for key in keys[1:]:
            self._up[self.root(key)] = root


def _row_order(row: Sequence[tuple[int, Entry]]) -> tuple[int, int]:
    part = row[0][1].part
    return PARTS.index(part), min(entry.order for _, entry in row)


def _fact_row(row: Sequence[tuple[int, Entry]], columns: int) -> FactRow:
    first = row[0][1]
    cells: list[list[Fact]] = [[] for _ in range(columns)]
    for column, entry in row:
        cells[column].append(entry.fact)
    named = sorted((entry for _, entry in row), key=lambda entry: entry.order)
    return FactRow(
        first.part,
        first.group,
        "; ".join(dict.fromkeys(entry.label for entry in named)),
        first.about,
        first.indicator,
        tuple(tuple(cell) for cell in cells),
    )


def text_rows(plans: Sequence[ComparedPlan]) -> tuple[TextRow, ...]:
    """Put the texts of plans into rows, each word marked that the first text of its row lacks.

    Where only two passages stand opposite each other, the first one's own words are marked, too.
    """
    passages = [{one.block.id: one for one in plan.text} for plan in plans]
    aligned = align([[one.block for one in plan.text] for plan in plans])
    return tuple(_text_row(row, passages) for row in aligned)


def _text_row(row: Row, passages: Sequence[dict[str, Passage]]) -> TextRow:
    found = [
        (column, plan[cell])
        for column, (cell, plan) in enumerate(zip(row.cells, passages, strict=True))
        if cell is not None
    ]
    cells: list[TextCell | None] = [None] * len(passages)
    for (column, passage), runs in zip(found, _marked([one for _, one in found]), strict=True):
        cells[column] = TextCell(passage, runs, row.moved[column])
    return TextRow(_kind(cells), tuple(cells), row.likeness)


def _marked(passages: Sequence[Passage]) -> Iterator[tuple[Run, ...]]:
    texts = [passage.block.text for passage in passages]
    diffs = [word_diff(texts[0], text) for text in texts[1:]]
    yield _of("left", diffs[0]) if len(diffs) == 1 else (Run(texts[0], "same"),)
    for diff in diffs:
        yield _of("right", diff)


def _of(side: Side, diff: Sequence[Run]) -> tuple[Run, ...]:
    return tuple(part for run in diff if run.side in ("same", side) for part in _trimmed(run))


def _trimmed(run: Run) -> Iterator[Run]:
    """Yield a run and the white space behind it, which is nothing to mark."""
    words = run.words.rstrip()
    if run.side == "same":
        yield run
        return
    if words:
        yield replace(run, words=words)
    if space := run.words[len(words) :]:
        yield Run(space, "same")


def _kind(cells: Sequence[TextCell | None]) -> TextKind:
    present = [cell for cell in cells if cell]
    if len(present) == 1:
        return "only"
    texts = {cell.passage.block.text for cell in present}
    whole = len(present) == len(cells) and not any(cell.moved for cell in present)
    return "same" if whole and len(texts) == 1 else "changed"
