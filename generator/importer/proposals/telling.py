"""Which stretches of a text tell what is or was, so that their figures promise nothing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from generator.importer.proposals import apart_words as apart

_SENTENCE = re.compile(r"[.!?]\s++|\n++")


def told_stretches(text: str, ahead: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield what of each sentence tells what is or was, to its end or to what is still to come.

    `ahead` are the places of years that are.
    """
    start = 0
    for stop in (*(one.end() for one in _SENTENCE.finditer(text)), len(text)):
        if found := apart.TELLING.match(text, start, stop):
            hoped = apart.STILL_TO_COME.search(text, found.end(), stop)
            year = bisect_left(ahead, found.end())
            ends = [*([hoped.start()] if hoped else []), *ahead[year : year + 1], stop]
            yield start, max(min(ends), found.end())
        start = stop
