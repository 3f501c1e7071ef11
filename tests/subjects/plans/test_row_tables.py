"""The tables, rows and cells of plans in the open data."""

from __future__ import annotations

from generator.opendata.whole_plan import whole_plan
from tests.site_fixture import table_rows
from tests.table_site import PLAN_ID, TARGETS, TASKS, plan, row, site


def test_a_table_with_its_heads() -> None:
    tasks, targets, form = table_rows(site(), "tables")
    assert (tasks["id"], tasks["section"], tasks["number"], tasks["rows"]) == (
        TASKS,
        "phu-luc-i",
        1,
        6,
    )
    assert tasks["caption"] is None
    assert targets["caption"] == "Bảng 1. Chỉ tiêu giai đoạn 2026–2030"
    assert targets["columns"][-1] == "Kế hoạch Năm 2030"
    assert form["url"].endswith(f"/ke-hoach/{PLAN_ID}/#mau-bao-cao-bang-1")


def test_rows_with_those_that_head_them() -> None:
    rows = {one["id"]: one for one in table_rows(site(), "rows")}
    assert rows[f"{TASKS}-dong-1"]["kind"] == "group"
    assert rows[f"{TASKS}-dong-2"]["above"] == [f"{TASKS}-dong-1"]
    assert (rows[f"{TARGETS}-dau-2"]["kind"], rows[f"{TARGETS}-dau-2"]["number"]) == ("head", None)
    assert f"{TARGETS}-ten" not in rows


def test_cells_with_what_their_column_says() -> None:
    cells = {one["id"]: one for one in table_rows(site(), "cells")}
    figure = cells[f"{TARGETS}-dong-1-o-6"]
    assert (figure["head"], figure["says"], figure["year"]) == ("Kế hoạch Năm 2028", "figure", 2028)
    assert figure["text"] == "72,5"
    group = cells[f"{TASKS}-dong-1-o-2"]
    assert (group["column"], group["across"], group["down"]) == (2, 5, 1)
    joined = " | ".join(
        one["text"] for one in cells.values() if one["row"] == f"{TASKS}-dong-4" and one["text"]
    )
    assert joined == row(f"{TASKS}-dong-4").text


def test_the_whole_plan_holds_its_tables() -> None:
    whole = whole_plan(site(), plan(), "")
    section = next(one for one in whole.sections if one.id == "phu-luc-ii")
    (table,) = section.tables
    assert (table.caption, len(table.columns)) == (f"{TARGETS}-ten", 7)
    rows = {one.id: one.row for one in section.paragraphs if one.row}
    assert [rows[name].kind for name in table.rows] == ["head", "head", "row", "row", "row"]
    assert [one.kind for one in section.paragraphs[:2]] == ["title", "attached"]


def test_rows_of_tasks_are_tasks_and_rows_of_forms_are_none() -> None:
    tasks = table_rows(site(), "tasks")
    assert [one["row"] for one in tasks] == [f"{TASKS}-dong-{number}" for number in (2, 3, 4, 6)]
    assert {one["section"] for one in tasks} == {"phu-luc-i"}
    assert tasks[0]["heading"] == (
        "Ban hành bộ tiêu chí đào tạo: - Khu vực thành thị; - Khu vực nông thôn."
    )
    assert [one["printed_role"] for one in tasks[0]["actors"]] == [
        *("Cơ quan chủ trì", "Cơ quan phối hợp", "Cơ quan phối hợp"),
    ]
