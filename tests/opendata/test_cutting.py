"""A long table is cut, and its parts, which the list at its address names, are all of it."""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.opendata.columns import Row, values
from generator.opendata.cutting import table_files
from generator.opendata.formats import FORMATS, Format
from generator.opendata.parts import Place, Splitting
from generator.opendata.table import Table

TEXTS = [one for one in FORMATS if one.ending in ("json", "csv")]
BASE = "https://vi-du.vn/"


@dataclass(frozen=True)
class WordRow:
    plan: Annotated[str, "Mã kế hoạch"]
    words: Annotated[str, "Chữ"]


class Counted:
    """A packed format that says its rows: everything in the tail."""

    def __init__(self, _table: Table) -> None:
        self.rows: list[dict[str, object]] = []

    def head(self) -> bytes:
        return b""

    def some(self, rows: Sequence[Row]) -> bytes:
        self.rows += map(values, rows)
        return b""

    def tail(self) -> bytes:
        return json.dumps(self.rows).encode()


PACKED = Format("Gói", "goi", "application/x-goi", Counted, rows_of_a_file=3)
PLACES = {f"xa-{n}": Place(f"tinh-{n}", f"Tỉnh {n}") for n in range(3)}


def files(
    rows: Sequence[WordRow],
    most: int,
    formats: Sequence[Format] = TEXTS,
    by_province: bool = True,
) -> dict[str, bytes]:
    table = Table("mau", "Mẫu", "Để thử", WordRow, lambda: rows, by_province=by_province)
    found: dict[str, bytes] = defaultdict(bytes)
    for piece in table_files(table, formats, Splitting(PLACES, BASE, most, most)):
        found[piece.path] += piece.data
    return dict(found)


def spoken(count: int) -> list[WordRow]:
    return [WordRow(f"xa-{n % 4}", f"chữ {n}") for n in range(count)]


def test_a_short_table_is_whole_at_its_address() -> None:
    assert set(files(spoken(9), 10_000)) == {"mau.json", "mau.csv"}
    assert set(files([], 0)) == {"mau.json", "mau.csv"}


def test_a_long_table_that_nothing_packs_is_cut_by_province_in_every_format() -> None:
    assert set(files(spoken(9), 100, by_province=False)) == set(files(spoken(9), 100))


@pytest.mark.parametrize("by_province", [True, False])
@pytest.mark.parametrize("most_rows", [100, 3])
def test_a_long_table_is_cut_where_people_filter_it_and_else_leads_to_what_is_packed(
    by_province: bool, most_rows: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.opendata.cutting.ROWS_OF_A_PIECE", 1)
    packed = replace(PACKED, rows_of_a_file=most_rows)
    found = files(spoken(7), 100, [*TEXTS, packed], by_province)
    whole = {"mau.goi", *(f"parts/mau/{n}.goi" for n in (1, 2, 3) if most_rows == 3)}
    places = ("ca-nuoc", "tinh-0", "tinh-1", "tinh-2") if by_province else ()
    assert {path for path in found if path.endswith("goi")} == whole
    lines = {path for path in found if path.endswith("csv")}
    assert lines >= {"mau.csv", *(f"parts/mau/{one}/1.csv" for one in places)}
    assert bool(lines - {"mau.csv"}) == by_province
    assert {path for path in found if path.endswith("json")} == {"mau.json"}
    packed_at = {f"{BASE}api/{one}" for one in whole if most_rows == 100 or "parts" in one}
    assert {one["part"] for one in json.loads(found["mau.json"])} == packed_at
    if not by_province:
        assert {one["part"] for one in _lines(found["mau.csv"])} == packed_at
    assert sum(one["rows"] for one in json.loads(found["mau.json"])) == 7


def test_a_long_table_is_cut_by_province_and_what_lies_in_none_has_a_part() -> None:
    found = files(spoken(9), 100)
    assert set(found) == {
        f"{stem}.{ending}"
        for stem in ("mau", *(f"parts/mau/{one}/1" for one in ("ca-nuoc", "tinh-0", "tinh-1")))
        for ending in ("json", "csv")
    } | {f"parts/mau/tinh-2/1.{ending}" for ending in ("json", "csv")}
    assert json.loads(found["parts/mau/tinh-1/1.json"]) == [
        {"plan": "xa-1", "words": "chữ 1"},
        {"plan": "xa-1", "words": "chữ 5"},
    ]
    listed = json.loads(found["mau.json"])
    assert listed[0] == {
        "part": f"{BASE}api/parts/mau/ca-nuoc/1.json",
        "province": None,
        "name": "Cả nước",
        "number": 1,
        "rows": 2,
    }
    assert [(one["province"], one["rows"]) for one in listed[1:]] == [
        ("tinh-0", 3),
        ("tinh-1", 2),
        ("tinh-2", 2),
    ]


def test_a_province_too_long_for_a_file_has_several(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.opendata.cutting.ROWS_OF_A_PIECE", 2)
    rows = [WordRow("xa-1", f"chữ {n}") for n in range(20)]
    found = files(rows, 200)
    parts = sorted(path for path in found if path.startswith("parts/") and path.endswith("json"))
    assert len(parts) > 2
    assert parts[0] == "parts/mau/tinh-1/1.json"
    assert max(len(found[path]) for path in parts[1:]) < 200 + 2 * 60


@pytest.mark.parametrize("count", [0, 1, 3, 4, 7])
def test_a_packed_table_is_cut_every_so_many_rows(
    count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.opendata.cutting.ROWS_OF_A_PIECE", 1)
    found = files(spoken(count), 10, [PACKED])
    parts = [f"parts/mau/{number}.goi" for number in range(1, -(-count // 3) + 1)]
    assert set(found) == ({"mau.goi", *parts} if count > 3 else {"mau.goi"})
    listed = json.loads(found["mau.goi"])
    if count > 3:
        assert [one["part"] for one in listed] == [f"{BASE}api/{path}" for path in parts]
        assert sum(one["rows"] for one in listed) == count
    else:
        assert len(listed) == count


@given(
    st.lists(st.builds(WordRow, st.sampled_from(["xa-0", "xa-1", "xa-9"]), st.text()), max_size=12),
    st.integers(0, 400),
    st.booleans(),
)
def test_the_parts_of_every_format_are_the_whole(
    rows: list[WordRow], most: int, by_province: bool
) -> None:
    found = files(rows, most, [*TEXTS, replace(PACKED, rows_of_a_file=5)], by_province)
    wanted = sorted((row.plan, row.words) for row in rows)
    readers: dict[str, Callable[[bytes], Any]] = {
        "json": json.loads,
        "goi": json.loads,
        "csv": _lines,
    }
    for ending, read in readers.items():
        said = read(found[f"mau.{ending}"])
        if said and "part" in said[0]:
            paths = [one["part"].removeprefix(f"{BASE}api/") for one in said]
            reads = [readers[path.rpartition(".")[2]] for path in paths]
            parts = [one(found[path]) for one, path in zip(reads, paths, strict=True)]
            assert [int(one["rows"]) for one in said] == [len(part) for part in parts]
            said = [row for part in parts for row in part]
        got = sorted((row["plan"], row["words"]) for row in said)
        assert got == wanted or ending == "csv"
        assert len(got) == len(wanted)


def _lines(data: bytes) -> list[dict[str, Any]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_rows_are_made_once() -> None:
    made: list[int] = []

    def rows() -> Any:
        for row in spoken(9):
            made.append(1)
            yield row

    table = Table("mau", "Mẫu", "Để thử", WordRow, rows)
    assert list(table_files(table, FORMATS, Splitting(PLACES, BASE, 100)))
    assert len(made) == 9
