"""A source cut into blocks: which lines belong together, and what is not sure about it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importer.paragraphs import Block, Layout, join_all, layout_of, read_blocks
from generator.text.source_text import Line, read_lines, tokens


def blocks(text: str) -> list[Block]:
    lines = read_lines(text)
    return list(read_blocks(lines, layout_of(lines)))


def texts(text: str) -> list[str]:
    return [block.text for block in blocks(text)]


def wide(start: str, length: int, end: str = "") -> str:
    """Return a line of some length that begins and ends so."""
    return start + "x" * (length - len(start) - len(end)) + end


def starts(previous: str, line: str, *, gap: int = 0, speak: bool = False) -> tuple[bool, bool]:
    """Tell whether a line opens a paragraph behind another, and whether in doubt; 100 wide."""
    lines = (Line(1, previous), Line(2, line, gap))
    found = read_blocks(lines, Layout(100, speak))
    return len(found) == 2, any(block.doubt for block in found)


@pytest.mark.parametrize(
    ("widths", "width"),
    [
        ([40], 55),
        ([55], 55),
        ([56], 56),
        ([60, 61, 62, 63, 64, 65, 66, 67, 68, 69], 69),
        ([60] * 9 + [90] * 2, 90),
        ([60] * 19 + [90], 60),
        ([140], 140),
        ([141], float("inf")),
        ([], 55),
    ],
)
def test_the_usual_width_is_that_of_all_but_the_widest_tenth(
    widths: list[int], width: float
) -> None:
    lines = [Line(number, "x" * size) for number, size in enumerate(widths, start=1)]
    assert layout_of(lines).width == width


@pytest.mark.parametrize(
    ("gaps", "speak"),
    [
        ([0, 0, 0, 1], True),
        ([0, 0, 1, 1], False),
        ([0, 0, 0, 0], False),
        ([1, 1, 1, 1], False),
        ([0, 0, 1], True),
        ([], False),
    ],
)
def test_empty_lines_speak_where_most_lines_have_none_and_some_do(
    gaps: list[int], speak: bool
) -> None:
    lines = [Line(1, "a", 5), *(Line(2 + at, "a", gap) for at, gap in enumerate(gaps))]
    assert layout_of(lines).gaps_speak == speak


def test_how_far_the_next_word_would_have_filled_a_line() -> None:
    assert Layout(100, False).filled(Line(1, "x" * 70), Line(2, "chín chữ")) == 0.75


@pytest.mark.parametrize(
    ("previous", "line", "opens", "doubt"),
    [
        # Running text: a line that the next word would have filled to 0.8 may be full.
        (wide("a", 76), "Xã làm", True, False),
        (wide("a", 77), "Xã làm", False, False),
        (wide("a", 50), "xã làm", False, False),
        (wide("a", 50), "“Xã” làm", True, False),
        # A heading: to 0.9.
        (wide("1. A", 86), "Xã làm", True, False),
        (wide("1. A", 87), "Xã làm", False, False),
        (wide("- A", 76), "Xã làm", True, False),
        (wide("- A", 77), "Xã làm", False, False),
        # A sentence that has ended: to 0.86, and in doubt beyond.
        (wide("a", 82, "."), "Xã làm", True, False),
        (wide("a", 83, "."), "Xã làm", True, True),
        (wide("a", 83, ".”"), "Xã làm", True, True),
        (wide("a", 83, "!"), "Xã làm", True, True),
        (wide("a", 83, "?"), "Xã làm", True, True),
        (wide("a", 83, "…"), "Xã làm", True, True),
        (wide("a", 83, ":"), "Xã làm", True, False),
        (wide("a", 50, ","), "Xã làm", False, False),
        # In a bullet a full line goes on, in doubt; one that is not full does not.
        (wide("- A", 96, "."), "Xã làm", True, True),
        (wide("- A", 97, "."), "Xã làm", False, True),
        (wide("a", 99, "."), "Xã làm", True, True),
        # A figure at the margin goes on, unless it opens a heading's text.
        (wide("a", 50), "2030 và", False, False),
        (wide("1. A", 50), "2030 và", True, False),
        (wide("a", 50, "."), "2030 và", True, False),
        # What no sentence begins with.
        (wide("a", 50), ", và", False, False),
        (wide("a", 50), "” và", False, False),
        (wide("a", 50), "; và", False, False),
        (wide("a", 50), ") và", False, False),
        (wide("a", 50, "."), "% và", False, False),
        (wide("a", 50, "."), "(2) và", True, False),
        # No line of a paragraph ends with a word that opens what follows.
        ("Điều 3. Các", "Bộ trưởng, Thủ trưởng cơ quan", False, False),
        (wide("Giám đốc các sở và", 30), "Chủ tịch xã", True, False),
        ("chịu trách nhiệm của", "Ủy ban nhân dân", False, False),
        # A hyphen at the margin closes up.
        (wide("a", 50, "42-"), "NQ/TW", False, False),
    ],
)
def test_what_opens_a_paragraph(previous: str, line: str, opens: bool, doubt: bool) -> None:
    assert starts(previous, line) == (opens, doubt)


@pytest.mark.parametrize(
    ("previous", "line", "opens"),
    [
        ("Chương I", "về trẻ em", True),
        ("a)", "về trẻ em", False),
        ("KẾ HOẠCH CHUNG", "Về trẻ em", True),
        ("Về trẻ em", "KẾ HOẠCH CHUNG", True),
        ("KẾ HOẠCH CHUNG", "VỀ TRẺ EM", True),
        (wide("KẾ HOẠCH ", 95).upper(), "Về trẻ em", False),
        (wide("a", 95, ";"), "Căn cứ Luật Trẻ em;", True),
        (wide("a", 95, ";"), "Theo đề nghị của Sở;", True),
        (wide("a", 95, ";"), "Xét đề nghị của Sở;", True),
        (wide("a", 95, "."), "Cơ quan chủ trì: Sở", True),
        (wide("a", 95), "Cơ quan chủ trì: Sở", False),
        (wide("a", 95, ";"), "Cơ quan chủ trì Sở", False),
        (wide("a", 95, ";"), f"Thời gian {'x' * 50}: 2026", True),
        (wide("a", 95, ";"), f"Thời gian{'x' * 61}: 2026", False),
        (wide("a", 95, ";"), "Xã làm", False),
    ],
)
def test_capitals_grounds_and_labels_stand_apart(previous: str, line: str, opens: bool) -> None:
    assert starts(previous, line)[0] == opens


@pytest.mark.parametrize(
    ("previous", "line", "gap", "opens"),
    [
        (wide("a", 95), "Xã làm", 1, True),
        (wide("a", 95), "Xã làm", 0, False),
        (wide("a", 50), "Xã làm", 0, False),
        (wide("a", 50, "."), "Xã làm", 0, True),
        (wide("1. A", 50), "Xã làm", 0, True),
        (wide("- A", 50), "Xã làm", 0, False),
        (wide("a", 95, "."), "Xã làm", 0, False),
        (wide("a", 50), "xã làm", 1, False),
    ],
)
def test_where_empty_lines_speak(previous: str, line: str, gap: int, opens: bool) -> None:
    assert starts(previous, line, gap=gap, speak=True) == (opens, False)


@pytest.mark.parametrize(
    ("previous", "line", "opens", "doubt"),
    [
        (wide("a", 50), "- xã làm", True, False),
        (wide("a", 95), "- xã làm", False, True),
        (wide("a", 95), "- Xã làm", True, False),
        (wide("a", 95, "."), "- xã làm", True, False),
        (wide("a", 95), "1. Xã làm", True, False),
        (wide("a", 95), "3. Xã làm", False, True),
        (wide("a", 95), "3. XÃ LÀM", True, False),
        (wide("2. A", 95), "3. Xã làm", True, False),
        (wide("2. A", 95), "4. Xã làm", False, True),
        (wide("a", 95), "2.", False, False),
        (wide("a", 50), "2.", True, False),
    ],
)
def test_marks(previous: str, line: str, opens: bool, doubt: bool) -> None:
    assert starts(previous, line) == (opens, doubt)


def test_what_is_doubtful_says_which_line() -> None:
    full = wide("a", 95)
    (_, second) = read_blocks((Line(4, f"{full}."), Line(6, "Xã làm")), Layout(100, False))
    assert second.doubt == "không rõ dòng 6 có mở đoạn mới hay không"
    (whole,) = read_blocks((Line(4, full), Line(6, "- xã làm")), Layout(100, False))
    assert whole == Block(
        f"{full} - xã làm", (4, 6), "dòng 6 mở đầu bằng gạch nhưng viết tiếp câu trước"
    )
    (whole,) = read_blocks((Line(4, full), Line(6, "3. Xã làm")), Layout(100, False))
    assert whole.doubt == "dòng 6 mở đầu như số mục (3.) nhưng không tiếp số nào"


def test_the_first_doubt_of_a_block_is_kept() -> None:
    full = wide("a", 95)
    lines = (Line(1, full), Line(2, wide("- x", 95)), Line(3, "3. Xã làm"))
    (whole,) = read_blocks(lines, Layout(100, False))
    assert whole.doubt.startswith("dòng 2 ")


def test_spaces_within_lines_are_one() -> None:
    assert join_all([Line(1, "Một   hai"), Line(3, "ba  bốn")]) == Block("Một hai ba bốn", (1, 3))


def test_nothing_has_no_block() -> None:
    assert read_blocks((), Layout(100, False)) == ()


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


def test_a_semicolon_ends_a_paragraph_when_lines_are_not_wrapped() -> None:
    long = [wide(f"Đoạn {number} có", 150, ";") for number in range(6)]
    ground = "Thực hiện Chỉ thị của Huyện ủy về nuôi ong lấy mật;"
    lines = [*long, "", ground, "Hội Nông dân xã lập Kế hoạch như sau:"]
    assert texts("\n".join(lines)) == [line for line in lines if line]


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


def test_a_ground_ends_where_a_sentence_of_the_issuer_begins() -> None:
    full = wide("Căn cứ Luật ", 100, ";")
    assert texts(f"{full}\nSở Y tế ban hành.") == [full, "Sở Y tế ban hành."]


def set_in(*lines: str) -> tuple[Line, ...]:
    return read_lines("\n".join(lines))


def test_a_line_that_is_set_in_opens_a_paragraph_where_only_first_lines_are() -> None:
    prose = ("      " + wide("Xã làm", 70), *(wide("việc này", 76) for _ in range(5)))
    heading = "      7. " + wide("Đề nghị Hội Cựu chiến binh", 67)
    lines = set_in(*prose, heading, "      " + wide("Tăng cường", 70), wide("giám sát", 60))
    assert layout_of(lines).sets_in
    opens = [block.text.partition("x")[0] for block in read_blocks(lines, layout_of(lines))]
    assert opens == ["Xã làm", "7. Đề nghị Hội Cựu chiến binh", "Tăng cường"]
    hanging = set_in(*prose[:2], *(f"      {line}" for line in prose[2:]), heading)
    assert not layout_of(hanging).sets_in
    assert not layout_of(set_in(*prose[:3])).sets_in
