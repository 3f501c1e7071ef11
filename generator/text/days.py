"""Days that plans set: how words bound them, and from which day to which “quý II/2027” goes.

“Trước ngày 10/11” ends before that day, “chậm nhất ngày 10/11” with it.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Literal

from generator.text.vietnamese import parse_date

DayBound = Literal["before", "by", "on"]
# Periods in which a day of no named month can come.
WITHIN_A_YEAR = frozenset(("month", "quarter"))
_DAY = r"(?:ngày\s+)?0?{day}(?:\s*+[/.-]|\s++tháng\s)\s*+0?{month}(?!\d)"
_DAY_OF_MONTH = r"(?:ngày\s+)?0?{day}(?![\d/.-])"
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTER = re.compile(r"quý\s+(?P<quarter>iv|i{1,3}|[1-4])\b", re.IGNORECASE)
_MONTH = re.compile(r"tháng\s+(?P<month>1[0-2]|0?[1-9])\b(?!\s*+(?:ngày|giờ))", re.IGNORECASE)
_VIETNAM = timezone(timedelta(hours=7))
_LAST = int(datetime(9999, 12, 31, tzinfo=_VIETNAM).timestamp())
_LAST_MONTH = re.compile(r"tháng\s(?:cuối|thứ\s(?:ba|3))", re.IGNORECASE)
# The word that stands before the day, with at most what is counted or said between them.
_WORDS: tuple[tuple[str, DayBound], ...] = (
    (r"trước\s+(?:thời\s+hạn\s+)?", "before"),
    (r"(?:chậm\s+nhất|muộn\s+nhất)\s+(?:là\s+|đến\s+|vào\s+|trong\s+)*", "by"),
    (r"không\s+(?:quá|muộn\s+hơn)\s+", "by"),
    (r"(?:đến|hạn\s+chót)\s+(?:hết\s+)?", "by"),
)


@dataclass(frozen=True, slots=True)
class SaidDay:
    """A day as plan files say it: a day and month, perhaps of one year, or the day of a month.

    `month` is null for the day of any month, `year` for that of any year.
    """

    day: int
    month: int | None = None
    year: int | None = None

    @property
    def of_year(self) -> tuple[int, int] | None:
        """Return day and month; null without a month."""
        return (self.day, self.month) if self.month else None

    @property
    def of_month(self) -> int | None:
        """Return the day of a month that is not said; null where it is."""
        return None if self.month else self.day


def read_day(said: str) -> SaidDay | None:
    """Read `10/11`, `31/7/2026` or `15`; null when it is none of them."""
    if said.isascii() and said.isdecimal() and 0 < int(said) < 32:
        return SaidDay(int(said))
    # A leap year, so that 29/2 is a day.
    whole = parse_date(said) if said.count("/") == 2 else parse_date(f"{said}/2024")
    if whole is None or whole.day is None:
        return None
    return SaidDay(whole.day, whole.month, whole.year if said.count("/") == 2 else None)


def read_days(said: str) -> tuple[SaidDay, ...] | None:
    """Read one day or several, `15/6, 15/12`; null when one is none or stands there twice."""
    days = [read_day(one.strip()) for one in said.split(",")]
    known = tuple(one for one in days if one)
    return known if len(set(known)) == len(days) else None


def periods_of(day: SaidDay, days: Sequence[SaidDay], every: Sequence[str]) -> tuple[str, ...]:
    """Return which of the periods of several days are those of one of them.

    Of `15, 15/12` with a quarter and a year the quarter is that of 15, the year that of 15/12.
    """
    if all(one.of_month for one in days) or not any(one.of_month for one in days):
        return tuple(every)
    return tuple(one for one in every if (one in WITHIN_A_YEAR) == bool(day.of_month))


def stretch_in(words: str, year: int) -> tuple[date, date] | None:
    """Return the first and the last day of the quarter or month of a year that words name."""
    if match := _QUARTER.search(words):
        last = 3 * _QUARTERS[match["quarter"].lower()]
        first = last - 2
    elif match := _MONTH.search(words):
        first = last = int(match["month"])
    else:
        return None
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def day_in_vietnam(seconds: int) -> date:
    """Return the day that it is in Vietnam, all of which has one time, at seconds since 1970.

    Beyond the last day that calendars have it is that day.
    """
    return datetime.fromtimestamp(min(seconds, _LAST), _VIETNAM).date()


def names_last_month(words: str) -> bool:
    """Tell whether words name the last month of a quarter: “ngày 20 của tháng cuối quý”."""
    return bool(_LAST_MONTH.search(words))


def bounds_of_days(text: str, days: Sequence[SaidDay]) -> list[DayBound]:
    """Return how a text bounds each of several days; those that a list bounds once share it.

    In “trước ngày 10/6 và 10/12” both are before their day. What the text does not print is by it.
    """
    found: list[DayBound] = []
    for one in days:
        own = bound_of_day(text, one.day, one.month)
        found.append(found[-1] if own == "on" and found else own or "by")
    return found


def bound_of_day(text: str, day: int, month: int | None) -> DayBound | None:
    """Return how a text bounds a day of the year or, without a month, of any month.

    Null where it does not print the day. One without a bounding word before it is meant itself.
    """
    printed = (_DAY if month else _DAY_OF_MONTH).format(day=day, month=month)
    for words, bound in _WORDS:
        if re.search(words + printed, text, re.IGNORECASE):
            return bound
    return "on" if re.search(r"(?<!\d)" + printed, text, re.IGNORECASE) else None
