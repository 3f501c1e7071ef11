"""What became of the promises of a plan: tests/cases/changes/targets.yml, and what is stronger."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.history.changes.plan import changes
from generator.history.changes.targets import level_effect, target_changes, time_effect
from generator.model.plan import Target
from generator.text.figures import Operator
from tests.golden import Case
from tests.versions import both, cases_of, hold_changes, row, sections, texts

TRAINED = "lao-dong-qua-dao-tao"
JOBLESS = "ty-le-that-nghiep"


@pytest.mark.parametrize("case", cases_of("targets"), ids=lambda case: case.name)
def test_sentences(case: Case, update_goldens: bool) -> None:
    hold_changes(case, update_goldens)


def target(is_: str = "40 %", **keys: Any) -> Target:
    """Return a target of the indicator that is the better the more it is."""
    stated = {"indicator": TRAINED, "is": is_, "quote": "Đào tạo", **keys}
    (found,) = texts({"text": "Đào tạo", "targets": [stated]}).plan.targets()
    return found


@pytest.mark.parametrize(
    ("before", "after", "effect"),
    [
        ("40 %", "41 %", "stronger"),
        ("40 %", "39,5 %", "weaker"),
        ("40 %", "40 %", None),
        ("40 %", ">= 40 %", None),
        ("> 40 %", "40 %", "weaker"),
        (">= 40 %", "> 40 %", "stronger"),
        ("~ 40 %", "40 %", None),
        ("~ 41 %", "40 %", None),
        ("40 %", "~ 45 %", None),
        ("~ 40 %", "~ 45 %", None),
        ("~ 40 %", "~ 40 %", None),
        ("40 %", "40–45 %", "stronger"),
        ("40–45 %", "40–46 %", "stronger"),
        ("39–60 %", "40 %", "stronger"),
        ("< 40 %", "40 %", None),
        ("40 %", "<= 90 %", None),
        ("40 %", "< 90 %", None),
    ],
)
def test_which_of_two_figures_promises_more(before: str, after: str, effect: str | None) -> None:
    assert level_effect(target(before), target(after), "more") == effect


@pytest.mark.parametrize(
    ("before", "after", "effect"),
    [
        ("3 %", "2,5 %", "stronger"),
        ("3 %", "4 %", "weaker"),
        ("3 %", "<= 3 %", None),
        ("3 %", "< 3 %", "stronger"),
        ("< 3 %", "<= 3 %", "weaker"),
        ("~ 3 %", "3 %", None),
        ("~ 3 %", "2 %", None),
        ("3–4 %", "2–4 %", "stronger"),
        ("3–4 %", "3–5 %", "weaker"),
        ("3 %", "3–4 %", "weaker"),
        ("> 3 %", "2 %", None),
        ("2 %", ">= 1 %", None),
    ],
)
def test_of_what_should_shrink_less_promises_more(
    before: str, after: str, effect: str | None
) -> None:
    assert level_effect(target(before), target(after), "less") == effect


@pytest.mark.parametrize(
    "other",
    [
        {"indicator": JOBLESS},
        {"variant": "b"},
        {"population": "nữ"},
        {"unit": "lớp"},
        {"per": "trên vạn dân"},
        {"against": "bình quân cả nước"},
        {"value": None},
    ],
    ids=lambda other: next(iter(other)),
)
def test_what_is_measured_otherwise_has_no_order(other: dict[str, Any]) -> None:
    before, after = target("40 %"), target("45 %")
    assert level_effect(before, after, "more") == "stronger"
    assert level_effect(before, after, None) is None
    assert level_effect(before, replace(after, **other), "more") is None
    assert level_effect(replace(before, **other), after, "more") is None


OPERATORS: st.SearchStrategy[Operator | None] = st.sampled_from(
    [None, "=", "~", ">", ">=", "<", "<="]
)
VALUES = st.integers(-3, 3).map(Decimal)
BASE = target()
FIGURES = st.builds(
    lambda operator, value: replace(BASE, operator=operator, value=value, value_max=None),
    OPERATORS,
    VALUES,
)
TURNED: dict[Operator | None, Operator | None] = {">": "<", ">=": "<=", "<": ">", "<=": ">="}


@given(FIGURES, FIGURES)
def test_there_and_back_is_the_opposite(one: Target, other: Target) -> None:
    opposite = {"stronger": "weaker", "weaker": "stronger", None: None}
    for direction in ("more", "less"):
        there, back = level_effect(one, other, direction), level_effect(other, one, direction)
        assert there == opposite[back]


@given(FIGURES, FIGURES)
def test_less_is_more_seen_in_a_mirror(one: Target, other: Target) -> None:
    def mirrored(figure: Target) -> Target:
        assert figure.value is not None
        operator = TURNED.get(figure.operator, figure.operator)
        return replace(figure, operator=operator, value=-figure.value)

    assert level_effect(mirrored(one), mirrored(other), "less") == level_effect(one, other, "more")


@pytest.mark.parametrize(
    ("before", "after", "effect"),
    [
        (2030, 2029, "stronger"),
        (2030, 2031, "weaker"),
        (2030, 2030, None),
        (None, 2030, None),
        (2030, None, None),
    ],
)
def test_sooner_is_stronger(before: int | None, after: int | None, effect: str | None) -> None:
    one, other = (replace(BASE, year=year) for year in (before, after))
    assert time_effect(one, other) == effect


@pytest.mark.parametrize(
    ("before", "after", "values"),
    [
        ("40 %", "45 %", "[40, 45]"),
        ("4,5 %", "5 %", "[4.5, 5]"),
        ("40 %", "40,25 %", "[40, 40.25]"),
    ],
)
def test_figures_are_numbers_whole_where_they_are_whole(
    before: str, after: str, values: str
) -> None:
    old, new = (
        texts(
            {"text": "Đào tạo", "targets": [{"indicator": TRAINED, "is": is_, "quote": "Đào tạo"}]}
        )
        for is_ in (before, after)
    )
    (change,) = target_changes(both(old, new))
    assert f"; value {values}" in row(change)
    assert all(type(one.before) is not float or one.before % 1 for one in change.details)


def test_a_target_that_goes_with_its_section_is_not_said_to_move() -> None:
    stated = {"indicator": TRAINED, "is": "40 %", "quote": "đào tạo 40%"}
    here = {
        "heading": "Việc làm",
        "text": [{"text": "Lao động được đào tạo 40% cả năm.", "targets": [stated]}],
    }
    before = sections(
        {"number": "I.", "text": ["Một hai ba."], "sections": [here]},
        {"number": "II.", "text": ["Bốn năm sáu."]},
    )
    after = sections(
        {"number": "I.", "text": ["Một hai ba."]},
        {"number": "II.", "text": ["Bốn năm sáu."], "sections": [here]},
    )
    assert list(target_changes(both(before, after))) == []
    assert [one.what for one in changes(before, after)] == ["section"]
