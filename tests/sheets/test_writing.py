"""Tables of a plan, written: one row an annotation, and back without a change."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.problems import Problem
from generator.sheets.columns import MARK, PLACE, SHEETS, WORDS
from generator.sheets.difference import difference
from generator.sheets.files import from_bytes
from generator.sheets.taking import taken
from generator.sheets.writing import MAX_WORDS, named, shown_words
from tests.sheets.tables import (
    ACTORS,
    DUTIES,
    REAL,
    TABLES,
    TARGETS,
    column,
    exported,
    held,
    names,
    rows_of,
    text_of,
)


@pytest.mark.parametrize("file", [*REAL, TABLES], ids=lambda file: file.stem)
@pytest.mark.parametrize("separator", [";", "\t"])
def test_what_nobody_changed_changes_no_byte(file: Path, separator: str) -> None:
    found: list[Problem] = []
    tables = [from_bytes(data, name, found) for name, data in exported(file, separator).items()]
    changes = difference(held(file), [one for one in tables if one], found)
    assert (changes, found) == ((), [])
    assert taken(text_of(file), changes) == text_of(file)


def test_every_annotation_is_a_row_with_its_words() -> None:
    (row,) = rows_of(TARGETS)
    assert row[PLACE] == "i-p1"
    assert row[WORDS].startswith("Tỷ lệ thất nghiệp chung")
    assert (row["Con số"], row["Năm"], row["Chỉ số"]) == ("< 3 %", "2030", "ty-le-that-nghiep")
    assert row["Chỉ số – tên (chỉ đọc)"] == "Tỷ lệ thất nghiệp"
    (row,) = rows_of(DUTIES)
    assert (row["Việc"], row["Ngày"], row["Chu kỳ"]) == ("Báo cáo", "'10/11", "hằng năm")
    (row,) = rows_of(ACTORS)
    assert row["Vai trò"] == "Chủ trì, làm"
    assert row[MARK].startswith("1-")


def test_a_table_without_rows_has_a_head() -> None:
    tables = exported()
    assert len(tables) == len(SHEETS)
    assert tables["xa-mau-ke-hoach-thoi-gian.csv"].count(b"\r\n") == 1


def test_long_words_and_unknown_ids() -> None:
    assert len(shown_words("a" * 5000)) == MAX_WORDS
    assert named(column("actors.agency"), "khong-co", names()) == ""
