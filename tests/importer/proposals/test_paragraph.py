"""What the importer proposes: figures that promise, who acts, days, laws; and what it leaves."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importer.proposals import Context, propose, year_of
from generator.text.figures import parse_figure
from generator.text.identifiers import MAX_IDENTIFIER

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


def given_to(text: str) -> list[tuple[Any, Any, Any, Any]]:
    found: Any = propose(text, Context())
    assert set(found) <= {"actors"}
    actors = found.get("actors", [])
    assert all(one["proposed"] is True for one in actors)
    return [(one["role"], one["as"], one["quote"], one.get("scope")) for one in actors]


@pytest.mark.parametrize("this", ["Chương trình", "Kế hoạch", "Đề án", "Quyết định"])
def test_who_is_given_the_whole_plan_carries_it_out(this: str) -> None:
    text = (
        "Giao Sở Lao động - Thương binh và Xã hội chủ trì, phối hợp với Sở Y tế, Sở Nội vụ và các "
        f"đơn vị có liên quan triển khai thực hiện {this} này."
    )
    assert given_to(text) == [
        ("leads", "chủ trì", "Sở Lao động - Thương binh và Xã hội", "plan"),
        ("supports", "phối hợp", "Sở Y tế", "plan"),
        ("supports", "phối hợp", "Sở Nội vụ và các đơn vị có liên quan", "plan"),
    ]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (
            "Giao Phòng Nội vụ chủ trì xây dựng chương trình hành động.",
            [("leads", "chủ trì", "Phòng Nội vụ", None)],
        ),
        (
            "Giao cho Phòng Nội vụ chủ trì tham mưu Chương trình hành động này.",
            [("leads", "chủ trì", "Phòng Nội vụ", "plan")],
        ),
        (
            "Giao Phòng Nội vụ chủ trì phối hợp cùng Phòng Y tế theo dõi, đôn đốc.",
            [
                ("leads", "chủ trì", "Phòng Nội vụ", None),
                ("supports", "phối hợp", "Phòng Y tế", None),
            ],
        ),
        ("Giao Phòng Nội vụ theo dõi. Phòng Y tế chủ trì triển khai.", []),
        ("Giao Phòng Nội vụ chủ trì.", []),
        ("Sau đó giao Phòng Nội vụ chủ trì triển khai.", []),
        ("Bàn giao Phòng Nội vụ chủ trì triển khai.", []),
    ],
)
def test_who_is_given_a_work(text: str, given: list[tuple[str, str, str, str | None]]) -> None:
    assert given_to(text) == given


def test_a_sentence_that_gives_work_promises_no_figure() -> None:
    found: Any = propose("Giao Sở Y tế chủ trì triển khai cho 100% hộ trước ngày 10/11.", GOALS)
    assert list(found) == ["actors", "duties"]


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
    "Giao",
    "chủ trì, phối hợp với",
    "triển khai thực hiện Chương trình này",
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


def proposed(text: str, context: Context = GOALS) -> Any:
    return propose(text, context)


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
    assert proposed("Đạt 12% trên 10.000 dân.", Context(True))["targets"] == [
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


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Chỉ đạo", "directs"),
        ("Cơ quan chủ trì", "leads"),
        ("Chủ trì tham mưu", "leads"),
        ("Tham mưu", "leads"),
        ("Đơn vị đầu mối", "leads"),
        ("Phối hợp", "supports"),
        ("Đơn vị giám sát", "oversees"),
        ("Cơ quan theo dõi", "oversees"),
        ("Cơ quan, cán bộ thực hiện", "leads"),
        ("Cơ quan thực hiện", "leads"),
        ("Đơn vị thực hiện", "leads"),
        ("Phân công chỉ đạo", "directs"),
        ("Cán bộ phối hợp", "supports"),
    ],
)
def test_roles(label: str, role: str) -> None:
    assert proposed(f"{label}: Sở Y tế.")["actors"] == [
        {"agency": "so-y-te", "role": role, "as": label, "quote": "Sở Y tế", "proposed": True}
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Về phối hợp: Sở Y tế.",
        "Cơ quan: Sở Y tế.",
        "Phối hợp " + "x" * 52 + ": Sở",
        "Phối hợp: ...",
        "Phối hợp:",
    ],
)
def test_what_is_no_role(text: str) -> None:
    assert "actors" not in proposed(text)


def test_a_label_of_59_letters_is_a_role() -> None:
    assert "actors" in proposed("Phối hợp " + "x" * 50 + ": Sở")
    assert "actors" not in proposed("Phối hợp " + "x" * 51 + ": Sở")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sở Y tế; Sở Nội vụ.", ["Sở Y tế", "Sở Nội vụ"]),
        ("Sở Y tế, Sở Nội vụ", ["Sở Y tế", "Sở Nội vụ"]),
        ("Sở Y tế, các phòng", ["Sở Y tế, các phòng"]),
        ("Sở Y tế (Trạm, Phòng), Sở Nội vụ", ["Sở Y tế (Trạm, Phòng)", "Sở Nội vụ"]),
        ("Sở Y tế; ; Sở", ["Sở Y tế", "Sở"]),
        ("Sở) Y tế, Sở", ["Sở) Y tế", "Sở"]),
    ],
)
def test_lists_of_agencies(text: str, names: list[str]) -> None:
    assert [one["quote"] for one in proposed(f"Phối hợp: {text}")["actors"]] == names


def test_an_identifier_is_no_longer_than_may_be() -> None:
    (actor,) = proposed("Phối hợp: Sở " + "dài " * 60)["actors"]
    assert len(actor["agency"]) <= MAX_IDENTIFIER
    assert not actor["agency"].endswith("-")
    (citation,) = proposed("theo Luật " + "Rất dài " * 40 + ";")["citations"]
    assert len(citation["document"]) <= MAX_IDENTIFIER
    assert not citation["document"].endswith("-")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Thời gian: Năm 2025", {"quote": "Năm 2025"}),
        ("Thời hạn: đến năm 2025", {"quote": "đến năm 2025", "by": "2025"}),
        ("Tiến độ: Hết năm 2025.", {"quote": "Hết năm 2025", "by": "2025"}),
        ("Lộ trình: trong năm 2025", {"quote": "trong năm 2025", "by": "2025"}),
        ("Thời gian: từ năm 2024 đến năm 2025", {"quote": "từ năm 2024 đến năm 2025"}),
        ("Thời gian: hàng năm", {"quote": "hàng năm", "every": "year"}),
        ("Thời gian: Thường xuyên.", {"quote": "Thường xuyên"}),
    ],
)
def test_times(text: str, when: dict[str, str]) -> None:
    assert proposed(text) == {"when": {**when, "proposed": True}}


@pytest.mark.parametrize(
    ("text", "day", "quote", "does", "every"),
    [
        ("Gửi trước ngày 5/12.", "5/12", "trước ngày 5/12", "report", None),
        ("Báo cáo vào 05/12", "05/12", "vào 05/12", "report", None),
        ("Họp chậm nhất 10/11 hằng năm", "10/11", "chậm nhất 10/11 hằng năm", "other", ["year"]),
        ("Hằng năm họp đến ngày 10/11", "10/11", "đến ngày 10/11", "other", ["year"]),
    ],
)
def test_days(text: str, day: str, quote: str, does: str, every: list[str] | None) -> None:
    (duty,) = proposed(text)["duties"]
    assert (duty["day"], duty["quote"], duty["does"], duty.get("every")) == (
        day,
        quote,
        does,
        every,
    )


@pytest.mark.parametrize(
    ("text", "laws"),
    [
        ("theo Luật Trẻ em năm 2016", ["Luật Trẻ em"]),
        ("Bộ luật Lao động ngày 20/11/2019", ["Bộ luật Lao động"]),
        ("Hiến pháp Nước nhà, và", ["Hiến pháp Nước nhà"]),
        ("Luật Trẻ em quan tâm trẻ", ["Luật Trẻ em"]),
        ("Luật Trẻ em của nước ta", ["Luật Trẻ em"]),
        ("Luật Trẻ em và các luật", ["Luật Trẻ em"]),
        ("Luật Trẻ em và Luật Việc làm", ["Luật Trẻ em", "Luật Việc làm"]),
        ("Luật Trẻ em; Luật Trẻ em", ["Luật Trẻ em"]),
        ("theo luật trẻ em", []),
        ("Luật này", []),
    ],
)
def test_laws(text: str, laws: list[str]) -> None:
    found = proposed(text).get("citations", [])
    assert [one["quote"] for one in found] == laws
    assert all(one["proposed"] is True for one in found)
