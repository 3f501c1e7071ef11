"""Where a paragraph stands, when nobody knows anything of it."""

from __future__ import annotations

from generator.importer.known import Known
from generator.importer.proposals.context import Context, Row


def test_a_place_of_which_nothing_is_known() -> None:
    assert Context().known.agencies == Known().agencies == ()
    assert (Context().role, Context().period, Context().headings) == (None, (None, None), ())


def test_a_row_knows_its_columns() -> None:
    row = Row(("1", "Đề án"), ("TT", "Nhiệm vụ"))
    assert dict(zip(row.heads, row.cells, strict=True)) == {"TT": "1", "Nhiệm vụ": "Đề án"}
