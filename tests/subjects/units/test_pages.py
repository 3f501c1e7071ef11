"""From today's ward or province to the older plans that spoke for it, and back."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from generator.model.registries import Unit
from generator.model.site import Site
from generator.schema.registries import UnitLevel
from generator.subjects.units import pages
from generator.subjects.units.pages import UnitPage, UnitsPage, unit_pages
from generator.text.vietnamese import PartialDate
from tests.page_cases import SHOWN, hold_golden
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, linked


@functools.cache
def shown() -> dict[str, UnitPage]:
    found = [page.shown for page in unit_pages(linked(PLANS))]
    return {page.unit.id: page for page in found if isinstance(page, UnitPage)}


@pytest.mark.parametrize(
    ("unit", "plan", "why"),
    [
        ("xa-bac-ai-tay", "bac-ai-ke-hoach-nq42", "nơi này gồm một phần của huyện Bác Ái"),
        ("phuong-sa-huynh", "duc-pho-chuong-trinh-nq42", "nơi này gồm một phần của thị xã Đức Phổ"),
        ("tinh-an-giang-2025", "kien-giang-ke-hoach-nq42", "nơi này gồm tỉnh Kiên Giang"),
        ("phuong-quang-tri", "phuong-2-quang-tri-ke-hoach-nq42", "nơi này gồm Phường 2"),
        ("tinh-vinh-long", "vinh-long-chuong-trinh-nq42", None),
    ],
)
def test_a_unit_of_today_leads_to_the_plan_of_then(unit: str, plan: str, why: str | None) -> None:
    assert [(one.plan.id, one.why) for one in shown()[unit].own] == [(plan, why)]


def test_a_plan_of_the_unit_itself_is_not_told_again_as_one_within() -> None:
    """Phường 2 lay in the town of Quảng Trị, and both went into the ward of today."""
    page = shown()["phuong-quang-tri"]
    assert [one.plan.id for one in page.own] == ["phuong-2-quang-tri-ke-hoach-nq42"]
    assert page.within == []
    site = small(
        unit("t", None, "n"), unit("a", "t", "n"), unit("b", "t"), unit("n"), plans=("a", "b")
    )
    assert [one.plan.unit for one in page_of(site, "n").own] == ["a"]
    assert [one.plan.unit for one in page_of(site, "n").within] == ["b"]
    many = small(*site.registries.units.values(), plans=("a", *["b"] * 61))
    assert [one.id for one, _, _ in page_of(many, "n").speaking] == ["b"]


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


def unit(name: str, parent: str | None = None, *successors: str, **more: Any) -> Unit:
    level: UnitLevel = "commune" if parent else "province"
    one = Unit(name, f"Xã {name}" if parent else f"Tỉnh {name}", level, parent, None, None, None,
               None, successors, None)  # fmt: skip
    return replace(one, **more)


def small(*units: Unit, plans: Sequence[str] = ()) -> Site:
    """A site of these units, with a plan for each unit that is named, as often as it is."""
    site = case_site()
    plan = site.plans["xa-mau-ke-hoach"]
    return replace(
        site,
        plans={f"k{n}": replace(plan, id=f"k{n}", unit=name) for n, name in enumerate(plans)},
        registries=replace(site.registries, units={one.id: one for one in units}, agencies={}),
        revisions=(),
    )


def page_of(site: Site, name: str) -> UnitPage:
    (found,) = (
        page.shown for page in unit_pages(site)
        if isinstance(page.shown, UnitPage) and page.shown.unit.id == name
    )  # fmt: skip
    return found


def test_a_unit_is_called_with_the_dates_that_tell_it_from_its_namesakes() -> None:
    day = PartialDate(2025, 7, 1)
    site = small(
        unit("a", until=day), unit("b", since=day), unit("c"), unit("d", since=day, until=day)
    )
    assert [page_of(site, name).name for name in "abcd"] == [
        "Tỉnh a (đến 01/07/2025)", "Tỉnh b (từ 01/07/2025)", "Tỉnh c", "Tỉnh d (đến 01/07/2025)",
    ]  # fmt: skip


def test_all_that_a_unit_came_from_speaks_for_it_the_nearest_first() -> None:
    site = small(
        unit("xưa", None, "cũ"), unit("cũ", None, "nay"), unit("nay"), plans=("xưa", "cũ", "nay")
    )
    own = page_of(site, "nay").own
    assert [(one.plan.unit, one.why) for one in own] == [
        ("nay", None), ("cũ", "khi còn là tỉnh cũ"), ("xưa", "khi còn là tỉnh xưa"),
    ]  # fmt: skip
    assert [one.plan.unit for one in page_of(site, "cũ").own] == ["cũ", "xưa"]
    assert [one.id for one, _ in page_of(site, "nay").before] == ["cũ"]
    assert [(one.id, name) for one, name in page_of(site, "xưa").after] == [("cũ", "Tỉnh cũ")]


def test_plans_above_are_told_once_with_why_and_not_those_of_the_unit_itself() -> None:
    site = small(unit("t"), unit("h", "t", level="district"), unit("x", "h"), plans=("t", "h", "x"))
    page = page_of(site, "x")
    assert [one.plan.unit for one in page.own] == ["x"]
    assert [(one.plan.unit, one.why) for one in page.above] == [
        ("h", "xã x khi ấy thuộc xã h"), ("t", "xã x khi ấy thuộc tỉnh t"),
    ]  # fmt: skip
    assert [one.id for one in page.parents] == ["h", "t"]
    assert page.within == []
    assert [one.plan.unit for one in page_of(site, "t").within] == ["h", "x"]


def test_what_a_unit_came_from_is_told_with_how_much_of_it() -> None:
    site = small(
        unit("t"), unit("a", "t", "x"), unit("b", "t", "x", "y"), unit("x", "t"), unit("y", "t"),
        unit("c", "t", "y"),
    )  # fmt: skip
    of_two, of_parts = page_of(site, "x"), page_of(site, "y")
    assert (of_two.before_label, [name for _, name in of_two.before]) == (
        "Gồm", ["Xã a, tỉnh t", "một phần của xã b, tỉnh t"],
    )  # fmt: skip
    assert [name for _, name in of_parts.before] == ["Xã c, tỉnh t", "một phần của xã b, tỉnh t"]
    renamed = page_of(small(unit("a", None, "b"), unit("b")), "b")
    assert (renamed.before_label, [name for _, name in renamed.before]) == (
        "Trước đây là", ["Tỉnh a"],
    )  # fmt: skip


@pytest.mark.parametrize(("count", "is_long"), [(59, False), (60, False), (61, True)])
def test_more_than_sixty_plans_within_are_told_by_unit(count: int, is_long: bool) -> None:
    names = ["x"] * (count - 1) + ["y"]
    page = page_of(
        small(unit("t"), unit("x", "t"), unit("y", "t"), unit("z", "t"), plans=names), "t"
    )
    assert len(page.within) == (0 if is_long else count)
    assert [(one.id, name, plans) for one, name, plans in page.speaking] == (
        [("x", "Xã x, tỉnh t", count - 1), ("y", "Xã y, tỉnh t", 1)] if is_long else []
    )


def test_a_list_counts_the_plans_that_speak_for_a_unit_each_once() -> None:
    """Its own, that of what it was before, and those of what either lay in."""
    site = small(
        unit("t"), unit("u"), unit("cũ", "u", "x"), unit("x", "t"),
        plans=("t", "u", "cũ", "x", "x"),
    )  # fmt: skip
    (link,) = page_of(site, "t").parts
    assert (link.unit.id, link.name, link.plans) == ("x", "Xã x, tỉnh t", 5)
    assert link.before == "trước đây là xã cũ"


def test_units_of_today_stand_apart_from_those_that_are_no_more() -> None:
    day = PartialDate(2025, 7, 1)
    site = small(
        unit("b"), unit("a"), unit("c", until=day), unit("y", "a"), unit("x", "a"), unit("z", "x"),
    )  # fmt: skip
    (listed,) = (page.shown for page in unit_pages(site) if isinstance(page.shown, UnitsPage))
    assert [one.province.unit.id for one in listed.today] == ["a", "b"]
    assert [one.province.unit.id for one in listed.former] == ["c"]
    assert [one.unit.id for one in listed.today[0].units] == ["x", "z", "y"]


@pytest.mark.parametrize(("count", "is_whole"), [(399, True), (400, True), (401, False)])
def test_four_hundred_units_are_listed_whole(count: int, is_whole: bool) -> None:
    site = small(unit("t"), *(unit(f"x{n}", "t") for n in range(count - 1)))
    listed = next(unit_pages(site)).shown
    assert isinstance(listed, UnitsPage)
    assert bool(listed.today[0].units) is is_whole


def test_a_unit_leads_to_its_agencies_and_to_what_ended_it() -> None:
    found = {
        page.shown.unit.id: page.shown
        for page in unit_pages(case_site())
        if isinstance(page.shown, UnitPage)
    }
    commune, today = found["xa-mau"], found["xa-mau-moi"]
    assert (commune.level, commune.agencies) == ("Cấp xã", 3)
    assert str(commune.agencies_at) == "co-quan/#noi_xa-mau"
    assert (today.agencies, today.agencies_at, today.ended_by) == (0, None, None)
    site = small(unit("a", ended_by="42-nq-tw"))
    assert page_of(site, "a").ended_by == "Nghị quyết số 42-NQ/TW ngày 24/11/2023"
