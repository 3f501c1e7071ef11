"""What a bound means: which numbers keep a promise, and which of two figures lies higher."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.bounds import MEANINGS, bound_of, keeps, order
from generator.text.figures import Figure, Operator

# Whole figures, and numbers between and around them.
NUMBERS = [Decimal(n) / 2 for n in range(-2, 15)]
FROM_BELOW: tuple[Operator, ...] = ("=", ">", ">=")
FROM_ABOVE: tuple[Operator, ...] = ("=", "<", "<=")


def figures(*operators: Operator) -> st.SearchStrategy[Figure]:
    plain = st.builds(
        Figure, st.sampled_from(operators), st.integers(0, 6).map(Decimal), st.none(), st.none()
    )
    ends = st.tuples(st.integers(0, 6), st.integers(0, 6)).map(sorted)
    wide = ends.map(lambda end: Figure("between", Decimal(end[0]), Decimal(end[1])))
    return plain | wide


SHARP = figures("=", ">", ">=", "<", "<=")
ANY = figures("=", ">", ">=", "<", "<=", "~")


def test_every_operator_has_a_meaning() -> None:
    assert set(MEANINGS) == set(get_args(Operator))


@pytest.mark.parametrize(
    ("authored", "kept", "broken", "unsaid"),
    [
        (Figure("=", Decimal(40)), [40], [39, 41], []),
        (Figure(">", Decimal(40)), [41], [39, 40], []),
        (Figure(">=", Decimal(40)), [40, 41], [39], []),
        (Figure("<", Decimal(40)), [39], [40, 41], []),
        (Figure("<=", Decimal(40)), [39, 40], [41], []),
        (Figure("between", Decimal(40), Decimal(45)), [40, 43, 45], [39, 46], []),
        (Figure("~", Decimal(40)), [40], [], [39, 41]),
    ],
    ids=str,
)
def test_which_numbers_keep_a_promise(
    authored: Figure, kept: list[int], broken: list[int], unsaid: list[int]
) -> None:
    assert [keeps(Decimal(one), authored) for one in kept] == [True] * len(kept)
    assert [keeps(Decimal(one), authored) for one in broken] == [False] * len(broken)
    assert [keeps(Decimal(one), authored) for one in unsaid] == [None] * len(unsaid)


@pytest.mark.parametrize("operator", ["=", ">", ">=", "<", "<="])
def test_about_a_number_is_neither_above_nor_below_nor_equal_to_it(operator: Operator) -> None:
    about, other = Figure("~", Decimal(40)), Figure(operator, Decimal(40))
    for downward in (False, True):
        assert order(about, other, downward=downward) is None
        assert order(other, about, downward=downward) is None


def test_about_a_number_says_the_same_as_about_it() -> None:
    assert order(Figure("~", Decimal(40)), Figure("~", Decimal(40))) == 0


def test_about_a_number_is_ordered_among_other_numbers() -> None:
    assert order(Figure("~", Decimal(75)), Figure("=", Decimal(70))) == 1
    assert order(Figure("~", Decimal(75)), Figure("=", Decimal(70)), downward=True) == -1


def test_nothing_is_ordered_without_a_figure() -> None:
    class Words:
        operator, value, value_max = None, None, None

    assert order(Words(), Figure("=", Decimal(1))) is None
    assert keeps(Decimal(1), Words()) is None
    assert bound_of(Words()) == MEANINGS["="]


@given(ANY, ANY, st.booleans())
def test_the_order_reads_the_same_from_both_sides(one: Figure, other: Figure, down: bool) -> None:
    there, back = order(one, other, downward=down), order(other, one, downward=down)
    assert (there is None) == (back is None)
    assert there is None or back is None or there == -back


@given(figures(*FROM_BELOW), figures(*FROM_BELOW))
def test_the_higher_figure_refuses_a_low_number_that_the_other_takes(
    one: Figure, other: Figure
) -> None:
    lowest = [min(n for n in NUMBERS if keeps(n, figure)) for figure in (one, other)]
    if lowest[0] > lowest[1]:
        assert order(one, other) == 1


@given(figures(*FROM_ABOVE), figures(*FROM_ABOVE))
def test_the_lower_figure_refuses_a_high_number_that_the_other_takes(
    one: Figure, other: Figure
) -> None:
    highest = [max(n for n in NUMBERS if keeps(n, figure)) for figure in (one, other)]
    if highest[0] < highest[1]:
        assert order(one, other, downward=True) == 1


@given(SHARP, SHARP, SHARP)
def test_sharp_figures_stand_in_one_row(one: Figure, two: Figure, three: Figure) -> None:
    first, second, third = order(one, two), order(two, three), order(one, three)
    assert None not in (first, second, third)
    if (first or 0) >= 0 and (second or 0) >= 0:
        assert (third or 0) >= 0
