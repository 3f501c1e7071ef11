"""Texts of many files, held packed: who has read a country's plans must hold them to the end."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping

# Vietnamese text takes a third of its room even so, and a millisecond for each hundred kilobytes.
_QUICK = 1


def packed(data: bytes) -> bytes:
    """Return bytes as `Packed` holds them."""
    return zlib.compress(data, _QUICK)


class Packed(Mapping[str, bytes]):
    """Bytes by name; what it is given is `packed`, and each is unpacked when it is asked for."""

    __slots__ = ("_held",)

    def __init__(self, held: Mapping[str, bytes]) -> None:
        self._held = dict(held)

    def __repr__(self) -> str:
        """Return the names with what is held of each, the same for the same bytes."""
        return f"Packed({self._held!r})"

    def __getitem__(self, name: str) -> bytes:
        """Return the bytes of a name; raises `KeyError` where there are none."""
        return zlib.decompress(self._held[name])

    def __contains__(self, name: object) -> bool:
        """Tell whether there are bytes of a name."""
        return name in self._held

    def __iter__(self) -> Iterator[str]:
        """Yield the names, in the order in which they were given."""
        return iter(self._held)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._held)
