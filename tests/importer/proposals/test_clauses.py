"""Clauses and who is their subject."""

from __future__ import annotations

import pytest

from generator.importer.proposals.clauses import clauses, verbs_at
from generator.importer.proposals.words import tokens


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Các sở, ban, ngành; UBND các xã lập kế hoạch", [["Các sở, ban, ngành", "UBND các xã"]]),
        (
            "Trồng rừng; UBND các xã: Ví, Thử; Công an tỉnh tuần tra",
            [[], ["UBND xã Ví", "UBND xã Thử", "Công an tỉnh"]],
        ),
        ("Sở Y tế phối hợp với các sở: Nội vụ; Tài chính mở lớp", [["Sở Y tế"]]),
        ("Sở Y tế chủ trì; Sở Nội vụ phối hợp", [["Sở Y tế"], ["Sở Nội vụ"]]),
        ("Đồng chí Lê Văn Ví, Chủ tịch UBND xã chỉ đạo", [["Chủ tịch UBND xã"]]),
        ("UBND xã, trực tiếp là Chủ tịch UBND xã, chỉ đạo", [["UBND xã", "Chủ tịch UBND xã"]]),
    ],
)
def test_lists_and_persons(text: str, expected: list[list[str]]) -> None:
    assert subjects(text) == expected


def test_who_is_asked() -> None:
    assert [one.asked for one in clauses("Giao Sở Y tế lập dự án; Sở Nội vụ thẩm định.")] == [
        True,
        False,
    ]


def test_verbs_that_follow_each_other() -> None:
    words = tokens("chủ trì chỉ đạo, kiểm tra và đôn đốc việc")
    assert verbs_at(words, 0) == [(0, 2), (2, 4), (5, 7), (8, 10)]
