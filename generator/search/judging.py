"""How well one place answers a query, by its own words: the sum that `ranking` of the rules names.

`theme/assets/js/search/judging.js` reckons the same.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.search.holding import Holding
from generator.search.query import Query
from generator.search.ranking import Grade, Likeness, grader, holds_phrase, likeness
from generator.search.store import Place, Store
from generator.search.terms import Rules, Word

Mark = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Result:
    """A place that answers a query; `marks` are the words of `text` to mark, as offsets.

    `title` is what the thing is called or the heading that it stands under, `about` what a target
    measures, empty for other kinds. `also` is what else it is found by, `note` what became of the
    place of the plan; neither is a part of its words. `plan` is null for what is no part of a plan,
    `place` then empty. `url` is relative to the base address. `score` orders the results of one
    query. `near` tells that not all words of the query stand there.
    """

    plan: str | None
    kind: str
    url: str
    title: str
    text: str
    score: float
    about: str
    place: str
    also: str
    note: str
    near: bool
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A result; `mistyped` are words of `text` that stand where the query seems to have a slip.

    `is_whole` tells that every word was found, some perhaps in the name of the place alone.
    """

    result: Result
    is_whole: bool
    mistyped: Mapping[int, Word]
    text: str


class Judge:
    """Holds places against one query; `read` reads a text, each once for all queries.

    What has every word with at least the grade `least` is not near alone.
    """

    def __init__(
        self,
        query: Query,
        holding: Holding,
        store: Store,
        rules: Rules,
        read: Callable[[str], Sequence[Word]],
        least: float,
    ) -> None:
        self._query = query
        self._holding = holding
        self._store = store
        self._ranking = rules["ranking"]
        self._read = read
        self._grade: Grade = grader(query.words, self._ranking, query.unfinished, holding.has_slips)
        self._weights = holding.weights
        self._least = least

    def judge(self, place: Place, highest: float) -> Judged | None:
        """Hold the words of a place against the query; null where quoted words are not there."""
        ranking, count = self._ranking, len(self._query.words)
        block = self._store.block(place.block)
        url, where, name, text, *more = block["items"][place.number]
        also = more[0] if more else ""
        fields = [self._read(one) for one in (name, text, also)]
        if not self._holds_phrases(fields):
            return None
        likes = [self._like(one) for one in fields]
        own = [max(one.best[at] for one in likes) for at in range(count)]
        around = self._around(block["title"]) if where else [0.0] * count
        best = [max(two) for two in zip(own, around, strict=True)]
        words = sum(map(len, fields)) if place.kind in ranking["passages"] else 0
        score = (
            ranking["found"] * sum(w * one for w, one in zip(self._weights, best, strict=True))
            + ranking["cover"] * self._holding.cover(place)
            + (ranking["whole"] if min(best) > ranking["other_marks"] else 0.0)
            + ranking["together"] * max(one.together for one in likes) / count
            + ranking["order"] * max(one.order for one in likes) / count
            + ranking["title"] * likes[0].together / count
            + ranking["own_name"] * (0.0 if where else self._named(name))
            + ranking["number"] * self._numbered(place)
            + ranking["index"] * place.score / highest
            + ranking["kinds"][place.kind]
            - ranking["length"] * math.log(1 + words / ranking["long"])
        )
        shown, like = (text, likes[1]) if text else (name, likes[0])
        result = Result(
            plan=block["plan"],
            kind=place.kind,
            url=block["base"] + url,
            title=where or (name if text else "") or block["title"],
            text=shown,
            score=score,
            about=name if place.kind == "target" else "",
            place=block["title"],
            also=also,
            note=block.get("note", ""),
            near=min(own) < self._least or not self._holding.has_all(place, 0.0),
            marks=like.marks,
        )
        slips, said = (like.mistyped, shown) if like.mistyped else (likes[0].mistyped, name)
        return Judged(result, min(best) > ranking["other_marks"], slips, said)

    def _like(self, words: Sequence[Word]) -> Likeness:
        bound = self._holding.bound
        return likeness(len(self._query.words), words, self._grade, self._ranking, bound)

    def _around(self, title: str) -> list[float]:
        """Return the grade of each word of the query in the title of a plan, which counts less."""
        words, slip = self._read(title), self._ranking["mistyped"]
        grades = [
            max((self._grade(at, word) for word in words), default=0.0)
            for at in range(len(self._query.words))
        ]
        return [0.0 if one == slip else one * self._ranking["place"] for one in grades]

    def _numbered(self, place: Place) -> float:
        """Return how many of the numbers of documents and short forms of the query a place has."""
        wholes = self._query.wholes
        return sum(one in place.terms for one in wholes) / len(wholes) if wholes else 0.0

    def _named(self, name: str) -> float:
        """Return how far a query calls a thing by its own name, 0 to 1.

        That is what stands before the first comma; behind it stands where the thing is.
        """
        own = self._read(name.partition(",")[0])
        called = 0.0
        for word in own:
            called += max(self._grade(at, word) for at in range(len(self._query.words)))
        return called / len(own) if own else 0.0

    def _holds_phrases(self, fields: Sequence[Sequence[Word]]) -> bool:
        return all(
            any(holds_phrase(first, last, words, self._grade, self._ranking) for words in fields)
            for first, last in self._query.phrases
        )
