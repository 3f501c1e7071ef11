"""House rules on tables: what stands in a column is read as what the head of the column says."""

from __future__ import annotations

from collections.abc import Iterator

from generator.language import _
from generator.model.plan import Paragraph, Plan, Section, Span
from generator.model.site import Site
from generator.model.table import ACTING, Cell, Column, Table
from generator.problems import Problem
from generator.text.column_heads import ColumnSays
from generator.text.figures import find_figures


def said_figures(paragraph: Paragraph) -> Iterator[Span]:
    """Yield the places of a paragraph whose figures are targets, or are said to be none."""
    yield from (target.span for target in paragraph.targets)
    yield from (one.span for one in paragraph.not_targets)
    yield from (citation.span for citation in paragraph.citations)


def uncovered_cell(_site: Site, plan: Plan) -> Iterator[Problem]:
    """A figure in the column of a year that is to come is a target, or is said to be none.

    Good: a target for each of the columns 2026 to 2030. Bad: a row in which 2028 is left out.
    """
    for table, paragraph in _rows(plan):
        covered = list(said_figures(paragraph))
        for column, cell in _printed(table, paragraph, frozenset(("figure",))):
            words = paragraph.text[cell.start : cell.end]
            is_said = any(s.start < cell.end and cell.start < s.end for s in covered)
            if not is_said and find_figures(words):
                yield Problem.at(
                    paragraph.place,
                    "uncovered-cell",
                    _("con số ở cột “{head}” mà không chỉ tiêu nào nêu", head=column.head),
                    fragment=words,
                    hint=_(
                        "thêm chỉ tiêu với column: {column}, hoặc khai ở not_targets kèm lý do",
                        column=column.number,
                    ),
                )


def unread_row(_site: Site, plan: Plan) -> Iterator[Problem]:
    """Whoever stands in a column of those who act is an actor of the row.

    Good: `actors: [{agency: so-xay-dung, role: leads, quote: Sở Xây dựng}]` in a row that prints
    “Sở Xây dựng” under “Cơ quan chủ trì”. Bad: such a row without `actors`.
    """
    for table, paragraph in _rows(plan):
        for column, cell in _printed(table, paragraph, ACTING):
            if not any(one.span.start in range(cell.start, cell.end) for one in paragraph.actors):
                yield Problem.at(
                    paragraph.place,
                    "unread-row",
                    _("cột “{head}” có tên mà dòng này chưa ghi ai làm", head=column.head),
                    fragment=paragraph.text[cell.start : cell.end],
                    hint=_("thêm actors: cho dòng này; cột không phải cơ quan thì ghi says: other"),
                )


def form_promise(_site: Site, plan: Plan) -> Iterator[Problem]:
    """A form that others fill in promises nothing and gives nobody work.

    Good: `role: form` with its words alone. Bad: “đạt …%” of a form to report by, as a target.
    """
    for section in plan.walk():
        for paragraph in section.paragraphs if section.role == "form" else ():
            quotes = [one.quote for one in paragraph.targets]
            quotes += [one.quote for one in paragraph.duties]
            quotes += [one.quote for one in paragraph.actors]
            quotes += [paragraph.when.quote] if paragraph.when else []
            for quote in quotes:
                yield Problem.at(
                    paragraph.place,
                    "form-promise",
                    _("biểu mẫu (role: form) không hứa và không giao gì"),
                    fragment=quote,
                    hint=_("bỏ targets, duties, actors, when ở đây; nếu là phụ lục thì sửa role"),
                )


def _rows(plan: Plan) -> Iterator[tuple[Table, Paragraph]]:
    """Yield the rows of tables that promise something, each with its table."""
    for section in plan.walk():
        if section.role != "form":
            tables = {table.id: table for table in section.tables}
            yield from _rows_of(section, tables)


def _rows_of(section: Section, tables: dict[str, Table]) -> Iterator[tuple[Table, Paragraph]]:
    for paragraph in section.paragraphs:
        row = paragraph.row
        if row and row.kind == "row" and (table := tables.get(row.table)):
            yield table, paragraph


def _printed(
    table: Table, paragraph: Paragraph, says: frozenset[ColumnSays]
) -> Iterator[tuple[Column, Cell]]:
    """Yield the cells of a row in which something is printed and whose column says one of these."""
    for cell in paragraph.row.cells if paragraph.row else ():
        column = table.columns[cell.column - 1]
        if column.says in says and not cell.is_empty:
            yield column, cell
