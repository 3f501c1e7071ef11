from __future__ import annotations

from dataclasses import replace

from generator.importer.formats.pages.grids import grids_of
from generator.importer.formats.pages.ruled_tables import (
    goes_on,
    head_of,
    roman_or_number,
    table_of,
    together,
    words_in,
)
from generator.importer.formats.pages.setting import SetTable
from tests.importer.formats.pages.test_grids import drawn
from tests.printed import words

COLUMNS = [80.0, 120.0, 300.0, 336.0]


def table(rows: list[list[str]], page: int = 1, columns: list[float] = COLUMNS) -> SetTable:
    """A ruled table with a line of each row; `/` breaks a line."""
    edges = [100.0 + 50 * n for n in range(len(rows) + 1)]
    found = []
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            for at, piece in enumerate(text.split("/")):
                found += words(piece, columns[column] + 4, edges[number] + 15 + 15 * at, 12)
    (grid,) = grids_of(drawn(columns, edges))
    return table_of(grid, found, page)


def texts(found: SetTable) -> list[list[str]]:
    return [[cell.text for cell in row] for row in found.rows]


def test_cells_keep_their_words_and_mend_those_that_are_broken() -> None:
    found = table(
        [["TT", "Chỉ tiêu", "Đơn/vị"], ["1", "Lao động qua đào tạo ở các/khu vực", "Ngườ/i"]]
    )
    assert texts(found)[1] == ["1", "Lao động qua đào tạo ở các khu vực", "Người"]
    assert texts(found)[0][2] == "Đơn vị"
    assert found.head == 1


def test_a_row_without_words_is_none() -> None:
    assert len(table([["TT", "Việc", "Ai"], ["", "", ""], ["1", "Rà soát", "Sở"]]).rows) == 2


def test_words_beside_a_grid_are_not_in_it() -> None:
    (grid,) = grids_of(drawn(COLUMNS, [100, 150, 200]))
    inside, rest = words_in([*words("trong", 130, 120), *words("ngoài", 130, 300)], [grid])
    assert [[word.text for word in held] for held in inside] == [["trong"]]
    assert [word.text for word in rest] == ["ngoài"]


def test_a_table_over_two_pages_is_one_and_its_head_is_there_once() -> None:
    first = table([["TT", "Việc", "Ai"], ["1", "Rà soát quy hoạch", "Sở"]])
    second = table([["TT", "Việc", "Ai"], ["2", "Tổng kết", "Sở"]], 2)
    assert goes_on(first, second)
    whole, again = together(first, second)
    assert [row[0] for row in texts(whole)] == ["TT", "1", "2"]
    assert [one.text for one in again] == ["TT", "Việc", "Ai"]
    assert not goes_on(first, table([["a", "b"], ["c", "d"]], 2, [80, 120, 340]))


def test_a_row_cut_by_the_page_is_one_row() -> None:
    first = table([["TT", "Việc", "Ai"], ["1", "Rà soát, điều chỉnh mọi", "Sở"]])
    second = table([["", "quy hoạch tỉnh", ""], ["2", "Tổng kết", "Sở"]], 2)
    whole, _again = together(first, second)
    assert texts(whole)[1:] == [
        ["1", "Rà soát, điều chỉnh mọi quy hoạch tỉnh", "Sở"],
        ["2", "Tổng kết", "Sở"],
    ]


def test_a_row_without_a_number_stays_a_row() -> None:
    first = table([["TT", "Chỉ tiêu", "2026"], ["1", "Tỷ lệ lao động", "68"]])
    second = table([["", "Trong đó: Nữ", "61"], ["2", "Thất nghiệp", "3"]], 2)
    assert len(together(first, second)[0].rows) == 4


def test_the_head_is_what_stands_above_the_first_numbered_row() -> None:
    found = table([["TT", "Việc", "Ai"], ["(1)", "(2)", "(3)"], ["1", "Rà soát", "Sở"]])
    assert found.head == 2
    assert head_of(table([["1", "Rà soát", "Sở"], ["2", "Tổng kết", "Sở"]]).rows) == 0
    assert replace(found, head=0).head == 0
    assert roman_or_number("II.")
    assert not roman_or_number("Sở")
