"""Which cells of a row state targets."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.known import Known, KnownIndicator, KnownPopulation
from generator.importer.proposals.context import Context, Row
from generator.importer.proposals.rows_of_targets import (
    PART_OF_WHOM,
    RowReader,
    explain_row_targets,
    is_part_row,
    label_of,
    propose_row_targets,
)
from generator.importer.proposals.stated import FROM_PERIOD

HEADS = ("TT", "Chỉ tiêu", "Đơn vị tính", "Ước TH 2025", "2026", "2030")
PLAN = Context(period=(2026, 2030))


def row(*cells: str, heads: tuple[str, ...] = HEADS) -> Row:
    return Row(cells, heads)


def targets(one: Row, context: Context = PLAN) -> list[dict[str, Any]]:
    found: Any = propose_row_targets(one, context).get("targets", [])
    return list(found)


def test_one_target_a_year() -> None:
    found = targets(row("2", "Tỷ lệ lao động qua đào tạo", "%", "68", "70", "≥ 80,5"))
    assert [(one["is"], one["year"], one["column"], one["quote"]) for one in found] == [
        ("= 70 %", 2026, 5, "Tỷ lệ lao động qua đào tạo | 70"),
        (">= 80,5 %", 2030, 6, "Tỷ lệ lao động qua đào tạo | ≥ 80,5"),
    ]
    assert all(one["proposed"] for one in found)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("trên 90", "> 90 %"),
        ("83 - 84", "83–84 %"),
        ("≤ 3,0", "<= 3 %"),
        ("1.050", "= 1.050 %"),
        ("95 trở lên", ">= 95 %"),
        ("95%", "= 95 %"),
        ("0", "= 0 %"),
        ("15/18", "= 15 %"),
        ("-", None),
        ("", None),
        ("x", None),
        ("Đạt", None),
        ("70; 80", None),
        ("Theo Quyết định số 5 của Ủy ban nhân dân", None),
    ],
)
def test_figures_in_cells(cell: str, shown: str | None) -> None:
    found = targets(row("1", "Tỷ lệ", "%", "", cell, ""))
    assert [one["is"] for one in found] == ([shown] if shown else [])


def test_rows_without_figures_state_nothing() -> None:
    assert targets(row("I", "Lao động", "", "", "", "")) == []
    assert targets(row("", "", "%", "", "70", "")) == []


def test_a_label_from_above_is_not_quoted() -> None:
    spanned = Row(("1", "Số xã", "Xã", "", "5", "9"), HEADS, from_above=frozenset((1, 5)))
    assert [(one["is"], one["quote"]) for one in targets(spanned)] == [("= 5 xã", "5")]


def test_flows_sums_and_changes() -> None:
    def measure(label: str) -> str | None:
        return targets(row("1", label, "Người", "", "70", ""))[0].get("measure")

    assert measure("Tuyển sinh mới trong năm") == "flow"
    assert measure("Số nhà giáo đạt chuẩn (lũy kế)") is None
    assert measure("Tốc độ tăng trưởng") == "change"


def test_a_goal_column_without_year_takes_that_of_the_caption_or_the_plan() -> None:
    heads = ("TT", "Chỉ tiêu", "ĐVT", "Mục tiêu")
    said = Row(("1", "Số xã", "Xã", "5"), heads, caption="Chỉ tiêu năm 2027")
    assert [(one["is"], one["year"]) for one in targets(said)] == [("= 5 xã", 2027)]
    (one,) = targets(row("1", "Số xã", "Xã", "5", heads=heads))
    assert (one["year"], one["inferred"]) == (2030, FROM_PERIOD)


def test_a_part_is_measured_by_the_row_before_it() -> None:
    known = Known(
        indicators=(
            KnownIndicator("ty-le-lao-dong-qua-dao-tao", "Tỷ lệ lao động qua đào tạo", "%"),
        )
    )
    context = Context(period=(2026, 2030), known=known)
    rows = [
        row("2", "Tỷ lệ lao động qua đào tạo", "%", "68", "70", "80"),
        row("", "Trong đó: - Nữ", "%", "61", "63", "75"),
        row("", "- Nông thôn", "%", "55", "58", "≥ 70"),
        row("3", "Số trường", "Trường", "0", "1", "2"),
    ]
    assert [is_part_row(one, context) for one in rows] == [False, True, True, False]
    assert label_of(rows[0], context) == "Tỷ lệ lao động qua đào tạo"
    reader = RowReader(context)
    shown: Any = [reader.read(one)["targets"] for one in rows]
    assert [one["indicator"] for one in shown[1]] == ["ty-le-lao-dong-qua-dao-tao"] * 2
    assert [one["part_of"] for one in shown[2]] == [one["id"] for one in shown[0]]
    assert [part[-1]["quote"] for part in shown[:3]] == [
        "Tỷ lệ lao động qua đào tạo | 80",
        "Tỷ lệ lao động qua đào tạo | Trong đó: - Nữ | 75",
        "Tỷ lệ lao động qua đào tạo | - Nông thôn | ≥ 70",
    ]
    assert [one["indicator"] for one in shown[3]] == [None, None]
    assert "part_of" not in shown[3][0]


def test_a_row_numbered_below_another_is_a_part_of_it() -> None:
    reader = RowReader(PLAN)
    rows = [
        row("2", "Điện tiết kiệm", "kWh", "4,9", "5,2", "5,6"),
        row("2.1", "Chiếu sáng công cộng", "kWh", "0,3", "0,4", "0,5"),
        row("2.2", "Sinh hoạt", "kWh", "1,6", "1,7", "1,8"),
        row("20.1", "Số mô hình", "mô hình", "0", "1", "2"),
    ]
    shown: Any = [reader.read(one)["targets"] for one in rows]
    wholes = [one["id"] for one in shown[0]]
    assert [[one.get("part_of") for one in part] for part in shown[1:3]] == [wholes, wholes]
    assert "part_of" not in shown[3][0]


def test_reasons_are_told_beside() -> None:
    (proposal,), others = explain_row_targets(row("1", "Số xã", "Xã", "", "5", ""), PLAN)
    assert proposal.why
    assert proposal.certainty > 0.9
    assert others == ()


RESULT_HEADS = ("TT", "Chỉ tiêu", "Đơn vị", "Kết quả", "Cơ quan theo dõi")


@pytest.mark.parametrize(
    ("cell", "stated"),
    [
        ("≥ 30", [(">= 30 %", "Độ phủ | ≥ 30")]),
        ("40 - 50", [("40–50 %", "Độ phủ | 40 - 50")]),
        (
            "≤ 3 trong vùng; ≤ 20 cả nước",
            [("<= 3 %", "Độ phủ | ≤ 3 trong vùng"), ("<= 20 %", "Độ phủ | ≤ 20 cả nước")],
        ),
        ("≥ 3% và tăng dần theo từng năm", [(">= 3 %", "Độ phủ | ≥ 3% và tăng dần theo từng năm")]),
        ("Đạt mức khá của vùng", [("qualitative", "Độ phủ | Đạt mức khá của vùng")]),
        ("Duy trì nhóm dẫn đầu", [("qualitative", "Độ phủ | Duy trì nhóm dẫn đầu")]),
        ("Bộ Kênh Rạch", []),
        ("Đạt", []),
        ("70; 80", []),
        ("Theo Kế hoạch số 5 của tỉnh", []),
    ],
)
def test_cells_of_results(cell: str, stated: list[tuple[str, str]]) -> None:
    one = Row(("1", "Độ phủ", "%", cell, "Sở Đê"), RESULT_HEADS, above=("Đến năm 2028",))
    found = targets(one)
    assert [(one.get("is") or one["kind"], one["quote"]) for one in found] == stated
    assert all(one["year"] == 2028 for one in found)


def test_results_that_were_reached_promise_nothing() -> None:
    past = Context(headings=("KẾT QUẢ THỰC HIỆN NĂM 2025",), period=(2026, 2030))
    assert targets(Row(("1", "Độ phủ", "%", "45", "Sở Đê"), RESULT_HEADS), past) == []


def test_shares_of_places_are_measured_by_the_head() -> None:
    heads = ("TT", "Thôn", "Số hầm biogas xây mới (hầm)")
    given = Row(("1", "Thôn Bến", "12"), heads, caption="Phân bổ chỉ tiêu năm 2027")
    (found,) = targets(given)
    assert (found["is"], found["year"], found["quote"]) == ("= 12 hầm", 2027, "Thôn Bến | 12")
    assert found["measure"] == "flow"


def test_each_place_is_whom_its_share_is_of() -> None:
    heads = ("TT", "Trường", "Số lớp bơi được kiểm tra (lớp)", "Tỷ lệ học sinh biết bơi (%)")
    at = Context(headings=("PHỤ LỤC", "CHỈ TIÊU GIAO CÁC TRƯỜNG NĂM 2027"), period=(2026, 2030))
    found = targets(Row(("1", "Tiểu học Bến", "4", "82,5"), heads), at)
    assert [(one["is"], one["year"], one["column"], one["population"]) for one in found] == [
        ("= 4 lớp", 2027, 3, "Tiểu học Bến"),
        ("= 82,5 %", 2027, 4, "Tiểu học Bến"),
    ]
    assert all(
        "population" not in one for one in targets(Row(("", "Tổng cộng", "9", ""), heads), at)
    )
    assert targets(Row(("A", "CÁC TRƯỜNG TIỂU HỌC", "", ""), heads), at) == []


@pytest.mark.parametrize(
    ("label", "unit", "population", "unsaid"),
    [
        ("Trong đó: Xã đặc biệt khó khăn", "%", "Xã đặc biệt khó khăn", False),
        ("Trong đó: - Nữ", "%", "nu", False),
        ("Trong đó: Nước giếng khoan", "%", None, True),
        ("Trong đó: Xã đặc biệt khó khăn", "Hộ", None, True),
    ],
)
def test_a_part_says_of_whom_it_is_or_is_less_sure(
    label: str, unit: str, population: str | None, unsaid: bool
) -> None:
    context = Context(
        period=(2026, 2030), known=Known(populations=(KnownPopulation("nu", ("nữ",)),))
    )
    part = row("", label, unit, "31", "35", "60")
    found, _others = explain_row_targets(part, context, "Tỷ lệ hộ dùng nước sạch")
    assert [one.annotation.get("population") for one in found] == [population] * 2
    assert [PART_OF_WHOM in one.why for one in found] == [unsaid] * 2
    assert all((one.certainty < 0.7) is unsaid for one in found)


@pytest.mark.parametrize(
    ("head", "cell", "shown"),
    [
        ("Số ca mắc tối đa (ca)", "30", "<= 30 ca"),
        ("Số vụ cháy không quá (vụ)", "4", "<= 4 vụ"),
        ("Tỷ lệ tham gia tối thiểu (%)", "85", ">= 85 %"),
        ("Số buổi ít nhất", "6", ">= 6"),
        ("Tỷ lệ tái nghèo dưới (%)", "1,5", "< 1,5 %"),
        ("Tỷ lệ trẻ dưới 1 tuổi được tiêm (%)", "95", "= 95 %"),
        ("Tỷ lệ tham gia tối thiểu (%)", "trên 90", "> 90 %"),
    ],
)
def test_a_head_may_bound_the_figures_below_it(head: str, cell: str, shown: str) -> None:
    shares = Context(headings=("Giao chỉ tiêu năm 2026",), period=(2026, 2026))
    (one,) = targets(row("1", "Khu phố 3", cell, heads=("TT", "Khu phố", head)), shares)
    assert one["is"] == shown
