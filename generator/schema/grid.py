"""Which columns and rows each cell of a table lies over, and where cells do not fit."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.schema.table import CellForm

FaultKind = Literal["few", "many", "overlap", "below"]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a cell lies: its first column, from 1, and how many columns and rows it covers."""

    column: int
    across: int = 1
    down: int = 1


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a row, the how manieth from 0.

    `few`: columns are left without a cell. `many`: cells are left without a column. `overlap`: a
    cell lies over one that comes down from above. `below`: a cell goes on below the last row.
    `columns` are covered, of as many as the table has; `cell` is the one that is wrong, from 0,
    null where it is the row as a whole.
    """

    kind: FaultKind
    row: int
    columns: int
    cell: int | None = None


def lay_out(
    rows: Sequence[Sequence[CellForm]], columns: int, groups: Collection[int] = ()
) -> tuple[list[list[Spot]], list[Fault]]:
    """Return the place of each cell of each row, and what is wrong, in the order of the rows.

    The last cell of a row that is among `groups` goes on to the right as far as nothing else
    stands. A cell that does not fit has a place all the same, within the table.
    """
    grid = _Grid(columns, len(rows))
    placed = [grid.row(index, cells, index in groups) for index, cells in enumerate(rows)]
    return placed, grid.faults


class _Grid:
    def __init__(self, columns: int, rows: int) -> None:
        self.columns = columns
        self.rows = rows
        self.until = [0] * columns  # of each column, the first row that nothing covers yet
        self.faults: list[Fault] = []

    def row(self, index: int, cells: Sequence[CellForm], is_group: bool) -> list[Spot]:
        spots: list[Spot] = []
        at = 0
        for number, cell in enumerate(cells):
            at = self._free(at, index)
            if at == self.columns:
                self.faults.append(Fault("many", index, self.columns, number))
                spots += [Spot(self.columns)] * (len(cells) - number)
                return spots
            across = cell.across
            if is_group and number == len(cells) - 1 and across == 1:
                across = self._width(at, index, self.columns - at)
            spots.append(self._put(index, number, at, across, cell.down))
            at += spots[-1].across
        covered = sum(until > index for until in self.until)
        if covered < self.columns:
            self.faults.append(Fault("few", index, covered))
        return spots

    def _put(self, index: int, number: int, at: int, across: int, down: int) -> Spot:
        width = self._width(at, index, across)
        if width < across:
            kind: FaultKind = "many" if at + width == self.columns else "overlap"
            self.faults.append(Fault(kind, index, self.columns, number))
        height = min(down, self.rows - index)
        if height < down:
            self.faults.append(Fault("below", index, self.columns, number))
        self.until[at : at + width] = [index + height] * width
        return Spot(at + 1, width, height)

    def _free(self, at: int, index: int) -> int:
        while at < self.columns and self.until[at] > index:
            at += 1
        return at

    def _width(self, at: int, index: int, wanted: int) -> int:
        end = at
        while end < min(at + wanted, self.columns) and self.until[end] <= index:
            end += 1
        return end - at
