"""Levels are read from the order of the marks, headings from how they and their brothers look."""

from __future__ import annotations

import pytest

from generator.importer.outline import Outline, Section, read_outline
from generator.importer.paragraphs import Block


def outline(*lines: str) -> Outline:
    return read_outline([Block(line, (number,)) for number, line in enumerate(lines, start=1)])


def drawn(sections: tuple[Section, ...]) -> list[object]:
    """Draw a tree: number and heading, marks of the paragraphs, sections."""
    return [
        (
            f"{s.number} {s.heading}".strip(),
            [p.mark or p.text for p in s.paragraphs],
            drawn(s.sections),
        )
        for s in sections
    ]


LONG = "Tiếp tục thực hiện đồng bộ và hiệu quả các chính sách xã hội trên địa bàn toàn tỉnh."


@pytest.mark.parametrize("marks", [("1.", "1.1"), ("1.", "a)"), ("1-", "1.1-"), ("a)", "1)")])
def test_what_stands_below_is_what_comes_later(marks: tuple[str, str]) -> None:
    upper, lower = marks
    found = outline("I. MỤC TIÊU", f"{upper} Về đời sống", f"{lower} Về y tế", LONG)
    assert drawn(found.sections) == [
        (
            "I. MỤC TIÊU",
            [],
            [(f"{upper} Về đời sống", [], [(f"{lower} Về y tế", [LONG], [])])],
        )
    ]


def test_sentences_with_numbers_are_paragraphs() -> None:
    found = outline("I. THỰC HIỆN", f"1. {LONG}", "2. Các sở:", f"a) {LONG}", f"3. {LONG}")
    assert drawn(found.sections) == [("I. THỰC HIỆN", ["1.", "2.", "a)", "3."], [])]


def test_run_in_headings() -> None:
    found = outline("1. Về đời sống", LONG, f"2.Về y tế: {LONG}")
    assert drawn(found.sections) == [
        ("1. Về đời sống", [LONG], []),
        ("2. Về y tế:", [LONG], []),
    ]
    assert [section.run_in for section in found.sections] == [False, True]


def test_bullets_that_name_fields_are_sections() -> None:
    found = outline("1. Phúc lợi", f"- Về y tế: {LONG}", LONG, f"- Về nhà ở: {LONG}")
    assert drawn(found.sections) == [
        ("1. Phúc lợi", [], [("- Về y tế:", [LONG, LONG], []), ("- Về nhà ở:", [LONG], [])])
    ]


def test_a_heading_that_ends_in_a_full_stop_among_headings() -> None:
    found = outline("1.1 Nhận thức", f"- {LONG}", "1.2. Khen thưởng tổ chức, cá nhân.", f"- {LONG}")
    assert [section.heading for section in found.sections] == [
        "Nhận thức",
        "Khen thưởng tổ chức, cá nhân.",
    ]


def test_the_heading_of_a_chapter_stands_on_its_own_line() -> None:
    found = outline("Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi", LONG, "Chương II", "THỰC HIỆN")
    assert drawn(found.sections) == [
        ("Chương I QUY ĐỊNH CHUNG", [], [("Điều 1. Phạm vi", [LONG], [])]),
        ("Chương II THỰC HIỆN", [], []),
    ]


@pytest.mark.parametrize(
    ("lines", "oddity"),
    [
        (("I. MỤC TIÊU", "II. NHIỆM VỤ", "II. THỰC HIỆN"), "số mục lặp lại"),
        (("a) Một", LONG, "c) Ba", LONG), "số mục không nối tiếp a)"),
        (("2. Hai", LONG), "số mục đầu tiên không phải là 1"),
        (("I. MỤC TIÊU", LONG, "NHIỆM VỤ CHUNG", LONG), "đề mục không có số"),
    ],
)
def test_oddities(lines: tuple[str, ...], oddity: str) -> None:
    assert [odd.message for odd in outline(*lines).oddities] == [oddity]


def test_articles_are_counted_through_the_chapters() -> None:
    found = outline("Chương I", "MỘT", "Điều 1. Một", LONG, "Chương II", "HAI", "Điều 2. Hai", LONG)
    assert found.oddities == ()
