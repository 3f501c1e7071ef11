"""Where the words stand that an author quotes of a paragraph or of a row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.link.words import RowsAbove, Words
from generator.model.plan import Span
from generator.model.table import SEPARATOR, Cell


def row(*cells: str) -> Words:
    text, placed = "", []
    for column, words in enumerate(cells, start=1):
        text += SEPARATOR * bool(text and words) + words
        placed.append(Cell(f"o-{column}", column, len(text) - len(words), len(text)))
    return Words(text, placed)


ROW = row("2", "Tỷ lệ hộ nghèo 2 chiều", "", "2,5", "2", "2")


@pytest.mark.parametrize(
    ("quote", "column", "start"),
    [
        ("2", None, 0),
        ("2", 2, 19),
        ("2", 4, 29),
        ("2", 6, 39),
        ("Tỷ lệ hộ nghèo", None, 4),
        ("Tỷ lệ hộ nghèo | 2", None, 35),
        ("Tỷ lệ hộ nghèo | 2", 4, 29),
        ("Tỷ lệ hộ nghèo | 2", 5, 35),
        ("Tỷ lệ hộ nghèo | 2,5 | 2", 4, 29),
        ("Tỷ lệ hộ nghèo | 2,5 | 2", 6, 39),
        ("hộ nghèo | Tỷ lệ", None, None),
        ("2,5 | Tỷ lệ", None, None),
        ("2", 3, None),
        ("2", 7, None),
        ("3", None, None),
        ("2 | 2 | 2 | 2 | 2 | 2", None, None),
    ],
)
def test_a_quote_of_a_row(quote: str, column: int | None, start: int | None) -> None:
    span = ROW.find(quote, column)
    assert (span and span.start) == start
    if span:
        assert ROW.text[span.start : span.end] in quote.split(SEPARATOR)


def test_a_bar_in_a_paragraph_is_a_letter_like_others() -> None:
    words = Words("một | hai | ba")
    span = words.find("một | ba")
    assert span is None
    assert words.find("hai | ba") is not None


def test_a_cell_lies_over_all_columns_that_it_spans() -> None:
    words = Words("ab", (Cell("o-1", 1, 0, 1), Cell("o-2", 2, 1, 2, across=3)))
    assert [cell and cell.id for cell in map(words.cell, range(6))] == [
        *(None, "o-1", "o-2", "o-2", "o-2", None),
    ]


def test_an_offset_between_two_cells_is_in_none() -> None:
    assert [cell and cell.column for cell in map(ROW.holding, (0, 1, 4))] == [1, None, 2]


@pytest.mark.parametrize(
    ("quote", "column", "start"),
    [
        ("Tỷ lệ hộ nghèo | Trong đó: nữ | 3", None, 19),
        ("Tỷ lệ hộ nghèo | Trong đó: nữ | 3", 3, 19),
        ("Tỷ lệ hộ nghèo | Trong đó: nữ", None, 4),
        ("Trong đó: nữ | 3", 3, 19),
        ("Tỷ lệ hộ nghèo", None, None),  # those are words of the row above, and of it alone
        ("Tỷ lệ hộ nghèo | Tỷ lệ hộ nghèo | 3", None, None),
        ("Tỷ lệ | Trong đó: nữ | 3", None, None),
        ("Trong đó: nữ | Tỷ lệ hộ nghèo | 3", None, None),
        ("Số hộ thoát nghèo | Trong đó: nữ | 3", None, None),  # a row below
    ],
)
def test_a_quote_of_a_part_begins_with_what_it_is_a_part_of(
    quote: str, column: int | None, start: int | None
) -> None:
    called = {"Tỷ lệ hộ nghèo": 1, "Trong đó: nữ": 2, "Số hộ thoát nghèo": 3}
    words = replace(row("-", "Trong đó: nữ", "3"), above=RowsAbove(called, 2))
    found = words.find(quote, column)
    assert (found.start if found else None) == start


def test_what_a_row_above_is_called_may_stand_in_the_row_too() -> None:
    words = replace(row("Nữ", "Nữ, trẻ em", "3"), above=RowsAbove({"Nữ": 0}, 1))
    assert words.find("Nữ | 3") == Span(18, 19)
    assert words.find("Nữ | Nữ, trẻ em | 3") == Span(18, 19)


def test_what_a_part_is_called_may_hold_what_the_whole_is_called() -> None:
    """“Hộ nghèo” above “Trong đó: hộ nghèo dân tộc”, “Số trường” above “Số trường đạt chuẩn”."""
    words = replace(row("1.1", "Số trường đạt chuẩn", "3"), above=RowsAbove({"Số trường": 0}, 1))
    assert words.find("Số trường | Số trường đạt chuẩn | 3", 3) == Span(28, 29)
    assert words.find("Số trường | Số trường đạt chuẩn | 3") == Span(28, 29)
    assert words.find("Số trường | Số trường đạt chuẩn | 4") is None
