"""Unruled tables that are masthead or closing come apart; those that hold data stay."""

from __future__ import annotations

import pytest

from generator.importer.official_text import Cell, Passage, Table
from generator.importer.printed import printed_blocks


def table(*cells: list[str]) -> Table:
    return Table((tuple(Cell(tuple(map(Passage, lines))) for lines in cells),))


@pytest.mark.parametrize(
    ("left", "right", "kinds"),
    [
        (
            ["SỞ THỬ", "Số: 1/KH-ST"],
            ["Độc lập - Tự do - Hạnh phúc"],
            ["masthead", "masthead", "masthead"],
        ),
        (["Nơi nhận:", "- Như trên;"], ["GIÁM ĐỐC"], ["recipients", "recipients", "signature"]),
        ([], ["KT. GIÁM ĐỐC", "Mai Thị Ví Dụ"], ["signature", "signature"]),
        (["Số: 1/KH-ST"], ["Thử, ngày 2 tháng 3 năm 2026"], ["masthead", "masthead"]),
    ],
)
def test_columns_come_apart(left: list[str], right: list[str], kinds: list[str]) -> None:
    found = list(printed_blocks([table(left, right)]))
    assert [line.text for line in found] == [*left, *right]
    assert [line.known for line in found] == kinds


def test_a_table_of_data_stays_one_block() -> None:
    data = table(["TT"], ["Nội dung"], ["Chủ trì"])
    (line,) = printed_blocks([data])
    assert line.table is data
