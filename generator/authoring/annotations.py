"""What a paragraph says for the record: its mapping, its lists of annotations, in their order."""

from __future__ import annotations

from generator.authoring.edits import add_items, set_value, with_value
from generator.authoring.places import (
    Path,
    RefusedEditError,
    Splice,
    document_of,
    spliced,
    value_at,
)
from generator.importer import PARAGRAPH_KEYS, Value
from generator.language import _

__all__ = ["PARAGRAPH_KEYS", "annotate", "as_mapping"]


def as_mapping(text: str, path: Path) -> str:
    """Turn the paragraph at `path` from plain words into a mapping with `text`; one stays as it is.

    Its line breaks stay; only the indent of its lines grows.
    """
    document = document_of(text)
    paragraph = value_at(document.data, path)
    if isinstance(paragraph, dict):
        return text
    if not isinstance(paragraph, str):
        raise RefusedEditError(_("đoạn này không có chữ"))
    node = document.node(path)
    start, end = node.start_mark.index, document.end(node)
    if document.is_flow(path):
        return set_value(text, path, {"text": paragraph})
    written = document.text[start:end].replace("\n", "\n  ")
    meant = with_value(document.data, path, {"text": paragraph})
    return spliced(text, [Splice(start, end, f"text: {written}")], meant)


def annotate(text: str, path: Path, key: str, *values: Value) -> str:
    """Add annotations to a list of the paragraph at `path` (`targets`, `actors`, `notes` …)."""
    text = as_mapping(text, path)
    paragraph = value_at(document_of(text).data, path)
    if isinstance(paragraph, dict) and isinstance(paragraph.get(key), list):
        return add_items(text, (*path, key), values)
    return set_value(text, (*path, key), values, PARAGRAPH_KEYS)
