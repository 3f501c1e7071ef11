"""What the importer proposes: figures that promise, who acts, days, laws; and what it leaves."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importer.proposals import Context, propose, year_of
from generator.text.figures import parse_figure

GOALS = Context(states_targets=True, year=2030)


def targets(text: str, context: Context = GOALS) -> list[tuple[Any, Any]]:
    found: Any = propose(text, context).get("targets", [])
    return [(target["is"], target["quote"]) for target in found]


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


@pytest.mark.parametrize(
    ("text", "role", "quotes"),
    [
        (
            "Chủ trì tham mưu: Công chức Lao động – TB&XH; VHXH.",
            "leads",
            ["Công chức Lao động – TB&XH", "VHXH"],
        ),
        ("Cơ quan chỉ đạo: Ban Thường vụ Tỉnh ủy.", "directs", ["Ban Thường vụ Tỉnh ủy"]),
        (
            "Cơ quan, cán bộ phối hợp thực hiện: các cơ quan, đơn vị và các khu phố.",
            "supports",
            ["các cơ quan, đơn vị và các khu phố"],
        ),
        (
            "Cơ quan chủ trì và phối hợp thực hiện: Mặt trận (phường, xã), Công chức Địa chính.",
            "leads",
            ["Mặt trận (phường, xã)", "Công chức Địa chính"],
        ),
    ],
)
def test_actors(text: str, role: str, quotes: list[str]) -> None:
    found: Any = propose(text, Context())
    assert [actor["quote"] for actor in found["actors"]] == quotes
    assert {actor["role"] for actor in found["actors"]} == {role}
    assert {actor["as"] for actor in found["actors"]} == {text.partition(":")[0]}


def test_time() -> None:
    found: Any = propose("Thời gian thực hiện: Hằng năm, đến năm 2030.", Context())
    assert found == {
        "when": {
            "quote": "Hằng năm, đến năm 2030",
            "by": "2030",
            "every": "year",
            "proposed": True,
        }
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Định kỳ trước ngày 10/11 hàng năm, các cơ quan gửi báo cáo.",
            {
                "does": "report",
                "day": "10/11",
                "every": ["year"],
                "quote": "trước ngày 10/11 hàng năm",
            },
        ),
        (
            "định kỳ hàng năm, 3 năm, 5 năm báo cáo kết quả thực hiện.",
            {
                "does": "report",
                "every": ["year", "3-years", "5-years"],
                "quote": "định kỳ hàng năm, 3 năm, 5 năm báo cáo kết quả thực hiện",
            },
        ),
        (
            "Tổ chức đánh giá việc thực hiện vào các năm 2025 và năm 2030 theo chỉ đạo.",
            {
                "does": "review",
                "years": [2025, 2030],
                "quote": "đánh giá việc thực hiện vào các năm 2025 và năm 2030",
            },
        ),
    ],
)
def test_duties(text: str, expected: dict[str, Any]) -> None:
    found: Any = propose(text, Context())
    assert found["duties"] == [{"by": [], "to": [], "proposed": True, **expected}]


def test_a_date_is_no_duty() -> None:
    assert propose("Kế hoạch trước ngày 10/11/2023 của Ủy ban nhân dân.", Context()) == {}


def test_laws_are_cited_without_number() -> None:
    found: Any = propose("Thực hiện Luật Trẻ em và các văn bản; Pháp lệnh Dân số.", Context())
    assert [(c["document"], c["quote"]) for c in found["citations"]] == [
        ("luat-tre-em", "Luật Trẻ em"),
        ("phap-lenh-dan-so", "Pháp lệnh Dân số"),
    ]


PIECES = [
    "Tỷ lệ hộ nghèo dưới",
    "3%",
    "45 - 50%",
    ", ",
    "; ",
    ". ",
    "và",
    "99,5%",
    "75 tuổi",
    "Luật Trẻ em",
    "trước ngày 10/11",
    "hàng năm",
    "Chủ trì:",
    "Sở Y tế",
    "trên 10.000 dân",
    "12 bác sĩ",
    "năm 2030",
    "(",
    "“",
    "”",
    "trở lên",
    "42-NQ/TW",
    "tối thiểu",
    "1.2.3",
    "2,5,6",
    "10%-5%",
]


@given(st.lists(st.sampled_from(PIECES), max_size=15).map(" ".join), st.booleans())
def test_every_quote_stands_in_the_text_and_every_figure_reads(text: str, goals: bool) -> None:
    found: Any = propose(text, Context(goals, 2030))
    for kind in ("targets", "actors", "duties", "citations"):
        for each in found.get(kind, []):
            assert each["quote"]
            assert each["quote"] in text
            assert each["proposed"] is True
    for target in found.get("targets", []):
        assert parse_figure(target["is"]), target
