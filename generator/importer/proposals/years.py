"""For which year a figure is promised: what words, sentence, list and headings say of time."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.importer.proposals.spans import Spans, quoted
from generator.text.identifiers import find_document_numbers

# What a printed year is to a promise: its own, one that it is measured against, one from which it
# holds, the day by which something is done, or part of a name (of a scheme, of a cited document).
Sense = Literal["goal", "base", "since", "deadline", "name"]

_YEAR = r"20\d\d"
_TIMES = re.compile(
    rf"(?P<span>(?P<from>{_YEAR})\s*(?:-|–|—|đến(?:\s+năm)?)\s*(?:năm\s+)?(?P<until>{_YEAR}))(?!\d)"
    rf"|(?P<day>ngày\s+\d{{1,2}}\s+tháng\s+\d{{1,2}}\s+năm\s+(?P<of_day>{_YEAR}))(?!\d)"
    rf"|(?P<short>(?<![\w/])(?:\d{{1,2}}/){{1,2}}(?P<of_short>{_YEAR}))(?![\d/])"
    rf"|(?P<quarter>(?<!\w)(?:[IVX]{{1,3}}|[1-4])/(?P<of_quarter>{_YEAR}))(?![\d/])"
    rf"|(?P<plain>(?<![\w/.,-])(?P<year>{_YEAR}))(?![\d/.]\d|\w|/)"
)
_BASE = re.compile(
    r"(?:so với|so sánh với|tính từ|kể từ|bắt đầu từ|từ|của|lần|"
    r"gấp (?:đôi|ba|bốn|rưỡi))\s+(?:mức\s+)?(?:cùng kỳ\s+)?"
    r"(?:ước\s+)?(?:(?:kết quả\s+)?thực hiện\s+|kết quả\s+|số liệu\s+|dự toán\s+|kế hoạch\s+)?"
    r"(?:bình quân\s+)?(?:cuối\s+|đầu\s+|của\s+)?(?:năm\s+|giai đoạn\s+|thời kỳ\s+|nhiệm kỳ\s+)?"
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

    “Mục tiêu đến năm 2030, tầm nhìn đến năm 2045” sets 2030. None where no line says one.
    """
    for line in reversed(lines):
        goal = _BEYOND.split(line, maxsplit=1)
        for words in (goal[0], line):
            times = [time for time in find_times(words) if time.sense in ("goal", "deadline")]
            if times:
                return times[-1].year
    return None


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
    return not re.search(r"\d|phấn đấu|đạt|hoàn thành|\bcó\b", named["rest"]) and (
        spans or len(named["rest"]) < 70
    )


def _is_cited(text: str, start: int, numbers: Spans) -> bool:
    """Tell whether a day is that of a document whose number stands before it."""
    index = bisect_right(numbers.ends, start) - 1
    return index >= 0 and bool(_CITED.fullmatch(text, numbers.ends[index], start))


# Where a year was found: beside the figure, before it in the paragraph, in a sentence that leads
# the list, in a heading; `past` is one that was over when the plan began.
Source = Literal["words", "paragraph", "lead", "heading", "none", "past"]
# So far behind a figure a year speaks for it even where another one stands before it.
_ADJACENT = 28
# No more than a mark stands between the year that ends a clause and its end.
_CLOSE_BY = 2


class Years:
    """The years of one paragraph, asked for its figures in their order.

    A year before a figure holds for what follows until another one comes; one behind a figure holds
    for that figure alone.
    """

    def __init__(
        self,
        times: Sequence[Time],
        leads: Sequence[str],
        headings: Sequence[str],
        period: tuple[int | None, int | None],
        *,
        closes: bool = False,
        brackets: Spans | None = None,
    ) -> None:
        """Take the times of the paragraph and the lines above it.

        `closes` lets a year that ends a clause hold for every figure of it without a year. A year
        gone by in one of the `brackets` holds for nothing outside it: “(năm 2025: 20 xã)”.
        """
        self._brackets = brackets or Spans((), ())
        self._closes = closes
        self._goals = [time for time in times if time.sense == "goal"]
        self._deadlines = [time for time in times if time.sense == "deadline"]
        since = [time for time in times if time.sense == "since"]
        self._deadlines += [time for time in since if period[0] and time.year >= period[0]]
        self._deadlines.sort(key=lambda time: time.start)
        self._lead, self._heading = year_above(leads), year_above(headings)
        self._begins = period[0]
        self._at = 0
        self._current: int | None = None
        self._opened: int | None = None
        self._clause_end = -1
        self._done_at = 0

    def year(
        self, number: int, behind: int, left: int, right: int, clause_end: int, skipped: int | None
    ) -> tuple[int | None, Source]:
        """Return the year of a figure and where it was found.

        `number` is where its digits begin, `behind` where it ends; its statement goes from `left`
        to `right` in a clause that ends at `clause_end`. Years between `skipped` and `number` are
        those of a start that the figure rises from.
        """
        self._pass(left)
        if clause_end != self._clause_end:
            self._clause_end = clause_end
            if self._current is not None and self._opened is not None:
                # Years on the way there end with their clause: “…, năm 2027 đạt 90%; 85% xã …”
                self._current = max(self._current, self._opened)
        before, after = self._beside(number, behind, right, skipped)
        if before is not None:
            self._hold(before)
        near = after and (before is None or after.start - behind <= _ADJACENT)
        chosen = after if near else before
        if chosen is None:
            chosen = self._deadline(left, number, behind, clause_end)
        if chosen is None and self._current is None:
            chosen = self._closing(clause_end)
        if chosen is not None:
            return self._checked(chosen)
        if self._current is not None:
            over = self._begins is not None and self._current < self._begins
            return (None, "past") if over else (self._current, "paragraph")
        return self._above()

    def ahead(self, times: Sequence[Time]) -> Iterator[int]:
        """Yield where the years stand that were to come when the plan began, in order."""
        for time in times:
            if self._begins is not None and time.sense == "goal" and time.year > self._begins:
                yield time.start

    def _closing(self, clause_end: int) -> Time | None:
        """Return the year that ends the clause, where no other one stands before it."""
        if not self._closes or self._at >= len(self._goals):
            return None
        time = self._goals[self._at]
        return time if 0 <= clause_end - time.end <= _CLOSE_BY else None

    def _pass(self, left: int) -> None:
        while self._at < len(self._goals) and self._goals[self._at].start < left:
            self._hold(self._goals[self._at])
            self._at += 1

    def _hold(self, time: Time) -> None:
        over = self._begins is not None and time.year < self._begins
        if not (over and self._brackets.at(time.start)):
            self._current = time.year
            self._opened = time.year if time.opens else self._opened

    def _beside(
        self, number: int, behind: int, right: int, skipped: int | None
    ) -> tuple[Time | None, Time | None]:
        """Return the last year before a figure and the first behind it, in its statement."""
        before = after = None
        while self._at < len(self._goals) and self._goals[self._at].start < right:
            time = self._goals[self._at]
            self._at += 1
            if time.end <= number:
                if skipped is None or time.start < skipped:
                    before = time
            elif time.opens and time.start < right and behind == number:
                self._hold(time)  # a promise in words begins with it
                after = after or time
            elif after is None and time.start >= behind:
                after = time
        return before, after

    def _deadline(self, left: int, number: int, behind: int, clause_end: int) -> Time | None:
        """Return the day by which it is to be done: behind the figure, else before it."""
        while self._done_at < len(self._deadlines) and self._deadlines[self._done_at].start < left:
            self._done_at += 1
        before = None
        for time in self._deadlines[self._done_at : self._done_at + 8]:
            if time.start >= clause_end:
                break
            if time.start >= behind:
                return time
            if time.end <= number:
                before = time
        return before

    def _checked(self, time: Time) -> tuple[int | None, Source]:
        if self._begins is not None and time.year < self._begins:
            return None, "past"
        return time.year, "words"

    def _above(self) -> tuple[int | None, Source]:
        if self._lead is not None:
            return self._lead, "lead"
        return (self._heading, "heading") if self._heading is not None else (None, "none")
