"""Two lists of things → which of one is which of the other, by ever weaker signs."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rapidfuzz import fuzz

T = TypeVar("T")
# How many of one key are compared with each other; a whole plan of the five has 100 paragraphs.
NEAREST = 200
Key = Callable[[T], Hashable | None]


class Pairing(Generic[T]):
    """Pairs of an older and a newer list, found step by step; a step looks at what is left.

    Each thing has one counterpart at most. Steps return the pairing itself, the surest first.
    """

    def __init__(self, before: Sequence[T], after: Sequence[T]) -> None:
        self.before, self.after = before, after
        self._found: dict[int, int] = {}

    def equal(self, key: Key[T], key_after: Key[T] | None = None) -> Pairing[T]:
        """Pair what has the same key, in order; a null key pairs with nothing.

        `key_after` is the key of the newer list where things are named otherwise there.
        """
        waiting: dict[Hashable, deque[int]] = defaultdict(deque)
        for index in self._left_after():
            waiting[(key_after or key)(self.after[index])].append(index)
        waiting.pop(None, None)
        for index in self._left_before():
            if same := waiting.get(key(self.before[index])):
                self._found[index] = same.popleft()
        return self

    def alike(
        self, words: Callable[[T], str], least: int, key: Key[T], key_after: Key[T] | None = None
    ) -> Pairing[T]:
        """Pair what has the same key and the likest words, at least `least` of 100, best first.

        Likeness is rapidfuzz's `ratio`: twice the letters in common by those of both texts. Of
        equally alike the nearest in the lists are paired. A null key pairs with nothing; of
        more than `NEAREST` with one key, those further off are not looked at.
        """
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        for index in self._left_after():
            waiting[(key_after or key)(self.after[index])].append(index)
        waiting.pop(None, None)
        scores = []
        for index in self._left_before():
            said = words(self.before[index])
            for other in _nearest(waiting.get(key(self.before[index]), []), index):
                score = fuzz.ratio(said, words(self.after[other]), score_cutoff=least)
                if score:
                    scores.append((-score, abs(index - other), index, other))
        taken = set(self._found.values())
        for _, _, index, other in sorted(scores):
            if index not in self._found and other not in taken:
                self._found[index] = other
                taken.add(other)
        return self

    @property
    def pairs(self) -> list[tuple[T, T]]:
        """Return what was found, in the order of the newer list."""
        found = sorted(self._found.items(), key=lambda pair: pair[1])
        return [(self.before[one], self.after[other]) for one, other in found]

    @property
    def gone(self) -> list[T]:
        """Return what only the older list has."""
        return [self.before[index] for index in self._left_before()]

    @property
    def new(self) -> list[T]:
        """Return what only the newer list has."""
        return [self.after[index] for index in self._left_after()]

    def _left_before(self) -> list[int]:
        return [index for index in range(len(self.before)) if index not in self._found]

    def _left_after(self) -> list[int]:
        taken = set(self._found.values())
        return [index for index in range(len(self.after)) if index not in taken]


def _nearest(places: Sequence[int], place: int) -> Sequence[int]:
    at = bisect_left(places, place)
    first = max(0, min(at - NEAREST // 2, len(places) - NEAREST))
    return places[first : first + NEAREST]


def out_of_order(places: Iterable[int]) -> set[int]:
    """Return the fewest of some different places that must move for the rest to ascend.

    All but a longest ascending row (patience sorting, as Schensted 1961 counts it); of several such
    rows it is the one that ends lowest.
    """
    ends: list[int] = []
    tails: list[_Row] = []
    everything = list(places)
    for place in everything:
        at = bisect_left(ends, place)
        row = _Row(place, tails[at - 1] if at else None)
        ends[at : at + 1] = [place]
        tails[at : at + 1] = [row]
    left = set(everything)
    last = tails[-1] if tails else None
    while last is not None:
        left.discard(last.place)
        last = last.before
    return left


@dataclass(frozen=True, slots=True)
class _Row:
    """The last place of an ascending row, and the row before it."""

    place: int
    before: _Row | None
