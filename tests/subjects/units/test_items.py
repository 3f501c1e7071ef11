"""Units are found by their names of then and now; first those for which a plan speaks."""

from __future__ import annotations

from dataclasses import replace

from generator.search.items import THING_BOOST
from generator.subjects.units.items import SPEAKING_BOOST, unit_items
from tests.page_cases import site


def test_a_unit_is_found_by_what_it_was_and_by_what_became_of_it_and_says_which_is_which() -> None:
    found = {item.url: (item.kind, item.name, item.also) for item in unit_items(site())}
    assert found == {
        "don-vi/tinh-mau/": ("former", "Tỉnh Mẫu", "đến 01/07/2025, nay là tỉnh Mẫu mới"),
        "don-vi/tinh-mau-2025/": ("unit", "Tỉnh Mẫu", "trước đây: Tỉnh Mẫu"),
        "don-vi/xa-mau/": (
            "former",
            "Xã Mẫu, tỉnh Mẫu",
            "đến 01/07/2025, nay là xã Mẫu Mới (tỉnh Mẫu)",
        ),
        "don-vi/xa-mau-moi/": ("unit", "Xã Mẫu Mới, tỉnh Mẫu", "trước đây: Xã Mẫu"),
    }


def test_a_unit_for_which_a_plan_speaks_or_spoke_before_it_was_weighs_more() -> None:
    said = {item.url: item.boost for item in unit_items(site())}
    assert set(said.values()) == {SPEAKING_BOOST}
    nowhere = replace(site(), plans={})
    assert {item.boost for item in unit_items(nowhere)} == {THING_BOOST}
