"""Which figures of a row of tasks are targets: those of its work and of its product."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.importer.proposals.columns import Columns
from generator.importer.proposals.context import Annotation, Context, Row
from generator.importer.proposals.printed_years import find_times
from generator.importer.proposals.reasons import Proposal
from generator.importer.proposals.stated import FROM_LEAD, LEAD_YEAR, ROW_YEAR
from generator.importer.proposals.targets import explain_targets
from generator.language import _
from generator.text.column_heads import ColumnSays

_ALWAYS = re.compile(r"thường xuyên|h[àằ]ng năm|h[àằ]ng quý|h[àằ]ng tháng|mỗi năm", re.IGNORECASE)
_TOLD: frozenset[ColumnSays | None] = frozenset(("task", "product", "indicator", None, "other"))
_LINES = re.compile(r"\n+")


def explain_task_row(
    row: Row, columns: Columns, context: Context
) -> tuple[tuple[Proposal, ...], tuple[Annotation, ...]]:
    """Read the cells of a task that tell work and product by the rules of running text."""
    targets: list[Proposal] = []
    others: list[Annotation] = []
    time = row.cells[columns.time] if columns.time >= 0 else ""
    for place, cell in enumerate(row.cells):
        says, when = columns.says[place], time
        if says == "figure" and columns.years[place]:
            # What a task is to bring in the year of the column: “30 lớp”.
            says, when = "product", _in_year(columns.years[place])
        if says not in _TOLD or not cell.strip() or place in row.from_above:
            continue
        for line, above in _lines(cell):
            found, apart = explain_targets(line, _task_context(context, when, says, above))
            task = _task_of(row, columns) if says == "product" else ""
            targets += (_in_column(one, place, when, task) for one in found)
            others += ({**one, "column": place + 1} for one in apart)
    return tuple(_once(targets)), tuple(others)


def _once(targets: Sequence[Proposal]) -> Iterator[Proposal]:
    """Leave out what the product says again of the work: “Xây dựng 05 mô hình”, “05 mô hình”."""
    said: dict[tuple[object, object], object] = {}
    for one in targets:
        figure = one.annotation.get("is"), one.annotation.get("year")
        column = said.setdefault(figure, one.annotation.get("column"))
        if figure[0] is None or column == one.annotation.get("column"):
            yield one


def _task_of(row: Row, columns: Columns) -> str:
    """Return the words of the task that a product is of: its first line; empty where not here."""
    printed = columns.label >= 0 and columns.label not in row.from_above
    cell = row.cells[columns.label] if printed else ""
    return cell.split("\n", 1)[0].strip(" :;.")


def _lines(cell: str) -> Iterator[tuple[str, str]]:
    """Yield each line of a cell with the line above that leads it by a colon, empty without."""
    lead = ""
    for line in _LINES.split(cell):
        words = re.sub(r"^\s*[-–+•*]\s*", "", line).strip()
        yield words, lead
        if words.endswith(":"):
            lead = words


def _task_context(context: Context, time: str, says: ColumnSays | None, above: str) -> Context:
    years = [one for one in find_times(time) if one.sense in ("goal", "deadline")]
    always = bool(_ALWAYS.search(time)) and not years
    return replace(
        context,
        role="tasks",
        cell="product" if says == "product" or above else "task",
        headings=() if always or years else context.headings,
        leads=(_in_year(years[-1].year),) if years else (),
        period=(context.period[0], None) if always else context.period,
    )


def _in_year(year: int | None) -> str:
    return f"năm {year}"


def _in_column(one: Proposal, place: int, time: str, task: str) -> Proposal:
    """Say in which cell a target stands; its year, where the row prints it, is not inferred.

    A product is quoted with the words of its task, which say of what it is one.
    """
    form, why = dict(one.annotation), one.why
    year = str(form.get("year") or "")
    if form.get("inferred") == FROM_LEAD and year in time:
        del form["inferred"]
        why = tuple(_(ROW_YEAR) if said == _(LEAD_YEAR) else said for said in why)
    quote = form.pop("quote")
    quote = f"{task} | {quote}" if task else quote
    proposed = form.pop("proposed")
    return replace(
        one,
        annotation={**form, "column": place + 1, "quote": quote, "proposed": proposed},
        why=why,
    )
