"""What is due and when: days of the year, years, and duties that wait for one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.denial.decide import PlanDenials
from generator.denial.places import names_of
from generator.locale.names import place_name, section_titles, task_title
from generator.model.assignments import tasks_of, times_of
from generator.model.plan import Duty, Plan, Target
from generator.model.site import Site
from generator.text.days import names_last_month, stretch_in
from generator.text.vietnamese import PartialDate
from generator.views.duties import DutyView, duty_view
from generator.views.old_texts import OldText, old_deadline, old_text
from generator.views.tasks import TimeView

# A year without 29 February.
COMMON_YEAR = 2025
# So long may 29 February be away, once in a century.
LEAP_YEARS = 8


@dataclass(frozen=True, slots=True)
class DueDuty:
    """A duty, and the duties that wait for it; `last` is its `last_day`, null where unknown."""

    view: DutyView
    then: tuple[DueDuty, ...]
    last: date | None = None

    @property
    def duty(self) -> Duty:
        """Return the duty itself, as the plan sets it."""
        return self.view.duty

    @property
    def month_and_day(self) -> str:
        """Return the last day of the year on which the duty is in time: `11-9`; empty without one.

        In a year without 29 February.
        """
        last = day_in(COMMON_YEAR, self.duty)
        return f"{last.month}-{last.day}" if last else ""

    @property
    def comes_again(self) -> bool:
        """Tell whether its day of the year comes again, be it only until `last`."""
        old = self.view.old
        return bool(self.duty.day and "year" in self.duty.every and not (old and not old.since))

    def walk(self) -> Iterator[DueDuty]:
        """Yield the duty and all that wait for it, the nearest first."""
        yield self
        for one in self.then:
            yield from one.walk()


@dataclass(frozen=True, slots=True)
class PlanDays:
    """What one plan says of days: duties by day of the year, in named years, and without a day.

    `dated` is in the order of the calendar; a duty that waits for a dated one stands in its
    `then`. `old` says why all of them are history, null where nothing here says that they are.
    """

    plan: Plan
    place: str
    old: OldText | None
    dated: Sequence[DueDuty]
    undated: Sequence[DueDuty]


@dataclass(frozen=True, slots=True)
class DueTask:
    """A task that a plan wants done by a date, in the words of a paragraph.

    `old` says why that date is history, null where nothing here says that it is.
    """

    plan: str
    place: str
    title: str
    time: TimeView
    by: PartialDate
    old: OldText | None


@dataclass(frozen=True, slots=True)
class DueReview:
    """A duty in a year that it names; `old` says why it is history there, else null."""

    due: DueDuty
    old: OldText | None


@dataclass(frozen=True, slots=True)
class DueTargets:
    """How many targets a plan has for a year; `old` says why they are history, else null."""

    plan: Plan
    place: str
    count: int
    old: OldText | None


@dataclass(frozen=True, slots=True)
class YearDue:
    """What is due in one year: reviews and tasks, and how many targets of which plan."""

    year: int
    reviews: Sequence[DueReview]
    tasks: Sequence[DueTask]
    targets: Sequence[DueTargets]


def plan_days(site: Site, plan: Plan) -> PlanDays:
    """Gather the duties of a plan, those that wait for another behind it.

    A duty waits where it names another of the same plan (`after`) and has no day of its own; one
    that names a duty which is not there stands by itself.
    """
    duties = list(plan.duties())
    known = {duty.id for duty in duties}
    waiting: dict[str, list[Duty]] = defaultdict(list)
    for duty in duties:
        if duty.after in known and duty.day is None:
            waiting[duty.after or ""].append(duty)
    denials = PlanDenials(site, plan)
    first = [
        _due(site, plan, duty, waiting, denials)
        for duty in duties
        if duty.day or duty.after not in known
    ]
    return PlanDays(
        plan,
        place_name(site, plan),
        old_text(site, plan),
        sorted((one for one in first if one.duty.day), key=lambda one: one.view.day_of_year),
        [one for one in first if not one.duty.day],
    )


def years_due(days: Iterable[PlanDays]) -> list[YearDue]:
    """Return the years in which reviews, tasks or targets are due, the first one first.

    A year in which nothing is due is not there. Tasks come with the year of their date, reviews
    with each year that they name, targets as a count a plan.
    """
    tasks: dict[int, list[DueTask]] = defaultdict(list)
    reviews: dict[int, list[DueReview]] = defaultdict(list)
    targets: dict[int, list[DueTargets]] = defaultdict(list)
    for one in days:
        for due in (*one.dated, *one.undated):
            for year in due.duty.years:
                last = days_in(year, due.duty)[1]
                reviews[year].append(DueReview(due, _old_on(due.view.old, last)))
        for task in _due_tasks(one):
            tasks[task.by.year].append(task)
        for year, found in _targets_by_year(one.plan).items():
            old = _old_on(one.old, date(year, 12, 31))
            targets[year].append(DueTargets(one.plan, one.place, len(found), old))
    return [
        YearDue(year, reviews.get(year, ()), tasks.get(year, ()), targets.get(year, ()))
        for year in sorted({*reviews, *tasks, *targets})
    ]


def first_known_day(site: Site, plan: Plan) -> date | None:
    """Return the day from which a plan's yearly days count: its date, else its publication here.

    Without either there is none: a year is not made up.
    """
    if dated := plan.issued or plan.drafted:
        return dated.first
    revisions = site.revisions_by_plan.get(plan.id, ())
    return min((date.fromisoformat(one.date) for one in revisions), default=None)


def last_day(site: Site, plan: Plan, duty: Duty) -> date | None:
    """Return the last day on which a duty that comes again may come; null where nobody knows it.

    The end of the plan's own period, or the day before the one from which the deadline is history:
    no text says who goes on with it. Null also for what is history since nobody knows when.
    """
    old = old_deadline(site, plan, duty)
    if old and old.last is None:
        return None
    ends = [date(plan.period.last, 12, 31)] if plan.period and plan.period.last else []
    return min((*ends, *([old.last] if old and old.last else [])), default=None)


def first_day(site: Site, plan: Plan, duty: Duty) -> date | None:
    """Return the first day on which a duty that comes again is due; null for one that is no event.

    A day without a known day to count from is none: no year is made up. Nor is one that comes
    only after the plan's last day.
    """
    known = first_known_day(site, plan)
    if known is None:
        return None
    last = last_day(site, plan, duty)
    first = next((day for day in days_from(known.year, duty) if day >= known), None)
    return None if first and last and last < first else first


def days_from(year: int, duty: Duty) -> Iterator[date]:
    """Yield the days on which a duty that comes again is due, from a year on, for some years.

    Those of every year, of every month, or of each quarter's last month where the words say so;
    none of a duty of which the text does not give the day.
    """
    years = range(year, year + LEAP_YEARS + 1)
    if duty.day and "year" in duty.every:
        yield from (day for one in years if (day := day_in(one, duty)))
    elif step := months_between(duty):
        months = ((one, month) for one in years for month in range(step, 13, step))
        yield from (day for one in months if (day := _day_of_month(*one, duty)))


def months_between(duty: Duty) -> int:
    """Return after how many months a duty with a day of the month comes again; 0 without one.

    Of a quarter it is the last month that has the day, where the words say that month.
    """
    if not duty.day_of_month:
        return 0
    if "month" in duty.every:
        return 1
    return 3 if "quarter" in duty.every and names_last_month(duty.quote) else 0


def _day_of_month(year: int, month: int, duty: Duty) -> date | None:
    try:
        named = date(year, month, duty.day_of_month or 0)
    except ValueError:  # not every month has a thirty-first
        return None
    return named - timedelta(days=1) if duty.bound == "before" else named


def day_in(year: int, duty: Duty) -> date | None:
    """Return the last day of a year on which a duty is in time; null for one without a day.

    “Trước 10/11” ends with the day before. Null, too, where the year does not have the day.
    """
    try:
        named = date(year, duty.day[1], duty.day[0]) if duty.day else None
    except ValueError:  # 29 February comes every fourth year
        return None
    return named - timedelta(days=1) if named and duty.bound == "before" else named


def days_in(year: int, duty: Duty) -> tuple[date, date]:
    """Return the first and the last day of a duty in a year that it names.

    The day that the plan names, or else the quarter or month, or else the whole year.
    """
    if day := day_in(year, duty):
        return day, day
    named = stretch_in(duty.when or "", year)
    return named or (date(year, 1, 1), date(year, 12, 31))


def stands_in_calendar(site: Site, plan: Plan, duty: Duty) -> bool:
    """Tell whether a duty is an event: in years that it names, or again from a known day on."""
    return bool(duty.years or first_day(site, plan, duty))


def _due_tasks(days: PlanDays) -> Iterator[DueTask]:
    titles, names = section_titles(days.plan), names_of(days.plan)
    tasks = {one.section.id: one for one in tasks_of(days.plan)}
    for one in times_of(days.plan):
        if one.time.by:
            task = tasks.get(one.paragraph) or tasks.get(one.section)
            title = task_title(task, titles) if task else titles[one.section]
            said = TimeView(one.time.quote, one.paragraph)
            old = _old_on(days.old, one.time.by.last)
            named = title or names[one.section]
            yield DueTask(days.plan.id, days.place, named, said, one.time.by, old)


def _old_on(old: OldText | None, day: date) -> OldText | None:
    return old if old and old.holds_on(day) else None


def _targets_by_year(plan: Plan) -> Mapping[int, list[Target]]:
    found: dict[int, list[Target]] = defaultdict(list)
    for target in plan.targets():
        if target.year is not None and not target.repeats:
            found[target.year].append(target)
    return found


def _due(
    site: Site,
    plan: Plan,
    duty: Duty,
    waiting: Mapping[str, list[Duty]],
    denials: PlanDenials,
) -> DueDuty:
    then = tuple(_due(site, plan, one, waiting, denials) for one in waiting.get(duty.id, ()))
    view = duty_view(site, plan, duty, denials)
    return DueDuty(view, then, last_day(site, plan, duty))
