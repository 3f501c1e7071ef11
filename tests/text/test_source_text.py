"""Lines, paragraphs and tokens of official texts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importer.paragraphs import Block, join_all, layout_of, read_blocks
from generator.text.source_text import clean, join, read_lines, tokens


def blocks(text: str) -> list[Block]:
    lines = read_lines(text)
    return list(read_blocks(lines, layout_of(lines)))


def texts(text: str) -> list[str]:
    return [block.text for block in blocks(text)]


def test_lines_are_counted_as_editors_do() -> None:
    lines = read_lines("\ufeffmột \r\n\r\n  hai\n\n\nba\fbốn")
    assert [(line.number, line.text, line.gap) for line in lines] == [
        (1, "một", 0),
        (3, "hai", 1),
        (6, "ba", 2),
        (7, "bốn", 0),
    ]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("số 42-", "NQ/TW", "số 42-NQ/TW"),
        ("21/CT-", "TTg", "21/CT-TTg"),
        ("kinh tế -", "xã hội", "kinh tế - xã hội"),
        ("số 42-", "- Về y tế", "số 42- - Về y tế"),
        ("một", "hai", "một hai"),
    ],
)
def test_join(first: str, second: str, joined: str) -> None:
    assert join(first, second) == joined
    assert [token.text for token in tokens(joined)] == [
        token.text for token in tokens(f"{first}\n{second}", many_lines=True)
    ]


def test_tokens_know_the_space_before_them() -> None:
    found = tokens("42- NQ/TW, đạt 99,5%.")
    assert [(token.text, token.space) for token in found] == [
        ("42", None),
        ("-", False),
        ("NQ", True),
        ("/", False),
        ("TW", False),
        (",", False),
        ("đạt", True),
        ("99", True),
        (",", False),
        ("5", False),
        ("%", False),
        (".", False),
    ]


def test_tokens_of_a_source_know_their_line() -> None:
    found = tokens("số 42-\n\nNQ/TW của\nĐảng", many_lines=True)
    assert [(token.text, token.line, token.space) for token in found] == [
        ("số", 1, None),
        ("42", 1, True),
        ("-", 1, False),
        ("NQ", 3, False),
        ("/", 3, False),
        ("TW", 3, False),
        ("của", 3, True),
        ("Đảng", 4, True),
    ]


def test_a_row_of_one_mark_is_one_token() -> None:
    assert [token.text for token in tokens("nước ngoài... ./. -----")] == [
        "nước", "ngoài", "...", ".", "/", ".", "-----",
    ]  # fmt: skip


def test_what_prints_nothing_is_dropped_and_symbol_fonts_are_mended() -> None:
    assert clean("\ufeffng\u00adười\u200b dân \uf0b7 Ha\u0300") == "người dân • Hà"


@pytest.mark.parametrize(
    ("code", "bullet"),
    [(0xF0B7, "•"), (0xF02D, "-"), (0xF0A7, "▪"), (0xF0FC, "✓"), (0xF0D8, "►"), (0xF02B, "+")],
)
def test_bullets_of_symbol_fonts_are_what_they_look_like(code: int, bullet: str) -> None:
    assert clean(f"{chr(code)} Về y tế") == f"{bullet} Về y tế"


WRAPPED = """\
1. Nâng cao nhận thức về vị trí, vai trò của chính sách xã hội trong giai đoạn

mới của đất nước

Xác định chính sách xã hội có vai trò đặc biệt quan trọng theo Nghị quyết số

42-NQ/TW, ngày 24/11/2023 của Ban Chấp hành Trung ương Đảng và của Ban Thường

Tỉnh ủy. Chính sách xã hội phải được đặt ngang tầm với chính sách kinh tế ở xã.

- Cấp ủy, chính quyền các cấp phổ biến, tuyên truyền kinh tế và quốc phòng

- an ninh tại địa phương đến năm

2030. Tiếp tục thực hiện.

- Trẻ em từ

3 đến 5 tuổi được đến trường, báo cáo trước ngày

10/11 hàng năm.

2. Kế hoạch
"""


def test_wrapped_lines_become_paragraphs() -> None:
    assert [(block.lines[0], block.lines[-1]) for block in blocks(WRAPPED)] == [
        (1, 3),
        (5, 9),
        (11, 15),
        (17, 21),
        (23, 23),
    ]


def test_a_dash_that_goes_on_is_reported() -> None:
    doubts = [block.doubt for block in blocks(WRAPPED) if block.doubt]
    assert doubts == ["dòng 13 mở đầu bằng gạch nhưng viết tiếp câu trước"]


def test_an_end_at_the_margin_is_reported() -> None:
    full = "Một câu dài đúng bằng bề rộng của trang giấy này và kết thúc ngay ở lề phải."
    found = blocks("\n\n".join([full, full, "Câu ngắn."]))
    assert [block.lines[0] for block in found] == [1, 3, 5]
    assert [bool(block.doubt) for block in found] == [False, True, True]


def test_one_paragraph_a_line_when_lines_are_not_wrapped() -> None:
    long = "Đoạn " + "rất dài " * 30
    text = f"{long}vào các\nnăm 2025 và 2030.\n{long}\n{long}khác."
    assert [block.lines for block in blocks(text)] == [(1, 2), (3,), (4,)]


def test_empty_lines_part_paragraphs_where_most_lines_have_none() -> None:
    text = "Một đoạn văn ngắn gọn\nviết tiếp ở đây\nvà ở đây nữa\n\nĐoạn sau cũng thế\nvà hết"
    assert [block.lines for block in blocks(text)] == [(1, 2, 3), (5, 6)]


def test_grounds_and_labels_stand_alone() -> None:
    grounds = [
        "Căn cứ Luật A;",
        "Căn cứ Luật B;",
        "Theo đề nghị của Sở.",
        "Thời gian thực hiện: 2026.",
    ]
    wide = "Dòng đầu của văn bản này dài hơn hẳn để cho biết bề rộng của trang giấy."
    assert texts("\n".join([wide, *grounds])) == [wide, *grounds]


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp")))))
def test_no_token_is_lost(lines: list[str]) -> None:
    source = "\n".join(lines)
    from_blocks = [token.text for block in blocks(source) for token in tokens(block.text)]
    assert from_blocks == [token.text for token in tokens(source, many_lines=True)]


def test_every_line_is_in_one_block() -> None:
    numbers = [number for block in blocks(WRAPPED) for number in block.lines]
    assert all(first < second for first, second in pairwise(numbers))
    assert numbers == [line.number for line in read_lines(WRAPPED)]


def test_a_mark_on_a_line_of_its_own_takes_the_next() -> None:
    lines = [
        "1.",
        "Mục tiêu",
        "-",
        "Xóa mù chữ mức độ",
        "2.",
        "a)",
        "b)",
        "Về y tế",
        "Chương I",
        "MỘT",
    ]
    assert texts("\n".join(lines)) == [
        "1. Mục tiêu",
        "- Xóa mù chữ mức độ",
        "2.",
        "a)",
        "b) Về y tế",
        "Chương I",
        "MỘT",
    ]


def test_join_all() -> None:
    assert join_all(read_lines("Nghị quyết số 42-\nNQ/TW\ncủa Đảng")).text == (
        "Nghị quyết số 42-NQ/TW của Đảng"
    )
