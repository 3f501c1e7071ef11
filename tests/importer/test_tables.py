"""A printed table in the author's form."""

from __future__ import annotations

from generator.importer.official_text import Cell, Passage, Table
from generator.importer.tables import columns_of, table_of


def cell(text: str, across: int = 1, down: int = 1) -> Cell:
    return Cell(tuple(Passage(line) for line in text.split("/") if line), across, down)


def test_columns_and_rows() -> None:
    table = Table(((cell("TT"), cell("Việc")), (cell("1"), cell("Xây:/- Nhà"))), head=1)
    assert table_of(table) == {
        "table": {"columns": ["TT", "Việc"], "rows": [{"cells": ["1", "Xây:\n- Nhà"]}]}
    }


def test_a_head_of_several_rows_joins_its_words() -> None:
    table = Table(
        (
            (cell("TT", 1, 2), cell("Chỉ tiêu", 1, 2), cell("Năm", 2)),
            (cell("2026"), cell("2027")),
            (cell("1"), cell("Hộ nghèo"), cell("3%"), cell("2%")),
        ),
        head=2,
    )
    assert columns_of(table) == ["TT", "Chỉ tiêu", "Năm 2026", "Năm 2027"]
    assert table_of(table)["table"]["head"][0][2] == {"text": "Năm", "across": 2}  # type: ignore[index,call-overload]
