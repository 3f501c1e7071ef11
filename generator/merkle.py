"""Trees of hashes (RFC 6962, 2.1): one hash for a list of things, and the way from one to it."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Literal

# A hash beside the way, and on which side of it it stands.
Step = tuple[Literal["left", "right"], bytes]


def leaf(data: bytes) -> bytes:
    """Return the hash of one thing; no other place of a tree can have the same."""
    return sha256(b"\x00" + data).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    """Return the hash of a list of leaves."""
    if not leaves:
        return sha256().digest()
    row = list(leaves)
    while len(row) > 1:
        row = _above(row)
    return row[0]


def way(leaves: Sequence[bytes], at: int) -> list[Step]:
    """Return the steps from the leaf at a place up to the root."""
    steps: list[Step] = []
    row = list(leaves)
    while len(row) > 1:
        beside = at ^ 1
        if beside < len(row):
            steps.append(("left" if beside < at else "right", row[beside]))
        row, at = _above(row), at // 2
    return steps


def climbed(start: bytes, steps: Sequence[Step]) -> bytes:
    """Return the hash that the steps from a leaf lead to."""
    at = start
    for side, beside in steps:
        at = _node(beside, at) if side == "left" else _node(at, beside)
    return at


def _above(row: Sequence[bytes]) -> list[bytes]:
    """Return the row above one: neighbours together, the last alone where it has none.

    That is the tree of RFC 6962, whose left half is the largest power of two.
    """
    pairs = [_node(row[at], row[at + 1]) for at in range(0, len(row) - 1, 2)]
    return [*pairs, row[-1]] if len(row) % 2 else pairs


def _node(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()
