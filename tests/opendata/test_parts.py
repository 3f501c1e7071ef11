"""Where the rows of a long table belong, and how its parts are listed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import jsonschema
import pytest

from generator.opendata.parts import (
    PartRow,
    Place,
    Splitting,
    everywhere,
    list_of_parts,
    splitting,
)
from generator.opendata.table import Table, table_schema
from tests.many_plans import crowded
from tests.page_cases import site as case_site
from tests.site_fixture import edition_of


@dataclass(frozen=True)
class WordRow:
    plan: Annotated[str | None, "Mã kế hoạch"]
    left: Annotated[str, "Mã kế hoạch"] = "b"


@dataclass(frozen=True)
class NameRow:
    name: Annotated[str, "Tên"]


A, B = Place("tinh-a", "Tỉnh A"), Place("tinh-b", "Tỉnh B")
HOW = Splitting({"a": A, "b": B}, "https://vi-du.vn/")


@pytest.mark.parametrize(
    ("row", "by", "place"),
    [
        (WordRow("a"), "plan", A),
        (WordRow("a"), "left", B),
        (WordRow("la"), "plan", everywhere()),
        (WordRow(None), "plan", everywhere()),
        (NameRow("a"), "plan", everywhere()),
    ],
)
def test_a_row_lies_where_its_plan_does(row: WordRow | NameRow, by: str, place: Place) -> None:
    table = Table("mau", "Mẫu", "Để thử", type(row), lambda: [row], plan=by)
    assert HOW.place_of(table, row) == place


def test_places_are_the_provinces_of_the_plans() -> None:
    site = crowded(4)
    found = splitting(site, "")
    assert set(found.places) == set(site.plans)
    assert {one.folder for one in found.places.values()} == {"tinh-0", "tinh-1", "tinh-2"}
    assert everywhere().folder == "ca-nuoc"


def test_parts_are_counted_and_addressed() -> None:
    assert list(HOW.parts("parts/mau/tinh-a", "csv", A, [7, 2])) == [
        PartRow("https://vi-du.vn/api/parts/mau/tinh-a/1.csv", "tinh-a", "Tỉnh A", 1, 7),
        PartRow("https://vi-du.vn/api/parts/mau/tinh-a/2.csv", "tinh-a", "Tỉnh A", 2, 2),
    ]


def test_the_list_of_parts_is_a_table_like_any_other() -> None:
    table = list_of_parts([PartRow("api/x.json", None, "Cả nước", 1, 3)])
    jsonschema.Draft202012Validator.check_schema(table_schema(table))
    assert next(iter(table.columns)) == "part"
    first = {next(iter(one.columns)) for one in edition_of(case_site()).tables()}
    assert "part" not in first  # by which a reader knows what stands at an address
