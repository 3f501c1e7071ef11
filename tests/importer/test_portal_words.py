"""What a page offers its readers is told from what a text says with the same words."""

from __future__ import annotations

import pytest

from generator.importer.official_text import OfficialText, Passage
from generator.importer.portal_words import is_portals, without_portal


@pytest.mark.parametrize(
    ("line", "portals"),
    [
        ("Chia sẻ | In trang", True),
        ("Bình luận (0)", True),
        ("Gửi bình luận của bạn", True),
        ("Lượt xem: 1.204", True),
        ("Tin liên quan", True),
        ("Facebook · Zalo · Email", True),
        ("Liên hệ", False),
        ("Theo dõi", False),
        ("In tờ rơi", False),
        ("Bình luận, chia sẻ bài viết của xã", False),
        ("- Lưu: VT", False),
        ("12", False),
        ("", False),
    ],
)
def test_lines_of_a_portal(line: str, portals: bool) -> None:
    assert is_portals(line) is portals


def test_they_are_set_aside_with_their_place() -> None:
    official = OfficialText((Passage("Đi tuần.", 1), Passage("In bài viết", 2)), "")
    found = without_portal(official)
    assert found.blocks == (Passage("Đi tuần.", 1),)
    assert [(one.text, one.kind, one.line) for one in found.asides] == [
        ("In bài viết", "portal", 2)
    ]
