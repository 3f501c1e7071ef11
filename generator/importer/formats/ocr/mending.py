"""Slips of a reader of pictures that tell themselves; what is mended stays marked as doubtful.

Only what cannot be printed is mended, or what its neighbours leave no choice in. Of letters that
may be either (ẩ and ấ) nothing is known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.importer.formats.pages.geometry import PrintedLine, Sheet, Word, lines_of
from generator.text.marks import roman

# How sure a word is that was mended, or read in two ways.
UNSURE = 50
# A letter alone that is less sure than this is a speck.
_SPECK = 20
# Part of the size of letters: figures that lie closer are one.
_CLOSE = 0.2
_NUMBERED = re.compile(r"(?P<number>[IVX]{1,5}[.\-])(?P<rest>[^\W\d_]{2,})")
_ROMAN = re.compile(r"(?P<number>[IVX]{1,5})(?P<mark>[.\-])")


def mended(words: Iterable[Word]) -> list[Word]:
    """Return words without specks and without what is never printed.

    A bar for the number I, a capital within small letters (“giỜ”), a number that clings to its
    heading (“I.MỤC”), a figure in two pieces (“202 6”).
    """
    found: list[Word] = []
    for word in (piece for one in words if not _is_speck(one) for piece in _pieces(_read(one))):
        if found and _is_torn(found[-1], word):
            last = found.pop()
            found.append(_unsure(replace(last, text=last.text + word.text, right=word.right)))
        else:
            found.append(word)
    return found


def _is_speck(word: Word) -> bool:
    return len(word.text) == 1 and (word.confidence or 0) < _SPECK


def _read(word: Word) -> Word:
    text = word.text
    core = text.rstrip(".,;:")
    if set(text) <= set("|l") and "|" in text:
        return _unsure(replace(word, text="I" * len(text)))
    if core[:-1].islower() and core[-1:].isupper():
        return _unsure(replace(word, text=text.lower()))
    return word


def _unsure(word: Word) -> Word:
    return replace(word, confidence=min(word.confidence or 0, UNSURE))


def _pieces(word: Word) -> Iterator[Word]:
    match = _NUMBERED.fullmatch(word.text)
    if match is None or not word.text.isupper():
        yield word
        return
    cut = word.left + (word.right - word.left) * len(match["number"]) / len(word.text)
    yield replace(word, text=match["number"], right=cut)
    yield replace(word, text=match["rest"], left=cut)


def _is_torn(last: Word, word: Word) -> bool:
    level = abs(last.base - word.base) < 0.2 * word.size
    close = -1.0 <= word.left - last.right < _CLOSE * word.size
    figures = last.text[-1:].isdecimal() and word.text[:1].isdecimal()
    return level and close and figures and ("/" in last.text or "." in last.text)


def counted(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Return pages with Roman numbers of headings put right where their neighbours tell them.

    Of I, II, II, IV the second II is III: a stroke was lost.
    """
    numbers = [
        (line.words[0], match)
        for sheet in sheets
        for line in lines_of(sheet.words, sheet.number)
        if (match := _ROMAN.fullmatch(line.words[0].text)) and _is_heading(line)
    ]
    values = [_value(match["number"]) for _word, match in numbers]
    right: dict[int, Word] = {}
    for at in range(1, len(values) - 1):
        if values[at] == values[at - 1] and values[at + 1] == values[at] + 2:
            word, match = numbers[at]
            text = roman(values[at] + 1) + match["mark"]
            right[id(word)] = _unsure(replace(word, text=text))
    return [
        replace(sheet, words=tuple(right.get(id(word), word) for word in sheet.words))
        for sheet in sheets
    ]


def _is_heading(line: PrintedLine) -> bool:
    rest = " ".join(word.text for word in line.words[1:])
    return rest.isupper() and len(rest) > 3


def _value(number: str) -> int:
    return next((value for value in range(1, 40) if roman(value) == number), 0)
