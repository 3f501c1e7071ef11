"""Printed numbers and marks: what opens a line, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.marks import POINT_LETTERS, Mark, roman, split_mark

MARKED = {
    "I. MỤC ĐÍCH": ("I.", "roman", (1,), "MỤC ĐÍCH"),
    "I- MỤC TIÊU": ("I-", "roman", (1,), "MỤC TIÊU"),
    "II-NHIỆM VỤ": ("II-", "roman", (2,), "NHIỆM VỤ"),
    "Il. MUC TIEU": ("Il.", "roman", (2,), "MUC TIEU"),
    "A. THỰC TRẠNG": ("A.", "capital", (1,), "THỰC TRẠNG"),
    "1. 100% hộ": ("1.", "decimal", (1,), "100% hộ"),
    "1- Mục đích": ("1-", "decimal", (1,), "Mục đích"),
    "1/ Mục đích": ("1/", "decimal", (1,), "Mục đích"),
    "1.1- Công tác": ("1.1-", "decimal", (1, 1), "Công tác"),
    "9.1 Về giáo dục": ("9.1", "decimal", (9, 1), "Về giáo dục"),
    "3.Tầm nhìn": ("3.", "decimal", (3,), "Tầm nhìn"),
    "1) Về quy mô": ("1)", "closed", (1,), "Về quy mô"),
    "(11) Tỷ lệ": ("(11)", "bracketed", (11,), "Tỷ lệ"),
    "(a) Tỷ lệ": ("(a)", "bracketed", (1,), "Tỷ lệ"),
    "đ) Về nhà ở": ("đ)", "letter", (5,), "Về nhà ở"),
    "a. Về giáo dục": ("a.", "letter", (1,), "Về giáo dục"),
    "Phần thứ hai": ("Phần thứ hai", "part", (2,), ""),
    "PHẦN I: ĐÁNH GIÁ": ("PHẦN I:", "part", (1,), "ĐÁNH GIÁ"),
    "Chương IV": ("Chương IV", "chapter", (4,), ""),
    "CHƯƠNG II NHIỆM VỤ": ("CHƯƠNG II", "chapter", (2,), "NHIỆM VỤ"),
    "Mục 1. Quy định": ("Mục 1.", "division", (1,), "Quy định"),
    "Điều 1.  Ban hành": ("Điều 1.", "article", (1,), "Ban hành"),
    "Phụ lục 2": ("Phụ lục 2", "appendix", (2,), ""),
    "- Bảo đảm": ("-", "bullet", (), "Bảo đảm"),
    "+Tổ chức": ("+", "bullet", (), "Tổ chức"),
    "1.": ("1.", "decimal", (1,), ""),
    "IV.": ("IV.", "roman", (4,), ""),
    "đ)": ("đ)", "letter", (5,), ""),
    "-": ("-", "bullet", (), ""),
    "[1] Theo Nghị định": ("[1]", "footnote", (1,), "Theo Nghị định"),
}
UNMARKED = [
    "42-NQ/TW, góp phần nâng cao",
    "63-KH/ĐU ngày 29/11/2024",
    "10/11 hàng năm",
    "23/12/2022 của Bộ",
    "2030.",
    "2030. Tiếp tục",
    "3 đến 5 tuổi",
    "1.5 triệu đồng",
    "10.000 dân",
    "99,5% hộ",
    "15m2 sàn/người",
    "5-10 năm",
    "Điều 5 Luật Trẻ em",
    "Mục 1 Chương II của Nghị định này",
    "đ/c Nguyễn Văn An",
    "-----",
    "*",
    "",
]


@pytest.mark.parametrize("line", MARKED)
def test_marked(line: str) -> None:
    found = split_mark(line)
    assert found is not None
    mark = found.mark
    assert (mark.printed, mark.series, mark.values, found.rest) == MARKED[line]


@pytest.mark.parametrize("line", UNMARKED)
def test_unmarked(line: str) -> None:
    assert split_mark(line) is None


@given(st.integers(1, 89))
def test_roman_numbers_read_back(value: int) -> None:
    found = split_mark(f"{roman(value)}. MỤC TIÊU")
    assert found is not None
    assert found.mark.values == (value,)


def test_points_are_counted_in_vietnamese_order() -> None:
    marks = [split_mark(f"{letter}) Về") for letter in POINT_LETTERS]
    assert [found.mark.values for found in marks if found] == [
        (number,) for number in range(1, len(POINT_LETTERS) + 1)
    ]


def test_follows() -> None:
    assert Mark("1.2", "decimal", (1, 2)).follows(Mark("1.1.", "decimal", (1, 1)))
    assert Mark("đ)", "letter", (5,)).follows(Mark("d)", "letter", (4,)))
    assert not Mark("II.", "roman", (2,)).follows(Mark("II.", "roman", (2,)))
    assert not Mark("2.1", "decimal", (2, 1)).follows(Mark("1.1", "decimal", (1, 1)))
    assert not Mark("2.", "decimal", (2,)).follows(Mark("1.1", "decimal", (1, 1)))


@given(st.text(max_size=60))
def test_a_mark_and_its_rest_are_the_line(line: str) -> None:
    found = split_mark(line)
    if found:
        assert "".join((found.mark.printed + found.rest).split()) == "".join(line.split())
