"""The JSON of the open data: figures are numbers, days ISO 8601, rows objects in their order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass
from decimal import Decimal

import pydantic_core

from generator.opendata.columns import Row, values
from generator.text.vietnamese import PartialDate

# Most values by far are of these types.
_KNOWN = frozenset((str, int, float, bool))


def to_json(value: object) -> bytes:
    """Write JSON for people: UTF-8, indented, with a final newline.

    Raises `TypeError` for a value that has no form in JSON.
    """
    # The writer of the standard library lays out letter by letter: it takes four times as long.
    return pydantic_core.to_json(_whole(value), indent=1) + b"\n"


def in_a_line(value: object) -> bytes:
    """Write JSON for programs: UTF-8 without a space or a line's end that no text has.

    Raises `TypeError` for a value that has no form in JSON.
    """
    return pydantic_core.to_json(_whole(value))


def lines_of(rows: Iterable[Row]) -> bytes:
    """Write each row in a line of its own, with commas between them and none behind the last."""
    return b",\n".join(map(in_a_line, rows))


def _whole(value: object) -> object:
    """Return a value as lists and objects of what JSON knows."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple | list):
        return [_whole(one) for one in value]
    if isinstance(value, Mapping):
        return {
            name: one if one is None or type(one) in _KNOWN else _whole(one)
            for name, one in value.items()
        }
    return _whole(plain(value))


def plain(value: object) -> object:
    """Return a value that JSON does not know as one that it knows, or whose values are nearer it.

    Raises `TypeError` where there is none.
    """
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, PartialDate):
        return value.iso
    if is_dataclass(value) and not isinstance(value, type):
        return values(value)
    raise TypeError(f"no JSON form for {type(value).__name__}")
