"""When something is to be done, as a line, a cell or a sentence says it: for a person to check."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.importer.proposals.context import Annotation, Context, Row
from generator.text.days import stretch_in
from generator.text.vietnamese import fold

_LABEL = re.compile(r"(?P<label>[^:.;]{3,80}):\s*(?P<rest>\S.*)")
_TIME_LABELS = ("thoi gian", "thoi han", "tien do", "lo trinh", "thoi diem")
_SEP = r"\s?/\s?"
_BOUND = (
    r"(?:(?:trước|chậm nhất|muộn nhất|không quá|đến|hết|vào|trong)"
    r"(?:\s(?:là|đến|vào|trong|hết|thời hạn))?\s)"
)
_TIME = re.compile(
    # “trước ngày 30 tháng 11 hằng năm”, “chậm nhất 20/12/2026”, “15/11 hằng năm”
    rf"(?P<bound>{_BOUND})?(?:ngày\s)?(?<!\d)(?P<day>\d{{1,2}})(?:{_SEP}|\stháng\s)"
    rf"(?P<month>\d{{1,2}})(?!\d|{_SEP}\d{{1,3}}(?!\d))"
    rf"(?:(?:{_SEP}|\snăm\s)(?P<year>20\d\d))?(?:\s(?P<yearly>h[àằ]ng năm|mỗi năm))?"
    # “trước ngày 15 hằng tháng”, “ngày 05 tháng cuối quý”
    rf"|{_BOUND}?ngày\s(?P<of_month>\d{{1,2}})\s(?:của\s)?"
    r"(?P<each>(?:h[àằ]ng|mỗi) (?:tháng|quý)|tháng cuối (?:của )?(?:mỗi )?quý)"
    rf"|{_BOUND}?quý\s(?P<quarter>IV|I{{1,3}}|[1-4])(?:{_SEP}|\snăm\s)(?P<of_quarter>20\d\d)"
    rf"|{_BOUND}?tháng\s\d{{1,2}}(?:{_SEP}|\snăm\s)(?P<of_a_month>20\d\d)"
    r"|(?:vào|trong) (?:các )?(?P<years>năm 20\d\d(?:(?:,| và) (?:năm )?20\d\d){0,8})"
    r"|(?:trong|vào|trước) tháng \d{1,2} (?:của )?(?P<next>năm sau|năm kế tiếp)"
    r"|(?:trong vòng|trong thời hạn|chậm nhất(?: sau)?|không quá) "
    r"(?P<hours>\d{1,3} (?:giờ|ngày)(?! ?\d)\b)"
    r"|(?P<period>(?:định kỳ )?(?:h[àằ]ng|mỗi) (?:năm|quý|tháng)(?:, \d{1,2} năm){0,4}"
    r"|định kỳ (?:\d{1,2}|một) (?:tháng|năm)(?:(?:,| và) (?:\d{1,2}|một) (?:tháng|năm)){0,4}"
    r"|\d{1,2} năm(?:(?:,| và) \d{1,2} năm){1,4})",
    re.IGNORECASE,
)
_EACH = (("thang cuoi", "quarter"), ("quy", "quarter"), ("thang", "month"))
_COUNTED = re.compile(r"(?P<count>\d{1,2}|một) (?P<unit>tháng|năm)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_DONE = re.compile(r"(?:hoàn thành|xong|công khai|công bố)\b", re.IGNORECASE)
_GOES_ON = ("nam tiep theo", "va cac nam", "sau khi", "tro di")
_PERIODS = (
    ("hang nam", "year"), ("moi nam", "year"), ("hang quy", "quarter"), ("moi quy", "quarter"),
    ("hang thang", "month"), ("moi thang", "month"), ("tung nam", "year"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SaidTime:
    """A time that words say, `text[start:end]`.

    `day` is as plan files say it (`30/11`, `31/7/2026`, `15`), empty without one; `every` are
    periods, `years` single years; `when` are the words of a quarter, a month or a span of hours.
    """

    start: int
    end: int
    day: str = ""
    every: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    when: str = ""
    bounded: bool = False

    @property
    def is_span(self) -> bool:
        """Tell whether it only says how many hours or days something may take."""
        return bool(self.when) and not self.years

    @property
    def is_period(self) -> bool:
        """Tell whether it only says how often."""
        return bool(self.every) and not self.day

    @property
    def is_year(self) -> bool:
        """Tell whether it only says in which years."""
        return bool(self.years) and not self.day and not self.when


def find_times(text: str) -> Iterator[SaidTime]:
    """Yield the times that a text says, in order; dates of documents among them."""
    for match in _TIME.finditer(text):
        if time := _time(match):
            yield time


def propose_time(text: str, context: Context) -> Annotation | None:
    """Read a line such as “Thời gian thực hiện: …”, or when a sentence wants something done."""
    match = _LABEL.fullmatch(text)
    if match and fold(match["label"]).startswith(_TIME_LABELS):
        quote = match["rest"].rstrip(". ")
        return annotation(quote) if quote else None
    return _done_by(text) if context.role in ("tasks", "implementation", None) else None


def propose_row_time(row: Row) -> Annotation | None:
    """Read the first column of times that says one."""
    for head, cell in zip(row.heads, row.cells, strict=False):
        words = fold(head)
        if words.startswith(_TIME_LABELS) and "bat dau" not in words and cell.strip(" -–."):
            return annotation(" ".join(cell.split()).rstrip(". "))
    return None


def annotation(quote: str) -> Annotation:
    """Return the time that words say, all of them the time, in the author's form."""
    by, every = _last_day(quote), _every(quote)
    return {
        "quote": quote,
        **({"by": by} if by and not every else {}),
        **({"every": every} if every else {}),
        "proposed": True,
    }


def _done_by(text: str) -> Annotation | None:
    """Read “…, hoàn thành trong quý II/2027.”; a time without such words is a duty's, or none."""
    for time in find_times(text):
        before = text[max(0, time.start - 60) : time.start]
        bounded = time.bounded or time.when or len(time.day.split("/")) == 1
        if not time.is_period and not time.is_year and bounded and _DONE.search(before):
            return annotation(text[time.start : time.end])
    return None


def _time(match: re.Match[str]) -> SaidTime | None:
    start, end = match.span()
    if match["day"]:
        return _dated(match)
    if match["of_month"]:
        each = fold(match["each"])
        every = next(period for sign, period in _EACH if sign in each)
        return SaidTime(start, end, match["of_month"], (every,), bounded=True)
    if year := match["of_quarter"] or match["of_a_month"]:
        return SaidTime(start, end, years=(int(year),), when=match[0], bounded=True)
    if match["years"]:
        years = tuple(int(year) for year in _YEAR.findall(match["years"]))
        return SaidTime(start, end, years=years)
    if match["hours"]:
        return SaidTime(start, end, when=match[0], bounded=True)
    returns = ("year",) if match["next"] else _periods(match["period"])
    return SaidTime(start, end, every=returns)


def _dated(match: re.Match[str]) -> SaidTime | None:
    day, month, year = match["day"], match["month"], match["year"]
    if not (0 < int(day) < 32 and 0 < int(month) < 13):
        return None
    every = ("year",) if match["yearly"] else ()
    said = f"{day}/{month}/{year}" if year else f"{day}/{month}"
    return SaidTime(*match.span(), said, every, bounded=bool(match["bound"]))


def _periods(words: str) -> tuple[str, ...]:
    every = [period for sign, period in _PERIODS if sign in fold(words)]
    for match in _COUNTED.finditer(words):
        count = 1 if fold(match["count"]) == "mot" else int(match["count"])
        unit = "months" if fold(match["unit"]) == "thang" else "years"
        every.append(
            {"1-years": "year", "1-months": "month"}.get(f"{count}-{unit}", f"{count}-{unit}")
        )
    return tuple(dict.fromkeys(every))


def _every(quote: str) -> str:
    words = fold(quote)
    told = next((period for sign, period in _PERIODS if sign in words), "")
    return told or next((time.every[0] for time in find_times(quote) if time.every), "")


def _last_day(quote: str) -> str:
    """Return the last day, month or year that words of a time name, in ISO form; empty for none."""
    if any(sign in fold(quote) for sign in _GOES_ON):
        return ""
    last = ""
    for time in find_times(quote):
        if time.day.count("/") == 2:
            day, month, year = time.day.split("/")
            last = f"{year}-{int(month):02d}-{int(day):02d}"
        elif time.when and time.years and (named := stretch_in(time.when, time.years[0])):
            last = named[1].isoformat()[:7]
    if last:
        return last
    years = _YEAR.findall(quote)
    if years and "6 tháng đầu" in quote.lower():
        return f"{years[-1]}-06"
    return max(years) if years else ""
