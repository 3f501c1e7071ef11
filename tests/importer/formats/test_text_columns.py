from __future__ import annotations

import pytest

from generator.importer.formats.text_columns import columns_in

MASTHEAD = """
            HUYỆN ỦY THỬ                        ĐẢNG CỘNG SẢN VIỆT NAM
                 *
           Số 22 -CTr/HU                    Thử, ngày 10 tháng 3 năm 2025

                             CHƯƠNG TRÌNH HÀNH ĐỘNG
"""
CLOSING = """
      Các cơ quan thực hiện Kế hoạch này.
Nơi nhận:                                          T/M BAN CHẤP HÀNH
- Thường trực Tỉnh ủy (báo cáo);                         BÍ THƯ
- Các ban xây dựng Đảng của Tỉnh ủy và các
đảng bộ;                                            Lương Văn Ẩn Dụ
- Lưu Văn phòng Huyện ủy.
PHỤ LỤC I
"""
TABBED = "Danh mục\nTT\tViệc\tAi\n1\tRà soát\tSở Y tế\n2\t\tSở Tài chính\nHết\n"


def rows(text: str) -> list[tuple[int, int, bool, list[list[str]]]]:
    return [
        (
            one.first,
            one.last,
            one.table.ruled,
            [[cell.text for cell in row] for row in one.table.rows],
        )
        for one in columns_in(text)
    ]


def test_masthead_and_signature_are_tables_of_one_row() -> None:
    assert rows(MASTHEAD) == [
        (
            2,
            4,
            False,
            [
                [
                    "HUYỆN ỦY THỬ\n*\nSố 22 -CTr/HU",
                    "ĐẢNG CỘNG SẢN VIỆT NAM\nThử, ngày 10 tháng 3 năm 2025",
                ]
            ],
        )
    ]
    ((first, last, ruled, ((left, right),)),) = rows(CLOSING)
    assert (first, last, ruled) == (3, 7, False)
    assert left.split("\n") == [
        "Nơi nhận:",
        "- Thường trực Tỉnh ủy (báo cáo);",
        "- Các ban xây dựng Đảng của Tỉnh ủy và các đảng bộ;",
        "- Lưu Văn phòng Huyện ủy.",
    ]
    assert right == "T/M BAN CHẤP HÀNH\nBÍ THƯ\nLương Văn Ẩn Dụ"


def test_two_signatures_begin_where_both_stand() -> None:
    text = """
        PHẦN III
   NHIỆM VỤ TRỌNG TÂM
      1. Sở Nội vụ theo dõi./.

      KT. GIÁM ĐỐC                         KT. GIÁM ĐỐC
       SỞ NỘI VỤ                             SỞ Y TẾ
      PHÓ GIÁM ĐỐC                         PHÓ GIÁM ĐỐC


   Ngô Thị Tượng Trưng                    Hồ Văn Minh Họa

Nơi nhận:
- UBND tỉnh (b/c).
"""
    ((first, last, ruled, ((left, right),)),) = rows(text)
    assert (first, last, ruled) == (6, 11, False)
    assert left == "KT. GIÁM ĐỐC\nSỞ NỘI VỤ\nPHÓ GIÁM ĐỐC\nNgô Thị Tượng Trưng"
    assert right == "KT. GIÁM ĐỐC\nSỞ Y TẾ\nPHÓ GIÁM ĐỐC\nHồ Văn Minh Họa"


@pytest.mark.parametrize("between", ["\n{}2\n\n", "\n\n{}- 2 -\n{}Kế hoạch số 5/KH-UBND\n\n\n"])
@pytest.mark.parametrize("cut", range(2, 7))
def test_columns_go_on_over_a_page(cut: int, between: str) -> None:
    lines = CLOSING.splitlines(keepends=True)
    told = between.replace("{}", " " * 40)
    text = "".join((*lines[: cut + 1], told, *lines[cut + 1 :]))
    numbers = {
        at for at, line in enumerate(text.split("\n"), start=1) if "2" in line or "/" in line
    }
    (found,) = columns_in(text, numbers)
    (whole,) = columns_in(CLOSING)
    assert [[cell.text for cell in row] for row in found.table.rows] == [
        [cell.text for cell in row] for row in whole.table.rows
    ]
    assert (found.first, found.last) == (3, 7 + told.count("\n") * (cut < 6))


def test_a_number_beside_the_lines_of_its_row_is_not_between_pages() -> None:
    text = """
TT   Việc               Ai           Xong
     Mở lớp nghề nông   Sở Nội vụ    Quý I
1
     nghiệp             tỉnh
2    Thanh tra          Sở Y tế      Quý II
3    Kiểm tra           Sở Y tế      Quý III
"""
    assert columns_in(text, {4}) == columns_in(text)


def test_tabs_part_the_cells_of_a_table() -> None:
    assert rows(TABBED) == [
        (2, 4, True, [["TT", "Việc", "Ai"], ["1", "Rà soát", "Sở Y tế"], ["2", "", "Sở Tài chính"]])
    ]
    assert columns_in(TABBED)[0].table.head == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Một câu   có chỗ trống\nvà một câu   có chỗ trống nữa ở đây\n",
        "Họ tên:      Ngày sinh:\nQuê quán:    Dân tộc:\n",
        "a\tb\tc\n",
    ],
)
def test_other_room_makes_no_table(text: str) -> None:
    assert columns_in(text) == []


def test_a_long_table_is_one_table() -> None:
    line = "{}   Rà soát quy hoạch     Sở Xây dựng    Quý II/2026"
    text = "\n".join(line.format(f"{number:<3}") for number in range(1, 200))
    ((first, last, _ruled, found),) = rows(text)
    assert (first, last, len(found)) == (1, 199, 199)


SHORT_SENTENCE = """
      1. Văn phòng theo dõi.
                                                    T/M ĐẢNG ỦY
Nơi nhận:                                             BÍ THƯ
- Tỉnh ủy (báo cáo),
- Các chi bộ,
- Lưu Văn phòng.                                   Mai Thị Ví Dụ
"""


def test_a_sentence_above_a_closing_is_no_recipient() -> None:
    ((first, last, _ruled, ((left, right),)),) = rows(SHORT_SENTENCE)
    assert (first, last) == (3, 7)
    assert left.split("\n") == [
        "Nơi nhận:",
        "- Tỉnh ủy (báo cáo),",
        "- Các chi bộ,",
        "- Lưu Văn phòng.",
    ]
    assert right == "T/M ĐẢNG ỦY\nBÍ THƯ\nMai Thị Ví Dụ"


def test_room_to_fill_in_a_number_or_a_day_parts_no_columns() -> None:
    text = (
        "SỞ XÂY DỰNG\nSố:          /KH-SXD\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nMẫu, ngày       tháng 11 năm 2026\n"
    )
    assert columns_in(text) == []


def test_a_line_that_goes_on_over_the_gap_behind_one_space_is_not_cut() -> None:
    text = "TM. ỦY BAN NHÂN DÂN\nỦY BAN NHÂN DÂN    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert columns_in(text) == []
