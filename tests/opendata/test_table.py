"""A table follows from the type of its rows: its columns, and the schema of its file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import jsonschema
import pytest

from generator.opendata.table import Table, table_schema


@dataclass(frozen=True)
class LeafRow:
    name: Annotated[str, "Tên lá"]


@dataclass(frozen=True)
class TreeRow:
    id: Annotated[str, "Mã"]
    leaves: Annotated[tuple[LeafRow, ...], "Lá"]


TREES = Table("trees", "Cây", "Mỗi dòng một cây", TreeRow, lambda: [TreeRow("a", ())])
LEAVES = Table("leaves", "Lá", "Mỗi dòng một lá", LeafRow, list)


def test_columns_are_those_of_the_row() -> None:
    assert {name: one.about for name, one in TREES.columns.items()} == {"id": "Mã", "leaves": "Lá"}


def test_the_schema_says_what_the_table_holds() -> None:
    schema = table_schema(TREES)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert (schema["title"], schema["description"]) == ("Cây", "Mỗi dòng một cây")
    assert "$defs" in schema
    assert "$defs" not in table_schema(LEAVES)


@pytest.mark.parametrize(
    ("said", "valid"),
    [
        ([], True),
        ([{"id": "a", "leaves": [{"name": "x"}]}], True),
        ({"id": "a", "leaves": []}, False),
        ([{"id": "a"}], False),
        ([{"id": "a", "leaves": [{"name": 1}]}], False),
    ],
)
def test_the_schema_takes_an_array_of_rows_and_nothing_else(said: object, valid: bool) -> None:
    validator = jsonschema.Draft202012Validator(table_schema(TREES))
    assert validator.is_valid(said) is valid
