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


def test_running_text_with_wide_spaces_is_no_table() -> None:
    text = """
Thực   hiện  Kế hoạch   này trên toàn bộ    địa bàn tỉnh, nhất là xã xa
của tỉnh    và các    địa phương có điều kiện khó   khăn trong thời gian
tới; phối hợp với   Sở Tài chính, Sở   Nội vụ và các xã nay đã sắp xếp
"""
    assert list(table_of_lines(set_out(text))) == []
