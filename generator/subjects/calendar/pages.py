"""The pages of days: what is due next, in which years, and what has no day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.language import _
from generator.model.site import Site
from generator.model.urls import CALENDAR, Address, calendar_address
from generator.subjects.calendar.due_dates import (
    DueDuty,
    PlanDays,
    YearDue,
    plan_days,
    stands_in_calendar,
    years_due,
)
from generator.views.pagination import Part, parts
from generator.views.subject import Page

# Each plan has several rows.
PLANS_ON_A_PAGE = 30


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """What is due, whole or in one part of the country; `file` is its calendar, if it has one.

    `dated` goes on as far as anything here says, `old` is history, both in the order of the year.
    """

    part: Part
    dated: Sequence[DueDuty]
    old: Sequence[DueDuty]
    years: Sequence[YearDue]
    undated: Sequence[PlanDays]
    file: str | None


def calendar_pages(site: Site) -> Iterator[Page]:
    """Yield the page of days, and those of each province where there are many plans.

    Beyond `PLANS_ON_A_PAGE` plans the first page has no days, and leads to the provinces.
    """
    for part in parts(site, CALENDAR, list(site.plans.values()), PLANS_ON_A_PAGE):
        yield _page(site, part)


def is_parted(site: Site) -> bool:
    """Tell whether each province has pages of its own.

    True beyond `PLANS_ON_A_PAGE` plans; then each province has a calendar file, too.
    """
    return len(site.plans) > PLANS_ON_A_PAGE


def calendar_file(address: Address) -> str:
    """Return the path of the calendar that stands at an address."""
    return f"{address.page}lich.ics"


def _page(site: Site, part: Part) -> Page:
    title = _("Lịch báo cáo: {place}", place=part.name) if part.name else _("Lịch báo cáo")
    return Page(
        part.address,
        "calendar.md",
        title,
        _("Ai phải báo cáo, sơ kết, trước ngày nào; chỉ tiêu nào đến hạn năm nào."),
        partial(_shown, site, part),
    )


def _shown(site: Site, part: Part) -> CalendarPage:
    found = [plan_days(site, plan) for plan in part.plans]
    dated = [due for one in found for due in one.dated]
    dated.sort(key=lambda due: due.view.day_of_year)
    return CalendarPage(
        part,
        [due for due in dated if not due.view.old],
        [due for due in dated if due.view.old],
        years_due(found),
        [one for one in found if one.undated],
        _file(site, part, found),
    )


def _file(site: Site, part: Part, found: Iterable[PlanDays]) -> str | None:
    """Return the calendar in which all days of a page are: that of its province, or of all."""
    dues = ((one.plan, due.duty) for one in found for due in (*one.dated, *one.undated))
    with_day = ((plan, duty) for plan, duty in dues if duty.day or duty.day_of_month)
    if not any(stands_in_calendar(site, plan, duty) for plan, duty in with_day):
        return None
    province = site.province(part.plans[0]) if part.name else None
    return calendar_file(calendar_address(province.id) if province else CALENDAR)
