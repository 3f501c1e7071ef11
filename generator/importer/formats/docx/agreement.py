"""Two readings of a Word file held against each other: what is proved, and where they part.

Words are the same when their letters and signs are, in order, within one paragraph; space and the
capitals of a style are not compared. The second reader finds paragraphs in another order where text
boxes stand, so order is taken from the first. What only one of them found is told.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.importer.formats.docx.body import Paragraph
from generator.importer.formats.docx.second import Words
from generator.text.source_text import clean

_LAST_NUMBER = re.compile(r"([0-9A-Za-z]+)\W*$")


@dataclass(frozen=True, slots=True)
class Parting:
    """A place where the two readings part: what each found there, one of them perhaps nothing."""

    line: int
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """The text that is proved, and how far two readings of it agree.

    `lines` leads from the numbers of lines of the first reading to those of `text`. `unproved`
    holds what is printed of paragraphs whose number only the first reader counted so.
    """

    text: str
    lines: dict[int, int]
    partings: tuple[Parting, ...]
    unproved: tuple[str, ...]


def agree(first: Sequence[Paragraph], second: Sequence[Words]) -> Agreement:
    """Hold two readings against each other."""
    waiting: dict[str, deque[int]] = defaultdict(deque)
    for place, words in enumerate(second):
        waiting[_key(words.text)].append(place)
    partners = [_partner(one, waiting) for one in first]
    text = _Text(deque(_alone(second, partners)))
    for one, partner, following in zip(first, partners, _following(partners), strict=True):
        if partner is not None or not one.raw.strip():
            text.take(one, partner)
        else:
            text.part(one, following)
    text.alone_before(len(second))
    numbers = [second[place].number if place is not None else "" for place in partners]
    unproved = (
        one.lines[0]
        for one, number in zip(first, numbers, strict=True)
        if one.lines and not _is_counted(one.mark, number)
    )
    printed = "\n".join((*text.printed, ""))
    return Agreement(printed, text.lines, tuple(text.partings), tuple(unproved))


class _Text:
    """The text that is proved, as it grows; `alone` is what only the second reader found."""

    def __init__(self, alone: deque[tuple[int, str]]) -> None:
        self._alone = alone
        self.printed: list[str] = []
        self.lines: dict[int, int] = {}
        self.partings: list[Parting] = []

    def take(self, one: Paragraph, partner: int | None) -> None:
        """Print a paragraph that both found, after what the second found before it."""
        if partner is not None:
            self.alone_before(partner)
        self._place(one, len(one.lines))
        self.printed.extend(one.lines)

    def part(self, one: Paragraph, following: int | None) -> None:
        """Print what the second has in the place of a paragraph that only the first found."""
        here = self._alone and (following is None or self._alone[0][0] < following)
        said = self._alone.popleft()[1] if here else ""
        self._place(one, 1 if said else 0)
        self.partings.append(Parting(len(self.printed) + 1, " ".join(one.lines), said))
        self.printed.extend([said] if said else [])

    def alone_before(self, place: int) -> None:
        """Print what only the second reader found before a place of it."""
        while self._alone and self._alone[0][0] < place:
            self.printed.append(self._alone.popleft()[1])
            self.partings.append(Parting(len(self.printed), "", self.printed[-1]))

    def _place(self, one: Paragraph, room: int) -> None:
        for offset in range(one.last - one.first + 1):
            self.lines[one.first + offset] = len(self.printed) + 1 + min(offset, max(room - 1, 0))


def _partner(one: Paragraph, waiting: dict[str, deque[int]]) -> int | None:
    found = waiting.get(_key(one.raw))
    return found.popleft() if found and one.raw.strip() else None


def _following(partners: Sequence[int | None]) -> list[int | None]:
    """Return for each paragraph the place of the next one that both readings have."""
    found: list[int | None] = []
    after: int | None = None
    for partner in reversed(partners):
        found.append(after)
        after = after if partner is None else partner
    return found[::-1]


def _alone(second: Sequence[Words], partners: Iterable[int | None]) -> Iterator[tuple[int, str]]:
    """Yield what only the second reader found, with its place, in order."""
    taken = set(partners)
    for place, words in enumerate(second):
        if place not in taken and _key(words.text):
            yield place, " ".join(words.text.split())


def _key(text: str) -> str:
    return "".join(clean(text).split())


def _is_counted(mark: str, number: str) -> bool:
    """Tell whether the second reader counted as the first did; bullets and notes are not asked."""
    found = None if mark.startswith("[") else _LAST_NUMBER.search(mark)
    return found is None or found[1].casefold() == number.casefold()
