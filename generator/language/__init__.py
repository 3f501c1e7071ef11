"""The words of the program: Vietnamese as they stand in the code, or as a catalogue gives them.

Vietnamese is the language of the source: a message is its own key, and without a catalogue it is
shown as it stands. Another language is one file beside this one, `<code>.po`. `make words` gathers
the messages of Python, templates and scripts into `messages.pot` and brings every `.po` up to date.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass
from gettext import NullTranslations
from typing import TypeVar

from generator.language.catalogues import SOURCE, catalogue

K = TypeVar("K")

_spoken: ContextVar[tuple[str, NullTranslations]] = ContextVar("spoken")
_UNSPOKEN = (SOURCE, NullTranslations())


def _(message: str, /, **values: object) -> str:
    """Return a message in the language that is spoken, with values in place of its `{names}`.

    Without values the message is returned as it is, braces and all.
    """
    found = _spoken.get(_UNSPOKEN)[1].gettext(message)
    return found.format_map(values) if values else found


def ngettext(message: str, count: int, /, **values: object) -> str:
    """Return a message that says how many; `{count}` is the number, as `count=` writes it if given.

    Vietnamese has one form for every number, so the message is given once; other languages have
    as many forms as their catalogues say.
    """
    return form(message, count).format_map({"count": count, **values})


def form(message: str, count: int) -> str:
    """Return the form of a message that goes with a count, its `{names}` as they stand."""
    return _spoken.get(_UNSPOKEN)[1].ngettext(message, message, count)


def N_(message: str) -> str:  # noqa: N802 - the name by which tools of gettext know it
    """Mark a message that is looked up later, where it is shown; return it unchanged."""
    return message


@dataclass(frozen=True, eq=False)
class Labels(Mapping[K, str]):
    """What each of several choices is called, in the language spoken when it is asked for.

    `messages` are given within `N_()` where the table stands. An empty one says nothing in any
    language. `{**table}` and `dict(table)` hold the words of one moment: never at import.
    """

    messages: Mapping[K, str]

    def __getitem__(self, choice: K) -> str:
        message = self.messages[choice]
        # What a catalogue has under an empty message is its own heading.
        return _(message) if message else ""

    def __iter__(self) -> Iterator[K]:
        return iter(self.messages)

    def __len__(self) -> int:
        return len(self.messages)


def spoken() -> str:
    """Return the code of the language that is spoken: `vi` unless told otherwise."""
    return _spoken.get(_UNSPOKEN)[0]


@contextmanager
def speaking(language: str, words: NullTranslations | None = None) -> Iterator[None]:
    """Let every message within be of a language; `words` are its catalogue, read unless given."""
    token = _spoken.set((language, words or catalogue(language)))
    try:
        yield
    finally:
        _spoken.reset(token)


def speaking_still(language: str) -> AbstractContextManager[None]:
    """Let every message within be of a language, in another process than the one that chose it."""
    return nullcontext() if spoken() == language else speaking(language)
