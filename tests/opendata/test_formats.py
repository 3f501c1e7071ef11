"""A table in each format, piece by piece: the pieces joined are the file, in JSON and in CSV."""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.opendata.formats import (
    FORMATS,
    ROWS_OF_A_PIECE,
    Format,
    csv_lines,
    table_files,
    to_json,
)
from generator.opendata.table import Table
from generator.text.vietnamese import PartialDate


@dataclass(frozen=True)
class PartRow:
    by: Annotated[PartialDate | None, "Hạn"]


@dataclass(frozen=True)
class NumberedRow:
    name: Annotated[str, "Tên"]
    parts: Annotated[tuple[PartRow, ...], "Phần"] = ()


def table(*rows: NumberedRow) -> Table:
    return Table("mau", "Mẫu", "Để thử", NumberedRow, lambda: rows)


def pieces(*rows: NumberedRow) -> dict[str, list[bytes]]:
    found: dict[str, list[bytes]] = defaultdict(list)
    for file in table_files(table(*rows), FORMATS):
        found[file.path].append(file.data)
    return found


@pytest.mark.parametrize(
    "count", [0, 1, ROWS_OF_A_PIECE - 1, ROWS_OF_A_PIECE, ROWS_OF_A_PIECE + 1, 2 * ROWS_OF_A_PIECE]
)
def test_rows_come_some_at_a_time_between_head_and_tail(count: int) -> None:
    rows = [NumberedRow(f"dòng {number}") for number in range(count)]
    found = pieces(*rows)
    assert set(found) == {"mau.json", "mau.csv"}
    for data in found.values():
        assert len(data) == 2 + -(-count // ROWS_OF_A_PIECE)
    assert json.loads(b"".join(found["mau.json"])) == [
        {"name": row.name, "parts": []} for row in rows
    ]
    text = b"".join(found["mau.csv"]).decode("utf-8-sig")
    assert [row["name"] for row in csv.DictReader(io.StringIO(text))] == [row.name for row in rows]


@given(st.lists(st.builds(NumberedRow, st.text()), max_size=4))
def test_json_in_pieces_is_json_written_at_once(rows: list[NumberedRow]) -> None:
    assert b"".join(pieces(*rows)["mau.json"]) == to_json(rows)


def test_a_spreadsheet_sees_utf8_and_lines_of_its_own_kind() -> None:
    data = b"".join(pieces(NumberedRow("Đức Phổ"))["mau.csv"])
    assert data == "\ufeffname,parts\r\nĐức Phổ,\r\n".encode()


def test_a_format_without_tables_writes_none() -> None:
    plain = Format("Chữ", "txt", "text/plain", plan=lambda plan: plan.title.encode())
    assert list(table_files(table(), [plain])) == []


def test_each_format_says_its_media_type() -> None:
    said = {one.name: (one.ending, one.media_type, bool(one.plan)) for one in FORMATS}
    assert said == {
        "JSON": ("json", "application/json", True),
        "CSV": ("csv", "text/csv", False),
    }


@pytest.mark.parametrize(
    ("figure", "written"),
    [("100", "100"), ("1E+2", "100"), ("4.80", "4.8"), ("-0.5", "-0.5"), ("0.0", "0")],
)
def test_a_figure_is_a_whole_number_where_it_is_one(figure: str, written: str) -> None:
    assert to_json(Decimal(figure)).decode() == f"{written}\n"
    assert csv_lines([[Decimal(figure)]]) == f"{written}\r\n"


def test_json_keeps_letters_and_steps_in_by_one_space() -> None:
    row = NumberedRow("đ", (PartRow(PartialDate(2024, 3)),))
    assert to_json(row).decode() == (
        '{\n "name": "đ",\n "parts": [\n  {\n   "by": "2024-03"\n  }\n ]\n}\n'
    )


def test_what_has_no_form_in_json_is_refused_by_name() -> None:
    with pytest.raises(TypeError, match="no JSON form for set"):
        to_json({1})
    with pytest.raises(TypeError, match="no JSON form for type"):
        to_json(NumberedRow)


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (("a", "b"), "a; b"),
        (("=a", "b"), "'=a; b"),
        ((PartRow(None), PartRow(PartialDate(2027))), '[{"by": null}, {"by": "2027"}]'),
        (PartRow(PartialDate(2027)), '{"by": "2027"}'),
        (PartialDate(2024, 3, 1), "2024-03-01"),
        (None, ""),
        (True, "True"),
        (0, "0"),
        ("-", "'-"),
        ("@a", "'@a"),
        ("+a", "'+a"),
        ("\ta", "'\ta"),
        ("\ra", "'\ra"),
        (" =a", "' =a"),
        ("=", "="),
        ("~", "~"),
    ],
)
def test_a_cell_reads_as_a_person_would_write_it(value: object, cell: str) -> None:
    text = csv_lines([[value, "x"]])
    assert next(csv.reader(io.StringIO(text, newline=""))) == [cell, "x"]
