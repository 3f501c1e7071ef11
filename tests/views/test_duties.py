"""A duty in words: what, by whom, to whom, by when."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.denial.decide import PlanDenials
from generator.model.plan import Duty
from generator.views.duties import DutyView, duty_view, duty_views
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, linked

SITE = case_site()
PLAN = SITE.plans["xa-mau-ke-hoach"]


def view(**said: object) -> DutyView:
    duty: Duty = replace(next(PLAN.duties()), **said)  # type: ignore[arg-type]
    return duty_view(SITE, PLAN, duty, PlanDenials(SITE, PLAN))


def test_words() -> None:
    one = view()
    assert (one.action, one.place, one.due) == ("Báo cáo", "Xã Mẫu, tỉnh Mẫu", "trước 10/11")
    assert (one.bound, one.no_day, one.no_recipient) == ("trước", None, None)
    assert (one.by, one.to) == (("Phòng Văn hóa - Xã hội",), ("Ủy ban nhân dân xã Mẫu",))
    assert (one.day, one.period, one.through) == ("10/11", "hằng năm", ())


def test_what_is_of_no_kind_is_called_by_its_own_words() -> None:
    assert view(does="other", quote="tổng hợp, tham mưu").action == "tổng hợp, tham mưu"


def test_a_duty_without_a_day_says_how_often_or_that_the_text_does_not() -> None:
    assert view(day=None).due == "hằng năm"
    silent = view(day=None, every=(), quote="báo cáo UBND xã")
    assert silent.no_day
    # The paragraph prints a day all the same: the reader is led there.
    assert (silent.no_day.case, silent.due) == (
        "spoken", "không ghi rõ ngày; có nói đến ngày ở mục II.1, đoạn 1",
    )  # fmt: skip
    assert [one.anchor for one in silent.no_day.places.shown] == ["ii-1-p1"]
    nowhere = view(day=None, every=(), paragraph="ii-1-p2")
    assert (nowhere.due, nowhere.bound) == ("không ghi ngày", "")


@pytest.mark.parametrize(
    ("bound", "due"),
    [("before", "trước 10/11"), ("by", "chậm nhất 10/11"), ("on", "ngày 10/11")],
)
def test_a_day_stands_with_how_the_text_bounds_it(bound: str, due: str) -> None:
    assert view(bound=bound).due == due


def test_a_day_of_the_last_month_of_a_quarter_is_not_said_of_every_month() -> None:
    of_last = view(
        quote="trước ngày 20 của tháng cuối quý", day=None, day_of_month=20, every=("quarter",)
    )
    assert of_last.due == "trước ngày 20 của tháng cuối quý"


def test_a_duty_that_goes_to_nobody_is_denied_a_recipient_as_far_as_its_words_allow() -> None:
    """The paragraph of the review names a law, and no agency but who reviews."""
    quiet = view(to=(), paragraph="ii-1-p2").no_recipient
    assert quiet
    assert (quiet.case, quiet.words) == ("not-found", "câu này không ghi")
    named = view(to=(), by=("cong-an-xa",)).no_recipient
    assert named
    assert (named.case, named.words) == ("spoken", "không ghi rõ gửi ai; có tên cơ quan ở")


def test_every_day_of_the_real_plans_is_bound_by_a_word_of_its_paragraph() -> None:
    """By the letters of the text alone: “trước ngày 15/11”."""
    site = linked(PLANS)
    for plan in site.plans.values():
        paragraphs = {one.id: one.text for one in plan.paragraphs()}
        for one in duty_views(site, plan):
            if one.day:
                printed = paragraphs[one.duty.paragraph].lower()
                assert f"{one.bound} ngày {one.day}" in printed


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


def test_a_day_of_every_month_says_so() -> None:
    said = {"day": None, "day_of_month": 15, "every": ("month",), "bound": "before"}
    assert view(**said).due == "trước ngày 15 hằng tháng"
