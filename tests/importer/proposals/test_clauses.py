"""Clauses and who is their subject."""

from __future__ import annotations

import pytest

from generator.importer.proposals.clauses import clauses, heading_subject, subject_above
from generator.importer.proposals.context import Context


def subjects(text: str) -> list[list[str]]:
    return [[name.full for name in one.subject] for one in clauses(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Y tế lập dự án; Sở Nội vụ thẩm định.", [["Sở Y tế"], ["Sở Nội vụ"]]),
        ("Trên cơ sở đề xuất, Sở Y tế lập dự án. Trình UBND.", [["Sở Y tế"], []]),
        ("a) Giao Sở Y tế lập dự án", [["Sở Y tế"]]),
        ("Hạ tầng: Sở Xây dựng lập quy hoạch", [["Sở Xây dựng"]]),
        ("Sở Y tế đã lập dự án", [[]]),
        ("Theo Nghị quyết số 66.4/2025/NQ-CP, TP. Huế lập dự án", [[]]),
    ],
)
def test_subjects(text: str, expected: list[list[str]]) -> None:
    assert subjects(text) == expected


def test_headings_that_are_agencies() -> None:
    assert heading_subject("Đề nghị Mặt trận Tổ quốc tỉnh và Tỉnh đoàn.") == (
        "Mặt trận Tổ quốc tỉnh",
        "Tỉnh đoàn",
    )
    assert heading_subject("Sở Y tế lập dự án") == ()
    assert heading_subject("TỔ CHỨC THỰC HIỆN") == ()


def test_the_sentence_above_comes_before_the_heading() -> None:
    context = Context(headings=("Sở Y tế",), leads=("Giao Sở Nội vụ thực hiện:",))
    assert subject_above(context) == ("Sở Nội vụ",)
    assert subject_above(Context(headings=("Sở Y tế", "Nhiệm vụ"))) == ("Sở Y tế",)
