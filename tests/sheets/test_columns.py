"""Every field that an author may write has a column, and the guide names each."""

from __future__ import annotations

import pytest

from generator.sheets.columns import SHEETS, Sheet
from generator.text.vietnamese import fold
from tests.folders import ROOT

GUIDE = ROOT / "content" / "huong-dan" / "ma-hoa" / "index.md"


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.key)
def test_every_field_has_one_column(sheet: Sheet) -> None:
    fields = {field.alias or name for name, field in sheet.form.model_fields.items()}
    assert sorted(one.key for one in sheet.columns) == sorted(fields)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.key)
def test_no_two_titles_are_alike_without_accents(sheet: Sheet) -> None:
    titles = [fold(one) for one in sheet.titles()]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.key)
def test_the_guide_names_every_column(sheet: Sheet) -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    assert f"-{sheet.ending}.csv" in guide
    shown = [one for one in sheet.titles() if not one.endswith("tên (chỉ đọc)")]
    assert not [one for one in shown if f"**{one}**" not in guide]


def test_what_must_be_said_is_told_by_the_form() -> None:
    targets, actors, _when, _duties = SHEETS
    by_key = {one.key: targets.required(one) for one in targets.columns}
    assert by_key["indicator"] == (True, True)
    assert by_key["quote"] == (True, False)
    assert by_key["note"] == (False, True)
    assert actors.required(actors.columns[1]) == (True, False)
