"""Days of duties: in the order of the calendar, the chained behind what they wait for."""

from __future__ import annotations

from dataclasses import replace

from generator.subjects.calendar.due_dates import plan_days, years_due
from tests.site_fixture import PLANS, linked
from tests.subjects.front.test_pages import site as case_site


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
