"""A printed table in the author's form: head, columns, rows, groups, what is no table of rows."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.official_text import Cell, Passage, Table
from generator.importer.proposals import Row
from generator.importer.tables import (
    Laid,
    columns_count,
    head_size,
    holds_rows,
    is_caption,
    is_group,
    laid_out,
    table_of,
)


def cell(text: str, across: int = 1, down: int = 1) -> Cell:
    return Cell(tuple(Passage(line) for line in text.split("/") if line), across, down)


def rows(*lines: str) -> tuple[tuple[Cell, ...], ...]:
    """Return rows of cells that are parted by `|`; `2:` and `:2` stand for across and down."""
    return tuple(tuple(cell(text.strip()) for text in line.split("|")) for line in lines)


def written(table: Table, caption: str = "") -> tuple[Any, list[Row]]:
    seen: list[Row] = []

    def propose(row: Row) -> dict[str, Any]:
        seen.append(row)
        return {"when": {"quote": row.cells[-1]}} if row.cells[-1] == "2027" else {}

    made: Any = table_of(table, propose, caption)
    return made["table"], seen


def test_columns_rows_and_groups() -> None:
    table = Table(
        rows(
            "TT | Việc | Hạn",
            "I | Nhà ở |",
            "1 | Xây:/- Nhà | 2027",
            "II | Y tế |",
            "2 | Khám |",
        )
    )
    found, seen = written(table, "Bảng 1. Việc")
    assert found == {
        "caption": "Bảng 1. Việc",
        "columns": ["TT", "Việc", "Hạn"],
        "rows": [
            {"cells": ["I", "Nhà ở"], "group": True},
            {"cells": ["1", "Xây:\n- Nhà", "2027"], "when": {"quote": "2027"}},
            {"cells": ["II", "Y tế"], "group": True},
            {"cells": ["2", "Khám", ""]},
        ],
    }
    assert seen == [
        Row(("1", "Xây:\n- Nhà", "2027"), ("TT", "Việc", "Hạn"), ("I Nhà ở",), "Bảng 1. Việc"),
        Row(("2", "Khám", ""), ("TT", "Việc", "Hạn"), ("II Y tế",), "Bảng 1. Việc"),
    ]


def test_a_head_of_several_rows_joins_its_words() -> None:
    table = Table(
        (
            (cell("TT", 1, 2), cell("Chỉ tiêu", 1, 2), cell("Năm", 2)),
            (cell("2026"), cell("2027")),
            (cell("1"), cell("Hộ nghèo"), cell("3%"), cell("2%")),
        ),
        head=2,
    )
    found, seen = written(table)
    assert found["columns"] == ["TT", "Chỉ tiêu", "Năm 2026", "Năm 2027"]
    assert found["head"] == [
        [{"text": "TT", "down": 2}, {"text": "Chỉ tiêu", "down": 2}, {"text": "Năm", "across": 2}],
        ["2026", "2027"],
    ]
    assert seen[0].cells == ("1", "Hộ nghèo", "3%", "2%")


def test_a_row_that_numbers_the_columns_is_of_the_head() -> None:
    assert head_size(Table(rows("TT | Việc | Ai", "(1) | (2) | (3)", "1 | Xây | Sở"))) == 2
    assert head_size(Table(rows("TT | Việc | Ai", "1 | Xây | Sở"))) == 1
    assert head_size(Table(rows("An Phú | 3 | 5", "Bến Mới | 2 | 4"))) == 0


def test_a_cell_that_spans_rows_speaks_for_each() -> None:
    table = Table(((cell("TT"), cell("Ai")), (cell("1"), cell("Sở", 1, 2)), (cell("2"),)))
    assert laid_out(table, 2) == [
        Laid(("TT", "Ai"), 0),
        Laid(("1", "Sở"), 0),
        Laid(("2", "Sở"), 0, frozenset((1,))),
    ]
    found, _seen = written(table)
    assert found["rows"] == [{"cells": ["1", {"text": "Sở", "down": 2}]}, {"cells": ["2"]}]


@pytest.mark.parametrize(
    ("row", "group"),
    [
        ((cell("I"), cell("Lao động"), cell(""), cell("")), True),
        ((cell("A. Lao động", 4),), True),
        ((cell("1"), cell("Lao động", 3)), True),
        ((cell("1"), cell("Trồng rừng"), cell(""), cell("")), False),
        ((cell(""), cell("- Nữ"), cell(""), cell("")), False),
        ((cell("I"), cell("Lao động"), cell("%"), cell("3")), False),
    ],
)
def test_rows_that_head_others(row: tuple[Cell, ...], group: bool) -> None:
    assert is_group(row, 4) == group


def test_a_box_holds_no_rows() -> None:
    assert not holds_rows(Table(rows("Một câu.")))
    assert not holds_rows(Table(rows("TT | Việc")))
    assert holds_rows(Table(rows("TT | Việc", "1 | Xây")))
    assert columns_count(Table(((cell("a", 3),), (cell("b"),)))) == 3


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("Bảng 1. Nhiệm vụ trọng tâm", True),
        ("BIỂU SỐ 2: CHỈ TIÊU.", True),
        ("Danh mục nhiệm vụ chủ yếu", True),
        ("Các nhiệm vụ cụ thể như sau:", False),
        ("Tỉnh giao các sở thực hiện.", False),
        ("(Đơn vị tính: %)", False),
        ("1. Danh mục nhiệm vụ", False),
    ],
)
def test_what_names_a_table(text: str, caption: bool) -> None:
    assert is_caption(Passage(text)) == caption
