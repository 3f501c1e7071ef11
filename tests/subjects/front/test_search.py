"""The page of search offers every kind of thing that the index knows, each under one name."""

from __future__ import annotations

import pytest

from generator.search.files import KINDS
from generator.subjects.front.search import KIND_CHOICES, REPORT_CHOICES, SearchPage, search_page
from tests.page_cases import hold_golden


def test_golden(pytestconfig: pytest.Config) -> None:
    hold_golden("search", pytestconfig)


def test_every_kind_of_the_index_can_be_chosen_once() -> None:
    chosen = [kind for _, kinds in REPORT_CHOICES.values() for kind in kinds]
    assert sorted(chosen) == sorted(KINDS)
    assert set(REPORT_CHOICES) - set(KIND_CHOICES) == {"bao-cao"}


def test_what_a_promise_measures_is_found_with_the_promise() -> None:
    assert KIND_CHOICES["chi-tieu"] == ("Chỉ tiêu, chỉ số", ("target", "indicator"))


def test_the_page_is_the_same_whatever_the_plans() -> None:
    page = search_page()
    assert page.address == search_page().address
    assert isinstance(page.shown, SearchPage)
    assert "bao-cao" not in page.shown.kinds
    with_reports = search_page(has_reports=True).shown
    assert isinstance(with_reports, SearchPage)
    assert "bao-cao" in with_reports.kinds
    assert not page.contents
    assert page.searched
