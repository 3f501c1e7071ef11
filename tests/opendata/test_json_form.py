"""JSON of the open data: figures, days and rows, for people indented, for programs in a line."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.opendata.json_form import in_a_line, lines_of, plain, to_json
from generator.text.vietnamese import PartialDate
from tests.opendata.sample_rows import NumberedRow, PartRow


@pytest.mark.parametrize(
    ("figure", "written"),
    [("100", "100"), ("1E+2", "100"), ("4.80", "4.8"), ("-0.5", "-0.5"), ("0.0", "0")],
)
def test_a_figure_is_a_whole_number_where_it_is_one(figure: str, written: str) -> None:
    assert to_json(Decimal(figure)).decode() == f"{written}\n"
    assert in_a_line(Decimal(figure)).decode() == written
    assert plain(Decimal(figure)) == json.loads(written)


def test_json_keeps_letters_and_steps_in_by_one_space_for_people() -> None:
    row = NumberedRow("đ", (PartRow(PartialDate(2024, 3)),))
    assert to_json(row).decode() == (
        '{\n "name": "đ",\n "parts": [\n  {\n   "by": "2024-03"\n  }\n ]\n}\n'
    )
    assert in_a_line(row).decode() == '{"name":"đ","parts":[{"by":"2024-03"}]}'


@given(st.lists(st.builds(NumberedRow, st.text()), max_size=4))
def test_each_row_has_a_line(rows: list[NumberedRow]) -> None:
    lines = lines_of(rows).split(b",\n") if rows else []
    assert [json.loads(line) for line in lines] == [json.loads(to_json(row)) for row in rows]


def test_what_has_no_form_in_json_is_refused_by_name() -> None:
    with pytest.raises(TypeError, match="no JSON form for set"):
        to_json({1})
    with pytest.raises(TypeError, match="no JSON form for type"):
        in_a_line(NumberedRow)
