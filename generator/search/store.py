"""The files of a built site's index: loaded as they are needed, each once."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lunr import __TARGET_JS_VERSION__ as LUNR_VERSION
from lunr.index import Index

from generator.bundles import home_of, read_pointer
from generator.search.files import (
    DIRECTORY,
    FIELD,
    FORM,
    KINDS,
    POINTER,
    SHELF,
    part_path,
    shelf_path,
    text_path,
)

Fetch = Callable[[str], bytes]
Filters = Mapping[str, Sequence[str]]
# What is told of whole blocks, as ranges of their numbers.
BLOCK_FILTERS = ("level", "place", "family")
KIND_OF = {letter: kind for kind, letter in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the index: its reference taken apart, the score that lunr gives it."""

    score: float
    terms: frozenset[str]
    block: int
    number: int
    kind: str
    themes: frozenset[str]
    years: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the index; `weights` are the entries of its vectors by the number of the term."""

    postings: Mapping[str, Any]
    weights: Mapping[int, Sequence[tuple[str, float]]]


class OtherFormError(ValueError):
    """There is no index of a form that is known here: another state of the program wrote it."""


def index_folder(fetch: Fetch) -> str:
    """Return the folder of a site's index, ending in a slash, to which its pointer leads.

    Raises `OtherFormError`, and what `fetch` raises.
    """
    pointer = read_pointer(fetch(POINTER))
    if pointer is None or pointer.form != FORM:
        raise OtherFormError(POINTER)
    return f"{home_of(POINTER)}{pointer.name}/"


class Store:
    """The index of one built site; `fetch` returns the bytes of one of the site's files by path.

    All files are of one build, that of `folder`. Raises `OtherFormError`, and what `fetch` raises.
    """

    def __init__(self, fetch: Fetch) -> None:
        self.folder = index_folder(fetch)
        self._site = fetch
        self.directory: Mapping[str, Any] = self._read(DIRECTORY)
        self._shelves: Sequence[str] = self.directory["shelves"]
        self._firsts: dict[int, Sequence[str]] = dict(enumerate(self.directory["parts"]))
        self.vocabulary: Sequence[str] = self.directory["vocabulary"].split(" ")
        self._parts: dict[int, _Part] = {}
        self._blocks: dict[int, Any] = {}

    def knows(self, term: str) -> bool:
        """Tell whether any place holds a term; reads at most a shelf and a part."""
        part = self._part_of(term)
        return part is not None and term in self._part(part).postings

    def places(self, terms: Mapping[str, float], filters: Filters) -> list[Place]:
        """Return the places of some terms that pass the filters, best first by lunr's score.

        `terms` are given with their weights. Of equal scores the earlier place comes first.
        `filters` are kind, level, place, family, plan, theme and year; the values of one are
        alternatives, an empty one is none, and one that the site does not know is passed by
        nothing.
        """
        plans = [f"@{plan}" for plan in filters.get("plan", ())]
        index = self._index([*terms, *plans])
        query = index.create_query()
        for term, weight in terms.items():
            query.term(term, boost=weight, use_pipeline=False)
        passes = self._filter(filters, index.inverted_index, plans)
        found = [_place(one) for one in index.query(query)]
        passed = [place for place in found if passes(place)]
        return sorted(passed, key=lambda place: (-place.score, place.block, place.number))

    def block(self, number: int) -> Mapping[str, Any]:
        """Return the words of a block: `plan`, `title`, `base` and `items`, a row for each place.

        A row is kind, address behind `base`, where it stands, name and text.
        """
        if number not in self._blocks:
            self._blocks[number] = self._read(text_path(number))
        block: Mapping[str, Any] = self._blocks[number]
        return block

    def _read(self, path: str) -> Any:
        return json.loads(self._site(self.folder + path))

    def _part_of(self, term: str) -> int | None:
        """Return the part in which a term stands, if anywhere."""
        if not self._shelves:
            return None
        shelf = max(0, bisect_right(self._shelves, term) - 1)
        return shelf * SHELF + max(0, bisect_right(self._firsts_of(shelf), term) - 1)

    def _firsts_of(self, shelf: int) -> Sequence[str]:
        if shelf not in self._firsts:
            self._firsts[shelf] = self._read(shelf_path(shelf))
        return self._firsts[shelf]

    def _part(self, number: int) -> _Part:
        if number not in self._parts:
            data = self._read(part_path(number))
            weights: dict[int, list[tuple[str, float]]] = {}
            for ref, vector in data["fieldVectors"]:
                for at in range(0, len(vector), 2):
                    weights.setdefault(vector[at], []).append((ref, vector[at + 1]))
            self._parts[number] = _Part(dict(data["invertedIndex"]), weights)
        return self._parts[number]

    def _index(self, terms: Iterable[str]) -> Index:
        """Return the lunr index of some terms, merged from the parts that hold them."""
        wanted = sorted(set(terms))
        vectors: dict[str, list[float]] = {}
        inverted: list[tuple[str, Any]] = []
        numbers = {number for term in wanted if (number := self._part_of(term)) is not None}
        for part in map(self._part, sorted(numbers)):
            for term in wanted:
                if posting := part.postings.get(term):
                    inverted.append((term, posting))
                    for ref, weight in part.weights[posting["_index"]]:
                        vectors.setdefault(ref, []).extend((posting["_index"], weight))
        return Index.load(
            {
                "version": LUNR_VERSION,
                "fields": [FIELD],
                "fieldVectors": vectors.items(),
                "invertedIndex": inverted,
                "pipeline": [],
            }
        )

    def _filter(
        self, filters: Filters, postings: Mapping[str, Any], plans: Iterable[str]
    ) -> Callable[[Place], bool]:
        """Return what tells whether a place passes; the values of one filter are alternatives."""
        facets, tests = self.directory["facets"], list[Callable[[Place], bool]]()
        for name in BLOCK_FILTERS:
            if values := filters.get(name):
                told = facets.get(name, {})
                known = [told[value]["blocks"] for value in values if value in told]
                tests.append(_within([one for ranges in known for one in ranges]))
        if filters.get("plan"):
            refs = [ref for plan in plans for ref in postings.get(plan, {FIELD: ()})[FIELD]]
            own = {int(ref.split("-")[0]) for ref in refs}
            tests.append(lambda place: place.block in own)
        if kinds := filters.get("kind"):
            tests.append(lambda place: place.kind in kinds)
        if values := filters.get("theme"):
            known = [facets["theme"][one]["numbers"] for one in values if one in facets["theme"]]
            themes = {str(number) for numbers in known for number in numbers}
            tests.append(lambda place: not themes.isdisjoint(place.themes))
        if years := filters.get("year"):
            tests.append(lambda place: not place.years.isdisjoint(years))
        return lambda place: all(test(place) for test in tests)


def _within(ranges: Sequence[Sequence[int]]) -> Callable[[Place], bool]:
    return lambda place: any(first <= place.block <= last for first, last in ranges)


def _place(found: Mapping[str, Any]) -> Place:
    block, number, kind, themes, years = found["ref"].split("-")
    return Place(
        found["score"],
        frozenset(found["match_data"].metadata),
        int(block),
        int(number),
        KIND_OF[kind],
        frozenset(themes.split("_")),
        frozenset(years.split("_")),
    )
