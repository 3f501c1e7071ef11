"""Catalogues: a file beside this one for each language but that of the source."""

from __future__ import annotations

import io
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = "vi"
FOLDER = Path(__file__).parent


def languages() -> tuple[str, ...]:
    """Return the codes of all languages: that of the source, then those with a catalogue."""
    return (SOURCE, *sorted(path.stem for path in FOLDER.glob("*.po")))


def own_name(language: str) -> str:
    """Return what a language calls itself: `Tiếng Việt`, `English`."""
    name = Locale.parse(language, sep="-").get_language_name() or language
    return f"{name[0].upper()}{name[1:]}"


def translations(language: str) -> Catalog:
    """Read the messages of a language as they are written, unfinished ones among them."""
    with (FOLDER / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def catalogue(language: str) -> NullTranslations:
    """Read the catalogue of a language; that of the source has none, and shows what is written.

    Raises `FileNotFoundError` for a language that is not among `languages()`.
    """
    if language == SOURCE:
        return NullTranslations()
    compiled = io.BytesIO()
    write_mo(compiled, translations(language))
    compiled.seek(0)
    return GNUTranslations(compiled)
