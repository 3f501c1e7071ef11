"""When something is to be done, as a line, a cell or a sentence says it: for a person to check."""

from __future__ import annotations

import re

from generator.importer.proposals.context import Annotation, Context, Row
from generator.importer.proposals.said_times import find_times
from generator.text.days import stretch_in
from generator.text.vietnamese import fold

_LABEL = re.compile(r"(?P<label>[^:.;]{3,80}):\s*(?P<rest>\S.*)")
_TIME_LABELS = ("thoi gian", "thoi han", "tien do", "lo trinh", "thoi diem")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_NUMBER = re.compile(r"\b(?:IV|I{1,3}|\d{1,2})\b", re.IGNORECASE)
_DONE = re.compile(r"(?:hoàn thành|xong|công khai|công bố)\b", re.IGNORECASE)
_GOES_ON = ("nam tiep theo", "va cac nam", "sau khi", "tro di")
_PERIODS = (
    ("hang nam", "year"), ("moi nam", "year"), ("hang quy", "quarter"), ("moi quy", "quarter"),
    ("hang thang", "month"), ("moi thang", "month"), ("tung nam", "year"),
)  # fmt: skip


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
        named = time.kind in ("day", "stretch", "span") and not time.is_bare
        if named and time.bounded and _DONE.search(before):
            return annotation(text[time.start : time.end])
    return None


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
        elif time.when and time.years and (named := stretch_in(_last_part(time.when), *time.years)):
            last = named[1].isoformat()[:7]
    if last:
        return last
    years = _YEAR.findall(quote)
    if years and "6 tháng đầu" in quote.lower():
        return f"{years[-1]}-06"
    return max(years) if years else ""


def _last_part(words: str) -> str:
    """Return the last quarter or month of those listed: “Quý II” of “Quý I, II/2026”."""
    unit = "quý" if "quý" in words.lower() else "tháng"
    named = _NUMBER.findall(words)
    return f"{unit} {named[-1]}" if named else words
