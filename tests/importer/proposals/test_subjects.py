"""Who a clause begins with, and what they do."""

from __future__ import annotations

import pytest

from generator.importer.proposals.subjects import says_what, subject_from
from generator.importer.proposals.words import tokens


@pytest.mark.parametrize(
    ("text", "names", "doing"),
    [
        ("Sở Y tế theo chức năng, nhiệm vụ được giao lập kế hoạch", ["Sở Y tế"], "lập"),
        ("Khi có bão, Công an xã bố trí lực lượng", ["Công an xã"], "bố"),
        ("Hội Phụ nữ xã đan giỏ tre", ["Hội Phụ nữ xã"], "đan"),
        ("Trồng rừng ven sông", [], "Trồng"),
        ("Mỗi chi hội nhận một đoạn đường", [], "nhận"),
        ("Sở Y tế, quy mô 20 người", [], "Sở"),
    ],
)
def test_who_does_what(text: str, names: list[str], doing: str) -> None:
    words = tokens(text)
    subject, verb = subject_from(text, words, 0)
    assert [one.full for one in subject] == names
    assert words[verb].text == doing


def test_words_of_doing() -> None:
    assert says_what(tokens("lập kế hoạch"), 0)
    assert says_what(tokens("chủ động"), 0)
    assert not says_what(tokens("giao thông"), 0)
