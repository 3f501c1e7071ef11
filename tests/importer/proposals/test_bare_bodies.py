"""Bodies that a sentence calls by their kind alone."""

from __future__ import annotations

import pytest

from generator.importer.proposals.bare_bodies import with_bare_body
from generator.importer.proposals.clauses import clauses


def who(text: str, *headings: str) -> list[str]:
    """Return who acts in the last clause of a text."""
    *_, last = (with_bare_body(text, one, headings) for one in clauses(text))
    return [name.full for name in last.subject]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Văn phòng tổng hợp kết quả.", "Văn phòng"),
        ("Trước ngày 10, Sở báo cáo UBND tỉnh.", "Sở"),
        ("Cơ quan thường trực tổng hợp, trình Ban Chỉ đạo.", "Cơ quan thường trực"),
        ("Gửi Trung tâm Dịch vụ nông nghiệp; Trung tâm lập danh sách.",
         "Trung tâm Dịch vụ nông nghiệp"),
        ("Các trường gửi Phòng Nội vụ.", "Các trường"),
    ],
)  # fmt: skip
def test_a_body_called_by_its_kind_acts(text: str, body: str) -> None:
    assert who(text) == [body]


def test_a_heading_says_which_body_it_is() -> None:
    assert who("Sở báo cáo UBND tỉnh.", "Tổ chức thực hiện", "Sở Y tế") == ["Sở Y tế"]


@pytest.mark.parametrize(
    "text", ["Vụ thu hoạch kết thúc sớm.", "Sở hữu trí tuệ.", "Phòng phát sinh dịch bệnh."]
)
def test_other_words_name_no_body(text: str) -> None:
    assert who(text) == []
