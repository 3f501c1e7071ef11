"""Files of many pieces, found by what stands in them: words in order, cut into pieces and volumes.

A volume begins with a head that tells the first word of each piece and where it ends, so that a
reader asks for the head and then for single pieces. Where one ends is told by the words themselves:
what changes elsewhere moves no cut for long, and files of before stay as they were.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple, TypeVar
from zlib import crc32

from generator.search.files import HEAD

VOLUME = 98_304  # bytes
Said = TypeVar("Said")


class Piece(NamedTuple):
    """Some words in order: what tells them from the words before, and all that is said of them."""

    first: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Head:
    """Where the pieces of a volume stand: what each begins with, and the byte at which it ends."""

    firsts: Sequence[str]
    ends: Sequence[int]

    def piece_of(self, word: str) -> tuple[int, int]:
        """Return from which byte to which the piece reaches in which a word stands, if it does."""
        at = max(0, bisect_right(self.firsts, word) - 1)
        return (self.ends[at - 1] if at else HEAD), self.ends[at]


def is_cut(word: str, size: int, held: int, mean: int) -> bool:
    """Tell whether a piece ends before a word that would make it larger by `size`.

    Pieces are `mean` large in the middle, never less than half of that nor more than twice, save
    where one word alone is.
    """
    if held + size > 2 * mean:
        return held > 0
    return held > mean // 2 and crc32(word.encode()) * (mean // 2) < size << 32


def pieces(
    words: Iterable[tuple[str, int, Said]],
    mean: int,
    write: Callable[[Sequence[tuple[str, Said]]], bytes],
) -> Iterator[Piece]:
    """Cut words in order into pieces; each comes with its size, and with what `write` writes."""
    held, size = list[tuple[str, Said]](), 0
    first = last = ""
    for word, more, said in words:
        if is_cut(word, more, size, mean):
            yield Piece(first, write(held))
            held, size, first = [], 0, _told_apart(last, word)
        held.append((word, said))
        size, last = size + more, word
    if held:
        yield Piece(first, write(held))


def _told_apart(before: str, word: str) -> str:
    """Return as much of a word as tells it from the one before it in order."""
    at = next((at for at, one in enumerate(before) if word[at] != one), len(before))
    return word[: at + 1]


def volumes(found: Iterable[Piece], mean: int = VOLUME) -> Iterator[Piece]:
    """Put pieces together to volumes, each with its head."""
    held, size = list[Piece](), 0
    for piece in found:
        is_full = held and len(_head([*held, piece])) > HEAD
        if is_full or is_cut(piece.first, len(piece.data), size, mean):
            yield _volume(held)
            held, size = [], 0
        held.append(piece)
        size += len(piece.data)
    if held:
        yield _volume(held)


def _volume(held: Sequence[Piece]) -> Piece:
    return Piece(held[0].first, b"".join((_head(held), *(piece.data for piece in held))))


def _head(held: Sequence[Piece]) -> bytes:
    """Return the head of a volume; what its first piece begins with, the directory tells."""
    ends = accumulate((len(piece.data) for piece in held), initial=HEAD)
    said = [["", *(piece.first for piece in held[1:])], [*ends][1:]]
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode().ljust(HEAD)


def read_head(data: bytes) -> Head:
    """Read the head of a volume; raises `ValueError` where it is none."""
    firsts, ends = json.loads(data[:HEAD])
    return Head(firsts, ends)


def volume_of(firsts: Sequence[str], word: str) -> int | None:
    """Return the volume in which a word stands, if anywhere; `firsts` are those of the volumes."""
    return max(0, bisect_right(firsts, word) - 1) if firsts else None
