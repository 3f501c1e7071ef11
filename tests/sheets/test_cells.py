"""A cell comes back as what was meant, or is refused; a guard never changes what it guards."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sheets.cells import bare, guarded, read, written
from generator.sheets.columns import SHEETS, Column
from generator.sheets.files import to_bytes
from generator.sheets.names import Names
from generator.sheets.refusals import RefusedCellError
from tests.golden import Case, cases
from tests.sheets.tables import column

CASES = cases("sheets")
NAMES = {
    "indicators": Names(
        {"ty-le-that-nghiep": "Tỷ lệ thất nghiệp"},
        {"ty le that nghiep": frozenset(("ty-le-that-nghiep",))},
    ),
    "agencies": Names(
        {"phong-y-te": "Phòng Y tế", "phong-y-te-khac": "Phòng Y tế", "ubnd": "Ủy ban"},
        {
            "phong y te": frozenset(("phong-y-te", "phong-y-te-khac")),
            "uy ban nhan dan, xa mau": frozenset(("ubnd",)),
        },
    ),
}
ODD = st.text(st.sampled_from("=+-@'\";,\t a1.5%–đ"), max_size=10)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_cell_is_understood_or_refused(case: Case) -> None:
    said = case.said
    values = column(said["column"]), said["cell"], said.get("old"), NAMES
    if "refuses" not in said:
        assert read(*values) == (said["says"] or None)
        return
    with pytest.raises(RefusedCellError, match=said["refuses"]) as refused:
        read(*values)
    assert refused.value.hint
    assert said.get("guess", "") in refused.value.guess


@given(ODD)
def test_a_guard_is_taken_off_again(text: str) -> None:
    assert bare(guarded(text)) == " ".join(text.split()) or bare(guarded(text)) == bare(text)


@given(ODD)
def test_what_was_written_and_not_touched_stays_as_it_was(text: str) -> None:
    for one in (column("targets.quote"), column("targets.is"), column("duties.day")):
        assert read(one, written(one, text), text, {}) == text


@pytest.mark.parametrize("text", ["75,5 %", "35.000", "10/11", "2027-06", "1-mar", "may-5", "TRUE"])
def test_what_a_spreadsheet_would_reformat_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["2030", "7", "hộ nghèo", "< 3 %", "45 tuổi trở lên"])
def test_what_a_spreadsheet_keeps_has_no_guard(text: str) -> None:
    assert guarded(text) == text


@given(st.lists(ODD, min_size=1, max_size=3))
def test_no_cell_begins_a_formula(texts: list[str]) -> None:
    data = to_bytes([[guarded(one) for one in texts]])
    (row,) = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
    assert not [one for one in row if one.lstrip(' "').startswith(("=+", "=1", "+", "@", "-"))]


@pytest.mark.parametrize("one", [one for sheet in SHEETS for one in sheet.columns if one.choices])
def test_words_of_a_choice_are_read_back(one: Column) -> None:
    for value in one.choices or {}:
        assert read(one, written(one, value), None, {}) in (value, [value])
