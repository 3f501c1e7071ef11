"""Tasks of two to four plans in rows: those whose headings or words answer to each other.

The browser does the same (`assets/js/side-by-side/task-rows.js`); a test holds the two equal.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from generator.language import _
from generator.subjects.comparison.alignment import ENOUGH, Table, lines
from generator.subjects.comparison.entries import ComparedPlan, Entry, TaskText
from generator.subjects.comparison.similarity import features, likeness, weights
from generator.subjects.comparison.text_rows import shared_themes

Placed = tuple[int, Entry]
# A plan's column, and the place of a task among its own.
_Place = tuple[int, int]

# Both chosen by reading all rows of the pairs of plans in the repository (decision 30).
# What fields in common add to the likeness of words.
_SAME_FIELDS = 0.1
# Tasks of other fields answer to each other only where nearly the same words say so.
_OTHER_FIELDS = 0.5


def task_rows(plans: Sequence[ComparedPlan]) -> Iterator[list[Placed]]:
    """Yield rows of tasks, each task with the column of its plan, and every task in one row.

    What answers to nothing by its words stands with what is of its field, and says so where words
    do not; failing that with what answers to the heading above it. A heading over tasks stands
    where a task stands.
    """
    entries = [[one for one in plan.entries if one.task] for plan in plans]
    likely = _likely(plans, entries)
    found = lines([len(own) for own in entries], likely.fits)
    rows = [
        [(column, at) for column, at in enumerate(line.cells) if at is not None] for line in found
    ]
    by_field = _gather(rows, likely)
    for row in rows:
        if any(not likely.text(place).heading_only for place in row):
            yield [
                (column, _told(entries[column][at], (column, at) in by_field))
                for column, at in sorted(row)
            ]


def _told(entry: Entry, by_field: bool) -> Entry:
    if not by_field:
        return entry
    notes = (*entry.fact.notes, _("cùng lĩnh vực"))
    return replace(entry, fact=replace(entry.fact, notes=notes))


@dataclass(frozen=True, slots=True)
class _Likely:
    """Tasks of each plan, their anchors, how alike those of two columns are and how they fit."""

    texts: Sequence[Sequence[TaskText]]
    anchors: Sequence[Mapping[str, int]]
    alike: Mapping[_Place, Table]
    fitting: Mapping[_Place, Table]

    def text(self, place: _Place) -> TaskText:
        return self.texts[place[0]][place[1]]

    def above(self, place: _Place) -> _Place | None:
        """Return what a task stands below."""
        anchor = self.text(place).above
        return None if anchor is None else (place[0], self.anchors[place[0]][anchor])

    def likeness(self, one: _Place, other: _Place) -> float:
        """Return how alike two tasks of different plans are, from 0 to 1."""
        return _of(self.alike, one, other)

    def fit(self, one: _Place, other: _Place) -> float:
        """Return how well two tasks answer to each other, 0 for never."""
        return _of(self.fitting, one, other)

    def fits(self, one: int, other: int) -> Table:
        """Return how well the tasks of one column answer to those of a later one."""
        return self.fitting[one, other]


def _of(tables: Mapping[_Place, Table], one: _Place, other: _Place) -> float:
    (column, at), (later, there) = (one, other) if one[0] < other[0] else (other, one)
    return tables[column, later][at][there]


def _fits(ours: Sequence[TaskText], theirs: Sequence[TaskText], table: Table) -> Table:
    return [
        [_fit(one, other, alike) for other, alike in zip(theirs, row, strict=True)]
        for one, row in zip(ours, table, strict=True)
    ]


def _fit(one: TaskText, other: TaskText, alike: float) -> float:
    shared = shared_themes(one.themes, other.themes)
    return alike + _SAME_FIELDS * shared if shared or alike >= _OTHER_FIELDS else 0.0


def _likely(plans: Sequence[ComparedPlan], entries: Sequence[Sequence[Entry]]) -> _Likely:
    texts = [[one.task for one in own if one.task] for own in entries]
    by_heading = _alike([[one.heading for one in own] for own in texts])
    by_words = _alike(
        [[_words(plan, one) for one in own] for plan, own in zip(plans, texts, strict=True)]
    )
    alike = {columns: _greater(table, by_words[columns]) for columns, table in by_heading.items()}
    return _Likely(
        texts,
        [{one.fact.anchor or "": at for at, one in enumerate(own)} for own in entries],
        alike,
        {
            (one, other): _fits(texts[one], texts[other], table)
            for (one, other), table in alike.items()
        },
    )


def _words(plan: ComparedPlan, task: TaskText) -> str:
    said = (one.block.text for one in plan.text[task.first : task.end])
    return " ".join((task.heading, *said))


def _alike(said: Sequence[Sequence[str]]) -> dict[_Place, Table]:
    texts = [[features(one) for one in own] for own in said]
    weight = weights([one for own in texts for one in own])
    return {
        (one, other): likeness(texts[one], texts[other], weight)
        for one, other in combinations(range(len(texts)), 2)
    }


def _greater(one: Table, other: Table) -> Table:
    return [
        [max(pair) for pair in zip(*rows, strict=True)] for rows in zip(one, other, strict=True)
    ]


def _gather(rows: Sequence[list[_Place]], likely: _Likely) -> set[_Place]:
    """Put what stands alone into the row where it belongs; return what only its field put there."""
    by_field = set()
    for row in rows:
        if len(row) != 1 or likely.text(row[0]).heading_only:
            continue
        place = row[0]
        home = _home(place, rows, likely)
        if home is None:
            continue
        alike = max(likely.likeness(place, one) for one in home if one[0] != place[0])
        if alike < ENOUGH and likely.above(place) not in home:
            by_field.add(place)
        home.append(place)
        row.clear()
    return by_field


def _home(place: _Place, rows: Sequence[list[_Place]], likely: _Likely) -> list[_Place] | None:
    """Return the row whose tasks of other plans fit best, else that of the heading above."""
    best, home = 0.0, None
    for row in rows:
        fit = max((likely.fit(place, one) for one in row if one[0] != place[0]), default=0.0)
        if fit > best:
            best, home = fit, row
    if home is not None:
        return home
    above = likely.above(place)
    with_others = (row for row in rows if any(one[0] != place[0] for one in row))
    return next((row for row in with_others if above in row), None)
