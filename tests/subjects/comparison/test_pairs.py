"""The plans of each pair are set side by side, the left one first, in the order of the pairs."""

from __future__ import annotations

from dataclasses import replace

from generator.subjects.comparison.entries import compared_plan, orders
from generator.subjects.comparison.pairs import compared_pairs
from generator.subjects.comparison.side_by_side import text_rows
from tests.page_cases import site

XA, TINH = "xa-mau-ke-hoach", "tinh-mau-chuong-trinh"


def test_every_pair_is_set_side_by_side() -> None:
    found = compared_pairs(replace(site(), pairs=((XA, TINH), (TINH, XA))))
    assert list(found) == [(XA, TINH), (TINH, XA)]
    for pair, compared in found.items():
        assert tuple(plan.id for plan in compared.plans) == pair
        assert list(compared.plans) == [
            compared_plan(site(), site().plans[name], orders(site())) for name in pair
        ]
        assert compared.text == text_rows(compared.plans)
        left = [cell.passage.block.id for row in compared.text for cell in row.cells[0]]
        text = [passage.block.id for passage in compared.plans[0].text]
        assert sorted(left) == sorted(text)


def test_without_pairs_nothing_is_compared() -> None:
    assert compared_pairs(replace(site(), pairs=())) == {}
