"""The forms of files as JSON Schema (2020-12), which editors use for completion.

What it says of each field is in the language that is spoken.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from generator.language import _
from generator.schema.plan import PlanForm
from generator.schema.reports import ReportForm


def plan_json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a plan file."""
    return _in_language(PlanForm)


def report_json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a report."""
    return _in_language(ReportForm)


def _in_language(form: type[BaseModel]) -> dict[str, Any]:
    schema = form.model_json_schema(by_alias=True)
    return {key: _said(value, key) for key, value in schema.items()}


def _said(value: object, key: str = "") -> object:
    if isinstance(value, dict):
        return {name: _said(one, name) for name, one in value.items()}
    if isinstance(value, list):
        return [_said(one) for one in value]
    return _(value) if key in ("title", "description") and isinstance(value, str) else value
