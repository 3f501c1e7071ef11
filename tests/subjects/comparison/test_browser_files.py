"""What the browser gets: each plan whole and no larger than need be, the plans in order."""

from __future__ import annotations

import functools
import json
from dataclasses import replace
from typing import Any

import pytest

from generator.model.site import Site
from generator.subjects.comparison.browser_files import comparison_files
from generator.subjects.comparison.compared import compared_plan, orders
from generator.text.vietnamese import sort_key
from tests.page_cases import site as case_site
from tests.site_fixture import PLAN_IDS, PLANS, linked

PAIR = ("duc-pho-chuong-trinh-nq42", "kien-giang-ke-hoach-nq42")


@functools.cache
def site() -> Site:
    return replace(linked(PLANS), pairs=(PAIR,))


@functools.cache
def files() -> dict[str, Any]:
    return {path: json.loads(data) for path, data in comparison_files(site())}


def test_there_is_a_file_for_each_plan_and_a_list() -> None:
    plans = {f"ke-hoach/{name}.json" for name in PLAN_IDS}
    assert set(files()) == plans | {"danh-sach.json"}


@pytest.mark.parametrize("name", PLAN_IDS)
def test_a_file_says_what_the_plan_puts_beside_others(name: str) -> None:
    said = files()[f"ke-hoach/{name}.json"]
    plan = compared_plan(site(), site().plans[name], orders(site()))
    assert [one["text"] for one in said["text"]] == [one.block.text for one in plan.text]
    assert [one["order"] for one in said["entries"]] == [one.order for one in plan.entries]
    words = [one["fact"].get("words") for one in said["entries"]]
    assert words == [one.fact.words for one in plan.entries]
    assert "null" not in json.dumps(said)


def test_a_pair_with_a_page_of_its_own_is_known_from_both_sides() -> None:
    page = "so-sanh/duc-pho-chuong-trinh-nq42/kien-giang-ke-hoach-nq42/"
    for one, other in (PAIR, PAIR[::-1]):
        assert files()[f"ke-hoach/{one}.json"]["pages"] == {other: page}
    assert files()["ke-hoach/bac-ai-ke-hoach-nq42.json"]["pages"] == {}


def test_the_list_names_places_of_then_and_of_now_in_vietnamese_order() -> None:
    plans = files()["danh-sach.json"]
    assert [one["id"] for one in plans] == list(site().plans)
    places = [one["place"] for one in plans]
    assert places == sorted(places, key=lambda place: sort_key(place.split(",")[0]))
    (one,) = (one for one in plans if one["id"] == "phuong-2-quang-tri-ke-hoach-nq42")
    assert one == {
        "id": "phuong-2-quang-tri-ke-hoach-nq42",
        "place": "Phường 2, thị xã Quảng Trị, tỉnh Quảng Trị",
        "kind": "Kế hoạch",
        "level": "Cấp xã",
        "now": ["phường Quảng Trị (tỉnh Quảng Trị)"],
    }


def test_what_is_empty_is_left_out_and_what_is_nothing_said_is_not() -> None:
    said = {path: json.loads(data) for path, data in comparison_files(case_site())}
    plan = said["ke-hoach/xa-mau-ke-hoach.json"]
    assert plan["id"] == "xa-mau-ke-hoach"
    assert plan["names"][0] == "Xã Mẫu"
    assert plan["kind"] == "Kế hoạch (21/11/2024)"
    assert plan["pages"] == {
        "tinh-mau-chuong-trinh": "so-sanh/tinh-mau-chuong-trinh/xa-mau-ke-hoach/"
    }
    first = plan["entries"][0]
    # The place in the order is told though it is 0; texts, lists and marks that are empty are not.
    assert first == {
        "part": "attributes",
        "keys": ["attribute|title"],
        "order": 0,
        "label": "Tên",
        "fact": {"words": "Kế hoạch thực hiện Nghị quyết số 42-NQ/TW tại xã Mẫu"},
    }
    (doing,) = (one for one in plan["entries"] if one["fact"].get("anchor") == "ii-1")
    assert doing["fact"]["deeds"][0] == {
        "label": "Chủ trì, làm", "words": "Phòng Văn hóa - Xã hội", "anchor": "ii-1-p1",
    }  # fmt: skip
    marks = {one["id"]: one.get("mark") for one in plan["text"]}
    assert (marks["i-p1"], marks["i"], marks["i-p4"]) == ("-", "I.", None)


def test_files_are_as_short_as_json_can_be() -> None:
    for _, data in comparison_files(case_site()):
        text = data.decode()
        assert text == json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"))
