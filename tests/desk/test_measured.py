"""An entry for an indicator begins with the words of the target."""

from __future__ import annotations

from typing import Any

import pytest

from generator.desk.measured import begun, with_siblings


def target(quote: str, figure: str, indicator: str | None = None, at: int = 0) -> dict[str, Any]:
    fields = {"indicator": indicator, "is": figure}
    return {"kind": "targets", "quote": quote, "fields": fields, "path": ["targets", at]}


@pytest.mark.parametrize(
    ("quote", "figure", "name", "unit"),
    [
        ("Tỷ lệ thất nghiệp chung dưới 3%", "< 3 %", "Tỷ lệ thất nghiệp chung", "%"),
        ("- Số trạm bơm đạt ít nhất 12 trạm", ">= 12 trạm", "Số trạm bơm", "trạm"),
        ("Tỷ lệ hộ có nước sạch (%) | 95", "= 95 %", "Tỷ lệ hộ có nước sạch", "%"),
        ("85% hộ nghèo được vay vốn", "= 85 %", "85% hộ nghèo được vay vốn", "%"),
        ("Phấn đấu 85% hộ nghèo vay vốn", "= 85 %", "85% hộ nghèo vay vốn", "%"),
        ("Đến năm 2030, tỷ lệ thất nghiệp dưới 3%", "< 3 %", "tỷ lệ thất nghiệp", "%"),
        ("giữ vững trật tự", "", "giữ vững trật tự", ""),
    ],
)
def test_a_name_is_what_stands_before_the_figure(
    quote: str, figure: str, name: str, unit: str
) -> None:
    block = {"kind": "paragraph", "said": []}
    assert begun(block, target(quote, figure)) == {"name": name, "unit": unit}


def test_a_row_is_called_by_its_label_and_its_cells_share_an_indicator() -> None:
    cells = ["3", "Tỷ lệ hộ có nước sạch", "95"]
    said = [target("95", "= 95 %"), target("97", "= 97 %", "nuoc-sach", 1)]
    row = {"kind": "row", "cells": cells, "said": said}
    assert begun(row, said[0])["name"] == "Tỷ lệ hộ có nước sạch"
    assert dict(with_siblings(row)) == {"['targets', 0]": ("nuoc-sach",)}
    assert dict(with_siblings({**row, "kind": "paragraph"})) == {}
