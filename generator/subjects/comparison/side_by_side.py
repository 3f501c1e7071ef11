"""Two to four plans in rows: what they say of the same thing, and their texts, word by word.

The browser does the same for any plans that its reader picks (`assets/js/side-by-side/rows.js`);
a test holds the two equal.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.subjects.comparison.alignment import Table, lines
from generator.subjects.comparison.entries import (
    PARTS,
    ComparedPlan,
    Fact,
    PartName,
    Passage,
)
from generator.subjects.comparison.similarity import features, likeness, weights
from generator.subjects.comparison.task_rows import Placed, task_rows
from generator.subjects.comparison.text_rows import Row, align
from generator.text.word_diff import Run, Side, word_diff

TextKind = Literal["same", "changed", "only"]


# How alike the words of two facts of no known kind must be to be of one thing.
_ONE_THING = 0.5


@dataclass(frozen=True, slots=True)
class FactRow:
    """What each plan says of one thing, a cell a plan; `same` tells that all say the same.

    `elsewhere` holds for each plan without a word here the anchors where it promises something of
    the same indicator, of other people; empty for the others.
    """

    part: PartName
    group: str
    label: str
    about: str
    indicator: str | None
    cells: tuple[tuple[Fact, ...], ...]
    elsewhere: tuple[tuple[str, ...], ...]

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
    """Put the entries of plans into rows: what shares a key, tasks and words that are alike.

    A cell is empty where a plan does not speak of the thing. Rows stand part by part, then in the
    order of what they are about.
    """
    found = [
        *_by_key(plans),
        *(row for part in PARTS for row in _by_words(plans, part)),
        *task_rows(plans),
    ]
    anchors = [_anchors(plan) for plan in plans]
    return tuple(_fact_row(row, anchors) for row in sorted(found, key=_row_order))


def _by_key(plans: Sequence[ComparedPlan]) -> Iterator[list[Placed]]:
    """Yield what shares a key, directly or through others."""
    entries = [(at, one) for at, plan in enumerate(plans) for one in plan.entries if one.keys]
    rows = _Keys()
    for _, entry in entries:
        rows.tie(entry.keys)
    gathered: dict[str, list[Placed]] = defaultdict(list)
    for column, entry in entries:
        gathered[rows.root(entry.keys[0])].append((column, entry))
    yield from gathered.values()


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


def _by_words(plans: Sequence[ComparedPlan], part: PartName) -> Iterator[list[Placed]]:
    """Yield what has no key, by the likeness of its words."""
    entries = [
        [one for one in plan.entries if one.part == part and not (one.keys or one.task)]
        for plan in plans
    ]
    texts = [[features(one.fact.quote or "") for one in own] for own in entries]
    weight = weights([one for own in texts for one in own])

    def fits(one: int, other: int) -> Table:
        table = likeness(texts[one], texts[other], weight)
        return [[alike if alike >= _ONE_THING else 0.0 for alike in row] for row in table]

    for line in lines([len(own) for own in entries], fits):
        yield [
            (column, entries[column][at]) for column, at in enumerate(line.cells) if at is not None
        ]


def _row_order(row: Sequence[Placed]) -> tuple[int, int]:
    part = row[0][1].part
    return PARTS.index(part), min(entry.order for _, entry in row)


def _anchors(plan: ComparedPlan) -> Mapping[str, tuple[str, ...]]:
    """Return where a plan promises something, by indicator."""
    found: dict[str, list[str]] = defaultdict(list)
    for entry in plan.entries:
        if entry.indicator and entry.fact.anchor:
            found[entry.indicator].append(entry.fact.anchor)
    return {indicator: tuple(there) for indicator, there in found.items()}


def _fact_row(row: Sequence[Placed], anchors: Sequence[Mapping[str, tuple[str, ...]]]) -> FactRow:
    first = row[0][1]
    cells: list[list[Fact]] = [[] for _ in anchors]
    abouts: dict[str, str] = {}
    for column, entry in row:
        cells[column].append(entry.fact)
        if entry.about:
            abouts.setdefault(entry.about.lower(), entry.about)
    named = sorted((entry for _, entry in row), key=lambda entry: entry.order)
    return FactRow(
        first.part,
        first.group,
        "; ".join(dict.fromkeys(entry.label for entry in named)),
        "; ".join(abouts.values()),
        first.indicator,
        tuple(tuple(cell) for cell in cells),
        tuple(
            () if cell else there.get(first.indicator or "", ())
            for cell, there in zip(cells, anchors, strict=True)
        ),
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
