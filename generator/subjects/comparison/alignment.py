"""Which places of some texts answer to each other, from how well each fits each: order first.

The browser chooses the same (`theme/assets/js/compare.js`); a test holds the two equal. Equal
sums are settled by the order of the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

Table = Sequence[Sequence[float]]
_Places = tuple[int, int]

# Both chosen with the judgements of `tests/cases/compare` in view (decision 15).
# How well two places must fit to answer to each other.
ENOUGH = 0.25
# The common order is made of pairs this near to the best that either of the two could have.
_NEAR_BEST = 0.8


@dataclass(frozen=True, slots=True)
class Pair:
    """A place of the first text and its counterpart; `moved`: not in the common order."""

    first: int
    second: int
    moved: bool


@dataclass(frozen=True, slots=True)
class FixedList:
    """Places of both texts in a list whose order is fixed; `whole`: from its first to its last."""

    first: Sequence[int]
    second: Sequence[int]
    whole: bool


@dataclass(frozen=True, slots=True)
class Line:
    """Places of several texts that answer to each other, null where a text has none.

    `moved` marks one that stands out of the common order of its text and those before it.
    """

    cells: tuple[int | None, ...]
    moved: tuple[bool, ...]


Lists = Callable[[Sequence[Line], int], Iterable[FixedList]]


def lines(
    sizes: Sequence[int], fits: Callable[[int, int], Table], lists: Lists = lambda *_: ()
) -> list[Line]:
    """Return the lines of some texts of so many places; each place stands in exactly one.

    `fits(i, j)` tells how well the places of text i fit those of text j, i before j; `lists` what
    stands in a fixed order in the lines so far and in the next text. The texts join one by one,
    each by whichever of those before it fits best. Lines follow the first text; what only a later
    one has stands after what it follows there, moved places aside.
    """
    found: list[Line] = []
    for number, size in enumerate(sizes):
        tables = [fits(before, number) for before in range(number)]
        best = [_best_cell(line, tables) for line in found]
        pairs = counterparts(best, lists(found, number))
        found = _with_alone(_join(found, pairs), size, number, pairs)
    return found


def _best_cell(line: Line, tables: Sequence[Table]) -> Sequence[float]:
    """Return for each place of the next text how well it fits the line's best fitting cell."""
    cells = [
        table[cell] for cell, table in zip(line.cells, tables, strict=True) if cell is not None
    ]
    return list(map(max, *cells)) if len(cells) > 1 else cells[0]


def _join(found: Sequence[Line], pairs: Iterable[Pair]) -> list[Line]:
    """Set counterparts from one more text into the lines of those before it."""
    joined = [Line((*line.cells, None), (*line.moved, False)) for line in found]
    for pair in pairs:
        line = found[pair.first]
        joined[pair.first] = Line((*line.cells, pair.second), (*line.moved, pair.moved))
    return joined


def _with_alone(found: Sequence[Line], size: int, before: int, pairs: Sequence[Pair]) -> list[Line]:
    """Put what only the last text has after what it follows there; `before`: texts before it."""
    line_of = {pair.second: pair for pair in pairs}
    alone: dict[int, list[Line]] = {}
    after = -1
    for place in range(size):
        if place not in line_of:
            line = Line((*[None] * before, place), (False,) * (before + 1))
            alone.setdefault(after, []).append(line)
        elif not line_of[place].moved:
            after = line_of[place].first
    ordered = alone.get(-1, [])
    for at, line in enumerate(found):
        ordered += [line, *alone.get(at, ())]
    return ordered


def counterparts(fits: Table, lists: Iterable[FixedList] = ()) -> tuple[Pair, ...]:
    """Return pairs in the order of the first text; `fits[i][j]` is from 0 up, 0 for never.

    In a fixed list a lone place on each side between two pairs is a pair too, fit or not; in a
    whole one as many on each side are, its ends counting as a pair.
    """
    fitting = {
        (first, second): fit
        for first, row in enumerate(fits)
        for second, fit in enumerate(row)
        if fit >= ENOUGH
    }
    found = _chain(_near_best(fitting))
    found |= _best_of_rest(fitting, found)
    for one in lists:
        found |= _between(one, found)
    ordered = _chain({places: fitting.get(places, ENOUGH) for places in found})
    return tuple(Pair(*places, places not in ordered) for places in sorted(found))


def _near_best(fitting: Mapping[_Places, float]) -> dict[_Places, float]:
    best: tuple[dict[int, float], dict[int, float]] = {}, {}
    for places, fit in fitting.items():
        for side, place in zip(best, places, strict=True):
            side[place] = max(fit, side.get(place, 0.0))
    return {
        (first, second): fit
        for (first, second), fit in fitting.items()
        if fit >= _NEAR_BEST * max(best[0][first], best[1][second])
    }


def _best_of_rest(fitting: Mapping[_Places, float], found: Iterable[_Places]) -> set[_Places]:
    """Return pairs among what is free, the best fitting first."""
    taken = [{places[side] for places in found} for side in (0, 1)]
    rest = set()
    for places in sorted(fitting, key=lambda places: (-fitting[places], places)):
        if places[0] not in taken[0] and places[1] not in taken[1]:
            rest.add(places)
            taken[0].add(places[0])
            taken[1].add(places[1])
    return rest


def _between(one: FixedList, found: Iterable[_Places]) -> set[_Places]:
    at = [{place: number for number, place in enumerate(side)} for side in (one.first, one.second)]
    met = sorted((at[0][i], at[1][j]) for i, j in found if i in at[0] and j in at[1])
    if one.whole:
        met = [(-1, -1), *met, (len(one.first), len(one.second))]
    pairs = set()
    for here, there in pairwise(met):
        first, second = (range(here[side] + 1, there[side]) for side in (0, 1))
        free = not any(place in second for _, place in met)
        if len(first) == len(second) and free and (one.whole or len(first) == 1):
            pairs |= {(one.first[i], one.second[j]) for i, j in zip(first, second, strict=True)}
    return pairs


def _chain(fitting: Mapping[_Places, float]) -> set[_Places]:
    """Return the pairs, ascending in both texts, whose fits sum up highest."""
    firsts, seconds = (sorted({places[side] for places in fitting}) for side in (0, 1))
    column = {second: j for j, second in enumerate(seconds)}
    rows: dict[int, list[tuple[int, float]]] = {first: [] for first in firsts}
    for (first, second), fit in sorted(fitting.items()):
        rows[first].append((column[second], fit))
    sums = [[0.0] * (len(seconds) + 1)]
    for row in rows.values():
        sums.append(_next_sums(sums[-1], row))
    return _way_back(sums, firsts, seconds)


def _next_sums(above: Sequence[float], row: Iterable[tuple[int, float]]) -> list[float]:
    """Return the highest sums up to each place of the second text, with one more of the first.

    `above` are those without it, which never fall; `row` tells in order what it fits, and how well.
    """
    here = list(above)
    for j, fit in row:
        best = above[j] + fit
        for place in range(j + 1, len(here)):
            if here[place] >= best:
                break
            here[place] = best
    return here


def _way_back(sums: Table, firsts: Sequence[int], seconds: Sequence[int]) -> set[_Places]:
    chain = set()
    i, j = len(firsts), len(seconds)
    while i and j:
        if sums[i][j] == sums[i - 1][j]:
            i -= 1
        elif sums[i][j] == sums[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            chain.add((firsts[i], seconds[j]))
    return chain
