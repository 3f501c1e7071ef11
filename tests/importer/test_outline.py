"""Levels are read from the order of the marks, headings from how they and their brothers look."""

from __future__ import annotations

import pytest

from generator.importer.official_text import Cell, Passage, Style, Table
from generator.importer.outline import MOST_LEVELS, Outline, Section, read_outline


def outline(*lines: str) -> Outline:
    return read_outline([Passage(line, number) for number, line in enumerate(lines, start=1)])


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


@pytest.mark.parametrize("length", [299, 300, 301])
def test_a_heading_has_300_letters_at_most(length: int) -> None:
    title = "Về " + "x" * (length - 3)
    found = outline(f"1. {title}", f"- {LONG}")
    assert [section.heading for section in found.sections] == ([title] if length <= 300 else [])


@pytest.mark.parametrize("length", [299, 300, 301])
def test_what_completes_a_chapter_is_no_longer_than_a_heading(length: int) -> None:
    found = outline("Chương I", "x" * length, LONG)
    assert [section.heading for section in found.sections] == [
        "x" * length if length <= 300 else ""
    ]


@pytest.mark.parametrize(
    ("heading", "rest", "split"),
    [(169, 60, True), (170, 60, True), (171, 60, False), (50, 59, False)],
)
def test_a_run_in_heading_is_short_and_its_text_is_not(
    heading: int, rest: int, split: bool
) -> None:
    title, text = "V" + "x" * (heading - 2) + ":", "T" + "x" * (rest - 1)
    found = outline(f"1. {title} {text}", "2. Về y tế", LONG, "3. Về nhà ở", LONG)
    assert found.sections[0].run_in == split
    assert (found.sections[0].heading == title) == split


@pytest.mark.parametrize(
    "text", [f"1. Về y tế: {LONG.lower()}", f"1. Về y tế {LONG}", f"1. Về. Y tế: {LONG}"]
)
def test_what_is_no_run_in_heading(text: str) -> None:
    found = outline(text, "2. Về nhà ở", LONG, "3. Về đất ở", LONG)
    assert not found.sections[0].run_in


def test_half_of_the_brothers_are_not_most() -> None:
    found = outline("I. MỘT", "1. Các sở làm:", f"- {LONG}", f"2. {LONG}")
    assert drawn(found.sections) == [("I. MỘT", ["1.", "-", "2."], [])]
    found = outline("I. MỘT", "1. Về y tế", f"- {LONG}", f"2. {LONG}", "3. Về nhà ở", f"- {LONG}")
    assert drawn(found.sections) == [
        ("I. MỘT", [], [("1. Về y tế", ["-"], []), ("2.", [LONG], []), ("3. Về nhà ở", ["-"], [])])
    ]


def test_words_above_others_head_them_whatever_their_brothers_are() -> None:
    found = outline("I. MỘT", f"1. {LONG}", f"2. {LONG}", "3. Sở Y tế", f"- {LONG}", f"4. {LONG}")
    assert drawn(found.sections) == [
        ("I. MỘT", ["1.", "2."], [("3. Sở Y tế", ["-"], []), ("", ["4."], [])])
    ]


def test_points_below_a_heading_with_a_full_stop() -> None:
    found = outline("I. MỘT", "1. Mục đích", f"a) {LONG}", "2. Yêu cầu.", f"a) {LONG}")
    assert drawn(found.sections) == [
        ("I. MỘT", [], [("1. Mục đích", ["a)"], []), ("2. Yêu cầu.", ["a)"], [])])
    ]
    found = outline("1. Công tác tuyên truyền.", LONG, "2. Công an huyện.", LONG)
    assert [section.heading for section in found.sections] == [
        "Công tác tuyên truyền.",
        "Công an huyện.",
    ]


def test_an_article_is_a_section_its_sentence_a_paragraph() -> None:
    found = outline(f"Điều 1. {LONG}", "Điều 2. Trách nhiệm", f"1. {LONG}", f"2. {LONG}")
    assert drawn(found.sections) == [
        ("Điều 1.", [LONG], []),
        ("Điều 2. Trách nhiệm", ["1.", "2."], []),
    ]


def test_bold_words_head_even_with_a_full_stop() -> None:
    blocks = [
        Passage(f"1. {LONG}"),
        Passage(f"2. {LONG}"),
        Passage("3. Sở Y tế các tỉnh.", style=Style(bold=True)),
        Passage(LONG),
    ]
    assert drawn(read_outline(blocks).sections) == [("3. Sở Y tế các tỉnh.", [LONG], [])]


def test_a_line_in_capitals_above_a_table_is_its_name() -> None:
    table = Table(((Cell(), Cell()), (Cell(), Cell())))
    found = read_outline([Passage("I. MỘT"), Passage("DANH MỤC VIỆC LÀM"), table, Passage("Hết")])
    assert [(one.text, one.table) for one in found.sections[0].paragraphs] == [
        ("DANH MỤC VIỆC LÀM", None),
        ("", table),
        ("Hết", None),
    ]


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("1. Về y tế;", False),
        ("1. Về y tế,", False),
        ("1. Các sở:", True),
        ("1. " + "x" * 78 + ":", True),
        ("1. " + "x" * 79 + ":", False),
        ("1. Khen thưởng.", True),
        ("1. Khen. Thưởng.", False),
        ("1. " + "x" * 218 + ".", True),
        ("1. " + "x" * 219 + ".", False),
        ("1. Về y tế", True),
    ],
)
def test_which_line_over_bullets_is_a_heading(line: str, heads: bool) -> None:
    found = outline(line, f"- {LONG}")
    assert bool(found.sections) == heads


def test_without_anything_below_only_a_run_in_line_is_a_heading() -> None:
    assert outline("1. Về y tế").sections == ()
    assert outline("1. Khen thưởng.").sections == ()
    assert outline("1. Các sở:").sections == ()
    assert [one.heading for one in outline(f"1. Về y tế: {LONG}").sections] == ["Về y tế:"]
    assert [one.heading for one in outline("I. Về y tế").sections] == ["Về y tế"]


@pytest.mark.parametrize("mark", ["Phần I", "Chương I", "Mục 1", "PHỤ LỤC I", "I.", "A."])
def test_some_marks_always_head(mark: str) -> None:
    assert len(outline(f"{mark} VỀ Y TẾ").sections) == 1


def test_a_paragraph_behind_sections_is_a_section_without_number() -> None:
    found = outline("I. MỘT", "1. Về y tế", f"- {LONG}", "KHÁC HẲN ĐI", "xong")
    assert [(one.number, one.heading) for one in found.sections] == [
        ("I.", "MỘT"),
        ("", "KHÁC HẲN ĐI"),
    ]
    found = outline(f"- Về y tế: {LONG}", f"- Về nhà ở: {LONG}", f"- {LONG}", f"+ {LONG}")
    assert drawn(found.sections) == [
        ("- Về y tế:", [LONG], []),
        ("- Về nhà ở:", [LONG], []),
        ("", ["-", "+"], []),
    ]
    last = found.sections[-1]
    assert (last.line, last.heading, last.run_in) == (3, "", False)


def test_every_paragraph_knows_its_line() -> None:
    found = outline("Mở đầu", "I. MỘT", LONG, f"- {LONG}", f"2. Về y tế: {LONG}")
    assert [(one.text, one.line, one.mark) for one in found.opening] == [("Mở đầu", 1, "")]
    (section,) = found.sections
    assert section.line == 2
    assert [(one.line, one.mark) for one in section.paragraphs] == [(3, ""), (4, "-")]
    (below,) = section.sections
    assert (below.line, below.number, below.heading, below.run_in) == (5, "2.", "Về y tế:", True)
    assert [one.line for one in below.paragraphs] == [5]


def test_a_mark_that_lost_its_text_is_all_the_text_there_is() -> None:
    found = outline("-", LONG)
    assert [(one.text, one.mark) for one in found.opening] == [("-", ""), (LONG, "")]


@pytest.mark.parametrize(
    ("bullets", "sections"),
    [
        (("Về y tế", "Về nhà ở"), 2),
        (("Lĩnh vực y tế", "Đối với trẻ em"), 2),
        (("Về y tế",), 0),
        (("Về y tế", "Chăm lo nhà ở"), 0),
        (("Về " + "x" * 76, "Về nhà ở"), 0),
        (("Về " + "x" * 75, "Về nhà ở"), 2),
    ],
)
def test_bullets_that_head(bullets: tuple[str, ...], sections: int) -> None:
    found = outline(*(f"- {one}: {LONG}" for one in bullets))
    assert len(found.sections) == sections


def test_chapters_stand_above_articles_and_sections() -> None:
    found = outline(
        "Chương I",
        "MỘT",
        "Mục 1",
        "MỘT A",
        "Điều 1. Một",
        LONG,
        "Mục 2",
        "MỘT B",
        "Điều 2. Hai",
        LONG,
        "Chương II",
        "HAI",
        "Điều 3. Ba",
        LONG,
    )
    assert drawn(found.sections) == [
        (
            "Chương I MỘT",
            [],
            [
                ("Mục 1 MỘT A", [], [("Điều 1. Một", [LONG], [])]),
                ("Mục 2 MỘT B", [], [("Điều 2. Hai", [LONG], [])]),
            ],
        ),
        ("Chương II HAI", [], [("Điều 3. Ba", [LONG], [])]),
    ]
    assert found.oddities == ()


def test_an_oddity_shows_the_number_and_the_first_words() -> None:
    (odd,) = outline("I. MỘT", LONG, f"III. {'X' * 70}", LONG).oddities
    assert (odd.line, odd.message, odd.fragment) == (
        3,
        "số mục không nối tiếp I.",
        f"III. {'X' * 60}",
    )
    (odd,) = outline("I. MỘT", LONG, "NHIỆM VỤ CHUNG", LONG).oddities
    assert (odd.line, odd.fragment) == (3, "NHIỆM VỤ CHUNG")


def test_a_shouted_line_heads_what_follows_it() -> None:
    found = outline("I. MỘT", LONG, "NHIỆM VỤ CHUNG", LONG, "1. Về y tế", f"- {LONG}")
    assert drawn(found.sections) == [
        ("I. MỘT", [LONG], []),
        ("NHIỆM VỤ CHUNG", [LONG], [("1. Về y tế", ["-"], [])]),
    ]
    assert outline("NHIỆM VỤ CHUNG", LONG).sections == (), "the first line is no heading"
    assert len(outline("I. MỘT", LONG, "CHUNG", LONG).sections) == 1, "one word is none"


def test_nothing() -> None:
    assert read_outline(()) == Outline((), (), ())


def test_a_chapter_stands_above_sections_that_came_before_it() -> None:
    found = outline("I. MỘT", LONG, "Chương I", "HAI", "Điều 1. Ba", LONG, "Phần I", "BỐN", LONG)
    assert drawn(found.sections) == [
        ("I. MỘT", [LONG], []),
        ("Chương I HAI", [], [("Điều 1. Ba", [LONG], [])]),
        ("Phần I BỐN", [LONG], []),
    ]


def test_sections_lie_so_deep_within_each_other_and_no_deeper() -> None:
    """A text of numbers that grow by one at each line is still one that can be read."""
    read = outline(*(f"{'1.' * depth} Mục {depth}" for depth in range(1, 400)))
    depths, found = [(1, one) for one in read.sections], 0
    deepest = 0
    while depths:
        depth, section = depths.pop()
        found += 1 + len(section.paragraphs)
        deepest = max(deepest, depth)
        depths += [(depth + 1, one) for one in section.sections]
    assert deepest <= MOST_LEVELS + 1
    assert found >= 399


def test_a_first_line_in_capitals_heads_like_its_brothers() -> None:
    found = outline("MỤC ĐÍCH YÊU CẦU", "Giữ rừng.", "NỘI DUNG", "Đi tuần.")
    assert drawn(found.sections) == [
        ("MỤC ĐÍCH YÊU CẦU", ["Giữ rừng."], []),
        ("NỘI DUNG", ["Đi tuần."], []),
    ]


def test_an_organ_above_the_headings_is_none() -> None:
    found = outline("ỦY BAN NHÂN DÂN XÃ", "Ban hành.", "NỘI DUNG", "Đi tuần.")
    assert [one.heading for one in found.sections] == ["NỘI DUNG"]
