"""The plans of a pair are set side by side, the left one first, and once for all who ask."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.output.cache import Cache
from generator.output.remembered import Remembered
from generator.subjects.comparison import pairs
from generator.subjects.comparison.compared import compared_plan, orders
from generator.subjects.comparison.pairs import compared_pair, compared_text
from generator.subjects.comparison.side_by_side import text_rows
from generator.views.subject import Edition
from tests.page_cases import site
from tests.site_fixture import edition_of

XA, TINH = "xa-mau-ke-hoach", "tinh-mau-chuong-trinh"


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    return replace(edition_of(site()), memory=Remembered(Cache(tmp_path / ".cache")))


@pytest.mark.parametrize("pair", [(XA, TINH), (TINH, XA)])
def test_every_word_of_both_stands_in_a_row(edition: Edition, pair: tuple[str, str]) -> None:
    compared = compared_pair(edition, pair)
    assert list(compared.plans) == [
        compared_plan(site(), site().plans[name], orders(site())) for name in pair
    ]
    assert compared.text == text_rows(compared.plans) == compared_text(edition, pair)
    left = [cell.passage.block.id for row in compared.text for cell in row.cells[0]]
    text = [passage.block.id for passage in compared.plans[0].text]
    assert sorted(left) == sorted(text)


def test_what_was_compared_before_is_found_again_and_is_the_same(
    edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = compared_pair(edition, (XA, TINH))
    other = compared_pair(edition, (TINH, XA))
    monkeypatch.setattr(pairs, "text_rows", lambda _plans: pytest.fail("compared once more"))
    assert compared_pair(edition, (XA, TINH)) == first
    assert compared_pair(edition, (TINH, XA)) == other
    monkeypatch.setattr(pairs, "compared_plan", lambda *_: pytest.fail("gathered once more"))
    assert compared_text(edition, (XA, TINH)) == first.text


def test_a_word_that_differs_is_compared_anew(edition: Edition) -> None:
    before = compared_pair(edition, (XA, TINH))
    plan = edition.site.plans[XA]
    section = replace(plan.sections[0], heading="Một tên mục khác hẳn", show=None)
    changed = replace(plan, sections=(section, *plan.sections[1:]))
    now = replace(edition.site, plans={**edition.site.plans, XA: changed})
    after = compared_pair(replace(edition, site=now), (XA, TINH))
    assert after.text == text_rows(after.plans)
    assert after.text != before.text
