"""The pages of days: in the order of the year, parted by province, with a file of their days."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.plan import Plan
from generator.model.site import Site
from generator.subjects.calendar.due_dates import stands_in_calendar
from generator.subjects.calendar.pages import (
    PLANS_ON_A_PAGE,
    CalendarPage,
    calendar_pages,
    is_parted,
)
from tests.many_plans import crowded
from tests.page_cases import SHOWN, hold_golden, standing
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, linked


def shown(site: Site) -> list[CalendarPage]:
    return [page.shown for page in calendar_pages(site) if isinstance(page.shown, CalendarPage)]


def test_what_is_due_first_in_the_year_stands_first() -> None:
    [page] = shown(linked(PLANS))
    days = [due.duty.day for due in page.old if due.duty.day]
    assert days == sorted(days, key=lambda day: (day[1], day[0]))
    assert len(days) == len(page.old) > 3
    assert page.dated == []


def test_what_goes_on_stands_before_what_is_history() -> None:
    """A text that was replaced is old, though its unit is still there."""
    site = standing()
    assert [(len(page.dated), page.old) for page in shown(site)] == [(1, [])]
    plan = replace(site.plans["xa-mau-ke-hoach"], status="replaced")
    [page] = shown(replace(site, plans={**site.plans, plan.id: plan}))
    assert page.dated == []
    (old,) = page.old
    assert not old.comes_again


def test_each_province_has_a_page_once_there_are_too_many_plans() -> None:
    assert not is_parted(crowded(PLANS_ON_A_PAGE))
    many = crowded(PLANS_ON_A_PAGE + 1)
    assert is_parted(many)
    whole, *below = shown(many)
    assert whole.dated == []
    assert sum(len(page.part.plans) for page in below) == PLANS_ON_A_PAGE + 1
    assert {page.file for page in below} == {
        f"lich-bao-cao/tinh-{number}/lich.ics" for number in range(3)
    }


def test_without_a_day_that_counts_there_is_no_file() -> None:
    site = case_site()
    silent = {name: undated(plan) for name, plan in site.plans.items()}
    [page] = shown(replace(site, plans=silent, revisions=()))
    assert page.old
    assert page.file is None


def undated(plan: Plan) -> Plan:
    return replace(plan, issued=None)


def test_a_yearly_day_counts_from_the_issue_or_else_from_the_publication() -> None:
    site = standing()
    plan = site.plans["xa-mau-ke-hoach"]
    yearly, other = list(plan.duties())
    bare = replace(site, revisions=())
    assert stands_in_calendar(bare, plan, yearly)
    assert not stands_in_calendar(bare, undated(plan), yearly)
    assert stands_in_calendar(site, undated(plan), yearly)
    assert not stands_in_calendar(site, plan, replace(yearly, every=("3-years",)))
    assert not stands_in_calendar(site, plan, other)
    assert stands_in_calendar(bare, undated(plan), replace(other, years=(2025,)))


@pytest.mark.parametrize("name", SHOWN["calendar"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)


def test_a_page_is_called_after_its_province_and_leads_to_its_file() -> None:
    whole, *below = calendar_pages(crowded(31))
    assert whole.title == "Lịch báo cáo"
    assert [page.title for page in below] == [f"Lịch báo cáo: tinh-{n}" for n in range(3)]
    [small] = shown(standing())
    assert small.file == "lich-bao-cao/lich.ics"


def test_duties_without_a_day_stand_by_plan_and_only_where_there_are_some() -> None:
    [page] = shown(case_site())
    assert [one.plan.id for one in page.undated] == []
    site = case_site()
    plan = site.plans["xa-mau-ke-hoach"]
    words = next(plan.paragraphs())
    duties = [
        replace(one, day=None, after=None, paragraph=words.id, section=words.section)
        for one in plan.duties()
    ]
    words = replace(words, duties=tuple(duties))
    only = replace(plan, sections=(replace(plan.sections[0], paragraphs=(words,)),))
    [page] = shown(replace(site, plans={**site.plans, plan.id: only}))
    assert [one.plan.id for one in page.undated] == ["xa-mau-ke-hoach"]
    assert page.dated == []
