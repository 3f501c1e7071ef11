"""Days as spreadsheets write them: the same day, or a word that it changed."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sheets.days import read, read_several
from generator.sheets.refusals import RefusedCellError
from generator.text.vietnamese import parse_date

DAYS = st.dates(datetime.date(2020, 1, 1), datetime.date(2090, 12, 31))


@given(DAYS, st.sampled_from(["%d-%b", "%d/%m", "%d-%b-%Y", "%Y-%m-%d", "%m/%d/%Y", "%d/%m/%Y"]))
def test_a_reformatted_day_is_kept_or_told(day: datetime.date, form: str) -> None:
    old = f"{day.day}/{day.month}"
    try:
        said = read(day.strftime(form), old)
    except RefusedCellError as refused:
        said = refused.guess
    assert said == old or parse_date(said) is None  # the form refuses what is no day


@given(DAYS)
def test_a_whole_date_in_another_form_is_the_same(day: datetime.date) -> None:
    assert read(day.strftime("%d/%m/%Y"), day.isoformat()) == day.isoformat()
    assert read(day.strftime("%d-%b-%Y"), day.isoformat()) == day.isoformat()


@pytest.mark.parametrize("said", ["ngày 5/6", "trong quý II", "31/2/2026", ""])
def test_other_words_are_left_to_the_form(said: str) -> None:
    assert read(said, None) == said.removeprefix("ngày ")


@pytest.mark.parametrize(
    ("given", "old", "said"),
    [
        ("15/6, 15/12", None, "15/6, 15/12"),
        ("15/6,15-Dec", "15/6, 15/12", "15/6, 15/12"),
        ("10-Nov", "10/11", "10/11"),
        ("15/12", "15/6, 15/12", "15/12"),
    ],
)
def test_a_duty_of_several_days_names_them_all(given: str, old: str | None, said: str) -> None:
    assert read_several(given, old) == said


def test_of_one_day_what_a_spreadsheet_turned_round_is_told() -> None:
    with pytest.raises(RefusedCellError):
        read_several("11/10", "10/11")
