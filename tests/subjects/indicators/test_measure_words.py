"""What a group of figures measures, in words."""

from __future__ import annotations

import pytest

from generator.model.registries import Indicator, Variant
from generator.subjects.indicators.measure_words import measure_in_words
from generator.subjects.indicators.ranking import Measure

WATER = Indicator(
    "nuoc-sach", "Nước sạch", "%", "more", None, None, (Variant("ong", "Nước từ ống"),), None
)


@pytest.mark.parametrize(
    ("population", "variant", "year", "when", "against", "words"),
    [
        (None, None, 2030, None, None, "năm 2030"),
        ("thành thị", "ong", 2030, None, None, "thành thị; Nước từ ống; năm 2030"),
        (None, None, None, "hằng năm", "cả nước", "so với cả nước; hằng năm"),
        (None, "khong-co", None, None, None, "không ghi năm"),
    ],
)
def test_words(
    population: str | None,
    variant: str | None,
    year: int | None,
    when: str | None,
    against: str | None,
    words: str,
) -> None:
    measure = Measure("nuoc-sach", population, variant, year, when, "%", None, against)
    assert measure_in_words(WATER, measure) == words
