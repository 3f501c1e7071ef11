"""Which times of one action stand in one proposal: days, and the periods in which they come."""

from __future__ import annotations

from collections.abc import Sequence

from generator.importer.proposals.context import Annotation
from generator.importer.proposals.said_times import SaidTime
from generator.text.days import WITHIN_A_YEAR

# So many days one proposal names at most.
_MOST = 6


def when_of(times: Sequence[SaidTime]) -> Annotation | None:
    """Return what a plan file says of the times of one action; null where it takes several.

    Days of the year share their period and years, or each has its own year; days of a month share
    their number or their period. Beside each other the former come every year, the latter within.
    """
    if len(times) == 1:
        return _said(times[0].day, times[0].every, times[0].years, times[0].when)
    if len(times) > _MOST or not all(one.day for one in times):
        return None
    monthly = [one for one in times if one.day.isdigit()]
    yearly = [one for one in times if not one.day.isdigit()]
    if not (_share_month(monthly) and _share_year(yearly)):
        return None
    if monthly and yearly and yearly[0].every not in ((), ("year",)):
        return None
    every = [period for one in times for period in one.every]
    if every and any(one.day.count("/") > 1 for one in yearly):
        return None
    years = next((one.years for one in yearly if one.years), ())
    return _said(_days(times), every, years, "")


def together(times: Sequence[SaidTime]) -> list[list[SaidTime]]:
    """Return times of one action in the fewest proposals that can say them, in order."""
    found: list[list[SaidTime]] = []
    for one in times:
        if found and when_of([*found[-1], one]) is not None:
            found[-1].append(one)
        else:
            found.append([one])
    return found


def _share_month(times: Sequence[SaidTime]) -> bool:
    within = all(WITHIN_A_YEAR.issuperset(one.every) for one in times)
    alike = len({one.day for one in times}) < 2 or len({one.every for one in times}) < 2
    return within and alike and not any(one.years for one in times)


def _share_year(times: Sequence[SaidTime]) -> bool:
    own = [one.day.rsplit("/", 1)[1] if one.day.count("/") > 1 else "" for one in times]
    if all(own):
        return True
    said = [(int(year),) if year else one.years for year, one in zip(own, times, strict=True)]
    return len(set(said)) < 2 and len({one.every for one in times}) < 2


def _days(times: Sequence[SaidTime]) -> str:
    return ", ".join(dict.fromkeys(one.day for one in times))


def _said(day: str, every: Sequence[str], years: Sequence[int], when: str) -> Annotation:
    found: Annotation = {
        "day": day,
        "every": [*dict.fromkeys(every)],
        "years": [*years],
        "when": when,
    }
    return {key: value for key, value in found.items() if value}
