"""What may be remembered between builds, and where: a value by the hash of what it was made of.

Who makes a value asks a memory for it first, and says what kind it is. How it is kept, and when it
is believed, is the business of whoever keeps it (`output.remembered`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """A kind of value that is remembered: its name, its type, and the highest room that makes it.

    `name` is that of a folder. A value of the type is equal to itself, written out and read again.
    """

    name: str
    form: type[T]
    room: str


class Memory(Protocol):
    """Where values are remembered."""

    def recall(self, kind: Kind[T], key: str) -> T | None:
        """Return the value of a key; null where none is remembered, or none to be believed."""

    def remember(self, kind: Kind[T], key: str, value: T) -> None:
        """Remember the value of a key, if that can be done; whoever asks cannot tell."""


@dataclass(frozen=True, slots=True)
class Forgetful:
    """Remembers nothing: every value is made anew."""

    def recall(self, _kind: Kind[T], _key: str) -> T | None:
        """Return nothing."""
        return None

    def remember(self, _kind: Kind[T], _key: str, _value: T) -> None:
        """Do nothing."""


NOTHING = Forgetful()


def remembered_or_made(memory: Memory, kind: Kind[T], key: str, make: Callable[[], T]) -> T:
    """Return the value of a key, made and remembered where it is not there yet."""
    found = memory.recall(kind, key)
    if found is None:
        found = make()
        memory.remember(kind, key, found)
    return found


def key_of(*parts: bytes | str) -> str:
    """Return the key of what was made of these parts: none can run into the next."""
    digest = hashlib.sha256()
    for part in parts:
        # The name of a file may be no text.
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8))
        digest.update(data)
    return digest.hexdigest()
