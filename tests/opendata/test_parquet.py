"""Parquet says what JSON says, in columns of their types, and is the same bytes each time."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.opendata.columns import Row
from generator.opendata.json_form import lines_of
from generator.opendata.parquet import ParquetTable
from generator.opendata.table import Table
from generator.text.vietnamese import PartialDate
from tests.page_cases import site as case_site
from tests.site_fixture import edition_of


@dataclass(frozen=True)
class SpanRow:
    start: Annotated[int, "Đầu"]
    words: Annotated[tuple[str, ...], "Chữ"] = ()


@dataclass(frozen=True)
class TwigRow:
    id: Annotated[str, "Mã"]
    twigs: Annotated[tuple[TwigRow, ...], "Nhánh"] = ()


@dataclass(frozen=True)
class WordsRow:
    text: Annotated[str, "Chữ"]
    value: Annotated[Decimal | None, "Số"] = None
    day: Annotated[PartialDate | None, "Ngày"] = None
    sure: Annotated[bool, "Chắc"] = True
    span: Annotated[SpanRow | None, "Khoảng"] = None
    spans: Annotated[tuple[SpanRow, ...], "Các khoảng"] = ()
    from_: Annotated[int | None, "Từ"] = None
    either: Annotated[str | int, "Gì cũng được"] = ""
    twig: Annotated[TwigRow | None, "Nhánh"] = None


def written(rows: Sequence[Row], kind: type[Row] = WordsRow) -> bytes:
    writer = ParquetTable(Table("mau", "Mẫu", "Để thử", kind, lambda: rows))
    pieces = [writer.head(), *(writer.some([row]) for row in rows)]
    assert b"".join(pieces) == b""
    return writer.tail()


def read(folder: Path, data: bytes) -> list[dict[str, Any]]:
    file = folder / "bang.parquet"
    file.write_bytes(data)
    with duckdb.connect(":memory:") as database:
        found = database.execute("FROM read_parquet(?)", [str(file)])
        names = [one[0] for one in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def said(rows: Sequence[Row]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(b"[" + lines_of(rows) + b"]")
    return found


def test_values_keep_their_types(tmp_path: Path) -> None:
    rows = [
        WordsRow("đ", Decimal("4.80"), PartialDate(2024, 3), False, SpanRow(1, ("a", "b"))),
        WordsRow("=1+1", None, None, spans=(SpanRow(1), SpanRow(2, ("x",))), from_=2025),
    ]
    first, second = read(tmp_path, written(rows))
    assert (first["text"], first["value"], first["day"]) == ("đ", 4.8, "2024-03")
    assert first["sure"] is False
    assert first["span"] == {"start": 1, "words": ["a", "b"]}
    assert (second["text"], second["value"], second["span"]) == ("=1+1", None, None)
    assert second["spans"] == [{"start": 1, "words": []}, {"start": 2, "words": ["x"]}]
    assert second["from"] == 2025


def test_what_has_no_type_of_its_own_is_written_as_json(tmp_path: Path) -> None:
    rows = [WordsRow("a", either=3, twig=TwigRow("b", (TwigRow("c"),))), WordsRow("b", either="x")]
    first, second = read(tmp_path, written(rows))
    assert (first["either"], second["either"]) == ("3", "x")
    assert first["twig"]["id"] == "b"
    assert [json.loads(one) for one in first["twig"]["twigs"]] == [{"id": "c", "twigs": []}]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(
    rows=st.lists(
        st.builds(WordsRow, st.text(), sure=st.booleans(), from_=st.none() | st.integers(0, 9999)),
        max_size=3,
    )
)
def test_every_text_comes_back(rows: list[WordsRow], tmp_path: Path) -> None:
    names = ("text", "sure", "from")
    found = [{name: row[name] for name in names} for row in read(tmp_path, written(rows))]
    assert found == [{name: row[name] for name in names} for row in said(rows)]


def test_every_table_says_what_its_json_says_and_twice_the_same(tmp_path: Path) -> None:
    for table in edition_of(case_site()).tables():
        rows = list(table.rows())
        data = written(rows, table.row)
        assert read(tmp_path, data) == said(rows), table.name
        assert written(rows, table.row) == data, table.name


def test_a_disk_without_room_is_told_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.TemporaryDirectory.__enter__", lambda _: "/khong/co/thu/muc")
    with pytest.raises(OSError, match="khong"):
        written([WordsRow("a")])
