"""What can be found: every place of the plans, every thing with a page, once each."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.model.urls import agency_address, document_address, indicator_address, unit_address
from generator.search.items import TOGETHER, Item, blocks
from tests.search_corpus import found_on, real_blocks, real_search, real_site


@pytest.fixture(scope="module")
def items() -> list[Item]:
    return [item for block in real_blocks() for item in block.items]


def test_every_paragraph_and_heading_of_every_plan(items: list[Item]) -> None:
    found = Counter(item.url for item in items)
    assert max(found.values()) == 1
    for plan in real_site().plans.values():
        assert f"ke-hoach/{plan.id}/" in found
        for section in plan.walk():
            assert (f"ke-hoach/{plan.id}/#{section.id}" in found) == bool(section.heading)
            for paragraph in section.paragraphs:
                assert f"ke-hoach/{plan.id}/#{paragraph.id}" in found


def test_a_promise_is_a_target_and_says_its_years(items: list[Item]) -> None:
    by_url = {item.url: item for item in items}
    for plan in real_site().plans.values():
        for paragraph in plan.paragraphs():
            item = by_url[f"ke-hoach/{plan.id}/#{paragraph.id}"]
            assert (item.kind == "target") == bool(paragraph.targets)
            assert {one.year for one in paragraph.targets if one.year} <= set(item.years)


def test_things_of_the_registries_are_found_where_they_have_a_page() -> None:
    registries = real_site().registries
    pages = {
        indicator_address(next(iter(registries.indicators))),
        document_address(next(iter(registries.documents))),
        agency_address(next(iter(registries.agencies))),
        unit_address(next(iter(registries.units))),
    }
    things = [item for item in found_on(pages) if item.shelf.plan is None]
    assert sorted(item.url for item in things) == sorted(map(str, pages))
    assert all(item.name for item in things)


def test_a_plan_s_items_stand_together() -> None:
    plans = [block.plan for block in real_blocks() if block.plan]
    assert sorted(plans) == sorted(real_site().plans)
    assert max(len(block.items) for block in real_blocks() if not block.plan) < 10 * TOGETHER


def test_a_thing_more_moves_no_others() -> None:
    things = [Item("unit", f"don-vi/xa-{at}/", "", f"Xã {at}", "") for at in range(500)]
    before = [block.items for block in blocks(things)]
    assert len(before) > 10
    now = [block.items for block in blocks([*things[:250], *things[251:]])]
    assert len([one for one in now if one not in before]) <= 1


@pytest.mark.parametrize(
    ("name", "plan"),
    [
        ("xã Bác Ái Khánh Hòa", "bac-ai-ke-hoach-nq42"),
        ("huyện Bác Ái", "bac-ai-ke-hoach-nq42"),
        ("phường Đức Phổ", "duc-pho-chuong-trinh-nq42"),
    ],
)
def test_a_plan_is_found_by_the_old_and_the_new_name_of_its_place(name: str, plan: str) -> None:
    found = [one.url for one in real_search().find(name, {"kind": ["plan"]}).results]
    assert found[0] == f"ke-hoach/{plan}/"
