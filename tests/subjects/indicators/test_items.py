"""Indicators are found by their names, definitions and variants, and by their themes."""

from __future__ import annotations

from generator.subjects.indicators.items import indicator_items
from tests.page_cases import site


def test_an_indicator_is_found_by_all_that_the_registry_calls_it() -> None:
    items = {item.url: item for item in indicator_items(site())}
    assert list(items) == [f"chi-tieu/{name}/" for name in site().registries.indicators]
    found = items["chi-tieu/ty-le-that-nghiep/"]
    assert (found.kind, found.name) == ("indicator", "Tỷ lệ thất nghiệp")
    assert found.text == "tỷ lệ thất nghiệp; Tính cả năm"
    assert found.themes == ("viec-lam",)


def test_an_indicator_of_no_theme_is_found_in_none() -> None:
    (found,) = (one for one in indicator_items(site()) if one.url == "chi-tieu/ho-ngheo/")
    assert (found.text, found.themes) == ("", ())
