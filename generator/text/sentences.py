"""Where the sentence stands that words are quoted from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

# A sentence of a list may run over a page: beyond so many letters its part between semicolons is
# shown, and beyond that again what stands around the words.
LONGEST = 420
AROUND = 160
# So far from the words their sentence is looked for: what ends farther away is not shown anyway.
_REACH = 2 * LONGEST

# A mark that ends a sentence, and what opens the next one: no digit, with which a number goes on.
_END = re.compile(r"(?<![.!?…])[.!?…]++[”\"’)\]]*+\s++(?=[^\W\d_]|[“\"(+–-])")
_PART = re.compile(r";\s++")
# What a point does not end: a title before a name, a letter or a number that counts something.
_SHORT = re.compile(r"(?:^|[\s(/“])(?:TP|Tp|TS|ThS|GS|PGS|BS|Th|St|[A-ZĐ]|[a-zđ]|\d{1,3})\.\s+$")
_TAIL = 12


@dataclass(frozen=True, slots=True)
class Around:
    """Words within the sentence that they are quoted from: `before`, `words`, `after`.

    `opens` tells that the sentence begins there, `ends` that it ends there: an ellipsis stands for
    what is left out.
    """

    before: str
    words: str
    after: str
    opens: bool
    ends: bool


def sentence_around(text: str, start: int, end: int) -> Around:
    """Return the words from `start` to `end` of a text within the sentences that hold them.

    Of a sentence longer than `LONGEST` the part between semicolons that holds the words, and of a
    longer part `AROUND` letters on both sides, cut between words.
    """
    left, right = max(0, start - _REACH), min(len(text), end + _REACH)
    first, last = _bounds(_ends(text, left, right), start, end)
    opening, closing = 0 if first is None else first, len(text) if last is None else last
    low, high = max(opening, left), min(closing, right)
    if high - low > LONGEST:
        after, until = _bounds((one.end() for one in _PART.finditer(text, low, high)), start, end)
        low, high = low if after is None else after, high if until is None else until
    if high - low > max(LONGEST, end - start):
        low, high = _near(text, low, high, start, end)
    return Around(
        text[low:start].lstrip(),
        text[start:end],
        text[end:high].rstrip(),
        not text[opening:low].strip(),
        not text[high:closing].strip(),
    )


def _ends(text: str, left: int, right: int) -> Iterable[int]:
    """Yield where sentences of a stretch end, with the space behind them."""
    for found in _END.finditer(text, left, right):
        one = found.end()
        if not _SHORT.search(text[max(0, one - _TAIL) : one]):
            yield one


def _bounds(ends: Iterable[int], start: int, end: int) -> tuple[int | None, int | None]:
    """Return the last of some places before a stretch and the first behind it, null for none."""
    places = list(ends)
    before = max((one for one in places if one <= start), default=None)
    return before, min((one for one in places if one >= end), default=None)


def _near(text: str, low: int, high: int, start: int, end: int) -> tuple[int, int]:
    """Return the stretch with some letters on both sides, which tears no word."""
    left, right = max(low, start - AROUND), min(high, end + AROUND)
    if left > low:
        space = text.find(" ", left - 1, start)
        left = space + 1 if space >= 0 else start
    if right < high:
        space = text.rfind(" ", end, right + 1)
        right = space if space >= 0 else end
    return left, right
