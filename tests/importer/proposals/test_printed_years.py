"""Which years a text prints, and what each is to a promise."""

from __future__ import annotations

import pytest

from generator.importer.proposals.printed_years import find_times, year_above


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("đến năm 2030", [(2030, "goal")]),
        ("ĐẾN NĂM 2030", [(2030, "goal")]),
        ("giai đoạn 2026 - 2030", [(2030, "goal")]),
        ("từ năm 2026 đến năm 2030", [(2030, "goal")]),
        ("đến 2030", [(2030, "goal")]),
        ("các năm 2027, 2028 và 2029", [(2027, "goal"), (2028, "goal"), (2029, "goal")]),
        ("Năm 2026: 500 ha", [(2026, "goal")]),
        ("tăng 12% so với năm 2025", [(2025, "base")]),
        ("gấp 1,6 lần năm 2024", [(2024, "base")]),
        ("so với giai đoạn 2021 - 2025", [(2025, "base")]),
        ("có trạm quan trắc từ năm 2028.", [(2028, "since")]),
        ("từ năm 2026 mỗi xã", [(2026, "base")]),
        ("từ năm học 2026 - 2027", [(2027, "base")]),
        ("trước ngày 31/12/2028", [(2028, "deadline")]),
        ("quý II/2027, tháng 6/2026", [(2027, "deadline"), (2026, "deadline")]),
        ("ngày 31 tháng 12 năm 2027", [(2027, "deadline")]),
        ("Nghị quyết số 27-NQ/TU ngày 05/12/2025", [(2025, "name")]),
        ("Luật Nhà ở năm 2023", [(2023, "name")]),
        ("Đề án “Việc làm giai đoạn 2021 - 2030”", [(2030, "name")]),
        ("Chương trình giảm nghèo giai đoạn 2021 - 2025", [(2025, "name")]),
        ("cao hơn năm 2025 ít nhất 10 điểm", [(2025, "base")]),
        ("so với trung bình giai đoạn 2021 - 2025", [(2025, "base")]),
        ("năm 2027: 5 xã, các năm còn lại 9 xã", [(2027, "goal"), (0, "rest")]),
        ("đến cuối kỳ dưới 2%", [(0, "rest")]),
        ("hỗ trợ 2030 hộ, số 45/2024/NĐ-CP", []),
    ],
)
def test_years_that_a_text_prints(text: str, times: list[tuple[int, str]]) -> None:
    assert [(time.year, time.sense) for time in find_times(text)] == times


@pytest.mark.parametrize(
    ("lines", "year"),
    [
        (["MỤC TIÊU", "Mục tiêu cụ thể đến năm 2030"], 2030),
        (["MỤC TIÊU ĐẾN NĂM 2030, TẦM NHÌN ĐẾN NĂM 2045"], 2030),
        (["Tầm nhìn đến năm 2045"], 2045),
        (["CHỈ TIÊU GIAI ĐOẠN 2026–2030", "Về y tế"], 2030),
        (["Đến năm 2028", "Đến năm 2030"], 2030),
        (["Nhiệm vụ"], None),
        (["Phê duyệt Chương trình giống cây giai đoạn 2026 - 2030, định hướng đến năm 2035"], None),
        (["Đề án bơi an toàn đến năm 2030, tầm nhìn đến năm 2045"], None),
        ([], None),
    ],
)
def test_year_that_lines_above_set(lines: list[str], year: int | None) -> None:
    assert year_above(lines) == year
