"""A pdf → an official text: its text layer, or its pages read off as pictures.

pdfplumber reads letters and rules; what pdfium finds at the same places is the text that a plan is
proved against. Both are asked for only where they work, so that the rest does without them.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from functools import partial

from generator.importer.formats.libraries import installed, library, named
from generator.importer.formats.ocr.read_off import ReadOff, pages_drawn, read_off
from generator.importer.formats.ocr.tesseract import reader_name
from generator.importer.formats.pages.geometry import PrintedLine, Sheet
from generator.importer.formats.pages.setting import SetText
from generator.importer.formats.pages.sheets import set_pages
from generator.importer.formats.pages.wholeness import not_whole
from generator.importer.formats.pages.writing import write
from generator.importer.formats.pdf.faults import (
    broken,
    fault_of,
    missing_pages,
    needs_library,
    not_alike,
    old_fonts,
    unreadable_layer,
)
from generator.importer.formats.pdf.layer import sheets_of
from generator.importer.formats.pdf.second import SecondReader
from generator.importer.formats.pdf.stamps import stamps_of
from generator.importer.official_text import OfficialText, Reading
from generator.problems import Location, Problem
from generator.text.old_encodings import OldEncoding, converted, old_encoding_of
from generator.text.spelling import syllable_share

# Fewer letters on a page that a picture fills: the picture is the page.
_FEW_LETTERS = 40
# Below this share of possible syllables the letters of a text layer are not what is printed; above
# the other, what was read off is.
_GARBAGE, _LEGIBLE = 0.75, 0.85

Read = tuple[OfficialText | None, list[Problem]]


def read_pdf(data: bytes, name: str) -> Read:
    """Read a pdf; null, and why, where it is locked, broken, too long or not whole.

    A page that holds nothing but a picture is read off (`ocr`), and so is all of a file whose
    letters are not what it prints. Warnings say what was changed and what is not sure.
    """
    place = Location(name)
    sheets = _sheets(data, place)
    if isinstance(sheets, Problem):
        return None, [sheets]
    pictures = [sheet.number for sheet in sheets if _is_picture(sheet)]
    if not any(sheet.letters for sheet in sheets):
        # Letters may be drawn as shapes.
        pictures = [sheet.number for sheet in sheets]
    share = syllable_share(_words(sheets))
    if len(pictures) == len(sheets) or share >= _GARBAGE:
        return _read(data, sheets, pictures, None, place)
    if encoding := old_encoding_of(_words(sheets)):
        return _read(data, sheets, pictures, encoding, place)
    read, problems = _read(data, sheets, [sheet.number for sheet in sheets], None, place)
    if read is not None and syllable_share(read.text) < _LEGIBLE:
        # What is printed is no Vietnamese either: the layer was not to blame.
        return _read(data, sheets, pictures, None, place)
    return read, [unreadable_layer(place, share, read is not None), *problems]


def _sheets(data: bytes, place: Location) -> list[Sheet] | Problem:
    if not installed("pdfplumber", "pypdfium2"):
        return needs_library(place)
    if fault := fault_of(data, place):
        return fault
    try:
        return list(sheets_of(data))
    except Exception as error:  # what the library raises for a broken file is of every kind
        return broken(place, str(error))


def _is_picture(sheet: Sheet) -> bool:
    return sheet.letters < _FEW_LETTERS and sheet.pictured


def _words(sheets: Sequence[Sheet]) -> str:
    return " ".join(word.text for sheet in sheets for word in sheet.words)


def _read(
    data: bytes,
    sheets: Sequence[Sheet],
    pictures: Sequence[int],
    encoding: OldEncoding | None,
    place: Location,
) -> Read:
    """Read the pages of a pdf, of which `pictures` are read off."""
    document = library("pypdfium2").PdfDocument(data)
    try:
        off = read_off(pages_drawn(document, pictures), place) if pictures else ReadOff()
        if off.faults:
            return None, list(off.faults)
        drawn = {sheet.number: sheet for sheet in off.sheets}
        sheets = [drawn.get(one.number) or _in_unicode(one, encoding) for one in sheets]
        pages = set_pages(sheets)
        if pages.missing:
            return None, [missing_pages(pages.missing, place)]
        second = SecondReader(document)
        spell = partial(_spelled, second, frozenset(drawn), encoding)
        reading: Reading = "ocr" if len(drawn) * 2 > len(sheets) else "text"
        text = write(
            pages.text,
            spell,
            reading=reading,
            pages=len(sheets),
            pictures=off.pictures,
            reader=reader_name() if reading == "ocr" else named("pypdfium2"),
        )
        problems = [*off.warnings, *_unlike(second, pages.text, sheets, drawn, place)]
    finally:
        document.close()
    problems += not_whole(text, pages.numbers, place)
    if any(one.severity == "error" for one in problems):
        return None, problems
    if encoding or any(sheet.old_fonts for sheet in sheets):
        problems.append(old_fonts(place, encoding or "TCVN3/VNI"))
    return replace(text, stamps=stamps_of(data)), problems


def _in_unicode(sheet: Sheet, encoding: OldEncoding | None) -> Sheet:
    if encoding is None:
        return sheet
    words = tuple(replace(word, text=converted(word.text, encoding)) for word in sheet.words)
    return replace(sheet, words=words)


def _spelled(
    second: SecondReader, drawn: Container[int], encoding: OldEncoding | None, line: PrintedLine
) -> str:
    """Return what the second reader finds of a line; of one read off a picture the line itself."""
    if line.page in drawn:
        return line.text
    found = second.line(line)
    return converted(found, encoding) if encoding else found


def _unlike(
    second: SecondReader,
    text: SetText,
    sheets: Sequence[Sheet],
    drawn: Container[int],
    place: Location,
) -> Iterator[Problem]:
    """Yield, for each page, what only the second reader found there."""
    for aside in text.asides:
        if aside.line.page not in drawn:
            second.line(aside.line)
    for sheet in sheets:
        if sheet.number not in drawn and (rest := second.unasked(sheet.number)):
            yield not_alike(place, sheet.number, " / ".join(rest))
