"""The list of the open data that holds, line by line, the pairs of plans that have a page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.site import Site
from generator.opendata.columns import COMPARISON_PAIR_COLUMNS
from generator.opendata.table import DataList, Row
from generator.subjects.comparison.entries import compared_plan, orders
from generator.subjects.comparison.side_by_side import TextCell, TextRow, text_rows


def _comparison_pairs(site: Site, _base: str) -> Iterator[Row]:
    order = orders(site)
    return (
        {"left": left, "right": right, **_comparison_row(row)}
        for left, right in site.pairs
        for row in text_rows([compared_plan(site, site.plans[p], order) for p in (left, right)])
    )


def _comparison_row(row: TextRow) -> Row:
    left, right = row.cells
    return {
        "left_id": left.passage.block.id if left else None,
        "right_id": right.passage.block.id if right else None,
        "kind": row.kind,
        "moved": any(cell.moved for cell in row.cells if cell),
        "likeness": None if row.likeness is None else round(row.likeness, 4),
        "left_words": _own_words(row, left),
        "right_words": _own_words(row, right),
    }


def _own_words(row: TextRow, cell: TextCell | None) -> int:
    if cell is None:
        return 0
    return len(cell.passage.block.text.split()) if row.kind == "only" else cell.own_words


PAIR_LIST = DataList(
    "comparison-pairs",
    "So sánh từng câu",
    "Mỗi dòng một cặp câu đứng ngang nhau, hay câu chỉ một bên có, của các cặp có trang riêng",
    _comparison_pairs,
    COMPARISON_PAIR_COLUMNS,
)
