"""A table in each format, piece by piece: the pieces joined are the file, in JSON and in CSV."""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from dataclasses import dataclass
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.opendata.columns import CAPITAL
from generator.opendata.cutting import ROWS_OF_A_PIECE, table_files
from generator.opendata.formats import FORMATS, Format, csv_lines
from generator.opendata.parts import Splitting
from generator.opendata.table import Table
from generator.text.vietnamese import PartialDate
from tests.opendata.sample_rows import NumberedRow, PartRow

TEXTS = [one for one in FORMATS if one.ending in ("json", "csv")]


def table(*rows: NumberedRow) -> Table:
    return Table("mau", "Mẫu", "Để thử", NumberedRow, lambda: rows)


def pieces(*rows: NumberedRow) -> dict[str, list[bytes]]:
    found: dict[str, list[bytes]] = defaultdict(list)
    for file in table_files(table(*rows), TEXTS, Splitting({})):
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
def test_a_row_of_json_is_a_line(rows: list[NumberedRow]) -> None:
    lines = b"".join(pieces(*rows)["mau.json"]).split(b"\n")
    said = [json.loads(line.removesuffix(b",")) for line in lines[1:-2]]
    assert said == [{"name": row.name, "parts": []} for row in rows]


def test_a_spreadsheet_sees_utf8_and_lines_of_its_own_kind() -> None:
    data = b"".join(pieces(NumberedRow("Đức Phổ"))["mau.csv"])
    assert data == "\ufeffname,parts\r\nĐức Phổ,\r\n".encode()


def test_a_format_without_tables_writes_none() -> None:
    plain = Format("Chữ", "txt", "text/plain", plan=lambda plan: plan.title.encode())
    assert list(table_files(table(), [plain], Splitting({}))) == []


def test_each_format_says_its_media_type() -> None:
    said = {one.name: (one.ending, one.media_type, one.of_plans) for one in FORMATS}
    assert said == {
        "JSON": ("json", "application/json", True),
        "CSV": ("csv", "text/csv", False),
        "Parquet": ("parquet", "application/vnd.apache.parquet", False),
        "DCAT 3": ("dcat.jsonld", "application/ld+json", True),
        "DCAT 3 (Turtle)": ("ttl", "text/turtle", False),
        "Croissant 1.0": ("croissant.json", "application/ld+json", False),
        "Akoma Ntoso 3.0": ("akn.xml", "application/akn+xml", True),
        "StratML Part 2": ("stratml.xml", "application/xml", True),
        "Data Package": ("json", "application/json", False),
        "OpenAPI 3.1": ("json", "application/json", False),
    }


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (("a", "b"), "a; b"),
        (("=a", "b"), "'=a; b"),
        ((PartRow(None), PartRow(PartialDate(2027))), '[{"by": null}, {"by": "2027"}]'),
        (PartRow(PartialDate(2027)), '{"by": "2027"}'),
        (PartialDate(2024, 3, 1), "2024-03-01"),
        (None, ""),
        (True, "true"),
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


@dataclass(frozen=True)
class TruthRow:
    before: Annotated[bool, "Như đã công bố", CAPITAL]
    now: Annotated[bool, "Viết thường"]


def test_truths_are_lower_case_but_in_columns_of_before() -> None:
    truths = Table("dung-sai", "Đúng, sai", "", TruthRow, tuple)
    (as_csv,) = (one for one in FORMATS if one.ending == "csv")
    assert as_csv.table
    lines = as_csv.table(truths).some([TruthRow(True, True), TruthRow(False, False)]).decode()
    assert lines.splitlines() == ["True,true", "False,false"]
