"""Croissant: what the specification asks for is there, and every file and column that it names."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pytest
from pyld import jsonld

from generator.opendata.standards.croissant import CONTEXT
from tests.opendata.standards.croissant_grammar import faults
from tests.opendata.standards.written import BASE, CC0, cut, site, without_address, written
from tests.site_fixture import edition_of


def said(files: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files["croissant.json"])
    return found


@pytest.mark.parametrize("files", [written, without_address, lambda: cut(60_000)])
def test_nothing_of_it_is_other_than_the_specification_says(files: Any) -> None:
    assert faults(said(files())) == []


def test_the_grammar_finds_what_is_missing_strange_or_leads_nowhere() -> None:
    told = said(written())
    del told["name"]
    told["distribution"][0]["sha256"] = "x"
    told["recordSet"][0]["field"][0]["source"]["fileObject"]["@id"] = "khong-co.csv"
    told["recordSet"][1]["key"] = [{"@id": "khong-co"}]
    told["recordSet"][2]["field"][0]["dataType"] = "sc:Chu"
    assert len(faults(told)) == 5


def test_every_list_is_a_record_set_with_its_columns_as_the_file_has_them() -> None:
    told, files = said(written()), written()
    sets = {one["name"]: one for one in told["recordSet"]}
    assert set(sets) == {one.name for one in edition_of(site()).tables()}
    for one in told["distribution"]:
        assert one["contentUrl"] == f"{BASE}api/{one['@id']}"
        assert one["contentSize"] == f"{len(files[one['@id']])} B"
    for name, one in sets.items():
        head = next(csv.reader(io.StringIO(files[f"{name}.csv"].decode("utf-8-sig"))))
        assert [field["source"]["extract"]["column"] for field in one["field"]] == head


def test_what_is_cut_is_told_as_files_alone() -> None:
    told = said(cut(60_000))
    by_path = {one["@id"]: one for one in told["distribution"]}
    assert "paragraphs.parquet" in by_path
    assert re.fullmatch("application/.*parquet", by_path["paragraphs.parquet"]["encodingFormat"])


def test_it_says_whose_it_is_and_what_nobody_says_is_left_out() -> None:
    told = said(written())
    assert (told["license"], told["version"]) == (CC0, "2026.3.9")
    assert told["citeAs"].endswith(BASE)
    assert not {"license", "version", "url", "creator", "datePublished"} & set(
        said(without_address())
    )


def test_every_word_of_it_has_a_meaning_in_linked_data() -> None:
    told = said(written())
    assert told["@context"] == CONTEXT
    (node,) = jsonld.expand(told | {"@context": dict(CONTEXT)})
    assert "http://mlcommons.org/croissant/recordSet" in node
    assert not [name for name in node if ":" not in name and not name.startswith("@")]
