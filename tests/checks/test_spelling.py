"""The rule of spelling word by word: what is known, what is noted, what is shown of the rest."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.checks.spelling import is_short_form, short_forms, spelling
from generator.model.plan import Note, Paragraph, Plan, Section, Span, Uncertain
from generator.model.registries import Abbreviation, KnownWord
from generator.model.site import Site
from generator.problems import Location
from tests.folders import BASE
from tests.site_fixture import linked

PLACE = Location("x.yml", 7)
WORDS = (
    KnownWord("karaoke", "foreign", None),
    KnownWord("Wi-Fi", "foreign", None),
)
ABBREVIATIONS = (
    Abbreviation("HĐND", "Hội đồng nhân dân", "a", "b", False, None, None),
    Abbreviation("BCĐ-CTMT", "Ban Chỉ đạo", "a", "b", False, None, None),
)


def site() -> Site:
    base = linked(BASE)
    known = replace(base.registries, words=WORDS, abbreviations=ABBREVIATIONS)
    return replace(base, registries=known)


def plan(text: str, heading: str | None = None, **said: Any) -> Plan:
    """A plan of one section with one paragraph; `said` of the paragraph."""
    (base,) = linked(BASE).plans.values()
    paragraph = replace(Paragraph("i-p1", "i", None, text, PLACE), **said)
    section = Section(
        *("i", 1, None, heading, None, None, False, replace(PLACE, line=5)), paragraphs=(paragraph,)
    )
    return replace(base, sections=(section,))


def told(checked: Plan) -> list[tuple[int, str]]:
    return [(one.line, one.fragment) for one in spelling(site(), checked)]


@pytest.mark.parametrize(
    "text",
    [
        "Người lao động được hỗ trợ",
        "quán karaoke có Wi-Fi",
        "HĐND và BCĐ-CTMT, CTMT",  # a part of what is known is known
        "Phần II, Đại hội XIII, LC",
        "GRDP và TTĐT, NƠXH",  # short forms in capitals
        "12 km, 5 kWh",
        "điểm f, nhóm F",  # single letters number points
        "Nghị quyết 42-NQ/TW, 169/TTr-SLĐTBXH",
        "",
    ],
)
def test_what_is_right(text: str) -> None:
    assert told(plan(text)) == []
    assert told(plan("đúng", heading=text)) == []


@pytest.mark.parametrize("word", ["Karaoke", "hđnd", "Wifi", "NqTW", "QUYÉT", "fF", "dich"])
def test_what_is_wrong(word: str) -> None:
    assert told(plan(f"chữ {word} này")) == [(7, f"chữ {word} này")]
    assert told(plan("đúng", heading=f"chữ {word} này")) == [(5, f"chữ {word} này")]


def test_twenty_letters_before_and_behind_are_shown() -> None:
    text = "một hai ba bốn năm sáu dich bảy tám chín mười hai ba"
    at = text.index("dich")
    assert told(plan(text)) == [(7, text[at - 20 : at + 24])]
    assert told(plan("dich")) == [(7, "dich")]


def test_every_wrong_word_is_told_in_order() -> None:
    assert [fragment for _, fragment in told(plan("dich là sach"))] == ["dich là sach"] * 2


def test_only_within_a_number_letters_need_be_no_words() -> None:
    assert told(plan("42-NQ/TW")) == []
    assert len(told(plan("TTr 42-NQ/TW TTr"))) == 2
    assert len(told(plan("42-NQ/TW TWr"))) == 1


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ({"notes": (Note("slip", "ghi", "các dich vụ"),)}, True),
        ({"notes": (Note("slip", "ghi", "dich"),)}, True),
        ({"notes": (Note("slip", "ghi", "dic"),)}, False),
        ({"notes": (Note("slip", "các dich vụ"),)}, False),
        ({"uncertain": (Uncertain("dich vụ", Span(0, 7), ("dịch",), "mờ"),)}, True),
        ({"uncertain": (Uncertain("vụ", Span(0, 2), ("dich",), "mờ"),)}, False),
        ({}, False),
    ],
)
def test_a_slip_is_right_where_it_is_noted_or_uncertain(said: dict[str, Any], right: bool) -> None:
    assert (told(plan("các dich vụ", **said)) == []) == right


def test_notes_of_a_heading_are_about_the_heading() -> None:
    checked = plan("dich vụ", heading="Các dich vụ")
    noted = replace(checked.sections[0], notes=(Note("slip", "ghi", "dich"), Note("slip", "x")))
    assert told(replace(checked, sections=(noted,))) == [(7, "dich vụ")]


def test_sections_below_are_read_too() -> None:
    checked = plan("dich vụ")
    above = replace(plan("đúng").sections[0], sections=checked.sections)
    assert told(replace(checked, sections=(above,))) == [(7, "dich vụ")]


def forms(*texts: str) -> list[str]:
    checked = plan(texts[0], heading=texts[1] if len(texts) > 1 else None)
    return [one.fragment for one in short_forms(site(), checked)]


def test_a_short_form_that_nothing_explains_is_told_once() -> None:
    assert forms("GRDP tăng", "GRDP") == ["GRDP tăng"]
    assert forms("GRDP tăng, GRDP giảm") == ["GRDP tăng, GRDP giảm"]


@pytest.mark.parametrize(
    "text",
    [
        "chất thải (CTRSH), CTRSH",
        "chất thải (sau đây gọi tắt là CTRSH); CTRSH",
        "gọi là (“CTRSH”), CTRSH",
        "HĐND tỉnh",
        "theo 42-NQ/TW",
        "Đại hội XIII",
        "UY TÍN",
    ],
)
def test_a_short_form_that_is_explained_is_right(text: str) -> None:
    assert forms(text) == []


@pytest.mark.parametrize(
    ("word", "text", "short"),
    [
        ("GRDP", "tăng GRDP", True),
        ("NƠXH", "các NƠXH", True),
        ("GRDP", "TĂNG GRDP", False),
        ("QUYÉT", "việc QUYÉT định", False),
        ("Grdp", "tăng Grdp", False),
        ("G", "tăng G", False),
    ],
)
def test_what_is_a_short_form(word: str, text: str, short: bool) -> None:
    assert is_short_form(word, text) == short
