"""Tables of a plan: where the words of their rows stand."""

from __future__ import annotations

from generator.model.table import Cell, Column, Table
from generator.problems import Location


def test_columns_are_counted_from_one() -> None:
    columns = (Column(1, "TT"), Column(2, "Chỉ tiêu"))
    table = Table("i-bang-1", "i", 1, columns, (), Location("f"))
    assert [table.column(number) for number in (0, 1, 2, 3)] == [None, *columns, None]


def test_a_cell_in_which_nothing_is_printed_is_empty() -> None:
    assert Cell("o-1", 1, 4, 4).is_empty
    assert not Cell("o-1", 1, 4, 5).is_empty
