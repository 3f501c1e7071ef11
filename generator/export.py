"""Site → open data: JSON and CSV files, their schemas, in an order that never changes."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.columns import PARAGRAPH_COLUMNS, SECTION_COLUMNS, WHOLE_PLAN_COLUMNS, Column
from generator.datasets import DataList, Row, Rows, whole_plan
from generator.figures import OPERATORS
from generator.findings import Findings
from generator.model import Site
from generator.open_lists import open_lists
from generator.problems import Severity
from generator.schema import plan_json_schema
from generator.vietnamese import PartialDate

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
    """One file of the open data: its path below `api/` and its bytes."""

    path: str
    data: bytes

    @property
    def sha256(self) -> str:
        """Return the hash by which a reader checks the file."""
        return hashlib.sha256(self.data).hexdigest()


def export(site: Site, findings: Findings, base: str) -> list[DataFile]:
    """Return every data file but the build's own record; `base` is the site's address or empty."""
    files = []
    for listing in open_lists(findings):
        rows = listing.rows(site, base)
        files.append(DataFile(f"{listing.name}.json", to_json(rows)))
        files.append(DataFile(f"{listing.name}.csv", to_csv(rows, list(listing.columns))))
        files.append(DataFile(f"schema/{listing.name}.schema.json", to_json(_list_schema(listing))))
    files.append(DataFile("schema/plan.schema.json", to_json(plan_schema())))
    files.append(DataFile("schema/plan-file.schema.json", to_json(plan_json_schema())))
    for plan in site.plans.values():
        files.append(DataFile(f"plans/{plan.id}.json", to_json(whole_plan(site, plan, base))))
    return sorted(files, key=lambda file: file.path)


def build_record(
    files: Sequence[DataFile],
    version: str,
    commit: str | None,
    counts: Mapping[str, int],
    problems: Mapping[Severity, int],
) -> DataFile:
    """Return `build.json`: what this build is made of, with the hash of every other data file."""
    record = {
        "version": version,
        "commit": commit,
        "counts": dict(counts),
        "problems": dict(problems),
        "files": {file.path: file.sha256 for file in files},
    }
    return DataFile("build.json", to_json(record))


def counts(site: Site) -> dict[str, int]:
    """Count what the site holds."""
    plans = site.plans.values()
    return {
        "plans": len(site.plans),
        "sections": sum(1 for plan in plans for _ in plan.walk()),
        "paragraphs": sum(1 for plan in plans for _ in plan.paragraphs()),
        "targets": sum(1 for plan in plans for _ in plan.targets()),
        "tasks": sum(1 for plan in plans for _ in plan.tasks()),
        "duties": sum(1 for plan in plans for _ in plan.duties()),
        "citations": sum(1 for plan in plans for _ in plan.citations()),
        "documents": len(site.registries.documents),
        "indicators": len(site.registries.indicators),
        "agencies": len(site.registries.agencies),
        "units": len(site.registries.units),
    }


def to_json(value: object) -> bytes:
    """Write JSON as UTF-8 with a final newline; figures become JSON numbers."""
    text = json.dumps(value, ensure_ascii=False, indent=1, default=_plain)
    return f"{text}\n".encode()


def to_csv(rows: Rows, columns: Sequence[str]) -> bytes:
    """Write CSV (RFC 4180) with the byte-order mark that makes spreadsheets read UTF-8."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, extrasaction="ignore")
    writer.writeheader()
    for row in rows:
        writer.writerow({column: _cell(row.get(column)) for column in columns})
    return out.getvalue().encode("utf-8-sig")


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
