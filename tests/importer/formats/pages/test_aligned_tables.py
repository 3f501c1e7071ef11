from __future__ import annotations

from generator.importer.formats.pages.aligned_tables import table_of_lines
from generator.importer.formats.pages.geometry import PrintedLine, Word


def set_out(text: str) -> list[PrintedLine]:
    """Lines of a text file: every letter and space as wide as the others."""
    found = []
    for number, row in enumerate(text.strip("\n").split("\n")):
        words, at = [], 0
        for piece in row.split(" "):
            if piece:
                words.append(Word(piece, at * 5, (at + len(piece)) * 5, number * 6.6, 5.5))
            at += len(piece) + 1
        if words:
            found.append(PrintedLine(tuple(words)))
    return found


TABLE = """
TT   Nội dung nhiệm vụ    Cơ quan chủ trì Cơ quan phối    Thời gian
                                          hợp             hoàn thành
I Quán triệt, tuyên truyền
1    Quán triệt Chương    Ban Tuyên giáo  Các chi, đảng   Tháng 4/2025
     trình hành động      và Dân vận      bộ trực thuộc
2    Đề án nông nghiệp    Phòng Nông      Phòng Tài chính Quý II/2026
     hữu cơ               nghiệp          - Kế hoạch
"""


def test_aligned_columns_are_a_table_with_whole_cells() -> None:
    before = set_out("      Một câu ở trên bảng, dài gần hết dòng chữ của trang giấy này.")
    lines = [*before, *set_out(TABLE)]
    ((start, stop, table),) = table_of_lines(lines)
    assert (start, stop) == (1, len(lines))
    assert [[" / ".join(cell.text.split("\n")) for cell in row] for row in table.rows] == [
        ["TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành"],
        ["I", "Quán triệt, tuyên truyền"],
        ["1", "Quán triệt Chương trình hành động", "Ban Tuyên giáo và Dân vận",
         "Các chi, đảng bộ trực thuộc", "Tháng 4/2025"],
        ["2", "Đề án nông nghiệp hữu cơ", "Phòng Nông nghiệp", "Phòng Tài chính - Kế hoạch",
         "Quý II/2026"],
    ]  # fmt: skip
    assert table.rows[1][1].across == 4
    assert table.head == 1


def cells(text: str) -> list[list[str]]:
    ((_start, _stop, table),) = table_of_lines(set_out(text))
    return [[" / ".join(cell.text.split("\n")) for cell in row] for row in table.rows]


BEHIND = """
TT   Việc                      Ai               Xong
1    Mở lớp nghề nông          Sở Nội vụ        Hằng năm
     nghiệp
2    Thanh tra                 Sở Y tế          Tháng 5 và
                                                tháng 10

     IV. CHẾ ĐỘ THÔNG TIN, BÁO CÁO
     Sở Nội vụ theo dõi chung.
"""


def test_text_behind_an_empty_line_is_no_row() -> None:
    assert cells(BEHIND) == [
        ["TT", "Việc", "Ai", "Xong"],
        ["1", "Mở lớp nghề nông nghiệp", "Sở Nội vụ", "Hằng năm"],
        ["2", "Thanh tra", "Sở Y tế", "Tháng 5 và tháng 10"],
    ]


def test_a_heading_right_below_is_no_row() -> None:
    assert cells(BEHIND.replace("\n\n     IV.", "\n       IV.")) == cells(BEHIND)
    group = BEHIND.replace("\n2 ", "\nII. KIỂM TRA, GIÁM SÁT\n2 ")
    assert ["II.", "KIỂM TRA, GIÁM SÁT"] in [row[:2] for row in cells(group)]


def test_empty_lines_between_rows_end_no_table() -> None:
    table, _behind = BEHIND.split("\n\n")
    apart = table.replace("\n2 ", "\n\nII   Kiểm tra\n2 ")
    assert cells(apart)[2:] == [["II", "Kiểm tra", "", ""], ["2", *cells(BEHIND)[2][1:]]]
    between = (
        BEHIND.split("\n\n", maxsplit=1)[0].replace("\n2 ", "\n\n2 ").replace("\n1 ", "\n\n1 ")
    )
    assert cells(between) == cells(BEHIND)


def test_a_dash_at_the_end_of_lines_is_no_column() -> None:
    assert cells("""
TT   Nhiệm vụ                   Chủ trì          Phối hợp         Thời gian
1    Kiện toàn Ban Vì sự tiến   Phòng Văn hóa -  Văn phòng HĐND   Tháng 3/2026
     bộ của phụ nữ xã           Xã hội           và UBND xã
2    Tập huấn kỹ năng lồng ghép Phòng Văn hóa -  Hội Nông dân xã  Quý II/2026
     giới, 02 lớp               Xã hội
3    Khảo sát tình trạng tảo    Công an xã       Các trường học   Trước ngày
     hôn tại 15 bản                              trên địa bàn     30/9/2026
""")[1:] == [
        ["1", "Kiện toàn Ban Vì sự tiến bộ của phụ nữ xã", "Phòng Văn hóa - Xã hội",
         "Văn phòng HĐND và UBND xã", "Tháng 3/2026"],
        ["2", "Tập huấn kỹ năng lồng ghép giới, 02 lớp", "Phòng Văn hóa - Xã hội",
         "Hội Nông dân xã", "Quý II/2026"],
        ["3", "Khảo sát tình trạng tảo hôn tại 15 bản", "Công an xã",
         "Các trường học trên địa bàn", "Trước ngày 30/9/2026"],
    ]  # fmt: skip


def test_a_word_within_the_room_between_columns_is_of_one_of_them() -> None:
    assert cells("""
TT  Việc            Ai            Với ai                 Sản phẩm
1   Mở lớp          Sở Nội vụ     chất lượng Quý         Báo cáo Phòng
                    và Y tế       IV/2026                Quản lý chất
2   Xây nhà         Tháng 7/2026  Bộ tiêu chí đánh giá   năm 2027 đào tạo
                                  Các trường cao đẳng -  Báo cáo
3   Sửa đường       năm 2027      Xã hội Bộ tiêu chí     Các trường cao
""")[2] == ["2", "Xây nhà", "Tháng 7/2026", "Bộ tiêu chí đánh giá Các trường cao đẳng -",
            "năm 2027 đào tạo Báo cáo"]  # fmt: skip


def test_a_space_below_that_of_every_row_is_no_column() -> None:
    assert cells("""
TT   Việc             Ai          Cùng ai      Xong
1    Mở lớp nghề      Sở Nội vụ                Quý I
2    Cho vay                      Sở Y tế      Quý II
3    Thanh tra        Sở Xây      Sở Nội vụ    Quý III
                      dựng
""")[1] == ["1", "Mở lớp nghề", "Sở Nội vụ", "", "Quý I"]


def test_running_text_with_wide_spaces_is_no_table() -> None:
    text = """
Thực   hiện  Kế hoạch   này trên toàn bộ    địa bàn tỉnh, nhất là xã xa
của tỉnh    và các    địa phương có điều kiện khó   khăn trong thời gian
tới; phối hợp với   Sở Tài chính, Sở   Nội vụ và các xã nay đã sắp xếp
"""
    assert list(table_of_lines(set_out(text))) == []
