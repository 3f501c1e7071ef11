"""The search index: terms and the places where they stand, split by term; words, split by plan.

One writer whatever the size. What a query needs of several parts becomes one lunr index where it is
asked, with the weights that lunr itself would have given (BM25). Decisions 18 and 50 tell why.
"""

from __future__ import annotations

import json
import math
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from typing import Any

from lunr.builder import Builder

from generator.search.files import (
    DIRECTORY,
    ITEMS,
    KINDS,
    MOST_PLACES,
    SETS,
    TERMS,
    pack_path,
    volume_path,
)
from generator.search.items import Block, Item
from generator.search.packs import cuts, pack_of
from generator.search.parts import (
    Class,
    Posting,
    Ranges,
    Term,
    place_set,
    set_name,
    weight_byte,
    write_sets,
    write_terms,
)
from generator.search.terms import Reader
from generator.search.volumes import VOLUME, pieces, volumes

PART = 400  # postings of a part, on average
MOST_VOLUMES = 1024  # so many the directory names; where there would be more, they are larger
VOCABULARY = 8000  # words that a mistyped or unfinished one may stand for
K1, B = Builder()._k1, Builder()._b
_OF_A_POSTING = 4  # bytes
_NEAREST = 16  # of an octave: the average length is rounded, so that a plan more weighs as before


@dataclass(frozen=True, slots=True)
class Names:
    """What the filters of a site are called: ids and names, each in the order to show."""

    levels: Mapping[str, str]
    places: Mapping[str, str]
    themes: Mapping[str, tuple[str, str | None]]
    families: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SearchFile:
    """A file of the index: its path below the folder of the index and its bytes."""

    path: str
    data: bytes


class IndexWriter:
    """Collects what can be found, block by block, then writes it.

    Blocks are added first, all of them; `files` may be asked for once they are. What is held of a
    block is the numbers of its terms, not its words. Words stand in `packs` packs.
    """

    def __init__(self, reader: Reader, names: Names, packs: int) -> None:
        self._reader = reader
        self._names = names
        self._themes = {theme: number for number, theme in enumerate(names.themes)}
        self._held: dict[str, array[int]] = {}  # by term: item × 2 + 1 and how often, or item × 2
        self._spots = array("Q")  # of each item: pack × 2³², and its number in the pack
        self._lengths = array("I")
        self._boosts = array("d")
        self._classes: dict[Class, int] = {}
        self._of = array("I")
        self._sets: dict[str, list[tuple[int, int, int]]] = {}
        self._filled = array("I", [0]) * packs
        self._often: dict[str, int] = {}  # in how many items a word stands; known once written

    def add(self, block: Block) -> SearchFile:
        """Take in a block and return its words, which stand behind those of its pack before."""
        pack, words = pack_of(block, len(self._filled)), []
        first = slot = self._filled[pack]
        for cut in cuts(block):
            for number, item in enumerate(cut.items):
                self._add_item(item, pack << 32 | slot * ITEMS + number)
            slot += cut.slots
            words.append(cut.data)
        self._filled[pack] = slot
        for name in (*_set_names(block), *self._called(block)):
            self._sets.setdefault(name, []).append((pack, first, slot - 1))
        return SearchFile(pack_path(pack), b"".join(words))

    def files(self, part_size: int = PART) -> Iterator[SearchFile]:
        """Yield the volumes of the index, then the directory that tells which holds which term.

        Parts hold `part_size` postings on average, or those of one term where that has more.
        """
        slots = 1 << max(0, max(self._filled) - 1).bit_length()
        firsts: dict[str, list[str]] = {TERMS: [], SETS: []}
        mean = self._mean()
        found = {
            TERMS: pieces(self._terms(slots), part_size, write_terms),
            SETS: pieces(self._ranges(slots), part_size, write_sets),
        }
        for folder, some in found.items():
            for number, volume in enumerate(volumes(some, mean)):
                firsts[folder].append(volume.first)
                yield SearchFile(volume_path(folder, number), volume.data)
        yield SearchFile(DIRECTORY, _json(self._directory(slots, firsts)))

    def _called(self, block: Block) -> Iterator[str]:
        """Yield the names of the sets of all that may be called by the name of a place."""
        for name in block.names:
            yield place_set(self._reader.read(name).words)

    def _mean(self) -> int:
        """Return how large a volume is on average, so that there are not too many of them."""
        total = sum(min(len(held), MOST_PLACES) for held in self._held.values()) * _OF_A_POSTING
        return VOLUME << max(0, math.ceil(total / VOLUME / MOST_VOLUMES) - 1).bit_length()

    def _add_item(self, item: Item, spot: int) -> None:
        at = len(self._spots)
        terms = self.terms(item)
        for term, count in Counter(terms).items():
            held = self._held.get(term)
            if held is None:
                held = self._held[term] = array("I")
            if count == 1:
                held.append(at << 1)
            else:
                held.extend((at << 1 | 1, count))
        themes = (self._themes[theme] for theme in item.themes if theme in self._themes)
        of = Class(KINDS[item.kind], tuple(themes), tuple(item.years))
        self._of.append(self._classes.setdefault(of, len(self._classes)))
        self._spots.append(spot)
        self._lengths.append(len(terms))
        self._boosts.append(item.boost)

    def terms(self, item: Item) -> list[str]:
        """Return every term of an item: of its name, its text, and what else it is found by."""
        said = (item.name, item.text, item.also)
        return [term for text in said if text for term in self._reader.terms(text)]

    def _terms(self, slots: int) -> Iterator[tuple[str, int, Term]]:
        """Yield each term in order, with how many of its places are kept: those that count most."""
        average = sum(self._lengths) / max(1, len(self._lengths))
        average = 2 ** (round(math.log2(max(1, average)) * _NEAREST) / _NEAREST)
        norms = array("d", (K1 * (1 - B + B * length / average) for length in self._lengths))
        block = slots * ITEMS
        numbers = array("Q", ((one >> 32) * block + (one & 0xFFFFFFFF) for one in self._spots))

        def weigh(at: int, times: int) -> int:
            return weight_byte((K1 + 1) * times / (norms[at] + times) * self._boosts[at])

        once = bytes(weigh(at, 1) for at in range(len(norms)))
        classes, of = list(self._classes), self._of
        for term in sorted(self._held):
            # By its own constructor each would take twice as long; there are millions.
            postings = [
                tuple.__new__(
                    Posting,
                    (numbers[at], classes[of[at]], once[at] if times == 1 else weigh(at, times)),
                )
                for at, times in _unpacked(self._held[term])
            ]
            if term.isalpha():
                self._often[term] = len(postings)
            kept = sorted(_heaviest(postings))
            yield term, len(kept), Term(len(postings), kept)

    def _ranges(self, slots: int) -> Iterator[tuple[str, int, Ranges]]:
        """Yield each set of blocks in the order of their names; neighbours are one range."""
        for name in sorted(self._sets):
            ranges: list[tuple[int, int]] = []
            for pack, first, last in sorted(self._sets[name]):
                start, end = pack * slots + first, pack * slots + last
                if ranges and ranges[-1][1] == start - 1:
                    ranges[-1] = (ranges[-1][0], end)
                else:
                    ranges.append((start, end))
            yield name, len(ranges), ranges

    def _directory(self, slots: int, firsts: Mapping[str, Sequence[str]]) -> dict[str, Any]:
        words = sorted(self._often, key=lambda word: (-self._often[word], word))
        return {
            "rules": self._reader.rules,
            "short_forms": self._reader.short_forms,
            "items": len(self._spots),
            "slots": slots,
            "volumes": firsts,
            "vocabulary": " ".join(words[:VOCABULARY]),
            "facets": {
                "kind": {name: {"letter": letter} for name, letter in KINDS.items()},
                "level": self._facet("level", self._names.levels),
                "place": self._facet("place", self._names.places),
                "family": self._facet("family", self._names.families),
                "theme": self._theme_facet(),
                "year": sorted({year for one in self._classes for year in one.years}),
            },
        }

    def _facet(self, facet: str, names: Mapping[str, str]) -> dict[str, Any]:
        known = {value: {"name": name} for value, name in names.items()}
        return {value: one for value, one in known.items() if set_name(facet, value) in self._sets}

    def _theme_facet(self) -> dict[str, Any]:
        """Return each theme with the numbers of itself and of those within it."""
        within: dict[str, list[int]] = {theme: [] for theme in self._names.themes}
        for theme, number in self._themes.items():
            step: str | None = theme
            while step in within:
                within[step].append(number)
                step = self._names.themes[step][1]
        return {
            theme: {"name": name, "numbers": within[theme]}
            for theme, (name, _) in self._names.themes.items()
        }


def _unpacked(held: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield each item that holds a term, and how often."""
    left = iter(held)
    for one in left:
        yield one >> 1, next(left) if one & 1 else 1


def _heaviest(postings: list[Posting]) -> list[Posting]:
    """Return those postings that count most; of those that count the same, the first."""
    if len(postings) <= MOST_PLACES:
        return postings
    return nsmallest(MOST_PLACES, postings, key=lambda one: (-one.weight, one.item))


def _set_names(block: Block) -> Iterator[str]:
    """Yield the names of the sets that a block is in."""
    values = {
        "plan": (block.plan,),
        "level": (block.level,),
        "place": block.places,
        "family": block.families,
    }
    return (set_name(facet, value) for facet, some in values.items() for value in some if value)


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
