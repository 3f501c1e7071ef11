"""A made-up language: each message stands in brackets, so that a test sees what is one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from gettext import NullTranslations

from generator.language import speaking


class MadeUp(NullTranslations):
    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, one: str, _more: str, _count: int) -> str:
        return f"⟦{one}⟧"


@contextmanager
def speaking_made_up() -> Iterator[None]:
    with speaking("xx", MadeUp()):
        yield
