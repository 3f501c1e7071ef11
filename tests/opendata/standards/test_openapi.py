"""The interface of files: valid by OpenAPI 3.1, and every path of it a file that is there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import validate

from tests.opendata.standards.written import CC0, put, site, without_address, written


def said(files: Any) -> Any:
    return json.loads(files["openapi.json"])


@pytest.mark.parametrize("files", [written, without_address])
def test_a_validator_of_openapi_finds_nothing_wrong(files: Any, tmp_path: Path) -> None:
    folder = put(files(), tmp_path)
    validate(said(files()), base_uri=(folder / "openapi.json").as_uri())


def test_every_path_is_a_file_and_every_list_and_plan_has_one() -> None:
    files, paths = written(), said(written())["paths"]
    asked = {
        path.removeprefix("/api/").format(plan=plan) for path in paths for plan in site().plans
    }
    assert asked <= set(files)
    tables = {path for path in files if path.endswith((".csv", ".parquet"))}
    plans = {path for path in files if path.startswith("plans/")}
    assert tables | plans <= asked


def test_it_says_version_licence_and_where_it_is() -> None:
    told = said(written())
    assert told["info"]["version"] == "2026.3.9"
    assert told["info"]["license"] == {"name": "Theo CC0.", "url": CC0}
    assert told["servers"] == [{"url": "https://vi-du.vn/ke-hoach-mo"}]
    assert "license" not in said(without_address())["info"]
    assert said(without_address())["servers"] == [{"url": ".."}]
