"""Asks Tesseract what a picture of text says: words with their places and how sure they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from statistics import median
from typing import Any

from generator.importer.formats.libraries import Picture, installed, library
from generator.importer.formats.ocr.pictures import READ_AT
from generator.importer.formats.pages.geometry import Word
from generator.language import _
from generator.text.source_text import clean

LANGUAGE = "vie"
# How Tesseract parts a picture: 4 is one column of lines of any size, 6 one even block. Of 3, 4, 6
# and 11, on the scan of the corpus, 4 keeps the masthead best, 6 the cells.
PAGE, BLOCK = 4, 6
# Letters of 14 points are so many times as high as the middle word of a line, marks included.
_SIZE = 1.12
# Sizes that differ by less are one size, read unevenly.
_SAME_SIZE = 0.25
# Seconds for one picture.
_TIMEOUT = 120


@cache
def missing() -> str:
    """Return in Vietnamese what is missing to read pictures, empty when nothing is."""
    if not installed("pytesseract", "PIL"):
        return _("chưa cài phần nhận dạng chữ: pip install 'kehoach[ocr]'")
    pytesseract = library("pytesseract")
    try:
        languages = pytesseract.get_languages()
    except (pytesseract.TesseractError, pytesseract.TesseractNotFoundError, OSError):
        return _(
            "chưa cài Tesseract (Debian, Ubuntu: sudo apt install tesseract-ocr tesseract-ocr-vie; "
            "Windows, macOS: https://tesseract-ocr.github.io/tessdoc/Installation.html)"
        )
    if LANGUAGE not in languages:
        return _(
            "Tesseract chưa có tiếng Việt (Debian, Ubuntu: sudo apt install tesseract-ocr-vie; "
            "nơi khác: chép vie.traineddata vào thư mục tessdata)"
        )
    return ""


def reader_name() -> str:
    """Return the program that reads pictures, with its version."""
    return f"tesseract {library('pytesseract').get_tesseract_version()}"


def words_of_picture(picture: Picture, mode: int, size: float | None = None) -> list[Word]:
    """Return the words that a picture shows, places in points from its upper left corner.

    `size` is the usual size of letters where it is known; sizes near it are taken for it. Words of
    one line share a base line.
    """
    pytesseract = library("pytesseract")
    table: dict[str, list[Any]] = pytesseract.image_to_data(
        picture,
        lang=LANGUAGE,
        config=f"--psm {mode} --dpi {READ_AT}",
        output_type=pytesseract.Output.DICT,
        timeout=_TIMEOUT,
    )
    lines = list(_lines(table))
    usual = size or usual_size(lines)
    return [word for line in lines for word in _words(line, usual)]


_Read = tuple[str, float, float, float, float, int]


def _lines(table: dict[str, list[Any]]) -> Iterator[list[_Read]]:
    """Yield the words of each line: text, left, top, right, bottom in points, confidence."""
    scale = 72 / READ_AT
    lines: dict[tuple[int, int, int], list[_Read]] = {}
    for index, text in enumerate(table["text"]):
        read = clean(str(text)).strip()
        if not read:
            continue
        left, top = table["left"][index] * scale, table["top"][index] * scale
        right = left + table["width"][index] * scale
        bottom = top + table["height"][index] * scale
        key = table["block_num"][index], table["par_num"][index], table["line_num"][index]
        sure = max(0, round(float(table["conf"][index])))
        lines.setdefault(key, []).append((read, left, top, right, bottom, sure))
    yield from lines.values()


def usual_size(lines: Sequence[Sequence[_Read]]) -> float:
    """Return the usual size of letters on a page, in points; 0 without words."""
    heights = [
        bottom - top for line in lines for _t, _l, top, _r, bottom, _c in line if len(_t) > 2
    ]
    return median(heights) * _SIZE if heights else 0.0


def _words(line: Sequence[_Read], usual: float) -> Iterator[Word]:
    own = usual_size([line]) or usual
    size = usual if abs(own - usual) < _SAME_SIZE * usual else own
    # Most words have no letter below the line; the lowest of the others stand on it.
    bottoms = sorted(bottom for _text, _left, _top, _right, bottom, _sure in line)
    base = bottoms[len(bottoms) // 3]
    for text, left, _top, right, _bottom, sure in line:
        yield Word(text, left, right, base, size, confidence=sure)
