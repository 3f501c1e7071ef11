"""Which words of a source stand elsewhere in a draft: what a plan file declares as moved.

Columns that were read across, cells that a source prints line by line and footnotes stand in
another order than a reader reads them. Words are compared, never the places where they were found.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from generator.text.row_order import RowTokens, in_plan_order
from generator.text.source_text import Token

# Words by which a stretch is found again, and how many places are looked at on either side.
_KEY = 3
_TRIED = 40
# Equal stretches that cross each other are declared all; so often no short word is meant.
_MOST_EQUAL = 400
# What a word weighs that stays where it is, against one of a column beside it.
_HEAVY = 100


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch that stands in both rows: where in the draft's, where in the source's, how long."""

    ours: int
    theirs: int
    size: int


@dataclass(frozen=True, slots=True)
class Moved:
    """Words of the source that the draft has elsewhere.

    `occurrence` is which of equal stretches of the source is meant, from 1, null for the only one;
    `line` is theirs in the source; `place` is where the draft's row has them.
    """

    text: str
    line: int
    occurrence: int | None
    place: int


@dataclass(frozen=True, slots=True)
class Lost:
    """A stretch of the source that the draft lacks; `alone`: so it is with the whole of its lines.

    `occurrence` is which of equal stretches it is, null for the only one.
    """

    text: str
    line: int
    occurrence: int | None
    alone: bool


@dataclass(frozen=True, slots=True)
class Aligned:
    """Where the words of a draft stand in its source.

    `gone` are stretches that are out of their order. `unused` are the places of the source's words
    that the draft lacks, `unknown` stretches of the draft that the source lacks, as printed;
    `said` are the lines of the source of which the draft has a word.
    """

    gone: tuple[Run, ...]
    unused: frozenset[int]
    unknown: tuple[str, ...]
    said: frozenset[int]


class Row:
    """The words and marks of a text, and where each stretch of them stands."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.words = [token.text for token in tokens]
        self._at: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for place in range(len(self.words)):
            for size in range(1, _KEY + 1):
                if place + size <= len(self.words):
                    self._at[tuple(self.words[place : place + size])].append(place)

    def places(self, words: Sequence[str]) -> list[int]:
        """Return where a stretch of words begins, first to last; places may overlap."""
        size = len(words)
        starts = self._at.get(tuple(words[:_KEY]), [])
        return [at for at in starts if size <= _KEY or self.words[at : at + size] == list(words)]

    def near(self, words: Sequence[str], at: int) -> Iterator[int]:
        """Yield some places of at most three words, those nearest to `at` first."""
        places = self._at.get(tuple(words), [])
        right = bisect_left(places, at)
        left = right - 1
        for _ in range(_TRIED):
            if right >= len(places) and left < 0:
                return
            ahead = right < len(places)
            if ahead and (left < 0 or places[right] - at <= at - places[left]):
                yield places[right]
                right += 1
            else:
                yield places[left]
                left -= 1

    def written(self, start: int, end: int) -> str:
        """Return a stretch as printed, on one line."""
        text = ""
        for token in self.tokens[start:end]:
            text += (" " if text and token.space is not False else "") + token.text
        return text


def align(
    theirs: Row, ours: Row, light: Sequence[bool] = (), rows: Iterable[RowTokens] = ()
) -> Aligned:
    """Find the words of `ours`, the draft, in `theirs`, each word of which is taken once.

    `light` tells of each word of the draft whether it is rather said to have moved than those that
    it stands beside. What a source prints line by line across the cells of `rows` has not moved:
    the proof takes it as it is.
    """
    order = in_plan_order(theirs.tokens, ours.tokens, rows)
    read = theirs if order == sorted(order) else Row([theirs.tokens[at] for at in order])
    used = [False] * len(order)
    runs, unknown = _runs(read, ours, used)
    kept = _in_order(runs, light)
    gone = (run for number, run in enumerate(runs) if number not in kept)
    return Aligned(
        tuple(part for run in gone for part in _as_printed(run, order)),
        frozenset(order[at] for at, taken in enumerate(used) if not taken),
        tuple(unknown),
        frozenset(read.tokens[at].line for at, taken in enumerate(used) if taken),
    )


def _as_printed(run: Run, order: Sequence[int]) -> Iterator[Run]:
    """Yield the parts of a run that stand together in the source itself, at their places there."""
    first = 0
    for at in range(1, run.size + 1):
        before = order[run.theirs + at - 1]
        if at == run.size or order[run.theirs + at] != before + 1:
            yield Run(run.ours + first, order[run.theirs + first], at - first)
            first = at


def lost(theirs: Row, aligned: Aligned, left_out: Set[int]) -> Iterator[Lost]:
    """Yield what the draft lacks and does not leave out, line by line."""
    places = sorted(aligned.unused - left_out)
    behind = {at: at - number for number, at in enumerate(places)}
    for (_, line), stretch in groupby(places, key=lambda at: (behind[at], theirs.tokens[at].line)):
        row = list(stretch)
        everywhere = theirs.places(theirs.words[row[0] : row[-1] + 1])
        which = everywhere.index(row[0]) + 1 if len(everywhere) > 1 else None
        text = theirs.written(row[0], row[-1] + 1)
        yield Lost(text, line, which, line not in aligned.said)


def _runs(theirs: Row, ours: Row, used: list[bool]) -> tuple[list[Run], list[str]]:
    """Cover the draft's row with stretches of the source, each word of which is taken once."""
    runs: list[Run] = []
    unknown: list[tuple[int, int]] = []
    at = expected = 0
    while at < len(ours.words):
        place = _place(theirs, ours, at, expected, used)
        if place is None:
            if unknown and unknown[-1][1] == at:
                unknown[-1] = (unknown[-1][0], at + 1)
            else:
                unknown.append((at, at + 1))
            at += 1
            continue
        size = _shared(theirs, ours, at, place, used)
        used[place : place + size] = [True] * size
        runs.append(Run(at, place, size))
        at, expected = at + size, place + size
    return runs, [ours.written(start, end) for start, end in unknown]


def _place(theirs: Row, ours: Row, at: int, expected: int, used: Sequence[bool]) -> int | None:
    """Return where the source has the words at `at`: where they go on, else what fits longest."""
    while expected < len(used) and used[expected]:
        expected += 1
    words = ours.words[at : at + _KEY]
    if expected < len(used) and theirs.words[expected : expected + len(words)] == words:
        return expected
    for size in range(len(words), 0, -1):
        free = (
            place
            for place in theirs.near(words[:size], expected)
            if not any(used[place : place + size])
        )
        if (place := next(free, None)) is not None:
            return place
    return None


def _shared(theirs: Row, ours: Row, at: int, place: int, used: Sequence[bool]) -> int:
    size = 0
    while (
        at + size < len(ours.words)
        and place + size < len(used)
        and not used[place + size]
        and ours.words[at + size] == theirs.words[place + size]
    ):
        size += 1
    # The number of a page stands before that of a row: what goes on behind the second is the row's.
    again = theirs.words[place + size : place + size + 2]
    return size - (size > 1 and again == ours.words[at + size - 1 : at + size + 1])


def _in_order(runs: Sequence[Run], light: Sequence[bool]) -> set[int]:
    """Return which runs keep their order in the source: those that weigh the most in all."""
    best: list[tuple[int, int, int]] = []  # (place in the source, words so far, number of run)
    before: list[int] = []
    for number, run in enumerate(runs):
        at = bisect_left(best, (run.theirs, 0, 0))
        weight = run.size * (1 if any(light[run.ours : run.ours + 1]) else _HEAVY)
        words = (best[at - 1][1] if at else 0) + weight
        before.append(best[at - 1][2] if at else -1)
        while at < len(best) and best[at][1] <= words:
            del best[at]
        best.insert(at, (run.theirs, words, number))
    kept: set[int] = set()
    number = best[-1][2] if best else -1
    while number >= 0:
        kept.add(number)
        number = before[number]
    return kept


def moved(theirs: Row, ours: Row, aligned: Aligned, left_out: Set[int]) -> Iterator[Moved]:
    """Yield what is declared as moved; of equal stretches that cross, one for every place.

    `left_out` are the places of the source's words that the draft declares as omitted.
    """
    crossed: set[tuple[str, ...]] = set()
    for run in aligned.gone:
        words = tuple(ours.words[run.ours : run.ours + run.size])
        if words in crossed:
            continue
        everywhere, here = theirs.places(words), ours.places(words)
        there = [at for at in everywhere if left_out.isdisjoint(range(at, at + run.size))]
        which: Sequence[int] = (number := there.index(run.theirs),)
        if here.index(run.ours) != number and len(there) <= _MOST_EQUAL:
            crossed.add(words)
            which = range(len(there))
        for one in which:
            at = there[one]
            yield Moved(
                theirs.written(at, at + run.size),
                theirs.tokens[at].line,
                everywhere.index(at) + 1 if len(everywhere) > 1 else None,
                here[min(one, len(here) - 1)],
            )
