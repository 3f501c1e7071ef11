"""What the rule knows of a target, of the plans that are there: from when, where, until when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.model.plan import Target
from generator.model.revisions import Change, Revision
from generator.observed.promises import deadline_of, is_yearly, place_relation, promise_of
from generator.text.vietnamese import PartialDate
from tests.site_fixture import PLANS, linked
from tests.subjects.indicators.test_scale import target

KIEN_GIANG = "kien-giang-ke-hoach-nq42"


def a_target_of(plan: str) -> Target:
    return next(one for one in linked(PLANS).plans[plan].targets() if one.year == 2030)


def test_a_plan_without_a_date_is_no_older_than_what_it_carries_out() -> None:
    promise = promise_of(linked(PLANS), a_target_of(KIEN_GIANG), [])
    assert promise.begins_by == "documents"
    assert promise.begins == PartialDate(2024, 3, 19)
    assert promise.ends == date(2025, 7, 1)


def test_a_dated_plan_begins_on_its_day() -> None:
    promise = promise_of(linked(PLANS), a_target_of("vinh-long-chuong-trinh-nq42"), [])
    plan = linked(PLANS).plans["vinh-long-chuong-trinh-nq42"]
    assert (promise.begins, promise.begins_by) == (plan.issued, "dated")


def test_a_target_is_as_it_stands_from_the_last_amendment_that_changed_it() -> None:
    one = a_target_of(KIEN_GIANG)
    amended = Revision(
        KIEN_GIANG,
        "a" * 40,
        "2026-01-01",
        "s",
        kind="amendment",
        legal_date="2025-03-01",
        changes=(Change("target", one.id, "altered", "khác"),),
    )
    other = replace(amended, legal_date="2025-09-01", changes=())
    correction = replace(amended, kind="correction", legal_date="2025-10-01")
    site = linked(PLANS).with_revisions([amended, other, correction])
    assert promise_of(site, one, []).amended == date(2025, 3, 1)
    assert promise_of(linked(PLANS), one, []).amended is None


@pytest.mark.parametrize(
    ("measured", "relation"),
    [
        ("tinh-kien-giang", "same"),
        ("tinh-an-giang-2025", "successor"),
        ("tinh-vinh-long", None),
    ],
)
def test_units_lie_to_each_other(measured: str, relation: str | None) -> None:
    registries = linked(PLANS).registries
    assert place_relation(registries, "tinh-kien-giang", measured) == relation


def test_a_unit_holds_another_or_took_its_place() -> None:
    registries = linked(PLANS).registries
    plan = linked(PLANS).plans["phuong-2-quang-tri-ke-hoach-nq42"]
    above = [one.id for one in registries.unit_chain(plan.unit)][1]
    assert place_relation(registries, plan.unit, above) == "wider-place"
    assert place_relation(registries, above, plan.unit) == "part-of-place"
    assert place_relation(registries, "tinh-an-giang-2025", "tinh-kien-giang") == "predecessor"


@pytest.mark.parametrize(
    ("year", "when", "day"),
    [
        (2030, None, date(2030, 12, 31)),
        (2026, "trong quý II/2026", date(2026, 6, 30)),
        (2026, "tháng 2 năm 2026", date(2026, 2, 28)),
        (2027, "cuối năm 2027", date(2027, 12, 31)),
        (None, "hằng năm", None),
    ],
)
def test_a_promise_may_be_kept_until_its_last_day(
    year: int | None, when: str | None, day: date | None
) -> None:
    assert deadline_of(replace(target(None), year=year, when=when)) == day


@pytest.mark.parametrize(
    ("measure", "quote", "when", "yearly"),
    [
        ("level", "đạt 90% hằng năm", None, False),
        ("level", "đạt 90%", "hằng năm", True),
        ("change", "giảm 1–1,5% mỗi năm", None, True),
        ("change", "giảm bình quân 1% mỗi năm", None, False),
        ("flow", "500 lao động/năm", None, True),
        ("flow", "500 lao động", None, False),
    ],
)
def test_each_year_is_promised_where_the_words_say_so(
    measure: str, quote: str, when: str | None, yearly: bool
) -> None:
    one = replace(target(None), measure=measure, quote=quote, when=when)  # type: ignore[arg-type]
    assert is_yearly(one) is yearly
    assert promise_of(linked(PLANS), replace(one, plan=KIEN_GIANG), []).is_yearly is yearly


@pytest.mark.parametrize(
    ("plan", "against", "expected"),
    [
        ("duc-pho-chuong-trinh-nq42", "mức bình quân chung của tỉnh", "tinh-quang-ngai"),
        ("duc-pho-chuong-trinh-nq42", "bình quân toàn tỉnh", "tinh-quang-ngai"),
        ("duc-pho-chuong-trinh-nq42", "mức của tỉnh Quảng Ngãi", "tinh-quang-ngai"),
        ("duc-pho-chuong-trinh-nq42", "mức của tỉnh Bình Định", None),
        ("duc-pho-chuong-trinh-nq42", "năm 2020", None),
        ("kien-giang-ke-hoach-nq42", "bình quân toàn tỉnh", None),
    ],
)
def test_what_is_set_against_the_province_is_held_against_its_own_alone(
    plan: str, against: str, expected: str | None
) -> None:
    one = replace(a_target_of(plan), against=against)
    assert promise_of(linked(PLANS), one, ()).average_of == expected
