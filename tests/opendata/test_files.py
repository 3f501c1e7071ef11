"""Open data as files: valid by their own schemas, the same each time, safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link.site import link
from generator.model.site import Site
from generator.opendata.catalogue import DataFile
from generator.opendata.cutting import table_files
from generator.opendata.files import open_data
from generator.opendata.formats import FORMATS, Format, csv_lines
from generator.opendata.json_form import to_json
from generator.opendata.parts import Splitting, splitting
from generator.opendata.publication import Publication
from generator.reading.plans import load
from generator.subjects.revisions.tables import ChangeRow
from generator.text.vietnamese import PartialDate
from tests.page_cases import site as case_site
from tests.site_fixture import edition_of


@dataclass(frozen=True)
class DueRow:
    by: PartialDate | None


FORMULAS = ("=", "+", "-", "@", "\t", "\r")


@pytest.fixture(scope="module")
def site(real_plans: Path) -> Site:
    found, _ = link(load(real_plans))
    return found


@pytest.fixture(scope="module")
def files(site: Site) -> dict[str, bytes]:
    return exported(site, "https://vi-du.vn/")


def exported_pieces(site: Site, base: str) -> Iterator[DataFile]:
    tables = edition_of(site, base).tables()
    return open_data(tables, site, FORMATS, splitting(site, base), Publication(base=base))


def exported(site: Site, base: str) -> dict[str, bytes]:
    files: dict[str, bytes] = defaultdict(bytes)
    for piece in exported_pieces(site, base):
        files[piece.path] += piece.data
    return dict(files)


def test_every_json_is_valid_by_its_schema(files: dict[str, bytes]) -> None:
    names = [path.removesuffix(".csv") for path in files if path.endswith(".csv")]
    assert {"plans", "targets", "tasks", "duties", "citations"} < set(names)
    for name in names:
        schema = json.loads(files[f"schema/{name}.schema.json"])
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.validate(json.loads(files[f"{name}.json"]), schema)


def test_every_whole_plan_is_valid_by_its_schema(files: dict[str, bytes]) -> None:
    schema = json.loads(files["schema/plan.schema.json"])
    plans = [data for path, data in files.items() if re.fullmatch(r"plans/[^.]+\.json", path)]
    assert len(plans) >= 3
    for data in plans:
        jsonschema.validate(json.loads(data), schema)


def test_schema_would_refuse_what_is_wrong(files: dict[str, bytes]) -> None:
    rows = json.loads(files["targets.json"])
    schema = json.loads(files["schema/targets.schema.json"])
    for wrong in ({**rows[0], "value": "3"}, {**rows[0], "la": 1}, {"plan": "x"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate([wrong], schema)


def test_figures_are_numbers_and_what_is_unknown_is_null(files: dict[str, bytes]) -> None:
    rows = json.loads(files["targets.json"])
    assert any(isinstance(row["value"], int) for row in rows)
    assert any(isinstance(row["value"], float) for row in rows)
    assert all(row["value"] is None or not isinstance(row["value"], str) for row in rows)
    assert all("" not in row.values() for row in rows)


def test_texts_are_utf8_in_nfc_with_a_final_newline(files: dict[str, bytes]) -> None:
    for path, data in files.items():
        if path.endswith(".parquet"):
            continue
        text = data.decode("utf-8-sig" if path.endswith(".csv") else "utf-8")
        assert unicodedata.is_normalized("NFC", text), path
        assert text.endswith("\n"), path
        if path.endswith(".json"):
            assert "\\u" not in text, path


def test_csv_opens_in_spreadsheets_and_says_what_json_says(
    site: Site, files: dict[str, bytes]
) -> None:
    for table in edition_of(site).tables():
        data = files[f"{table.name}.csv"]
        assert data.startswith(b"\xef\xbb\xbf")
        reader = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
        cells, rows = list(reader), json.loads(files[f"{table.name}.json"])
        assert reader.fieldnames == list(table.columns)
        assert len(cells) == len(rows)
        for cell, row in zip(cells, rows, strict=True):
            assert {name: _read(cell[name], row[name]) for name in row} == row


def _read(cell: str, like: Any) -> Any:
    """Read a cell back as the kind of value that stands in the JSON."""
    if like is None:
        return cell or None
    if isinstance(like, bool):
        return {"true": True, "false": False}[cell.lower()]
    if isinstance(like, dict) or (isinstance(like, list) and like and isinstance(like[0], dict)):
        return json.loads(cell)
    if cell[:1] == "'" and cell[1:2] in FORMULAS:
        cell = cell[1:]
    if isinstance(like, list):
        parts = cell.split("; ") if cell else []
        return [
            int(part) if isinstance(one, int) else part
            for one, part in zip(like, parts, strict=True)
        ]
    return cell if isinstance(like, str) else type(like)(cell)


@given(st.text(min_size=1), st.lists(st.text(), min_size=1, max_size=3))
def test_no_cell_is_a_formula(text: str, texts: list[str]) -> None:
    within = ChangeRow(text, text, text, text, text)
    line = csv_lines([[text, tuple(texts), within, (within,)]])
    (row,) = csv.reader(io.StringIO(line, newline=""))
    assert not any(cell.startswith(FORMULAS) for cell in row if cell not in (">", "<", ">=", "="))


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (Decimal("4.80"), "4.8"),
        (PartialDate(2024, 3), "2024-03"),
        (None, ""),
        (("một hai", "ba"), "một hai; ba"),
        ((2025, 2030), "2025; 2030"),
        ((), ""),
        ((DueRow(PartialDate(2027)),), '[{"by": "2027"}]'),
        (DueRow(None), '{"by": null}'),
        ("=1+1", "'=1+1"),
        (("-a",), "'-a"),
        (">=", ">="),
        ('x"y\nz, đ', 'x"y\nz, đ'),
    ],
)
def test_cell(value: object, cell: str) -> None:
    text = csv_lines([[value, "x"]])
    assert list(csv.reader(io.StringIO(text, newline=""))) == [[cell, "x"]]


def test_json_form() -> None:
    data = to_json({"b": Decimal(100), "a": [Decimal("4.80"), PartialDate(2024, 3, 1), "đ"]})
    assert json.loads(data) == {"b": 100, "a": [4.8, "2024-03-01", "đ"]}
    assert data.decode().index('"b"') < data.decode().index('"a"')
    with pytest.raises(TypeError):
        to_json({1, 2})


def test_two_runs_are_the_same(real_plans: Path, files: dict[str, bytes]) -> None:
    again, _ = link(load(real_plans))
    assert exported(again, "https://vi-du.vn/") == files


def test_without_an_address_links_are_relative_to_the_root(site: Site) -> None:
    plans = json.loads(exported(site, "")["plans.json"])
    assert all(row["url"].startswith("ke-hoach/") for row in plans)


@pytest.mark.parametrize("size", [1, 3, 10_000])
def test_a_list_is_the_same_in_pieces(
    site: Site, files: dict[str, bytes], size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.opendata.cutting.ROWS_OF_A_PIECE", size)
    # Parquet takes rows by the hundreds: one at a time it would take minutes.
    tabled = [one for one in FORMATS if one.table]
    formats = tabled if size > 3 else [one for one in tabled if one.ending != "parquet"]
    for table in edition_of(site, "https://vi-du.vn/").tables():
        pieces: dict[str, list[bytes]] = defaultdict(list)
        for piece in table_files(table, formats, Splitting({})):
            pieces[piece.path].append(piece.data)
        for one in formats:
            name = f"{table.name}.{one.ending}"
            assert b"".join(pieces[name]) == files[name]
        assert len(pieces[f"{table.name}.csv"]) == 2 + -(-len(list(table.rows())) // size)


def test_a_table_is_written_as_its_rows_are(site: Site, files: dict[str, bytes]) -> None:
    for table in edition_of(site, "https://vi-du.vn/").tables():
        lines = files[f"{table.name}.json"].splitlines()
        rows = [json.loads(to_json(row)) for row in table.rows()]
        assert [json.loads(line.removesuffix(b",")) for line in lines[1:-1]] == rows


def test_every_file_has_its_place_below_the_api() -> None:
    names = [table.name for table in edition_of(case_site()).tables()]
    found = exported(case_site(), "")
    expected = {f"{name}.{ending}" for name in names for ending in ("json", "csv", "parquet")}
    expected |= {f"schema/{name}.schema.json" for name in names}
    expected |= {f"schema/{one}.schema.json" for one in ("plan", "plan-file", "parts")}
    endings = ("json", "akn.xml", "stratml.xml", "dcat.jsonld")
    expected |= {f"plans/{name}.{ending}" for name in case_site().plans for ending in endings}
    expected |= {"datapackage.json", "catalog.jsonld", "openapi.json"}
    expected |= {"catalog.ttl", "croissant.json", "text-roots.json"}
    assert set(found) == expected
    plan_file = json.loads(found["schema/plan-file.schema.json"])
    jsonschema.Draft202012Validator.check_schema(plan_file)
    assert "body" in plan_file["properties"]
    assert json.loads(found["schema/plan.schema.json"])["title"] == "Kế hoạch, toàn văn"


def test_a_format_of_others_writes_tables_and_plans_beside_ours() -> None:
    names = Format("Tên", "txt", "text/plain", plan=lambda plan: plan.title.encode())
    data = open_data([], case_site(), [names], Splitting({}), Publication())
    found = {file.path: file.data for file in data}
    assert found["plans/tinh-mau-chuong-trinh.txt"] == "Chương trình hành động".encode()
    assert not [path for path in found if path.startswith("plans/") and path.endswith(".json")]
