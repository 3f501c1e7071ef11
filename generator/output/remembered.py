"""The one door for what is remembered between builds: the same site with it and without.

A value is remembered under a kind and a key: the hash of everything that it was made of. What made
it is part of its seal (`program`): another state of the program, another language or another
package makes it anew. Values are data, held against their types when they are recalled; no code is
kept, and nothing here can differ from what would be made.
"""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, Protocol, TypeVar

from pydantic import TypeAdapter

from generator.output.cache import Cache
from generator.output.program import program_of
from generator.reading.settings import Settings

T = TypeVar("T")
# In bytes of a value written out; what packs well must not unpack without end.
MAX_VALUE = 256 * 1024 * 1024
_QUICK = 1


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


def key_of(*parts: bytes | str) -> str:
    """Return the key of what was made of these parts: none can run into the next."""
    digest = hashlib.sha256()
    for part in parts:
        # The name of a file may be no text.
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8))
        digest.update(data)
    return digest.hexdigest()


def written(kind: Kind[T], value: T) -> bytes:
    """Return a value written out as JSON: the same bytes for equal values.

    Raises `ValueError` for one that holds what is no text, as the name of a file may be.
    """
    return _form(kind).dump_json(value)


@dataclass(frozen=True, slots=True)
class Forgetful:
    """Remembers nothing: every value is made anew."""

    def recall(self, _kind: Kind[T], _key: str) -> T | None:
        """Return nothing."""
        return None

    def remember(self, _kind: Kind[T], _key: str, _value: T) -> None:
        """Do nothing."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """Remembers in the folder of a cache."""

    cache: Cache

    def recall(self, kind: Kind[T], key: str) -> T | None:
        """Return the value of a key, checked to be of its type; null where none is remembered."""
        packed = self.cache.read(kind.name, key, _sealed_as(kind, key))
        try:
            return _form(kind).validate_json(_unpacked(packed)) if packed is not None else None
        except (ValueError, RecursionError, zlib.error):
            return None

    def remember(self, kind: Kind[T], key: str, value: T) -> None:
        """Keep the value of a key; one that cannot be written, or a folder, is no harm."""
        try:
            packed = zlib.compress(written(kind, value), _QUICK)
        except ValueError:
            return
        self.cache.write(kind.name, key, _sealed_as(kind, key), packed)


def memory_of(settings: Settings) -> Memory:
    """Return what is remembered between the builds of a portal."""
    return Remembered(Cache(settings.cache))


def _unpacked(packed: bytes) -> bytes:
    unpacking = zlib.decompressobj()
    data = unpacking.decompress(packed, MAX_VALUE)
    if not unpacking.eof:
        raise zlib.error
    return data


def _sealed_as(kind: Kind[Any], key: str) -> str:
    return f"{program_of(kind.room)} {kind.name} {key}"


@cache
def _form(kind: Kind[T]) -> TypeAdapter[T]:
    return TypeAdapter(kind.form)
