"""Where in the source each paragraph of a draft stands: its first and last line, for the eye.

This only leads a reader's eye; the proof is another matter (`fidelity`). Words are compared without
marks and case, so that scans that lost them are found too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from generator.text.vietnamese import fold

_WORD = re.compile(r"\w+")
# How many words in a row are sure enough to be found by; a shorter text is found whole.
RUN = 4


def places(lines: Sequence[str], texts: Iterable[str]) -> Iterator[tuple[int, int] | None]:
    """Yield for each text its first and last line, counted from 1; null where it is not found.

    Texts come in the order of the document; of several equal places the next one below is taken,
    or else the first.
    """
    words, of_line = _words_of(lines)
    runs = _runs(words)
    below = 0
    for text in texts:
        said = _split(text)
        found = _found(said, runs, words, below)
        if found is None:
            yield None
            continue
        last = min(found + len(said), len(words)) - 1
        yield of_line[found], of_line[_last(said, words, found, last)]
        below = found + 1


def beginnings(lines: Sequence[str], openings: Sequence[str]) -> list[int]:
    """Return the line with which each page begins, by its first words; none where one is not found.

    Lines count from 1 and never go back.
    """
    found = [place[0] if place else 0 for place in places(lines, openings)]
    rising = all(first <= second for first, second in pairwise(found))
    return found if rising and 0 not in found else []


def _split(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _words_of(lines: Sequence[str]) -> tuple[list[str], list[int]]:
    words: list[str] = []
    of_line: list[int] = []
    for number, line in enumerate(lines, start=1):
        here = _split(line)
        words += here
        of_line += [number] * len(here)
    return words, of_line


def _runs(words: Sequence[str]) -> dict[tuple[str, ...], list[int]]:
    """Return where each run of words begins, by length: the longest and all shorter ones."""
    runs: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for start in range(len(words)):
        for length in range(1, RUN + 1):
            if start + length <= len(words):
                runs[tuple(words[start : start + length])].append(start)
    return runs


def _found(
    said: Sequence[str],
    runs: dict[tuple[str, ...], list[int]],
    words: Sequence[str],
    below: int,
) -> int | None:
    """Return where a text begins: by its first words, or by those a little further in."""
    for skipped in range(min(3 * RUN, max(1, len(said) - RUN + 1))):
        run = tuple(said[skipped : skipped + RUN])
        starts = runs.get(run) if run else None
        if not starts:
            continue
        at = bisect_left(starts, below + skipped)
        start = (starts[at] if at < len(starts) else starts[0]) - skipped
        return max(0, min(start, len(words) - 1))
    return None


def _last(said: Sequence[str], words: Sequence[str], first: int, last: int) -> int:
    """Return the last word of a text near where it should be, a page number between or not."""
    tail = list(said[-min(RUN, len(said)) :])
    for shift in (0, 1, -1, 2, -2, 3, -3, 4, 5, 6):
        end = last + shift + 1
        if first < end <= len(words) and list(words[max(first, end - len(tail)) : end]) == tail:
            return end - 1
    return last
