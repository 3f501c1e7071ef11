"""Each thing that may be wrong with a row is told at the row, and says how to mend it."""

from __future__ import annotations

import pytest

from generator.problems import Problem
from generator.sheets import wrong
from generator.sheets.columns import DROP, MARK, PLACE, PLAN
from tests.sheets.tables import given

TABLE = given([{PLAN: "a", PLACE: "b", DROP: "", MARK: "", "Câu gốc": "c", "Ngày": "1/1"}])
ROW = TABLE.rows[0]


@pytest.mark.parametrize(
    "problem",
    [
        wrong.of_another_plan(TABLE, ROW, "a", "b"),
        wrong.neither_dropped_nor_kept(TABLE, ROW, "?"),
        wrong.no_such_place(TABLE, ROW, "b", ""),
        wrong.quoted_elsewhere(TABLE, ROW, "c", is_often=True),
        wrong.quoted_elsewhere(TABLE, ROW, "c", is_often=False),
        wrong.twice(TABLE, ROW, "d"),
        wrong.gone(TABLE, ROW, "warning"),
        wrong.conflict(TABLE, ROW, "1-b", is_mark=True),
        wrong.conflict(TABLE, ROW, "1", is_mark=False),
    ],
    ids=lambda problem: str(problem.message),
)
def test_it_stands_at_its_row(problem: Problem) -> None:
    assert (problem.file, problem.line) == ("bang.csv", 2)
    assert problem.hint


def test_a_row_that_is_too_long_is_told_at_its_first_cell_too_many() -> None:
    row = type(ROW)(3, [*ROW.cells, "thừa"])
    problem = wrong.shifted(TABLE, row)
    assert (problem.line, problem.column, problem.fragment) == (3, TABLE.width + 1, "thừa")


def test_missing_rows_are_no_error() -> None:
    assert wrong.missing(TABLE, 3).severity == "info"
