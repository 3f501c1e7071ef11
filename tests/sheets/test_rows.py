"""A row is held against its form, each fault at its cell."""

from __future__ import annotations

from generator.problems import Problem
from generator.sheets.columns import WORDS
from generator.sheets.rows import PlacedRow, hold, said_of
from tests.sheets.tables import ACTORS, DUTIES, TARGETS, changed, differing, given


def test_a_fault_of_the_form_stands_at_its_cell() -> None:
    rows = changed(TARGETS, lambda rows: rows[0].update({"Năm": "20300"}))
    changes, found = differing(rows)
    assert not changes
    (one,) = found
    assert (one.file, one.line, one.column) == ("bang.csv", 2, list(rows[0]).index("Năm") + 1)
    assert one.hint


def test_what_must_be_said_is_asked_for() -> None:
    _changes, found = differing(changed(ACTORS, lambda rows: rows[0].update({"Vai trò": ""})))
    assert [(one.rule, one.line) for one in found] == [("sheet-empty", 2)]


def test_a_refused_cell_is_told_with_its_title() -> None:
    _changes, found = differing(changed(DUTIES, lambda rows: rows[0].update({"Ngày": "11-Oct"})))
    (one,) = found
    assert one.rule == "sheet-cell"
    assert one.message.startswith("cột “Ngày”")
    assert (one.fragment, one.guess) == ("11-Oct", "10/11")


def test_columns_to_be_read_only_are_refused_where_they_were_written_into() -> None:
    rows = changed(TARGETS, lambda rows: rows[0].update({WORDS: "Chữ khác"}))
    assert [one.rule for one in differing(rows)[1]] == ["sheet-read-only"]
    help_title = "Cơ quan – tên (chỉ đọc)"
    rows = changed(ACTORS, lambda rows: rows[0].update({help_title: "UBND xã Mẫu"}))
    (one,) = differing(rows)[1]
    assert "“Cơ quan”" in one.hint


def test_the_old_name_may_stay_beside_a_new_id() -> None:
    rows = changed(ACTORS, lambda rows: rows[0].update({"Cơ quan": "uy ban nhan dan xa mau"}))
    (change,), found = differing(rows)
    assert not found
    assert change.said
    assert change.said["agency"] == "ubnd-xa-mau"


def test_missing_columns_stay_as_they_were() -> None:
    table = given([{"Mã đoạn": "i-p1", "Con số": "< 2 %", "Dấu dòng": ""}])
    found: list[Problem] = []
    said = said_of(table, table.rows[0], {"is": "< 3 %", "year": "2030"}, {}, found)
    assert said == {"is": "< 2 %", "year": "2030"}
    assert not hold(table, table.rows[0], said, found)
    assert PlacedRow(table, table.rows[0], [dict(said)]).locate_key((0, "is")).column == 2
