"""Roles in brackets behind a task, and brackets that only explain."""

from __future__ import annotations

import pytest

from generator.importer.proposals import Context
from generator.importer.proposals.roles_in_brackets import (
    bracketed_in,
    doers_in_brackets,
    marked_in,
)


def test_names_with_their_roles() -> None:
    text = "Lập danh mục (Sở Y tế chủ trì; Sở Nội vụ, Sở Tư pháp phối hợp thực hiện)."
    found = [(one.agency, one.role, one.words) for one in bracketed_in(text, Context())]
    assert found == [
        ("Sở Y tế", "leads", "chủ trì"),
        ("Sở Nội vụ", "supports", "phối hợp thực hiện"),
        ("Sở Tư pháp", "supports", "phối hợp thực hiện"),
    ]


def test_a_heading_of_roles_above_says_nothing_of_brackets() -> None:
    context = Context(headings=("Cơ quan phối hợp",))
    assert not [*bracketed_in("Nâng cấp bệnh viện (Sở Y tế)", context)]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Số hóa tài liệu lưu trữ lịch sử (Sở Nội vụ).", ["Sở Nội vụ"]),
        ("Số hóa tài liệu lưu trữ lịch sử (Sở Nội vụ tỉnh cũ lưu).", []),
        ("Báo cáo cơ quan thường trực (Sở Nội vụ).", []),
        ("Bàn giao tài liệu cho Trung tâm Lưu trữ lịch sử (Sở Nội vụ).", []),
        ("Đường dây nóng (Sở Nội vụ).", []),
        ("(Sở Nội vụ)", []),
        ("Số hóa tài liệu (Sở Nội vụ) trong năm 2026.", []),
    ],
)
def test_who_alone_stands_in_brackets(text: str, agencies: list[str]) -> None:
    assert [one.agency for one in doers_in_brackets(text)] == agencies


def test_roles_in_brackets_behind_names() -> None:
    found = [(one.agency, one.role) for one in marked_in("Sở A (chủ trì), Sở B (phối hợp)")]
    assert found == [("Sở A", "leads"), ("Sở B", "supports")]
    assert not [*marked_in("Sở A (cũ), Sở B (chủ trì từ năm 2026)")]
