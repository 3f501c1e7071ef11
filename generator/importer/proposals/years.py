"""For which year a figure is promised: what words, sentence, list and headings say of time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal

from generator.importer.proposals.printed_years import Time, year_above
from generator.importer.proposals.spans import Spans

# Where a year was found: beside the figure, before it in the paragraph, in a sentence that leads
# the list, in a heading; `past` is one that was over when the plan began.
Source = Literal["words", "paragraph", "lead", "heading", "none", "past"]
# So far behind a figure a year speaks for it even where another one stands before it.
_ADJACENT = 28
# No more than a mark stands between the year that ends a clause and its end.
_CLOSE_BY = 2
# A year that stands so far in a bracket is said of what the bracket names.
_INTO_BRACKET = 24


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
        issued: int | None = None,
    ) -> None:
        """Take the times of the paragraph and the lines above it.

        `closes` lets a year that ends a clause hold for every figure of it without a year. A year
        gone by in one of the `brackets` holds for nothing outside it: “(năm 2025: 20 xã)”. What
        was before the year that the plan was `issued` is gone by where its period has no beginning.
        """
        self._brackets = brackets or Spans((), ())
        self._closes = closes
        self._goals = [time for time in times if time.sense == "goal"]
        self._deadlines = [time for time in times if time.sense == "deadline"]
        since = [time for time in times if time.sense == "since"]
        self._deadlines += [time for time in since if period[0] and time.year >= period[0]]
        self._deadlines.sort(key=lambda time: time.start)
        self._lead, self._heading = year_above(leads), year_above(headings)
        self._begins = period[0] or issued
        self._rests = tuple(time.start for time in times if time.sense == "rest")
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
        self._enter(clause_end)
        if self._is_rest(left, number):
            return self._above()
        before, after = self._beside(number, behind, right, skipped)
        if before is not None:
            self._hold(before)
        near = after and (before is None or after.start - behind <= _ADJACENT)
        chosen = after if near else before
        if chosen is None:
            chosen = self._deadline(left, number, behind, right, clause_end)
        if chosen is None and self._current is None:
            chosen = self._closing(clause_end)
        if chosen is not None:
            return self._checked(chosen)
        if self._current is not None:
            over = self._begins is not None and self._current < self._begins
            return (None, "past") if over else (self._current, "paragraph")
        return self._above()

    def _enter(self, clause_end: int) -> None:
        if clause_end == self._clause_end:
            return
        self._clause_end = clause_end
        if self._current is not None and self._opened is not None:
            # Years on the way there end with their clause: “…, năm 2027 đạt 90%; 85% xã …”
            self._current = max(self._current, self._opened)

    def ahead(self, times: Sequence[Time]) -> Iterator[int]:
        """Yield where the years stand that were to come when the plan began, in order."""
        for time in times:
            if self._begins is not None and time.sense == "goal" and time.year > self._begins:
                yield time.start

    def _is_rest(self, left: int, number: int) -> bool:
        """Tell whether a figure is that of the years left: “các năm còn lại trên 85%”."""
        index = bisect_right(self._rests, number) - 1
        return index >= 0 and self._rests[index] >= left

    def _aside(self, time: Time, place: int) -> bool:
        """Tell whether a year is that of something else in a bracket: “(riêng xã A năm 2028)”."""
        bracket = self._brackets.at(time.start)
        return (
            bracket is not None
            and bracket != self._brackets.at(place)
            and (time.start - bracket[0] > _INTO_BRACKET)
        )

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
            elif after is None and time.start >= behind and not self._aside(time, number):
                after = time
        return before, after

    def _deadline(
        self, left: int, number: int, behind: int, right: int, clause_end: int
    ) -> Time | None:
        """Return the day by which it is to be done: behind the figure, else before it."""
        while self._done_at < len(self._deadlines) and self._deadlines[self._done_at].start < left:
            self._done_at += 1
        before = None
        for time in self._deadlines[self._done_at : self._done_at + 8]:
            if time.start >= clause_end:
                break
            if time.start >= behind and not self._aside(time, number):
                # “Đến tháng 6/2026 đạt 50%, đến tháng 6/2027 đạt 100%”: each has its own.
                return before if before is not None and time.start >= right else time
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
