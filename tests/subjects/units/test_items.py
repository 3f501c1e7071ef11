"""Units are found by their names of then and now; first those for which a plan speaks."""

from __future__ import annotations

from generator.subjects.units.items import SPEAKING_BOOST, unit_items
from tests.page_cases import site


def test_a_unit_is_found_by_what_it_was_and_by_what_became_of_it() -> None:
    found = {item.url: (item.kind, item.name, item.text) for item in unit_items(site())}
    assert found == {
        "don-vi/tinh-mau/": ("unit", "Tỉnh Mẫu", "tỉnh Mẫu mới"),
        "don-vi/tinh-mau-2025/": ("unit", "Tỉnh Mẫu", "Tỉnh Mẫu"),
        "don-vi/xa-mau/": ("unit", "Xã Mẫu, tỉnh Mẫu", "xã Mẫu Mới (tỉnh Mẫu)"),
        "don-vi/xa-mau-moi/": ("unit", "Xã Mẫu Mới, tỉnh Mẫu", "Xã Mẫu"),
    }


def test_a_unit_for_which_a_plan_speaks_weighs_more() -> None:
    boosts = {item.url: item.boost for item in unit_items(site())}
    speaking, silent = boosts["don-vi/xa-mau/"], boosts["don-vi/xa-mau-moi/"]
    assert speaking == boosts["don-vi/tinh-mau/"] == SPEAKING_BOOST
    assert silent == boosts["don-vi/tinh-mau-2025/"] < speaking
