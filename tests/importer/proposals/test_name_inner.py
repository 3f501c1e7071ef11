"""What may stand within a name."""

from __future__ import annotations

import pytest

from generator.importer.proposals.name_bounds import name_end
from generator.importer.proposals.words import tokens


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Viện Chiến lược phát triển thực hiện", "Viện Chiến lược phát triển"),
        ("Văn phòng Bộ lập dự toán", "Văn phòng Bộ"),
        ("Sở Đào tạo mở lớp", "Sở Đào tạo"),
        ("Sở Khoa học và Công nghệ ngầm hóa cáp", "Sở Khoa học và Công nghệ"),
        ("Ban Chỉ đạo quốc gia 1237 họp", "Ban Chỉ đạo quốc gia 1237"),
        ("UBND xã 5 thôn", "UBND xã"),
        ("Trung tâm Dịch vụ việc làm mở lớp", "Trung tâm Dịch vụ việc làm"),
        ("Văn phòng HĐND và UBND tỉnh họp", "Văn phòng HĐND và UBND tỉnh"),
        ("Thường trực Ủy ban KH,CN của Quốc hội họp", "Thường trực Ủy ban KH,CN của Quốc hội"),
    ],
)
def test_where_a_name_ends(text: str, name: str) -> None:
    words = tokens(text)
    assert text[: words[name_end(words, 0) - 1].end] == name


def test_a_chain_of_bodies_within_bodies_ends() -> None:
    words = tokens("Tổ ở " * 3_000 + "Sở Y tế")
    assert 0 < name_end(words, 0) < 100
    words = tokens("Chủ tịch các phòng thuộc " * 3_000 + "Sở Y tế")
    assert 0 < name_end(words, 0) < 100
