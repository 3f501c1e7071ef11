"""What the terms of a place tell of the words of a query: whether all of them are there.

Lists of places are whole up to `MOST_PLACES`, so that what is said of them is said of every place
of the site, not of those alone that are read. `theme/assets/js/search/holding.js` does the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from generator.search.files import MOST_PLACES
from generator.search.query import Query
from generator.search.store import Place, Store
from generator.search.terms import Rules, exact_term, pair_term


class Holding:
    """A query held against places; `completions` are words that the last one may become.

    `slips` are folded words that stand for one of the query, by its place there.
    """

    def __init__(
        self,
        query: Query,
        store: Store,
        rules: Rules,
        completions: Collection[str],
        slips: Mapping[int, Collection[str]] | None = None,
    ) -> None:
        self._words = query.words
        self._store = store
        self._ranking = rules["ranking"]
        self._last = len(query.words) - 1
        self._completions = completions
        self._slips = slips or {}
        self._weights = [store.rarity(word.folded) for word in query.words]
        self._read = {at for at, _ in enumerate(query.words) if query.phrases or self._is_half(at)}

    @cached_property
    def bound(self) -> frozenset[int]:
        """Return the words that are one word with the next: most places have them side by side."""
        folded = [word.folded for word in self._words]
        return frozenset(
            at
            for at, (one, other) in enumerate(pairwise(folded))
            if self._store.count(pair_term(one, other))
            >= self._ranking["bound"] * max(1, min(map(self._store.count, (one, other))))
        )

    @property
    def has_slips(self) -> bool:
        """Tell whether some words may be meant otherwise than they are typed."""
        return bool(self._slips)

    @property
    def needs_reading(self) -> bool:
        """Tell whether terms alone do not say if the words are there."""
        return bool(self._read)

    @cached_property
    def weights(self) -> Sequence[float]:
        """Return how much each word tells, all of them together 1: rare ones more."""
        total = sum(self._weights)
        return [one / total for one in self._weights]

    def grade(self, at: int, place: Place) -> float:
        """Return the grade of a word of the query at a place, 0 where its terms have none."""
        word, terms, ranking = self._words[at], place.terms, self._ranking
        if word.exact == word.folded:
            found = word.folded in terms
            return float(ranking["exact"]) if found else 0.0
        if exact_term(word) in terms:
            return float(ranking["exact"])
        if word.folded in terms:
            is_bare = word.exact == f"{word.folded}0" or at in self._read
            return float(ranking["compatible" if is_bare else "other_marks"])
        if at == self._last and any(self._stands(one, at, terms) for one in self._completions):
            return float(ranking["completed"])
        if any(self._stands(one, at, terms) for one in self._slips.get(at, ())):
            return float(ranking["mistyped"])
        return 0.0

    def cover(self, place: Place) -> float:
        """Return how much of a query a place has, 0 to 1."""
        grades = (self.grade(at, place) for at in range(len(self._words)))
        return sum(weight * grade for weight, grade in zip(self.weights, grades, strict=True))

    def has_all(self, place: Place, least: float) -> bool:
        """Tell whether a place has every word, those that are one word side by side."""
        return all(self.grade(at, place) >= least for at in range(len(self._words))) and all(
            self._beside(at, place.terms) for at in self.bound
        )

    def has_as_typed(self, place: Place) -> bool:
        """Tell whether a place has every word, the last one as it is typed and beside the other."""
        pair = pair_term(*(word.folded for word in self._words[-2:])) if self._last else None
        is_beside = pair is None or pair in place.terms
        return is_beside and self.has_all(place, self._ranking["compatible"])

    def has_all_but(self, at: int, place: Place) -> bool:
        """Tell whether a place has every word of a query but one."""
        least = self._ranking["compatible"]
        others = (one for one in range(len(self._words)) if one != at)
        return all(self.grade(one, place) >= least for one in others)

    def is_told(self, place: Place) -> bool:
        """Tell whether each word stands beside one of its neighbours at a place.

        A number, and a word that has numbers alone beside it, may stand anywhere.
        """
        return all(
            any(self._beside(one, place.terms) for one in pairs)
            for pairs in self._neighbours()
            if pairs
        )

    @cached_property
    def is_complete(self) -> bool:
        """Tell whether every place that has a word of the query is known."""
        return all(self._store.count(word.folded) <= MOST_PLACES for word in self._words)

    @property
    def has_no_pair(self) -> bool:
        """Tell whether two words of the query are neighbours nowhere, so that none has it all.

        Beside a number no word needs to stand.
        """
        return not all(
            one.is_number
            or other.is_number
            or self._store.count(pair_term(one.folded, other.folded))
            for one, other in pairwise(self._words)
        )

    def _neighbours(self) -> Iterable[list[int]]:
        """Yield for each word the pairs that it stands in with other words, by their first."""
        numbers = [word.is_number for word in self._words]
        for at, is_number in enumerate(numbers):
            pairs = [] if is_number else [one for one in (at - 1, at) if 0 <= one < self._last]
            yield [one for one in pairs if not numbers[one] and not numbers[one + 1]]

    def _beside(self, at: int, terms: frozenset[str]) -> bool:
        one, other = self._words[at].folded, self._words[at + 1].folded
        said = (other, *self._completions) if at + 1 == self._last else (other,)
        return any(pair_term(one, last) in terms for last in said)

    def _stands(self, word: str, at: int, terms: frozenset[str]) -> bool:
        """Tell whether a word that may be meant is at a place, by itself or with a neighbour."""
        return (
            word in terms
            or (at > 0 and pair_term(self._words[at - 1].folded, word) in terms)
            or (at < self._last and pair_term(word, self._words[at + 1].folded) in terms)
        )

    def _is_half(self, at: int) -> bool:
        """Tell whether a word seems to be typed without its tone: nobody writes it so."""
        word = self._words[at]
        if word.exact in (word.folded, f"{word.folded}0") or word.exact[-1] != "0":
            return False
        return self._store.count(exact_term(word)) == 0 < self._store.count(word.folded)
