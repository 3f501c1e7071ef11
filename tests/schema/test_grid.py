"""Which columns and rows each cell of a table lies over."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.schema.grid import Fault, Spot, lay_out
from generator.schema.table import CellForm

Authored = str | tuple[int, int]


def cells(*said: Authored) -> list[CellForm]:
    return [
        CellForm(text=one)
        if isinstance(one, str)
        else CellForm(text="", across=one[0], down=one[1])
        for one in said
    ]


def laid(rows: Sequence[Sequence[Authored]], columns: int, *groups: int) -> list[list[Spot]]:
    placed, faults = lay_out([cells(*row) for row in rows], columns, groups)
    assert faults == []
    return placed


def faults(rows: Sequence[Sequence[Authored]], columns: int) -> list[Fault]:
    return lay_out([cells(*row) for row in rows], columns)[1]


def test_cells_stand_one_beside_the_other() -> None:
    assert laid([["a", "b"], ["c", "d"]], 2) == [[Spot(1), Spot(2)], [Spot(1), Spot(2)]]


def test_what_comes_down_from_above_is_stepped_over() -> None:
    placed = laid([["a", (1, 3), "c"], ["d", "e"], ["f", "g"]], 3)
    assert [[spot.column for spot in row] for row in placed] == [[1, 2, 3], [1, 3], [1, 3]]
    assert placed[0][1] == Spot(2, 1, 3)


def test_a_row_may_be_covered_whole() -> None:
    assert laid([[(2, 2)], [], ["a", "b"]], 2)[1] == []


def test_the_last_cell_of_a_row_that_heads_others_goes_on_to_the_right() -> None:
    assert laid([["I", "Lao động"]], 5, 0) == [[Spot(1), Spot(2, 4)]]
    assert laid([[(1, 2), "a", (1, 2)], ["Nhóm"]], 3, 1)[1] == [Spot(2)]
    assert laid([["I", "Lao động", "c"]], 3, 0) == [[Spot(1), Spot(2), Spot(3)]]


@pytest.mark.parametrize(
    ("rows", "columns", "found"),
    [
        ([["a"]], 2, [Fault("few", 0, 1)]),
        ([["a", "b", "c", "d"]], 2, [Fault("many", 0, 2, 2)]),
        ([["a", (2, 1)]], 2, [Fault("many", 0, 2, 1)]),
        ([["a", (1, 2), "c"], [(2, 1), "c"]], 3, [Fault("overlap", 1, 3, 0)]),
        ([["a", (1, 2)]], 2, [Fault("below", 0, 2, 1)]),
    ],
)
def test_what_does_not_fit_is_told(
    rows: Sequence[Sequence[Authored]], columns: int, found: list[Fault]
) -> None:
    assert faults(rows, columns) == found


def test_every_cell_has_a_place_within_the_table_whatever_is_wrong() -> None:
    rows = [cells("a", (9, 9), "c", (60, 5000), "e"), cells((1, 1), "b", "c")]
    placed, _ = lay_out(rows, 3)
    assert [len(row) for row in placed] == [len(row) for row in rows]
    for index, row in enumerate(placed):
        for spot in row:
            assert 1 <= spot.column <= spot.column + spot.across - 1 <= 3
            assert index + spot.down <= len(rows)
