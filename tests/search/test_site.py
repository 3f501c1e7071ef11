"""The search of a whole site: which abbreviations are read, what the filters are called."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from generator.model.urls import Address
from generator.search.files import DIRECTORY, pack_path
from generator.search.items import Block, Item, Shelf
from generator.search.site import index_files, search_files
from tests.search_small import BLOCKS, REGISTRIES, RULES, small_index, small_reader

FACETS: dict[str, Any] = json.loads(small_index()[DIRECTORY])["facets"]


def test_abbreviations_of_one_meaning_are_read_and_those_of_a_signature_are_not() -> None:
    assert [one["short"] for one in small_reader().short_forms] == ["BHYT", "phần trăm", "ĐA"]


def test_filters_have_names() -> None:
    assert {one: facet["name"] for one, facet in FACETS["level"].items()} == {
        "province": "Cấp tỉnh",
        "commune": "Cấp xã",
    }
    assert {one: facet["name"] for one, facet in FACETS["theme"].items()} == {
        "an-sinh": "An sinh",
        "y-te": "Y tế",
        "viec-lam": "Việc làm",
    }


def test_provinces_by_name_with_the_day_on_which_they_ended() -> None:
    named = {one: facet["name"] for one, facet in FACETS["place"].items()}
    assert list(named.items()) == [
        ("tinh-cu", "Tỉnh Cũ (đến 01/07/2025)"),
        ("tinh-mau", "Tỉnh Mẫu"),
    ]


def test_the_words_of_each_block_come_before_the_index() -> None:
    paths = [one.path for one in index_files(REGISTRIES, BLOCKS, RULES)]
    assert paths == [pack_path(0)] * 3 + ["muc/0/0.bin", "tap/0/0.bin", DIRECTORY]


def test_the_index_of_a_site_holds_its_plans() -> None:
    item = Item("plan", "ke-hoach/x/#p1", "", "X", "chữ", shelf=Shelf("x", "X", "commune", ()))
    elsewhere = replace(item, url="ke-hoach/y/")
    found = search_files(REGISTRIES, [item, elsewhere], {Address("ke-hoach/x/")}, [], RULES, 1)
    files = {one.path: one.data for one in found}
    written = json.loads(files[pack_path(0)])
    assert written["plan"] == "x"
    assert "ke-hoach/y/" not in files[pack_path(0)].decode()


def test_of_two_provinces_of_one_name_that_of_today_comes_first() -> None:
    twins = {
        one: replace(REGISTRIES.units[unit], id=one, name="Tỉnh Đôi")
        for one, unit in (("doi-cu", "tinh-cu"), ("doi-nay", "tinh-mau"))
    }
    block = Block("x", "X", "province", ("doi-cu", "doi-nay"), (Item("task", "x/", "", "", "chữ"),))
    files = index_files(replace(REGISTRIES, units=twins), [block], RULES)
    places = json.loads({one.path: one.data for one in files}[DIRECTORY])["facets"]["place"]
    assert [facet["name"] for facet in places.values()] == ["Tỉnh Đôi", "Tỉnh Đôi (đến 01/07/2025)"]
