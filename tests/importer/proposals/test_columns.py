"""What the columns of a table are to its targets."""

from __future__ import annotations

import pytest

from generator.importer.proposals.columns import read_columns
from generator.importer.proposals.context import Context

PLAN = Context(period=(2026, 2030))


def test_a_table_of_yearly_targets() -> None:
    heads = ("TT", "Chỉ tiêu", "Đơn vị tính", "Ước TH 2025", "2026", "Mục tiêu đến năm 2030")
    columns = read_columns(heads, PLAN)
    assert columns.says == ("order", "indicator", "unit", "past", "figure", "figure")
    assert columns.years[4:] == (2026, 2030)
    assert (columns.label, columns.unit, columns.time) == (1, 2, -1)
    assert columns.states_targets


def test_a_year_before_the_plan_is_a_result() -> None:
    columns = read_columns(("Chỉ tiêu", "2025", "2026", "2027"), PLAN)
    assert columns.says == ("indicator", "past", "figure", "figure")
    bare = read_columns(("Chỉ tiêu", "2025", "2026"), Context())
    assert bare.says == ("indicator", "figure", "figure")


def test_a_table_of_tasks_states_no_yearly_targets() -> None:
    heads = ("TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành", "Sản phẩm")
    columns = read_columns(heads, PLAN)
    assert not columns.states_targets
    assert columns.time == 3


def test_names_of_places_may_be_the_label() -> None:
    columns = read_columns(("TT", "Đơn vị", "Năm 2026", "Năm 2027"), PLAN)
    assert (columns.label, columns.unit) == (1, -1)
    assert columns.states_targets


def test_a_goal_without_year() -> None:
    columns = read_columns(("TT", "Chỉ tiêu", "ĐVT", "Chỉ tiêu giao"), PLAN)
    assert columns.states_targets
    assert columns.says[-1] == "figure"


@pytest.mark.parametrize(
    "head",
    ["Kết quả", "Kết quả cần đạt", "Mức phấn đấu", "Giá trị", "Số lượng", "Yêu cầu", "NQ giao"],
)
def test_figures_of_indicators_under_a_head_without_year(head: str) -> None:
    columns = read_columns(("TT", "Chỉ tiêu", "Đơn vị", head, "Cơ quan theo dõi"), PLAN)
    assert columns.says[3] == "figure"
    assert (columns.label, columns.unit) == (1, 2)


@pytest.mark.parametrize("head", ["Sản phẩm", "Mức độ ưu tiên", "Ghi chú", "Cơ quan theo dõi"])
def test_what_is_no_figure_of_indicators(head: str) -> None:
    assert "figure" not in read_columns(("TT", "Chỉ tiêu", head), PLAN).says


def test_results_of_tasks_are_products() -> None:
    columns = read_columns(("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Kết quả"), PLAN)
    assert columns.says[3] == "product"


def test_years_that_are_counted() -> None:
    heads = ("Chỉ tiêu", "Năm thứ nhất", "Năm thứ hai", "Năm thứ 3")
    assert read_columns(heads, PLAN).years[1:] == (2026, 2027, 2028)
    assert "figure" not in read_columns(heads, Context()).says


def test_shares_of_places() -> None:
    heads = ("TT", "Xã, phường", "Số hộ được tập huấn (hộ)", "Tỷ lệ thu nợ (%)", "Ghi chú")
    above = Context(headings=("PHỤ LỤC", "Giao chỉ tiêu tín dụng"), period=(2026, 2026))
    columns = read_columns(heads, above)
    assert columns.says == ("order", None, "figure", "figure", "note")
    assert columns.units == (None, None, "hộ", "%", None)
    assert columns.of_places
    assert columns.label == 1
    assert "figure" not in read_columns(heads, Context(headings=("Thống kê tín dụng",))).says
