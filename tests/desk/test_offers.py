"""Beside an annotation stands why it is proposed, and what it may name."""

from __future__ import annotations

from typing import Any

from generator.desk.offers import with_offers
from generator.desk.reasons import Reason, name_of


def target(at: int, indicator: str | None) -> dict[str, Any]:
    fields = {"indicator": indicator, "is": "= 95 %"}
    said = {"kind": "targets", "quote": "95", "fields": fields}
    return {**said, "path": ["targets", at], "chips": []}


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


def test_who_has_no_entry_is_called_as_the_text_calls_them() -> None:
    named = {"so-y-te-mau": "so-y-te-mau"}
    chip = {"words": "so-y-te-mau", "strange": True, "named": named}
    one = {"kind": "actors", "fields": {"agency": "so-y-te-mau"}, "chips": [chip]}
    block = {"kind": "paragraph", "text": "Lập danh mục", "said": [one]}
    with_offers(block, {name_of(block, one): Reason((), 88, called="Sở Y tế")}, {})
    assert (chip["words"], chip["named"]) == ("Sở Y tế", {"so-y-te-mau": "Sở Y tế"})
