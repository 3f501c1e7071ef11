"""The files of a built site's index: loaded as they are needed, each once."""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Generic, TypeVar

from lunr import __TARGET_JS_VERSION__ as LUNR_VERSION
from lunr.index import Index

from generator.bundles import home_of, read_pointer
from generator.search.files import (
    DIRECTORY,
    FIELD,
    FORM,
    ITEMS,
    KINDS,
    POINTER,
    SETS,
    SLOT,
    TERMS,
    pack_path,
    volume_path,
)
from generator.search.parts import (
    Class,
    Ranges,
    is_whole,
    place_set,
    read_sets,
    read_terms,
    read_words,
    set_name,
    weight_of,
)
from generator.search.terms import Word
from generator.search.volumes import Head, read_head, volume_of

Fetch = Callable[[str], bytes]
Filters = Mapping[str, Sequence[str]]
Said = TypeVar("Said")
# What is told of whole blocks, as sets of them.
BLOCK_FILTERS = ("level", "place", "family", "plan")
UNITS = ("unit", "former")
KIND_OF = {letter: kind for kind, letter in KINDS.items()}
RAREST = 0.5  # of BM25: what is added to how many hold a term, and how many do not


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the index: its reference taken apart, the score that lunr gives it."""

    score: float
    terms: frozenset[str]
    block: int
    number: int
    kind: str
    themes: frozenset[int]
    years: frozenset[int]


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

    All files are of one build, that of `folder`. Raises `OtherFormError`, and what `fetch` raises;
    `ValueError` where a file is not what its name says.
    """

    def __init__(self, fetch: Fetch) -> None:
        self.folder = index_folder(fetch)
        self._site = fetch
        self._files: dict[str, bytes] = {}
        self.directory: Mapping[str, Any] = json.loads(self._file(DIRECTORY))
        self.vocabulary: Sequence[str] = self.directory["vocabulary"].split(" ")
        firsts = self.directory["volumes"]
        self._terms = _Volumes(TERMS, firsts[TERMS], self._file, read_terms)
        self._sets = _Volumes(SETS, firsts[SETS], self._file, read_sets)
        self._blocks: dict[int, Mapping[str, Any]] = {}

    def count(self, term: str) -> int:
        """Return how many places hold a term; reads at most a volume."""
        said = self._terms.get(term)
        return said.count if said else 0

    def rarity(self, term: str) -> float:
        """Return how much a term weighs for being rare, as lunr reckons it."""
        count = self.count(term)
        return math.log(1 + abs((self.directory["items"] - count + RAREST) / (count + RAREST)))

    def names_unit(self, term: str) -> bool:
        """Tell whether a unit has a term."""
        said = self._terms.get(term)
        return said is not None and any(KIND_OF[one.of.kind] in UNITS for one in said.postings)

    def called(self, words: Sequence[Word]) -> Ranges | None:
        """Return the blocks whose place may be called by some words; null where none may."""
        return self._sets.get(place_set(words))

    def places(self, terms: Mapping[str, float], filters: Filters) -> list[Place]:
        """Return the places of some terms that pass the filters, best first by lunr's score.

        `terms` are given with their weights. Of equal scores the earlier place comes first.
        `filters` are kind, level, place, family, plan, theme and year; the values of one are
        alternatives, an empty one is none, and one that the site does not know is passed by
        nothing.
        """
        index, classes = self._index(terms)
        query = index.create_query()
        for term, weight in terms.items():
            query.term(term, boost=weight, use_pipeline=False)
        passes = self._filter(filters)
        found = [_place(one, classes[one["ref"]]) for one in index.query(query)]
        passed = [place for place in found if passes(place)]
        return sorted(passed, key=lambda place: (-place.score, place.block, place.number))

    def block(self, number: int) -> Mapping[str, Any]:
        """Return the words of a block as `read_words` tells them."""
        if number not in self._blocks:
            pack, slot = divmod(number, self.directory["slots"])
            data, end = self._file(pack_path(pack)), slot + 1
            while not is_whole(data[: end * SLOT]) and end * SLOT < len(data):
                end += 1
            self._blocks[number] = read_words(data[slot * SLOT : end * SLOT])
        return self._blocks[number]

    def _file(self, path: str) -> bytes:
        if path not in self._files:
            self._files[path] = self._site(self.folder + path)
        return self._files[path]

    def _index(self, terms: Iterable[str]) -> tuple[Index, Mapping[str, Class]]:
        """Return the lunr index of some terms, and the class of each place by its reference."""
        vectors: dict[str, list[float]] = {}
        inverted: list[tuple[str, Any]] = []
        classes: dict[str, Class] = {}
        for number, term in enumerate(sorted(set(terms))):
            if (said := self._terms.get(term)) is None:
                continue
            rarity = self.rarity(term)
            refs: dict[str, Any] = {}
            for item, of, weight in said.postings:
                ref = str(item)
                classes[ref], refs[ref] = of, {}
                vectors.setdefault(f"{FIELD}/{ref}", []).extend(
                    (number, rarity * weight_of(weight))
                )
            inverted.append((term, {"_index": number, FIELD: refs}))
        whole = {
            "version": LUNR_VERSION,
            "fields": [FIELD],
            "fieldVectors": vectors.items(),
            "invertedIndex": inverted,
            "pipeline": [],
        }
        return Index.load(whole), classes

    def _filter(self, filters: Filters) -> Callable[[Place], bool]:
        """Return what tells whether a place passes; the values of one filter are alternatives."""
        facets, tests = self.directory["facets"], list[Callable[[Place], bool]]()
        for name in BLOCK_FILTERS:
            if values := filters.get(name):
                known = (self._sets.get(set_name(name, value)) for value in values)
                tests.append(within([one for ranges in known for one in ranges or ()]))
        if kinds := filters.get("kind"):
            tests.append(lambda place: place.kind in kinds)
        if values := filters.get("theme"):
            numbers = [facets["theme"][one]["numbers"] for one in values if one in facets["theme"]]
            themes = {number for some in numbers for number in some}
            tests.append(lambda place: not themes.isdisjoint(place.themes))
        if years := filters.get("year"):
            tests.append(lambda place: not set(years).isdisjoint(map(str, place.years)))
        return lambda place: all(test(place) for test in tests)


class _Volumes(Generic[Said]):
    """What is said of words that stand in the volumes of one folder; each piece is read once."""

    def __init__(
        self,
        folder: str,
        firsts: Sequence[str],
        file: Fetch,
        read: Callable[[bytes], Mapping[str, Said]],
    ) -> None:
        self._folder = folder
        self._firsts = firsts
        self._file = file
        self._read = read
        self._heads: dict[int, Head] = {}
        self._pieces: dict[tuple[int, int], Mapping[str, Said]] = {}

    def get(self, word: str) -> Said | None:
        """Return what is said of a word; null where nothing is."""
        volume = volume_of(self._firsts, word)
        if volume is None:
            return None
        data = self._file(volume_path(self._folder, volume))
        if volume not in self._heads:
            self._heads[volume] = read_head(data)
        start, end = self._heads[volume].piece_of(word)
        if (volume, start) not in self._pieces:
            self._pieces[volume, start] = self._read(data[start:end])
        return self._pieces[volume, start].get(word)


def within(ranges: Ranges) -> Callable[[Place], bool]:
    """Return what tells whether the block of a place is in some ranges."""
    ordered = sorted(ranges)
    firsts = [first for first, _ in ordered]
    lasts = list(accumulate((last for _, last in ordered), max))
    return lambda place: (
        (at := bisect_right(firsts, place.block)) > 0 and place.block <= lasts[at - 1]
    )


def _place(found: Mapping[str, Any], of: Class) -> Place:
    block, number = divmod(int(found["ref"]), ITEMS)
    return Place(
        found["score"],
        frozenset(found["match_data"].metadata),
        block,
        number,
        KIND_OF[of.kind],
        frozenset(of.themes),
        frozenset(of.years),
    )
