"""Tables of any words, and how a typist prints them in a plain text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from hypothesis import strategies as st

Rows = Sequence[Sequence[Sequence[str]]]

WORDS = st.lists(
    st.sampled_from(["Sở", "Y", "tế", "Phòng", "năm", "2030;", "-", "chất", "lượng"]),
    min_size=1,
    max_size=7,
)
TABLES = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(WORDS, min_size=width, max_size=width), min_size=1, max_size=4)
)


def laid_out(rows: Rows, wide: int) -> str:
    """Print a table as a typist does: columns two spaces apart, `wide` letters or a word wide."""
    lines = []
    cells = [[_wrapped(words, wide) for words in row] for row in rows]
    widths = [
        max(len(line) for cell in column for line in cell) for column in zip(*cells, strict=True)
    ]
    for row in cells:
        for parts in zip_longest(*row, fillvalue=""):
            printed = (part.ljust(width) for part, width in zip(parts, widths, strict=True))
            lines.append("  ".join(printed).rstrip())
    return "\n".join(lines)


def _wrapped(words: Sequence[str], wide: int) -> list[str]:
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) + 1 + len(word) > wide:
            lines.append(word)
        else:
            lines[-1] += f" {word}"
    return lines


def as_cells(rows: Rows) -> list[list[str]]:
    return [[" ".join(words) for words in row] for row in rows]
