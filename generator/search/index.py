"""The search index: terms and places in lunr's own serialised form, split by term.

One writer whatever the size: the index of a small site is one part, that of a large one as many as
it takes. Every part is a whole lunr index, which lunr.js and lunr.py load by itself or merged.
Decision 18 tells why.
"""

from __future__ import annotations

import json
import math
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lunr import __TARGET_JS_VERSION__ as LUNR_VERSION
from lunr.builder import Builder

from generator.search.files import (
    DIRECTORY,
    FIELD,
    KINDS,
    SHELF,
    part_path,
    shelf_path,
    text_path,
)
from generator.search.items import Block, Item
from generator.search.terms import Reader, index_terms

MOST_PLACES = 1000  # of one term: beyond them, a query of that term alone has its answers
SMALL = 10_000  # postings that one part may hold where all are in it
PART = 300  # postings of a part where there are several
MOST_PARTS = 100_000  # files of a site have a limit too
INLINE = 1024  # parts that the directory itself tells of; of more, files of their own do
VOCABULARY = 8000  # words that a mistyped or unfinished one may stand for
K1, B = Builder()._k1, Builder()._b
_TIMES = 256  # a posting is item × 256 + how often the term stands there


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
    block is the numbers of its terms, not its words.
    """

    def __init__(self, reader: Reader, names: Names) -> None:
        self._reader = reader
        self._names = names
        self._themes = {theme: number for number, theme in enumerate(names.themes)}
        self._places: dict[str, array[int]] = {}  # by term: the items that hold it
        self._refs: list[str] = []
        self._lengths = array("L")
        self._boosts = array("d")
        self._ranges: dict[tuple[str, str], list[list[int]]] = {}
        self._years: set[int] = set()
        self._blocks = 0

    def add(self, block: Block) -> SearchFile:
        """Take in a block and return the file of its words; blocks are numbered as they come."""
        self._extend("level", block.level, self._blocks)
        for place in block.places:
            self._extend("place", place, self._blocks)
        for family in block.families:
            self._extend("family", family, self._blocks)
        for number, item in enumerate(block.items):
            own = [f"@{block.plan}"] if block.plan and number == 0 else []
            self._add_item(item, number, own)
        self._blocks += 1
        return SearchFile(text_path(self._blocks - 1), _json(_words(block)))

    def files(self, part_size: int = PART) -> Iterator[SearchFile]:
        """Yield the parts of the index, then the directory that tells which holds which term.

        A part holds `part_size` postings, or those of one term where that has more.
        """
        terms = sorted(self._places)
        kept = {term: min(len(self._places[term]), MOST_PLACES) for term in terms}
        total = sum(kept.values())
        size = SMALL if total <= SMALL else max(part_size, total // MOST_PARTS)
        average = sum(self._lengths) / max(1, len(self._lengths))
        norms = [K1 * (1 - B + B * (length / average)) for length in self._lengths]
        firsts: list[str] = []
        part: list[tuple[int, str]] = []
        held = 0
        for index, term in enumerate(terms):
            if part and held + kept[term] > size:
                firsts.append(part[0][1])
                yield SearchFile(part_path(len(firsts) - 1), self._part(part, norms))
                part, held = [], 0
            part.append((index, term))
            held += kept[term]
        if part:
            firsts.append(part[0][1])
            yield SearchFile(part_path(len(firsts) - 1), self._part(part, norms))
        for number, shelf in enumerate(_shelves(firsts) if len(firsts) > INLINE else ()):
            yield SearchFile(shelf_path(number), _json(shelf))
        yield SearchFile(DIRECTORY, _json(self._directory(firsts, terms)))

    def _add_item(self, item: Item, number: int, own: Iterable[str]) -> None:
        at = len(self._refs)
        terms = [*own, *self.terms(item)]
        counts: dict[str, int] = {}
        for term in terms:
            counts[term] = counts.get(term, 0) + 1
        for term, count in counts.items():
            places = self._places.get(term)
            if places is None:
                places = self._places[term] = array("Q")
            places.append(at * _TIMES + min(count, _TIMES - 1))
        known = (self._themes[theme] for theme in item.themes if theme in self._themes)
        themes = "_".join(map(str, known))
        years = "_".join(map(str, item.years))
        self._years.update(item.years)
        self._refs.append(f"{self._blocks}-{number}-{KINDS[item.kind]}-{themes}-{years}")
        self._lengths.append(len(terms))
        self._boosts.append(item.boost)

    def terms(self, item: Item) -> list[str]:
        """Return every term of an item, those of its name and those of its text."""
        read = self._reader.read
        return [*index_terms(read(item.name)), *index_terms(read(item.text))]

    def _extend(self, facet: str, value: str | None, block: int) -> None:
        """Note that a block has a value, as ranges of blocks from first to last."""
        if not value:
            return
        ranges = self._ranges.setdefault((facet, value), [])
        if ranges and ranges[-1][1] == block - 1:
            ranges[-1][1] = block
        else:
            ranges.append([block, block])

    def _part(self, part: Sequence[tuple[int, str]], norms: Sequence[float]) -> bytes:
        """Write some terms as lunr serialises an index of them."""
        vectors: dict[str, list[str]] = {}
        inverted = []
        for index, term in part:
            weighed = self._weigh(term, norms)
            for ref, weight in weighed:
                vectors.setdefault(ref, []).append(f"{index},{weight:g}")
            refs = '":{},"'.join(ref for ref, _ in weighed)
            inverted.append(f'[{_text(term)},{{"_index":{index},"{FIELD}":{{"{refs}":{{}}}}}}]')
        fields = (f'["{FIELD}/{ref}",[{",".join(vector)}]]' for ref, vector in vectors.items())
        # By hand, since a JSON encoder takes minutes more for the plans of a country.
        return (
            f'{{"version":"{LUNR_VERSION}","fields":["{FIELD}"],"pipeline":[],'
            f'"invertedIndex":[{",".join(inverted)}],"fieldVectors":[{",".join(fields)}]}}'
        ).encode()

    def _weigh(self, term: str, norms: Sequence[float]) -> list[tuple[str, float]]:
        """Return the places of a term that count most, weighed as lunr does (BM25)."""
        found = [divmod(place, _TIMES) for place in self._places[term]]
        rarity = math.log(1 + abs((len(self._refs) - len(found) + 0.5) / (len(found) + 0.5)))
        boosts, more = self._boosts, K1 + 1
        weights = [
            round(rarity * (more * times) / (norms[at] + times) * boosts[at], 3)
            for at, times in found
        ]
        least = sorted(weights, reverse=True)[:MOST_PLACES][-1]
        spare = MOST_PLACES - sum(weight > least for weight in weights)
        kept = []
        for (at, _), weight in zip(found, weights, strict=True):
            if weight > least or (weight == least and spare > 0):
                spare -= weight == least
                kept.append((self._refs[at], weight))
        return kept

    def _directory(self, firsts: Sequence[str], terms: Iterable[str]) -> dict[str, Any]:
        words = [term for term in terms if term.isalpha()]
        words.sort(key=lambda word: -len(self._places[word]))
        return {
            "rules": self._reader.rules,
            "short_forms": self._reader.short_forms,
            "shelves": firsts[::SHELF],
            "parts": [] if len(firsts) > INLINE else list(_shelves(firsts)),
            "vocabulary": " ".join(words[:VOCABULARY]),
            "facets": {
                "kind": {name: {"letter": letter} for name, letter in KINDS.items()},
                "level": self._facet("level", self._names.levels),
                "place": self._facet("place", self._names.places),
                "family": self._facet("family", self._names.families),
                "theme": self._theme_facet(),
                "year": sorted(self._years),
            },
        }

    def _facet(self, facet: str, names: Mapping[str, str]) -> dict[str, Any]:
        return {
            value: {"name": name, "blocks": self._ranges[facet, value]}
            for value, name in names.items()
            if (facet, value) in self._ranges
        }

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


def _words(block: Block) -> dict[str, Any]:
    """Return the words of a block; addresses without what all of them begin with."""
    base = block.items[0].url if block.plan else ""
    base = base.partition("#")[0]
    rows = [
        [KINDS[item.kind], item.url.removeprefix(base), item.where, item.name, item.text]
        for item in block.items
    ]
    return {"plan": block.plan, "title": block.title, "base": base, "items": rows}


def _shelves(firsts: Sequence[str]) -> Iterator[Sequence[str]]:
    return (firsts[start : start + SHELF] for start in range(0, len(firsts), SHELF))


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
