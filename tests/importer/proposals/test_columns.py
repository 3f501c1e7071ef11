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


@pytest.mark.parametrize(
    ("title", "heads", "figures"),
    [
        (
            "CHỈ TIÊU GIAO CÁC XÃ, PHƯỜNG NĂM 2026",
            ("TT", "Xã, phường", "Số cơ sở được kiểm tra (cơ sở)", "Tỷ lệ trẻ đến lớp (%)"),
            [2, 3],
        ),
        ("Phân khai chỉ tiêu trồng cây", ("TT", "Trường", "Số cây trồng (cây)"), [2]),
        ("Chỉ tiêu vận động theo thôn", ("Thôn", "Số đơn vị tham gia (đơn vị)"), [1]),
        ("Mục tiêu giảm nghèo năm 2026 của các ấp", ("TT", "Ấp", "Số hộ thoát nghèo (hộ)"), [2]),
        ("KẾ HOẠCH TIÊM PHÒNG NĂM 2026", ("Khu phố", "Chó, mèo (con)", "Gia cầm (con)"), [1, 2]),
        ("Biểu 2. Chỉ tiêu phấn đấu", ("TT", "Tên đơn vị", "Tỷ lệ hồ sơ trực tuyến (%)"), [2]),
        ("Giao chỉ tiêu năm 2026", ("TT", "Đơn vị", "Chỉ tiêu giao (người)"), [2]),
        ("Giao chỉ tiêu năm 2026", ("TT", "Trạm y tế", "Số lượt khám", "Ghi chú"), [2]),
        (
            "Phân bổ chỉ tiêu bảo hiểm y tế",
            ("Tổ dân phố", "Tổng số hộ", "Số hộ tham gia mới", "Tỷ lệ (%)"),
            [2, 3],
        ),
        (
            "GIAO CHỈ TIÊU NĂM 2026 CHO CÁC KHU PHỐ",
            ("STT", "Khu phố", "Số hộ", "Số ca mắc tối đa (ca)", "Số tổ tự quản (tổ)"),
            [3, 4],
        ),
        ("Phân bổ chỉ tiêu hộ ký cam kết", ("Thôn", "Số hộ (hộ)"), [1]),
        ("Phân bổ chỉ tiêu", ("Bản", "Dân số", "Số người được cấp thẻ", "Số hộ hiện có"), [2]),
        ("Phân bổ chỉ tiêu", ("Xã", "Thực hiện năm 2025", "Kế hoạch năm 2026 (ha)"), [2]),
        ("Phân bổ chỉ tiêu", ("Xã", "Số hộ vay vốn (hộ)", "Tổng vốn (triệu đồng)"), [1]),
        ("KẾT QUẢ THỰC HIỆN CHỈ TIÊU GIAO", ("Xã", "Số hộ thoát nghèo (hộ)"), []),
        ("Hiện trạng và kế hoạch sử dụng đất", ("Xã", "Đất trồng lúa (ha)"), []),
        ("Kèm theo Kế hoạch số 12/KH-UBND", ("Xã", "Số hộ (hộ)"), []),
        ("Danh sách liên hệ", ("Xã", "Số điện thoại"), []),
        ("Phân bổ chỉ tiêu", ("TT", "Họ và tên", "Số hộ phụ trách (hộ)"), []),
    ],
)
def test_heads_measure_what_each_place_is_given(
    title: str, heads: tuple[str, ...], figures: list[int]
) -> None:
    columns = read_columns(heads, Context(headings=("PHỤ LỤC", title), period=(2026, 2026)))
    assert [place for place, says in enumerate(columns.says) if says == "figure"] == figures
    assert columns.of_places == bool(figures)
