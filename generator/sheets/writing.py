"""The tables of a plan, written out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.reading.yaml_source import Plain
from generator.sheets.cells import guarded, written
from generator.sheets.columns import SHEETS, Column, Sheet
from generator.sheets.entries import Entry, Place, entries
from generator.sheets.files import to_bytes
from generator.sheets.names import NOTHING, Names

# No spreadsheet holds more in a cell, and nobody reads more of a paragraph beside its row.
MAX_WORDS = 1_000


def tables(
    plan: str, data: Plain, places: tuple[Place, ...], names: Mapping[str, Names], separator: str
) -> dict[str, bytes]:
    """Return every table of a plan by the name of its file, those without a row included."""
    found = {}
    for sheet in SHEETS:
        rows = [_row(plan, sheet, one, names) for one in entries(sheet, data, places)]
        found[sheet.file_name(plan)] = to_bytes([sheet.titles(), *rows], separator)
    return found


def shown_words(words: str) -> str:
    """Return the words of a paragraph as they stand in a cell, the end of long ones left out."""
    return words if len(words) <= MAX_WORDS else f"{words[: MAX_WORDS - 1]}…"


def named(column: Column, value: Plain, names: Mapping[str, Names]) -> str:
    """Return the names of the ids in a column, as they stand beside it."""
    known = names.get(column.registry or "", NOTHING).by_id
    values = value if isinstance(value, list) else [value]
    return "; ".join(known.get(one) or "" for one in values if isinstance(one, str)).strip("; ")


def _row(plan: str, sheet: Sheet, entry: Entry, names: Mapping[str, Names]) -> Sequence[str]:
    place = entry.place
    cells = _cells(sheet, entry, names)
    return [plan, guarded(place.address), guarded(shown_words(place.words)), *cells, "", entry.mark]


def _cells(sheet: Sheet, entry: Entry, names: Mapping[str, Names]) -> Iterator[str]:
    for column in sheet.columns:
        value = entry.said.get(column.key)
        yield written(column, value)
        if column.registry:
            yield guarded(named(column, value, names))
