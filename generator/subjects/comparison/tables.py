"""The table of the open data that holds, line by line, the pairs of plans that have a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from generator.language import N_, _
from generator.model.site import Pair, Site
from generator.opendata import PLAN_STATUS, Table
from generator.subjects.comparison.pairs import compared_pairs
from generator.subjects.comparison.side_by_side import TextCell, TextRow
from generator.views.subject import Edition

# Likeness is told to the digits that the two programs which work it out agree on.
DIGITS = 4


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two passages that stand beside each other, or one that only one plan has."""

    left: Annotated[str, N_("Mã kế hoạch bên trái")]
    right: Annotated[str, N_("Mã kế hoạch bên phải")]
    left_id: Annotated[
        str | None, N_("Mã mục hay đoạn bên trái; null khi không ghép được với câu nào")
    ]
    right_id: Annotated[
        str | None, N_("Mã mục hay đoạn bên phải; null khi không ghép được với câu nào")
    ]
    kind: Annotated[
        str,
        N_("same: giống từng chữ, cùng chỗ; changed: có khác; only: không ghép được câu nào"),
    ]
    moved: Annotated[bool, N_("Đứng ở chỗ khác trong văn bản bên kia")]
    likeness: Annotated[float | None, N_("Độ giống của chữ, từ 0 đến 1; null khi không ghép được")]
    left_words: Annotated[int, N_("Số tiếng bên trái mà bên phải không có")]
    right_words: Annotated[int, N_("Số tiếng bên phải mà bên trái không có")]
    left_status: Annotated[str, PLAN_STATUS]
    right_status: Annotated[str, PLAN_STATUS]


def pair_tables(edition: Edition) -> Iterator[Table]:
    """Yield the table of pairs.

    Empty where the site has no pairs. Likeness is null for what only one plan has.
    """
    yield Table(
        "comparison-pairs",
        _("So sánh từng câu"),
        _(
            "Mỗi dòng một cặp câu đứng ngang nhau, hay câu chỉ một bên có, "
            "của các cặp có trang riêng"
        ),
        PairRow,
        lambda: _rows(edition),
    )


def _rows(edition: Edition) -> Iterator[PairRow]:
    pairs = edition.site.once(compared_pairs)
    return (
        _row(edition.site, pair, row) for pair, compared in pairs.items() for row in compared.text
    )


def _row(site: Site, pair: Pair, row: TextRow) -> PairRow:
    left, right = row.cells
    return PairRow(
        *pair,
        left_id=left.passage.block.id if left else None,
        right_id=right.passage.block.id if right else None,
        kind=row.kind,
        moved=any(cell.moved for cell in row.cells if cell),
        likeness=None if row.likeness is None else round(row.likeness, DIGITS),
        left_words=_own_words(row, left),
        right_words=_own_words(row, right),
        left_status=site.plans[pair[0]].status,
        right_status=site.plans[pair[1]].status,
    )


def _own_words(row: TextRow, cell: TextCell | None) -> int:
    if cell is None:
        return 0
    return len(cell.passage.block.text.split()) if row.kind == "only" else cell.own_words
