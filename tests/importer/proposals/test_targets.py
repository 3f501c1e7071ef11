"""Figures that promise, and those that do not."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.proposals import Context, propose, year_of

GOALS = Context(role="specific-targets", headings=("Mục tiêu đến năm 2030",))


def targets(text: str, context: Context = GOALS) -> list[tuple[Any, Any]]:
    found: Any = propose(text, context).get("targets", [])
    return [(target["is"], target["quote"]) for target in found]


def proposed(text: str, context: Context = GOALS) -> Any:
    return propose(text, context)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tỷ lệ thất nghiệp chung dưới 3%, tỷ lệ thất nghiệp khu vực thành thị dưới 4%.",
            [
                ("< 3 %", "Tỷ lệ thất nghiệp chung dưới 3%"),
                ("< 4 %", "tỷ lệ thất nghiệp khu vực thành thị dưới 4%"),
            ],
        ),
        ("Lao động qua đào tạo đạt 45 - 50%.", [("45–50 %", "Lao động qua đào tạo đạt 45 - 50%")]),
        ("Lao động đạt 50% trở lên.", [(">= 50 %", "Lao động đạt 50% trở lên")]),
        (
            "cấp trung học phổ thông và tương đương tối thiểu đạt 75%",
            [(">= 75 %", "cấp trung học phổ thông và tương đương tối thiểu đạt 75%")],
        ),
        (
            "đạt 15m2 sàn/người. 100% hộ",
            [("= 15 m² sàn/người", "đạt 15m2 sàn/người"), ("= 100 %", "100% hộ")],
        ),
        (
            "tuổi thọ trung bình khoảng 75 tuổi",
            [("~ 75 tuổi", "tuổi thọ trung bình khoảng 75 tuổi")],
        ),
        ("04 dược sĩ trên 10.000 dân", [("= 4 dược sĩ", "04 dược sĩ trên 10.000 dân")]),
        ("Có trên 500 hộ đấu nối", [("> 500 hộ", "Có trên 500 hộ đấu nối")]),
        ("trẻ em từ 3 đến 5 tuổi; dưới 36 tháng tuổi; mức độ 2; giai đoạn 2021 - 2030", []),
        ("Đề án “Đầu tư ít nhất 01 triệu căn hộ”", []),
        ("Nghị quyết số 42-NQ/TW ngày 24/11/2023", []),
    ],
)
def test_targets(text: str, expected: list[tuple[str, str]]) -> None:
    assert targets(text) == expected


def test_outside_the_goals_only_shares_are_proposed() -> None:
    assert targets("hỗ trợ 500 hộ", Context()) == []
    assert targets("Đến năm 2027, trên 70% đối tượng", Context()) == [
        ("> 70 %", "Đến năm 2027, trên 70% đối tượng")
    ]


def test_years() -> None:
    assert year_of("Các chỉ tiêu chủ yếu đến năm 2030") == 2030
    assert year_of("Mục tiêu tổng quát") is None
    assert year_of("MỤC TIÊU ĐẾN NĂM 2030") == 2030
    assert year_of("từ năm 2025 đến năm 2030") == 2030
    assert year_of("năm 1930") is None
    found: Any = propose("Phấn đấu cuối năm 2027 có trên 70% đối tượng", GOALS)
    assert [target["year"] for target in found["targets"]] == [2027]


def test_a_target_is_whole() -> None:
    assert proposed("Có 12 bác sĩ trên 10.000 dân vào năm 2027.")["targets"] == [
        {
            "indicator": None,
            "is": "= 12 bác sĩ",
            "year": 2027,
            "per": "trên 10.000 dân",
            "quote": "Có 12 bác sĩ trên 10.000 dân vào năm 2027",
            "proposed": True,
        }
    ]
    assert proposed("Đạt 12% trên 10.000 dân.", Context(role="specific-targets"))["targets"] == [
        {
            "indicator": None,
            "is": "= 12 %",
            "year": None,
            "quote": "Đạt 12% trên 10.000 dân",
            "proposed": True,
        }
    ]


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("10 m2 sàn/người", "m² sàn/người"), ("10 m2", "m²"), ("10 m²", "m²"), ("10 con", "con"),
        ("10 giường bệnh viện", "giường"), ("10 giường bệnh", "giường"), ("10 bác sĩ", "bác sĩ"),
        ("10 bác sỹ", "bác sỹ"), ("10 dược sĩ", "dược sĩ"), ("10 dược sỹ", "dược sỹ"),
        ("10 điều dưỡng viên", "điều dưỡng viên"), ("10 điều dưỡng", "điều dưỡng"), ("10 hộ", "hộ"),
        ("10 căn nhà", "căn"), ("10 căn", "căn"), ("10 người", "người"),
        ("10 lao động", "lao động"), ("10 lượt", "lượt"), ("10 xã", "xã"), ("10 phường", "phường"),
        ("10 trường", "trường"), ("10 triệu đồng", "triệu đồng"), ("10 tỷ đồng", "tỷ đồng"),
        ("10 triệu", "triệu"), ("10 tỷ", "tỷ"), ("10 ha", "ha"), ("10 km", "km"), ("10%", "%"),
        ("sống 10 năm", "năm"), ("tuổi thọ 75 tuổi", "tuổi"),
    ],
)  # fmt: skip
def test_units(printed: str, unit: str) -> None:
    (target,) = proposed(f"Có {printed}.")["targets"]
    assert target["is"].endswith(f" {unit}")


@pytest.mark.parametrize(
    "text",
    [
        "Có 10.", "Có 10 kmh.", "Có 10 hộp.", "trẻ 5 tuổi", "trẻ em 5 tuổi", "từ 5 tuổi",
        "đủ 5 tuổi", "cho trẻ nhỏ 5 tuổi", "người 60 tuổi", "đầu tư 42-NQ/TW", "trên 10.000 dân",
        "“xây 10 căn”",
    ],
)  # fmt: skip
def test_figures_that_promise_nothing(text: str) -> None:
    assert "targets" not in proposed(text)


def test_a_share_in_quotation_marks_is_a_promise_and_behind_them_all_are() -> None:
    assert targets("“Đạt 10%”") != []
    assert targets("“Đề án” có 10 căn") == [("= 10 căn", "“Đề án” có 10 căn")]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Nghèo dưới 3%, cận nghèo dưới 4%.", ["Nghèo dưới 3%", "cận nghèo dưới 4%"]),
        ("Nghèo dưới 3% và cận nghèo dưới 4%.", ["Nghèo dưới 3%", "cận nghèo dưới 4%"]),
        ("Nghèo 3%; cận nghèo 4%.", ["Nghèo 3%", "cận nghèo 4%"]),
        ("Nghèo 3%, trong đó nữ 4%.", ["Nghèo 3%", "nữ 4%"]),
        ("Nghèo 3% và nữ, nam 4%.", ["Nghèo 3% và nữ", "nam 4%"]),
        ("Nghèo 3% và vàng da 4%.", ["Nghèo 3%", "vàng da 4%"]),
        ("Nghèo 3%. Cận nghèo 4%", ["Nghèo 3%", "Cận nghèo 4%"]),
        ("Nghèo 3%… Cận nghèo 4%./.", ["Nghèo 3%", "Cận nghèo 4%"]),
        ("Nghèo 3% cận nghèo 4%", ["Nghèo 3% cận nghèo 4%"[:8], "cận nghèo 4%"]),
    ],
)
def test_each_figure_has_its_own_words(text: str, quotes: list[str]) -> None:
    found = [quote for _, quote in targets(text)]
    if text == "Nghèo 3% cận nghèo 4%":
        assert "".join(found).replace(" ", "") == text.replace(" ", "")
    else:
        assert found == quotes


def test_the_year_of_the_clause_comes_before_that_of_the_heading() -> None:
    found = proposed("Năm 2025 đạt 3%; đạt 4%.")["targets"]
    assert [one["year"] for one in found] == [2025, 2030]
