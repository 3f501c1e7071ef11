"""Tables of a plan: where the words of their rows stand. A row itself is a paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.problems import Location
from generator.text.column_heads import ColumnSays

# Columns of those who act.
ACTING: frozenset[ColumnSays] = frozenset(("directs", "leads", "supports", "oversees", "agencies"))
# What parts the cells of a row in its text.
SEPARATOR = " | "
# What a row of a table is: its caption, a row of its head, one that heads those below it, or one
# of those that the table is made of.
RowKind = Literal["caption", "head", "group", "row"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row: its words are `text[start:end]` of the row, empty where nothing is printed.

    `column` is its first column, from 1; `across` and `down` say how many columns and rows it
    covers. `lines` are the offsets of its printed lines in the row's text.
    """

    id: str
    column: int
    start: int
    end: int
    across: int = 1
    down: int = 1
    lines: tuple[tuple[int, int], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is printed in the cell."""
        return self.start == self.end


@dataclass(frozen=True, slots=True)
class Row:
    """What a paragraph is within a table.

    `number` counts the rows below the head from 1, those that head others among them; it is null
    for a caption and a row of the head. `above` are the addresses of the rows that head this one,
    outermost first. A caption has no cells. `main` is the cell that the row is called by: that of
    its task or indicator, else the longest; null where there is none.
    """

    table: str
    kind: RowKind
    number: int | None = None
    cells: tuple[Cell, ...] = ()
    above: tuple[str, ...] = ()
    main: Cell | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: the words of its head on one line, empty where nothing is printed.

    `year` is that of its figures, null where the head names none or several; `says` is what its
    cells are, null where neither the author nor the words of the head tell.
    """

    number: int
    head: str
    year: int | None = None
    says: ColumnSays | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a section: its columns and the addresses of its rows in the order of the text.

    `number` counts the tables of the plan from 1. `caption` is the address of the paragraph that is
    the caption, null without one; `rows` are those of the head and those below it.
    """

    id: str
    section: str
    number: int
    columns: tuple[Column, ...]
    rows: tuple[str, ...]
    place: Location
    caption: str | None = None

    @property
    def gives_tasks(self) -> bool:
        """Tell whether its rows are tasks: it has a column of them and one of who acts."""
        says = {column.says for column in self.columns}
        return "task" in says and not says.isdisjoint(ACTING)

    def column(self, number: int) -> Column | None:
        """Return a column by its number; null where there is none."""
        return self.columns[number - 1] if 0 < number <= len(self.columns) else None


def naming_column(columns: Sequence[Column]) -> Column | None:
    """Return the column of what rows are called by: tasks, else indicators; null without one."""
    said = {column.says: column for column in reversed(columns)}
    return said.get("task") or said.get("indicator")


def main_cell(cells: Sequence[Cell], naming: Column | None) -> Cell | None:
    """Return the cell that a row is called by; `naming` is the column of tasks or indicators.

    That of the column where it prints something, else the longest cell, else the first.
    """
    printed = [cell for cell in cells if not cell.is_empty]
    for cell in printed:
        if naming and cell.column <= naming.number < cell.column + cell.across:
            return cell
    longest = max(printed, key=lambda cell: cell.end - cell.start, default=None)
    return longest or next(iter(cells), None)
