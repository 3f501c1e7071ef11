"""Whole numbers and words as bytes, small ones in few: what the parts of the index are made of.

A number is written in groups of seven bits, the lowest first; all bytes of it but the last have the
eighth bit set (LEB128). `theme/assets/js/search/parts.js` reads the same.
"""

from __future__ import annotations


class CutShortError(ValueError):
    """There are fewer bytes than they themselves say."""


def put_number(out: bytearray, number: int) -> None:
    """Add a number, which must not be negative."""
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)


def put_word(out: bytearray, word: str, before: str) -> None:
    """Add a word less the letters that the word before begins with, too."""
    shared = 0
    for one, other in zip(word, before, strict=False):
        if one != other:
            break
        shared += 1
    rest = word[shared:].encode()
    put_number(out, shared)
    put_number(out, len(rest))
    out += rest


class Bytes:
    """Bytes that are read from the first to the last; raises `CutShortError` beyond."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def is_read(self) -> bool:
        """Tell whether nothing is left."""
        return self._at == len(self._data)

    def byte(self) -> int:
        """Return the next byte."""
        if self._at >= len(self._data):
            raise CutShortError
        self._at += 1
        return self._data[self._at - 1]

    def number(self) -> int:
        """Return the number that comes next."""
        found, shift = 0, 0
        while (byte := self.byte()) > 127:
            found |= (byte & 127) << shift
            shift += 7
        return found | byte << shift

    def numbers(self) -> tuple[int, ...]:
        """Return the numbers that come next, behind how many there are."""
        return tuple(self.number() for _ in range(self.number()))

    def word(self, before: str) -> str:
        """Return the word that comes next behind `before`; raises `ValueError` where it is none."""
        shared, size = self.number(), self.number()
        if self._at + size > len(self._data) or shared > len(before):
            raise CutShortError
        self._at += size
        return before[:shared] + self._data[self._at - size : self._at].decode()
