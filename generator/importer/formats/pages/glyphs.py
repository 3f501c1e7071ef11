"""Letters with their places → words: where a space is, the gap decides, not a character.

Fonts that lack a letter borrow it from another, and a file then holds the borrowed letters apart
from the others; only their places put them together again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from generator.importer.formats.pages.geometry import Word
from generator.text.old_encodings import from_font
from generator.text.source_text import clean

# Parts of the size of letters. A space is about a quarter wide; one that was typed may be pressed.
_GAP, _TYPED_GAP = 0.17, 0.1
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURE_TABLE = str.maketrans({**_LIGATURES, "\xa0": " ", "\xad": "-", "\x02": "-"})
# Smaller than this part of its line, and higher by this part of the line's size: raised.
_SMALL, _HIGHER = 0.8, 0.15


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter as drawn: its edges, its base line, its font and the size of it."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    italic: bool = False
    font: str = ""


def words_of(glyphs: Iterable[Glyph]) -> list[Word]:
    """Join letters into words; letters drawn twice to look bold count once."""
    words: list[Word] = []
    for row in _rows(glyphs):
        words.extend(_row_words(row))
    return words


def _rows(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Part letters by base line; a raised one shares the row of the letters that it stands by."""
    ordered = sorted(glyphs, key=lambda glyph: (glyph.base, glyph.left))
    rows: list[list[Glyph]] = []
    for glyph in ordered:
        if rows and _shares(rows[-1], glyph):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return [sorted(row, key=lambda glyph: glyph.left) for row in rows]


def _shares(row: Sequence[Glyph], glyph: Glyph) -> bool:
    last = row[-1]
    small, large = sorted((last.size, glyph.size))
    reach = 0.5 * large if small < _SMALL * large else 0.2 * small
    return glyph.base - last.base <= max(0.5, reach)


def _row_words(row: Sequence[Glyph]) -> list[Word]:
    words: list[Word] = []
    current: list[Glyph] = []
    typed: Glyph | None = None
    size = median([glyph.size for glyph in row])
    for glyph in row:
        if not glyph.text.strip():
            typed = glyph
            continue
        if current and _is_twin(current[-1], glyph):
            continue
        parted = not current or _parts(current[-1], glyph, typed)
        if current and (parted or _is_raised(current[-1], row) != _is_raised(glyph, row)):
            words.append(_word(current, row, glued=_glued(words, current, size)))
            current = []
        current.append(glyph)
        typed = None
    if current:
        words.append(_word(current, row, glued=_glued(words, current, size)))
    return [word for word in words if word.text]


def _glued(words: Sequence[Word], current: Sequence[Glyph], size: float) -> bool:
    return bool(words) and current[0].left - words[-1].right < _TYPED_GAP * size


def _parts(last: Glyph, glyph: Glyph, typed: Glyph | None) -> bool:
    """Tell whether a space parts two letters; `typed` is the one between them, if there is one."""
    size = min(last.size, glyph.size)
    gap = glyph.left - last.right
    if typed is None:
        return gap >= _GAP * size
    # A letter may be drawn wider than it is, into the space behind it.
    return max(gap, glyph.left - max(typed.left, last.left)) >= _TYPED_GAP * size


def _is_twin(last: Glyph, glyph: Glyph) -> bool:
    near = abs(last.left - glyph.left) < 0.12 * glyph.size
    return near and last.text == glyph.text and abs(last.base - glyph.base) < 1


def _is_raised(glyph: Glyph, row: Sequence[Glyph]) -> bool:
    largest = max(row, key=lambda one: one.size)
    lower = largest.base - glyph.base
    return glyph.size < _SMALL * largest.size and lower > _HIGHER * largest.size


def _word(glyphs: Sequence[Glyph], row: Sequence[Glyph], *, glued: bool) -> Word:
    text = from_font("".join(glyph.text for glyph in glyphs), glyphs[0].font)
    text = clean(text.translate(_LIGATURE_TABLE))
    return Word(
        " ".join(text.split()),
        glyphs[0].left,
        glyphs[-1].right,
        median([glyph.base for glyph in glyphs]),
        max(glyph.size for glyph in glyphs),
        all(glyph.bold for glyph in glyphs),
        all(glyph.italic for glyph in glyphs),
        raised=_is_raised(glyphs[0], row),
        glued=glued,
    )
