"""Words that a narrow cell breaks: “Ngườ” + “i”, “21.35” + “0” are one word each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.importer.formats.pages.geometry import PrintedLine
from generator.text.spelling import is_syllable

# A word of its own: a figure, a day, a share as they are printed.
_FIGURE = re.compile(
    r"[≥≤<>~±+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?%?|[≥≤<>~±+-]?\d{1,9}(?:,\d+)?%?"
    r"|\d{1,2}/\d{1,2}/\d{4}|\d{1,2}/\d{4}"
)
_LETTERS = re.compile(r"[^\W\d_]+")


def closed_up(lines: Sequence[PrintedLine], width: float) -> frozenset[int]:
    """Return which lines of a cell go on with a word of the line before.

    `width` is what the cell has for text. A word is broken only where it is wider than the cell:
    then it fills lines of its own, and its pieces say less than the whole.
    """
    found: set[int] = set()
    for index in range(1, len(lines)):
        if _is_broken(_piece(lines, index, found), lines[index - 1], lines[index], width):
            found.add(index)
    return frozenset(found)


def _piece(lines: Sequence[PrintedLine], index: int, joined: set[int]) -> str:
    """Return what stands of a word before the line at `index`."""
    text = lines[index - 1].text.split(" ")[-1]
    while index - 1 in joined:
        index -= 1
        text = lines[index - 1].text.split(" ")[-1] + text
    return text


def _is_broken(piece: str, above: PrintedLine, line: PrintedLine, width: float) -> bool:
    if " " in above.text or not piece:
        return False
    rest = line.text.split(" ")[0]
    first = line.words[0]
    letter = (first.right - first.left) / max(1, len(first.text))
    filled = above.right - above.left
    # What is no figure by itself but with the next letters was broken, how ever it was read.
    torn = _FIGURE.fullmatch(piece + rest.rstrip(".,;:")) and not _FIGURE.fullmatch(piece)
    if filled + letter * 1.4 + 1.5 < width * (0.75 if torn else 0.97):
        return False
    if filled + first.right - first.left <= width:
        return False
    return _belong(piece, rest.rstrip(".,;:"))


def _belong(piece: str, rest: str) -> bool:
    whole = piece + rest
    if any(map(str.isdecimal, whole)):
        return bool(_FIGURE.fullmatch(whole)) and (
            not _FIGURE.fullmatch(piece)
            or not _FIGURE.fullmatch(rest)
            or len(rest) < 3 < len(piece)
        )
    if not (_LETTERS.fullmatch(piece) and _LETTERS.fullmatch(rest)):
        return False
    possible = is_syllable(whole)
    return possible and not (is_syllable(piece) and is_syllable(rest))
