"""What the columns of a table are to its targets."""

from __future__ import annotations

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
