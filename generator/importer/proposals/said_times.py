"""Times that words say, by their forms: days, stretches of a year, years, spans and periods."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from generator.importer.proposals.time_forms import BOUND, FORMS, OF_YEAR, SEP, YEARLY
from generator.text.vietnamese import fold

Kind = Literal["day", "stretch", "year", "span", "period", "occasion"]

_BOUNDED = re.compile(BOUND, re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_DAY = re.compile(
    rf"(\d{{1,2}})(?:{SEP}|\stháng\s|[.-])(\d{{1,2}})(?:(?:{OF_YEAR}|[.-])(20\d\d))?",
    re.IGNORECASE,
)
_NUMBERS_OF_DAY = re.compile(r"(?<!\d)\d{1,4}(?!\d)(?! giờ|h\d)")
_LISTED_DAYS = re.compile(r"(?:,\s|\svà\s)(?P<day>\d{1,2})(?!\d)")
_LONGEST_YEAR = 4
_NOT_LAST = re.compile(r"tháng (?:đầu|thứ (?:nhất|hai|[12]))", re.IGNORECASE)
_OF_MONTH = re.compile(r"ngày\s(\d{1,2})", re.IGNORECASE)
_COMES_AGAIN = re.compile(rf"{YEARLY}$", re.IGNORECASE)
_COUNTED = re.compile(r"(?P<count>\d{1,2}|một|hai|ba|sáu) (?P<unit>tháng|năm)", re.IGNORECASE)
_NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "sau": 6}
# How often something comes by the count of months: a quarter has three.
_CALLED = {"3-months": "quarter", "12-months": "year"}
_ALONE = re.compile(
    r"(?<!\d )(?<!một )(?<!hai )(?<!ba )(?<!sáu )\b(ngày|tuần|tháng|quý|năm)\b", re.IGNORECASE
)
_SINGLE = {"ngày": "day", "tuần": "week", "tháng": "month", "quý": "quarter", "năm": "year"}


@dataclass(frozen=True, slots=True)
class SaidTime:
    """A time that words say, `text[start:end]`.

    `day` is as plan files say it (`30/11`, `31/7/2026`, `15`), empty without one; `every` are
    periods, `years` single years; `when` are the words of a stretch of a year (a quarter, months,
    a session), of a span of hours or days, or of an occasion (“khi có yêu cầu”). `bounded` tells
    that a word says by or until when.
    """

    start: int
    end: int
    kind: Kind
    day: str = ""
    every: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    when: str = ""
    bounded: bool = False

    @property
    def is_bare(self) -> bool:
        """Tell whether it is a day of a month that only words beside it can name."""
        return self.day.isdigit() and not self.every


def find_times(text: str) -> Iterator[SaidTime]:
    """Yield the times that a text says, in order; dates of documents among them."""
    read = (
        time
        for name, form in FORMS.items()
        for match in form.finditer(text)
        for time in _read(match, name)
    )
    end = 0
    for time in sorted(read, key=lambda one: one.start):
        if time.start >= end:
            end = time.end
            yield time


def _read(match: re.Match[str], name: str) -> tuple[SaidTime, ...]:
    if name in _SEVERAL:
        return _SEVERAL[name](match, name)
    time = _READERS[name](match, name)
    return (time,) if time else ()


def _dated(match: re.Match[str], _name: str) -> SaidTime | None:
    words, found = match[0], _DAY.search(match[0])
    if found is None or not (0 < int(found[1]) < 32 and 0 < int(found[2]) < 13):
        return None
    every = ("year",) if _COMES_AGAIN.search(words) else ()
    said = "/".join(part for part in found.groups() if part)
    return SaidTime(*match.span(), "day", said, every, bounded=_is_bounded(words))


def _of_months(match: re.Match[str], _name: str) -> tuple[SaidTime, ...]:
    """Read one day of several months: a time for each month, the words cut before each."""
    first, *others = _NUMBERS_OF_DAY.finditer(match[0])
    months = [one for one in others if len(one[0]) < _LONGEST_YEAR]
    if not 0 < int(first[0]) < 32 or not all(0 < int(one[0]) < 13 for one in months):
        return ()
    every = ("year",) if _COMES_AGAIN.search(match[0]) else ()
    years = tuple(int(year) for year in _YEAR.findall(match[0])[-1:])
    ends = [*(match.start() + one.end() for one in months[:-1]), match.end()]
    starts = [match.start(), *(match.start() + one.start() for one in months[1:])]
    days = [f"{first[0]}/{one[0]}" for one in months]
    return tuple(
        SaidTime(start, end, "day", day, every, years, bounded=_is_bounded(match[0]))
        for start, end, day in zip(starts, ends, days, strict=True)
    )


def _in_months(match: re.Match[str], name: str) -> tuple[SaidTime, ...]:
    """Read days of every month: a time for each, the words cut before each."""
    numbers = list(_LISTED_DAYS.finditer(match[0]))
    whole = _in_month(match, name)
    if whole is None or not whole.day or not numbers:
        return (whole,) if whole else ()
    cuts = [match.start() + one.start("day") for one in numbers]
    joints = [match.start() + one.start() for one in numbers]
    days = [whole.day, *(one["day"] for one in numbers)]
    starts, ends = [match.start(), *cuts], [*joints, match.end()]
    return tuple(
        replace(whole, start=start, end=end, day=day)
        for start, end, day in zip(starts, ends, days, strict=True)
        if 0 < int(day) < 32
    )


def _in_month(match: re.Match[str], name: str) -> SaidTime | None:
    found = _OF_MONTH.search(match[0])
    if found is None or not 0 < int(found[1]) < 32:
        return None
    bare = name == "bare"
    other = _NOT_LAST.search(match[0])  # a day alone is taken for that of a quarter's last month
    if other:
        when = match[0][other.start() :]
        return SaidTime(*match.span(), "day", found[1], ("quarter",), when=when, bounded=True)
    every = "quarter" if "quy" in fold(match[0]) else "month"
    return SaidTime(*match.span(), "day", found[1], () if bare else (every,), bounded=True)


def _stretch(match: re.Match[str], name: str) -> SaidTime | None:
    """Read part of a year; a month or quarter that nothing bounds and no year holds is none."""
    words = match[0]
    years = tuple(int(year) for year in _YEAR.findall(words)[-1:])
    every = ("year",) if _COMES_AGAIN.search(words) else ()
    named = name in ("month", "quarter")
    if named and not (years or every or _is_bounded(words)):
        return None
    return SaidTime(*match.span(), "stretch", "", every, years, words, bounded=True)


def _years(match: re.Match[str], name: str) -> SaidTime:
    years = tuple(int(year) for year in _YEAR.findall(match[0]))
    return SaidTime(*match.span(), "year", years=years, bounded=name != "opening")


def _span(match: re.Match[str], _name: str) -> SaidTime:
    return SaidTime(*match.span(), "span", when=match[0], bounded=True)


def _again(match: re.Match[str], _name: str) -> SaidTime:
    words = match[0]
    said = fold(words)
    every = "quarter" if "quy" in said else "year" if "nam" in said else "month"
    return SaidTime(*match.span(), "stretch", "", (every,), when=words, bounded=True)


def _season(match: re.Match[str], _name: str) -> SaidTime:
    words = match[0]
    every = ("year",) if _COMES_AGAIN.search(words) else ()
    years = tuple(int(year) for year in _YEAR.findall(words)[:1])
    return SaidTime(*match.span(), "stretch", "", every, years, words, bounded=True)


def _weekday(match: re.Match[str], _name: str) -> SaidTime:
    return SaidTime(*match.span(), "period", every=("week",))


def _occasion(match: re.Match[str], _name: str) -> SaidTime:
    return SaidTime(*match.span(), "occasion", when=match[0])


def _period(match: re.Match[str], _name: str) -> SaidTime:
    return SaidTime(*match.span(), "period", every=periods(match[0]))


def periods(words: str) -> tuple[str, ...]:
    """Return the periods that words name, in order: `month`, `6-months`, `3-years`."""
    found = [(one.start(), _SINGLE[one[1].lower()]) for one in _ALONE.finditer(words)]
    for one in _COUNTED.finditer(words):
        count = _NUMBERS.get(fold(one["count"])) or int(one["count"])
        unit = "month" if fold(one["unit"]) == "thang" else "year"
        every = unit if count == 1 else f"{count}-{unit}s"
        found.append((one.start(), _CALLED.get(every, every)))
    return tuple(dict.fromkeys(every for _at, every in sorted(found)))


def _is_bounded(words: str) -> bool:
    return bool(_BOUNDED.match(words))


_READERS: Mapping[str, Callable[[re.Match[str], str], SaidTime | None]] = {
    "dated": _dated, "bare": _in_month, "quarter": _stretch,
    "month": _stretch, "half": _stretch, "session": _stretch,
    "years": _years, "done": _years, "reviewed": _years, "opening": _years,
    "span": _span, "occasion": _occasion, "period": _period,
    "season": _season, "weekday": _weekday, "end_of": _again, "looked_back": _period,
    "regularly": _period,
}  # fmt: skip
_SEVERAL: Mapping[str, Callable[[re.Match[str], str], tuple[SaidTime, ...]]] = {
    "of_months": _of_months, "in_month": _in_months,
}  # fmt: skip
