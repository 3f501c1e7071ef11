"""The data package: frictionless reads every row by it, and finds every key and every hash."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package, system

from generator.opendata.columns import columns
from generator.opendata.standards.datapackage import table_schema
from tests.opendata.standards.written import CC0, COMMIT, cut, put, site, without_address, written
from tests.site_fixture import edition_of

pytestmark = pytest.mark.filterwarnings("default")


def package_of(files: dict[str, bytes] | Any) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(files["datapackage.json"])
    return said


def errors(folder: Path) -> list[str]:
    with system.use_context(trusted=True):
        report = Package(str(folder / "datapackage.json")).validate()
    return [error.message for task in report.tasks for error in task.errors] + [
        error.message for error in report.errors
    ]


def test_frictionless_finds_the_package_valid_to_the_last_row(tmp_path: Path) -> None:
    folder = put(written(), tmp_path)
    assert errors(folder) == []
    said = package_of(written())
    assert {one["name"] for one in said["resources"]} == {
        one.name for one in edition_of(site()).tables()
    }
    assert sum("hash" in one for one in said["resources"]) == len(said["resources"])


def test_frictionless_finds_a_row_that_is_there_twice_and_one_that_leads_nowhere(
    tmp_path: Path,
) -> None:
    put(written(), tmp_path)
    plans = (tmp_path / "plan-basis.csv").read_bytes()
    row = plans.splitlines()[1]
    (tmp_path / "plan-basis.csv").write_bytes(plans + row.replace(b"42-nq-tw", b"x") + b"\r\n")
    found = " ".join(errors(tmp_path))
    assert "hash" in found
    assert "foreign key" in found
    assert "primary key" in found


def test_the_package_says_whose_it_is_and_of_which_day() -> None:
    said = package_of(written())
    assert said["licenses"] == [{"path": CC0, "title": "Theo CC0."}]
    assert (said["version"], said["commit"]) == ("2026.3.9", COMMIT)
    assert said["name"] == "vi-du-vn-ke-hoach-mo"


def test_what_nobody_says_is_left_out() -> None:
    said = package_of(without_address())
    assert not {"licenses", "version", "commit", "homepage", "contributors"} & set(said)
    assert said["name"] == "ke-hoach-mo"


def test_a_table_that_is_cut_stands_as_what_is_packed() -> None:
    said = {one["name"]: one for one in package_of(cut(60_000))["resources"]}
    assert said["paragraphs"]["path"] == "paragraphs.parquet"
    assert said["themes"]["path"] == "themes.csv"
    assert said["targets"]["format"] == "parquet"


def test_fields_have_the_types_that_the_csv_holds() -> None:
    tables = {one.name: one for one in edition_of(site()).tables()}
    fields: Any = table_schema(tables["targets"])["fields"]
    types = {one["name"]: one["type"] for one in fields}
    assert list(types) == list(columns(tables["targets"].row))
    assert (types["value"], types["year"], types["repeats"]) == ("number", "integer", "list")
    notes: Any = table_schema(tables["revision-changes"])["fields"]
    assert {one["name"]: one["type"] for one in notes}["before"] == "any"
