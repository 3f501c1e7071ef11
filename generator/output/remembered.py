"""The one door for what is remembered between builds: the same site with it and without.

A value is remembered under a kind and a key: the hash of everything that it was made of. What made
it is part of its seal (`program`): another state of the program, another language or another
package makes it anew. Values are data, held against their types when they are recalled; no code is
kept, and nothing here can differ from what would be made.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

from generator.memory import Kind, Memory
from generator.output.cache import Cache
from generator.output.program import program_of
from generator.reading.settings import Settings

T = TypeVar("T")
# In bytes of a value written out; what packs well must not unpack without end.
MAX_VALUE = 256 * 1024 * 1024
_QUICK = 1


def written(kind: Kind[T], value: T) -> bytes:
    """Return a value written out as JSON: the same bytes for equal values.

    Raises `ValueError` for one that holds what is no text, as the name of a file may be.
    """
    return _form(kind).dump_json(value)


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
