"""Which phrases stand in several plans: every eight words in a row of every paragraph, by hash.

A phrase is known by 56 bits that are the same on every machine. They are gathered in buckets of
machine words, sorted bucket by bucket, and kept only where several plans have them: time grows
with the number of words, memory by eight bytes a phrase of a plan.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import groupby
from typing import NamedTuple

from generator.text.words import bare, is_mark, normal_form, words

# Below eight words the plans share fixed names and little else (“Sở Lao động - Thương binh và Xã
# hội” has seven); from eight on, parts of sentences that somebody copied.
LENGTH = 8
# The plans that are remembered by name for each phrase (decision 14); how many have it is always
# counted.
HOLDERS = 12
_BUCKET_BITS, _REST_BITS, _PLAN_BITS = 12, 44, 20
_PRIME = (1 << 61) - 1
_BASE = 0x1B873593CC9E2D51 % _PRIME
_LEAVING = pow(_BASE, LENGTH, _PRIME)


class Word(NamedTuple):
    """A word or figure of a text and where it stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Group:
    """Plans that have phrases in common: how many, and by id the first `HOLDERS` + 1 of them."""

    count: int
    plans: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases that several plans have: their hashes in order, and the group of each."""

    hashes: array[int]
    places: array[int]
    groups: Sequence[Group]

    def find(self, phrase: int) -> Group | None:
        """Return the plans that have a phrase; None for fewer than two.

        `count` is of all plans, though only some are named.
        """
        place = bisect_left(self.hashes, phrase)
        if place == len(self.hashes) or self.hashes[place] != phrase:
            return None
        return self.groups[self.places[place]]


def find_words(text: str) -> Iterator[Word]:
    """Yield the words and figures of a text, in order.

    Each with its place in the text, the marks around it aside.
    """
    start = 0
    for word in words(text):
        if not is_mark(word):
            printed = bare(word)
            yield Word(printed, start, start + len(printed))
        start += len(word)


def phrase_hashes(text: str) -> Iterator[int]:
    """Yield a hash for the phrase that begins at each word; a shorter text is one phrase.

    A hash is of 56 bits, from BLAKE2b of words in normal form: marks, letter case and the place of
    the tone make no difference. A text without words has none.
    """
    values = [value for value in map(_value, words(text)) if value is not None]
    rolling = 0
    for place, value in enumerate(values):
        rolling = (rolling * _BASE + value) % _PRIME
        if place >= LENGTH:
            rolling = (rolling - values[place - LENGTH] * _LEAVING) % _PRIME
        if place >= LENGTH - 1:
            yield rolling >> 5
    if 0 < len(values) < LENGTH:
        yield rolling >> 5


@lru_cache(maxsize=100_000)
def _value(word: str) -> int | None:
    if is_mark(word):
        return None
    normal = normal_form(word).encode()
    return int.from_bytes(blake2b(normal, digest_size=8).digest()) % _PRIME


def index_phrases(plans: Mapping[str, Iterable[int]]) -> Phrases:
    """Index the phrases that two plans or more have; groups name plans in the given order.

    `plans` are the hashes of each plan, by its id; a phrase that a plan has twice counts once.
    """
    names, groups = list(plans), dict[tuple[int, tuple[str, ...]], int]()
    hashes, places = array("Q"), array("I")
    for prefix, bucket in enumerate(_buckets(plans.values())):
        for rest, entries in groupby(sorted(bucket), key=_rest):
            numbers = [entry & ((1 << _PLAN_BITS) - 1) for entry in entries]
            if len(numbers) > 1:
                first = tuple(names[number] for number in numbers[: HOLDERS + 1])
                hashes.append(prefix << _REST_BITS | rest)
                places.append(groups.setdefault((len(numbers), first), len(groups)))
    return Phrases(hashes, places, tuple(Group(*group) for group in groups))


def _buckets(plans: Iterable[Iterable[int]]) -> Iterator[array[int]]:
    """Yield a bucket for each beginning of a hash, and let go of it then."""
    buckets = [array("Q") for _ in range(1 << _BUCKET_BITS)]
    rest = (1 << _REST_BITS) - 1
    for number, phrases in enumerate(plans):
        for phrase in set(phrases):
            buckets[phrase >> _REST_BITS].append((phrase & rest) << _PLAN_BITS | number)
    buckets.reverse()
    while buckets:
        yield buckets.pop()


def _rest(entry: int) -> int:
    return entry >> _PLAN_BITS
