"""The words of click, which reads the command line, in Vietnamese."""

from __future__ import annotations

import gettext
import io
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import click
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

CATALOGUE = Path(__file__).with_name("click.vi.po")

# click words its messages in gettext, but not this placeholder.
OPTIONS = "[TÙY_CHỌN]"


class _Command(click.Command):
    def __init__(self, *args: Any, **extra: Any) -> None:
        super().__init__(*args, **{"options_metavar": OPTIONS, **extra})


class InVietnamese(click.Group):
    """A group of commands that tells of wrong use, and how to use it, in Vietnamese."""

    command_class = _Command

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run a command line; whatever click says meanwhile is Vietnamese."""
        with _answered_from(vietnamese()):
            return super().main(*args, **extra)


@cache
def vietnamese() -> gettext.GNUTranslations:
    """Return click's messages in Vietnamese; one that the catalogue lacks stays English."""
    compiled = io.BytesIO()
    with CATALOGUE.open("rb") as file:
        write_mo(compiled, read_po(file, locale="vi"))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


@contextmanager
def _answered_from(words: gettext.NullTranslations) -> Iterator[None]:
    """Let `gettext.gettext` and `ngettext`, which click calls, look a message up in `words`.

    Of itself Python looks for a compiled file on the disk by the language of the machine, and for
    none where that is `C`: see the decision on click's words. Other domains are left alone.
    """
    found = gettext.translation
    ours = gettext.textdomain()

    def translation(domain: str, *args: Any, **extra: Any) -> Any:
        return words if domain == ours else found(domain, *args, **extra)

    gettext.translation = translation
    try:
        yield
    finally:
        gettext.translation = found
