"""Years and indicators of targets, and figures that no target states."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.targets import (
    repeated_target,
    target_indicator,
    uncovered_figure,
    whole_figures,
    year_said,
)
from generator.model.plan import Citation, NotTarget, Span
from tests.checks.made import PLACE, indicator, paragraph, plan, section, site, target, told

TARGETS = "specific-targets"


@given(st.decimals(99, 101, places=2))
def test_a_percentage_is_at_most_a_hundred(value: Decimal) -> None:
    ends: list[dict[str, Any]] = [{"value": value}, {"value": Decimal(1), "value_max": value}]
    for said in ends:
        found = list(whole_figures(site(), plan(section(paragraph("x", target(**said))))))
        assert bool(found) == (value > 100)


def test_only_a_percentage_is() -> None:
    others: list[dict[str, Any]] = [{"unit": "hộ"}, {"value": None}, {"unit": None}]
    for said in others:
        over = target(**{"value": Decimal(450), **said})
        assert list(whole_figures(site(), plan(section(paragraph("x", over))))) == []
    over = target(value=Decimal(450))
    assert told(whole_figures(site(), plan(section(paragraph("x", over))))) == [(7, "q", "")]


@pytest.mark.parametrize(
    ("text", "heading", "above", "said"),
    [
        ("đến năm 2030.", None, None, True),
        ("đến năm", "Mục tiêu 2030", None, True),
        ("đến năm", None, "Đến 2030", True),
        ("đến năm 2031", "Mục tiêu", "Đến 2025", False),
        ("12030 hộ", None, None, False),
        ("2030,5 và 20301", None, None, True),
        ("20301", None, None, False),
    ],
)
def test_a_year_is_said_beside_or_above(
    text: str, heading: str | None, above: str | None, said: bool
) -> None:
    inner = section(paragraph(text, target(year=2030)), heading=heading)
    found = list(year_said(site(), plan(section(sections=(inner,), heading=above))))
    assert (found == []) == said
    assert all("năm 2030 " in one.message for one in found)


def test_a_heading_beside_is_not_above() -> None:
    beside = section(heading="Mục tiêu 2030", sections=(section(heading="Năm 2030"),))
    found = year_said(site(), plan(beside, section(paragraph("x", target(year=2030)))))
    assert told(found) == [(7, "q", "")]


def test_a_year_that_is_not_said_or_is_inferred_is_no_concern() -> None:
    targets = (target(year=None), target(year=2030, inferred="vì"))
    assert list(year_said(site(), plan(section(paragraph("x", *targets))))) == []


@pytest.mark.parametrize(
    "differs",
    [
        *({"indicator": "khac"}, {"population": "nữ"}, {"year": 2025}, {"variant": "v"}),
        *({"per": "trên 10 xã"}, {"indicator": None}, {"value": None}),
        *({"repeats": ("t",)}, {"conflicts_with": ("t",)}),
    ],
)
def test_what_is_not_the_same_thing_need_not_be_linked(differs: dict[str, Any]) -> None:
    second = target("hai", **{"id": "t2", "value": Decimal(9), **differs})
    checked = plan(section(paragraph("x", target(), second)))
    assert list(repeated_target(site(), checked)) == []


def test_two_figures_for_one_thing_are_told_at_the_second() -> None:
    second = target("hai", id="t2", paragraph="i-p2", value=Decimal(9))
    other = replace(paragraph("y", second), id="i-p2", place=replace(PLACE, line=9))
    (found,) = repeated_target(site(), plan(section(paragraph("x", target()), other)))
    assert (found.line, found.fragment) == (9, "hai")
    assert found.message.endswith("ở t")


def test_the_first_may_say_that_the_second_repeats_it() -> None:
    pair = (target(repeats=("t2",)), target(id="t2"))
    assert list(repeated_target(site(), plan(section(paragraph("x", *pair))))) == []


def test_a_third_is_held_against_the_first() -> None:
    targets = (target(), target(id="t2", repeats=("t",)), target(id="t3", repeats=("t2",)))
    found = repeated_target(site(), plan(section(paragraph("x", *targets))))
    assert [one.message.rpartition(" ")[2] for one in found] == ["t"]


@pytest.mark.parametrize(
    ("quote", "guess"),
    [
        ("tỷ lệ hộ nghèo", "bon"),
        ("Hộ NGHÈO có tỉ lệ", "bon"),  # in any order, letter case and spelling
        ("tỷ lệ hộ", "bon"),  # three words of four are enough
        ("tỷ lệ", ""),  # two are not
        ("tỷ lệ hộ nghèo đa chiều", "sau"),  # the longer of two names that are said whole
        ("khác", ""),
    ],
)
def test_an_indicator_is_guessed_by_its_name(quote: str, guess: str) -> None:
    known = site(indicator("bon", "Tỷ lệ hộ nghèo"), indicator("sau", "Tỷ lệ hộ nghèo đa chiều"))
    checked = plan(section(paragraph("x", target(quote, indicator=None), target())))
    assert told(target_indicator(known, checked)) == [(7, quote, guess)]


@pytest.mark.parametrize(
    "said",
    [
        {"targets": (target("đạt 30%"),)},
        {"not_targets": (NotTarget("30", Span(4, 6), "vì"),)},
        {"citations": (Citation("x", "i", "p", None, "30", Span(4, 7)),)},
    ],
)
def test_a_figure_may_belong_to_a_target_to_none_or_to_a_citation(said: dict[str, Any]) -> None:
    covered = replace(paragraph("đạt 30% hộ"), **said)
    assert list(uncovered_figure(site(), plan(section(covered, role=TARGETS)))) == []


@pytest.mark.parametrize(("span", "covers"), [((3, 4), False), ((4, 5), True), ((5, 7), False)])
def test_a_figure_belongs_where_it_begins(span: tuple[int, int], covers: bool) -> None:
    near = (NotTarget("x", Span(*span), "vì"),)
    checked = plan(section(paragraph("đạt 30% hộ", not_targets=near), role=TARGETS))
    assert (list(uncovered_figure(site(), checked)) == []) == covers


def test_marks_of_footnotes_are_no_figures_of_a_target() -> None:
    assert list(uncovered_figure(site(), plan(section(paragraph("hộ[1]"), role=TARGETS)))) == []


def test_a_figure_is_shown_with_forty_letters_behind_it() -> None:
    text = "đạt 30% " + "x" * 60
    (found,) = uncovered_figure(site(), plan(section(paragraph(text), role=TARGETS)))
    # Forty letters behind the number, the per cent sign and a space among them.
    assert found.fragment == "30% " + "x" * 38


@pytest.mark.parametrize("role", ["objectives", "tasks", None])
def test_figures_elsewhere_need_not_be_targets(role: str | None) -> None:
    assert list(uncovered_figure(site(), plan(section(paragraph("đạt 30%"), role=role)))) == []
