"""Stretches of a text that do not overlap, asked whether a place lies in one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

_QUOTED = re.compile(r"“[^”]*+”|\"[^\"]*+\"|«[^»]*+»")
_BRACKETED = re.compile(r"\([^()]*+\)")


@dataclass(frozen=True, slots=True)
class Spans:
    """Stretches in order; each from its first letter to the one behind its last."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, int]]) -> Spans:
        """Take stretches as pairs of start and end, in any order."""
        ordered = sorted(pairs)
        return cls(tuple(start for start, _ in ordered), tuple(end for _, end in ordered))

    def at(self, place: int) -> tuple[int, int] | None:
        """Return the stretch that a place lies in; None outside all of them."""
        index = bisect_right(self.starts, place) - 1
        if index < 0 or place >= self.ends[index]:
            return None
        return self.starts[index], self.ends[index]

    def touch(self, start: int, end: int) -> bool:
        """Tell whether any of them has a letter from `start` to before `end`."""
        index = bisect_left(self.starts, end) - 1
        return index >= 0 and self.ends[index] > start


def quoted(text: str) -> Spans:
    """Return what stands between quotation marks; a mark that is not closed opens nothing."""
    return Spans.of(match.span() for match in _QUOTED.finditer(text))


def bracketed(text: str) -> Spans:
    """Return what stands between round brackets, the innermost ones."""
    return Spans.of(match.span() for match in _BRACKETED.finditer(text))
