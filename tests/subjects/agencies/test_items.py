"""Agencies are found by their names, those that say no place with that of their unit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.registries import Agency
from generator.search.items import Item
from generator.subjects.agencies.items import agency_items
from tests.page_cases import site


def item(name: str, unit: str | None, aliases: tuple[str, ...] = ()) -> Item:
    agency = Agency("x", name, "body", unit, None, aliases, (), None)
    registries = replace(site().registries, agencies={"x": agency})
    (found,) = agency_items(replace(site(), registries=registries))
    return found


@pytest.mark.parametrize(
    ("name", "unit", "called"),
    [
        ("Phòng Văn hóa", "xa-mau", "Phòng Văn hóa, Xã Mẫu"),
        ("Công an xã Mẫu", "xa-mau", "Công an xã Mẫu"),
        ("CÔNG AN XÃ MẪU", "xa-mau", "CÔNG AN XÃ MẪU"),
        ("Chính phủ", None, "Chính phủ"),
        ("Phòng Y tế", "khong-biet", "Phòng Y tế"),
    ],
)
def test_an_agency_is_called_with_its_place_once(name: str, unit: str | None, called: str) -> None:
    assert item(name, unit).name == called


def test_an_agency_is_found_by_its_other_names_at_its_page() -> None:
    found = item("Chính phủ", None, ("CP", "Chính phủ nước ta"))
    assert (found.kind, found.url) == ("agency", "co-quan/x/")
    assert found.text == "CP; Chính phủ nước ta"


def test_every_agency_is_found_once() -> None:
    assert [one.url for one in agency_items(site())] == [
        f"co-quan/{name}/" for name in site().registries.agencies
    ]
