"""Which year a figure is promised for."""

from __future__ import annotations

import pytest

from generator.importer.proposals.years import Years, find_times, year_above


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
        ([], None),
    ],
)
def test_year_that_lines_above_set(lines: list[str], year: int | None) -> None:
    assert year_above(lines) == year


def test_a_year_before_a_figure_goes_on_and_one_behind_it_does_not() -> None:
    text = "Đến năm 2028, A đạt 10%; B đạt 20% vào năm 2029; C đạt 30%"
    years = Years(find_times(text), (), (), (2026, 2030))
    found = []
    for figure in ("10%", "20%", "30%"):
        at = text.index(figure)
        left, right = text.rfind(";", 0, at) + 1, (text.find(";", at) + 1 or len(text) + 1) - 1
        found.append(years.year(at, at + 3, left, right, right, None))
    assert found == [(2028, "words"), (2029, "words"), (2028, "paragraph")]


def test_a_year_before_the_plan_begins_is_past() -> None:
    years = Years(find_times("Năm 2025 đạt 10%"), (), (), (2026, 2030))
    assert years.year(13, 16, 0, 16, 16, None) == (None, "past")


def test_lines_above_speak_where_the_paragraph_does_not() -> None:
    assert Years([], ("đến năm 2027:",), ("Đến năm 2030",), (None, None)).year(
        0, 1, 0, 1, 1, None
    ) == (2027, "lead")
    assert Years([], (), ("Đến năm 2030",), (None, None)).year(0, 1, 0, 1, 1, None) == (
        2030,
        "heading",
    )
    assert Years([], (), (), (None, None)).year(0, 1, 0, 1, 1, None) == (None, "none")
