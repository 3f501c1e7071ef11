from __future__ import annotations

from generator.importer.formats.framed import ReadCell, ReadTable, block_passages
from generator.importer.official_text import Cell, Passage, Table

INNER = Table(((Cell((Passage("TT"),)), Cell((Passage("Việc"),))),))


def read(*cells: Passage | Table, drawn: bool | None = True) -> ReadTable:
    return ReadTable((tuple(ReadCell((one,), 1) for one in cells),), 0, drawn)


def test_a_frame_of_one_cell_is_seen_through() -> None:
    assert list(read(Passage("khung")).blocks(1)) == [Passage("khung")]


def test_a_frame_of_tables_is_seen_through_unless_it_is_a_table() -> None:
    beside = read(INNER, Passage("cạnh"), drawn=False)
    assert list(beside.blocks(1)) == [INNER, Passage("cạnh")]
    assert not beside.holds_tables
    within = read(INNER, Passage("cạnh"))
    assert within.holds_tables
    (table,) = within.blocks(3)
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[0]] == ["TT\nViệc", "cạnh"]
    assert table.line == 3


def test_a_table_without_cells_is_none() -> None:
    assert list(ReadTable((), 0, True).blocks(1)) == []


def test_passages_of_a_block() -> None:
    assert [one.text for one in block_passages(INNER)] == ["TT", "Việc"]
    assert list(block_passages(Passage("a"))) == [Passage("a")]
