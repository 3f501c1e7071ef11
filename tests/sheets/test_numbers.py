"""Numbers as spreadsheets write them; `tests/cases/sheets/cells.yml` holds the kinds."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sheets.numbers import figure, whole
from generator.sheets.refusals import RefusedCellError
from generator.text.figures import parse_figure
from generator.text.vietnamese import format_number


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_a_number_in_english_form_is_never_another_number(value: Decimal) -> None:
    written = f"{value:,}"
    try:
        read = parse_figure(figure(written, None))
    except RefusedCellError:
        return  # it could be either
    assert read
    assert read.value == value


@given(st.integers(min_value=0, max_value=10**9), st.sampled_from(["", " %", " người"]))
def test_a_figure_that_lost_its_dots_is_the_old_one(value: int, unit: str) -> None:
    old = f"{format_number(Decimal(value))}{unit}"
    assert figure(f"{value}{unit}", old) == old


@pytest.mark.parametrize(
    ("cell", "says"),
    [("2030", "2030"), ("2.030", "2030"), ("2,030", "2030"), ("2030.00", "2030"), ("x", "x")],
)
def test_whole_numbers(cell: str, says: str) -> None:
    assert whole(cell) == says
