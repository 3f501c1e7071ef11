"""The country drawn: whose unit an outline is, which plans are counted, what the list says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.registries import Unit
from generator.subjects.units.country import CountryMap, DrawnProvince, country_map
from generator.subjects.units.outlines import OUTLINES
from generator.text.vietnamese import PartialDate, sort_key
from tests.site_fixture import PLANS, linked, real_files
from tests.subjects.units.test_pages import small, unit

NEW = PartialDate(2025, 7, 1)


def bare(name: str) -> str:
    return name.removeprefix("Tỉnh ").removeprefix("Thành phố ")


def drawn(*units: Unit, plans: Sequence[str] = ()) -> dict[str, DrawnProvince]:
    found = country_map(small(*units, plans=plans))
    assert found
    return {one.bare_name: one for one in found.provinces}


def province(name: str, words: str, code: str, *successors: str, **more: Any) -> Unit:
    return replace(unit(name, None, *successors), name=words, code=code, **more)


def test_real_plans_stand_in_the_provinces_of_today() -> None:
    found = country_map(linked(PLANS))
    assert found
    assert [(one.bare_name, one.plans) for one in found.spoken_for] == [
        ("An Giang", 1),
        ("Khánh Hòa", 1),
        ("Quảng Ngãi", 1),
        ("Quảng Trị", 1),
        ("Vĩnh Long", 1),
    ]
    assert [one.name for one in found.spoken_for[0].older] == ["An Giang", "Kiên Giang"]
    assert all(was.unit for one in found.spoken_for for was in one.older)
    assert len(found.silent) == 29


def test_provinces_stand_in_vietnamese_order() -> None:
    found = country_map(linked(PLANS))
    assert found
    names = [one.bare_name for one in found.provinces]
    assert names == sorted(names, key=sort_key)
    assert (names[0], names[-1]) == ("An Giang", "Vĩnh Long")
    assert names.index("Đà Nẵng") > names.index("Cao Bằng")


def test_a_code_alone_makes_no_province() -> None:
    """91 was Kiên Giang's code and is An Giang's: who knows nothing of it has no map."""
    site = small(province("kg", "Tỉnh Kiên Giang", "91"), plans=("kg",))
    assert country_map(site) is None
    assert country_map(small(province("ag", "Tỉnh An Giang", "89"), plans=("ag",))) is None


def test_what_is_no_more_speaks_for_what_it_became() -> None:
    old = province("cũ", "Tỉnh Kiên Giang", "91", "mới", until=NEW)
    new = province("mới", "Tỉnh An Giang", "91", since=NEW)
    inside = unit("xã", "cũ", until=NEW)
    found = drawn(old, new, inside, plans=("cũ", "xã", "xã", "mới"))["An Giang"]
    assert (found.plans, found.unit) == (4, new)
    assert [(one.name, one.unit) for one in found.older] == [
        ("An Giang", None),
        ("Kiên Giang", old),
    ]


def test_a_portal_without_provinces_or_plans_of_theirs_has_no_map() -> None:
    hue = province("hue", "Thành phố Huế", "46")
    assert country_map(small(unit("x"), plans=("x",))) is None
    assert country_map(small(hue)) is None
    ended = replace(hue, until=NEW)
    assert country_map(small(ended, plans=("hue",))) is None
    assert drawn(hue, plans=("hue",))["Huế"].plans == 1


@pytest.mark.parametrize("name", ["index.md", "don-vi/index.md"])
def test_the_list_leads_wherever_the_drawing_does(name: str) -> None:
    text = real_files()[name].text
    drawing = re.search(r'<svg class="ban-do".*?</svg>', text, re.DOTALL)
    assert drawing
    assert 'aria-hidden="true"' in drawing[0]
    linked_there = re.findall(r'<a href="([^"]+)" tabindex="-1">', drawing[0])
    assert len(linked_there) == drawing[0].count("<a ") == 5
    rest = text.replace(drawing[0], "")
    assert all(f'<a href="{one}">' in rest for one in linked_there)


def test_the_list_of_units_names_every_province_and_all_that_went_into_it() -> None:
    text = real_files()["don-vi/index.md"].text
    said = text[text.index('class="tren-ban-do"') : text.index("{ #hom-nay }")]
    listed = said[said.index("</svg>") :]
    for one in OUTLINES:
        for name in (bare(one.name), *one.joined):
            assert f">{name}<" in listed or f"{name}," in listed or f"{name}</small>" in listed, (
                name
            )
    assert "29 tỉnh, thành phố khác: trang chưa có kế hoạch" in listed


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1))
def test_no_name_of_a_registry_gives_a_province_that_it_is_not(name: str) -> None:
    found: CountryMap | None = country_map(small(province("a", name, "46"), plans=("a",)))
    assert (found is not None) == (
        name.removeprefix("Thành phố ").removeprefix("Tỉnh ").strip() == "Huế"
    )
