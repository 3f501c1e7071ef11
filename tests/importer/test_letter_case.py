"""Sentence case for what the print shouts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importer.letter_case import Capitals
from generator.text.vietnamese import same_letters

TEXT = [
    "KẾ HOẠCH",
    "Căn cứ Nghị quyết số 42-NQ/TW của Ban Chấp hành Trung ương Đảng khóa XIII, Ủy ban nhân dân "
    "tỉnh Vĩnh Long ban hành Chương trình hành động với các tổ chức ở thành phố Vĩnh Long.",
    "1. Yêu cầu",
    "- Lưu: VT; CHỦ TỊCH UBND",
]


@pytest.mark.parametrize(
    ("shouted", "shown"),
    [
        ("MỤC ĐÍCH, YÊU CẦU", "Mục đích, yêu cầu"),
        ("BẢO VỆ TỔ QUỐC", "Bảo vệ Tổ quốc"),
        ("CÁC TỔ CHỨC TẠI VĨNH LONG", "Các tổ chức tại Vĩnh Long"),
        ("NGHỊ QUYẾT SỐ 42-NQ/TW KHÓA XIII", "Nghị quyết số 42-NQ/TW khóa XIII"),
        ("“TRUNG ƯƠNG ĐẢNG”", "“Trung ương Đảng”"),
        ("PHÓ CHỦ TỊCH", "Phó Chủ tịch"),
        ("Mục đích", "Mục đích"),
    ],
)
def test_sentence_case(shouted: str, shown: str) -> None:
    assert Capitals(TEXT).sentence_case(shouted) == shown


@given(st.text(st.sampled_from("ABĐƯỜNG NƯỚC.,“” 12-/"), max_size=60))
def test_the_words_stay(text: str) -> None:
    assert same_letters(Capitals(TEXT).sentence_case(text), text)
