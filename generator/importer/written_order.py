"""The order in which an author writes the keys of a plan file: as in those encoded so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.importer.yaml_writer import Value
from generator.schema.annotations import Speaking

# Of a section, of a paragraph or row, and of what they say, list by list.
SECTION_KEYS = ("id", "number", "heading", "show", "role", "run_in", "themes", "groups", "notes",
                "text", "sections")  # fmt: skip
PARAGRAPH_KEYS = ("mark", "text", "show", "kind", "cells", "group", *Speaking.model_fields)
_SAID_KEYS: Mapping[str, Sequence[str]] = {
    "targets": (
        "id", "indicator", "kind", "population", "is", "printed", "compares", "measure", "base",
        "year", "year_from", "when", "per", "against", "variant", "part_of", "repeats",
        "conflicts_with", "inferred", "note", "column", "quote", "proposed",
    ),
    "actors": ("agency", "role", "as", "scope", "column", "quote", "proposed"),
    "duties": (
        "id", "does", "by", "to", "through", "years", "day", "bound", "every", "when", "after",
        "column", "quote", "note", "proposed",
    ),
    "citations": ("document", "role", "column", "quote", "proposed"),
    "notes": ("kind", "quote", "column", "note", "ask"),
    "not_targets": ("column", "quote", "reason"),
    "recipients": ("quote", "agency", "copies", "proposed"),
    "when": ("quote", "by", "every", "scope", "column", "proposed"),
}  # fmt: skip


def as_written(body: Value, name: str = "body") -> Value:
    """Return sections, paragraphs, rows or annotations with their keys in the author's order.

    `name` is the key that holds them. Keys without a place in it come last, as they stood.
    """
    if isinstance(body, Mapping):
        keys = _SAID_KEYS.get(name) or _keys_of(body)
        rank = {key: at for at, key in enumerate(keys)}
        ordered = sorted(body, key=lambda key: rank.get(key, len(rank)))
        return {key: as_written(body[key], key) for key in ordered}
    if isinstance(body, Sequence) and not isinstance(body, str):
        return [as_written(one, name) for one in body]
    return body


def _keys_of(mapping: Mapping[str, Value]) -> Sequence[str]:
    if isinstance(mapping.get("text"), str) or "cells" in mapping:
        return PARAGRAPH_KEYS
    return SECTION_KEYS if "heading" in mapping or "role" in mapping or "text" in mapping else ()
