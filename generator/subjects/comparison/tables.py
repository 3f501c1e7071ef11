"""The table of the open data that holds, line by line, the pairs of plans that have a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from generator.language import N_, _
from generator.model.site import Pair, Site
from generator.opendata import CAPITAL, PLAN_STATUS, Table, leads_to
from generator.subjects.comparison.pairs import compared_text
from generator.subjects.comparison.side_by_side import Near, TextCell, TextRow
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
        N_(
            "same: giống từng chữ, cùng chỗ; changed: có khác; part: một phần của đoạn bên kia; "
            "near: khác loại hay khác phần, lời gần giống; only: không ghép được"
        ),
    ]
    moved: Annotated[bool, N_("Đứng ở chỗ khác trong văn bản bên kia"), CAPITAL]
    likeness: Annotated[
        float | None,
        N_("Độ giống của chữ, từ 0 đến 1; null khi kind là part, near hay only"),
    ]
    left_words: Annotated[int, N_("Số tiếng bên trái mà bên phải không có")]
    right_words: Annotated[int, N_("Số tiếng bên phải mà bên trái không có")]
    left_status: Annotated[str, PLAN_STATUS]
    right_status: Annotated[str, PLAN_STATUS]
    is_moved: Annotated[bool, N_("Như moved; trong CSV viết true, false")]


def pair_tables(edition: Edition) -> Iterator[Table]:
    """Yield the table of pairs.

    Empty where the site has no pairs. A part stands in a line of its own with its whole.
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
        plan="left",
        links=(leads_to("plans", "left"), leads_to("plans", "right")),
    )


def _rows(edition: Edition) -> Iterator[PairRow]:
    return (
        one
        for pair in edition.site.pairs
        for row in compared_text(edition, pair)
        for one in _pair_rows(edition.site, pair, row)
    )


def _pair_rows(site: Site, pair: Pair, row: TextRow) -> Iterator[PairRow]:
    """Yield what answers to each other of a row, then each part with its whole."""
    left, right = (sorted(cell, key=lambda one: one.part) for cell in row.cells)
    yield _pair_row(site, pair, row, left[0] if left else None, right[0] if right else None)
    for part in left[1:]:
        yield _pair_row(site, pair, row, part, right[0])
    for part in right[1:]:
        yield _pair_row(site, pair, row, left[0], part)


def _pair_row(
    site: Site, pair: Pair, row: TextRow, left: TextCell | None, right: TextCell | None
) -> PairRow:
    is_part = any(cell.part for cell in (left, right) if cell)
    alike = None if is_part else row.likeness
    moved = row.kind == "near" or any(cell.moved for cell in (left, right) if cell)
    return PairRow(
        *pair,
        left_id=_place(left, row.near[0]),
        right_id=_place(right, row.near[1]),
        kind="part" if is_part else row.kind,
        moved=moved,
        likeness=None if alike is None else round(alike, DIGITS),
        left_words=_own_words(row, left),
        right_words=_own_words(row, right),
        left_status=site.plans[pair[0]].status,
        right_status=site.plans[pair[1]].status,
        is_moved=moved,
    )


def _place(cell: TextCell | None, near: Near | None) -> str | None:
    if cell:
        return cell.passage.block.id
    return near.id if near else None


def _own_words(row: TextRow, cell: TextCell | None) -> int:
    if cell is None:
        return 0
    return len(cell.passage.block.text.split()) if row.kind == "only" else cell.own_words
