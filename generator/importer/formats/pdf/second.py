"""What a second, independent reader finds in a pdf: its letters by their places (pdfium).

pdfium decodes fonts by itself. The order of its letters is that of the file, which a borrowed font
upsets; so they are put on their lines by where they stand, and each printed line of the first
reader is asked for what stands there.
"""

from __future__ import annotations

import ctypes
from bisect import bisect_left
from dataclasses import replace
from math import hypot
from typing import Any

from generator.importer.formats.libraries import library
from generator.importer.formats.pages.geometry import PrintedLine, Word, lines_of
from generator.importer.formats.pages.glyphs import Glyph, words_of
from generator.importer.formats.pdf.layer import direction_of, turn_of, turned


class SecondReader:
    """Tells of each printed line what pdfium finds there, and in the end what nobody asked for."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._pages: dict[int, list[Word]] = {}
        self._asked: dict[int, set[int]] = {}

    def line(self, line: PrintedLine) -> str:
        """Return the words that stand where a line does; empty where nothing does."""
        words = self._words(line.page)
        left, top, right, bottom = line.box
        at = bisect_left(words, top, key=lambda word: word.base)
        found: list[Word] = []
        while at < len(words) and words[at].base <= bottom:
            word = words[at]
            if left - 2 <= word.centre <= right + 2 and self._stands_on(word, line):
                found.append(word)
                self._asked[line.page].add(at)
            at += 1
        if not found:
            return ""
        text = _called(PrintedLine(tuple(sorted(found, key=lambda word: word.left))), line)
        # pdfium leaves spaces out and knows no advance of letters: of the same letters, the first
        # reader knows better where a word ends.
        return line.text if _letters(text) == _letters(line.text) else text

    @staticmethod
    def _stands_on(word: Word, line: PrintedLine) -> bool:
        return any(abs(word.base - one.base) < 1.5 for one in line.words)

    def unasked(self, page: int) -> list[str]:
        """Return the lines of a page in which words stand that no line asked for."""
        words = self._words(page)
        rest = [word for at, word in enumerate(words) if at not in self._asked[page]]
        return [line.text for line in lines_of(rest, page)]

    def _words(self, number: int) -> list[Word]:
        if number not in self._pages:
            page = self._document[number - 1]
            self._pages[number] = sorted(page_words(page), key=lambda word: word.base)
            self._asked[number] = set()
            page.close()
        return self._pages[number]


def _letters(text: str) -> str:
    return text.replace(" ", "")


def page_words(page: Any) -> list[Word]:
    """Return the words that pdfium finds on a page, in no order."""
    return words_of(_glyphs(page))


def _called(found: PrintedLine, line: PrintedLine) -> str:
    """Return what was found, with the call of a footnote printed as the first reader does."""
    calls = {word.text.strip("[]") for word in line.words if word.text.startswith("[")}
    parts = []
    for index, word in enumerate(found.words):
        is_call = word.text in calls and (word.raised or not index)
        text = f"[{word.text}]" if is_call else word.text
        parts.append(text if word.glued else f" {text}")
    return "".join(parts).strip()


def _glyphs(page: Any) -> list[Glyph]:
    raw = library("pypdfium2.raw")
    text = page.get_textpage()
    sides = page.get_mediabox()
    x, y, box, matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF(), raw.FS_MATRIX()
    font = ctypes.create_string_buffer(200)
    found: list[tuple[int | None, Glyph]] = []
    for index in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, index)
        # Line breaks that it adds; 2 is a hyphen at the margin.
        if code < 32 and code != 2:
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetLooseCharBox(text, index, box)
        raw.FPDFText_GetMatrix(text, index, matrix)
        size = raw.FPDFText_GetFontSize(text, index) * hypot(matrix.c, matrix.d)
        letter = chr(code) if code < 0x110000 else "\ufffd"
        way = direction_of(matrix.a, matrix.b, matrix.c, matrix.d)
        raw.FPDFText_GetFontInfo(text, index, font, len(font), None)
        place = (box.left, box.top, box.right, box.bottom, x.value, y.value)
        glyph = _glyph(letter, way, place, size, sides)
        found.append((way, replace(glyph, font=font.value.decode("latin-1"))))
    text.close()
    turn = turn_of(way for way, glyph in found if glyph.text.strip())
    return [glyph for way, glyph in found if way == turn]


def _glyph(
    letter: str,
    way: int | None,
    place: tuple[float, float, float, float, float, float],
    size: float,
    sides: tuple[float, float, float, float],
) -> Glyph:
    """Return a letter where it stands when its page is turned so that it runs across."""
    left, top, right, bottom, x, y = place
    width, height = sides[2] - sides[0], sides[3] - sides[1]
    box = left - sides[0], sides[3] - top, right - sides[0], sides[3] - bottom
    at = x - sides[0], sides[3] - y
    edges = turned(box, way or 0, width, height)
    return Glyph(letter, edges[0], edges[2], turned((*at, *at), way or 0, width, height)[1], size)
