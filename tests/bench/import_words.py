"""How the words of a draft are compared with those of a gold answer: folded, cut, overlapped."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Any

# The tone of these syllables is written in two ways; some marks in several.
_SPELT = (
    ("uỷ", "ủy"), ("hoá", "hóa"), ("hoà", "hòa"), ("thuỷ", "thủy"), ("khoẻ", "khỏe"), ("–", "-"),
    ("“", '"'), ("”", '"'),
)  # fmt: skip
_ENOUGH = 1e-9


def said(value: Any) -> str:
    """Return a value of YAML as text, none as the empty text."""
    return "" if value is None else str(value)


@lru_cache(maxsize=1 << 16)
def folded(text: str) -> str:
    """Return a text in one spelling and letter case, without marks at its ends."""
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).casefold())
    for one, other in _SPELT:
        text = text.replace(one, other)
    return text.strip(" .;:,*-+\t/")


@lru_cache(maxsize=1 << 16)
def slug(text: str) -> str:
    """Return a text as an identifier: a–z, 0–9, hyphens."""
    letters = unicodedata.normalize("NFD", folded(text).replace("đ", "d"))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")


@lru_cache(maxsize=1 << 16)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text; points, commas and signs of shares belong to them."""
    return tuple(re.findall(r"[\w,.%‰]+", folded(text)))


@lru_cache(maxsize=1 << 18)
def overlap(one: str, other: str) -> float:
    """Return the longest run of words that both texts hold, as a share of the shorter text."""
    first, second = words(one), words(other)
    if not first or not second:
        return 0.0
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    run = matcher.find_longest_match(0, len(first), 0, len(second)).size
    return run / min(len(first), len(second))


@lru_cache(maxsize=1 << 16)
def likeness(one: str, other: str) -> float:
    """Return how alike two texts are by their letters, from 0 to 1."""
    return SequenceMatcher(None, one, other).ratio()


def unspaced(value: Any) -> str:
    """Return a value as text without any space."""
    return re.sub(r"\s", "", said(value))


def same_number(one: float | None, other: float | None) -> bool:
    """Tell whether both are numbers and equal."""
    return one is not None and other is not None and abs(float(one) - float(other)) < _ENOUGH


def paired(
    golds: Sequence[Any], drafts: Sequence[Any], likely: Callable[[Any, Any], float]
) -> list[tuple[Any, Any]]:
    """Give each gold in turn the likeliest draft that is still free; none where 0 is the best."""
    used: set[int] = set()
    pairs = []
    for gold in golds:
        ranked = [
            (likely(gold, one), -place) for place, one in enumerate(drafts) if place not in used
        ]
        best, place = max(ranked, default=(0.0, 0))
        if best > 0:
            used.add(-place)
            pairs.append((gold, drafts[-place]))
    return pairs
