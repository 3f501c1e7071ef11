"""What may be compared, and in which order: nothing is ranked that does not measure the same."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.plan import Target
from generator.model.registries import Conversion, Indicator
from generator.subjects.indicators.ranking import comparable_groups, quantity
from generator.text.bounds import order
from generator.text.figures import Operator
from tests.subjects.indicators.test_scale import target

RULE = Conversion("người/10.000 dân", Decimal("0.01"), "theo nghĩa")
SHARE = Indicator("i", "Tỷ lệ", "%", "more", None, None, (), None, (RULE,))


def of(plan: str, value: int, operator: Operator = "=", **words: Any) -> Target:
    return replace(target(Decimal(value), operator=operator), plan=plan, unit="%", **words)


def ranks(*targets: Target) -> dict[str, int]:
    (group,) = comparable_groups(targets, SHARE)
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


@pytest.mark.parametrize("operator", [">=", "<="])
def test_other_bounds_leave_the_number_as_it_is(operator: Operator) -> None:
    assert ranks(of("a", 95), of("b", 95, operator)) == {"a": 1, "b": 1}


def test_about_a_number_has_no_rank_beside_the_number_itself() -> None:
    (group,) = comparable_groups([of("a", 95), of("b", 95, "~"), of("c", 70)], SHARE)
    assert {one.target.plan: one.rank for one in group.ranked} == {"a": 1, "c": 2}
    assert [one.plan for one in group.apart] == ["b"]


def test_about_a_number_is_ranked_among_other_numbers() -> None:
    assert ranks(of("a", 76), of("b", 75, "~"), of("c", 75, "~"), of("d", 70, "~")) == {
        "a": 1,
        "b": 2,
        "c": 2,
        "d": 4,
    }


def test_a_plan_that_says_a_number_and_about_it_contradicts_itself() -> None:
    (group,) = comparable_groups([of("a", 60), of("a", 60, "~"), of("b", 70)], SHARE)
    assert [one.target.plan for one in group.ranked] == ["b"]


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.sampled_from(["=", ">", ">=", "<", "<=", "~"])), max_size=9
    )
)
def test_ranks_say_nothing_that_the_bounds_do_not(said: list[tuple[int, Operator]]) -> None:
    targets = [of(str(at), value, operator) for at, (value, operator) in enumerate(said)]
    for group in comparable_groups(targets, SHARE):
        for one in group.ranked:
            for other in group.ranked:
                higher = order(one.target, other.target)
                assert higher is not None
                assert (one.rank < other.rank, one.rank == other.rank) == (higher > 0, higher == 0)


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
    groups = comparable_groups([of("a", 60), replace(of("b", 75), **words)], SHARE)
    assert [len(group.ranked) for group in groups] == [1, 1]
    assert not any(group.differs for group in groups)


def test_a_plan_that_contradicts_itself_is_not_ranked() -> None:
    (group,) = comparable_groups([of("a", 100), of("a", 50), of("b", 70)], SHARE)
    assert [one.target.plan for one in group.ranked] == ["b"]
    assert [int(one.value or 0) for one in group.apart] == [100, 50]


def test_a_plan_that_repeats_itself_is_ranked_once() -> None:
    assert ranks(of("a", 100), of("a", 100), of("b", 70)) == {"a": 1, "b": 2}


def test_promises_without_figures_are_in_no_group() -> None:
    assert comparable_groups([replace(of("a", 1), value=None)], SHARE) == []


@given(st.lists(st.integers(0, 5), min_size=1, max_size=8))
def test_ranks_follow_the_figures(values: list[int]) -> None:
    found = ranks(*(of(str(number), value) for number, value in enumerate(values)))
    for number, value in enumerate(values):
        assert found[str(number)] == 1 + sum(other > value for other in values)


def test_a_rule_of_the_registry_brings_units_together() -> None:
    other = replace(of("b", 4500), unit="người/10.000 dân")
    assert ranks(of("a", 40), other, of("c", 50)) == {"c": 1, "b": 2, "a": 3}
    assert quantity(other, SHARE) == quantity(of("a", 45), SHARE)


def test_a_range_is_converted_at_both_ends() -> None:
    wide = replace(of("a", 4000), unit="người/10.000 dân", value_max=Decimal(5000))
    found = quantity(wide, SHARE)
    assert (found.value, found.value_max, found.unit) == (Decimal(40), Decimal(50), "%")


def test_without_a_rule_units_stand_apart() -> None:
    groups = comparable_groups([of("a", 40), replace(of("b", 41), unit="phần nghìn")], SHARE)
    assert not any(group.differs for group in groups)


def test_a_measure_is_written_as_a_key() -> None:
    (group,) = comparable_groups([of("a", 60, population="chung", year=2030)], SHARE)
    assert str(group.measure) == "i|chung||2030||%||"
