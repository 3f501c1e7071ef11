"""Counterparts: the common order first, then the best of what stands elsewhere."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.subjects.comparison.alignment import FixedList, Pair, counterparts

GRIDS = st.tuples(st.integers(0, 6), st.integers(0, 6)).flatmap(
    lambda size: st.lists(
        st.lists(st.sampled_from([0.0, 0.2, 0.35, 0.5, 0.9]), min_size=size[1], max_size=size[1]),
        min_size=size[0],
        max_size=size[0],
    )
)


def told(*rows: list[float]) -> list[tuple[int, int, bool]]:
    return [(pair.first, pair.second, pair.moved) for pair in counterparts(rows)]


@given(GRIDS)
def test_no_place_has_two_counterparts_and_the_order_is_common(grid: list[list[float]]) -> None:
    pairs = counterparts(grid)
    assert len({pair.first for pair in pairs}) == len({pair.second for pair in pairs}) == len(pairs)
    assert all(grid[pair.first][pair.second] >= 0.25 for pair in pairs)
    kept = [pair.second for pair in pairs if not pair.moved]
    assert kept == sorted(kept)
    assert not pairs or kept


@given(GRIDS)
def test_no_other_common_order_of_what_was_chosen_sums_up_higher(grid: list[list[float]]) -> None:
    pairs = counterparts(grid)
    kept = sum(grid[pair.first][pair.second] for pair in pairs if not pair.moved)
    for size in range(len(pairs) + 1):
        for some in combinations(pairs, size):
            if all(one.second < other.second for one, other in pairwise(some)):
                assert sum(grid[pair.first][pair.second] for pair in some) <= kept + 1e-9


def test_the_better_of_two_orders_is_the_common_one() -> None:
    assert told([0.0, 0.9, 0.0], [0.0, 0.0, 0.9], [0.9, 0.0, 0.0]) == [
        (0, 1, False),
        (1, 2, False),
        (2, 0, True),
    ]


def test_a_poor_fit_in_order_does_not_take_the_place_of_a_good_one_elsewhere() -> None:
    assert told([0.35, 0.9], [0.9, 0.0]) == [(0, 1, False), (1, 0, True)]


def test_what_fits_alike_keeps_the_order_of_the_text() -> None:
    assert told([0.9, 0.9], [0.9, 0.9]) == [(0, 0, False), (1, 1, False)]


def test_nothing_fits_nothing() -> None:
    assert counterparts([]) == counterparts([[], []]) == counterparts([[0.24]]) == ()
    assert counterparts([[0.25]]) == (Pair(0, 0, False),)


NOTHING = [0.0] * 4
SIGNATURE = FixedList(range(3), range(3), whole=True)


def test_a_whole_list_of_as_many_places_answers_place_by_place() -> None:
    three = [NOTHING[:3]] * 3
    assert [(p.first, p.second, p.moved) for p in counterparts(three, [SIGNATURE])] == [
        (0, 0, False),
        (1, 1, False),
        (2, 2, False),
    ]
    assert counterparts(three, [FixedList(range(3), range(2), whole=True)]) == ()
    assert counterparts(three, [FixedList(range(3), range(3), whole=False)]) == ()


def test_between_two_pairs_of_a_list_a_lone_place_on_each_side_is_a_pair() -> None:
    one_between = [[0.9, 0.0, 0.0], NOTHING[:3], [0.0, 0.0, 0.9]]
    pairs = counterparts(one_between, [FixedList(range(3), range(3), whole=False)])
    assert Pair(1, 1, False) in pairs
    two_between = [[0.9, *NOTHING[1:]], NOTHING, NOTHING, [*NOTHING[1:], 0.9]]
    for whole, expected in ((False, 2), (True, 4)):
        lists = [FixedList(range(4), range(4), whole)]
        assert len(counterparts(two_between, lists)) == expected


def test_a_place_of_a_list_that_has_a_counterpart_elsewhere_is_left_to_it() -> None:
    fits = [[0.9, 0.0, 0.0], NOTHING[:3], [0.0, 0.0, 0.9], [0.0, 0.9, 0.0]]
    pairs = counterparts(fits, [FixedList(range(4), range(3), whole=False)])
    assert [(p.first, p.second) for p in pairs] == [(0, 0), (2, 2), (3, 1)]


@pytest.mark.parametrize(("fit", "is_pair"), [(0.24, False), (0.25, True), (0.26, True)])
def test_a_quarter_is_enough_to_answer_to_each_other(fit: float, is_pair: bool) -> None:
    assert bool(counterparts([[fit]])) is is_pair


@pytest.mark.parametrize(("near", "moved"), [(0.79, True), (0.81, False)])
def test_the_common_order_is_made_of_pairs_near_to_the_best_that_either_could_have(
    near: float, moved: bool
) -> None:
    """Three lesser pairs in order against the best one across them: four fifths of it count."""
    fits = [[0.0, near, 0.0], [0.0, 0.0, near], [1.0, 0.0, 0.0]]
    assert told(*fits)[2] == (2, 0, True)
    crossing = [[near, 1.0], [0.0, near]]
    assert told(*crossing) == ([(0, 1, False)] if moved else [(0, 0, False), (1, 1, False)])


def test_of_what_is_left_the_best_fitting_is_paired_first() -> None:
    # (1, 1) fits best and is the common order; of what is left, 0.5 comes before 0.4.
    assert told([0.0, 0.0, 0.5], [0.0, 1.0, 0.0], [0.4, 0.0, 0.0])[1] == (1, 1, False)
    # Nothing is near the best of both but (1, 0): 0 takes what is left to it.
    assert told([0.0, 0.5], [0.9, 0.6]) == [(0, 1, True), (1, 0, False)]


def test_a_list_that_stands_apart_from_other_pairs_is_read_within_itself() -> None:
    """Pairs of which one place lies outside of the list do not bound it."""
    fits = [[0.9, 0.0, 0.0, 0.0], [0.0] * 4, [0.0, 0.0, 0.9, 0.0], [0.0, 0.0, 0.0, 0.9]]
    inner = FixedList((0, 1, 2), (0, 1, 2), whole=False)
    assert Pair(1, 1, False) in counterparts(fits, [inner])
    outside = [[0.0, 0.0, 0.0, 0.9], [0.0] * 4, [0.0, 0.0, 0.9, 0.0], [0.0] * 4]
    assert [(p.first, p.second) for p in counterparts(outside, [inner])] == [(0, 3), (2, 2)]
