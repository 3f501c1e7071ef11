"""Names in words that hold nothing else."""

from __future__ import annotations

import pytest

from generator.importer.proposals.names_alone import names_alone, names_listed
from generator.importer.proposals.words import tokens


def alone(text: str) -> list[str]:
    words = tokens(text)
    return [name.full for name in names_alone(text, words, 0, len(words))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Trung tâm Kiểm soát thanh toán BHXH, BHYT điện tử",
            ["Trung tâm Kiểm soát thanh toán BHXH, BHYT điện tử"],
        ),
        (
            "Sở Lao động, Người có công và Trung tâm Giám định, kiểm nghiệm giống",
            ["Sở Lao động, Người có công", "Trung tâm Giám định, kiểm nghiệm giống"],
        ),
        ("Các doanh nghiệp viễn thông, nhà mạng", ["Các doanh nghiệp viễn thông, nhà mạng"]),
        ("Sở Y tế", ["Sở Y tế"]),
        ("Sở Y tế và công tác truyền thông", []),
        ("Công an tỉnh tăng cường tuần tra", []),
        ("Trung tâm hành chính công xã được đầu tư", []),
        ("Yêu cầu", []),
        ("", []),
    ],
)
def test_what_is_made_of_names_alone(text: str, names: list[str]) -> None:
    assert alone(text) == names


def test_a_cell_whose_name_holds_a_verb() -> None:
    assert [name.full for name in names_listed("Ban Thử; Viện Đo đạc kiểm kê Đất.")] == [
        "Ban Thử",
        "Viện Đo đạc kiểm kê Đất",
    ]
    assert [name.full for name in names_listed("Sở Y tế, Kế toán xã.")] == ["Sở Y tế", "Kế toán xã"]
