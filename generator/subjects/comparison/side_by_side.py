"""Two to four plans in rows: what they say of the same thing, and their texts, word by word.

The browser does the same for any plans that its reader picks (`assets/js/side-by-side/rows.js`);
a test holds the two equal.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from generator.subjects.comparison.alignment import Table, lines
from generator.subjects.comparison.entries import (
    PARTS,
    ComparedPlan,
    Entry,
    Fact,
    PartName,
    Passage,
)
from generator.subjects.comparison.held_words import HeldRow, with_held
from generator.subjects.comparison.similarity import features, likeness, weights
from generator.subjects.comparison.task_rows import Placed, task_rows
from generator.subjects.comparison.text_rows import Block, align
from generator.text.word_diff import Run, Side, word_diff
from generator.text.words import bare, words

TextKind = Literal["same", "changed", "near", "only"]
# How alike the words of two facts of no known kind must be to be of one thing.
_ONE_THING = 0.5
# As many words of a passage as tell which it is.
_OPENING = 14


@dataclass(frozen=True, slots=True)
class FactRow:
    """What each plan says of one thing, a cell a plan; `same` tells that all say the same.

    `silent` is by what the silences of a plan without a word here are looked up before its part.
    `elsewhere` holds for each plan without a word here the anchors where it promises something of
    the same indicator, of other people; empty for the others.
    """

    part: PartName
    group: str
    label: str
    about: str
    indicator: str | None
    silent: str
    cells: tuple[tuple[Fact, ...], ...]
    elsewhere: tuple[tuple[str, ...], ...]

    @property
    def same(self) -> bool:
        """Tell whether every plan speaks of it, and in the same words."""
        said = [tuple(fact.said for fact in cell) for cell in self.cells]
        return bool(said[0]) and all(one == said[0] for one in said)

    @property
    def is_shared(self) -> bool:
        """Tell whether two plans or more speak of it; of promises whether they state figures."""
        if self.part == "targets":
            return sum(any(fact.figure for fact in cell) for cell in self.cells) > 1
        return sum(bool(cell) for cell in self.cells) > 1


@dataclass(frozen=True, slots=True)
class TextCell:
    """A passage of one plan; runs of the side "same" stand in the texts opposite, too.

    `moved` tells that it stands elsewhere in its own text than the row; `part` that its words are
    among those of a passage opposite, which answers to another one.
    """

    passage: Passage
    runs: tuple[Run, ...]
    moved: bool
    part: bool = False

    @property
    def own_words(self) -> int:
        """Count the words that the texts opposite lack, otherwise written ones aside."""
        own = (run.words for run in self.runs if run.side != "same" and not run.spelling)
        return sum(len(words.split()) for words in own)


@dataclass(frozen=True, slots=True)
class Near:
    """The place of a passage, and its first words."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class TextRow:
    """Passages opposite each other, in text order, none where a plan has nothing.

    A "near" row stands alone as an "only" one does, but `near` holds for another plan where nearly
    its words are. `likeness` is that of `align`, parts aside.
    """

    kind: TextKind
    cells: tuple[tuple[TextCell, ...], ...]
    near: tuple[Near | None, ...]
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
        _silent(first),
        tuple(tuple(cell) for cell in cells),
        tuple(
            () if cell else there.get(first.indicator or "", ())
            for cell, there in zip(cells, anchors, strict=True)
        ),
    )


def _silent(entry: Entry) -> str:
    """Return what a row is about to a plan that is silent there, empty where its part tells all.

    A promise of no indicator was looked for by its words alone.
    """
    if entry.part == "targets":
        return f"target|{entry.indicator}" if entry.indicator else "alone"
    return next(iter(entry.keys), "")


def text_rows(plans: Sequence[ComparedPlan]) -> tuple[TextRow, ...]:
    """Put the texts of plans into rows, each word marked that the first text of its row lacks.

    Where only two texts stand opposite each other, the first one's own words are marked, too.
    """
    texts = [[one.block for one in plan.text] for plan in plans]
    passages = [{one.block.id: one for one in plan.text} for plan in plans]
    return tuple(_text_row(row, passages) for row in with_held(align(texts), texts))


def _text_row(held: HeldRow, passages: Sequence[Mapping[str, Passage]]) -> TextRow:
    cells = [tuple(_cells(held, column, plan)) for column, plan in enumerate(passages)]
    near = [
        None if one is None else plan[one] for one, plan in zip(held.near, passages, strict=True)
    ]
    return TextRow(
        _kind(cells, near),
        _marked(cells, [one.block.text for one in near if one]),
        tuple(None if one is None else opening(one.block) for one in near),
        held.row.likeness,
    )


def _marked(
    cells: Sequence[Sequence[TextCell]], near: Sequence[str]
) -> tuple[tuple[TextCell, ...], ...]:
    """Mark what the first plan's passages lack, and what they alone have where one is opposite.

    Where nothing is, `near` holds what is opposite instead.
    """
    there = [[one.passage.block.text for one in cell] for cell in cells if cell]
    first, second = there[0], there[1] if len(there) == 2 else near
    diffs = {
        (one, other): word_diff(one, other)
        for one in first
        for said in (*there[1:], near)
        for other in said
    }
    is_first = True
    marked = []
    for cell in cells:
        texts = [one.passage.block.text for one in cell]
        if is_first:
            runs = [_together(one, [_of("left", diffs[one, o]) for o in second]) for one in texts]
        else:
            runs = [_together(one, [_of("right", diffs[o, one]) for o in first]) for one in texts]
        is_first = is_first and not cell
        marked.append(tuple(replace(one, runs=said) for one, said in zip(cell, runs, strict=True)))
    return tuple(marked)


def _cells(held: HeldRow, column: int, plan: Mapping[str, Passage]) -> Iterator[TextCell]:
    """Yield a plan's passages of a row, in the order of its text, not yet held against others."""
    main = held.row.cells[column]
    moved = {part.id: part.moved for part in held.parts[column]}
    if main is not None:
        moved[main] = held.row.moved[column]
    order = {one: at for at, one in enumerate(plan)} if len(moved) > 1 else {}
    for one in sorted(moved, key=lambda one: order.get(one, 0)):
        yield TextCell(plan[one], (), moved[one], one != main)


def opening(block: Block) -> Near:
    """Return where a passage stands, and its first words, as many as tell which it is."""
    said = [word for word in words(block.text) if bare(word)]
    first = bare("".join(said[:_OPENING]))
    return Near(block.id, f"{first}…" if len(said) > _OPENING else first)


def _of(side: Side, diff: Sequence[Run]) -> tuple[Run, ...]:
    return tuple(part for run in diff if run.side in ("same", side) for part in _trimmed(run))


def _trimmed(run: Run) -> Iterator[Run]:
    """Yield a run and the white space behind it, which is nothing to mark."""
    said = run.words.rstrip()
    if run.side == "same":
        yield run
        return
    if said:
        yield replace(run, words=said)
    if space := run.words[len(said) :]:
        yield Run(space, "same")


def _together(text: str, found: Sequence[Sequence[Run]]) -> tuple[Run, ...]:
    """Return the runs of a text held against several, each letter as the nearest has it."""
    if len(found) < 2:
        return tuple(found[0]) if found else (Run(text, "same"),)
    letters = [[(run, letter) for run in runs for letter in run.words] for runs in found]
    nearest = (
        min(those, key=lambda one: _distance(one[0])) for those in zip(*letters, strict=True)
    )
    return tuple(
        Run("".join(letter for _, letter in run), side, spelling)
        for (side, spelling), run in groupby(nearest, lambda one: (one[0].side, one[0].spelling))
    )


def _distance(run: Run) -> int:
    return 0 if run.side == "same" else 1 if run.spelling else 2


def _kind(cells: Sequence[Sequence[TextCell]], near: Iterable[Passage | None]) -> TextKind:
    present = [one for cell in cells for one in cell]
    if sum(bool(cell) for cell in cells) == 1:
        return "near" if any(near) else "only"
    texts = {one.passage.block.text for one in present}
    whole = all(len(cell) == 1 for cell in cells) and not any(one.moved for one in present)
    return "same" if whole and len(texts) == 1 else "changed"
