"""The ledger of duties: when each was due, and which documents that were found answer it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from generator.denial.decide import PlanDenials
from generator.model.plan import Duty, Plan
from generator.model.reports import Looked, Report
from generator.model.site import Site
from generator.subjects.calendar.due_dates import (
    day_in,
    days_in,
    first_known_day,
    last_day,
)
from generator.views.duties import DutyView, duty_view
from generator.views.old_texts import old_deadline

# `no-day`: nobody can say when it is due; `ended`: it was never due before the plan was history.
EntryStatus = Literal["received", "not-found", "to-come", "no-day", "ended"]
# What comes again within a year has one entry a year.
_YEARLY = frozenset(("day", "week", "month", "quarter", "6-months", "year"))


@dataclass(frozen=True, slots=True)
class Received:
    """A document that answers a duty; `on_time` is null where nobody can say."""

    report: Report
    on_time: bool | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A duty in a year: its last day, and what was received.

    `year` is null where the text does not say in which years it is due, `due` where it names no
    day. `days` are those since the last day for what was not found, null for all else. `looked` are
    the days on which somebody looked and found nothing new: nothing was received by that.
    """

    view: DutyView
    year: int | None
    due: date | None
    status: EntryStatus
    received: tuple[Received, ...] = ()
    days: int | None = None
    looked: tuple[Looked, ...] = ()

    @property
    def duty(self) -> Duty:
        """Return the duty itself, as the plan sets it."""
        return self.view.duty


def ledger(site: Site, plan: Plan, today: date) -> Iterator[Entry]:
    """Yield the entries of a plan's duties in the order of its text, each from its first year on.

    Of each the next day that is to come is the last one; without a day the year of `today` is.
    After the last day of the plan or of its place there is none: no source says who goes on.
    """
    denials = PlanDenials(site, plan)
    answers = site.once(_answers)
    for duty in plan.duties():
        view = duty_view(site, plan, duty, denials)
        answered = answers.get((plan.id, duty.id), {})
        found = [
            replace(entry, looked=looked_for(site, plan.id, duty.id, entry.year))
            for entry in _entries(site, plan, view, today, answered)
        ]
        yield from found or [Entry(view, None, None, _without_years(site, plan, duty))]


def _without_years(site: Site, plan: Plan, duty: Duty) -> EntryStatus:
    is_over = old_deadline(site, plan, duty) is not None
    return "ended" if is_over and (_YEARLY & set(duty.every) or duty.years) else "no-day"


def _entries(
    site: Site,
    plan: Plan,
    view: DutyView,
    today: date,
    answers: Mapping[int, tuple[Report, ...]],
) -> Iterator[Entry]:
    duty = view.duty
    for year in sorted({*_years(site, plan, duty, today), *answers}):
        due = _due(duty, year)
        reports = answers.get(year, ())
        if reports:
            received = tuple(Received(one, _on_time(one, due)) for one in reports)
            yield Entry(view, year, due, "received", received)
        elif due is None:
            is_over = year < today.year
            yield Entry(view, year, None, "not-found" if is_over else "to-come")
        elif due < today:
            yield Entry(view, year, due, "not-found", days=(today - due).days)
        else:
            yield Entry(view, year, due, "to-come")


def _years(site: Site, plan: Plan, duty: Duty, today: date) -> Iterator[int]:
    """Yield the years in which a duty is due, until that of its next day."""
    last = last_day(site, plan, duty)
    if old_deadline(site, plan, duty) and last is None:
        return
    if duty.years:
        yield from (year for year in duty.years if not last or days_in(year, duty)[1] <= last)
        return
    begun = first_known_day(site, plan)
    if begun is None or not _YEARLY & set(duty.every):
        return
    # Without a day nobody knows whether the rest of the plan's first year was meant.
    for year in range(begun.year if duty.day else begun.year + 1, today.year + 2):
        due = _due(duty, year)
        end = due or date(year, 12, 31)
        if end < begun or (duty.day and due is None):
            continue
        if last and end > last:
            return
        yield year
        if end >= today:
            return


def _due(duty: Duty, year: int) -> date | None:
    """Return the last day of a duty in a year; null where its words name no day of the year."""
    if duty.day:
        return day_in(year, duty)
    return days_in(year, duty)[1] if duty.years else None


def _on_time(report: Report, due: date | None) -> bool | None:
    if report.date is None or due is None:
        return None
    if report.date.last <= due:
        return True
    return False if report.date.first > due else None


def looked_for(site: Site, plan: str, name: str, year: int | None) -> tuple[Looked, ...]:
    """Return when somebody looked for what a duty or a target asks of a year, the last day last."""
    return site.once(_looked).get((plan, name, year), ())


def _looked(site: Site) -> Mapping[tuple[str, str, int | None], tuple[Looked, ...]]:
    found: dict[tuple[str, str, int | None], list[Looked]] = defaultdict(list)
    for report in site.reports.values():
        for one in report.looked:
            found[one.plan, one.about, one.year].append(one)
    return {key: tuple(sorted(those, key=lambda one: one.on.last)) for key, those in found.items()}


def _answers(site: Site) -> Mapping[tuple[str, str], Mapping[int, tuple[Report, ...]]]:
    """Return the reports that answer each duty, by plan and duty, then by year."""
    found: dict[tuple[str, str], dict[int, tuple[Report, ...]]] = defaultdict(dict)
    for report in site.reports.values():
        for one in report.answers:
            years = found[one.plan, one.duty]
            years[one.year] = (*years.get(one.year, ()), report)
    return dict(found)
