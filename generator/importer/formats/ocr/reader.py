"""A picture of one page or of several (.png, .jpg, .tif) → an official text, read off."""

from __future__ import annotations

import io

from generator.importer.formats.libraries import Picture, installed, library
from generator.importer.formats.ocr.pictures import READ_AT
from generator.importer.formats.ocr.read_off import MOST_PAGES, read_off
from generator.importer.formats.ocr.tesseract import missing, reader_name
from generator.importer.formats.pages.sheets import set_pages
from generator.importer.formats.pages.wholeness import not_whole
from generator.importer.formats.pages.writing import write
from generator.importer.official_text import OfficialText
from generator.language import _
from generator.problems import Location, Problem

# Dots of one picture: A3 at 600 dpi has 70 million.
_MOST_DOTS = 120_000_000
# Inches: the width of a page of A4 upright and lying.
_UPRIGHT, _LYING = 8.27, 11.69
# Scanners say between these; cameras say anything.
_LEAST_DPI, _MOST_DPI = 90, 1300


def read_picture(data: bytes, name: str) -> tuple[OfficialText | None, list[Problem]]:
    """Read the pages that a picture file holds; null, and why, where nothing can be read."""
    place = Location(name)
    if not installed("PIL"):
        told = _("cần nhận dạng chữ từ hình (OCR)")
        return None, [Problem.at(place, "no-ocr", told, hint=missing())]
    try:
        pages = _pages(data)
    except _TooLargeError:
        told = _("hình quá lớn để đọc")
        hint = _("lưu lại ở 300 dpi")
        return None, [Problem.at(place, "file-size", told, hint=hint)]
    except Exception as error:  # a broken picture fails in as many ways as there are formats
        told = _("tệp hình hỏng, không mở được")
        return None, [Problem.at(place, "broken-picture", told, fragment=str(error))]
    off = read_off(pages, place)
    if off.faults:
        return None, list(off.faults)
    pages_set = set_pages(off.sheets)
    read = write(
        pages_set.text,
        lambda line: line.text,
        reading="ocr",
        pages=len(pages),
        pictures=off.pictures,
        reader=reader_name(),
    )
    problems = [*off.warnings, *not_whole(read, pages_set.numbers, place)]
    if any(one.severity == "error" for one in problems):
        return None, problems
    return read, problems


class _TooLargeError(Exception):
    """A picture has more dots than are looked at."""


def _pages(data: bytes) -> list[tuple[int, Picture]]:
    images, operations = library("PIL.Image"), library("PIL.ImageOps")
    pages: list[tuple[int, Picture]] = []
    with images.open(io.BytesIO(data)) as file:
        if file.width * file.height > _MOST_DOTS:
            raise _TooLargeError
        for number, frame in enumerate(library("PIL.ImageSequence").Iterator(file), start=1):
            if number > MOST_PAGES + 1:
                break
            pages.append((number, _scaled(operations.exif_transpose(frame).convert("L"))))
    return pages


def _scaled(picture: Picture) -> Picture:
    """Return a picture at the dots that pages are read at; its width is taken for a page's."""
    inches = _UPRIGHT if picture.height >= picture.width else _LYING
    said = picture.info.get("dpi", (0, 0))[0]
    if _LEAST_DPI < said < _MOST_DPI and 4 < picture.width / said < 17:
        inches = float(picture.width / said)
    width = round(inches * READ_AT)
    return picture.resize((width, max(1, round(picture.height * width / picture.width))))
