"""Words of electronic signatures: what their fields show on a page, number and day among them."""

from __future__ import annotations

from typing import Any

from generator.importer.formats.libraries import library
from generator.importer.formats.pages.geometry import Word, lines_of
from generator.importer.formats.pdf.second import page_words

# So many pages are looked at from the front and from the back: stamps stand on the first and last.
_LOOKED_AT = 4


def stamps_of(data: bytes) -> tuple[str, ...]:
    """Return the lines that fields of a form print on the first and last pages, in reading order.

    They are no part of the page's own text: each is what stands there once the fields are drawn
    in, and did not before. A file without fields has none.
    """
    document = library("pypdfium2").PdfDocument(data)
    try:
        if document.get_formtype() == library("pypdfium2.raw").FORMTYPE_NONE:
            return ()
        # Drawing fields in needs the forms of the file; no script of it is ever run.
        document.init_forms()
        count = len(document)
        numbers = sorted(
            {*range(min(_LOOKED_AT, count)), *range(max(0, count - _LOOKED_AT), count)}
        )
        return tuple(line for number in numbers for line in _page_stamps(document, number))
    finally:
        document.close()


def _page_stamps(document: Any, number: int) -> list[str]:
    page = document[number]
    before = {_key(word) for word in page_words(page)}
    page.flatten()
    page.close()
    drawn = document[number]
    words = [word for word in page_words(drawn) if _key(word) not in before]
    drawn.close()
    return [line.text for line in lines_of(words, number + 1)]


def _key(word: Word) -> tuple[str, int, int]:
    return word.text, round(word.left), round(word.base)
