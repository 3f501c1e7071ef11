"""What an author may write of a table."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from generator.schema.table import CellForm, RowForm, TableEntry, TableForm


def table(**said: Any) -> TableForm:
    return TableForm.model_validate(
        {"columns": ["a", "b"], "rows": [{"cells": ["1", "2"]}], **said}
    )


def test_cells_columns_and_captions_may_be_bare_words() -> None:
    form = table(caption="Bảng 1", columns=["TT", {"head": "2026", "year": 2026}])
    assert form.caption is not None
    assert form.caption.text == "Bảng 1"
    assert [(one.head, one.year) for one in form.columns] == [("TT", None), ("2026", 2026)]
    assert form.rows[0].cells[0] == CellForm(text="1")


def test_a_cell_keeps_its_lines_and_may_be_empty() -> None:
    row = RowForm.model_validate({"cells": [" Hai  dòng:\n\n - một ", "", None]})
    assert [cell.text for cell in row.cells] == ["Hai dòng:\n- một", "", ""]


def test_a_row_says_what_a_paragraph_says() -> None:
    when = {"quote": "Quý II/2027", "by": "2027-06"}
    row = RowForm.model_validate({"cells": ["Quý II/2027"], "when": when, "group": "true"})
    assert row.when is not None
    assert row.when.by == "2027-06"
    assert row.group


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ({"rows": []}, "too_short"),
        ({"columns": []}, "too_short"),
        ({"columns": ["a"] * 61}, "too_long"),
        ({"rows": [{"cells": ["a"] * 61}]}, "too_long"),
        ({"rows": [{"cells": [{"text": "a", "across": 0}]}]}, "greater_than_equal"),
        ({"rows": [{"cell": ["a"]}]}, "missing"),
    ],
)
def test_what_is_no_table(said: dict[str, Any], refused: str) -> None:
    with pytest.raises(ValidationError) as error:
        table(**said)
    assert refused in [one["type"] for one in error.value.errors()]


def test_a_table_stands_alone_in_its_entry() -> None:
    with pytest.raises(ValidationError):
        TableEntry.model_validate({"table": table().model_dump(), "text": "thừa"})
