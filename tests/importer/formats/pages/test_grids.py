from __future__ import annotations

from generator.importer.formats.pages.geometry import Rule
from generator.importer.formats.pages.grids import MOST_RULES, grids_of


def drawn(columns: list[float], rows: list[float]) -> list[Rule]:
    across = [Rule(columns[0], y, columns[-1], y) for y in rows]
    return across + [Rule(x, rows[0], x, rows[-1]) for x in columns]


def test_rules_that_cross_are_a_grid_of_cells() -> None:
    (grid,) = grids_of(drawn([10, 50, 100], [10, 30, 60]))
    assert (grid.columns, grid.rows) == ((10, 50, 100), (10, 30, 60))
    assert [(cell.row, cell.column) for cell in grid.cells] == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert grid.slot(60, 40) == (1, 1)
    assert grid.slot(200, 40) is None


def test_where_no_rule_parts_slots_there_is_one_cell() -> None:
    rules = [*drawn([10, 100], [10, 30, 60, 90]), Rule(50, 30, 50, 90), Rule(75, 10, 75, 30)]
    rules = [rule for rule in rules if rule != Rule(10, 60, 100, 60)] + [Rule(50, 60, 100, 60)]
    (grid,) = grids_of(rules)
    spans = {(cell.row, cell.column): (cell.down, cell.across) for cell in grid.cells}
    assert spans[1, 0] == (2, 1)
    assert spans[1, 1] == (1, 2)


def test_pieces_of_a_rule_are_one_and_tables_apart_are_two() -> None:
    pieces = [Rule(10, 10, 48, 10), Rule(50, 10.5, 100, 10.5), Rule(10, 30, 100, 30)]
    pieces += [Rule(10, 10, 10, 30), Rule(100, 10, 100, 30), Rule(50, 10, 50, 30)]
    second = drawn([10, 40, 100], [300, 320, 340])
    assert [len(grid.cells) for grid in grids_of([*pieces, *second])] == [2, 4]


def test_a_table_open_at_its_sides_ends_where_its_rules_do() -> None:
    rules = [Rule(10, y, 100, y) for y in (10, 30, 60)] + [Rule(50, 10, 50, 60)]
    (grid,) = grids_of(rules)
    assert grid.columns == (10, 50, 100)


def test_a_frame_and_a_drawing_are_no_tables() -> None:
    assert grids_of(drawn([10, 100], [10, 100])) == []
    assert grids_of([Rule(10, 10, 100, 10)]) == []
    assert grids_of([Rule(n, 10, n, 90) for n in range(MOST_RULES + 1)]) == []
