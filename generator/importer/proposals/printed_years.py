"""The years that a text prints, and what each is to a promise: its own, a start, a deadline."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.importer.proposals.spans import Spans, quoted
from generator.text.identifiers import find_document_numbers

# What a printed year is to a promise: its own, one that it is measured against, one from which it
# holds, the day by which something is done, or part of a name (of a scheme, of a cited document);
# `rest` are the years left, without a number: “các năm còn lại”.
Sense = Literal["goal", "base", "since", "deadline", "name", "rest"]

_YEAR = r"20\d\d"
_TIMES = re.compile(
    rf"(?P<span>(?P<from>{_YEAR})\s*(?:-|–|—|đến(?:\s+năm)?)\s*(?:năm\s+)?(?P<until>{_YEAR}))(?!\d)"
    rf"|(?P<day>ngày\s+\d{{1,2}}\s+tháng\s+\d{{1,2}}\s+năm\s+(?P<of_day>{_YEAR}))(?!\d)"
    rf"|(?P<short>(?<![\w/])(?:\d{{1,2}}/){{1,2}}(?P<of_short>{_YEAR}))(?![\d/])"
    rf"|(?P<quarter>(?<!\w)(?:[IVX]{{1,3}}|[1-4])/(?P<of_quarter>{_YEAR}))(?![\d/])"
    r"|(?P<rest>(?:các|những) năm (?:tiếp theo|còn lại|sau(?: đó| này)?|kế tiếp)"
    r"|cuối (?:kỳ|nhiệm kỳ)(?: kế hoạch)?(?! trước))"
    rf"|(?P<plain>(?<![\w/.,-])(?P<year>{_YEAR}))(?![\d/.]\d|\w|/)"
)
_BASE = re.compile(
    r"(?:so với|so sánh với|tính từ|kể từ|bắt đầu từ|từ|của|lần|so|hơn|vượt|bằng|"
    r"gấp (?:đôi|ba|bốn|rưỡi))\s+(?:mức\s+)?(?:cùng kỳ\s+)?"
    r"(?:ước\s+)?(?:(?:kết quả\s+)?thực hiện\s+|kết quả\s+|số liệu\s+|dự toán\s+|kế hoạch\s+)?"
    r"(?:(?:bình quân|trung bình)\s+)?(?:cuối\s+|đầu\s+|của\s+)?"
    r"(?:năm\s+|giai đoạn\s+|thời kỳ\s+|nhiệm kỳ\s+)?"
    r"(?:học\s+)?$",
    re.IGNORECASE,
)
_SAID_YEAR = re.compile(
    r"(?:năm|giai đoạn|thời kỳ|nhiệm kỳ|đến|tới|vào|trước|hết|cuối|trong|\(|"
    rf"{_YEAR}(?:,| và|;|\s?-|\s?–))\s*$",
    re.IGNORECASE,
)
# “… có hệ thống quan trắc từ năm 2028”: nothing follows that the year would be a start of.
_CLOSES = re.compile(r"\s*(?:[,;.)]|$|trở đi)")
# “Mục tiêu đến năm 2030, tầm nhìn đến năm 2045”: what stands behind it is no goal of the plan.
_BEYOND = re.compile(r"(?<!\s)\s++(?:tầm nhìn|định hướng)", re.IGNORECASE)
_SCHOOL_YEAR = re.compile(r"năm học\s*$", re.IGNORECASE)
# “đến năm học 2028 - 2029” ends in 2029; “năm học 2025 - 2026, …” tells of a year gone by.
_BY_SCHOOL_YEAR = re.compile(
    r"(?:đến|hết|trong|vào|cuối)\s+(?:hết\s+|cuối\s+)?năm học\s*$", re.IGNORECASE
)
_NAMED = re.compile(
    r"(?<!các )(?:Đề án|Chương trình|Chiến lược|Quy hoạch|Kế hoạch|Nghị quyết|Quyết định|Dự án|"
    r"Chỉ thị|Luật|Nghị định|Thông tư|Kết luận|Bộ tiêu chí|Tiêu chí)(?P<rest>[^;.,]*)$"
)
_OPENING = re.compile(r"(?:^|[.;:\n])[^.;:\n\d]{0,32}(?:năm|giai đoạn)\s+$", re.IGNORECASE)
_CITED = re.compile(r"\s{0,3},?\s{0,3}(?:ngày|năm)?\s{0,3}", re.IGNORECASE)
# So far before a year the words that say what it is to a promise begin.
_REACH = 90


@dataclass(frozen=True, slots=True)
class Time:
    """A year that a text prints, the last one of a stretch of years; offsets into the text.

    `opens` tells that a sentence or a part of one begins with it: “Đến năm 2030, …”.
    """

    start: int
    end: int
    year: int
    sense: Sense
    first: int | None = None
    opens: bool = False


def find_times(text: str) -> list[Time]:
    """Return every year that a text prints, in order, each with what it is to a promise."""
    numbers = Spans.of((found.start, found.end) for found in find_document_numbers(text))
    names = quoted(text)
    found = []
    for match in _TIMES.finditer(text):
        if match["rest"]:
            found.append(Time(match.start(), match.end(), 0, "rest"))
            continue
        year = next(match[name] for name in _GROUPS if match[name])
        first = int(match["from"]) if match["from"] else None
        if numbers.at(match.start()) is None:
            sense = "name" if names.at(match.start()) else _sense(text, match, numbers)
            if sense is not None:
                opens = bool(_OPENING.search(text[max(0, match.start() - 40) : match.start()]))
                found.append(Time(match.start(), match.end(), int(year), sense, first, opens))
    return found


def year_above(lines: Sequence[str]) -> int | None:
    """Return the year that lines above a paragraph set for it, the last line speaking first.

    “Mục tiêu đến năm 2030, tầm nhìn đến năm 2045” sets 2030; “Chương trình … giai đoạn 2026 - 2030,
    định hướng đến năm 2035” names a plan and sets none. None where no line says one.
    """
    for line in reversed(lines):
        goal = _BEYOND.split(line, maxsplit=1)
        if len(goal) > 1 and _names_years(goal[0]):
            continue
        for words in (goal[0], line):
            printed = find_times(words)
            times = [time for time in printed if time.sense in ("goal", "deadline")]
            times = times or [time for time in printed if _SCHOOL_YEAR.search(words[: time.start])]
            if times:
                return times[-1].year
    return None


def _names_years(words: str) -> bool:
    """Tell whether all years of these words are those of a name, and there are some."""
    printed = find_times(words)
    return bool(printed) and all(time.sense == "name" for time in printed)


_GROUPS = ("until", "of_day", "of_short", "of_quarter", "year")


def _sense(text: str, match: re.Match[str], numbers: Spans) -> Sense | None:
    start = match.start()
    before = text[max(0, start - _REACH) : start]
    if match["day"] or match["short"] or match["quarter"]:
        cited = _is_cited(text, start, numbers) or _is_named(before, spans=False)
        return "name" if cited else "deadline"
    if match["plain"] and not _SAID_YEAR.search(before) and not _stands_as_label(text, match):
        return "base" if _BASE.search(before) else None
    if _SCHOOL_YEAR.search(before):
        return "goal" if match["span"] and _BY_SCHOOL_YEAR.search(before) else "base"
    if _is_named(before, spans=bool(match["span"])):
        return "name"
    base = _BASE.search(before)
    against = base and (match["plain"] or base[0].casefold().startswith(("so", "lần", "gấp")))
    if base and against and base[0].casefold().startswith(("từ", "kể", "bắt")):
        return "since" if _CLOSES.match(text, match.end()) else "base"
    return "base" if against else "goal"


def _stands_as_label(text: str, match: re.Match[str]) -> bool:
    return match.start() == 0 or text[match.end() : match.end() + 1] == ":"


def _is_named(before: str, *, spans: bool) -> bool:
    """Tell whether a year belongs to the name of a scheme or document that stands before it."""
    named = _NAMED.search(before)
    if named is None:
        return False
    return not re.search(r"\d|phấn đấu|đạt|hoàn thành|\b(?:có|là)\b", named["rest"]) and (
        spans or len(named["rest"]) < 70
    )


def _is_cited(text: str, start: int, numbers: Spans) -> bool:
    """Tell whether a day is that of a document whose number stands before it."""
    index = bisect_right(numbers.ends, start) - 1
    return index >= 0 and bool(_CITED.fullmatch(text, numbers.ends[index], start))
