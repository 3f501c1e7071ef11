"""Tables as they are read, before it is told which are tables and which only frame words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.importer.formats.layout import is_ruled
from generator.importer.official_text import Cell, Passage, Table


@dataclass(frozen=True, slots=True)
class ReadCell:
    """A cell with its blocks: passages, and tables where it holds some."""

    blocks: tuple[Passage | Table, ...]
    across: int
    down: int = 1
    drawn: float = 0.0


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table as it was read; `head` are its rows that are said to head it.

    `drawn` says whether its lines are drawn, null where the file does not tell.
    """

    rows: tuple[tuple[ReadCell, ...], ...]
    head: int
    drawn: bool | None

    @property
    def holds_tables(self) -> bool:
        """Return whether a cell of a drawn table holds a table, whose cells become lines of it."""
        return self._is_ruled and any(
            isinstance(block, Table) for row in self.rows for cell in row for block in cell.blocks
        )

    @property
    def _is_ruled(self) -> bool:
        return is_ruled(self._cells, self.drawn)

    @property
    def _cells(self) -> tuple[tuple[Cell, ...], ...]:
        return tuple(
            tuple(
                Cell(
                    tuple(p for one in cell.blocks for p in block_passages(one)),
                    cell.across,
                    cell.down,
                )
                for cell in row
            )
            for row in self.rows
        )

    def blocks(self, line: int) -> Iterator[Passage | Table]:
        """Yield the table; what only frames words or other tables is taken out of its frame."""
        ruled = self._is_ruled
        cells = [cell for row in self.rows for cell in row]
        inner = [one for cell in cells for one in cell.blocks if isinstance(one, Table)]
        if len(cells) == 1 or (not ruled and any(one.ruled for one in inner)):
            for cell in cells:
                yield from cell.blocks
        elif cells:
            yield Table(self._cells, ruled, self.head, line)


def block_passages(block: Passage | Table) -> Iterator[Passage]:
    """Yield the passages of a block: itself, or those of the cells of a table."""
    if isinstance(block, Passage):
        yield block
    else:
        yield from (p for row in block.rows for cell in row for p in cell.passages)


def _passages_of(cell: ReadCell) -> Iterator[Passage]:
    for block in cell.blocks:
        yield from block_passages(block)
