from __future__ import annotations

from generator.importer.formats.pages.geometry import PrintedLine
from generator.importer.formats.pages.side_by_side import (
    columns_of,
    gaps_of,
    sides_of,
    stretches_of,
    table_of_columns,
    widest_gap,
)
from tests.printed import line


def both(left: str, right: str, base: float, at: float = 85, beside: float = 330) -> PrintedLine:
    words = (*line(left, at, base).words, *line(right, beside, base).words)
    return PrintedLine(words)


MASTHEAD = [
    both("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 60),
    both("TỈNH MẪU", "VIỆT NAM", 78, 106, 380),
    line("Độc lập - Tự do - Hạnh phúc", 335, 94),
    both("Số: 12/KH-UBND", "Mẫu, ngày 24 tháng 6 năm 2026", 116, 91, 330),
]
TEXT = [
    line("KẾ HOẠCH", 285, 170),
    line("Thực hiện Kế hoạch này trên toàn bộ địa bàn tỉnh, nhất là xã xa và đảo", 113, 200),
    line("của tỉnh.", 85, 218),
]
CLOSING = [
    both("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", 260),
    both("- Như trên;", "CHỦ TỊCH", 276, 85, 370),
    line("- Các sở, ban, ngành", 85, 292),
    line("tỉnh;", 85, 308),
    both("- Lưu: VT.", "Lê Văn Mẫu", 324, 85, 365),
]


def test_masthead_and_signature_stand_in_two_columns() -> None:
    found = stretches_of([*MASTHEAD, *TEXT, *CLOSING])
    assert [(one.start, one.stop, one.running) for one in found] == [(0, 4, False), (7, 12, False)]


def test_each_column_is_a_cell_with_its_lines() -> None:
    (stretch,) = stretches_of(MASTHEAD)
    table = table_of_columns(MASTHEAD, stretch)
    assert not table.ruled
    assert [cell.text for cell in table.rows[0]] == [
        "ỦY BAN NHÂN DÂN\nTỈNH MẪU\nSố: 12/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Mẫu, ngày 24 tháng 6 năm 2026",
    ]


def test_recipients_wrap_and_the_signature_keeps_its_lines() -> None:
    (stretch,) = stretches_of(CLOSING)
    left, right = (cell.text for cell in table_of_columns(CLOSING, stretch).rows[0])
    assert left == "Nơi nhận:\n- Như trên;\n- Các sở, ban, ngành tỉnh;\n- Lưu: VT."
    assert right == "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Mẫu"


def test_every_word_is_in_one_column() -> None:
    (stretch,) = stretches_of(CLOSING)
    words = [
        word for column in columns_of(CLOSING, stretch) for one in column for word in one.words
    ]
    assert sorted(map(id, words)) == sorted(id(word) for one in CLOSING for word in one.words)


def test_running_text_in_columns_is_told_apart() -> None:
    lines = [
        both("Một dòng chữ dài của cột trái", "một dòng của cột phải", 60 + n * 18)
        for n in range(12)
    ]
    assert [one.running for one in stretches_of(lines)] == [True]


def test_spaces_of_a_justified_line_are_no_gap() -> None:
    justified = line("Thực  hiện  Kế  hoạch  này  trên  toàn  bộ", 85)
    assert widest_gap(justified) is None
    assert len(list(gaps_of(justified))) == 7
    left, right = sides_of(both("a", "b", 60), (100, 320))
    assert (left[0].text, right[0].text) == ("a", "b")
