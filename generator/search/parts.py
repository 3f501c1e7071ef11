"""What stands in the files of the index, as bytes: terms with their places, sets, words of blocks.

A place is the number of an item, its class and its weight. What a class says stands once in a part:
so filters apply before a list is cut, without a table of all plans. Decision 50 draws the form.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from generator.search.coding import Bytes, put_number, put_word
from generator.search.files import MOST_PLACES
from generator.search.terms import Word

Ranges = Sequence[tuple[int, int]]
# A weight is a byte on a scale of octaves: each step is 2 % more, from 1/32 to nearly 8.
_STEPS, _ONE = 32, 160
BLOCK_END = b"\n"  # the last byte of the words of a block, which may take several slots


class Class(NamedTuple):
    """What filters ask of an item: the letter of its kind, numbers of its themes, its years."""

    kind: str
    themes: tuple[int, ...]
    years: tuple[int, ...]


class Posting(NamedTuple):
    """An item that holds a term: its number, its class, its weight as a byte."""

    item: int
    of: Class
    weight: int


@dataclass(frozen=True, slots=True)
class Term:
    """A term: how many items hold it, and `MOST_PLACES` of them that count most, by number."""

    count: int
    postings: Sequence[Posting]


def set_name(facet: str, value: str) -> str:
    """Return the name of the set of blocks that have a value: of a level, place, family or plan."""
    return f"{facet}:{value}"


def place_set(words: Iterable[Word]) -> str:
    """Return the name of the set of blocks whose place may be called by some words."""
    return set_name("name", "_".join(word.folded for word in words))


def weight_byte(weight: float) -> int:
    """Return the byte that stands for a weight; what the scale does not reach gets its end."""
    return max(0, min(255, round(_ONE + _STEPS * math.log2(weight))))


def weight_of(byte: int) -> float:
    """Return the weight that a byte stands for."""
    return float(2.0 ** ((byte - _ONE) / _STEPS))


def write_terms(terms: Iterable[tuple[str, Term]]) -> bytes:
    """Write terms, given in order."""
    classes: dict[Class, int] = {}
    rows, before, many = bytearray(), "", 0
    for term, said in terms:
        put_word(rows, term, before)
        put_number(rows, said.count)
        last = 0
        for item, of, weight in said.postings:
            put_number(rows, item - last)
            put_number(rows, classes.setdefault(of, len(classes)))
            rows.append(weight)
            last = item
        before, many = term, many + 1
    out = bytearray()
    put_number(out, len(classes))
    for one in classes:
        out += one.kind.encode("ascii")
        for numbers in (one.themes, one.years):
            put_number(out, len(numbers))
            for number in numbers:
                put_number(out, number)
    put_number(out, many)
    return bytes(out + rows)


def read_terms(data: bytes) -> dict[str, Term]:
    """Read the terms of a part; raises `ValueError` where it is none."""
    read = Bytes(data)
    classes = [
        Class(chr(read.byte()), read.numbers(), read.numbers()) for _ in range(read.number())
    ]
    terms: dict[str, Term] = {}
    before = ""
    for _ in range(read.number()):
        before = read.word(before)
        count, item, postings = read.number(), 0, []
        for _ in range(min(count, MOST_PLACES)):
            item += read.number()
            postings.append(Posting(item, _of(classes, read.number()), read.byte()))
        terms[before] = Term(count, postings)
    _hold_whole(read)
    return terms


def write_sets(sets: Iterable[tuple[str, Ranges]]) -> bytes:
    """Write sets of blocks, given in the order of their names, as ranges from first to last."""
    out, before = bytearray(), ""
    for name, ranges in sets:
        put_word(out, name, before)
        put_number(out, len(ranges))
        last = 0
        for start, end in ranges:
            put_number(out, start - last)
            put_number(out, end - start)
            last = end
        before = name
    return bytes(out)


def read_sets(data: bytes) -> Mapping[str, Ranges]:
    """Read the sets of a part; raises `ValueError` where it is none."""
    read, before = Bytes(data), ""
    sets: dict[str, Ranges] = {}
    while not read.is_read:
        before, last, ranges = read.word(before), 0, []
        for _ in range(read.number()):
            start = last + read.number()
            last = start + read.number()
            ranges.append((start, last))
        sets[before] = ranges
    return sets


def is_whole(data: bytes) -> bool:
    """Tell whether some slots reach to the end of a block."""
    return data.endswith(BLOCK_END)


def read_words(data: bytes) -> Mapping[str, Any]:
    """Read a block: `plan`, `title`, `base`, `items`, a row for each place, and perhaps `note`.

    A row is the address behind `base`, where it stands, name, text and perhaps further words by
    which it is found. Raises `ValueError`.
    """
    words: dict[str, Any] = json.loads(data)
    before = ""
    for row in words["items"]:
        row[1] = before = row[1] if row[1] != 0 else before
    return words


def _of(classes: Sequence[Class], number: int) -> Class:
    if number >= len(classes):
        raise ValueError(number)
    return classes[number]


def _hold_whole(read: Bytes) -> None:
    if not read.is_read:
        raise ValueError("more than the part says")
