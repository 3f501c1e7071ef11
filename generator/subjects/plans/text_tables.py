"""Tables of a plan's text as its page lays them out: rows, cells over columns, their lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.model.plan import Note, Paragraph, Section, Uncertain
from generator.model.table import Cell, Row, RowKind, Table
from generator.subjects.plans.layers import Piece, Run, pieces, runs
from generator.subjects.plans.passages import Passages, TextParagraph

Scope = Literal["col", "colgroup", "row", "rowgroup"]
# Cells of figures stand under each other by their units.
_FIGURES = frozenset(("figure", "past", "funds", "order"))


@dataclass(frozen=True, slots=True)
class TextCell:
    """One cell: its words line by line, empty where nothing is printed.

    `scope` is null for a cell that heads nothing. `label` is the head of its column, said beside
    the cell where a row stands as a card; empty for cells of heads. `notes` and `uncertain` are
    those of its words, each with its number within the row; `is_main` tells the cell that carries
    what belongs to the row as a whole.
    """

    id: str
    scope: Scope | None
    across: int
    down: int
    label: str
    lines: tuple[tuple[Run, ...], ...]
    is_figure: bool
    is_main: bool
    notes: tuple[tuple[int, Note], ...] = ()
    uncertain: tuple[tuple[int, Uncertain], ...] = ()


@dataclass(frozen=True, slots=True)
class FromAbove:
    """A cell of a row above that comes down into a row, said again where rows stand as cards."""

    id: str
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class TextRow:
    """One row: `whole` is what belongs to it as a paragraph; `kind` is never that of a caption."""

    kind: RowKind
    whole: TextParagraph
    cells: tuple[TextCell, ...]
    from_above: tuple[FromAbove, ...] = ()


@dataclass(frozen=True, slots=True)
class TextTable:
    """One table: its caption, null without one, the rows of its head, its rows in bodies.

    A body begins with each row that heads others, unless a cell comes down into it from above.
    `is_wide` tells a table of many columns, which stands as cards sooner.
    """

    id: str
    caption: TextParagraph | None
    head: tuple[TextRow, ...]
    bodies: tuple[tuple[TextRow, ...], ...]
    is_wide: bool

    @property
    def paragraphs(self) -> Iterator[TextParagraph]:
        """Yield the caption and the rows, those of the head among them."""
        if self.caption:
            yield self.caption
        yield from (row.whole for row in self.head)
        yield from (row.whole for body in self.bodies for row in body)


MANY_COLUMNS = 5


def lay_table(
    table: Table, section: Section, rows: Mapping[str, Paragraph], passages: Passages
) -> TextTable:
    """Lay out a table of a section; `rows` are the paragraphs of the section by address."""
    layout = _Layout(table, section, passages)
    found = [rows[address] for address in table.rows]
    head = [one for one in found if one.row and one.row.kind == "head"]
    body = [one for one in found if one.row and one.row.kind != "head"]
    return TextTable(
        table.id,
        layout.whole(rows[table.caption]) if table.caption else None,
        tuple(layout.row(one, ()) for one in head),
        tuple(layout.bodies(body)),
        len(table.columns) > MANY_COLUMNS,
    )


@dataclass(frozen=True, slots=True)
class _Layout:
    table: Table
    section: Section
    passages: Passages

    def bodies(self, rows: Sequence[Paragraph]) -> Iterator[tuple[TextRow, ...]]:
        reaching: dict[int, tuple[Cell, Paragraph, int]] = {}  # column → cell from above, its end
        body: list[TextRow] = []
        for index, paragraph in enumerate(rows):
            row = paragraph.row
            if row is None:
                continue
            reaching = {column: one for column, one in reaching.items() if one[2] > index}
            if row.kind == "group" and body and not reaching:
                yield tuple(body)
                body = []
            body.append(self.row(paragraph, tuple(self._from_above(reaching))))
            for cell in row.cells:
                if cell.down > 1:
                    reaching[cell.column] = (cell, paragraph, index + cell.down)
        if body:
            yield tuple(body)

    def _from_above(
        self, reaching: Mapping[int, tuple[Cell, Paragraph, int]]
    ) -> Iterator[FromAbove]:
        for column, (cell, paragraph, _end) in sorted(reaching.items()):
            if not cell.is_empty:
                words = (paragraph.show or paragraph.text)[cell.start : cell.end]
                yield FromAbove(cell.id, self.table.columns[column - 1].head, words)

    def row(self, paragraph: Paragraph, from_above: tuple[FromAbove, ...]) -> TextRow:
        row = paragraph.row
        assert row is not None
        lines = self._lines(paragraph, row)
        main = row.main.id if row.main else None  # its id: a plan that was kept has the cell twice
        cells = tuple(
            self._cell(paragraph, row, cell, lines[cell.id], cell.id == main) for cell in row.cells
        )
        return TextRow(row.kind, self.whole(paragraph), cells, from_above)

    def whole(self, paragraph: Paragraph) -> TextParagraph:
        return self.passages.paragraph(paragraph, self.section)

    def _cell(
        self,
        paragraph: Paragraph,
        row: Row,
        cell: Cell,
        lines: tuple[tuple[Run, ...], ...],
        is_main: bool,
    ) -> TextCell:
        column = self.table.columns[cell.column - 1]
        notes = [
            (number, one)
            for number, one in enumerate(paragraph.notes, start=1)
            if (one.span is None and is_main) or (one.span and _holds(cell, one.span.start))
        ]
        doubts = [
            (number, one)
            for number, one in enumerate(paragraph.uncertain, start=1)
            if _holds(cell, one.span.start)
        ]
        return TextCell(
            cell.id,
            _scope(row, cell, is_main),
            cell.across,
            cell.down,
            "" if row.kind == "head" or is_main else column.head,
            lines,
            row.kind != "head" and column.says in _FIGURES,
            is_main,
            tuple(notes),
            tuple(doubts),
        )

    def _lines(self, paragraph: Paragraph, row: Row) -> dict[str, tuple[tuple[Run, ...], ...]]:
        """Return the words of each cell, line by line: the pieces of the row, cut at the lines."""
        borders = [offset for cell in row.cells for line in cell.lines for offset in line]
        layers = self.passages.layers(paragraph, self.section)
        cut = iter(pieces(paragraph.show or paragraph.text, layers, borders))
        at = 0
        found: dict[str, tuple[tuple[Run, ...], ...]] = {}
        for cell in row.cells:
            lines = []
            for start, end in cell.lines:
                line: list[Piece] = []
                while at < end:
                    piece = next(cut)
                    if at >= start:
                        line.append(piece)
                    at += len(piece.text)
                lines.append(runs(line))
            found[cell.id] = tuple(lines)
        return found


def _holds(cell: Cell, offset: int) -> bool:
    return cell.start <= offset < cell.end


def _scope(row: Row, cell: Cell, is_main: bool) -> Scope | None:
    if row.kind == "head":
        if cell.is_empty:
            return None
        return "colgroup" if cell.across > 1 else "col"
    if not is_main or cell.is_empty:
        return None
    return "rowgroup" if row.kind == "group" else "row"
