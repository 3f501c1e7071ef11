"""Tables of pipes: one width, no place taken twice."""

from __future__ import annotations

from generator.output.plain_markdown.tables import MOST_COLUMNS, Cell, pipe_table


def cells(*lines: str) -> list[Cell]:
    return [Cell(line) for line in lines]


def test_every_row_has_every_column() -> None:
    table = pipe_table([cells("1"), cells("1", "2", "3")], cells("a", "b"))
    assert table == "| a | b |  |\n| --- | --- | --- |\n| 1 |  |  |\n| 1 | 2 | 3 |"


def test_a_table_without_a_head_has_an_empty_one() -> None:
    assert pipe_table([cells("1", "2")], None) == "|  |  |\n| --- | --- |\n| 1 | 2 |"


def test_what_lies_over_several_places_is_said_once() -> None:
    rows = [
        [Cell("1", rows=2), Cell("2", columns=2)],
        cells("3", "4"),
        cells("5", "6", "7"),
    ]
    lines = pipe_table(rows, cells("a", "b", "c")).splitlines()[2:]
    assert lines == ["| 1 | 2 |  |", "|  | 3 | 4 |", "| 5 | 6 | 7 |"]


def test_a_cell_that_ends_the_table_lies_no_further() -> None:
    rows = [[Cell("1"), Cell("2", rows=3)], cells("3")]
    assert pipe_table(rows, None).splitlines()[2:] == ["| 1 | 2 |", "| 3 |  |"]


def test_no_number_makes_a_table_without_end() -> None:
    assert len(pipe_table([[Cell("1", columns=999_999)]], None).splitlines()[0]) < 4 * MOST_COLUMNS


def test_nothing_is_no_table() -> None:
    assert pipe_table([], None) == ""
    assert pipe_table([[]], None) == ""
