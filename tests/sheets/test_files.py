"""A table is read in whichever way a spreadsheet saves it; what is no table is told."""

from __future__ import annotations

import unicodedata

import pytest

from generator.problems import Problem
from generator.sheets.files import Given, from_bytes, to_bytes
from tests.sheets.tables import exported, held

NAME = "xa-mau-ke-hoach-viec.csv"


def read(data: bytes) -> tuple[Given | None, list[Problem]]:
    found: list[Problem] = []
    return from_bytes(data, "bang.csv", found), found


def as_windows(text: str) -> bytes:
    """Write text in the code page of Vietnamese Windows, whose tones are marks of their own."""
    tones = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
    parts = []
    for letter in text:
        split = unicodedata.normalize("NFD", letter)
        base = "".join(one for one in split if one not in tones)
        parts.append(unicodedata.normalize("NFC", base) + "".join(t for t in split if t in tones))
    return "".join(parts).encode("cp1258")


def test_it_is_written_for_a_spreadsheet_set_to_vietnamese() -> None:
    data = exported()[NAME]
    assert data.startswith("\ufeffKế hoạch;Mã đoạn;".encode())
    assert data.endswith(b"\r\n")


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "utf-16", "utf-16-le", "cp1258"])
def test_it_is_read_as_spreadsheets_save_it(separator: str, encoding: str) -> None:
    text = exported(separator=separator)[NAME].decode("utf-8-sig")
    data = as_windows(text) if encoding == "cp1258" else text.encode(encoding)
    table, found = read(data)
    assert not found
    assert table
    assert [one.cells for one in table.rows] == [one.cells for one in expected().rows]


def expected() -> Given:
    table, _found = read(exported()[NAME])
    assert table
    assert len(table.rows) == 1
    return table


@pytest.mark.parametrize(
    "data",
    [b"", b"\n\n", b"\x89PNG\r\n\x1a\n\0\0", b"a;b;c\n1;2;3\n", b"\xd2\xff\xfe", b'"' * 999],
)
def test_what_is_no_table_is_told(data: bytes) -> None:
    table, found = read(data)
    assert table is None
    assert [one.rule for one in found] == ["sheet-unknown"]


def test_letters_that_became_question_marks_are_told_so() -> None:
    text = exported()[NAME].decode("utf-8-sig").encode("ascii", "replace")
    _table, found = read(text)
    assert "CSV UTF-8" in found[0].hint
    assert "dấu hỏi" in found[0].hint


def test_unknown_columns_are_told_with_what_was_meant() -> None:
    rows = [["Mã đoạn", "Dấu dòng", "Ghi chu riêng tôi", "Ngàyy", "Mã đoạn", "Việc"]]
    _table, found = read(to_bytes(rows))
    assert [(one.rule, one.column, one.severity, one.guess) for one in found] == [
        ("sheet-unknown-column", 3, "warning", ""),
        ("sheet-unknown-column", 4, "error", "Ngày"),
        ("sheet-column-twice", 5, "error", ""),
    ]


def test_a_table_past_the_limits_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert held()
    monkeypatch.setattr("generator.sheets.files.MAX_ROWS", 0)
    assert [one.rule for one in read(exported()[NAME])[1]] == ["sheet-rows"]
    monkeypatch.setattr("generator.sheets.files.MAX_BYTES", 10)
    assert [one.rule for one in read(exported()[NAME])[1]] == ["file-size"]


def test_a_cell_past_what_a_reader_takes_is_told() -> None:
    data = "Mã đoạn;Dấu dòng;Câu gốc\n;;".encode() + b"x" * 200_000
    assert [one.rule for one in read(data)[1]] == ["sheet-unknown"]
