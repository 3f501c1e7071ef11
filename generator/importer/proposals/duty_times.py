"""The times of a text that can be somebody's duty, and how those of one clause go together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.importer.proposals.said_times import SaidTime, find_times
from generator.text.identifiers import find_document_numbers

# So close behind a document's number its date begins.
_BEHIND_NUMBER = 15
# “từ ngày 15/3 đến …”: how long something goes on is no day by which it is due.
_FROM = re.compile(r"\b(?:từ|kể từ)(?! nay) (?P<begin>[^,;.]{1,25} )?\Z", re.IGNORECASE)
_UNTIL = re.compile(r"đến\b|[-–]", re.IGNORECASE)
_BACK = 40
# Between two times of a list: “, ”, “ và ”, “) và năm (”, “), 6 tháng (”, “ (đối với lớp 1) và ”.
_LISTED = re.compile(
    r"\s?(?:\((?:đối với|báo cáo) [^()]{1,60}\)|(?:đối với|cho) [^(),;]{1,40}?)?\)?\s{0,3}"
    r"(?:và|,)\s{0,3}(?:(?:(?:báo cáo )(?=[^(]{1,30}\())?"
    r"(?:(?:cả |h[àằ]ng |một |01 |1 )?(?:năm|quý|tháng)|(?:6|sáu) tháng)"
    r"(?: (?:đầu|cuối) năm)? \(?(?:gửi |nộp )?)?"
)
_REPORT_OF = re.compile(
    r"(?:báo cáo (?:định kỳ )?(?P<unit>tháng|quý|năm(?! ?20))\b[^,;\d]{0,40}"
    r"|\b(?P<beside>tháng|quý|năm) \()\Z",
    re.IGNORECASE,
)
# Periods that have no day of a month.
_SHORT = frozenset(("day", "week"))
# “…; các năm tiếp theo báo cáo trước ngày 15/12”
_YEARS_AHEAD = re.compile(
    r"(?:các|những) năm (?:tiếp theo|sau|còn lại|kế tiếp)[^,;\d]{0,40}\Z", re.IGNORECASE
)
_HALF_REPORT = re.compile(r"báo cáo (?:6|sáu) tháng(?: đầu năm)?[^,;\d]{0,40}\Z", re.IGNORECASE)
# “Trước ngày 10/6: báo cáo 6 tháng”
_REPORT_BEHIND = re.compile(
    r":? (?:gửi |nộp )?báo cáo (?:định kỳ )?(?:(?:6|sáu) tháng|năm(?! ?(?:20|học)))",
    re.IGNORECASE,
)
_UNITS = {"tháng": "month", "quý": "quarter", "năm": "year"}
_HALF = re.compile(r"6 tháng|sáu tháng|học kỳ I\b|vụ ", re.IGNORECASE)
_WHOLE = re.compile(r"\bnăm\b", re.IGNORECASE)
_ALSO = re.compile(r"\)?,? ?(?:và|(?P<other>hoặc))(?: khi)? ?")
# What comes every year although the plan is for one.
_AGAIN = re.compile(
    r"\b(?:h[àằ]ng|mỗi|từng|các|những) năm\b|\bnăm (?:sau|trước liền|kế|tiếp|liền|học)\b",
    re.IGNORECASE,
)
_JANUARY = re.compile(r"/0?1\Z")
_A_MONTH = re.compile(r"tháng \d|quý", re.IGNORECASE)
_HALF_YEARLY = ("6-months",)


def own_times(text: str) -> list[SaidTime]:
    """Return the times of a text without dates of documents and without how long things go on."""
    ends = [one.end for one in find_document_numbers(text)]
    return [
        one for one in find_times(text) if not (_of_document(one, ends) or _of_course(text, one))
    ]


def _of_document(time: SaidTime, ends: Sequence[int]) -> bool:
    return not time.bounded and any(0 <= time.start - end < _BEHIND_NUMBER for end in ends)


def _of_course(text: str, time: SaidTime) -> bool:
    before = _FROM.search(text, max(0, time.start - _BACK), time.start)
    if before is None:
        return False
    return before["begin"] is None or bool(_UNTIL.match(text, time.start))


def joined(text: str, times: Sequence[SaidTime], *, yearly: bool = False) -> list[list[SaidTime]]:
    """Return the times of a clause in lists: “01/6 và 15/11 hằng năm” is one of two days.

    A period is joined with the day that says when in it, a day with the year or period that its
    list says once for all. A day of no month that neither names is dropped. `yearly` tells that
    what the sentence says before comes every year.
    """
    met = _with_periods(text, times)
    if _half_and_whole(text, met):
        met = [replace(one, every=("year",)) if "/" in one.day else one for one in met]
    met = [one for at, one in enumerate(met) if not (at and _also(text, met[at - 1], one))]
    met = [one for at, one in enumerate(met) if not _said_nearer(text, one, met[at + 1 :])]
    met = list(_yearly(met, yearly=yearly))
    lists = [_shared(several) for several in _lists(text, met)]
    named = ([one for one in several if not one.is_bare] for several in lists)
    return [several for several in named if several]


def _with_periods(text: str, times: Sequence[SaidTime]) -> list[SaidTime]:
    """Join a period with the day behind it: “hằng quý (trước ngày 20 …)”, “hằng năm, trước 10/6”.

    “Định kỳ” beside another time is dropped.
    """
    found: list[SaidTime] = []
    if any(one.kind != "period" or one.every for one in times):
        times = [one for one in times if one.kind != "period" or one.every]
    for time in times:
        period = found[-1] if found and found[-1].kind == "period" else None
        every = time.every or _period_before(text, time)
        if period and time.day and _fits(period, every):
            start = period.start if text[period.end : time.start] == " (" else time.start
            yearly = "/" in time.day and period.every == _HALF_YEARLY
            every = ("year",) if yearly else period.every or time.every
            found[-1] = replace(time, every=every, start=start)
        elif period and _says_when(text, period, time):
            found[-1] = replace(time, every=period.every, start=period.start)
        else:
            found.append(replace(time, every=every))
    return found


def _fits(period: SaidTime, every: tuple[str, ...]) -> bool:
    """Tell whether a day that comes so may say when in a period; half a year's do every year."""
    alike = every in ((), period.every) or (every, period.every) == (("year",), _HALF_YEARLY)
    return alike and not _SHORT.issuperset(period.every)


def _says_when(text: str, period: SaidTime, time: SaidTime) -> bool:
    """Tell a part of a year right behind a period: “1 năm 1 lần vào tháng 10”."""
    beside = not text[period.end : time.start].strip(" ,(")
    return beside and time.kind == "stretch" and not (time.every or time.years)


def _period_before(text: str, time: SaidTime) -> tuple[str, ...]:
    """Return how often a day comes by the words before it: “báo cáo tháng gửi …”, “năm (trước …)”.

    A month or quarter is that of a day of no month, a year that of one with its month.
    """
    found = _REPORT_OF.search(text, max(0, time.start - 60), time.start)
    if found is None:
        near = (text, max(0, time.start - 60), time.start)
        ahead = _HALF_REPORT.search(*near) or _YEARS_AHEAD.search(*near)
        again = ahead or _REPORT_BEHIND.match(text, time.end)
        return ("year",) if again and time.day.count("/") == 1 and not time.years else ()
    every = _UNITS[(found["unit"] or found["beside"]).lower()]
    fits = time.is_bare if every != "year" else time.day.count("/") == 1 and not time.years
    return (every,) if fits else ()


def _also(text: str, before: SaidTime, time: SaidTime) -> bool:
    """Tell “hằng năm và khi có yêu cầu”, “hoặc đột xuất”: it is the same report as that before."""
    joint = _ALSO.fullmatch(text, before.end, time.start) if time.kind == "occasion" else None
    if joint is None:
        return False
    return joint["other"] is not None or not time.when.casefold().startswith("đột xuất")


def _said_nearer(text: str, time: SaidTime, behind: Sequence[SaidTime]) -> bool:
    """Tell an occasion whose hours or day are said: “sau mỗi học kỳ, trước ngày 25/01 …”."""
    if time.kind != "occasion" or not behind:
        return False
    beside = not text[time.end : behind[0].start].strip(" ,(")
    return (beside and bool(behind[0].day)) or behind[0].kind == "span"


def _yearly(times: Sequence[SaidTime], *, yearly: bool) -> Iterator[SaidTime]:
    """Yield times; a day or month without a year behind what comes every year comes so, too."""
    last = max((n for n, one in enumerate(times) if _comes_yearly(one)), default=-1)
    for n, one in enumerate(times):
        yearly = (yearly or n < last or one.every == ("year",)) and not one.years
        of_year = one.day.count("/") == 1 or (one.kind == "stretch" and one.when)
        bare = of_year and not (one.every or one.years)
        yield replace(one, every=("year",)) if yearly and bare else one


def _comes_yearly(time: SaidTime) -> bool:
    return time.day.count("/") == 1 and time.every == ("year",)


def _half_and_whole(text: str, times: Sequence[SaidTime]) -> bool:
    """Tell “báo cáo 6 tháng trước 15/6, báo cáo năm trước 15/12”, days that come every year."""
    days = [one for one in times if one.day.count("/") == 1]
    if len(days) < 2 or not all(one.day or one.kind == "occasion" for one in times):
        return False
    told = text[max(0, days[0].start - _BACK) : days[-1].start]
    return bool(_HALF.search(told) and _WHOLE.search(told))


def in_one_year(
    said: str, lists: Sequence[Sequence[SaidTime]], period: tuple[int | None, int | None]
) -> list[list[SaidTime]]:
    """Give days and months without a year that of a plan of one year: “trước ngày 15/6”.

    `said` are the words of their clause; where they say that something comes every year, or next
    year, it stays as it is. So does January: what is due then may be of the year behind.
    """
    year = period[0]
    if year is None or period[1] != year or _AGAIN.search(said):
        return [[*several] for several in lists]
    return [[_of_year(one, year) for one in several] for several in lists]


def _of_year(time: SaidTime, year: int) -> SaidTime:
    day = time.day.count("/") == 1 and not _JANUARY.search(time.day)
    month = time.kind == "stretch" and _A_MONTH.search(time.when) is not None
    own = time.years or time.every not in ((), ("year",))
    return time if own or not (day or month) else replace(time, every=(), years=(year,))


def _lists(text: str, times: Sequence[SaidTime]) -> list[list[SaidTime]]:
    found: list[list[SaidTime]] = []
    for time in times:
        if found and _LISTED.fullmatch(text, found[-1][-1].end, time.start):
            found[-1].append(time)
        else:
            found.append([time])
    return found


def _shared(several: Sequence[SaidTime]) -> list[SaidTime]:
    """Give each day of a year in a list the year or the period of those behind, else before it."""
    behind: list[SaidTime] = []
    for one in reversed(several):
        behind.insert(0, _like(one, behind[0]) if behind else one)
    found: list[SaidTime] = []
    for one in behind:
        found.append(_like(one, found[-1]) if found else one)
    bounded = any(one.bounded for one in found)
    return [replace(one, bounded=bounded) for one in found]


def _like(time: SaidTime, other: SaidTime) -> SaidTime:
    if time.is_bare and other.day.isdigit():
        return replace(time, every=other.every)
    if time.day.count("/") != 1 or time.every or time.years:
        return time
    if other.day.count("/") == 2:
        return replace(time, years=(int(other.day.rsplit("/", 1)[1]),))
    if other.day.count("/") == 1:
        return replace(time, every=other.every, years=other.years)
    return time
