"""Search in a built site: what is typed in, ranked places out.

`theme/assets/js/search/engine.js` does the same in the browser, step by step, and gives the same
results in the same order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.search.holding import Holding
from generator.search.judging import Judge, Judged, Result
from generator.search.narrowing import Narrowed, narrowed
from generator.search.query import (
    Query,
    alike,
    asked_for,
    completions,
    looks_mistyped,
    mistyped_terms,
    query_terms,
    read_query,
)
from generator.search.store import Fetch, Filters, Place, Store, index_folder
from generator.search.terms import Reader

__all__ = ["Answer", "Result", "Search"]
MANY = 2  # words: of more than so many, one may be meant otherwise though no place has all
EVERYWHERE = "everywhere"  # a filter with any value: the name of a place is looked for as a word


@dataclass(frozen=True, slots=True)
class Answer:
    """Results, best first, those with all words before others, and the query as it was read.

    `topic` is what was looked for, as typed, and `place` the names of places that it was looked for
    in, empty for everywhere. `count` tells how many places have all words of the topic, shown or
    not; null where that is not known. `nowhere` tells that surely none has the topic as it stands:
    all its words, each beside one of its neighbours. `suggestion` is the query as it may have been
    meant, null unless the best place was found by a slip.
    """

    results: tuple[Result, ...]
    suggestion: str | None = None
    topic: str = ""
    place: str = ""
    count: int | None = 0
    nowhere: bool = False


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was typed: what for, where, `longer` words that the last may become, the terms of it."""

    query: Query
    narrow: Narrowed | None
    filters: Filters
    longer: Sequence[str]
    terms: Mapping[str, float]


class Search:
    """The search of one built site; `fetch` returns the bytes of a file of it by its path.

    A site may be published anew meanwhile: before a file is called missing, or nothing found, the
    index is looked for where it stands now. What `fetch` raises for a file that is not there is
    raised, `OSError` or `LookupError`, and `OtherFormError` for an index that is not known here.
    """

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self._open()

    def _open(self) -> None:
        try:
            self._store = Store(self._fetch)
        except (OSError, LookupError):  # published between the pointer and what it leads to
            self._store = Store(self._fetch)
        self._rules = self._store.directory["rules"]
        self._reader = Reader(self._rules, self._store.directory["short_forms"])
        self._read = cache(lambda text: self._reader.read(text).words)

    def find(self, typed: str, filters: Filters | None = None) -> Answer:
        """Answer a query of any kind; one without words has no results.

        Slips are looked for only where no place has every word. The name of a place narrows the
        search to it, save where `filters` name a place or a plan, or have `EVERYWHERE`.
        """
        try:
            answer = self._find(typed, filters or {})
        except (OSError, LookupError, ValueError):
            if not self._has_moved():
                raise
        else:
            if answer.results or not self._has_moved():
                return answer
        self._open()
        return self._find(typed, filters or {})

    def _has_moved(self) -> bool:
        return index_folder(self._fetch) != self._store.folder

    def _find(self, typed: str, filters: Filters) -> Answer:
        whole = read_query(self._reader, typed)
        if not whole.words:
            return Answer(())
        asked = self._asked(whole, filters)
        holding = Holding(asked.query, self._store, self._rules, asked.longer)
        places = self._places(asked, asked.terms)
        least = self._least(holding, places, asked.longer)
        judged = self._meant(asked, holding, places, least)
        if judged is None:
            judged = self._ranked(asked.query, holding, places, least)
        count, nowhere = self._told(holding, places, judged, least)
        return Answer(
            tuple(one.result for one in judged),
            _suggestion(asked.query, judged),
            asked.query.text.strip(),
            asked.narrow.place if asked.narrow else "",
            count,
            nowhere,
        )

    def _asked(self, whole: Query, filters: Filters) -> _Asked:
        """Tell apart what was typed: what for, and where where no filter says so."""
        is_narrowed = not any(filters.get(one) for one in (EVERYWHERE, "place", "plan"))
        narrow = narrowed(self._reader, whole, self._store) if is_narrowed else None
        query = asked_for(self._reader, narrow.topic if narrow else whole)
        longer = completions(query, self._store, self._rules)
        terms = query_terms(query, longer, self._rules)
        if narrow:
            weight = self._rules["weights"]["place"]
            terms = {**dict.fromkeys(narrow.terms, weight), **terms}
        return _Asked(query, narrow, filters, longer, terms)

    def _places(self, asked: _Asked, terms: Mapping[str, float]) -> list[Place]:
        """Return the places of some terms that may answer, best first by lunr's score."""
        pairs = asked.query.quoted_pairs
        places = [one for one in self._store.places(terms, asked.filters) if pairs <= one.terms]
        return asked.narrow.passing(places) if asked.narrow else places

    def _meant(
        self, asked: _Asked, holding: Holding, places: Sequence[Place], least: float
    ) -> list[Judged] | None:
        """Return what answers best where some words are slips; null where they seem to be none.

        That is where some place has every word as it is, or where few words were asked and no place
        has all of them even so.
        """
        slip = self._rules["ranking"]["mistyped"]
        if any(holding.has_all(one, slip) for one in places):
            return None
        query, slips = asked.query, self._slips(asked.query, holding, places)
        if not slips:
            return None
        wider = {**mistyped_terms(query, slips, self._rules), **asked.terms}
        meant = Holding(query, self._store, self._rules, asked.longer, slips)
        others = self._places(asked, wider)
        if len(query.words) <= MANY and not any(meant.has_all(one, slip) for one in others):
            return None
        return self._ranked(query, meant, others, least)

    def _least(self, holding: Holding, places: Sequence[Place], longer: Sequence[str]) -> float:
        """Return the grade that a word is there with: less while no place has the last as typed."""
        ranking = self._rules["ranking"]
        compatible: float = ranking["compatible"]
        is_typed = any(holding.has_as_typed(one) for one in places)
        return ranking["completed"] if longer and not is_typed else compatible

    def _ranked(
        self,
        query: Query,
        holding: Holding,
        places: Sequence[Place],
        least: float,
    ) -> list[Judged]:
        """Return those places that answer best, in order."""
        if not places:
            return []
        ranking = self._rules["ranking"]
        highest = places[0].score
        worth = {
            place: place.score / highest + ranking["cover"] * holding.cover(place)
            for place in places
        }
        window = sorted(places, key=lambda one: -worth[one])[: ranking["window"]]
        judge = Judge(query, holding, self._store, self._rules, self._read, least)
        judged = [judge.judge(place, highest) for place in window]
        kept = [one for one in judged if one is not None]
        return sorted(kept, key=lambda one: (one.result.near, -one.result.score))

    def _told(
        self,
        holding: Holding,
        places: Sequence[Place],
        judged: Sequence[Judged],
        least: float,
    ) -> tuple[int | None, bool]:
        """Return how many places have all words, and whether surely none has them as they stand."""
        having = [one for one in places if holding.has_all(one, least)]
        told = [one for one in having if holding.is_told(one)]
        read = sum(not one.result.near for one in judged)
        count: int | None = len(having)
        if holding.needs_reading:
            is_all_read = len(having) <= self._rules["ranking"]["window"]
            count = read if is_all_read else None
            told = told if read or not is_all_read else []
        if not holding.is_complete or least < self._rules["ranking"]["compatible"]:
            count = None
        return count, not told and (holding.is_complete or holding.has_no_pair)

    def _slips(
        self, query: Query, holding: Holding, places: Sequence[Place]
    ) -> Mapping[int, Sequence[str]]:
        """Return words that may be meant instead of some, by their places in the query.

        Of those that look mistyped, those come first without which a place has all others.
        """

        def suspicion(at: int) -> tuple[bool, float]:
            return any(holding.has_all_but(at, one) for one in places), holding.weights[at]

        words = [at for at in range(len(query.words)) if looks_mistyped(query, at, self._store)]
        ordered = sorted(words, key=suspicion, reverse=True)
        suspects = sorted(ordered[: self._rules["ranking"]["slips"]])
        return {at: alike(query, at, self._store, self._rules) for at in suspects}


def _suggestion(query: Query, judged: Sequence[Judged]) -> str | None:
    """Return the query with words of the best place for those that look mistyped."""
    if not judged or not judged[0].mistyped or not judged[0].is_whole:
        return None
    text, typed = judged[0].text, query.text
    for at, word in sorted(judged[0].mistyped.items(), reverse=True):
        asked = query.words[at]
        typed = typed[: asked.start] + text[word.start : word.end].lower() + typed[asked.end :]
    return typed
