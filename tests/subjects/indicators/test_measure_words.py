"""What a group of figures measures, among whom it is ranked, in words."""

from __future__ import annotations

import pytest

from generator.model.registries import Indicator, Population, Registries, Variant
from generator.schema.plan import StatusValue
from generator.schema.registries import UnitLevel
from generator.subjects.indicators.measure_words import (
    AMONG,
    level_and_status,
    measure_in_words,
    set_in_words,
)
from generator.subjects.indicators.ranking import RANKED_LEVELS, Measure, Place, RankSet

WATER = Indicator(
    "nuoc-sach", "Nước sạch", "%", "more", None, None, (Variant("ong", "Nước từ ống"),), None
)
TOWN = Population("thanh-thi", "khu vực thành thị", ("thành thị",), (), None, None)
REGISTRIES = Registries(indicators={"nuoc-sach": WATER}, populations={"thanh-thi": TOWN})


@pytest.mark.parametrize(
    ("population", "variant", "year", "when", "against", "words"),
    [
        (None, None, 2030, None, None, "năm 2030"),
        ("nông thôn", "ong", 2030, None, None, "nông thôn; Nước từ ống; năm 2030"),
        ("thanh-thi", None, 2030, None, None, "khu vực thành thị; năm 2030"),
        (None, None, None, "hằng năm", "cả nước", "so với cả nước; hằng năm"),
        (None, "khong-co", None, None, None, "câu không ghi năm"),
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
    assert measure_in_words(REGISTRIES, measure) == words


@pytest.mark.parametrize(
    ("level", "status", "words"),
    [
        ("province", "issued", "trong 3 tỉnh, thành phố, văn bản đã ban hành; năm 2030"),
        (
            "district",
            "expired",
            "trong 3 huyện, quận, thị xã, thành phố, văn bản hết hiệu lực; năm 2030",
        ),
        ("commune", "draft", "trong 3 xã, phường, thị trấn, đặc khu, văn bản dự thảo; năm 2030"),
    ],
)
def test_a_set_says_how_many_of_which_level_and_status(
    level: UnitLevel, status: StatusValue, words: str
) -> None:
    measure = Measure("nuoc-sach", None, None, 2030, None, "%", None, None)
    places = tuple(Place(name, ()) for name in "abc")
    assert set_in_words(REGISTRIES, RankSet(level, status, measure, places)) == words


def test_every_level_that_is_ranked_has_a_word() -> None:
    assert set(AMONG) == set(RANKED_LEVELS)


@pytest.mark.parametrize(
    ("level", "status", "words"),
    [
        ("district", "issued", "Cấp huyện, văn bản đã ban hành"),
        ("country", "unknown", "Cả nước, không rõ tình trạng"),
        (None, "draft", "Không rõ cấp, văn bản dự thảo"),
    ],
)
def test_what_stands_apart_is_named_by_level_and_status(
    level: UnitLevel | None, status: StatusValue, words: str
) -> None:
    assert level_and_status(level, status) == words
