"""A difference in words, as a clerk is asked about it."""

from __future__ import annotations

from generator.sheets.columns import DROP
from generator.sheets.telling import told
from tests.sheets.tables import ACTORS, DUTIES, TARGETS, changed, differing, names, new_row


def test_changes_are_told_row_by_row_and_field_by_field() -> None:
    fields = {"Năm": "2035", "Ghi chú": "Xem lại", "Đã xác nhận": "chưa"}
    changes, _found = differing(changed(TARGETS, lambda rows: rows[0].update(fields)))
    assert list(told(changes, names())) == [
        "bang.csv, dòng 2: sửa chỉ tiêu ở i-p1 “Tỷ lệ thất nghiệp chung dưới 3%, khu vực thành "
        "thị dưới…”",
        "    Năm: 2030 → 2035",
        "    Ghi chú: (trống) → Xem lại",
        "    Đã xác nhận: rồi → chưa",
        "1 dòng sửa, 0 dòng thêm, 0 dòng bỏ",
    ]


def test_rows_that_come_and_go_are_told_whole() -> None:
    row = {"Cơ quan": "ubnd-xa-mau", "Vai trò": "Chỉ đạo", "Câu gốc": "UBND tỉnh Mẫu"}
    changes, _found = differing(changed(ACTORS, lambda rows: rows.append(new_row(**row))))
    lines = list(told(changes, names()))
    assert lines[0].startswith("bang.csv, dòng 3: thêm ai làm ở noi-nhan-p2")
    assert "    Cơ quan: ubnd-xa-mau (Ủy ban nhân dân xã Mẫu)" in lines
    assert "    Vai trò: Chỉ đạo" in lines
    changes, _found = differing(changed(DUTIES, lambda rows: rows[0].update({DROP: "x"})))
    lines = list(told(changes, names()))
    assert lines[0].startswith("bang.csv, dòng 2: bỏ việc")
    assert lines[-1] == "0 dòng sửa, 0 dòng thêm, 1 dòng bỏ"


def test_a_row_that_is_missing_is_told_so() -> None:
    rows = changed(DUTIES, lambda rows: rows[0].update(dict.fromkeys(rows[0], "")))
    changes, _found = differing(rows, drops=True)
    assert next(told(changes, names())).startswith("không có trong bảng: bỏ việc ở ii-1-p1")
