"""Words as they are compared: cut out of a text, brought to one spelling.

The browser compares plans by the same rules (`theme/assets/js/compare.js`); a test holds the two
equal, so change both.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# The letters of all Latin alphabets with their marks, by number: so both languages of this method
# read the same classes, whichever version of Unicode each knows.
_LETTER = "A-Za-z\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff"
# A figure is one word with what belongs to it: 35.000, 75,5%, 24/11/2023, 42-NQ/TW, 15m2.
_FIGURE = rf"[0-9]+[0-9{_LETTER}]*(?:[.,][0-9]+|[/-][0-9{_LETTER}]+)*%?"
_WORD = re.compile(rf"(?:{_FIGURE}|[{_LETTER}][0-9{_LETTER}]*|[^ \t\n])[ \t\n]*|[ \t\n]+")
_SPACE = " \t\n"
_LETTER_OR_DIGIT = re.compile(f"[0-9{_LETTER}]")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_FREE_Y = re.compile("([hklmst])y")


def words(text: str) -> tuple[str, ...]:
    """Cut a text into words, figures and marks, each with the space after it; joined, the text.

    A figure is one word with what belongs to it (`35.000`, `75,5%`, `24/11/2023`, `42-NQ/TW`); any
    other character that is no letter is a mark of its own. Space before the first word is a word by
    itself.
    """
    return tuple(_WORD.findall(text))


def opening(text: str, count: int) -> str:
    """Return the first `count` words of a text; an ellipsis tells that there are more."""
    said = text.split()
    return " ".join(said[:count]) + ("…" if len(said) > count else "")


def bare(word: str) -> str:
    """Return a word without the space after it."""
    return word.rstrip(_SPACE)


@lru_cache(maxsize=50_000)
def is_mark(word: str) -> bool:
    """Tell whether what `words` cut out is neither word nor figure."""
    return not _LETTER_OR_DIGIT.match(word)


def is_figure(word: str) -> bool:
    """Tell whether a word opens with a digit."""
    return "0" <= word[:1] <= "9"


@lru_cache(maxsize=50_000)
def normal_form(word: str) -> str:
    """Return what a word shares with its other spellings: `HOÀ` and `hòa`, `Tỷ` and `tỉ`.

    Letter case, the place of the tone mark, and y for i where the orthography leaves it free
    change no meaning. The tone comes last in the result.
    """
    decomposed = unicodedata.normalize("NFD", bare(word).lower())
    letters = unicodedata.normalize("NFC", _TONES.sub("", decomposed))
    free = _FREE_Y.fullmatch(letters)
    return (f"{free[1]}i" if free else letters) + "".join(_TONES.findall(decomposed))
