"""Days as iCalendar files (RFC 5545): one for all plans, a province, a plan, an agency."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event, vRecur, vText

from generator.language import _, ngettext
from generator.locale import worded
from generator.model.plan import Duty, Plan
from generator.model.site import Site
from generator.model.urls import CALENDAR, Address, agency_address, calendar_address, plan_address
from generator.subjects.calendar.due_dates import (
    DueDuty,
    PlanDays,
    days_from,
    days_in,
    first_day,
    last_day,
    months_between,
    plan_days,
    years_due,
)
from generator.subjects.calendar.pages import calendar_file, is_parted
from generator.subjects.calendar.reports import report_events
from generator.views.old_texts import OldText

# Of one calendar, 700 KB that a phone asks for each day; a province of a national site has 1,300.
MOST_EVENTS = 2_000
PRODUCT = "-//Kế hoạch mở//Lịch báo cáo//VI"


@dataclass(frozen=True, slots=True)
class _Writing:
    site: Site
    base: str
    stamp: datetime
    known_as: str


def calendar_files(site: Site, base: str, timestamp: int, known_as: str = "") -> dict[str, bytes]:
    """Return the calendars by path below the site.

    `base` is the address of the site or empty, `timestamp` (seconds since 1970) the only time
    that a file may hold besides what plans say. Events are told from those of other portals by what
    this one is `known_as`, its host if that is empty. A calendar without events is not written; one
    of more than `MOST_EVENTS` has a single one, which leads to smaller calendars.
    """
    known_as = known_as or urlsplit(base).hostname or "ke-hoach-mo"
    writing = _Writing(site, base, datetime.fromtimestamp(timestamp, UTC), known_as)
    events: dict[tuple[Address, str], list[Event]] = defaultdict(list)
    for plan in site.plans.values():
        days = plan_days(site, plan)
        for due, event in _duties(writing, plan, days):
            for where in ((plan_address(plan.id), days.place), *_shared(site, plan, due)):
                events[where].append(event)
        known = writing.base, writing.stamp, known_as
        for event in (*_target_years(writing, plan, days), *report_events(site, plan, *known)):
            events[plan_address(plan.id), days.place].append(event)
    return {
        calendar_file(at): _calendar(name, _bounded(writing, at, name, found))
        for (at, name), found in events.items()
    }


def _bounded(writing: _Writing, at: Address, name: str, events: list[Event]) -> list[Event]:
    """Return the events of a calendar; of too many, one of the day of the last commit instead."""
    if len(events) <= MOST_EVENTS:
        return events
    day = writing.stamp.date()
    leading = Event.new(
        uid=f"chia-nho.{at.page.strip('/').replace('/', '.')}@{writing.known_as}",
        stamp=writing.stamp,
        start=day,
        end=day + timedelta(days=1),
        summary=_("{calendar}: đã chia nhỏ, không còn việc nào ở đây", calendar=name),
        description=_(
            "Lịch này có {count} việc, quá dài cho một tệp. Những lịch nhỏ hơn, của từng tỉnh, "
            "từng kế hoạch, lấy từ trang {address}",
            count=worded.count(len(events)),
            address=f"{writing.base}{at.page}",
        ),
        url=f"{writing.base}{at.page}" if writing.base else None,
    )
    leading.add("transp", "TRANSPARENT")
    return [leading]


def _shared(site: Site, plan: Plan, due: DueDuty) -> Iterator[tuple[Address, str]]:
    """Yield who else has a duty in a calendar: the whole site, its province, its agencies."""
    yield CALENDAR, _("Lịch báo cáo")
    province = site.province(plan)
    if province and is_parted(site):
        yield calendar_address(province.id), _("Lịch báo cáo: {place}", place=province.name)
    for agency in due.duty.by:
        yield agency_address(agency), site.registries.agencies[agency].name


def _calendar(name: str, events: Iterable[Event]) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("name", vText(name))
    calendar.add("x-wr-calname", vText(name))
    for event in events:
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _duties(writing: _Writing, plan: Plan, days: PlanDays) -> Iterator[tuple[DueDuty, Event]]:
    for one in (*days.dated, *days.undated):
        for due in one.walk():
            if event := _again(writing, plan, due):
                yield due, event
            for year in due.duty.years:
                yield due, _in_year(writing, due, year)


def _again(writing: _Writing, plan: Plan, due: DueDuty) -> Event | None:
    """Return the event of a day that comes again, from the first after the plan's date.

    It comes no later than `last_day`; where nobody knows that, once.
    """
    start = first_day(writing.site, plan, due.duty)
    if start is None:
        return None
    event = _event(writing, due, start, start + timedelta(days=1), due.duty.id)
    last = last_day(writing.site, plan, due.duty)
    again = next((day for day in days_from(start.year, due.duty) if day > start), None)
    if last and again and again <= last:
        event.add("rrule", vRecur({**_rule(due.duty, start, again), "until": last}))
    return event


def _rule(duty: Duty, start: date, again: date) -> dict[str, str | int]:
    """Return how a day comes again: each year, each month, or each quarter's last month."""
    if step := months_between(duty):
        # The day before the first is the last of a month, whichever that is.
        day = -1 if duty.day_of_month == 1 and duty.bound == "before" else start.day
        return {"freq": "monthly", "interval": step, "bymonthday": day}
    # The day before 1 March is the last of February, whichever that is.
    ends = {"bymonth": 2, "bymonthday": -1} if start.day >= 28 and again.month == 2 else {}
    return {"freq": "yearly", **ends}


def _in_year(writing: _Writing, due: DueDuty, year: int) -> Event:
    """Return the event of one named year: all the days that the plan names in it."""
    first, last = days_in(year, due.duty)
    return _event(writing, due, first, last + timedelta(days=1), f"{due.duty.id}-{year}")


def _event(writing: _Writing, due: DueDuty, start: date, end: date, name: str) -> Event:
    view = due.view
    by_then = (
        worded.raised(view.due)
        if view.day or due.duty.when
        else _("Trong {year}", year=worded.year(start.year))
    )
    who = f": {'; '.join(view.by)}" if view.by else ""
    old = view.old if view.old and view.old.holds_on(end - timedelta(days=1)) else None
    event = Event.new(
        uid=f"{name}.{due.duty.plan}@{writing.known_as}",
        stamp=writing.stamp,
        start=start,
        end=end,
        summary=_titled(old, f"{by_then}: {worded.lowered(view.action)}{who} ({view.place})"),
        description="\n".join((f"“{due.duty.quote}”", *_why(old))),
        url=writing.base + str(plan_address(due.duty.plan, due.duty.id)) if writing.base else None,
    )
    event.add("transp", "TRANSPARENT")
    return event


def _target_years(writing: _Writing, plan: Plan, days: PlanDays) -> Iterator[Event]:
    for one in years_due([days]):
        for due in one.targets:
            met = ngettext(
                "Năm {year}: {count} chỉ tiêu ghi cho năm này ({place})",
                due.count,
                year=one.year,
                place=due.place,
            )
            event = Event.new(
                uid=f"chi-tieu-{one.year}.{plan.id}@{writing.known_as}",
                stamp=writing.stamp,
                start=date(one.year, 1, 1),
                end=date(one.year + 1, 1, 1),
                summary=_titled(due.old, met),
                description="\n".join(_why(due.old)) or None,
                url=writing.base + str(plan_address(plan.id, "chi-tieu")) if writing.base else None,
            )
            event.add("transp", "TRANSPARENT")
            yield event


def _titled(old: OldText | None, summary: str) -> str:
    """Say before anything else that a deadline is history: a list of events shows no more."""
    return _("Hạn theo văn bản cũ. {event}", event=summary) if old else summary


def _why(old: OldText | None) -> Iterator[str]:
    if old:
        yield f"{worded.raised(old.label)}: {old.reason}."
