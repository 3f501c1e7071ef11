"""Masthead and closing of a copied page, whose cells stand below one another between lone bars.

A program that copies a portal writes each cell of a table with the line breaks of its page and a
line `|` behind it. The lines of such a cell are one; what formal lines it holds is told by its
wording.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.importer.formal_words import RECIPIENTS, RULE, type_of
from generator.text.source_text import Line

_BAR = "|"
# No masthead has more lines, no cell of one, no list of recipients.
_MASTHEAD, _LONGEST_CELL, _LONGEST_LIST = 40, 12, 60


def cells_joined(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those of each barred cell of masthead and closing on one."""
    bars = [at for at, line in enumerate(lines) if line.text == _BAR]
    found = list(lines)
    for first, last in reversed(list(_spans(lines, bars))):
        words = " ".join(line.text for line in lines[first:last])
        found[first:last] = [replace(lines[first], text=words)]
    return found


def _spans(lines: Sequence[Line], bars: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield where each formal cell of two lines or more begins and ends."""
    typed = (at for at, line in enumerate(lines[:_MASTHEAD]) if type_of(line.text))
    masthead = next(typed, _MASTHEAD)
    above, beside = -1, False
    for bar in bars:
        head = _heading(lines, max(above + 1, bar - _LONGEST_LIST), bar)
        first = above + 1 if above >= 0 else _first_in_capitals(lines, bar)
        if head is not None:
            first = head
        formal = head is not None or beside or bar < masthead
        if formal and 1 < bar - first <= (_LONGEST_CELL if head is None else _LONGEST_LIST):
            yield first, bar
        above, beside = bar, head is not None


def _heading(lines: Sequence[Line], first: int, bar: int) -> int | None:
    """Return the line that heads the recipients above a bar, null without one."""
    heads = [at for at in range(first, bar) if RECIPIENTS.match(lines[at].text)]
    return heads[-1] if heads else None


def _first_in_capitals(lines: Sequence[Line], bar: int) -> int:
    """Return where the name of the organ above the first bar begins."""
    first = bar
    while first and (lines[first - 1].text.isupper() or RULE.fullmatch(lines[first - 1].text)):
        first -= 1
    return first
