"""Lists by plan, cut by province into pages that stay short."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.urls import Address
from generator.views import pagination
from generator.views.pagination import Silence, parts, silence
from tests.site_fixture import PLANS, linked

VINH_LONG = "vinh-long-chuong-trinh-nq42"
TOP = Address("linh-vuc/y-te/")


def many(count: int) -> list[Plan]:
    plan = linked(PLANS).plans[VINH_LONG]
    return [replace(plan, id=f"ke-hoach-{number}") for number in range(count)]


def test_a_short_list_is_one_page() -> None:
    (whole,) = parts(linked(PLANS), TOP, many(30))
    assert (whole.address, whole.name, len(whole.plans), whole.ways) == (TOP, None, 30, ())


def test_a_long_list_leads_to_its_provinces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagination, "PLANS_ON_A_PAGE", 2)
    site = linked(PLANS)
    top, *below = parts(site, TOP, [*many(3), site.plans["kien-giang-ke-hoach-nq42"]])
    assert top.plans == ()
    assert top.is_parted
    assert [(one.name, str(one.address), one.plans) for one in top.ways] == [
        ("Tỉnh Kiên Giang", "linh-vuc/y-te/tinh-kien-giang/", 1),
        ("Tỉnh Vĩnh Long", "linh-vuc/y-te/tinh-vinh-long/", 3),
    ]
    assert {one.address.page: one.name for one in below} == {
        "linh-vuc/y-te/tinh-kien-giang/": "Tỉnh Kiên Giang",
        "linh-vuc/y-te/tinh-vinh-long/": "Tỉnh Vĩnh Long (1/2)",
        "linh-vuc/y-te/tinh-vinh-long/2/": "Tỉnh Vĩnh Long (2/2)",
    }
    assert [len(one.plans) for one in below] == [1, 2, 1]
    assert [[way.address for way in one.ways] for one in below] == [
        [],
        [None, below[2].address],
        [below[1].address, None],
    ]


def test_the_pages_of_a_province_follow_the_names_of_its_units() -> None:
    site = linked(PLANS)
    ninh, nghiem = (f"phuong-{name}-thi-xa-duc-pho" for name in ("pho-ninh", "nguyen-nghiem"))
    names = ("thi-xa-duc-pho", ninh, nghiem)
    plans = [replace(plan, unit=name) for plan, name in zip(many(3), names, strict=True)]
    _, first, second = parts(site, TOP, plans, most=2, below=Address("khac/"))
    assert [plan.unit for plan in first.plans] == [nghiem, ninh]
    assert second.address == Address("khac/tinh-quang-ngai/2/")
    assert first.ways[0].name == "Phần 1: từ Phường Nguyễn Nghiêm đến Phường Phổ Ninh"


def test_who_is_silent() -> None:
    site = linked(PLANS)
    assert silence(site, set(site.plans)) == Silence([], 0)
    assert silence(site, {*site.plans} - {VINH_LONG}) == Silence(["Tỉnh Vĩnh Long"], 1)


def test_many_silent_places_are_counted() -> None:
    plans = {plan.id: plan for plan in many(31)}
    assert silence(Site(plans, linked(PLANS).registries), ()) == Silence((), 31)
