"""The page of abbreviations."""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import Any

import pytest

from generator.model.registries import Abbreviation
from generator.subjects.glossary.page import USES_SHOWN, Entry, GlossaryPage, Meaning, glossary_page
from tests.many_plans import crowded
from tests.page_cases import SHOWN, hold_golden
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, linked


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


def small(*abbreviations: Abbreviation) -> GlossaryPage:
    site = case_site()
    registries = replace(site.registries, abbreviations=abbreviations)
    found = glossary_page(replace(site, registries=registries)).shown
    assert isinstance(found, GlossaryPage)
    return found


def meaning(abbr: str, full: str, **more: Any) -> Abbreviation:
    said = {
        "scope": "organisation",
        "source": "Nguồn",
        "ambiguous": False,
        "context": None,
        "note": None,
    }
    return Abbreviation(abbr, full, **{**said, **more})


def only(*abbreviations: Abbreviation) -> Meaning:
    ((_, (one,)),) = small(*abbreviations).letters
    (found,) = one.meanings
    return found


def test_an_abbreviation_stands_by_its_first_letter_whatever_its_case() -> None:
    found = small(meaning("đt", "a"), meaning("DN", "b"), meaning("Đ", "c"), meaning("d", "e"))
    assert [(letter, [one.abbr for one in entries]) for letter, entries in found.letters] == [
        ("D", ["d", "DN"]), ("Đ", ["Đ", "đt"]),
    ]  # fmt: skip


def test_one_meaning_of_several_scopes_says_each_thing_once() -> None:
    found = only(
        meaning("KH", "Kế hoạch", scope="state-doc-type", note="Ghi", context="Trong số"),
        meaning("KH", "Kế hoạch", scope="party-doc-type", note="Ghi", source="Khác"),
        meaning("KH", "Kế hoạch", scope="social-policy-term"),
    )
    assert found.scopes == [
        "số, ký hiệu văn bản của Nhà nước", "số, ký hiệu văn bản của Đảng",
    ]  # fmt: skip
    assert (found.notes, found.sources) == (["Ghi"], ["Nguồn", "Khác"])
    # Where there is only one meaning, nobody need be told where it holds.
    assert (found.contexts, found.is_settled) == ([], True)


def test_where_a_meaning_holds_is_told_where_there_is_another() -> None:
    assert only(meaning("KH", "K", ambiguous=True, context="Trong số")).contexts == ["Trong số"]
    assert not only(meaning("KH", "K", ambiguous=True)).is_settled
    ((_, (entry,)),) = small(meaning("KH", "K", context="Ở đây"), meaning("KH", "L")).letters
    assert [one.contexts for one in entry.meanings] == [["Ở đây"], []]


def test_uses_in_numbers_add_up_and_those_in_words_of_two_scopes_are_the_same() -> None:
    """KH stands in two numbers of the State; UBND in six places of the commune's plan."""
    numbers = only(
        meaning("KH", "K", scope="state-doc-type"), meaning("KH", "K", scope="copy-type"),
    )  # fmt: skip
    assert [one.use.count for one in numbers.uses] == [4]
    words = only(meaning("UBND", "U"), meaning("UBND", "U", scope="social-policy-term"))
    assert [(one.place, one.use.count, one.use.first) for one in words.uses] == [
        ("Xã Mẫu, tỉnh Mẫu", 6, "dau-van-ban-p2"),
    ]  # fmt: skip


@pytest.mark.parametrize("count", [USES_SHOWN - 1, USES_SHOWN, USES_SHOWN + 1])
def test_five_plans_that_use_it_are_named_and_all_are_counted(count: int) -> None:
    site = crowded(count)
    registries = replace(site.registries, abbreviations=(meaning("UBND", "U"),))
    found = glossary_page(replace(site, registries=registries)).shown
    assert isinstance(found, GlossaryPage)
    ((_, (entry,)),) = found.letters
    (one,) = entry.meanings
    assert (len(one.uses), one.use_count) == (min(count, 5), count)


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        ("state-doc-type", "số, ký hiệu văn bản của Nhà nước"),
        ("legal-doc-or-issuer", "số, ký hiệu văn bản của Nhà nước"),
        ("copy-type", "bản sao"),
        ("party-doc-type", "số, ký hiệu văn bản của Đảng"),
        ("party-issuer", "số, ký hiệu văn bản của Đảng"),
        ("signature-prefix", "trước chữ ký"),
        ("organisation", None),
    ],
)
def test_a_reader_is_told_in_which_words_a_meaning_holds(scope: str, words: str | None) -> None:
    assert only(meaning("KH", "K", scope=scope)).scopes == ([words] if words else [])
