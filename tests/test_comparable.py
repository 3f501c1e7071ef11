"""What may be compared, and in which order: nothing is ranked that does not measure the same."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.comparable import comparable_groups
from generator.figures import Operator
from generator.model import Target
from tests.test_drawing import target


def of(plan: str, value: int, operator: Operator = "=", **words: Any) -> Target:
    return replace(target(Decimal(value), operator=operator), plan=plan, unit="%", **words)


def ranks(*targets: Target) -> dict[str, int]:
    (group,) = comparable_groups(targets)
    return {one.target.plan: one.rank for one in group.ranked}


def test_the_highest_is_first_and_equals_share_a_rank() -> None:
    assert ranks(of("a", 60), of("b", 75), of("c", 60), of("d", 20)) == {
        "b": 1,
        "a": 2,
        "c": 2,
        "d": 4,
    }


def test_over_a_number_is_more_and_under_it_is_less() -> None:
    assert ranks(of("a", 95), of("b", 95, ">"), of("c", 95, "<")) == {"b": 1, "a": 2, "c": 3}


@pytest.mark.parametrize("operator", [">=", "<=", "~"])
def test_other_bounds_leave_the_number_as_it_is(operator: Operator) -> None:
    assert ranks(of("a", 95), of("b", 95, operator)) == {"a": 1, "b": 1}


def test_a_range_stands_by_its_lower_end() -> None:
    wide = replace(of("a", 45), operator="between", value_max=Decimal(50))
    assert ranks(wide, of("b", 45), of("c", 46)) == {"c": 1, "a": 2, "b": 3}


@pytest.mark.parametrize(
    "words",
    [
        {"population": "thành thị"},
        {"variant": "theo-quy-chuan"},
        {"year": 2045},
        {"unit": "người"},
        {"per": "trên 10.000 dân"},
        {"against": "mức trung bình cả nước"},
        {"when": "hằng năm"},
    ],
)
def test_whatever_differs_keeps_figures_apart(words: dict[str, Any]) -> None:
    groups = comparable_groups([of("a", 60), replace(of("b", 75), **words)])
    assert [len(group.ranked) for group in groups] == [1, 1]
    assert not any(group.differs for group in groups)


def test_a_plan_that_contradicts_itself_is_not_ranked() -> None:
    (group,) = comparable_groups([of("a", 100), of("a", 50), of("b", 70)])
    assert [one.target.plan for one in group.ranked] == ["b"]
    assert [int(one.value or 0) for one in group.apart] == [100, 50]


def test_a_plan_that_repeats_itself_is_ranked_once() -> None:
    assert ranks(of("a", 100), of("a", 100), of("b", 70)) == {"a": 1, "b": 2}


def test_promises_without_figures_are_in_no_group() -> None:
    assert comparable_groups([replace(of("a", 1), value=None)]) == []


@given(st.lists(st.integers(0, 5), min_size=1, max_size=8))
def test_ranks_follow_the_figures(values: list[int]) -> None:
    found = ranks(*(of(str(number), value) for number, value in enumerate(values)))
    for number, value in enumerate(values):
        assert found[str(number)] == 1 + sum(other > value for other in values)


def test_a_measure_is_written_as_a_key() -> None:
    (group,) = comparable_groups([of("a", 60, population="chung", year=2030)])
    assert str(group.measure) == "i|chung||2030||%||"
