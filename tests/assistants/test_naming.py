"""Names find places as they are typed, and only those; indicators by the words of readers."""

from __future__ import annotations

import pytest

from generator.assistants.naming import indicators_named, plans_for, related, units_named
from tests.assistants.asked import PHUONG_2, files


@pytest.mark.parametrize(
    ("typed", "units"),
    [
        ("Phường 2", ["phuong-2-thi-xa-quang-tri"]),
        ("phuong 2, quang tri", ["phuong-2-thi-xa-quang-tri"]),
        ("PHƯỜNG 2, thị xã Quảng Trị, tỉnh Quảng Trị", ["phuong-2-thi-xa-quang-tri"]),
        ("Phường 2, Đức Phổ", []),
        ("2", []),
        ("Khánh Hoà", ["tinh-khanh-hoa", "tinh-khanh-hoa-2025"]),
        ("", []),
        ("Cà Mau", []),
    ],
)
def test_a_name_means_the_places_of_that_name(typed: str, units: list[str]) -> None:
    assert [row["id"] for row in units_named(files(), typed)] == units


def test_a_place_of_today_leads_to_the_plan_of_the_place_before() -> None:
    found = plans_for(files(), "phuong-quang-tri")
    assert [(how, plan["id"]) for how, plan in found] == [("predecessor", PHUONG_2)]
    assert ("lies-in", "tinh-ninh-thuan") in related(files(), "huyen-bac-ai")


@pytest.mark.parametrize(
    ("said", "count"),
    [("BHYT", 1), ("bao hiem y te", 1), ("ty-le-that-nghiep", 1), ("that nghiep", 2), ("?", 0)],
)
def test_words_mean_indicators(said: str, count: int) -> None:
    assert len(indicators_named(files(), said)) == count
