"""What a bound means: which numbers keep a promise, and which of two figures lies higher.

Tables of figures beside each other stand in tests/cases/order.
"""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.bounds import MEANINGS, bound_of, keeps, order, sure_order, surely_keeps
from generator.text.figures import Figure, Operator, parse_figure
from tests.golden import Case, cases, hold

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


SIGNS = {1: ">", -1: "<", 0: "=", None: "?"}


def read(authored: str) -> Figure:
    figure = parse_figure(authored)
    assert figure, authored
    return figure


@pytest.mark.parametrize("case", cases("order"), ids=lambda case: case.name)
def test_which_of_two_figures_surely_lies_higher(case: Case, update_goldens: bool) -> None:
    found = [read(one) for one in case.said["figures"]]
    rows = (" ".join(SIGNS[sure_order(one, other)] for other in found) for one in found)
    hold(case, "table", "".join(f"{row}\n" for row in rows), update_goldens)


@pytest.mark.parametrize("operator", ["=", ">", ">=", "<", "<="])
def test_about_a_number_is_neither_above_nor_below_nor_equal_to_it(operator: Operator) -> None:
    about, other = Figure("~", Decimal(40)), Figure(operator, Decimal(40))
    for downward in (False, True):
        assert order(about, other, downward=downward) is None
        assert order(other, about, downward=downward) is None


def test_about_a_number_says_the_same_as_about_it() -> None:
    assert order(Figure("~", Decimal(40)), Figure("~", Decimal(40))) == 0


@pytest.mark.parametrize("operator", get_args(Operator)[:-1])
@pytest.mark.parametrize("number", [70, 80])
def test_about_a_number_has_no_order_among_other_numbers(operator: Operator, number: int) -> None:
    about, other = Figure("~", Decimal(75)), Figure(operator, Decimal(number))
    for downward in (False, True):
        assert order(about, other, downward=downward) is None
        assert order(other, about, downward=downward) is None


def test_nothing_is_ordered_without_a_figure() -> None:
    class Words:
        operator, value, value_max = None, None, None

    for one, other in ((Words(), Figure("=", Decimal(1))), (Figure("~", Decimal(1)), Words())):
        assert order(one, other) is None
        assert sure_order(one, other) is None
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


@given(ANY, ANY)
def test_the_sure_order_reads_the_same_from_both_sides(one: Figure, other: Figure) -> None:
    there, back = sure_order(one, other), sure_order(other, one)
    assert (there is None) == (back is None)
    assert there is None or back is None or there == -back
    assert sure_order(one, one) == 0


@given(ANY, ANY, ANY)
def test_what_surely_lies_higher_than_a_higher_one_lies_higher(
    one: Figure, two: Figure, three: Figure
) -> None:
    first, second = sure_order(one, two), sure_order(two, three)
    if first is not None and second is not None and min(first, second) >= 0:
        assert sure_order(one, three) == max(first, second)


@given(ANY, ANY)
def test_figures_that_say_the_same_are_kept_by_the_same_numbers(one: Figure, other: Figure) -> None:
    same = all(keeps(n, one) == keeps(n, other) for n in NUMBERS)
    assert (sure_order(one, other) == 0) == same


@given(SHARP, SHARP)
def test_no_number_of_the_lower_figure_is_over_one_of_the_higher(
    one: Figure, other: Figure
) -> None:
    """Save where both are open to one side: there the end that they have decides."""
    kept, others = ([n for n in NUMBERS if keeps(n, figure)] for figure in (one, other))
    first, second = bound_of(one), bound_of(other)
    found = sure_order(one, other)
    if (first.above and second.above) or (first.below and second.below):
        assert found is not None
    elif found == 0:
        assert kept == others
    else:
        assert (found == 1) == (min(kept) >= max(others))
        assert (found == -1) == (max(kept) <= min(others))


@given(SHARP, SHARP)
def test_a_figure_that_is_surely_higher_guarantees_no_less(one: Figure, other: Figure) -> None:
    found = sure_order(one, other)
    if found is not None and not bound_of(one).below and not bound_of(other).below:
        assert (order(one, other) or 0) * found >= 0


@given(SHARP, SHARP)
def test_a_figure_surely_keeps_a_promise_that_each_of_its_numbers_keeps(
    one: Figure, promise: Figure
) -> None:
    outcomes = {keeps(n, promise) for n in NUMBERS if keeps(n, one)}
    assert surely_keeps(one, promise) == (outcomes.pop() if len(outcomes) == 1 else None)


def test_beside_a_rough_figure_only_its_own_number_is_sure() -> None:
    rough, exact = Figure("~", Decimal(90)), Figure("=", Decimal(90))
    assert surely_keeps(exact, rough)
    assert surely_keeps(rough, rough)
    assert surely_keeps(rough, exact) is None
    assert surely_keeps(Figure("=", Decimal(80)), rough) is None
    assert surely_keeps(rough, Figure(">=", Decimal(10))) is None
