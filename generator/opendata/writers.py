"""A list of the open data as bytes: JSON, CSV and JSON Schema."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import Any

from generator.model.site import Site
from generator.opendata.columns import (
    PARAGRAPH_COLUMNS,
    SECTION_COLUMNS,
    WHOLE_PLAN_COLUMNS,
    Column,
)
from generator.opendata.table import DataList, Row
from generator.problems import Severity
from generator.text.figures import OPERATORS
from generator.text.vietnamese import PartialDate

ROWS_OF_A_PIECE = 500


_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


JSON_TYPES: dict[str, Any] = {
    "text": {"type": "string"},
    "text?": {"type": ["string", "null"]},
    "integer": {"type": "integer"},
    "integer?": {"type": ["integer", "null"]},
    "number?": {"type": ["number", "null"]},
    "texts": {"type": "array", "items": {"type": ["string", "integer"]}},
    "object": {"type": "object"},
    "object?": {"type": ["object", "null"]},
    "objects": {"type": "array", "items": {"type": "object"}},
    "sections": {"type": "array", "items": {"$ref": "#/$defs/section"}},
    "paragraphs": {"type": "array", "items": {"$ref": "#/$defs/paragraph"}},
    "boolean": {"type": "boolean"},
}


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file of the open data, its path below `api/` and its bytes; or the next piece of one."""

    path: str
    data: bytes


def list_files(listing: DataList, site: Site, base: str) -> Iterator[DataFile]:
    """Yield the JSON and the CSV of a list, piece by piece."""
    as_json, as_csv = f"{listing.name}.json", f"{listing.name}.csv"
    columns, rows, opened = list(listing.columns), iter(listing.each(site, base)), False
    yield DataFile(as_csv, to_csv((), columns))
    while some := list(islice(rows, ROWS_OF_A_PIECE)):
        items = ",\n".join(map(_item, some))
        yield DataFile(as_json, f"{',' if opened else '['}\n{items}".encode())
        yield DataFile(as_csv, _csv_lines(some, columns).encode())
        opened = True
    yield DataFile(as_json, b"\n]\n" if opened else b"[]\n")


def _item(row: Row) -> str:
    """Write a row as `to_json` writes it within a list: no value has a line break as such."""
    return " " + _json(row).replace("\n", "\n ")


def with_record(
    files: Iterable[DataFile],
    version: str,
    commit: str | None,
    counts: Mapping[str, int],
    problems: Mapping[Severity, int],
) -> Iterator[DataFile]:
    """Yield the files, then `build.json`: what this build is made of, with the hash of each."""
    hashes: defaultdict[str, hashlib._Hash] = defaultdict(hashlib.sha256)
    for file in files:
        hashes[file.path].update(file.data)
        yield file
    record = {
        "version": version,
        "commit": commit,
        "counts": dict(counts),
        "problems": dict(problems),
        "files": {path: hashes[path].hexdigest() for path in sorted(hashes)},
    }
    yield DataFile("build.json", to_json(record))


def to_json(value: object) -> bytes:
    """Write JSON as UTF-8 with a final newline; figures become JSON numbers."""
    return f"{_json(value)}\n".encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, default=_plain)


def to_csv(rows: Iterable[Row], columns: Sequence[str]) -> bytes:
    """Write CSV (RFC 4180) with the byte-order mark that makes spreadsheets read UTF-8."""
    head = {column: column for column in columns}
    return _csv_lines([head, *rows], columns).encode("utf-8-sig")


def _csv_lines(rows: Iterable[Row], columns: Sequence[str]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return out.getvalue()


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, PartialDate):
        return value.iso
    raise TypeError(f"no JSON form for {type(value).__name__}")


def _cell(value: object) -> object:
    """Write a value for a spreadsheet: a list of texts with semicolons, what is nested as JSON."""
    if isinstance(value, list | tuple) and not any(isinstance(part, dict) for part in value):
        value = "; ".join(str(part) for part in value)
    if isinstance(value, list | tuple | dict):
        return json.dumps(value, ensure_ascii=False, default=_plain)
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS) and value not in OPERATORS:
        return f"'{value}"  # a spreadsheet must not run a plan's text as a formula (OWASP)
    if isinstance(value, Decimal | PartialDate):
        return _plain(value)
    return "" if value is None else value


def plan_schema() -> Row:
    """Return the JSON Schema of `plans/<id>.json`: a plan whole, sections within sections."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Kế hoạch, toàn văn",
        "description": "Một kế hoạch: thuộc tính, rồi mọi chữ của văn bản, đúng thứ tự",
        **_rows_schema(WHOLE_PLAN_COLUMNS),
        "$defs": {
            "section": _rows_schema(SECTION_COLUMNS),
            "paragraph": _rows_schema(PARAGRAPH_COLUMNS),
        },
    }


def _rows_schema(columns: Mapping[str, Column]) -> Row:
    return {
        "type": "object",
        "required": list(columns),
        "properties": {name: _column_schema(column) for name, column in columns.items()},
        "additionalProperties": False,
    }


def _list_schema(listing: DataList) -> Row:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": listing.title,
        "description": listing.about,
        "type": "array",
        "items": _rows_schema(listing.columns),
    }


def _column_schema(column: Column) -> Row:
    return {**JSON_TYPES[column.type], "description": column.about}
