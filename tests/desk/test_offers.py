"""Beside an annotation stands why it is proposed, and what it may name."""

from __future__ import annotations

from typing import Any

from generator.desk.offers import with_offers
from generator.desk.reasons import Reason, name_of


def target(at: int, indicator: str | None) -> dict[str, Any]:
    fields = {"indicator": indicator, "is": "= 95 %"}
    return {"kind": "targets", "quote": "95", "path": ["targets", at], "fields": fields}


def test_a_target_that_measures_nothing_is_offered_what_its_row_measures() -> None:
    said = [target(0, None), target(1, "nuoc-sach")]
    row = {
        "kind": "row",
        "text": "Nước sạch | 95",
        "cells": ["Hộ có nước sạch", "95"],
        "said": said,
    }
    reason = Reason(("vì thế",), 80, (("nuoc-sach", 70),))
    with_offers(row, {name_of(row, said[1]): reason}, {"nuoc-sach": "Nước sạch"})
    assert said[0]["begun"] == {"name": "Hộ có nước sạch", "unit": "%"}
    assert said[0]["siblings"] == [{"id": "nuoc-sach", "name": "Nước sạch"}]
    assert "reason" not in said[0]
    assert "begun" not in said[1]
    assert said[1]["reason"]["certainty"] == 80
