"""Every direction and every reason has its words, and a change is no level."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from generator.observed import AssignedReason, Beside, Direction
from generator.subjects.assigned.words import (
    ASSIGNED,
    CHANGES,
    CHANGES_OF_OTHERS,
    FOR_OTHERS,
    REASONS,
    beside_words,
)
from tests.observed.made import assigned_said

LEVEL = assigned_said({"is": "1 %", "year": "2030"})


def test_all_have_words() -> None:
    assert set(REASONS) == set(get_args(AssignedReason))
    for words in (ASSIGNED, FOR_OTHERS, CHANGES, CHANGES_OF_OTHERS):
        assert set(words) == set(get_args(Direction))


def test_a_change_is_more_or_less_and_not_higher() -> None:
    change = replace(LEVEL, measure="change")
    assert beside_words(Beside(LEVEL, "same", "higher", None), "") == "cao hơn mức được giao"
    said = beside_words(Beside(change, "same", "higher", None), "")
    assert said == "thay đổi nhiều hơn mức được giao"
    said = beside_words(Beside(change, "wider-place", "lower", None), "cả nước")
    assert said == "thay đổi ít hơn mức đặt cho cả nước"


def test_why_nobody_can_say_is_told() -> None:
    said = beside_words(Beside(LEVEL, "same", None, "other-year"), "")
    assert said == "không so được: của năm khác"
