"""What a unit came from: no former unit is said to be all of it, or all in it, when it is not."""

from __future__ import annotations

from collections import defaultdict

import pytest

from generator.model.registries import Unit
from generator.subjects.units.origins import (
    Share,
    before_words,
    came_from,
    in_order,
    is_renamed,
    origins,
    why_words,
)
from tests.site_fixture import PLANS, linked


def unit(name: str, *successors: str) -> Unit:
    return Unit(name, f"Xã {name}", "commune", None, None, None, None, None, successors, None)


def shares(of: str, *units: Unit) -> list[tuple[str, Share]]:
    known = {one.id: one for one in units}
    before: dict[str, list[Unit]] = defaultdict(list)
    for one in units:
        for successor in one.successors:
            before[successor].append(one)
    return [(one.id, share) for one, share in origins(known[of], before)]


A, B, SPLIT = unit("A", "X"), unit("B", "X"), unit("C", "X", "Y")


def test_one_whole_unit_that_became_nothing_else_is_the_unit_under_an_older_name() -> None:
    assert shares("X", unit("Z", "A"), A, unit("X")) == [
        ("X", "same"), ("A", "renamed"), ("Z", "renamed"),
    ]  # fmt: skip


def test_of_several_none_is_the_unit_itself() -> None:
    assert shares("X", A, B, SPLIT, unit("X")) == [
        ("X", "same"), ("A", "whole"), ("B", "whole"), ("C", "part"),
    ]  # fmt: skip


def test_what_went_into_a_part_is_not_said_to_be_whole() -> None:
    """D became C, and C was split: of D nobody knows more than a part."""
    found = dict(shares("X", unit("D", "C"), SPLIT, unit("X")))
    assert (found["C"], found["D"]) == ("part", "part")


def test_what_was_renamed_into_one_of_several_is_whole_in_it() -> None:
    found = dict(shares("X", unit("D", "A"), A, B, unit("X")))
    assert (found["A"], found["D"]) == ("whole", "whole")


def test_units_that_succeed_each_other_are_followed_once() -> None:
    assert shares("A", unit("A", "B"), unit("B", "A")) == [("A", "same"), ("B", "renamed")]


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ([], ""),
        ([A], "trước đây là xã A"),
        ([SPLIT], "gồm một phần của xã C"),
        ([A, B], "gồm xã A; xã B"),
        # What follows “một phần của …” would be read as a part too.
        ([SPLIT, A, B], "gồm xã A; xã B; một phần của xã C"),
    ],
)
def test_what_a_unit_came_from_in_words(before: list[Unit], words: str) -> None:
    assert before_words(before) == words
    assert is_renamed(before) is words.startswith("trước đây là")
    assert set(in_order(before)) == set(before)


def test_a_part_is_called_one_wherever_it_is_named() -> None:
    assert came_from(A, "Xã A, tỉnh T") == "Xã A, tỉnh T"
    assert came_from(SPLIT, "Xã C, tỉnh T") == "một phần của xã C, tỉnh T"


@pytest.mark.parametrize(
    ("share", "words"),
    [
        ("same", None),
        ("renamed", "khi còn là xã A"),
        ("whole", "nơi này gồm xã A"),
        ("part", "nơi này gồm một phần của xã A"),
    ],
)
def test_why_a_plan_of_then_speaks_for_a_unit_of_today(share: Share, words: str | None) -> None:
    assert why_words(A, share) == words


def test_no_real_unit_is_said_to_have_been_what_went_elsewhere_too() -> None:
    units = linked(PLANS).registries.units
    before: dict[str, list[Unit]] = defaultdict(list)
    for one in units.values():
        for successor in one.successors:
            before[successor].append(one)
    for one in units.values():
        for former, share in origins(one, before):
            if share == "renamed":
                assert len(former.successors) == 1
                assert [origin.id for origin in before[former.successors[0]]] == [former.id]
            if share == "whole":
                assert len(former.successors) == 1
