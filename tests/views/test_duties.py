"""A duty in words: what, by whom, to whom, by when."""

from __future__ import annotations

from dataclasses import replace

from generator.model.plan import Duty
from generator.views.duties import DutyView, duty_view, duty_views
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, linked

SITE = case_site()
PLAN = SITE.plans["xa-mau-ke-hoach"]


def view(**said: object) -> DutyView:
    duty: Duty = replace(next(PLAN.duties()), **said)  # type: ignore[arg-type]
    return duty_view(SITE, PLAN, duty)


def test_words() -> None:
    one = view()
    assert (one.action, one.place, one.due) == ("Báo cáo", "Xã Mẫu, tỉnh Mẫu", "10/11")
    assert (one.by, one.to) == (("Phòng Văn hóa - Xã hội",), ("Ủy ban nhân dân xã Mẫu",))
    assert (one.day, one.period, one.through) == ("10/11", "hằng năm", ())


def test_what_is_of_no_kind_is_called_by_its_own_words() -> None:
    assert view(does="other", quote="tổng hợp, tham mưu").action == "tổng hợp, tham mưu"


def test_a_duty_without_a_day_says_how_often_or_that_the_text_does_not() -> None:
    assert view(day=None).due == "hằng năm"
    assert view(day=None, every=()).due == "không ghi ngày"


def test_duties_stand_in_the_order_of_the_calendar_those_without_a_day_last() -> None:
    site = linked(PLANS)
    for plan in site.plans.values():
        found = duty_views(site, plan)
        days = [one.duty.day for one in found]
        dated = [day for day in days if day]
        assert days[: len(dated)] == sorted(dated, key=lambda day: (day[1], day[0]))
        assert {one.duty.id for one in found} == {duty.id for duty in plan.duties()}


def test_the_year_is_ordered_by_month_before_day() -> None:
    early, late = view(day=(30, 1)), view(day=(1, 2))
    assert early.day_of_year < late.day_of_year < view(day=None).day_of_year
