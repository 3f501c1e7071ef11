"""Whether a Word file is set in fonts of before Unicode, whose letters look like others."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

from generator.importer.formats.docx.styles import Styles, look_of
from generator.importer.formats.docx.xml import value, w
from generator.text.old_encodings import encoding_of_font, old_encoding_of

# In letters: so many tell.
_SAMPLE = 100_000


def is_of_old_fonts(document: Element, styles: Styles) -> bool:
    """Tell whether what is set in fonts of TCVN3 or VNI reads as Vietnamese only through them.

    Text in Unicode that somebody set in such a font reads as it stands, and is none.
    """
    roots = (document, *styles.by_id.values(), *styles.defaults)
    fonts = (value(one, "ascii") or "" for root in roots for one in root.iter(w("rFonts")))
    if not any(map(encoding_of_font, fonts)):
        return False
    words: list[str] = []
    size = 0
    for text in _old_words(document, styles):
        words.append(text)
        size += len(text)
        if size > _SAMPLE:
            break
    return old_encoding_of(" ".join(words)) is not None


def _old_words(document: Element, styles: Styles) -> Iterator[str]:
    for paragraph in document.iter(w("p")):
        above = styles.of_paragraph(paragraph)
        found: list[str] = []
        for run in paragraph.iterchildren(w("r")):
            if encoding_of_font(look_of(run.find(w("rPr")), above, styles).font):
                found.extend(one.text or "" for one in run.iterchildren(w("t")))
        if found:
            yield "".join(found)
