"""Which values of a form may be of any length, as its JSON schema tells: none should be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

# The bounds that a value of each type must have; of a text with listed values there is no need.
BOUNDS = {
    "string": {"maxLength"},
    "array": {"maxItems"},
    "integer": {"minimum", "maximum"},
    "number": {"minimum", "maximum"},
    "object": {"maxProperties"},
}


def unbounded(form: type[BaseModel]) -> list[str]:
    """Return the path, within the schema of a form, of each value without a bound."""
    return list(_found(form.model_json_schema(), ""))


def _found(schema: dict[str, Any], path: str) -> Iterator[str]:
    listed = {"enum", "const"} & set(schema)
    closed = schema.get("additionalProperties") is False
    if not listed and not closed and BOUNDS.get(schema.get("type", ""), set()) - set(schema):
        yield path
    for name, one in {**schema.get("$defs", {}), **schema.get("properties", {})}.items():
        yield from _found(one, f"{path}.{name}".strip("."))
    choices = [*schema.get("anyOf", []), *schema.get("oneOf", [])]
    below = [*choices, schema.get("items"), schema.get("additionalProperties")]
    for one in below:
        if isinstance(one, dict):
            yield from _found(one, path)
