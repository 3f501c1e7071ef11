"""The changes of a revision, a row for each field."""

from __future__ import annotations

from generator.history.change_fields import ChangeRow, change_rows
from generator.model.revisions import Change, Detail


def test_a_row_for_each_field_that_changed() -> None:
    told = [
        Change(
            "target",
            "i-t1",
            "altered",
            "40% → 45%",
            (Detail("value", 40, 45), Detail("year", None, 2030)),
        ),
        Change("plan", "mau", "added", "lần đầu đăng", (Detail(None, None, "Kế hoạch"),)),
        Change("plan", "mau", "altered", "không có chi tiết", ()),
    ]
    assert change_rows(told) == (
        ChangeRow("target", "i-t1", "value", 40, 45),
        ChangeRow("target", "i-t1", "year", None, 2030),
        ChangeRow("plan", "mau", None, None, "Kế hoạch"),
    )
