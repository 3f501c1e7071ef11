"""Rows of the open data are frozen dataclasses; here their columns are read off their fields.

A field is one column: its name, its type, and in `Annotated[…, N_("…")]` what it holds. Columns are
remembered by type, so that what they hold is looked up only where it is shown.
A name that Python keeps for itself has an underscore behind it, which the data has not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import Field, dataclass, fields, is_dataclass
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    ClassVar,
    Literal,
    Protocol,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from generator.language import _
from generator.text.vietnamese import PartialDate

Schema = Mapping[str, object]
# Marks a column whose truths CSV writes `True`, `False`, as they were published; others are small.
CAPITAL = "capital"
JSON_TYPES: Mapping[object, str] = {
    str: "string",
    PartialDate: "string",
    int: "integer",
    bool: "boolean",
    float: "number",
    Decimal: "number",
    NoneType: "null",
}


class Row(Protocol):
    """A row of the open data: an instance of a frozen dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it holds, its JSON Schema, and whether it may be null.

    `message` is given within `N_()` where the row stands; empty where nothing is said. `capital`
    tells that CSV writes its truths with a capital letter.
    """

    message: str
    schema: Schema
    optional: bool
    capital: bool = False

    @property
    def about(self) -> str:
        """Return what the column holds, in the language that is spoken."""
        # What a catalogue has under an empty message is its own heading.
        return _(self.message) if self.message else ""


@cache
def columns(row: type[Row]) -> Mapping[str, Column]:
    """Return the columns of a type of rows by name, in the order of its fields.

    A field without `Annotated` has an empty description. Raises `KeyError` for a type that has no
    form in JSON.
    """
    hints = get_type_hints(row, include_extras=True)
    return {column_name(field.name): _column(hints[field.name]) for field in fields(row)}


def values(row: Row) -> dict[str, object]:
    """Return the values of a row by column; a nested row stays what it is.

    A row within it is no mapping yet: `formats` writes it.
    """
    return {column: getattr(row, name) for name, column in _names(type(row))}


@cache
def _names(row: type[Row]) -> Sequence[tuple[str, str]]:
    return tuple((field.name, column_name(field.name)) for field in fields(row))


def column_name(field: str) -> str:
    """Return the column of a field: `from_` holds the column `from`."""
    return field.removesuffix("_")


def _column(hint: object) -> Column:
    message, capital = "", False
    if get_origin(hint) is Annotated:
        hint, message, *marks = get_args(hint)
        capital = CAPITAL in marks
    return Column(message, _schema(hint), _is_optional(hint), capital)


def _is_optional(hint: object) -> bool:
    return get_origin(hint) in (Union, UnionType) and NoneType in get_args(hint)


def _schema(hint: object) -> Schema:
    """Return the JSON Schema of a type; a nested row is defined once, under `$defs`."""
    if get_origin(hint) is Annotated:
        return _schema(get_args(hint)[0])
    if get_origin(hint) in (Union, UnionType):
        return _one_of(get_args(hint))
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _schema(get_args(hint)[0])}
    if get_origin(hint) is Literal:
        return {"type": "string"}
    if is_dataclass(hint) and hint not in JSON_TYPES:
        return {"$ref": f"#/$defs/{_definition_name(hint)}"}
    return {"type": JSON_TYPES[hint]}


def _one_of(hints: Sequence[object]) -> Schema:
    schemas = [_schema(one) for one in hints]
    if all(one.keys() == {"type"} for one in schemas):
        return {"type": [one["type"] for one in schemas]}
    return {"anyOf": schemas}


def _definition_name(row: object) -> str:
    return str(getattr(row, "__name__", "")).removesuffix("Row").lower()


def row_schema(row: type[Row]) -> dict[str, object]:
    """Return the JSON Schema of a row without the definitions that it refers to.

    Every column is required and no other is allowed; what may be null says so by its type.
    """
    shown = columns(row)
    return {
        "type": "object",
        "required": list(shown),
        "properties": {
            name: {**one.schema, **({"description": one.about} if one.about else {})}
            for name, one in shown.items()
        },
        "additionalProperties": False,
    }


def definitions(row: type[Row]) -> dict[str, object]:
    """Return the JSON Schema of every row that stands within a row, at whatever depth, by name.

    The name is that of the class in lower case, without `Row`.
    """
    return {_definition_name(one): row_schema(one) for one in nested_rows(row)}


def nested_rows(row: type[Row]) -> tuple[type[Row], ...]:
    """Return the types of the rows within a row, at whatever depth, each once.

    A row that holds itself is there like any other.
    """
    found: dict[type[Row], None] = {}
    waiting = [row]
    while waiting:
        for one in _rows_within(waiting.pop(0)):
            if one not in found:
                found[one] = None
                waiting.append(one)
    return tuple(found)


def _rows_within(row: type[Row]) -> Iterator[type[Row]]:
    hints = list(get_type_hints(row).values())
    while hints:
        hint = hints.pop(0)
        if is_dataclass(hint) and isinstance(hint, type) and hint not in JSON_TYPES:
            yield hint
        hints.extend(get_args(hint))
