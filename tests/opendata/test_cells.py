"""Cells of CSV: no formula in whichever way a spreadsheet parts a line, and one walk a text.

What each text becomes stands in `tests/cases/twins/cell.yml`, to which the script is held too.
"""

from __future__ import annotations

import csv
import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.opendata.cells import cell, safe, unguarded
from generator.opendata.formats import csv_lines

ODD = st.text(
    st.sampled_from([*"=+-@＝－ađ1;,\t\r\n\"' ", "\u200b", "\xa0", "\ufeff", "\x00"]), max_size=8
)


def begins_a_formula(text: str) -> bool:
    """Tell whether a spreadsheet might run a cell, if it drops all that is no letter or sign."""
    shown = (
        one
        for one in unicodedata.normalize("NFKC", text)
        if not (one.isspace() or one == '"' or unicodedata.category(one) in ("Cc", "Cf"))
    )
    return next(shown, "") in tuple("=+-@")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@given(st.lists(ODD, min_size=1, max_size=4))
def test_no_cell_is_a_formula_wherever_a_line_is_cut(separator: str, texts: list[str]) -> None:
    line = csv_lines([texts])
    for row in csv.reader(io.StringIO(line, newline=""), delimiter=separator):
        for number, one in enumerate(row):
            if separator == "," or number:  # the first cell may hold several of ours
                assert not begins_a_formula(one) or one == "="


@given(ODD)
def test_only_apostrophes_are_added(text: str) -> None:
    def bare(one: str) -> str:
        return one.replace("'", "")

    assert bare(safe(text)) == bare(text)
    assert len(safe(text)) <= 2 * len(text) + 1


def test_a_long_run_is_walked_through_once() -> None:
    """Where each place of a run began a walk to its end, this would take hours."""
    for run in (";", "\n", " ", "\u200b", '"', "; "):
        assert safe(f"a{run * 500_000}b") == f"a{run * 500_000}b"


def test_a_list_and_what_is_nested_are_held_too() -> None:
    assert cell(("-a", "＝b"), str) == "'-a; '＝b"


@given(ODD)
def test_what_guards_a_text_is_taken_off_again(text: str) -> None:
    assert "'" in text or unguarded(safe(text)) == text
