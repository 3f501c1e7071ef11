"""What the words at the head of a column say."""

from __future__ import annotations

import pytest

from generator.text.column_heads import read_head


@pytest.mark.parametrize(
    ("head", "says", "year"),
    [
        ("TT", "order", None),
        ("STT", "order", None),
        ("Số TT", "order", None),
        ("Nội dung nhiệm vụ", "task", None),
        ("Nhiệm vụ, giải pháp", "task", None),
        ("Cơ quan chủ trì", "leads", None),
        ("CƠ QUAN CHỦ TRÌ", "leads", None),
        ("Đơn vị thực hiện", "leads", None),
        ("Đơn vị chủ trì", "leads", None),
        ("Cơ quan phối hợp", "supports", None),
        ("Đơn vị tham gia", "supports", None),
        ("Cơ quan cùng thực hiện", "supports", None),
        ("Số người tham gia", None, None),
        ("Lãnh đạo phụ trách", "directs", None),
        ("Đơn vị chủ trì, phối hợp", "agencies", None),
        ("Lãnh đạo UBND tỉnh chỉ đạo", "directs", None),
        ("Thời gian hoàn thành", "time", None),
        ("Thời hạn", "time", None),
        ("Hoàn thành", "time", None),
        ("Thời gian thực hiện năm 2026", "time", 2026),
        ("Sản phẩm", "product", None),
        ("Kết quả đạt được", "product", None),
        ("Kinh phí (triệu đồng)", "funds", None),
        ("Ghi chú", "note", None),
        ("Chỉ tiêu", "indicator", None),
        ("Đơn vị", "unit", None),
        ("Đơn vị tính", "unit", None),
        ("ĐVT", "unit", None),
        ("Năm 2026", "figure", 2026),
        ("2030", "figure", 2030),
        ("Kế hoạch thực hiện 2027", "figure", 2027),
        ("Mục tiêu đến năm 2030", "figure", 2030),
        ("Chỉ tiêu năm 2028", "figure", 2028),
        ("Giai đoạn 2026-2030", "figure", None),
        ("Kế hoạch giai đoạn 2026 – 2030 Năm 2027", "figure", 2027),
        ("Năm 2030 so với 2025", "figure", None),
        ("Ước TH 2025", "past", 2025),
        ("Hiện trạng năm 2025", "past", 2025),
        ("Kết quả thực hiện 2024", "past", 2024),
        ("Số 2025/QĐ", None, None),
        ("Tiêu chí", "indicator", None),
        ("Thực trạng", "past", None),
        ("Giá trị cơ sở", "past", None),
        ("Đăng ký thực hiện năm 2026", "figure", 2026),
        ("So sánh KH 2026/TH 2025 (%)", "other", 2025),
        ("So với năm 2025", "other", 2025),
        ("Địa điểm", None, None),
        ("", None, None),
    ],
)
def test_a_head(head: str, says: str | None, year: int | None) -> None:
    assert read_head(head) == (says, year)


def test_only_the_beginning_of_a_long_head_is_read() -> None:
    assert read_head("x " * 1_000 + "2030") == (None, None)
