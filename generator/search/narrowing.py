"""The name of a place within a query: it says where to look, the other words what for.

`theme/assets/js/search/narrowing.js` does the same in the browser.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.search.query import Query, read_query
from generator.search.store import UNITS, Place, Store, within
from generator.search.terms import Reader, pair_term

LONGEST_NAME = 6  # words
# What stands in no plan lies where its own words say.
THINGS = frozenset((*UNITS, "indicator", "agency", "document", "page", "report", "observation"))
Test = Callable[[Place], bool]


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A query apart from the names of places in it: `topic`.

    `place` are the names as they were typed, `terms` those of their words; each of `tests` tells
    whether something lies in one of them.
    """

    topic: Query
    place: str
    terms: frozenset[str]
    tests: Sequence[Test]

    def passing(self, places: Sequence[Place]) -> list[Place]:
        """Return those of some places that lie in all that is named, else in any of it."""
        inside = [place for place in places if all(test(place) for test in self.tests)]
        return inside or [place for place in places if any(test(place) for test in self.tests)]


def narrowed(reader: Reader, query: Query, store: Store) -> Narrowed | None:
    """Take the names of places out of a query; null where it has none, or nothing else."""
    runs = list(_named(query, store))
    if not runs:
        return None
    text, place, terms, tests = query.text, list[str](), set[str](), list[Test]()
    for start, end in reversed(runs):
        words = query.words[start:end]
        first = words[0]
        if start and query.words[start - 1].exact in _exact(reader, "before_place"):
            first = query.words[start - 1]
        place.append(query.text[words[0].start : words[-1].end])
        text = text[: first.start] + text[words[-1].end :]
        pairs = frozenset(pair_term(one.folded, other.folded) for one, other in pairwise(words))
        terms |= pairs
        tests.append(_lies(pairs, within(store.called(words) or ())))
    topic = read_query(reader, text)
    if not topic.words:
        return None
    return Narrowed(topic, ", ".join(reversed(place)), frozenset(terms), tests)


def _named(query: Query, store: Store) -> Iterator[tuple[int, int]]:
    """Yield the words of a query that name a place, from which to which, the longest names."""
    at, words = 0, query.words
    quoted = {at for start, end in query.phrases for at in range(start, end)}
    while at + 1 < len(words):
        end = at
        if store.names_unit(pair_term(words[at].folded, words[at + 1].folded)):
            ends = range(min(at + LONGEST_NAME, len(words)), at + 1, -1)
            end = next((one for one in ends if store.called(words[at:one]) is not None), at)
        if end > at and quoted.isdisjoint(range(at, end)):
            yield at, end
            at = end
        else:
            at += 1


def _lies(pairs: frozenset[str], inside: Test) -> Test:
    return lambda place: pairs <= place.terms if place.kind in THINGS else inside(place)


def _exact(reader: Reader, rule: str) -> frozenset[str]:
    return frozenset(reader.spell(word)[1] for word in reader.rules[rule])
