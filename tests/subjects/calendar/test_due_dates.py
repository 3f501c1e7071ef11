"""Days of duties: in the order of the calendar, the chained behind what they wait for."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

from generator.model.plan import Duty, Period
from generator.subjects.calendar.due_dates import (
    PlanDays,
    day_in,
    first_day,
    first_known_day,
    last_day,
    plan_days,
    stands_in_calendar,
    years_due,
)
from generator.text.vietnamese import PartialDate
from generator.views.tasks import TimeView
from tests.denial.base import Said, site_of
from tests.page_cases import site as case_site
from tests.page_cases import standing
from tests.site_fixture import PLANS, linked


def test_what_waits_stands_behind_what_it_waits_for() -> None:
    site = linked(PLANS)
    days = plan_days(site, site.plans["vinh-long-chuong-trinh-nq42"])
    [dated] = days.dated
    view = dated.view
    assert (view.day, view.period, view.place) == ("05/12", "hằng năm", "Tỉnh Vĩnh Long")
    assert (view.bound, view.due) == ("trước", "trước 05/12")
    assert [one.duty.id for one in dated.walk()] == [
        "iii-3-b-gui-so",
        "iii-3-b-tham-muu",
        "iii-3-b-bao-cao-bo",
    ]
    assert dated.then[0].view.to == ("Ủy ban nhân dân tỉnh Vĩnh Long",)
    assert days.old == view.old
    assert days.old is not None
    assert (days.old.since, dated.last) == (date(2025, 7, 1), date(2025, 6, 30))


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
    assert [one.due.view.place for one in years[2025].reviews] == ["Tỉnh Vĩnh Long"]
    assert years[2025].targets == ()
    assert {(one.plan.id, one.count) for one in years[2045].targets} == {
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
    assert days.old is None
    assert {one.last for one in days.dated} == {None}


def test_a_task_with_a_date_is_due_in_its_year() -> None:
    site = case_site()
    days = [plan_days(site, site.plans["xa-mau-ke-hoach"])]
    years = {one.year: [task.time.words for task in one.tasks] for one in years_due(days)}
    assert years[2025] == ["hoàn thành trong năm 2025"]


XA = "xa-mau-ke-hoach"


def saying(*duties: Duty) -> PlanDays:
    """The days of the small plan if it set these duties and no others."""
    plan = case_site().plans[XA]
    words = next(plan.paragraphs())
    placed = tuple(replace(one, paragraph=words.id, section=words.section) for one in duties)
    words = replace(words, duties=placed)
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


def test_the_days_of_a_draft_count_from_the_day_of_the_draft() -> None:
    draft = replace(case_site().plans[XA], issued=None, drafted=PartialDate(2024, 3))
    assert first_known_day(replace(case_site(), revisions=()), draft) == date(2024, 3, 1)


def test_yearly_days_end_with_the_plan_s_period_or_with_its_unit() -> None:
    site = standing()
    plan, yearly = site.plans[XA], duty("a", (10, 11))
    assert plan.period is None
    assert last_day(site, plan, yearly) is None
    until = replace(plan, period=Period(2024, 2028, "đến năm 2028", None))
    assert last_day(site, until, yearly) == date(2028, 12, 31)
    endless = replace(plan, period=Period(2024, None, "từ năm 2024", None))
    assert last_day(site, endless, yearly) is None
    # Of a text that another replaced nobody knows the last day.
    assert last_day(site, replace(until, status="replaced"), yearly) is None
    unit = replace(site.registries.units[plan.unit], until=PartialDate(2025, 7, 1))
    units = {**site.registries.units, plan.unit: unit}
    gone = replace(site, registries=replace(site.registries, units=units))
    assert last_day(gone, until, yearly) == date(2025, 6, 30)
    assert last_day(gone, plan, yearly) == date(2025, 6, 30)


def test_every_real_plan_ends_no_later_than_its_unit() -> None:
    """The units of all but Kiên Giang's plan, too, ended on 1/7/2025, by the registry of units."""
    site = linked(PLANS)
    plans = site.plans.values()
    last = {last_day(site, plan, duty) for plan in plans for duty in plan.duties()}
    assert last == {date(2025, 6, 30)}


def test_a_day_before_which_something_is_due_is_not_its_last_day() -> None:
    assert day_in(2025, replace(duty("a"), day=(10, 11), bound="before")) == date(2025, 11, 9)
    assert day_in(2025, replace(duty("a"), day=(1, 1), bound="before")) == date(2024, 12, 31)
    assert day_in(2025, replace(duty("a"), day=(10, 11), bound="by")) == date(2025, 11, 10)
    assert day_in(2025, replace(duty("a"), day=(29, 2), bound="by")) is None


DECISION: Said = {
    "heading": "QUYẾT ĐỊNH",
    "role": "decision",
    "text": [
        {
            "mark": "Điều 2.",
            "text": "Hoàn thành chậm nhất tháng 6 năm 2026.",
            "when": {"by": "2026-06", "quote": "chậm nhất tháng 6 năm 2026", "scope": "plan"},
        }
    ],
}
TASKS: Said = {
    "number": "II.",
    "role": "tasks",
    "heading": "Nhiệm vụ",
    "text": [
        {
            "text": "Xong trong năm 2027.",
            "when": {"by": "2027", "quote": "trong năm 2027", "scope": "below"},
        }
    ],
    "sections": [{"number": "1.", "heading": "Việc làm", "text": ["Dạy nghề."]}],
}
UNTITLED: Said = {
    "number": "III.",
    "text": [{"text": "Xong trong năm 2028.", "when": {"by": "2028", "quote": "trong năm 2028"}}],
}


def test_a_date_is_due_once_wherever_the_text_says_it() -> None:
    """In a decision, for several tasks, under no heading: by title, else by printed number."""
    site, plan = site_of([DECISION, TASKS, UNTITLED])
    found = years_due([plan_days(site, plan)])
    assert [(one.year, [(task.title, task.time) for task in one.tasks]) for one in found] == [
        (2026, [("QUYẾT ĐỊNH", TimeView("chậm nhất tháng 6 năm 2026", "quyet-dinh-p1"))]),
        (2027, [("II. Nhiệm vụ", TimeView("trong năm 2027", "ii-p1"))]),
        (2028, [("III.", TimeView("trong năm 2028", "iii-p1"))]),
    ]
    (task,) = found[0].tasks
    assert task.by == PartialDate(2026, 6)


def test_every_date_of_the_real_plans_is_due_in_its_year() -> None:
    site = linked(PLANS)
    days = [plan_days(site, plan) for plan in site.plans.values()]
    shown = Counter(
        (task.plan, task.time.paragraph, year.year)
        for year in years_due(days)
        for task in year.tasks
    )
    held = Counter(
        (plan.id, one.id, one.when.by.year)
        for plan in site.plans.values()
        for one in plan.paragraphs()
        if one.when and one.when.by
    )
    assert shown == held


def test_years_are_those_of_reviews_of_tasks_and_of_targets() -> None:
    site = case_site()
    years = {
        one.year: one for one in years_due([plan_days(site, one) for one in site.plans.values()])
    }
    assert list(years) == [2025, 2027, 2030]
    assert [(one.plan.id, one.place, one.count) for one in years[2027].targets] == [
        ("tinh-mau-chuong-trinh", "Tỉnh Mẫu (dự thảo)", 1)
    ]
    assert [(one.plan.id, one.count) for one in years[2030].targets] == [(XA, 6)]
    (task,) = years[2025].tasks
    assert (task.plan, task.place, task.title) == (
        XA, "Xã Mẫu, tỉnh Mẫu", "1. Giải quyết việc làm",
    )  # fmt: skip
    assert (task.by, task.time.paragraph) == (PartialDate(2025), "ii-1-p1")
    review = replace(duty("a"), years=(2026, 2028))
    found = years_due([saying(review), saying(replace(review, day=(1, 2)))])
    assert {one.year: len(one.reviews) for one in found} == {2026: 2, 2028: 2}


def test_what_is_due_in_a_year_is_history_only_after_the_end_of_its_unit() -> None:
    """The small commune was until 1/7/2025: a day of June was its own."""
    early, late = (replace(duty("a", day), years=(2025,)) for day in ((30, 6), (2, 7)))
    quarter = replace(duty("c"), years=(2025,), when="trong quý II")
    (year,) = years_due([saying(early, late, duty("b"), quarter)])
    assert [bool(one.old) for one in year.reviews] == [False, True, False]
    plans = [plan_days(case_site(), one) for one in case_site().plans.values()]
    years = {one.year: one for one in years_due(plans)}
    assert [bool(one.old) for one in years[2025].tasks] == [True]
    assert [bool(one.old) for one in years[2030].targets] == [True]
    assert [bool(one.old) for one in years[2027].targets] == [True]


def test_the_first_day_is_the_first_that_there_is_from_the_known_day_on() -> None:
    site, plan = standing(), standing().plans[XA]
    yearly = replace(duty("a", (10, 11)), every=("year",), bound="on")
    # Issued on 21/11/2024.
    assert first_day(site, plan, yearly) == date(2025, 11, 10)
    assert first_day(site, plan, replace(yearly, day=(21, 11))) == date(2024, 11, 21)
    leap = replace(yearly, day=(29, 2))
    assert first_day(site, plan, leap) == date(2028, 2, 29)
    assert (day_in(2027, leap), day_in(2028, leap)) == (None, date(2028, 2, 29))
    assert day_in(2027, replace(leap, day=None)) is None
    century = replace(plan, issued=PartialDate(2097), period=Period(2097, 2110, "x", None))
    assert first_day(site, century, leap) == date(2104, 2, 29)
    over = replace(plan, period=Period(2024, 2024, "năm 2024", None))
    assert first_day(site, over, yearly) is None
    assert not stands_in_calendar(site, over, yearly)
    assert first_day(site, over, replace(yearly, day=(22, 11))) == date(2024, 11, 22)


def test_an_event_is_what_comes_each_year_from_a_known_day_or_in_named_years() -> None:
    site, plan = standing(), standing().plans[XA]
    yearly = replace(duty("a", (10, 11)), every=("year",), years=())
    assert stands_in_calendar(site, plan, yearly)
    assert not stands_in_calendar(site, plan, replace(yearly, day=None))
    assert not stands_in_calendar(site, plan, replace(yearly, every=("quarter",)))
    lost = replace(site, revisions=())
    assert not stands_in_calendar(lost, replace(plan, issued=None), yearly)
    named = replace(yearly, years=(2025,))
    assert stands_in_calendar(lost, replace(plan, issued=None), named)
