"""A report of a commune as a word file, with one table of what was planned and what was reached."""

from __future__ import annotations

import io

import docx

LINES = (
    "ỦY BAN NHÂN DÂN",
    "XÃ MẪU",
    "Số: 12/BC-UBND",
    "Xã Mẫu, ngày 10 tháng 01 năm 2026",
    "BÁO CÁO",
    "Kết quả thực hiện Nghị quyết số 42-NQ/TW năm 2025",
    "I. KẾT QUẢ",
    "Các chỉ tiêu như sau:",
)
ROWS = (
    ("TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch 2025", "Thực hiện 2025"),
    ("1", "Tỷ lệ thất nghiệp", "%", "3", "2,8"),
)


def docx_report() -> bytes:
    document = docx.Document()
    for line in LINES:
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=len(ROWS[0]))
    table.style = "Table Grid"
    for row in ROWS:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    document.add_paragraph("TM. ỦY BAN NHÂN DÂN")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
