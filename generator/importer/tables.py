"""A printed table in the author's form: its columns, its rows, the rows that head others."""

from __future__ import annotations

from generator.importer.official_text import Cell, Table
from generator.importer.yaml_writer import Value

Mapping = dict[str, Value]


def table_of(table: Table) -> Mapping:
    """Return a table as an entry of a section's text, each cell once.

    Without a head that is known the first row is taken for it. Cells are texts, their lines parted
    by line breaks, or mappings where they span.
    """
    size = table.head or 1
    head, rows = table.rows[:size], table.rows[size:]
    written: Mapping = {}
    if len(head) == 1 and all(cell.across == cell.down == 1 for cell in head[0]):
        written["columns"] = [cell.text for cell in head[0]]
    else:
        written["columns"] = columns_of(table)
        written["head"] = [[_cell(cell) for cell in row] for row in head]
    written["rows"] = [_row(row) for row in rows]
    return {"table": written}


def columns_of(table: Table) -> list[Value]:
    """Return the words that head each column; those of a head of several rows are joined."""
    heads: dict[int, list[str]] = {}
    blocked: dict[int, int] = {}
    for row in table.rows[: table.head or 1]:
        at = 0
        for cell in row:
            while blocked.get(at, 0) > 0:
                blocked[at] -= 1
                at += 1
            for column in range(at, at + cell.across):
                heads.setdefault(column, []).append(" ".join(cell.text.split()))
                blocked[column] = cell.down - 1
            at += cell.across
    return [" ".join(filter(None, heads[column])) for column in sorted(heads)]


def _row(row: tuple[Cell, ...]) -> Mapping:
    return {"cells": [_cell(cell) for cell in row]}


def _cell(cell: Cell) -> Value:
    if cell.across == cell.down == 1:
        return cell.text
    spans = {"across": cell.across, "down": cell.down}
    return {"text": cell.text, **{key: size for key, size in spans.items() if size > 1}}
