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


# What each grammar prints, at the ends of what it may print.
ENDS = {
    "I)": ("I)", "roman", (1,), ""),
    "I/ MỤC ĐÍCH": ("I/", "roman", (1,), "MỤC ĐÍCH"),
    "II – MỤC ĐÍCH": ("II –", "roman", (2,), "MỤC ĐÍCH"),
    "LXXXIX. Nội dung": ("LXXXIX.", "roman", (89,), "Nội dung"),
    "L. NỘI DUNG": ("L.", "roman", (50,), "NỘI DUNG"),
    "11. Nội dung": ("11.", "decimal", (11,), "Nội dung"),
    "11. NỘI DUNG": ("11.", "decimal", (11,), "NỘI DUNG"),
    "1l. NỘI DUNG": ("1l.", "roman", (2,), "NỘI DUNG"),
    "I1. NỘI DUNG": ("I1.", "roman", (2,), "NỘI DUNG"),
    "|I. NỘI DUNG": ("|I.", "roman", (2,), "NỘI DUNG"),
    "A) THỰC TRẠNG": ("A)", "capital", (1,), "THỰC TRẠNG"),
    "H- Thực trạng": ("H-", "capital", (8,), "Thực trạng"),
    "1.2.3 Nội dung": ("1.2.3", "decimal", (1, 2, 3), "Nội dung"),
    "1.1. nội dung": ("1.1.", "decimal", (1, 1), "nội dung"),
    "99. Nội dung": ("99.", "decimal", (99,), "Nội dung"),
    "2- nội dung": ("2-", "decimal", (2,), "nội dung"),
    "1-Mục đích": ("1-", "decimal", (1,), "Mục đích"),
    "99) nội dung": ("99)", "closed", (99,), "nội dung"),
    "(99) nội dung": ("(99)", "bracketed", (99,), "nội dung"),
    "(đ) nội dung": ("(đ)", "bracketed", (5,), "nội dung"),
    "[999] nội dung": ("[999]", "footnote", (999,), "nội dung"),
    "[1]": ("[1]", "footnote", (1,), ""),
    "a1) nội dung": ("a1)", "letter", (1,), "nội dung"),
    "a.12) nội dung": ("a.12)", "letter", (1,), "nội dung"),
    "a/ nội dung": ("a/", "letter", (1,), "nội dung"),
    "y) nội dung": ("y)", "letter", (23,), "nội dung"),
    "z) nội dung": ("z)", "letter", (0,), "nội dung"),  # no letter of the Vietnamese count
    "Điều 999. Nội dung": ("Điều 999.", "article", (999,), "Nội dung"),
    "ĐIỀU 2: Nội dung": ("ĐIỀU 2:", "article", (2,), "Nội dung"),
    "Tiểu mục 2. Nội dung": ("Tiểu mục 2.", "subdivision", (2,), "Nội dung"),
    "Phụ lục B": ("Phụ lục B", "appendix", (2,), ""),
    "Phần thứ nhất": ("Phần thứ nhất", "part", (1,), ""),
    "Phần thứ mười": ("Phần thứ mười", "part", (10,), ""),
    "Phần thứ chót": ("Phần thứ chót", "part", (0,), ""),  # the word is no number that we know
    "Chương XL. Nội dung": ("Chương XL.", "chapter", (40,), "Nội dung"),
    "Chương 12- Nội dung": ("Chương 12-", "chapter", (12,), "Nội dung"),
    "MỤC 3 – NỘI DUNG": ("MỤC 3 –", "division", (3,), "NỘI DUNG"),
    "* Nội dung": ("*", "bullet", (), "Nội dung"),
    "1.1.1.": ("1.1.1.", "decimal", (1, 1, 1), ""),
    "1)": ("1)", "closed", (1,), ""),
    "(1)": ("(1)", "bracketed", (1,), ""),
    "XXXIX.": ("XXXIX.", "roman", (39,), ""),
}
BEYOND = [
    *("IIII. NỘI DUNG", "VIIII. NỘI DUNG", "XC. NỘI DUNG", "IXV. NỘI DUNG", "II NỘI DUNG"),
    *("I1. Nội dung", "L nội dung", "A. nội dung", "A NỘI DUNG", "A.NỘI DUNG"),
    *("123. Nội dung", "1 Nội dung", "1.1 nội dung", "1.1Nội dung", "1.nội dung", "2-nội dung"),
    *("100) nội dung", "(100) nội dung", "(aa) nội dung", "[1000] nội dung", "a123) nội dung"),
    *("a.nội dung", "a/nội dung", "Aa) nội dung", "Điều 1000. Nội dung", "Điều 1 Nội dung"),
    *("mục 1. Nội dung", "Mục 123", "Chương II nhiệm vụ", "Phần thứ", "Phần thứ hai mươi"),
    *("+ -", "*Nội dung", "5/ab/c Nội dung", "1/Về/xã Nội dung", "1", "a.", "I", "1.2)"),
    *("63-KH/ĐU", "5.NQ/TW Nội dung"),
]


@pytest.mark.parametrize("line", ENDS)
def test_marks_at_the_ends_of_their_grammar(line: str) -> None:
    found = split_mark(line)
    assert found is not None
    assert (found.mark.printed, found.mark.series, found.mark.values, found.rest) == ENDS[line]


@pytest.mark.parametrize("line", BEYOND)
def test_beyond_the_ends_there_is_no_mark(line: str) -> None:
    assert split_mark(line) is None


@pytest.mark.parametrize("bullet", "–—+•·▪●○◦■-")
def test_each_bullet_opens_a_line(bullet: str) -> None:
    found = split_mark(f"{bullet} Nội dung")
    assert found is not None
    assert (found.mark, found.rest) == (Mark(bullet, "bullet", ()), "Nội dung")
    assert split_mark(bullet) is not None


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        *((1, "I"), (4, "IV"), (5, "V"), (9, "IX"), (10, "X"), (14, "XIV"), (39, "XXXIX")),
        *((40, "XL"), (49, "XLIX"), (50, "L"), (89, "LXXXIX"), (0, "")),
    ],
)
def test_roman_numbers(value: int, printed: str) -> None:
    assert roman(value) == printed


def ordinal(word: str) -> tuple[int, ...]:
    found = split_mark(f"Phần thứ {word}")
    assert found is not None
    return found.mark.values


def test_parts_are_counted_in_words() -> None:
    words = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
    assert [ordinal(word) for word in words] == [(number,) for number in range(1, 11)]


@pytest.mark.parametrize(
    ("mark", "earlier", "may"),
    [
        (Mark("3.", "roman", (3,)), Mark("2.", "roman", (2,)), True),
        (Mark("3.", "roman", (3,)), Mark("1.", "roman", (1,)), False),
        (Mark("1.", "roman", (1,)), Mark("2.", "roman", (2,)), False),
        (Mark("2.", "decimal", (2,)), Mark("I.", "roman", (1,)), False),
        (Mark("1.1.2", "decimal", (1, 1, 2)), Mark("1.1.1", "decimal", (1, 1, 1)), True),
        (Mark("-", "bullet"), Mark("+", "bullet"), True),
        (Mark("-", "bullet"), Mark("I.", "roman", (1,)), False),
        (Mark("(2)", "bracketed", (2,)), Mark("(1)", "bracketed", ()), True),
    ],
)
def test_what_may_come_next(mark: Mark, earlier: Mark, may: bool) -> None:
    assert mark.follows(earlier) == may


@pytest.mark.parametrize(
    ("mark", "opens"),
    [
        (Mark("I.", "roman", (1,)), True),
        (Mark("II.", "roman", (2,)), False),
        (Mark("2.1", "decimal", (2, 1)), True),
        (Mark("1.2", "decimal", (1, 2)), False),
        (Mark("-", "bullet"), True),
    ],
)
def test_which_mark_is_the_first_of_its_series(mark: Mark, opens: bool) -> None:
    assert mark.opens == opens


def test_marks_of_one_level_share_their_rank() -> None:
    assert Mark("1.2", "decimal", (1, 2)).rank == ("decimal", 2)
    assert Mark("II.", "roman", (2,)).rank == ("roman", 1)
    assert Mark("-", "bullet").rank == ("bullet", 1)
