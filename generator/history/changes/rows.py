"""What became of the cells of a row: each told by its column, `cột Thời gian`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.history.changes.counterparts import Counterparts
from generator.history.changes.phrases import Places
from generator.language import _
from generator.model.plan import Paragraph
from generator.model.table import Table

Reworded = tuple[str, str, str]


def reworded_cells(both: Counterparts, before: Paragraph, after: Paragraph) -> Iterator[Reworded]:
    """Yield which words of a paragraph changed: where, what stood there, what stands there now.

    Where is empty for the paragraph as a whole, and in a table of the same columns the column. The
    count of a row that others went before or behind is no change of its own.
    """
    old, new = _table(both.names_before, before), _table(both.names, after)
    if old is None or new is None or len(old.columns) != len(new.columns):
        yield "", before.text, after.text
        return
    words_before, words = _cells(before), _cells(after)
    counted_anew = before.row and after.row and before.row.number != after.row.number
    for column in new.columns:
        was, now = words_before.get(column.number, ""), words.get(column.number, "")
        if was != now and not (counted_anew and column.says == "order"):
            head = column.head or str(column.number)
            yield _(", cột {head}", head=head), was, now


def _table(names: Places, paragraph: Paragraph) -> Table | None:
    row = paragraph.row
    return names.tables.get(row.table) if row and row.cells else None


def _cells(paragraph: Paragraph) -> Mapping[int, str]:
    cells = paragraph.row.cells if paragraph.row else ()
    return {cell.column: paragraph.text[cell.start : cell.end] for cell in cells}
