"""The tables, rows and cells of plans in the open data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from generator.language import N_, _
from generator.model.plan import Paragraph, Plan, Section
from generator.model.table import Table as TextTable
from generator.model.urls import plan_address
from generator.opendata import OF_PLAN, PLAN_STATUS, Table, leads_to
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class TableRow:
    """One table of a plan."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    id: Annotated[str, N_("Mã bảng")]
    section: Annotated[str, N_("Mã mục")]
    number: Annotated[int, N_("Bảng thứ mấy của kế hoạch")]
    caption: Annotated[str | None, N_("Tên bảng như in")]
    columns: Annotated[tuple[str, ...], N_("Chữ ở đầu mỗi cột")]
    rows: Annotated[int, N_("Số dòng, không kể đầu bảng")]
    url: Annotated[str, N_("Địa chỉ của bảng")]
    plan_status: Annotated[str, PLAN_STATUS]


@dataclass(frozen=True, slots=True)
class TextRow:
    """One row of a table, the rows of its head among them."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    id: Annotated[str, N_("Mã dòng, cũng là mã đoạn")]
    table: Annotated[str, N_("Mã bảng")]
    section: Annotated[str, N_("Mã mục")]
    kind: Annotated[str, N_("head: đầu bảng; group: dòng tên nhóm; row: dòng")]
    number: Annotated[int | None, N_("Dòng thứ mấy dưới đầu bảng")]
    above: Annotated[tuple[str, ...], N_("Những dòng tên nhóm đứng trên dòng này")]
    text: Annotated[str, N_("Chữ của các ô, cách nhau bằng “ | ”")]
    url: Annotated[str, N_("Địa chỉ của dòng")]
    plan_status: Annotated[str, PLAN_STATUS]


@dataclass(frozen=True, slots=True)
class CellRow:
    """One cell of a row."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    id: Annotated[str, N_("Mã ô")]
    row: Annotated[str, N_("Mã dòng")]
    table: Annotated[str, N_("Mã bảng")]
    column: Annotated[int, N_("Cột đầu tiên của ô, đếm từ 1")]
    across: Annotated[int, N_("Ô trải ngang mấy cột")]
    down: Annotated[int, N_("Ô trải dọc mấy dòng")]
    head: Annotated[str, N_("Chữ ở đầu cột")]
    says: Annotated[str | None, N_("Cột nói gì: task, leads, time, unit, figure …")]
    year: Annotated[int | None, N_("Năm của số liệu trong cột")]
    text: Annotated[str, N_("Chữ trong ô; ô trống thì rỗng")]
    url: Annotated[str, N_("Địa chỉ của ô")]
    plan_status: Annotated[str, PLAN_STATUS]


def row_tables(edition: Edition) -> Iterator[Table]:
    """Yield the tables of what plans say in tables: as a whole, row by row, cell by cell."""
    plans, base = edition.site.plans.values(), edition.base
    yield Table(
        "tables",
        _("Bảng trong văn bản"),
        _("Mỗi dòng một bảng của một kế hoạch, với các đầu cột"),
        TableRow,
        lambda: (row for plan in plans for row in _tables(plan, base)),
        key=("plan", "id"),
        links=(OF_PLAN, leads_to("sections", "plan", "section")),
    )
    yield Table(
        "rows",
        _("Dòng của bảng"),
        _("Mỗi dòng một dòng của một bảng, kể cả đầu bảng"),
        TextRow,
        lambda: (row for plan in plans for row in _rows(plan, base)),
        key=("plan", "id"),
        links=(OF_PLAN, leads_to("paragraphs", "plan", "id"), leads_to("tables", "plan", "table")),
    )
    yield Table(
        "cells",
        _("Ô của bảng"),
        _("Mỗi dòng một ô của một bảng, với đầu cột của nó"),
        CellRow,
        lambda: (cell for plan in plans for cell in _cells(plan, base)),
        key=("plan", "id"),
        links=(OF_PLAN, leads_to("rows", "plan", "row"), leads_to("tables", "plan", "table")),
    )


def _all(plan: Plan) -> Iterator[tuple[Section, TextTable, dict[str, Paragraph]]]:
    for section in plan.walk():
        rows = {one.id: one for one in section.paragraphs if one.row} if section.tables else {}
        for table in section.tables:
            yield section, table, rows


def _tables(plan: Plan, base: str) -> Iterator[TableRow]:
    for section, table, rows in _all(plan):
        below = [one for one in (rows[name].row for name in table.rows) if one and one.number]
        yield TableRow(
            plan=plan.id,
            id=table.id,
            section=section.id,
            number=table.number,
            caption=rows[table.caption].text if table.caption else None,
            columns=tuple(column.head for column in table.columns),
            rows=len(below),
            url=f"{base}{plan_address(plan.id, table.id)}",
            plan_status=plan.status,
        )


def _rows(plan: Plan, base: str) -> Iterator[TextRow]:
    for section, table, rows in _all(plan):
        for paragraph in (rows[name] for name in table.rows):
            if row := paragraph.row:
                yield TextRow(
                    plan=plan.id,
                    id=paragraph.id,
                    table=table.id,
                    section=section.id,
                    kind=row.kind,
                    number=row.number,
                    above=row.above,
                    text=paragraph.text,
                    url=f"{base}{plan_address(plan.id, paragraph.id)}",
                    plan_status=plan.status,
                )


def _cells(plan: Plan, base: str) -> Iterator[CellRow]:
    for _section, table, rows in _all(plan):
        for paragraph in (rows[name] for name in table.rows):
            for cell in paragraph.row.cells if paragraph.row else ():
                column = table.columns[cell.column - 1]
                yield CellRow(
                    plan=plan.id,
                    id=cell.id,
                    row=paragraph.id,
                    table=table.id,
                    column=cell.column,
                    across=cell.across,
                    down=cell.down,
                    head=column.head,
                    says=column.says,
                    year=column.year,
                    text=paragraph.text[cell.start : cell.end],
                    url=f"{base}{plan_address(plan.id, cell.id)}",
                    plan_status=plan.status,
                )
