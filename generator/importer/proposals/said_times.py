"""Times that words say, by their forms: days, stretches of a year, years, spans and periods."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
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
    r"(?:(?:\d{1,2}|một|sáu) tháng|(?:\d{1,2}|một) năm|cả năm|tuần|tháng|quý|năm)"
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
    # “trước ngày 30 tháng 11 hằng năm”, “chậm nhất 20/12/2026”, “trước 17 giờ 00 ngày 5-3-2027”
    "dated": rf"{_BOUND}?{_HOUR}?(?:ngày\s)?(?<!\d)(?:\d{{1,2}}(?:{_SEP}|\stháng\s)\d{{1,2}}"
    rf"(?!\d|{_SEP}\d{{1,3}}(?!\d))(?:{_OF_YEAR}20\d\d|\s(?:của\s)?{_YEARLY})?"
    r"|\d{1,2}[.-]\d{1,2}[.-]20\d\d)(?!\d)",
    # “trước ngày 15 hằng tháng”, “ngày 05 của tháng cuối quý”
    "in_month": rf"{_BOUND}?{_HOUR}?ngày\s\d{{1,2}}\s(?:của\s)?{_MONTH}",
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
    "years": r"(?<!tháng )(?:hết|(?:vào )?(?:đầu|giữa|cuối)|vào|trong|trước) (?:các )?"
    r"năm 20\d\d(?:(?:,| và) (?:năm )?20\d\d){0,8}|(?<=\()năm 20\d\d(?=\))",
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
    r"(?:khi (?:có|được|cấp trên|cấp có thẩm quyền) yêu cầu|theo yêu cầu)",
    "period": rf"(?:định kỳ (?:(?:{_AGAIN}|theo) )?|{_AGAIN} "
    r"|theo (?=(?:tuần|tháng|quý)(?! \w{1,3}\b ?\d| cuối| đầu))"
    rf"|(?=6 tháng{_AND}(?:cả )?năm\b(?! 20))"
    rf"|(?=(?:\d{{1,2}}|một|sáu) (?:tháng|năm)(?:{_AND}\d|/lần| một lần| 01 lần))){_UNIT}"
    rf"(?:(?:{_AND}|/)(?:(?:{_AGAIN}|định kỳ(?: {_AGAIN})?) )?{_UNIT}){{0,5}}"
    r"(?:(?: |/)(?:một |01 |1 )?lần\b)?",
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
_NOT_LAST = re.compile(r"tháng (?:đầu|thứ (?:nhất|hai|[12]))", re.IGNORECASE)
_OF_MONTH = re.compile(r"ngày\s(\d{1,2})", re.IGNORECASE)
_COMES_AGAIN = re.compile(rf"{_YEARLY}$", re.IGNORECASE)
_COUNTED = re.compile(r"(?P<count>\d{1,2}|một|sáu) (?P<unit>tháng|năm)", re.IGNORECASE)
_NUMBERS = {"mot": 1, "sau": 6}
_ALONE = re.compile(r"(?<!\d )(?<!một )(?<!sáu )\b(tuần|tháng|quý|năm)\b", re.IGNORECASE)
_SINGLE = {"tuần": "week", "tháng": "month", "quý": "quarter", "năm": "year"}


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
        if (time := _READERS[name](match, name))
    )
    end = 0
    for time in sorted(read, key=lambda one: one.start):
        if time.start >= end:
            end = time.end
            yield time


def _dated(match: re.Match[str], _name: str) -> SaidTime | None:
    words, found = match[0], _DAY.search(match[0])
    if found is None or not (0 < int(found[1]) < 32 and 0 < int(found[2]) < 13):
        return None
    every = ("year",) if _COMES_AGAIN.search(words) else ()
    said = "/".join(part for part in found.groups() if part)
    return SaidTime(*match.span(), "day", said, every, bounded=_is_bounded(words))


def _in_month(match: re.Match[str], name: str) -> SaidTime | None:
    found = _OF_MONTH.search(match[0])
    if found is None or not 0 < int(found[1]) < 32:
        return None
    bare = name == "bare"
    if _NOT_LAST.search(match[0]):  # plan files know only the last month of a quarter
        return SaidTime(*match.span(), "stretch", "", ("quarter",), when=match[0], bounded=True)
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
        found.append((one.start(), unit if count == 1 else f"{count}-{unit}s"))
    return tuple(dict.fromkeys(every for _at, every in sorted(found)))


def _is_bounded(words: str) -> bool:
    return bool(_BOUNDED.match(words))


_READERS: Mapping[str, Callable[[re.Match[str], str], SaidTime | None]] = {
    "dated": _dated, "in_month": _in_month, "bare": _in_month, "quarter": _stretch,
    "month": _stretch, "half": _stretch, "session": _stretch,
    "years": _years, "reviewed": _years, "opening": _years,
    "span": _span, "occasion": _occasion, "period": _period,
    "looked_back": _period, "regularly": _period,
}  # fmt: skip
