"""Figures that one row of a table sets year by year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from generator.model.plan import Target
from generator.views.series import in_series
from tests.table_site import PLAN_ID, TARGETS, files, plan, row


def gathered(targets: Sequence[Target]) -> list[tuple[int | None, list[int | None]]]:
    found = in_series(targets, lambda one: one)
    return [(one.goal.year, [step.year for step in one.steps]) for one in found]


def test_a_row_of_years_is_one_promise_with_the_way_to_it() -> None:
    targets = row(f"{TARGETS}-dong-1").targets
    assert gathered(targets) == [(2030, [2026, 2028])]
    assert gathered(targets[::-1]) == [(2030, [2026, 2028])]


def test_rows_and_sentences_stand_apart() -> None:
    assert gathered(list(plan().targets())) == [
        *((2030, []), (None, [])),
        *[(2030, [2026, 2028])] * 3,
    ]


@pytest.mark.parametrize(
    "said",
    [
        {"note": "ghi chú"},
        {"inferred": "suy ra"},
        {"conflicts_with": ("i-t1",)},
        {"year": 2026},
        {"population": "nữ"},
        {"year_from": None},
    ],
)
def test_what_differs_or_is_explained_stands_alone(said: dict[str, Any]) -> None:
    first, second = row(f"{TARGETS}-dong-1").targets[:2]
    assert [len(one.steps) for one in in_series([first, replace(second, **said)], lambda t: t)] == [
        *(0, 0),
    ]


def test_each_year_has_its_place_in_the_table_of_targets() -> None:
    page = files()[f"ke-hoach/{PLAN_ID}/index.md"]
    for target in plan().targets():
        assert f'id="bang_{target.id}"' in page
    assert "từng năm: <a" in files()["chi-tieu/lao-dong-qua-dao-tao/index.md"]
