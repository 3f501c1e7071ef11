"""What the gold answers of the corpus say of words, for readers of formats."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from generator.importer.official_text import OfficialText


def gold_lines(gold: dict[str, Any]) -> Iterator[str]:
    """Yield headings with their numbers, and the legal basis, as printed."""
    for one in gold["sections"]:
        yield " ".join(filter(None, (one.get("number"), one["heading"])))
    yield from gold["masthead"].get("legal_basis") or ()
    yield from gold.get("footnotes") or ()


def gold_cells(gold: dict[str, Any]) -> list[list[list[str]]]:
    """Return the cells of each table, its head among its rows, empty cells left out."""
    return [
        [
            [cell for cell in cells if cell]
            for cells in (one["columns"], *(row["cells"] for row in one["rows"]))
        ]
        for one in gold.get("tables") or ()
    ]


def words_missing(line: str, text: OfficialText) -> list[str]:
    """Return the words of a line that no passage holds all of, capitals aside."""
    wanted = Counter(_words(line))
    nearest = min(
        (wanted - Counter(_words(one.printed)) for one in text.passages()),
        key=lambda one: one.total(),
    )
    return sorted(nearest.elements())


def _words(text: str) -> list[str]:
    return re.findall(r"[\w%≥≤]+", text.casefold())
