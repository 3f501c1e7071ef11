"""The list of agencies: by place, the country first, parted by province where it is long."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest

from generator.model.plan import Plan
from generator.model.registries import Agency, Unit
from generator.model.site import Site
from generator.subjects.agencies.lists import (
    AGENCIES_ON_A_PAGE,
    TABLES_SHOWN,
    AgenciesPage,
    agency_order,
    agency_places,
    list_pages,
)
from generator.views.subject import Page
from tests.page_cases import site as case_site

XA = "xa-mau-ke-hoach"


def agency(
    name: str, unit: str | None = None, kind: Literal["body", "office", "class"] = "body"
) -> Agency:
    return Agency(name, name, kind, unit, None, (), (), None)


def unit(name: str, parent: str | None = None) -> Unit:
    level: Literal["commune", "province"] = "commune" if parent else "province"
    return Unit(name, name.title(), level, parent, None, None, None, None, (), None)


UNITS = (
    unit("bắc"),
    unit("an"),
    unit("xã bình", "bắc"),
    unit("xã an", "bắc"),
    unit("xã chi", "an"),
)


def site(*agencies: Agency, plans: tuple[Plan, ...] = ()) -> Site:
    registries = replace(
        case_site().registries,
        agencies={one.id: one for one in agencies},
        units={one.id: one for one in UNITS},
    )
    return replace(case_site(), plans={one.id: one for one in plans}, registries=registries)


def shown(at: Site) -> list[tuple[Page, AgenciesPage]]:
    pages = list_pages(at)
    return [(page, page.shown) for page in pages if isinstance(page.shown, AgenciesPage)]


def test_agencies_stand_by_place_the_country_first_a_province_before_its_parts() -> None:
    ((page, listed),) = shown(
        site(
            agency("x", "xã bình"), agency("y", "xã an"), agency("z", "bắc"),
            agency("t", "xã chi"), agency("c")
        )
    )  # fmt: skip
    assert (str(page.address), page.title) == ("co-quan/", "Các cơ quan")
    assert listed.province is None
    names = [(one.name, one.anchor, bool(one.unit)) for one in listed.groups]
    assert names == [
        ("Trung ương và những cơ quan không gắn với một nơi", "trung-uong", False),
        ("Xã Chi, An", "xã chi", True),
        ("Bắc", "bắc", True),
        ("Xã An, Bắc", "xã an", True),
        ("Xã Bình, Bắc", "xã bình", True),
    ]
    assert not listed.has_more_tables


def test_bodies_come_before_offices_and_these_before_classes_each_by_name() -> None:
    ordered = [
        agency("an"), agency("ân"), agency("bình"), agency("an", kind="office"),
        agency("an", kind="class"),
    ]  # fmt: skip
    mixed = [ordered[place] for place in (3, 0, 4, 2, 1)]
    assert sorted(mixed, key=agency_order) == ordered
    same = [replace(agency("an"), id="1"), replace(agency("an"), id="2")]
    assert sorted([same[1], same[0]], key=agency_order) == same
    ((_, listed),) = shown(site(*reversed(ordered[:3]), replace(ordered[3], id="o")))
    (group,) = listed.groups
    assert [one.agency.name for one in group.rows] == ["an", "ân", "bình", "an"]


def test_a_row_counts_each_task_and_duty_once_and_every_mention() -> None:
    """The culture office leads one task and has two duties; the committee only receives one."""
    at = case_site()
    ((_, listed),) = shown(at)
    rows = {row.agency.id: row for group in listed.groups for row in group.rows}
    office, committee = rows["phong-van-hoa"], rows["ubnd-xa-mau"]
    assert (office.kind, office.tasks, office.duties) == ("Cơ quan", 1, 2)
    assert (committee.tasks, committee.duties) == (0, 1)
    mentions = [
        one.agency
        for plan in at.plans.values()
        for paragraph in plan.paragraphs()
        for one in paragraph.mentions
    ]
    assert {name: row.mentions for name, row in rows.items()} == {
        name: mentions.count(name) for name in rows
    }


def test_one_agency_in_one_duty_twice_is_counted_once() -> None:
    plan = case_site().plans[XA]
    (section,) = (one for one in plan.walk() if one.id == "ii-1")
    first, second = section.paragraphs
    both = replace(first.duties[0], to=first.duties[0].by)
    actors = (*first.actors, replace(first.actors[0], role="supports"))
    changed = replace(section, paragraphs=(replace(first, duties=(both,), actors=actors), second))
    tasks = next(one for one in plan.sections if one.id == "ii")
    told = replace(plan, sections=(replace(tasks, sections=(changed,)),))
    ((_, listed),) = shown(replace(case_site(), plans={XA: told}))
    rows = {row.agency.id: row for group in listed.groups for row in group.rows}
    assert (rows["phong-van-hoa"].tasks, rows["phong-van-hoa"].duties) == (1, 2)


def crowd(count: int) -> list[Agency]:
    """So many agencies: one of the country, the others of a commune and its province."""
    return [agency("0"), *(agency(f"{n}", "xã an" if n % 2 else "bắc") for n in range(1, count))]


@pytest.mark.parametrize(("count", "is_parted"), [(399, False), (400, False), (401, True)])
def test_more_than_four_hundred_are_parted_by_province(count: int, is_parted: bool) -> None:
    (_, first), *below = shown(site(*crowd(count)))
    assert bool(below) is is_parted
    assert bool(first.groups) is not is_parted
    if is_parted:
        assert first.has_more_tables
        assert [(name, counted) for name, _, counted in first.provinces] == [
            ("Trung ương", 1), ("Bắc", 400),
        ]  # fmt: skip
        assert [at for _, at, _ in first.provinces] == [page.address for page, _ in below]
        assert [page.province for _, page in below] == [None, "Bắc"]
        assert [page.title for page, _ in below] == ["Các cơ quan", "Các cơ quan: Bắc"]


def test_the_agencies_of_one_unit_stand_together_on_a_page() -> None:
    many = [agency(f"{n}", "xã an" if n % 2 else "bắc") for n in range(AGENCIES_ON_A_PAGE + 2)]
    (_, first), *below = shown(site(*many))
    assert [[group.anchor for group in page.groups] for _, page in below] == [["bắc"], ["xã an"]]
    assert [page.province for _, page in below] == ["Bắc (1/2)", "Bắc (2/2)"]
    places = agency_places(site(*many))
    assert {name: str(at) for name, at in places.items()} == {
        "bắc": f"{below[0][0].address}#noi_b%E1%BA%AFc",
        "xã an": f"{below[1][0].address}#noi_x%C3%A3%20an",
    }
    assert first.groups == ()


def planned(count: int, unit: str = "xã an") -> tuple[Plan, ...]:
    """So many plans that give agencies tasks, and one that gives none."""
    plan = case_site().plans[XA]
    silent = replace(case_site().plans["tinh-mau-chuong-trinh"], unit=unit)
    return (*(replace(plan, id=f"p{n:03}", unit=unit) for n in range(count)), silent)


def acting() -> list[Agency]:
    return [replace(one, unit="xã an") for one in case_site().registries.agencies.values()]


@pytest.mark.parametrize("count", [TABLES_SHOWN - 1, TABLES_SHOWN, TABLES_SHOWN + 1])
def test_sixty_tables_of_tasks_are_named_more_are_reached_from_their_plans(count: int) -> None:
    ((_, listed),) = shown(site(*acting(), plans=planned(count)))
    assert len(listed.tables) == (count if count <= 60 else 0)
    assert listed.has_more_tables is (count > 60)
    if listed.tables:
        assert listed.tables[0][0] == "Xã An, Bắc"
        assert str(listed.tables[0][1]) == "co-quan/phan-cong/p000/"


def test_the_page_of_a_province_leads_to_the_tables_of_its_plans() -> None:
    _, (_, country), (_, province) = shown(site(*acting(), *crowd(397), plans=planned(2)))
    assert country.tables == []
    assert [str(at) for _, at in province.tables] == [
        "co-quan/phan-cong/p000/", "co-quan/phan-cong/p001/",
    ]  # fmt: skip
