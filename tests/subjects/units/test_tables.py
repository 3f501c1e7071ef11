"""The table of units: when each was, what it lay in, and what became of it."""

from __future__ import annotations

from dataclasses import replace

from generator.model.registries import Unit
from generator.subjects.units.tables import unit_tables
from generator.text.vietnamese import PartialDate
from tests.data_page import hold_described
from tests.page_cases import site
from tests.site_fixture import edition_of, table_rows


def test_the_table_is_called_as_its_page_says() -> None:
    hold_described(unit_tables(edition_of(site())), "units", "unit-successors")


def test_each_unit_has_a_row_with_its_two_dates() -> None:
    town = Unit(
        "thi-tran-mau",
        "Thị trấn Mẫu",
        "commune",
        "tinh-mau",
        "00123",
        PartialDate(1999),
        PartialDate(2020, 1, 1),
        "42-nq-tw",
        ("xa-mau",),
        "Ghi.",
    )
    registries = replace(site().registries, units={**site().registries.units, town.id: town})
    rows = table_rows(replace(site(), registries=registries), "units")
    assert [row["id"] for row in rows] == [*site().registries.units, "thi-tran-mau"]
    assert rows[-1] == {
        "id": "thi-tran-mau",
        "name": "Thị trấn Mẫu",
        "level": "commune",
        "parent": "tinh-mau",
        "code": "00123",
        "from": PartialDate(1999),
        "until": PartialDate(2020, 1, 1),
        "ended_by": "42-nq-tw",
        "successors": ["xa-mau"],
        "note": "Ghi.",
    }
    assert (rows[0]["from"], rows[1]["until"]) == (None, None)
