"""Columns are read off the fields of a row: their names, types, and what they hold."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from gettext import NullTranslations
from typing import Annotated, Literal

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language import N_, speaking
from generator.opendata.columns import (
    columns,
    definitions,
    nested_rows,
    row_schema,
    values,
)
from generator.opendata.json_form import to_json
from generator.text.vietnamese import PartialDate


@dataclass(frozen=True)
class LeafRow:
    name: Annotated[str, "Tên"]


@dataclass(frozen=True)
class InnerRow:
    leaves: Annotated[tuple[LeafRow, ...], "Lá"]
    again: Annotated[tuple[InnerRow, ...], "Cành"] = ()


@dataclass(frozen=True)
class OuterRow:
    from_: Annotated[PartialDate | None, "Từ ngày"]
    kind: Annotated[Literal["a", "b"], "Loại"]
    years: Annotated[tuple[int, ...], "Năm"]
    value: Annotated[Decimal, "Con số"]
    sure: bool
    share: Annotated[float | None, "Phần"]
    inner: Annotated[InnerRow | None, "Trong"]
    leaf: Annotated[LeafRow, "Lá"]


LEAF = LeafRow("đ")
ROW = OuterRow(None, "a", (2025,), Decimal("1.5"), True, None, InnerRow((LEAF,)), LEAF)


def test_a_column_is_named_after_its_field_without_the_mark_that_python_needs() -> None:
    assert list(columns(OuterRow)) == [
        "from", "kind", "years", "value", "sure", "share", "inner", "leaf",
    ]  # fmt: skip
    assert list(values(ROW)) == list(columns(OuterRow))
    assert values(ROW)["from"] is None
    assert values(ROW)["leaf"] is LEAF


def test_a_column_says_what_it_holds_and_whether_it_may_be_null() -> None:
    found = {name: (one.about, one.optional) for name, one in columns(OuterRow).items()}
    assert found == {
        "from": ("Từ ngày", True),
        "kind": ("Loại", False),
        "years": ("Năm", False),
        "value": ("Con số", False),
        "sure": ("", False),
        "share": ("Phần", True),
        "inner": ("Trong", True),
        "leaf": ("Lá", False),
    }


def test_each_type_has_its_json_schema() -> None:
    inner = {"$ref": "#/$defs/inner"}
    assert {name: one.schema for name, one in columns(OuterRow).items()} == {
        "from": {"type": ["string", "null"]},
        "kind": {"type": "string"},
        "years": {"type": "array", "items": {"type": "integer"}},
        "value": {"type": "number"},
        "sure": {"type": "boolean"},
        "share": {"type": ["number", "null"]},
        "inner": {"anyOf": [inner, {"type": "null"}]},
        "leaf": {"$ref": "#/$defs/leaf"},
    }


def test_the_schema_of_a_row_wants_every_column_and_no_other() -> None:
    schema = row_schema(OuterRow)
    assert (schema["type"], schema["additionalProperties"]) == ("object", False)
    assert schema["required"] == list(columns(OuterRow))
    properties = schema["properties"]
    assert isinstance(properties, dict)
    assert properties["years"]["description"] == "Năm"
    assert "description" not in properties["sure"]


def test_rows_within_rows_are_defined_once_though_they_hold_themselves() -> None:
    assert len(nested_rows(OuterRow)) == 2
    assert set(nested_rows(OuterRow)) == {InnerRow, LeafRow}
    assert nested_rows(LeafRow) == ()
    assert definitions(OuterRow) == {"inner": row_schema(InnerRow), "leaf": row_schema(LeafRow)}


def schema() -> dict[str, object]:
    return {**row_schema(OuterRow), "$defs": definitions(OuterRow)}


@pytest.mark.parametrize(
    ("column", "wrong"),
    [
        ("from", 2024),
        ("kind", None),
        ("years", ["2025"]),
        ("value", "1.5"),
        ("sure", None),
        ("share", "0.5"),
        ("inner", {"leaves": [{}], "again": []}),
        ("leaf", None),
    ],
)
def test_the_schema_refuses_what_is_of_another_type(column: str, wrong: object) -> None:
    said = json.loads(to_json(ROW))
    jsonschema.validate(said, schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**said, column: wrong}, schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({name: said[name] for name in said if name != column}, schema())


@settings(max_examples=25)
@given(
    st.builds(
        OuterRow,
        st.none() | st.builds(PartialDate, st.integers(1900, 2100)),
        st.sampled_from(["a", "b"]),
        st.lists(st.integers()).map(tuple),
        st.decimals(allow_nan=False, allow_infinity=False, places=3),
        st.booleans(),
        st.none() | st.floats(0, 1),
        st.none() | st.builds(InnerRow, st.lists(st.builds(LeafRow, st.text())).map(tuple)),
        st.builds(LeafRow, st.text()),
    )
)
def test_whatever_a_row_holds_is_valid_by_its_schema(row: OuterRow) -> None:
    jsonschema.validate(json.loads(to_json(row)), schema())


@dataclass(frozen=True)
class PlaceRow:
    from_: Annotated[str | None, N_("Có từ ngày")]
    names: tuple[str, ...]


class Upper(NullTranslations):
    def gettext(self, message: str) -> str:
        return message.upper() or "Content-Type: text/plain"


def test_what_a_column_holds_is_said_in_the_language_that_is_spoken() -> None:
    assert columns(PlaceRow)["from"].about == "Có từ ngày"
    with speaking("xx", Upper()):
        assert columns(PlaceRow)["from"].about == "CÓ TỪ NGÀY"
        assert columns(PlaceRow)["names"].about == ""
        assert row_schema(PlaceRow)["properties"] == {
            "from": {"type": ["string", "null"], "description": "CÓ TỪ NGÀY"},
            "names": {"type": "array", "items": {"type": "string"}},
        }
