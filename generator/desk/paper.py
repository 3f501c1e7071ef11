"""Pictures of the pages of an official document, where its file has pages and can be drawn."""

from __future__ import annotations

import io
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

# Dots to a point: a page of A4 is some 1,000 dots wide, enough to read a clerk's screen by.
SCALE = 1.7
MOST_PAGES = 2_000


def count_of(file: Path) -> int:
    """Return how many pages can be drawn: none of what is no pdf, or without the extra `pdf`."""
    document = _document(file, _stamp(file))
    return min(len(document), MOST_PAGES) if document is not None else 0


@lru_cache(maxsize=16)
def picture(file: Path, number: int) -> bytes | None:
    """Return a page as PNG, counted from 1; null for one that is not there."""
    document = _document(file, _stamp(file))
    if document is None or not 1 <= number <= len(document):
        return None
    drawn = document[number - 1].render(scale=SCALE).to_pil()
    out = io.BytesIO()
    drawn.save(out, format="PNG")
    return out.getvalue()


def _stamp(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


@lru_cache(maxsize=2)
def _document(file: Path, _stamp: int) -> Any:
    if file.suffix.lower() != ".pdf":
        return None
    try:
        return import_module("pypdfium2").PdfDocument(file)
    except (ImportError, OSError, ValueError, RuntimeError):
        return None
