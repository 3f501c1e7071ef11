"""Rows of the table of `kehoach due` that somebody filled in, and what is no answer."""

from __future__ import annotations

from collections.abc import Mapping

from generator.problems import Problem
from generator.sheets.answers import Answered, answers_of
from generator.sheets.due_columns import COLUMNS
from generator.sheets.names import Names

NAMES = {
    "indicators": Names({"that-nghiep": "Tỷ lệ thất nghiệp"}, {}),
    "units": Names({"xa-mau": "Xã Mẫu"}, {}),
    "agencies": Names({"phong-van-hoa-xa-hoi": "Phòng Văn hóa - Xã hội"}, {}),
}
KEYS = tuple(COLUMNS)
TARGET = {
    "kind": "target",
    "plan": "ke-hoach",
    "id": "i-t1",
    "period": "2025",
    "indicator": "that-nghiep",
    "unit": "xa-mau",
    "measure": "level",
}
FILLED = {
    **TARGET,
    "report": "bao-cao-2025",
    "is": "2,8 %",
    "report_quote": "là 2,8%",
    "by": "Người nhập",
}


def table(*rows: Mapping[str, str], separator: str = ",") -> bytes:
    lines = [KEYS, *([row.get(key, "") for key in KEYS] for row in rows)]
    quoted = (separator.join(f'"{cell}"' for cell in line) for line in lines)
    return "\ufeff{}\r\n".format("\r\n".join(quoted)).encode()


def read(
    *rows: Mapping[str, str], separator: str = ","
) -> tuple[tuple[Answered, ...], list[Problem]]:
    found: list[Problem] = []
    return answers_of(table(*rows, separator=separator), "den-han.csv", NAMES, found), found


def test_rows_that_nobody_filled_in_are_none() -> None:
    assert read(TARGET, TARGET) == ((), [])


def test_a_filled_row_says_what_its_cells_say_whatever_parts_them() -> None:
    for separator in (",", ";", "\t"):
        (row,), found = read(TARGET, FILLED, separator=separator)
        assert found == []
        assert (row.number, row.said["is"], row.said["as_of"]) == (3, "2,8 %", None)
        assert row.place("report_quote").column == KEYS.index("report_quote") + 1


def test_a_cell_that_lacks_is_told_at_its_place() -> None:
    rows, found = read({**FILLED, "by": "", "report_quote": ""})
    assert rows == ()
    assert [(one.line, one.column) for one in found] == [
        (2, KEYS.index("by") + 1),
        (2, KEYS.index("report_quote") + 1),
    ]


def test_who_looked_and_found_nothing_states_no_figure() -> None:
    (row,), found = read({**TARGET, "looked": "2026-01-15", "by": "Người xem"})
    assert (row.is_looked, found) == (True, [])
    rows, found = read({**FILLED, "looked": "2026-01-15"})
    assert rows == ()
    assert [one.rule for one in found] == ["answer-cell", "answer-cell"]


def test_a_name_that_no_registry_knows_is_told() -> None:
    _rows, (told,) = read({**FILLED, "issuer": "Sở Nào Đó"})
    assert (told.line, told.column) == (2, KEYS.index("issuer") + 1)


def test_another_file_is_no_table() -> None:
    found: list[Problem] = []
    assert answers_of(b"a,b\n1,2\n", "x.csv", NAMES, found) == ()
    assert answers_of(b"", "x.csv", NAMES, found) == ()
    assert [one.rule for one in found] == ["answer-table", "answer-table"]


def test_a_column_of_another_name_is_told_and_not_read() -> None:
    data = table(FILLED).replace(b'"report_quote"', b'"report_quotes"')
    found: list[Problem] = []
    answers_of(data, "x.csv", NAMES, found)
    assert [one.rule for one in found] == ["answer-column", "answer-cell"]
    assert found[0].guess == "report_quote"
