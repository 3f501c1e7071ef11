"""Which role the head of a column gives those whom the column lists."""

from __future__ import annotations

import pytest

from generator.importer.proposals.role_lines import role_of_column


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Cơ quan hỗ trợ", "supports"),
        ("Cơ quan tham gia", "supports"),
        ("Cơ quan cùng thực hiện", "supports"),
        ("Cùng phối hợp", "supports"),
        ("Phối hợp thực hiện", "supports"),
        ("Đơn vị liên quan", "supports"),
        ("Người chỉ đạo", "directs"),
        ("Lãnh đạo phụ trách", "directs"),
        ("Đơn vị được giao", "leads"),
        ("Phân công thực hiện", "leads"),
        ("Trách nhiệm thực hiện", "leads"),
        ("Cấp chủ trì", "leads"),
        ("Cơ quan trình", "leads"),
        ("Đơn vị tính", None),
        ("Cấp độ thực hiện", None),
        ("Thời gian thực hiện", None),
        ("Địa phương", None),
    ],
)
def test_columns_that_list_agencies(head: str, role: str | None) -> None:
    assert role_of_column(head) == role
