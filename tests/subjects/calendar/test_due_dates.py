"""Days of duties: in the order of the calendar, the chained behind what they wait for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.model.plan import Duty
from generator.subjects.calendar.due_dates import (
    PlanDays,
    first_known_day,
    plan_days,
    stands_in_calendar,
    years_due,
)
from generator.text.vietnamese import PartialDate
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, linked


def test_what_waits_stands_behind_what_it_waits_for() -> None:
    site = linked(PLANS)
    days = plan_days(site, site.plans["vinh-long-chuong-trinh-nq42"])
    [dated] = days.dated
    view = dated.view
    assert (view.day, view.period, view.place) == ("05/12", "hằng năm", "Tỉnh Vĩnh Long")
    assert [one.duty.id for one in dated.walk()] == [
        "iii-3-b-gui-so",
        "iii-3-b-tham-muu",
        "iii-3-b-bao-cao-bo",
    ]
    assert dated.then[0].view.to == ("Ủy ban nhân dân tỉnh Vĩnh Long",)
    assert days.ended == "01/07/2025"
    assert days.successors == ("tỉnh Vĩnh Long mới",)


def test_every_duty_of_every_plan_stands_once() -> None:
    site = linked(PLANS)
    for plan in site.plans.values():
        days = plan_days(site, plan)
        shown = [one.duty.id for top in (*days.dated, *days.undated) for one in top.walk()]
        assert sorted(shown) == sorted(duty.id for duty in plan.duties())


def test_dated_duties_are_in_the_order_of_the_calendar() -> None:
    site = linked(PLANS)
    days = plan_days(site, site.plans["phuong-2-quang-tri-ke-hoach-nq42"])
    assert [one.view.day for one in days.dated] == ["10/11", "15/11"]


def test_years_hold_reviews_and_targets() -> None:
    site = linked(PLANS)
    days = [plan_days(site, plan) for plan in site.plans.values()]
    years = {one.year: one for one in years_due(days)}
    assert list(years) == sorted(years)
    assert [one.view.place for one in years[2025].reviews] == ["Tỉnh Vĩnh Long"]
    assert years[2025].targets == ()
    assert {(plan.id, count) for plan, _, count in years[2045].targets} == {
        ("bac-ai-ke-hoach-nq42", 1),
        ("phuong-2-quang-tri-ke-hoach-nq42", 1),
        ("kien-giang-ke-hoach-nq42", 2),
    }


def test_a_unit_that_goes_on_has_no_end() -> None:
    site = case_site()
    plan = site.plans["xa-mau-ke-hoach"]
    lasting = replace(site.registries.units[plan.unit], until=None, successors=())
    units = {**site.registries.units, plan.unit: lasting}
    going_on = replace(site, registries=replace(site.registries, units=units))
    days = plan_days(going_on, plan)
    assert days.ended is None
    assert days.successors == ()


def test_a_task_with_a_date_is_due_in_its_year() -> None:
    site = case_site()
    days = [plan_days(site, site.plans["xa-mau-ke-hoach"])]
    years = {one.year: [task.time.words for task in one.tasks] for one in years_due(days)}
    assert years[2025] == ["hoàn thành trong năm 2025"]


XA = "xa-mau-ke-hoach"


def saying(*duties: Duty) -> PlanDays:
    """The days of the small plan if it set these duties and no others."""
    plan = case_site().plans[XA]
    words = replace(next(plan.paragraphs()), duties=duties)
    only = replace(plan, sections=(replace(plan.sections[0], paragraphs=(words,)),))
    return plan_days(case_site(), only)


def duty(name: str, day: tuple[int, int] | None = None, after: str | None = None) -> Duty:
    return replace(next(case_site().plans[XA].duties()), id=name, day=day, after=after)


def test_a_duty_waits_only_for_what_is_there_and_only_without_a_day_of_its_own() -> None:
    days = saying(
        duty("a", (10, 11)), duty("b", after="a"), duty("c", (1, 2), after="a"),
        duty("d", after="khong-co"), duty("e", after="b"), duty("f"),
    )  # fmt: skip
    assert [[one.duty.id for one in top.walk()] for top in days.dated] == [["c"], ["a", "b", "e"]]
    assert [[one.duty.id for one in top.walk()] for top in days.undated] == [["d"], ["f"]]


def test_the_days_of_a_plan_count_from_its_issue_or_else_from_its_first_publication() -> None:
    site, plan = case_site(), case_site().plans[XA]
    assert first_known_day(site, plan) == date(2024, 11, 21)
    for issued, first in (
        (PartialDate(2024), date(2024, 1, 1)),
        (PartialDate(2024, 3), date(2024, 3, 1)),
    ):
        assert first_known_day(site, replace(plan, issued=issued)) == first
    bare = replace(plan, issued=None)
    # Revisions of 1 March and of 31 January 2025 are told of.
    assert first_known_day(site, bare) == date(2025, 1, 31)
    assert first_known_day(replace(site, revisions=()), bare) is None


def test_years_are_those_of_reviews_of_tasks_and_of_targets() -> None:
    site = case_site()
    years = {
        one.year: one for one in years_due([plan_days(site, one) for one in site.plans.values()])
    }
    assert list(years) == [2025, 2027, 2030]
    assert [(plan.id, place, count) for plan, place, count in years[2027].targets] == [
        ("tinh-mau-chuong-trinh", "Tỉnh Mẫu", 1)
    ]
    assert [(plan.id, count) for plan, _, count in years[2030].targets] == [(XA, 6)]
    (task,) = years[2025].tasks
    assert (task.plan, task.place, task.title) == (
        XA, "Xã Mẫu, tỉnh Mẫu", "1. Giải quyết việc làm",
    )  # fmt: skip
    assert (task.by, task.time.paragraph) == (PartialDate(2025), "ii-1-p1")
    review = replace(duty("a"), years=(2026, 2028))
    found = years_due([saying(review), saying(replace(review, day=(1, 2)))])
    assert {one.year: len(one.reviews) for one in found} == {2026: 2, 2028: 2}


def test_an_event_is_what_comes_each_year_from_a_known_day_or_in_named_years() -> None:
    site, plan = case_site(), case_site().plans[XA]
    yearly = replace(duty("a", (10, 11)), every=("year",), years=())
    assert stands_in_calendar(site, plan, yearly)
    assert not stands_in_calendar(site, plan, replace(yearly, day=None))
    assert not stands_in_calendar(site, plan, replace(yearly, every=("quarter",)))
    lost = replace(site, revisions=())
    assert not stands_in_calendar(lost, replace(plan, issued=None), yearly)
    named = replace(yearly, years=(2025,))
    assert stands_in_calendar(lost, replace(plan, issued=None), named)
