"""Times that words say, by their forms: days, stretches of a year, years, spans and periods."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from generator.text.vietnamese import fold

Kind = Literal["day", "stretch", "year", "span", "period", "occasion"]

# “trước”, “chậm nhất là vào”, “hết”
_BOUND = (
    r"(?:(?:trước|chậm nhất|muộn nhất|không quá|đến|hết|vào|trong)"
    r"(?:\s(?:là|đến|vào|trong|hết|thời hạn|thời điểm|trước)){0,2}\s)"
)
# “17 giờ 00 ngày …”, “16h30, ngày …”
_HOUR = r"(?:\d{1,2}(?:h|\sgiờ|:)(?:\s?\d{2}(?:\sphút)?)?,?\s)"
_SEP = r"\s?/\s?"
_OF_YEAR = rf"(?:{_SEP}|\s(?:của\s)?năm\s)"
_YEARLY = (
    r"(?:(?:h[àằ]ng|mỗi|từng|các) năm|(?:của )?năm (?:sau|trước|kế tiếp|liền kề)(?: liền kề)?)"
)
_QUARTER = r"(?:IV|I{1,3}|[1-4])(?!\w)"
_AND = r"(?:,\s|\svà\s|,\svà\s|\s?[-–]\s?)"
_AGAIN = r"(?:h[àằ]ng|mỗi)"
# What a period is made of; a number behind it would name one month or one year.
_UNIT = (
    r"(?:(?:\d{1,2}|một|ba|sáu) tháng|(?:\d{1,2}|một|hai|ba) năm|cả năm|ngày(?! ?\d)"
    r"|tuần|tháng|quý|năm)"
    r"(?!\w|\s20\d\d|\s\d{1,2}/)"
)
_MONTH = (
    rf"(?:{_AGAIN} (?:tháng|quý)"
    r"|tháng (?:cuối|đầu|thứ (?:nhất|hai|ba|\d))(?: cùng| tiên)?(?: của)?(?: mỗi| h[àằ]ng)? quý"
    r"|tháng (?:kế tiếp|liền kề|tiếp theo|sau|báo cáo)|tháng(?!\s?\d|\scuối|\sđầu))"
)
_HALF = r"(?:6|sáu) tháng (?:đầu|cuối) năm"
# Each form by its name; of those that begin at one place the first one holds.
_WRITTEN: Mapping[str, str] = {
    # “trước ngày 15 của tháng 6 và tháng 12 hằng năm”, “ngày 20 các tháng 3, 6, 9”
    "of_months": rf"{_BOUND}?{_HOUR}?ngày\s\d{{1,2}}\s(?:của\s)?(?:các\s)?tháng\s\d{{1,2}}"
    rf"(?:(?:,\s|\svà\s|,\svà\s)(?:tháng\s)?\d{{1,2}}(?!\d|\s?[/.-]|\stháng)){{1,5}}"
    rf"(?:{_OF_YEAR}20\d\d|\s(?:của\s)?{_YEARLY})?",
    # “trước ngày 30 tháng 11 hằng năm”, “chậm nhất 20/12/2026”, “trước 17 giờ 00 ngày 5-3-2027”
    "dated": rf"{_BOUND}?{_HOUR}?(?:ngày\s)?(?<!\d)(?:\d{{1,2}}(?:{_SEP}|\stháng\s)\d{{1,2}}"
    rf"(?!\d|{_SEP}\d{{1,3}}(?!\d))(?:{_OF_YEAR}20\d\d|\s(?:của\s)?{_YEARLY})?"
    r"|\d{1,2}[.-]\d{1,2}[.-]20\d\d)(?!\d)",
    # “trước ngày 15 hằng tháng”, “ngày 05 của tháng cuối quý”
    "in_month": rf"{_BOUND}?{_HOUR}?(?:các\s)?ngày\s\d{{1,2}}(?:(?:,\s|\svà\s)\d{{1,2}}){{0,4}}"
    rf"\s(?:của\s)?{_MONTH}",
    # “hằng tháng (trước ngày 25)”: of a period that is said beside it
    "bare": rf"{_BOUND}{_HOUR}?ngày\s\d{{1,2}}(?!\d|\s?[/.-]\s?\d|\stháng)",
    "quarter": rf"{_BOUND}?quý\s{_QUARTER}(?:{_AND}(?:quý\s)?{_QUARTER}){{0,3}}"
    rf"(?:{_OF_YEAR}20\d\d|\s{_YEARLY})?",
    "month": rf"{_BOUND}?(?:(?:đầu|giữa|cuối)\s)?tháng\s\d{{1,2}}(?!\d|{_SEP}\d{{1,3}}(?!\d))"
    rf"(?:{_AND}tháng\s\d{{1,2}}(?!\d)|{_AND}\d{{1,2}}(?=(?:{_AND}\d{{1,2}}){{0,2}}{_OF_YEAR}20))"
    rf"{{0,3}}(?:{_OF_YEAR}20\d\d|\s{_YEARLY})?",
    "half": rf"(?:trong|vào) {_HALF}(?: 20\d\d)?",
    # “tại kỳ họp giữa năm 2027”, “vào kỳ họp thường lệ cuối năm”
    "session": r"(?:tại|vào|trong) (?:các )?kỳ họp(?: thường lệ| thường kỳ)?"
    r"(?: (?:HĐND|Hội đồng nhân dân)(?: tỉnh| thành phố| huyện| xã| phường)?)?"
    r"(?: thường lệ)? (?:giữa|cuối) năm(?: 20\d\d)?",
    "years": r"(?<!tháng )(?:hết|(?:vào )?(?:đầu|giữa|cuối)|vào|trong|trước"
    r"|chậm nhất(?: là| trong| vào)?) (?:các )?"
    r"năm 20\d\d(?:(?:,| và) (?:năm )?20\d\d){0,8}|(?<=\()năm 20\d\d(?=\))",
    # “hoàn thành năm 2027”, “sơ kết năm 2028, tổng kết năm 2030”
    "done": r"(?:(?<=hoàn thành )|(?<=khai thác )|(?<=sử dụng )|(?<=vận hành )|(?<=sơ kết ))"
    r"năm 20\d\d|(?<=(?<!báo cáo )tổng kết )năm 20\d\d"
    r"(?=[,;.]|$| việc| Chương trình| Kế hoạch| Đề án)",
    # “năm 2028 tổ chức sơ kết, năm 2030 tổng kết”
    "reviewed": r"(?<!\w )năm 20\d\d(?=,? (?:(?:tham mưu|tổ chức|tiến hành|hội nghị|thực hiện)"
    r" (?:việc |hội nghị )?){0,2}(?:sơ kết|tổng kết))",
    # What opens a line or a clause: “Năm 2027: …; năm 2028: …”
    "opening": r"(?:(?<![^\n])|(?<=; )|(?<=\. ))năm 20\d\d(?=\s?[:,])",
    "span": r"(?:trong vòng|trong thời hạn|chậm nhất(?: sau| trong)?|không quá) "
    r"\d{1,3} (?:giờ|ngày)(?! ?\d)\b(?!,? (?:thứ|chủ nhật|h[àằ]ng|mỗi|ngày)\b)"
    r"|trong \d{1,3} (?:giờ|ngày)\b"
    r"(?=(?: làm việc)? (?:kể )?(?:từ|sau) (?:khi|ngày|lúc|thời điểm)\b)"
    r"|(?:ngay )?trong ngày(?= khi |[,;.)]|$)",
    # “khi có yêu cầu”, “đột xuất theo yêu cầu”: the occasion on which something is handed over
    "occasion": r"(?:đột xuất )?"
    r"(?:khi (?:có|được|cấp trên|cấp có thẩm quyền) yêu cầu|theo yêu cầu"
    r"|khi (?:có )?(?:phát sinh|biến động|thay đổi)"
    r"|sau (?:mỗi|từng) (?:đợt|lần|cuộc|chuyến|phiên|học kỳ|năm học)(?: (?:kiểm tra|giám sát))?)",
    # “trước mùa mưa bão hằng năm”; “vào ngày làm việc cuối cùng của tháng”, “cuối tháng”
    "season": rf"trước (?:mùa|khai giảng|năm học|Tết|kỳ thi) (?:\w{{1,7}} ){{0,4}}{_YEARLY}",
    "end_of": r"(?:vào |trong )?(?:ngày (?:làm việc )?|tuần )"
    r"(?:đầu|cuối|thứ (?:nhất|hai|ba|tư))(?: tiên| cùng)?"
    r"(?: của)?(?: mỗi| h[àằ]ng)? (?:tháng|quý)(?! ?\d| [IV])|vào (?:đầu|cuối) (?:tháng|quý)"
    r"(?! ?\d| [IV])",
    "period": rf"(?:định kỳ (?:(?:{_AGAIN}|theo) )?|{_AGAIN} "
    r"|theo (?=(?:tuần|tháng|quý)(?! \w{1,3}\b ?\d| cuối| đầu))"
    rf"|(?=6 tháng{_AND}(?:cả )?năm\b(?! 20))"
    r"|(?=(?:\d{1,2}|một|hai|ba|sáu) (?:tháng|năm)"
    rf"(?:{_AND}\d|/lần| (?:một|01|1|hai|02|2) lần))){_UNIT}"
    rf"(?:(?:{_AND}|/)(?:(?:{_AGAIN}|định kỳ(?: {_AGAIN})?|theo) )?{_UNIT}){{0,5}}"
    r"(?:(?: |/)(?:một |01 |1 |hai |02 |2 )?lần\b)?",
    # “báo cáo sơ kết 5 năm, tổng kết 10 năm”: what is looked back on comes again so.
    "looked_back": r"(?<=kết )\d{1,2} năm(?=,| và (?:báo cáo|tổng kết|sơ kết|\d)|[.;]|$)",
    "regularly": r"định kỳ",
}
_FORMS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(form, re.IGNORECASE) for name, form in _WRITTEN.items()
}
_BOUNDED = re.compile(_BOUND, re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_DAY = re.compile(
    rf"(\d{{1,2}})(?:{_SEP}|\stháng\s|[.-])(\d{{1,2}})(?:(?:{_OF_YEAR}|[.-])(20\d\d))?",
    re.IGNORECASE,
)
_NUMBERS_OF_DAY = re.compile(r"(?<!\d)\d{1,4}(?!\d)(?! giờ|h\d)")
_LISTED_DAYS = re.compile(r"(?:,\s|\svà\s)(?P<day>\d{1,2})(?!\d)")
_LONGEST_YEAR = 4
_NOT_LAST = re.compile(r"tháng (?:đầu|thứ (?:nhất|hai|[12]))", re.IGNORECASE)
_OF_MONTH = re.compile(r"ngày\s(\d{1,2})", re.IGNORECASE)
_COMES_AGAIN = re.compile(rf"{_YEARLY}$", re.IGNORECASE)
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
        for name, form in _FORMS.items()
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


def _again(match: re.Match[str], name: str) -> SaidTime:
    words = match[0]
    every = "year" if name == "season" else "quarter" if "quy" in fold(words) else "month"
    return SaidTime(*match.span(), "stretch", "", (every,), when=words, bounded=True)


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
    "season": _again, "end_of": _again, "looked_back": _period, "regularly": _period,
}  # fmt: skip
_SEVERAL: Mapping[str, Callable[[re.Match[str], str], tuple[SaidTime, ...]]] = {
    "of_months": _of_months, "in_month": _in_months,
}  # fmt: skip
