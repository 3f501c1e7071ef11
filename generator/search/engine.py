"""Search in a built site: what is typed in, ranked places out.

`theme/assets/js/search/engine.js` does the same in the browser, step by step, and gives the same
results in the same order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.search.query import Query, mistyped_terms, query_terms, read_query
from generator.search.ranking import Grade, grader, holds_phrase, likeness
from generator.search.store import Fetch, Filters, Place, Store, index_folder
from generator.search.terms import Reader, Word

Mark = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Result:
    """A place that answers a query; `marks` are the words of `text` to mark, as offsets.

    `title` is what the thing is called or the heading that it stands under, `about` what a target
    measures, empty for other kinds. `plan` is null for what is no part of a plan, `place` then
    empty. `url` is relative to the base address. `score` orders the results of one query, and is
    the sum that `ranking` of the rules names.
    """

    plan: str | None
    kind: str
    url: str
    title: str
    text: str
    score: float
    about: str
    place: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """Results, best first, and the query as it may have been meant."""

    results: tuple[Result, ...]
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class _Judged:
    result: Result
    is_whole: bool
    mistyped: Mapping[int, Word]
    text: str


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

        Slips are looked for only where no place has every word. The suggestion is null unless the
        best place was found by a slip.
        """
        try:
            answer = self._find(typed, filters)
        except (OSError, LookupError, ValueError):
            if not self._has_moved():
                raise
        else:
            if answer.results or not self._has_moved():
                return answer
        self._open()
        return self._find(typed, filters)

    def _has_moved(self) -> bool:
        return index_folder(self._fetch) != self._store.folder

    def _find(self, typed: str, filters: Filters | None) -> Answer:
        query = read_query(self._reader, typed)
        if not query.words:
            return Answer(())
        terms = query_terms(query, self._store, self._rules)
        judged = self._ranked(query, terms, filters or {}, slips=False)
        if not judged or not judged[0].is_whole:
            wider = {**mistyped_terms(query, self._store, self._rules), **terms}
            others = self._ranked(query, wider, filters or {}, slips=True)
            if others and (not judged or others[0].result.score > judged[0].result.score):
                judged = others
        return Answer(tuple(one.result for one in judged), _suggestion(query, judged))

    def _ranked(
        self, query: Query, terms: Mapping[str, float], filters: Filters, *, slips: bool
    ) -> list[_Judged]:
        """Return the places of some terms, those that answer best first.

        Where `slips`, words that differ by one letter count too.
        """
        pairs = query.quoted_pairs
        places = [one for one in self._store.places(terms, filters) if pairs <= one.terms]
        window = places[: self._rules["ranking"]["window"]]
        grade = grader(query.words, self._rules["ranking"], query.unfinished, slips)
        judged = [self._judged(query, place, window[0].score, grade) for place in window]
        kept = [one for one in judged if one is not None]
        return sorted(kept, key=lambda one: -one.result.score)

    def _judged(self, query: Query, place: Place, highest: float, grade: Grade) -> _Judged | None:
        """Hold the words of a place against a query; None where quoted words are not there."""
        ranking = self._rules["ranking"]
        block = self._store.block(place.block)
        url, where, name, text = block["items"][place.number]
        fields = [self._read(one) for one in (name, text)]
        if not _holds_phrases(query, fields, grade, ranking):
            return None
        around = self._read(block["title"]) if where else ()
        in_name, in_text = (likeness(len(query.words), one, grade, ranking) for one in fields)
        found, is_whole = 0.0, True
        for at in range(len(query.words)):
            here = max(in_name.best[at], in_text.best[at])
            there = max((grade(at, word) for word in around), default=0.0)
            there = there * ranking["place"] if there != ranking["mistyped"] else 0.0
            found += max(here, there)
            is_whole = is_whole and max(here, there) > 0
        together = max(in_name.together, in_text.together)
        count = len(query.words)
        score = (
            ranking["found"] * found / count
            + ranking["together"] * together / count
            + ranking["title"] * in_name.together / count
            + ranking["own_name"] * (0.0 if where else self._named(query, name, grade))
            + ranking["index"] * place.score / highest
            + ranking["kinds"][place.kind]
        )
        shown, like = (text, in_text) if text else (name, in_name)
        result = Result(
            plan=block["plan"],
            kind=place.kind,
            url=block["base"] + url,
            title=where or (name if text else "") or block["title"],
            text=shown,
            score=score,
            about=name if place.kind == "target" else "",
            place=block["title"],
            marks=like.marks,
        )
        slips, said = (like.mistyped, shown) if like.mistyped else (in_name.mistyped, name)
        return _Judged(result, is_whole, slips, said)

    def _named(self, query: Query, name: str, grade: Grade) -> float:
        """Return how far a query calls a thing by its own name, 0 to 1.

        That is what stands before the first comma; behind it stands where the thing is.
        """
        own = self._read(name.partition(",")[0])
        called = 0.0
        for word in own:
            called += max(grade(at, word) for at in range(len(query.words)))
        return called / len(own) if own else 0.0


def _holds_phrases(
    query: Query, fields: Sequence[Sequence[Word]], grade: Grade, ranking: Mapping[str, Any]
) -> bool:
    return all(
        any(holds_phrase(first, last, words, grade, ranking) for words in fields)
        for first, last in query.phrases
    )


def _suggestion(query: Query, judged: Sequence[_Judged]) -> str | None:
    """Return the query with words of the best place for those that look mistyped."""
    if not judged or not judged[0].mistyped:
        return None
    text, typed = judged[0].text, query.text
    for at, word in sorted(judged[0].mistyped.items(), reverse=True):
        asked = query.words[at]
        typed = typed[: asked.start] + text[word.start : word.end].lower() + typed[asked.end :]
    return typed
