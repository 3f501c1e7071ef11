"""How alike texts are: words and pairs of words that two share, rare ones and first ones most.

The browser reckons the same (`theme/assets/js/compare.js`), to the last digit: weights are
multiples of a power of two, so their sums are exact in whatever order they are made.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from math import sqrt

from generator.text.words import is_mark, normal_form, words

Features = frozenset[str]
# Both chosen with the judgements of `tests/cases/compare` in view (decision 15).
# What stands almost everywhere still counts a little: between two short texts it is all there is.
_LEAST = 0.25
# The first words of a paragraph say what it is about: they count once more, as features of their
# own with a mark that no word contains.
_OPENING = 12
_MARK = "^"
# Texts whose words are kept at hand, 25 KB each: those of some plans, for one plan is beside many.
_KEPT = 1_000


@lru_cache(maxsize=_KEPT)
def features(text: str) -> Features:
    """Return the words of a text and its pairs of neighbouring words, in normal form.

    A pair is written as one word: so LĐ-TBXH is known in LĐTBXH, and T/M in TM.
    """
    met = [normal_form(word) for word in words(text) if not is_mark(word)]
    opening = (_MARK + one for one in _with_pairs(met[:_OPENING]))
    return frozenset((*_with_pairs(met), *opening))


def _with_pairs(met: Sequence[str]) -> list[str]:
    return [*met, *(one + other for one, other in pairwise(met))]


@lru_cache(maxsize=_KEPT)
def word_pairs(text: str) -> Features:
    """Return the pairs of neighbouring words of a text, or its only word, in normal form."""
    met = [normal_form(word) for word in words(text) if not is_mark(word)]
    return frozenset(one + other for one, other in pairwise(met)) or frozenset(met)


def weights(texts: Sequence[Features]) -> dict[str, float]:
    """Return how much each feature tells: the square of the logarithm of how few texts have it.

    Never less than the square of `_LEAST`. All are multiples of a power of two, so that sums are
    exact in any order (decision 15).
    """
    count = Counter[str]()
    for text in texts:
        count.update(text)
    most = _logarithm(max(1, len(texts)))
    of = [max(_LEAST, most - _logarithm(max(2, met))) ** 2 for met in range(len(texts) + 1)]
    # What opens a text stands in it, so it tells as much as that.
    return {one: of[count[one[1:]] if one.startswith(_MARK) else met] for one, met in count.items()}


def _logarithm(number: int) -> float:
    """Return the logarithm to base two, in straight lines between the powers of two."""
    power = number.bit_length() - 1
    return power - 1 + number / (1 << power)


def likeness(
    left: Sequence[Features], right: Sequence[Features], weight: Mapping[str, float]
) -> list[list[float]]:
    """Return for each left text how alike it is with each right one, from 0 to 1.

    The cosine of the two sets of features: what is shared by the geometric mean of what there is.
    """
    places = defaultdict(list)
    for at, text in enumerate(right):
        for feature in text:
            places[feature].append(at)
    sizes = [_size(text, weight) for text in right]
    there = frozenset(places)
    table = []
    for text in left:
        shared = [0.0] * len(right)
        for feature in text & there:  # most of a text stands nowhere else
            tells = weight[feature]
            for at in places[feature]:
                shared[at] += tells
        own = _size(text, weight)
        table.append([s and s / sqrt(own * size) for s, size in zip(shared, sizes, strict=True)])
    return table


def _size(text: Iterable[str], weight: Mapping[str, float]) -> float:
    return sum(map(weight.__getitem__, text))
