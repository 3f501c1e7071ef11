"""Lists by plan, cut by province into pages that stay short."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.plan import Plan
from generator.model.urls import Address
from generator.text.vietnamese import sort_key
from generator.views import pagination
from generator.views.pagination import (
    NATIONAL,
    first_of,
    leaves,
    parts,
    provinces,
    span_name,
)
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


@given(st.lists(st.integers(1, 7), max_size=30), st.integers(1, 7))
def test_pieces_hold_everything_in_order_and_no_more_than_they_may(
    sizes: list[int], most: int
) -> None:
    found = leaves(sizes, most, lambda size: size)
    assert [one for leaf in found for one in leaf.shown] == sizes
    assert all(sum(leaf.shown) <= most or len(leaf.shown) == 1 for leaf in found)
    assert [leaf.number for leaf in found] == list(range(1, len(found) + 1))
    assert {leaf.count for leaf in found} == {len(found)}
    # No piece could have taken the first thing of the next one.
    for leaf, after in pairwise(found):
        assert sum(leaf.shown) + after.shown[0] > most


@pytest.mark.parametrize(("count", "pieces"), [(0, [0]), (1, [1]), (3, [3]), (4, [3, 1])])
def test_how_many_pieces(count: int, pieces: list[int]) -> None:
    assert [len(leaf.shown) for leaf in leaves(range(count), 3)] == pieces


def test_a_piece_knows_its_neighbours_and_is_named_after_the_whole() -> None:
    first, middle, last = leaves("abc", 1)
    assert (first.before, first.after) == (None, 2)
    assert (middle.before, middle.after) == (1, 3)
    assert (last.before, last.after) == (2, None)
    assert middle.titled("năm 2024") == "năm 2024 (2/3)"
    [only] = leaves("a", 1)
    assert (only.titled("năm 2024"), only.before, only.after) == ("năm 2024", None, None)


@pytest.mark.parametrize(("count", "shown", "more"), [(0, 0, 0), (2, 2, 0), (3, 2, 1)])
def test_the_first_of_a_list_and_how_many_more(count: int, shown: int, more: int) -> None:
    first, left = first_of(range(count), 2)
    assert (len(first), left) == (shown, more)


def test_provinces_are_told_apart_by_id_in_vietnamese_order() -> None:
    site = linked(PLANS)
    found = provinces(site)
    assert [one.name for one in found] == sorted((one.name for one in found), key=sort_key)
    assert sum(len(one.plans) for one in found) == len(site.plans)
    nowhere = replace(site.plans[VINH_LONG], unit="khong-co")
    assert [(one.id, one.name) for one in provinces(site, [nowhere])] == [(NATIONAL, "Cả nước")]


def test_a_piece_of_plans_is_named_by_its_ends() -> None:
    site = linked(PLANS)
    plans = [site.plans["kien-giang-ke-hoach-nq42"], site.plans[VINH_LONG]]
    assert span_name(site, plans) == "từ Tỉnh Kiên Giang đến Tỉnh Vĩnh Long"


@pytest.mark.parametrize(("count", "is_parted"), [(29, False), (30, False), (31, True)])
def test_thirty_plans_stand_on_a_page(count: int, is_parted: bool) -> None:
    found = list(parts(linked(PLANS), TOP, many(count)))
    assert (len(found) > 1) is is_parted
    if is_parted:
        assert [len(one.plans) for one in found] == [0, 30, 1]


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (2, 1), (3, 2)])
def test_a_province_that_fits_has_one_page_without_ways(count: int, pages: int) -> None:
    other = replace(many(1)[0], id="khac", unit="tinh-kien-giang")
    others = [replace(other, id=f"khac-{number}") for number in range(2)]
    _, *below = parts(linked(PLANS), TOP, [*others, *many(count)], most=2)
    own = [one for one in below if "vinh-long" in one.address.page]
    assert len(own) == pages
    assert [len(one.ways) for one in own] == ([0] if pages == 1 else [2, 2])
    assert not any(one.is_parted for one in own)


def test_plans_of_the_whole_country_have_a_shelf_with_a_lasting_address() -> None:
    nowhere = [replace(one, unit="khong-co") for one in many(1)]
    top, *below = parts(linked(PLANS), TOP, [*nowhere, *many(2)[1:]], most=1)
    assert "linh-vuc/y-te/ca-nuoc/" in [one.address.page for one in below]
    assert len(top.ways) == 2


def test_plans_of_one_unit_stand_by_id() -> None:
    plans = [replace(many(1)[0], id=name) for name in ("c", "a", "b")]
    _, first, second = parts(linked(PLANS), TOP, plans, most=2)
    assert [one.id for one in (*first.plans, *second.plans)] == ["a", "b", "c"]


def test_what_is_larger_than_a_piece_stands_alone() -> None:
    found = leaves([1, 9, 1, 1], 2, lambda size: size)
    assert [list(leaf.shown) for leaf in found] == [[1], [9], [1, 1]]
