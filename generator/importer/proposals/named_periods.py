"""Periods that belong to the name of a scheme: “Đề án … giai đoạn 2021 - 2030, tầm nhìn 2045”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.importer.proposals.context import Annotation

_YEAR = r"20\d\d"
_VISION = rf",?\s+(?:tầm nhìn|định hướng)\s+(?:đến\s+)?(?:năm\s+)?{_YEAR}"
_PERIOD = re.compile(
    rf"(?<!trong )(?<!cho )(?:(?:giai đoạn|thời kỳ)\s+{_YEAR}\s?[-–]\s?(?P<until>{_YEAR})"
    rf"(?P<vision>{_VISION})?|đến năm (?P<by>{_YEAR})(?P<far>{_VISION}))(?!\d)"
)
_SCHEME = re.compile(
    r"(?<!\w)(?:Chiến lược|Đề án|Quy hoạch|Chương trình|Kế hoạch|Dự án|Chỉ thị|Nghị quyết|"
    r"(?P<small>chiến lược|đề án|quy hoạch|chương trình))\b"
)
_STOP = re.compile(r";|\.\s|(?<!\w)(?:phấn đấu|mục tiêu|đạt|hoàn thành)\b", re.IGNORECASE)
# What goes on behind “…, giai đoạn 2026 - 2030” is said of the years, not of a scheme.
_GOES_ON = re.compile(r"\s+\w")
# Reasons that stand in the plan file, before what the name is of.
_PERIOD_OF = "Giai đoạn trong tên"
_YEAR_OF = "Năm trong tên"
# So far before a period the word that it belongs to stands.
_REACH = 300
# So many words before one of two alike tell which is meant.
_MOST_BEFORE = 8


@dataclass(frozen=True, slots=True)
class NamedPeriod:
    """Years within a name: `text[start:end]`; `until` is the last of the period."""

    start: int
    end: int
    until: int
    reason: str


def named_periods(text: str) -> Iterator[NamedPeriod]:
    """Yield the periods of a text that are part of a scheme's name, in order.

    A scheme in small letters (“chiến lược phát triển …”) is one where the period looks far ahead.
    """
    for match in _PERIOD.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()]
        stops = [stop.end() for stop in _STOP.finditer(before)]
        named = [*_SCHEME.finditer(before, stops[-1] if stops else 0)]
        far = match["vision"] or match["far"]
        if not named or (named[-1]["small"] and not far):
            continue
        if before.endswith(", ") and _GOES_ON.match(text, match.end()):
            continue
        reason = f"{_PERIOD_OF if match['until'] else _YEAR_OF} {named[-1][0].lower()}"
        until = int(match["until"] or match["by"])
        yield NamedPeriod(match.start(), match.end(), until, reason)


def told_of(text: str, periods: Iterable[NamedPeriod]) -> Iterator[Annotation]:
    """Yield periods as figures that are no targets; of two alike each is quoted with words before.

    So many words that no other period of the text has the same before it.
    """
    alike = Counter(words for match in _PERIOD.finditer(text) for words in _longer(text, match))
    for one in periods:
        quotes = [*_longer(text, one)]
        quote = next((words for words in quotes if alike[words] == 1), quotes[-1])
        yield {"quote": quote, "reason": one.reason}


def _longer(text: str, period: NamedPeriod | re.Match[str]) -> Iterator[str]:
    """Yield the words of a period, then with one word more before them each time."""
    start, end = period.span() if isinstance(period, re.Match) else (period.start, period.end)
    for _ in range(_MOST_BEFORE):
        yield text[start:end]
        start = text.rfind(" ", max(0, start - _REACH), max(0, start - 1)) + 1 or start
