"""What stands on a page and where: words, printed lines, rules.

Every place is in points from the upper left corner of the page as it is read; y grows downwards.
A page of a pdf and one that was read off a picture look the same here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed: letters without a space between them, its edges, its base line.

    `size` is that of its letters; `confidence` (0 to 100) how surely it was read off a picture,
    null where it stood in the file. `raised` letters are smaller and higher than the line, `glued`
    ones have no space before them.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    italic: bool = False
    confidence: int | None = None
    raised: bool = False
    glued: bool = False

    @property
    def centre(self) -> float:
        """Return the middle of the word from the left edge of the page."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """Words on one base line, left to right; there is at least one. `page` counts from 1."""

    words: tuple[Word, ...]
    page: int = 1

    @property
    def left(self) -> float:
        """Return the left edge."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Return the right edge."""
        return self.words[-1].right

    @property
    def base(self) -> float:
        """Return the base line that most words stand on."""
        return median([word.base for word in self.words])

    @property
    def size(self) -> float:
        """Return the usual size of the letters."""
        return median([word.size for word in self.words])

    @property
    def bold(self) -> bool:
        """Tell whether every word with a letter is bold."""
        return all(word.bold for word in self._lettered())

    @property
    def italic(self) -> bool:
        """Tell whether every word with a letter is italic."""
        return all(word.italic for word in self._lettered())

    def _lettered(self) -> Sequence[Word]:
        found = [word for word in self.words if any(map(str.isalpha, word.text))]
        return found or self.words

    @property
    def text(self) -> str:
        """Return the words with the spaces between them."""
        parts = [word.text if word.glued else f" {word.text}" for word in self.words]
        return "".join(parts).strip()

    @property
    def box(self) -> Box:
        """Return the place: left, top, right, bottom."""
        high = max(word.size for word in self.words)
        return self.left, self.base - high * 0.95, self.right, self.base + high * 0.3


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line that is drawn, across (`top == bottom`) or down (`left == right`)."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def across(self) -> bool:
        """Tell whether it runs from left to right."""
        return self.right - self.left >= self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: what is printed on it, in no order.

    `standing` are texts that run upwards or downwards where the page runs across; `pictured` tells
    that a picture fills the page, `old_fonts` that letters of TCVN3 or VNI became Unicode.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...] = ()
    standing: tuple[str, ...] = ()
    pictured: bool = False
    old_fonts: bool = False

    @property
    def letters(self) -> int:
        """Return how many letters and marks are printed on it."""
        return sum(len(word.text) for word in self.words)


@dataclass(slots=True)
class _Row:
    words: list[Word] = field(default_factory=list)


def lines_of(words: Iterable[Word], page: int = 1) -> list[PrintedLine]:
    """Put words on their lines, from the top down and from left to right.

    Words whose base lines lie closer than a third of their size share a line; a raised one goes to
    the line that it stands a little above.
    """
    ordered = sorted(words, key=lambda word: (word.base, word.left))
    rows: list[_Row] = []
    for word in (word for word in ordered if not word.raised):
        if rows and word.base - rows[-1].words[0].base < _reach(rows[-1].words[0], word):
            rows[-1].words.append(word)
        else:
            rows.append(_Row([word]))
    for word in (word for word in ordered if word.raised):
        _place_raised(word, rows)
    lines = [sorted(row.words, key=lambda word: word.left) for row in rows]
    return [PrintedLine(tuple(line), page) for line in lines]


def _reach(first: Word, second: Word) -> float:
    return max(1.0, 0.33 * min(first.size, second.size))


def _place_raised(word: Word, rows: list[_Row]) -> None:
    for row in rows:
        if 0 <= row.words[0].base - word.base < row.words[0].size:
            row.words.append(word)
            return
    rows.append(_Row([word]))
    rows.sort(key=lambda row: row.words[0].base)


def clusters(values: Iterable[float], apart: float) -> list[float]:
    """Return the middles of groups of values; neighbours in a group lie no more than `apart`."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= apart:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(group) / len(group) for group in groups]
