"""A sheet for each place that a plan speaks for, which leads to the words and has room for few."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urljoin

import pytest

from generator.model.urls import plan_address, questions_address, unit_address
from generator.subjects.questions.pages import ON_A_SHEET, QuestionSheet, question_pages
from tests.page_cases import SHOWN, hold_golden
from tests.site_fixture import PLANS, Html, edition_of, linked, real_files, to_html

REAL = linked(PLANS)


@pytest.mark.parametrize("name", SHOWN["questions"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)


def test_there_is_a_sheet_for_every_place_with_a_plan_and_for_no_other() -> None:
    pages = list(question_pages(edition_of(REAL)))
    units = dict.fromkeys(plan.unit for plan in REAL.plans.values())
    assert [one.address for one in pages] == [questions_address(unit) for unit in units]
    assert not any(one.searched for one in pages)


def test_several_plans_of_one_place_share_its_sheet_and_the_rest_is_counted() -> None:
    first, second, *_others = REAL.plans.values()
    both = replace(REAL, plans={first.id: first, second.id: replace(second, unit=first.unit)})
    (page,) = question_pages(edition_of(both))
    shown = page.shown
    assert isinstance(shown, QuestionSheet)
    assert [plan.id for plan, _title in shown.plans] == [first.id, second.id]
    assert len(shown.questions) == ON_A_SHEET
    assert shown.more > 0


def test_plan_and_place_lead_to_the_sheet_and_the_sheet_to_every_quote() -> None:
    plan = REAL.plans["phuong-2-quang-tri-ke-hoach-nq42"]
    sheet = questions_address(plan.unit)
    for address in (plan_address(plan.id), unit_address(plan.unit)):
        text = Html(to_html(real_files()[address.markdown].text.split("---\n", 2)[2]))
        links = [urljoin(f"/{address}", one.attributes["href"]) for one in text.all("a")]
        assert f"/{sheet}" in links
    shown = Html(to_html(real_files()[sheet.markdown].text.split("---\n", 2)[2]))
    links = [urljoin(f"/{sheet}", one.attributes["href"]) for one in shown.all("a")]
    assert f"/{plan_address(plan.id, 'ii-2-p4')}" in links
    assert [one.text for one in shown.all("q")]
