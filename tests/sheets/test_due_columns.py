"""The columns of the table of `kehoach due`: titles a clerk reads, keys that programs know."""

from __future__ import annotations

from dataclasses import fields

import pytest

from generator.problems import Problem
from generator.sheets.answers import answers_of
from generator.sheets.due_columns import ASKED, COLUMNS, TO_FILL, heads, key_of, places, row
from generator.subjects.progress.due import Missing
from tests.sheets.test_answers import FILLED, NAMES

# As tables had them before titles were Vietnamese: they are given back for ever.
FORMER = [
    *("kind", "plan", "place", "id", "name", "period", "due", "quote", "at", "looked_before"),
    *("indicator", "unit", "variant", "population", "measure", "per"),
    *("report", "type", "title", "number", "date", "issuer", "standing", "url"),
    *("is", "as_of", "finality", "standard", "report_quote", "note", "looked", "by"),
]


def test_the_keys_stay_as_they_were() -> None:
    assert heads(by_key=True) == FORMER
    assert list(ASKED) == [one.name for one in fields(Missing)]


def test_every_column_is_known_by_its_title_and_its_key() -> None:
    assert len(set(heads())) == len(COLUMNS)
    for key, column in COLUMNS.items():
        assert key_of(key) == key_of(column.title) == key_of(column.title.upper()) == key
        assert column.title not in COLUMNS


@pytest.mark.parametrize("title", ["", "Cột lạ", "Kind "])
def test_another_title_names_no_column(title: str) -> None:
    assert key_of(title) is None


def test_of_two_columns_of_one_name_the_first_counts() -> None:
    assert places(["Năm", "lạ", "period", "Mã kế hoạch"]) == {"period": 0, "plan": 3}


def test_a_row_says_choices_in_words_and_by_key_as_they_are_stored() -> None:
    asked = {**dict.fromkeys(ASKED), "kind": "target", "measure": "level", "id": "i-t1"}
    shown = dict(zip(heads(), row(asked), strict=True))
    assert shown["Việc hay chỉ tiêu"] == "chỉ tiêu"
    assert shown["Mức, tăng giảm hay mỗi năm"] == "Mức phải đạt"
    assert dict(zip(FORMER, row(asked, by_key=True), strict=True))["kind"] == "target"
    assert len(row(asked)) == len(ASKED) + len(TO_FILL)


@pytest.mark.parametrize("by_title", [True, False])
def test_a_row_comes_back_the_same_by_title_and_by_key(by_title: bool) -> None:
    names = [COLUMNS[key].title if by_title else key for key in COLUMNS]
    cells = [FILLED.get(key, "") for key in COLUMNS]
    lines = [names, cells]
    table = "\n".join(";".join(f'"{one}"' for one in line) for line in lines)
    found: list[Problem] = []
    (read,) = answers_of(table.encode(), "den-han.csv", NAMES, found)
    assert found == []
    assert {key: value for key, value in read.said.items() if value} == FILLED


def test_a_word_that_is_no_choice_is_told_once_at_its_cell() -> None:
    cells = [{**FILLED, "kind": "chuyện"}.get(key, "") for key in COLUMNS]
    table = "\n".join(";".join(f'"{one}"' for one in line) for line in (heads(), cells))
    found: list[Problem] = []
    answers_of(table.encode(), "den-han.csv", NAMES, found)
    (told,) = found
    assert (told.line, told.column, told.fragment) == (2, 1, "chuyện")
    assert "việc; chỉ tiêu" in told.hint
