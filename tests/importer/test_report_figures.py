"""Figures of a report are proposed with words that hold them, where these say enough."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.draft import draft
from generator.importer.formats.plain_text import official_text
from generator.importer.known import Known, KnownIndicator
from generator.importer.report_draft import report_draft
from generator.importer.report_figures import stated_figures

KNOWN = Known(
    indicators=(
        KnownIndicator("that-nghiep", "Tỷ lệ thất nghiệp", "%"),
        KnownIndicator("bao-hiem", "Tỷ lệ dân số tham gia bảo hiểm y tế", "%"),
        KnownIndicator("ho-ngheo", "Tỷ lệ hộ nghèo", "%"),
    )
)
ABOVE = "BÁO CÁO\nKết quả năm 2024\n\nI. KẾT QUẢ THỰC HIỆN\n1. Lao động, việc làm\n"
TABLE = {
    "columns": ["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch 2024", "Ước thực hiện 2024"],
    "rows": [
        {"cells": ["1", "Tỷ lệ thất nghiệp", "%", "3", "2,8"]},
        {"cells": ["2", "Việc khác", "%", "3", "2,9"]},
        {"cells": ["3", "Tỷ lệ hộ nghèo", "%", "2", ""]},
    ],
}


def figures(said: str) -> list[dict[str, Any]]:
    body = draft(official_text(f"{ABOVE}{said}\n"), "x", known=KNOWN).plan["body"]
    assert isinstance(body, list)
    return list(stated_figures(body, KNOWN))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Tỷ lệ thất nghiệp đến ngày 31/12/2024 là 2,8%.",
            ("that-nghiep", "2,8%", "2024-12-31"),
        ),
        (
            "Đến cuối năm 2024, tỷ lệ dân số tham gia bảo hiểm y tế đạt 92,3%.",
            ("bao-hiem", "92,3%", "2024"),
        ),
        ("Tỷ lệ thất nghiệp hiện còn 2,8%.", ("that-nghiep", "2,8%", None)),
    ],
)
def test_a_figure_is_proposed_with_its_sentence_and_its_time(
    said: str, expected: tuple[str, str, str | None]
) -> None:
    (figure,) = figures(said)
    assert (figure["indicator"], figure["is"], figure["as_of"]) == expected
    assert figure["quote"] == said
    assert figure["proposed"] is True


@pytest.mark.parametrize(
    "said",
    [
        "Tỷ lệ thất nghiệp giảm 0,2% so với năm 2023.",
        "Số lượt tiếp dân đạt 92% kế hoạch.",
        "Phấn đấu tỷ lệ thất nghiệp dưới 3% vào năm 2025.",
    ],
)
def test_what_rises_what_nobody_knows_and_what_is_promised_is_no_figure(said: str) -> None:
    assert figures(said) == []


def test_a_cell_of_what_was_reached_is_proposed_with_its_row() -> None:
    (figure,) = stated_figures([{"text": [{"table": TABLE}]}], KNOWN)
    assert (figure["indicator"], figure["is"], figure["as_of"]) == ("that-nghiep", "2,8 %", "2024")
    assert figure["quote"] == "1 Tỷ lệ thất nghiệp % 3 2,8"
    assert figure["finality"] == "preliminary"


def test_a_draft_keeps_only_what_its_source_prints_and_asks_for_the_rest() -> None:
    text = f"{ABOVE}Tỷ lệ thất nghiệp hiện còn 2,8%.\n"
    drafted = draft(official_text(text), "x", known=KNOWN)
    made = report_draft(drafted, text, KNOWN, "x.txt")
    proposed: Any = made.report["observations"]
    assert [(one["id"], one["unit"]) for one in proposed] == [("that-nghiep", None)]
    assert {"number", "date", "issuer", "encoded_by"} <= {one.rule for one in made.problems}
    assert report_draft(drafted, "chữ khác", KNOWN, "x.txt").report["observations"] == []
