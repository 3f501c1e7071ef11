"""Pictures of pages → sheets: what is printed on them is read off (Tesseract)."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.importer.formats.libraries import Picture, library
from generator.importer.formats.ocr.mending import UNSURE, counted, mended
from generator.importer.formats.ocr.pictures import READ_AT, rules_of, straight, without_rules
from generator.importer.formats.ocr.tesseract import (
    BLOCK,
    PAGE,
    missing,
    words_of_picture,
)
from generator.importer.formats.pages.geometry import Sheet, Word
from generator.importer.formats.pages.grids import Grid, GridCell, grids_of
from generator.language import _
from generator.problems import Location, Problem
from generator.text.spelling import syllable_share

# More pages than this take an hour.
MOST_PAGES = 120
# Fewer words on all pages: a photograph, blank paper, or a scan that nobody could read.
_FEW_WORDS = 12
# Below this share of possible syllables what was read is noise, or another language.
_NOISE = 0.5
# Dots in an inch at which a page is kept beside the text.
_KEPT_AT = 110
# What Roman numbers are taken for where a row's number stands.
_NUMBERS = {"H": "II", "HI": "III", "IH": "III"}
# White dots around the picture of a cell.
_AROUND = 24


@dataclass(frozen=True, slots=True)
class ReadOff:
    """Pages that were read off: their sheets, their pictures as PNG, and what was found wrong.

    With `faults` there are no sheets.
    """

    sheets: tuple[Sheet, ...] = ()
    pictures: tuple[tuple[int, bytes], ...] = ()
    faults: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


def pages_drawn(document: Any, numbers: Iterable[int]) -> list[tuple[int, Picture]]:
    """Return pages of a pdf of pdfium as pictures that can be read, by number."""
    return [(number, _drawn(document, number)) for number in numbers]


def _drawn(document: Any, number: int) -> Picture:
    page = document[number - 1]
    picture: Picture = page.render(scale=READ_AT / 72, grayscale=True).to_pil()
    page.close()
    return picture


def read_off(pages: Sequence[tuple[int, Picture]], place: Location) -> ReadOff:
    """Read pages off; pictures are of `READ_AT` dots in an inch.

    Without Tesseract, or where next to nothing can be read, there is a fault and no sheet.
    """
    if lacking := missing():
        told = _("cần nhận dạng chữ từ hình (OCR)")
        return ReadOff(faults=(Problem.at(place, "no-ocr", told, hint=lacking),))
    if len(pages) > MOST_PAGES:
        told = _("có {pages} trang hình, nhiều hơn {limit}", pages=len(pages), limit=MOST_PAGES)
        hint = _("tách tệp, mỗi tệp một kế hoạch")
        return ReadOff(faults=(Problem.at(place, "too-many-pages", told, hint=hint),))
    sheets: list[Sheet] = []
    kept: list[tuple[int, bytes]] = []
    for number, picture in pages:
        level = straight(picture)
        sheets.append(sheet_of(level, number))
        kept.append((number, _png(level)))
    sheets = counted(sheets)
    if fault := _nothing_read(sheets, place):
        return ReadOff(faults=(fault,))
    blank = [sheet.number for sheet in sheets if not sheet.words]
    warnings = tuple(_blank(number, place) for number in blank)
    return ReadOff(tuple(sheets), tuple(kept), (), warnings)


def _nothing_read(sheets: Sequence[Sheet], place: Location) -> Problem | None:
    words = [word.text for sheet in sheets for word in sheet.words]
    if len(words) < _FEW_WORDS:
        told = _("không đọc được chữ nào từ hình (trang trắng, ảnh chụp, hay bản quét quá mờ)")
    elif syllable_share(" ".join(words)) < _NOISE:
        told = _("chữ đọc được từ hình không phải tiếng Việt, hoặc bản quét quá xấu")
    else:
        return None
    hint = _("quét lại ở 300 dpi, thẳng trang, đủ nét; hoặc xin bản có lớp chữ")
    return Problem.at(place, "unreadable-picture", told, fragment=" ".join(words[:12]), hint=hint)


def _blank(number: int, place: Location) -> Problem:
    told = _("trang {page} không có chữ nào", page=number)
    return Problem.at(place, "blank-page", told, severity="warning")


def sheet_of(level: Picture, number: int) -> Sheet:
    """Read a page that stands level: tables cell by cell, the rest as a page."""
    scale = 72 / READ_AT
    rules = rules_of(level)
    grids = [grid for grid in grids_of(rules) if len(grid.cells) > 2]
    clear = without_rules(level, rules)
    words = words_of_picture(_without(clear, grids), PAGE)
    sizes = sorted(word.size for word in words)
    usual = sizes[len(sizes) // 2] if sizes else 0.0
    for grid in grids:
        read = list(_cell_words(clear, grid, usual))
        agreed = _agreed(read, _table_words(clear, grid, usual))
        words += [_numbered(word, grid) for word in agreed]
    return Sheet(
        number,
        level.width * scale,
        level.height * scale,
        tuple(mended(words)),
        tuple(rules),
        pictured=True,
    )


def _without(picture: Picture, grids: Sequence[Grid]) -> Picture:
    """Return a page with its tables painted over: they are read by themselves."""
    rest = picture.copy()
    draw = library("PIL.ImageDraw").Draw(rest)
    for grid in grids:
        draw.rectangle([edge * READ_AT / 72 for edge in grid.box], fill=255)
    return rest


def _table_words(picture: Picture, grid: Grid, usual: float) -> list[Word]:
    """Return the words of a table that is read as a whole, for a second opinion."""
    left, top = grid.box[:2]
    words = words_of_picture(picture.crop(_dots(grid.box)), PAGE, usual)
    return [
        replace(word, left=word.left + left, right=word.right + left, base=word.base + top)
        for word in words
    ]


def _agreed(words: Sequence[Word], again: Sequence[Word]) -> Iterator[Word]:
    """Yield words of cells; the surer where the table as a whole was read otherwise."""
    for word in words:
        others = [other for other in again if _is_same_place(word, other)]
        if len(others) != 1 or others[0].text == word.text:
            yield word
            continue
        best = max(word, others[0], key=lambda one: one.confidence or 0)
        sure = min(best.confidence or 0, UNSURE)
        yield replace(word, text=best.text, confidence=sure)


def _numbered(word: Word, grid: Grid) -> Word:
    """Return a word of the first column with what stands there for a Roman number put right."""
    slot = grid.slot(word.centre, word.base - word.size * 0.3)
    if word.text not in _NUMBERS or slot is None or slot[1]:
        return word
    return replace(word, text=_NUMBERS[word.text], confidence=UNSURE)


def _is_same_place(word: Word, other: Word) -> bool:
    level = abs(word.base - other.base) < 0.5 * max(word.size, 1)
    shared = min(word.right, other.right) - max(word.left, other.left)
    return level and shared > 0.65 * max(word.right - word.left, other.right - other.left)


def _cell_words(picture: Picture, grid: Grid, usual: float) -> Iterator[Word]:
    """Yield the words of a table: its cells, one below the other, are read as one column."""
    column, tops = _stacked(picture, grid.cells)
    scale = 72 / READ_AT
    words = words_of_picture(column, BLOCK, usual)
    for cell, (top, bottom) in zip(grid.cells, tops, strict=True):
        across = cell.box[0] - _AROUND * scale
        down = cell.box[1] - top * scale
        for word in words:
            if top * scale <= word.base - word.size * 0.3 <= bottom * scale:
                yield replace(
                    word,
                    left=word.left + across,
                    right=word.right + across,
                    base=word.base + down,
                )


def _stacked(picture: Picture, cells: Sequence[GridCell]) -> tuple[Picture, list[tuple[int, int]]]:
    """Return cells one below the other, and from where to where each stands, in dots."""
    crops = [picture.crop(_dots(cell.box)) for cell in cells]
    width = max(crop.width for crop in crops) + 2 * _AROUND
    height = sum(crop.height + _AROUND for crop in crops) + _AROUND
    column: Picture = library("PIL.Image").new("L", (width, height), 255)
    places: list[tuple[int, int]] = []
    top = _AROUND
    for crop in crops:
        column.paste(crop, (_AROUND, top))
        places.append((top, top + crop.height))
        top += crop.height + _AROUND
    return column, places


def _dots(box: tuple[float, float, float, float]) -> tuple[int, int, int, int]:
    left, top, right, bottom = (round(edge * READ_AT / 72) for edge in box)
    return left, top, right, bottom


def _png(level: Picture) -> bytes:
    small = level.resize((level.width * _KEPT_AT // READ_AT, level.height * _KEPT_AT // READ_AT))
    held = io.BytesIO()
    small.quantize(16).save(held, "PNG", optimize=True)
    return held.getvalue()
