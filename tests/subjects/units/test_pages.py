"""From today's ward or province to the older plans that spoke for it, and back."""

from __future__ import annotations

import functools
from dataclasses import replace

import pytest

from generator.subjects.units import pages
from generator.subjects.units.pages import UnitPage, UnitsPage, unit_pages
from tests.page_cases import SHOWN, hold_golden
from tests.site_fixture import PLANS, linked


@functools.cache
def shown() -> dict[str, UnitPage]:
    found = [page.shown for page in unit_pages(linked(PLANS))]
    return {page.unit.id: page for page in found if isinstance(page, UnitPage)}


@pytest.mark.parametrize(
    ("unit", "plan", "why"),
    [
        ("xa-bac-ai-tay", "bac-ai-ke-hoach-nq42", "khi còn là huyện Bác Ái"),
        ("phuong-sa-huynh", "duc-pho-chuong-trinh-nq42", "khi còn là thị xã Đức Phổ"),
        ("tinh-an-giang-2025", "kien-giang-ke-hoach-nq42", "khi còn là tỉnh Kiên Giang"),
        ("phuong-quang-tri", "phuong-2-quang-tri-ke-hoach-nq42", "khi còn là phường 2"),
        ("tinh-vinh-long", "vinh-long-chuong-trinh-nq42", None),
    ],
)
def test_a_unit_of_today_leads_to_the_plan_of_then(unit: str, plan: str, why: str | None) -> None:
    assert [(one.plan.id, one.why) for one in shown()[unit].own] == [(plan, why)]


def test_a_part_leads_to_the_plans_of_what_it_lay_in() -> None:
    page = shown()["xa-phuoc-binh-huyen-bac-ai"]
    assert page.own == []
    [above] = page.above
    assert above.plan.id == "bac-ai-ke-hoach-nq42"
    assert above.why == "xã Phước Bình khi ấy thuộc huyện Bác Ái"


def test_a_province_leads_to_the_plans_within_it_under_its_older_names_too() -> None:
    assert [one.plan.id for one in shown()["tinh-khanh-hoa-2025"].within] == [
        "bac-ai-ke-hoach-nq42"
    ]
    assert [one.plan.id for one in shown()["tinh-quang-ngai"].within] == [
        "duc-pho-chuong-trinh-nq42"
    ]


def test_a_code_stands_with_its_dates() -> None:
    then, now = shown()["tinh-kien-giang"], shown()["tinh-an-giang-2025"]
    assert (then.unit.code, str(then.unit.until), now.unit.code) == ("91", "01/07/2025", "91")
    assert [one.name for one, _ in now.before] == ["Tỉnh An Giang", "Tỉnh Kiên Giang"]


def test_every_unit_stands_in_the_list_once() -> None:
    [page] = [one.shown for one in unit_pages(linked(PLANS)) if isinstance(one.shown, UnitsPage)]
    groups = [*page.today, *page.former]
    listed = [g.province.unit.id for g in groups] + [u.unit.id for g in groups for u in g.units]
    assert sorted(listed) == sorted(linked(PLANS).registries.units)


def test_a_long_list_names_the_provinces_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "UNITS_ON_A_PAGE", 10)
    [page] = [one.shown for one in unit_pages(linked(PLANS)) if isinstance(one.shown, UnitsPage)]
    assert not any(group.units for group in (*page.today, *page.former))
    assert shown()["tinh-khanh-hoa-2025"].parts  # each province lists its own


def test_units_that_succeed_each_other_are_told_once() -> None:
    site = linked(PLANS)
    ring = replace(site.registries.units["tinh-an-giang-2025"], successors=("tinh-kien-giang",))
    units = {**site.registries.units, ring.id: ring}
    broken = replace(site, registries=replace(site.registries, units=units))
    assert len(list(unit_pages(broken))) == len(units) + 1


@pytest.mark.parametrize("name", SHOWN["units"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)
