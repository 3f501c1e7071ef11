"""Printed lines for the tests: a letter is half as wide as it is high, a space a quarter."""

from __future__ import annotations

from generator.importer.formats.pages.geometry import PrintedLine, Sheet, Word

LETTER, SPACE = 0.5, 0.25


def words(
    text: str, left: float = 85, base: float = 100, size: float = 14, *, bold: bool = False
) -> list[Word]:
    """Return the words of a text set from `left` on; two spaces are twice as wide as one."""
    found: list[Word] = []
    for piece in text.split(" "):
        right = left + len(piece) * LETTER * size
        if piece:
            found.append(Word(piece, left, right, base, size, bold))
        left = right + SPACE * size
    return found


def line(
    text: str,
    left: float = 85,
    base: float = 100,
    size: float = 14,
    *,
    bold: bool = False,
    page: int = 1,
) -> PrintedLine:
    """Return a printed line."""
    return PrintedLine(tuple(words(text, left, base, size, bold=bold)), page)


def sheet(*lines: PrintedLine, number: int = 1) -> Sheet:
    """Return a page of A4 that holds lines."""
    return Sheet(number, 595, 842, tuple(word for one in lines for word in one.words))
