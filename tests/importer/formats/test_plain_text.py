"""Plain text: what is set aside as no words of the text, what is one passage."""

from __future__ import annotations

import pytest

from generator.importer.formats.plain_text import (
    official_text,
    read_plain_text,
    without_decoration,
)
from generator.importer.official_text import Aside, Passage
from generator.text.source_text import Line, read_lines


def parted(*lines: str) -> tuple[list[Line], list[Aside]]:
    return without_decoration(read_lines("\n".join(lines)))


def test_rules_and_page_numbers_are_set_aside() -> None:
    kept, asides = parted("KẾ HOẠCH", "-----", "Căn cứ;", "2", "hai", "- 3 -", "ba", "10", "*")
    assert [(aside.text, aside.kind, aside.line) for aside in asides] == [
        ("-----", "rule", 2),
        ("2", "page-number", 4),
        ("- 3 -", "page-number", 6),
        ("*", "rule", 9),
    ]
    assert [line.text for line in kept] == ["KẾ HOẠCH", "Căn cứ;", "hai", "ba", "10"]


@pytest.mark.parametrize(
    ("pages", "omitted"),
    [
        (["1", "2", "3"], ["1", "2", "3"]),
        (["2", "3"], ["2", "3"]),
        (["3"], []),
        (["1", "3"], ["1"]),
        (["2", "2"], ["2", "2"]),
        (["Trang 2", "- 3 -"], ["Trang 2", "- 3 -"]),
        (["2", "1"], ["2"]),
    ],
)
def test_page_numbers_count_up(pages: list[str], omitted: list[str]) -> None:
    _kept, asides = parted("KẾ HOẠCH", *[line for page in pages for line in (page, "chữ")])
    assert [aside.text for aside in asides] == omitted


def test_a_rule_leaves_a_gap_as_an_empty_line_does() -> None:
    kept, _asides = parted("Về trẻ em", "", "-----", "", "Ủy ban làm")
    assert [(line.text, line.gap) for line in kept] == [("Về trẻ em", 0), ("Ủy ban làm", 3)]


def test_titles_and_paragraphs_are_one_passage_columns_stay() -> None:
    source = "\n".join(
        (
            "TỈNH ỦY    ĐẢNG CỘNG SẢN VIỆT NAM",
            "KẾ HOẠCH",
            "về trẻ em",
            "đến năm 2030",
            "",
            "Ban Thường vụ ban hành",
            "Kế hoạch này.",
            "Nơi nhận:    BÍ THƯ",
        )
    )
    found = official_text(source)
    assert [one.text for one in found.blocks if isinstance(one, Passage)] == [
        "TỈNH ỦY    ĐẢNG CỘNG SẢN VIỆT NAM",
        "KẾ HOẠCH",
        "về trẻ em đến năm 2030",
        "Ban Thường vụ ban hành Kế hoạch này.",
        "Nơi nhận:",
        "BÍ THƯ",
    ]
    assert found.text == source


def test_each_passage_knows_its_line() -> None:
    found = official_text("KẾ  HOẠCH\n\n Điều 1.\n")
    assert [(one.line, one.text) for one in found.passages()] == [(1, "KẾ  HOẠCH"), (3, "Điều 1.")]
    assert found.text == "KẾ  HOẠCH\n\n Điều 1.\n"


def test_what_is_no_text_is_told() -> None:
    found, problems = read_plain_text(b"\xff\xfe\x00", "a.txt")
    assert found is None
    assert [one.file for one in problems] == ["a.txt"]


def test_a_head_that_names_the_document_below_a_page_number_is_set_aside() -> None:
    source = "Số 22 -CTr/HU\nKẾ HOẠCH\nvề trẻ em\n\nI. MỤC TIÊU\nCác xã làm\n"
    source += "2\n\nKế hoạch số 22-CTr/HU\nđúng hạn.\n"
    found = official_text(source)
    assert [(one.kind, one.line) for one in found.asides] == [
        ("page-number", 7),
        ("running-head", 9),
    ]
    assert [one.printed for one in found.passages()][-1] == "Các xã làm đúng hạn."


def test_tables_of_a_text_stand_where_they_are_printed() -> None:
    source = (
        "KẾ HOẠCH\nvề trẻ em\n\nI. MỤC TIÊU\nDanh mục như sau\nTT\tViệc\tAi\n1\tRà soát\tSở\nHết.\n"
    )
    found = official_text(source)
    assert [type(block).__name__ for block in found.blocks[-3:]] == ["Passage", "Table", "Passage"]
    assert [block.line for block in found.blocks[-3:]] == [5, 6, 8]


def test_an_old_encoding_is_told_by_its_name() -> None:
    found, problems = read_plain_text(
        "KÕ ho¹ch ph¸t triÓn n«ng th«n cña huyÖn".encode("cp1252"), "a.txt"
    )
    assert found is not None
    assert (found.text, found.reader) == ("Kế hoạch phát triển nông thôn của huyện", "TCVN3")
    assert [one.rule for one in problems] == ["old-encoding"]
