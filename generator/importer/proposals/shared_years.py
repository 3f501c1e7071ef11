"""Years that several figures share, or that are given to them in turn.

“Dưới 5% ở nông thôn và dưới 10% ở thành thị vào năm 2027 và năm 2030”: each figure for both years.
“Đạt lần lượt 60% và 80% vào năm 2027 và 2030”: the first figure for the first year.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from generator.importer.proposals.figures_seen import Seen
from generator.importer.proposals.printed_years import Time

_JOINT = re.compile(
    r"\s*(?:,\s*(?:và\s+)?|và\s+)(?:(?:đến|vào|trong)\s+)?(?:cuối\s+|hết\s+)?(?:năm\s+)?",
    re.IGNORECASE,
)
_BOTH = re.compile(r"(?<!\w)và\s", re.IGNORECASE)
_IN_TURN = re.compile(r"(?<!\w)(?:lần lượt|tương ứng|theo thứ tự)(?!\w)", re.IGNORECASE)
_LISTED = re.compile(r"\s*(?:,|và|;|,\s*và)\s*(?:đạt\s+|là\s+)?", re.IGNORECASE)


def shared_years(
    text: str, clause: tuple[int, int], figures: Sequence[Seen], times: Sequence[Time]
) -> dict[int, tuple[int, ...]]:
    """Return for figures of a clause the years that it gives them together or in turn.

    Keyed by where the digits of a figure begin; a figure with a year of its own is none of them.
    `times` are those of the whole text, in order: the years of a sentence before hold in turn too.
    The work grows with the clause alone.
    """
    start, end = clause
    first, behind_all = (bisect_left(times, place, key=_start) for place in clause)
    here = [time for time in times[first:behind_all] if time.sense == "goal"]
    in_turn = _IN_TURN.search(text, start, end)
    if in_turn:
        above = times[max(0, first - len(figures)) : first]
        run = _run(text, here) or ([] if here else _last(above, len(figures)))
        listed = _listed(text, figures, in_turn.start())
        if len(run) == len(listed) > 1:
            return {one.number: (time.year,) for one, time in zip(listed, run, strict=True)}
        return {}
    run = _run(text, here)
    if len(run) < 2 or not _BOTH.search(text, run[-2].end, run[-1].start):
        return {}
    before = max((time.end for time in here if time.end <= run[0].start), default=start)
    years = tuple(time.year for time in run)
    behind = [one for one in figures if before <= one.number < run[0].start]
    if not behind and run[0] is here[0]:
        behind = [one for one in figures if one.number >= run[-1].end]
        if len(behind) == len(run):  # “Năm 2027 và năm 2030 đạt 60% và 80%”
            return {one.number: (year,) for one, year in zip(behind, years, strict=True)}
    return {one.number: years for one in behind}


def _run(text: str, times: Sequence[Time]) -> list[Time]:
    """Return the first times in a row with nothing between them; empty where none stand so."""
    run: list[Time] = []
    for first, second in pairwise(times):
        if _JOINT.fullmatch(text, first.end, second.start):
            run = [*(run or [first]), second]
        elif run:
            break
    return run


def _start(time: Time) -> int:
    return time.start


def _last(times: Sequence[Time], many: int) -> list[Time]:
    last = list(times[-many:]) if many > 1 else []
    rising = all(time.sense == "goal" for time in last) and all(
        first.year < second.year for first, second in pairwise(last)
    )
    return last if rising and len(last) == many else []


def _listed(text: str, figures: Sequence[Seen], place: int) -> list[Seen]:
    """Return the first figures behind a place that stand in a row, else the last ones before it."""
    rows: list[list[Seen]] = []
    for one in figures:
        if rows and _LISTED.fullmatch(text, rows[-1][-1].end, one.start):
            rows[-1].append(one)
        else:
            rows.append([one])
    long = [row for row in rows if len(row) > 1]
    behind = [row for row in long if row[0].number > place]
    return behind[0] if behind else (long[-1] if long else [])
