"""Tables of a Word file: cells that span columns and rows, tables within cells, drawn lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from lxml.etree import _Element as Element

from generator.importer.formats.docx.styles import Styles
from generator.importer.formats.docx.xml import (
    child_value,
    local,
    number,
    switch,
    value,
    w,
)
from generator.importer.formats.framed import ReadCell, ReadTable
from generator.importer.official_text import Passage, Table

_SIDES = ("top", "left", "start", "bottom", "right", "end")
_INSIDE = {"top": "insideH", "bottom": "insideH"}
_NOT_DRAWN = (None, "nil", "none")
_WRAPPING = frozenset({"sdt", "sdtContent", "customXml", "smartTag"})
# A table of so many columns or rows spanned is nobody's.
_MOST_SPANNED = 1_000


class TableReader:
    """Reads a table; cells are read by whoever reads the body."""

    def __init__(
        self,
        styles: Styles,
        cell: Callable[[Element], list[Passage | Table]],
        hide: Callable[[Element], None],
    ) -> None:
        self._styles = styles
        self._cell = cell
        self._hide = hide

    def read(self, table: Element) -> ReadTable:
        """Return a table with its cells where they are printed."""
        borders = self._borders(table)
        rows: list[list[ReadCell]] = []
        # The cell that spans down in a column of the grid: its row and place there.
        open_cells: dict[int, tuple[int, int]] = {}
        head = 0
        for row in _below(table, "tr"):
            if head == len(rows) and switch(row.find(w("trPr")), "tblHeader"):
                head += 1
            rows.append([])
            self._row(row, rows, open_cells, borders)
        shares = [cell.drawn for row in rows for cell in row]
        drawn = bool(shares) and sum(shares) / len(shares) >= 0.4
        return ReadTable(tuple(map(tuple, rows)), head, drawn)

    def _row(
        self,
        row: Element,
        rows: list[list[ReadCell]],
        open_cells: dict[int, tuple[int, int]],
        borders: dict[str, str],
    ) -> None:
        column = _span(row.find(w("trPr")), "gridBefore", 0)
        if column:
            rows[-1].append(ReadCell((), column))
        for cell in _below(row, "tc"):
            properties = cell.find(w("tcPr"))
            across = _span(properties, "gridSpan", 1)
            merged = properties.find(w("vMerge")) if properties is not None else None
            continues = merged is not None and value(merged) in (None, "continue")
            if continues and column in open_cells:
                self._lengthen(rows, open_cells[column])
                self._hide(cell)
            else:
                open_cells.pop(column, None)
                if merged is not None:
                    open_cells[column] = (len(rows) - 1, len(rows[-1]))
                drawn = _drawn(properties, borders)
                rows[-1].append(ReadCell(tuple(self._cell(cell)), across, 1, drawn))
            column += across
        after = _span(row.find(w("trPr")), "gridAfter", 0)
        if after:
            rows[-1].append(ReadCell((), after))

    @staticmethod
    def _lengthen(rows: list[list[ReadCell]], place: tuple[int, int]) -> None:
        row, cell = place
        one = rows[row][cell]
        rows[row][cell] = replace(one, down=len(rows) - row)

    def _borders(self, table: Element) -> dict[str, str]:
        """Return which lines are drawn by the table or its style, the nearest first."""
        found: dict[str, str] = {}
        for one in (table, *self._styles.of_table(table)):
            above = one.find(f"{w('tblPr')}/{w('tblBorders')}")
            for side in above if above is not None else ():
                found.setdefault(local(side), value(side) or "none")
        return found


def _drawn(properties: Element | None, borders: dict[str, str]) -> float:
    """Return which share of the four sides of a cell is drawn."""
    own = properties.find(w("tcBorders")) if properties is not None else None
    drawn = 0
    for sides in (("top",), ("left", "start"), ("bottom",), ("right", "end")):
        said = next((v for side in sides if (v := child_value(own, side)) is not None), None)
        if said is None:
            inner = "insideH" if sides[0] in _INSIDE else "insideV"
            said = borders.get(inner) or next((borders[s] for s in sides if s in borders), None)
        drawn += said not in _NOT_DRAWN
    return drawn / 4


def _span(properties: Element | None, name: str, otherwise: int) -> int:
    found = child_value(properties, name)
    return min(max(number(found, otherwise), otherwise), _MOST_SPANNED) if found else otherwise


def _below(element: Element, name: str) -> Iterator[Element]:
    """Yield rows of a table or cells of a row, those in content controls too."""
    for one in element:
        if one.tag == w(name):
            yield one
        elif local(one) in _WRAPPING:
            yield from _below(one, name)
