"""One authored table → its rows as paragraphs, cells in their places, figures in their columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.language import N_, _
from generator.link.paragraph import Here, ParagraphLinker
from generator.link.targets import Above, InColumn
from generator.link.words import RowsAbove, Words
from generator.model.plan import Paragraph, Span
from generator.model.table import (
    SEPARATOR,
    Cell,
    Column,
    Row,
    RowKind,
    Table,
    main_cell,
    naming_column,
)
from generator.reading.yaml_source import Path
from generator.schema.annotations import Speaking
from generator.schema.grid import Fault, FaultKind, Spot, lay_out
from generator.schema.table import CellForm, ColumnForm, TableForm
from generator.text.column_heads import read_head

_MARK = re.compile(r"^[-–+•*]\s+")
_FAULTS: dict[FaultKind, tuple[str, str]] = {
    "few": (
        N_("dòng này thiếu ô: mới kín {covered} trong {columns} cột"),
        N_('ô trống viết ""; ô trải nhiều cột hay nhiều dòng thì ghi across, down'),
    ),
    "many": (
        N_("dòng này thừa ô: bảng chỉ có {columns} cột"),
        N_("bỏ ô thừa; ô trải từ dòng trên xuống không viết lại ở dòng này"),
    ),
    "overlap": (
        N_("ô này đè lên một ô trải từ dòng trên xuống"),
        N_("giảm across của ô này, hoặc down của ô bên trên"),
    ),
    "below": (N_("ô này trải xuống quá dòng cuối của bảng"), N_("giảm down của ô này")),
}


def link_table(
    linker: ParagraphLinker, form: TableForm, path: Path
) -> tuple[Table, list[Paragraph]]:
    """Return a table, and its caption and rows as paragraphs in the order of the text.

    `path` leads to the table in the plan file. Rows that do not fit its columns are told and kept.
    What leads in below the table is what led in above it.
    """
    linker.linking.tables += 1
    number = linker.linking.tables
    address = form.id or linker.linking.book.within(linker.section, "bang-")
    led_in = linker.above
    linking = _TableLinker(linker, form, path, address)
    caption = linking.caption()
    heads = linking.head()
    columns = linking.columns(heads)
    rows = linking.rows(columns, heads)
    linker.above = led_in
    table = Table(
        address,
        linker.section,
        number,
        columns,
        tuple(row.id for row in (*heads, *rows)),
        linker.linking.record.yaml.locate(path),
        caption.id if caption else None,
    )
    return table, [*([caption] if caption else []), *heads, *rows]


@dataclass(frozen=True, slots=True)
class _Columns:
    """What the columns of a table say of what stands in one of its rows."""

    words: Words
    columns: Sequence[InColumn]
    unit: str | None

    def at(self, span: Span) -> InColumn | None:
        cell = self.words.holding(span.start)
        return replace(self.columns[cell.column - 1], unit=self.unit) if cell else None


@dataclass(slots=True)
class _Groups:
    """The rows that head the one at hand, outermost first, each with the series of its number."""

    open: list[tuple[str, Above]] = field(default_factory=list)

    def close(self, words: Words) -> None:
        """Leave the rows that a row heading others no longer stands under."""
        series = _series(words)
        inside = next((at for at, one in enumerate(self.open) if one[0] == series), len(self.open))
        del self.open[inside:]

    def head(self, address: str, words: Words) -> None:
        self.open.append((_series(words), Above("lead", address, words.text)))

    @property
    def above(self) -> tuple[Above, ...]:
        return tuple(above for _series, above in self.open)


@dataclass(frozen=True, slots=True)
class _TableLinker:
    linker: ParagraphLinker
    form: TableForm
    path: Path
    address: str

    def caption(self) -> Paragraph | None:
        """Return the caption, which speaks for all rows; null without one."""
        form, path = self.form.caption, (*self.path, "caption")
        if form is None:
            return None
        address = form.id or self.linker.linking.book.give(f"{self.address}-ten")
        here = Here(address, Words(form.text), path, form.show)
        place = self.linker.linking.record.yaml.locate((*path, "text"))
        linked = self.linker.linked(form, here, place)
        self.linker.above = (*self.linker.above, Above("lead", address, form.text))
        return replace(linked, mark=form.mark, row=Row(self.address, "caption"))

    def head(self) -> list[Paragraph]:
        """Return the rows of the head: those that are printed, else one of the columns' words."""
        form = self.form
        printed = form.head or [[CellForm(text=one.head) for one in form.columns]]
        if not any(cell.text for cells in printed for cell in cells):
            return []
        key = "head" if form.head else "columns"
        rows = []
        for index, (cells, spots) in enumerate(self._laid_out(printed, key)):
            address = self.linker.linking.book.give(f"{self.address}-dau-{index + 1}")
            words, shown = _words(cells, spots, address)
            path = (*self.path, key, index) if form.head else (*self.path, key)
            place = self.linker.linking.record.yaml.locate(path)
            linked = self.linker.linked(Speaking(), Here(address, words, path, shown, ""), place)
            rows.append(replace(linked, row=Row(self.address, "head", None, tuple(words.cells))))
        return rows

    def columns(self, heads: Sequence[Paragraph]) -> tuple[Column, ...]:
        """Return the columns; words that the head does not print over one are told."""
        printed = _over(heads, len(self.form.columns))
        return tuple(
            self._column(number, form, printed[number - 1])
            for number, form in enumerate(self.form.columns, start=1)
        )

    def _column(self, number: int, form: ColumnForm, printed: Sequence[str]) -> Column:
        left = iter(" ".join(printed).casefold().split())
        if not all(word in left for word in form.head.casefold().split()):
            self.linker.linking.tell(
                (*self.path, "columns", number - 1),
                "column-head",
                _("đầu bảng (head) in những chữ khác ở cột {column}", column=number),
                form.head,
                _("ghép chữ của các dòng đầu bảng, từ trên xuống"),
                " ".join(printed),
            )
        head = " ".join(form.head.split())
        says, year = read_head(head)
        lowest = (read_head(words)[1] for words in reversed(printed))
        year = form.year or next((one for one in lowest if one), year)
        return Column(number, head, year, form.says or says)

    def rows(self, columns: Sequence[Column], heads: Sequence[Paragraph]) -> list[Paragraph]:
        """Return the rows below the head, each under the rows that head it."""
        heading = heads[-1].id if heads else self.address
        inside = [InColumn(one.number, heading, one.head, one.says, one.year) for one in columns]
        unit = next((one.number for one in columns if one.says == "unit"), None)
        naming = naming_column(columns)
        led_in, groups, units = self.linker.above, _Groups(), _Units(unit)
        rows: list[Paragraph] = []
        called: dict[str, int] = {}
        cells = [row.cells for row in self.form.rows]
        for index, (_cells, spots) in enumerate(self._laid_out(cells, "rows")):
            form = self.form.rows[index]
            address = form.id or self.linker.linking.book.give(f"{self.address}-dong-{index + 1}")
            words, shown = _words(form.cells, spots, address)
            words = replace(words, above=RowsAbove(called, index))
            if form.group:
                groups.close(words)
            said = _Columns(words, inside, units.of(words, index))
            path = (*self.path, "rows", index)
            self.linker.above = (*led_in, *groups.above)
            linked = self.linker.linked(
                form,
                Here(address, words, path, shown, "cells", said, tuple(c.head for c in columns)),
                self.linker.linking.record.yaml.locate(path),
            )
            above = tuple(one.place for one in groups.above)
            kind: RowKind = "group" if form.group else "row"
            main = main_cell(words.cells, None if form.group else naming)
            row = Row(self.address, kind, index + 1, tuple(words.cells), above, main)
            rows.append(replace(linked, row=row))
            if main and not main.is_empty:
                for name in _names(words.text[main.start : main.end]):
                    called.setdefault(name, index)
            if form.group:
                groups.head(address, words)
        return rows

    def _laid_out(
        self, rows: Sequence[Sequence[CellForm]], key: str
    ) -> list[tuple[Sequence[CellForm], Sequence[Spot]]]:
        groups = [at for at, row in enumerate(self.form.rows) if row.group] if key == "rows" else []
        placed, faults = lay_out(rows, len(self.form.columns), frozenset(groups))
        for fault in faults:
            self._tell(fault, rows, key)
        return list(zip(rows, placed, strict=True))

    def _tell(self, fault: Fault, rows: Sequence[Sequence[CellForm]], key: str) -> None:
        message, hint = _FAULTS[fault.kind]
        path: Path = (*self.path, key, fault.row)
        cells = rows[fault.row]
        if fault.cell is not None:
            path = (*path, *(("cells",) if key == "rows" else ()), fault.cell)
            cells = cells[fault.cell : fault.cell + 1]
        said = {"covered": fault.columns, "columns": len(self.form.columns)}
        self.linker.linking.tell(
            path,
            f"row-{fault.kind}",
            _(message, **said),
            SEPARATOR.join(cell.text for cell in cells),
            _(hint),
        )


@dataclass(slots=True)
class _Units:
    """The unit that holds for the row at hand: that of its own cell, or of one from above."""

    column: int | None
    unit: str | None = None
    until: int = 0

    def of(self, words: Words, index: int) -> str | None:
        cell = words.cell(self.column) if self.column else None
        if cell:
            self.unit = words.text[cell.start : cell.end].strip(" ().:;,") or None
            self.until = index + cell.down
        return self.unit if index < self.until else None


def _words(
    cells: Sequence[CellForm], spots: Sequence[Spot], address: str
) -> tuple[Words, str | None]:
    """Return the words of a row with the place of each cell, and the row in other letter case."""
    text, shown, placed = "", "", []
    for cell, spot in zip(cells, spots, strict=True):
        printed, show = _printed(cell, cell.text), _printed(cell, cell.show or cell.text)
        if printed and text:
            text, shown = text + SEPARATOR, shown + SEPARATOR
        start = len(text)
        lines: list[tuple[int, int]] = []
        for line in printed:
            text += " " * bool(lines) + line
            lines.append((len(text) - len(line), len(text)))
        shown += " ".join(show)
        name = f"{address}-o-{spot.column}"
        placed.append(
            Cell(name, spot.column, start, len(text), spot.across, spot.down, tuple(lines))
        )
    return Words(text, tuple(placed)), shown if shown != text else None


def _names(printed: str) -> tuple[str, str]:
    """Return what a row is called, as its cell is printed and without the mark before it."""
    return printed, _MARK.sub("", printed)


def _printed(cell: CellForm, text: str) -> list[str]:
    lines = text.split("\n") if text else []
    return [f"{cell.mark} {lines[0]}", *lines[1:]] if cell.mark and lines else lines


def _over(heads: Sequence[Paragraph], columns: int) -> list[list[str]]:
    """Return the words that the rows of a head print over each column, from the top down."""
    printed: list[list[str]] = [[] for _column in range(columns)]
    for head in heads:
        for cell in head.row.cells if head.row else ():
            for column in range(cell.column, cell.column + cell.across):
                printed[column - 1].append(head.text[cell.start : cell.end])
    return printed


def _series(words: Words) -> str:
    """Return in which series a row that heads others is counted, empty without a number."""
    first = next((words.text[one.start : one.end] for one in words.cells if not one.is_empty), "")
    number = re.match(r"([IVX]+|[A-ZĐ]|\d+(?:\.\d+)*)\b", first)
    if not number:
        return ""
    if number[1][0].isdecimal():
        return f"1{'.1' * number[1].count('.')}"
    return "I" if re.fullmatch(r"[IVX]+", number[1]) else "A"
