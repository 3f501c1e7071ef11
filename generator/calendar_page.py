"""The pages of days: what is due next, in which years, and what has no day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.due_days import (
    DueDuty,
    PlanDays,
    YearDue,
    first_known_day,
    plan_days,
    years_due,
)
from generator.model import Site
from generator.names import CALENDAR, Address, calendar_address
from generator.page import Page
from generator.provinces import Province, provinces

# A page of more plans is heavy on a phone: beyond it each province has a page of its own.
PLANS_ON_A_PAGE = 60


@dataclass(frozen=True, slots=True)
class DatedRow:
    """A duty with a day, and the plan that sets it."""

    due: DueDuty
    days: PlanDays


@dataclass(frozen=True, slots=True)
class ProvinceLink:
    """A province with a page of days of its own."""

    name: str
    address: Address
    plans: int
    dated: int


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """What is due; for more plans than one page holds, the provinces lead to it."""

    province: str | None
    provinces: Sequence[ProvinceLink]
    dated: Sequence[DatedRow]
    years: Sequence[YearDue]
    undated: Sequence[PlanDays]
    has_file: bool


def calendar_pages(site: Site) -> Iterator[Page]:
    """Yield the page of days, and one for each province where there are many plans."""
    shelves = provinces(site)
    days = {plan.id: plan_days(site, plan) for plan in site.plans.values()}
    if len(days) <= PLANS_ON_A_PAGE:
        yield _page(CALENDAR, None, site, days.values(), ())
        return
    yield _page(CALENDAR, None, site, (), [_link(one, days) for one in shelves])
    for one in shelves:
        found = [days[plan.id] for plan in one.plans]
        yield _page(calendar_address(one.id), one.name, site, found, ())


def _link(province: Province, days: dict[str, PlanDays]) -> ProvinceLink:
    dated = sum(len(days[plan.id].dated) for plan in province.plans)
    return ProvinceLink(province.name, calendar_address(province.id), len(province.plans), dated)


def _page(
    address: Address,
    province: str | None,
    site: Site,
    days: Iterable[PlanDays],
    links: Sequence[ProvinceLink],
) -> Page:
    found = list(days)
    dated = [DatedRow(due, one) for one in found for due in one.dated]
    title = f"Lịch báo cáo của {province}" if province else "Lịch báo cáo"
    return Page(
        address,
        "calendar.md",
        title,
        "Ai phải báo cáo, sơ kết, trước ngày nào; chỉ tiêu nào đến hạn năm nào.",
        CalendarPage(
            province,
            links,
            sorted(dated, key=lambda row: (row.due.duty.day or (0, 0))[::-1]),
            years_due(found),
            [one for one in found if one.undated],
            any(row.due.duty.years or first_known_day(site, row.days.plan) for row in dated),
        ),
    )
