"""Texts at which a pattern may toil: made of its own parts, repeated, and ended so that it fails.

A pattern is slow where it can read one stretch of a text in many ways, or begins anew at every
letter of a stretch that it has read before. Both show when what one of its parts takes is repeated:
behind the shortest way to that part, or as the shortest text that leads past it, again and again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

# What classes of letters are tried with, and what ends a text so that few patterns go on.
LETTERS = " \t\na A1.0-/,:;()“%_*ăĐ"
ENDS = ("", "\x01", "\n\x01")
# So many beginnings are tried, and so many attacks of those that can be made.
MOST = 12
TRIED = 400
# What repeats no more often than this costs a bounded time at each letter of a text.
FEW = 9

_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)


def attacks(pattern: re.Pattern[Any]) -> list[tuple[str, str, str]]:
    """Return how texts begin, what is repeated in them and how they end, each way once."""
    source = pattern.pattern
    text = source.decode("latin-1") if isinstance(source, bytes) else source
    parsed = _parser.parse(text, pattern.flags & ~re.DEBUG)
    ways = list(dict.fromkeys(way for way in _ways(parsed, "") if len(way) < 200))
    used = [letter for letter in LETTERS if _may_use(parsed, letter)]
    own = dict.fromkeys(way[len(shorter) :] for shorter, way in pairwise(sorted(ways)) if way)
    pumps = list(dict.fromkeys([*used, *(one for one in own if 0 < len(one) < 40)]))
    begun = ways if len(ways) <= MOST else [*ways[: MOST // 2], *ways[-MOST // 2 :]]
    found = [(way, pump) for way in ["", *begun] for pump in pumps]
    found += [("", way) for way in ways if way]
    found += [("", way + gap) for way in ways if way for gap in (" ", "a", ".")]
    ends = dict.fromkeys([*ENDS, *_asserted(parsed)])
    made = [(begin, pump, end) for begin, pump in dict.fromkeys(found) for end in ends]
    return made[:: len(made) // TRIED + 1]


def repeats(pattern: re.Pattern[Any]) -> bool:
    """Tell whether a part of a pattern may be taken more than a few times.

    Without such a part what is done at one letter has a bound, and a text takes as long as it is.
    """
    source = pattern.pattern
    text = source.decode("latin-1") if isinstance(source, bytes) else source
    return _repeats(_parser.parse(text, pattern.flags & ~re.DEBUG))


def _repeats(nodes: Sequence[Any]) -> bool:
    return any(
        (kind in _REPEATS and said[1] > FEW) or any(map(_repeats, _inside(kind, said)))
        for kind, said in nodes
    )


def _asserted(nodes: Sequence[Any]) -> Iterator[str]:
    """Yield a text that each look ahead or behind is about: what it forbids makes a text fail."""
    for kind, said in nodes:
        if kind in (sre.ASSERT, sre.ASSERT_NOT):
            yield _sample(said[1])
        for inner in _inside(kind, said):
            yield from _asserted(inner)


def _ways(nodes: Sequence[Any], before: str) -> Iterator[str]:
    """Yield a shortest text up to each part that is no plain letter, and past the last."""
    for node in nodes:
        kind, said = node
        if kind not in (sre.LITERAL, sre.AT):
            yield before
        for inner in _inside(kind, said):
            yield from _ways(inner, before)
        before += _sample([node])
    yield before


def _inside(kind: Any, said: Any) -> list[Sequence[Any]]:
    if kind in _REPEATS:
        return [said[2]]
    if kind is sre.SUBPATTERN:
        return [said[3]]
    if kind is sre.BRANCH:
        return list(said[1])
    if kind is sre.ATOMIC_GROUP:
        return [said]
    if kind in (sre.ASSERT, sre.ASSERT_NOT):
        return [said[1]]
    return []


def _sample(nodes: Sequence[Any]) -> str:
    """Return a short text that the parts match, what is optional taken once."""
    return "".join(_sample_of(kind, said) for kind, said in nodes)


def _sample_of(kind: Any, said: Any) -> str:
    if kind is sre.LITERAL:
        return chr(int(said))
    if kind in (sre.IN, sre.NOT_LITERAL, sre.ANY):
        letters = "a1 .-/A" + LETTERS
        return next((one for one in letters if _takes(kind, said, one)), None) or _first(said)
    if kind in _REPEATS:
        return _sample(said[2]) * max(1, min(int(said[0]), 40))
    if kind in (sre.ASSERT, sre.ASSERT_NOT, sre.AT):
        return ""
    if kind is sre.GROUPREF:
        return "a"
    inside = _inside(kind, said)
    return _sample(inside[0]) if inside else ""


def _first(said: Sequence[Any]) -> str:
    kind, value = next(one for one in said if one[0] is not sre.NEGATE)
    if kind is sre.CATEGORY:
        return "a"
    return str(chr(value if kind is sre.LITERAL else value[0]))


def _takes(kind: Any, said: Any, letter: str) -> bool:
    if kind is sre.ANY:
        return letter != "\n"
    if kind is sre.NOT_LITERAL:
        return bool(ord(letter) != said)
    found = any(_is_in(one, value, letter) for one, value in said if one is not sre.NEGATE)
    return bool(found != (said[0][0] is sre.NEGATE))


_CATEGORIES = {
    sre.CATEGORY_DIGIT: r"\d",
    sre.CATEGORY_NOT_DIGIT: r"\D",
    sre.CATEGORY_SPACE: r"\s",
    sre.CATEGORY_NOT_SPACE: r"\S",
    sre.CATEGORY_WORD: r"\w",
    sre.CATEGORY_NOT_WORD: r"\W",
}


def _is_in(kind: Any, value: Any, letter: str) -> bool:
    if kind is sre.LITERAL:
        return ord(letter) == int(value)
    if kind is sre.RANGE:
        return bool(value[0] <= ord(letter) <= value[1])
    return bool(re.match(_CATEGORIES[value], letter))


def _may_use(nodes: Sequence[Any], letter: str) -> bool:
    """Tell whether a letter is taken by some part that repeats."""
    for kind, said in nodes:
        if kind in _REPEATS and said[1] > FEW and _is_taken(said[2], letter):
            return True
        if any(_may_use(inner, letter) for inner in _inside(kind, said)):
            return True
    return False


def _is_taken(nodes: Sequence[Any], letter: str) -> bool:
    return any(
        (kind is sre.LITERAL and chr(said) == letter)
        or (kind in (sre.IN, sre.NOT_LITERAL, sre.ANY) and _takes(kind, said, letter))
        or any(_is_taken(inner, letter) for inner in _inside(kind, said))
        for kind, said in nodes
    )
