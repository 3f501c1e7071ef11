"""The changes of a revision, a row for each field."""

from __future__ import annotations

from generator.history.change_fields import change_rows
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
    assert change_rows(told) == [
        {"what": "target", "id": "i-t1", "field": "value", "before": 40, "after": 45},
        {"what": "target", "id": "i-t1", "field": "year", "before": None, "after": 2030},
        {"what": "plan", "id": "mau", "field": None, "before": None, "after": "Kế hoạch"},
    ]
