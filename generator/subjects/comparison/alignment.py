"""Which places of two texts answer to each other, from how well each fits each: order first.

The browser chooses the same (`theme/assets/js/compare.js`); a test holds the two equal. Equal
sums are settled by the order of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

Table = Sequence[Sequence[float]]
_Places = tuple[int, int]

# Both chosen with the judgements of `tests/cases/compare` in view (decision 15).
# How well two places must fit to answer to each other.
_ENOUGH = 0.25
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


def counterparts(fits: Table, lists: Iterable[FixedList] = ()) -> tuple[Pair, ...]:
    """Return pairs in the order of the first text; `fits[i][j]` is from 0 up, 0 for never.

    In a fixed list a lone place on each side between two pairs is a pair too, fit or not; in a
    whole one as many on each side are, its ends counting as a pair.
    """
    fitting = {
        (first, second): fit
        for first, row in enumerate(fits)
        for second, fit in enumerate(row)
        if fit >= _ENOUGH
    }
    found = _chain(_near_best(fitting))
    found |= _best_of_rest(fitting, found)
    for one in lists:
        found |= _between(one, found)
    ordered = _chain({places: fitting.get(places, _ENOUGH) for places in found})
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
    sums = [[0.0] * (len(seconds) + 1) for _ in range(len(firsts) + 1)]
    for i, first in enumerate(firsts):
        above, here = sums[i], sums[i + 1]
        for j, second in enumerate(seconds):
            here[j + 1] = max(above[j + 1], here[j], above[j] + fitting.get((first, second), 0.0))
    return _way_back(sums, firsts, seconds)


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
