"""The page of abbreviations."""

from __future__ import annotations

import functools

import pytest

from generator.subjects.glossary.page import Entry, GlossaryPage, glossary_page
from tests.site_fixture import PLANS, linked
from tests.subjects.front.test_pages import SHOWN, hold_golden


@functools.cache
def shown() -> GlossaryPage:
    page = glossary_page(linked(PLANS)).shown
    assert isinstance(page, GlossaryPage)
    return page


def entry(abbr: str) -> Entry:
    (found,) = (one for _, entries in shown().letters for one in entries if one.abbr == abbr)
    return found


def test_letters_stand_in_vietnamese_order_once() -> None:
    letters = [letter for letter, _ in shown().letters]
    assert len(letters) == len(set(letters))
    assert letters.index("D") + 1 == letters.index("Đ")
    assert letters[-1] == "V"


def test_every_abbreviation_of_the_registry_is_there() -> None:
    found = [one.abbr for _, entries in shown().letters for one in entries]
    assert len(found) == len(set(found))
    assert set(found) == {one.abbr for one in linked(PLANS).registries.abbreviations}


def test_an_ambiguous_one_is_explained() -> None:
    directive, chairman = entry("CT").meanings
    assert directive.full == "Chỉ thị"
    assert directive.contexts == (
        ["Trong số, ký hiệu văn bản", "Trong số, ký hiệu văn bản của Đảng"]
    )
    assert chairman.contexts == ["Trong Nơi nhận: CT, PCT UBND"]
    assert not entry("BCH").meanings[0].is_settled


def test_the_same_words_in_two_scopes_are_one_meaning() -> None:
    (meaning,) = entry("BHXH").meanings
    assert [(one.place, one.use.count) for one in meaning.uses] == [
        ("Phường 2, thị xã Quảng Trị, tỉnh Quảng Trị", 5),
        ("Tỉnh Kiên Giang", 10),
    ]


@pytest.mark.parametrize("name", SHOWN["glossary"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)
