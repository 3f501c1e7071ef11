"""How words bound a day: “trước ngày 10/11” ends before it, “chậm nhất ngày 10/11” with it."""

from __future__ import annotations

import re
from typing import Literal

DayBound = Literal["before", "by", "on"]
_DAY = r"(?:ngày\s+)?0?{day}(?:\s*+[/.-]|\s++tháng\s)\s*+0?{month}(?!\d)"
# The word that stands before the day, with at most what is counted or said between them.
_WORDS: tuple[tuple[str, DayBound], ...] = (
    (r"trước\s+(?:thời\s+hạn\s+)?", "before"),
    (r"(?:chậm\s+nhất|muộn\s+nhất)\s+(?:là\s+|đến\s+|vào\s+|trong\s+)*", "by"),
    (r"không\s+(?:quá|muộn\s+hơn)\s+", "by"),
    (r"(?:đến|hạn\s+chót)\s+(?:hết\s+)?", "by"),
)


def bound_of_day(text: str, day: int, month: int) -> DayBound | None:
    """Return how a text bounds a day of the year; null where it does not print the day.

    A day without a bounding word before it is meant itself.
    """
    printed = _DAY.format(day=day, month=month)
    for words, bound in _WORDS:
        if re.search(words + printed, text, re.IGNORECASE):
            return bound
    return "on" if re.search(r"(?<!\d)" + printed, text, re.IGNORECASE) else None
