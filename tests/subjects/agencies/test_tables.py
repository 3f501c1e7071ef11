"""The table of agencies: each of the registry, with all that the registry says of it."""

from __future__ import annotations

from dataclasses import replace

from generator.model.registries import Agency
from generator.subjects.agencies.tables import agency_tables
from tests.data_page import hold_described
from tests.page_cases import site
from tests.site_fixture import edition_of, table_rows

OFFICE = Agency(
    "chu-tich", "Chủ tịch", "office", "xa-mau", "state", ("CT", "Chủ tịch xã"), ("khac",), "Ghi."
)


def test_the_table_is_called_as_its_page_says() -> None:
    hold_described(agency_tables(edition_of(site())), "agencies")


def test_each_agency_has_a_row_in_the_order_of_the_registry() -> None:
    registries = replace(
        site().registries, agencies={**site().registries.agencies, OFFICE.id: OFFICE}
    )
    rows = table_rows(replace(site(), registries=registries), "agencies")
    assert [row["id"] for row in rows] == [
        "ubnd-xa-mau", "ubnd-tinh-mau", "phong-van-hoa", "cong-an-xa", "chu-tich",
    ]  # fmt: skip
    assert rows[-1] == {
        "id": "chu-tich",
        "name": "Chủ tịch",
        "kind": "office",
        "unit": "xa-mau",
        "chain": "state",
        "aliases": ["CT", "Chủ tịch xã"],
        "successors": ["khac"],
        "note": "Ghi.",
    }
    assert (rows[0]["chain"], rows[0]["aliases"], rows[0]["note"]) == (None, [], None)
