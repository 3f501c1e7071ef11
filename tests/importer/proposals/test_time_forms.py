"""The forms in which words say a time."""

from __future__ import annotations

import pytest

from generator.importer.proposals.time_forms import FORMS


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("weekday", "gửi trước 15 giờ thứ Năm hằng tuần", "trước 15 giờ thứ Năm hằng tuần"),
        ("weekday", "báo cáo vào thứ Sáu", "vào thứ Sáu"),
        ("season", "sửa trường trước ngày khai giảng", "trước ngày khai giảng"),
        ("season", "nạo vét trước mùa lũ năm 2027", "trước mùa lũ năm 2027"),
        ("occasion", "gửi khi đoàn kiểm tra có yêu cầu", "khi đoàn kiểm tra có yêu cầu"),
        ("occasion", "báo cáo khi phát hiện vi phạm và xử lý", "khi phát hiện vi phạm"),
        (
            "occasion",
            "Khi xảy ra sự cố gián đoạn cấp nước quá 12 giờ phải thông báo ngay",
            "Khi xảy ra sự cố gián đoạn cấp nước quá 12 giờ",
        ),
        ("span", "gửi sau 05 ngày kể từ ngày họp", "sau 05 ngày"),
    ],
)
def test_words_say_a_time_in_a_form(name: str, text: str, words: str) -> None:
    found = FORMS[name].search(text)
    assert found is not None
    assert found[0] == words


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("weekday", "vào thứ Hai, ngày 20/9/2027"),
        ("season", "trước mùa xuân"),
        ("occasion", "chậm nhất 02 giờ sau khi phát hiện"),
        ("span", "sau 05 ngày nghỉ"),
    ],
)
def test_other_words_do_not(name: str, text: str) -> None:
    assert FORMS[name].search(text) is None
