"""Which figures of a row of tasks are targets."""

from __future__ import annotations

from typing import Any

from generator.importer.proposals.context import Context, Row
from generator.importer.proposals.rows_of_targets import explain_row_targets, propose_row_targets
from generator.importer.proposals.stated import LEAD_YEAR, ROW_YEAR

HEADS = ("TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành", "Sản phẩm")
PLAN = Context(headings=("PHỤ LỤC",), period=(2026, 2030))


def found(*cells: str) -> tuple[list[tuple[Any, ...]], list[Any]]:
    made: Any = propose_row_targets(Row(cells, HEADS), PLAN)
    targets = [(one["is"], one["year"], one["column"]) for one in made.get("targets", [])]
    return targets, [one["quote"] for one in made.get("not_targets", [])]


def test_products_of_a_task() -> None:
    assert found("1", "Xây dựng sản phẩm", "UBND xã", "2026 - 2029", "06 sản phẩm OCOP") == (
        [("= 6 sản phẩm", 2029, 5)],
        [],
    )
    assert found("1", "Đào tạo", "Sở Y tế", "Hằng năm", "10 lớp/năm")[0] == [
        ("= 10 lớp/năm", None, 5)
    ]
    assert found("1", "Trồng 200 ha rừng", "Sở", "Trước 31/12/2027", "Báo cáo")[0] == [
        ("= 200 ha", 2027, 2)
    ]


def test_a_list_in_a_cell_is_read_line_by_line() -> None:
    targets, _ = found(
        "3",
        "Bố trí quỹ đất:\n- Phường Bến: 25 ha\n- Xã An: 18 ha",
        "Sở",
        "31/12/2027",
        "Quyết định",
    )
    assert targets == [("= 25 ha", 2027, 2), ("= 18 ha", 2027, 2)]


def test_a_product_is_quoted_with_its_task() -> None:
    made: Any = propose_row_targets(
        Row(("1", "Đào tạo nghề:\n- Nữ", "Sở", "Năm 2027", "- 10 lớp"), HEADS), PLAN
    )
    assert [one["quote"] for one in made["targets"]] == ["Đào tạo nghề | 10 lớp"]


def test_columns_of_years_hold_what_a_task_brings_in_each() -> None:
    heads = ("STT", "Nhiệm vụ", "Chủ trì", "2026", "2027", "2028", "Kết quả")
    row = Row(("2", "Nạo vét:\n- Kênh chính", "Sở", "12 km", "15 km", "x", "Biên bản"), heads)
    made: Any = propose_row_targets(row, PLAN)
    assert [(one["is"], one["year"], one["column"], one["quote"]) for one in made["targets"]] == [
        ("= 12 km", 2026, 4, "Nạo vét | 12 km"),
        ("= 15 km", 2027, 5, "Nạo vét | 15 km"),
    ]
    assert not any("inferred" in one for one in made["targets"])


def test_a_cell_from_above_is_read_once() -> None:
    cells = ("1", "Trồng 20 ha", "Sở", "Năm 2027", "05 trạm bơm")
    made: Any = propose_row_targets(Row(cells, HEADS, from_above=frozenset((0, 1))), PLAN)
    assert [(one["is"], one["quote"]) for one in made["targets"]] == [
        ("= 5 trạm bơm", "05 trạm bơm")
    ]


def test_a_product_that_says_the_work_again_is_no_second_target() -> None:
    targets, _ = found("1", "Xây dựng 05 mô hình", "Sở", "Năm 2027", "05 mô hình; 02 cẩm nang")
    assert targets == [("= 5 mô hình", 2027, 2), ("= 2 cẩm", 2027, 5)]


def test_numbers_of_papers_are_no_targets() -> None:
    targets, apart = found("1", "Tổng kết Đề án 06", "Sở", "Quý IV/2030", "01 báo cáo")
    assert targets == []
    assert apart == ["01 báo cáo"]


def test_a_year_in_the_row_is_not_inferred() -> None:
    made: Any = propose_row_targets(Row(("1", "Trồng 20 ha", "Sở", "Năm 2027", ""), HEADS), PLAN)
    assert "inferred" not in made["targets"][0]
    made = propose_row_targets(Row(("1", "Trồng 20 ha", "Sở", "", ""), HEADS), PLAN)
    assert made["targets"][0]["inferred"]


def test_a_year_in_its_column_is_not_told_as_of_a_phrase_above() -> None:
    row = Row(("3", "Đấu nối cho hộ nghèo", "UBND xã", "2026 - 2028", "4.500 hộ"), HEADS)
    (found,), _others = explain_row_targets(row, PLAN)
    assert ROW_YEAR in found.why
    assert LEAD_YEAR not in found.why
