"""Of whom figures are counted: known by a printed form or by its id, and where the words stand."""

from __future__ import annotations

import pytest

from generator.link.populations import Counted, PopulationIndex
from generator.model.registries import Population


def population(name: str, *forms: str) -> Population:
    return Population(name, forms[0], forms[1:], (), None, None)


INDEX = PopulationIndex.of(
    {
        one.id: one
        for one in (
            population("chung", "Chung", "cả tỉnh"),
            population("nong-thon", "Nông thôn", "khu vực nông thôn", "nông thôn"),
            population("ho-ngheo", "Hộ nghèo", "hộ nghèo", "hộ thuộc diện nghèo"),
            population("tre-em", "Trẻ em", "trẻ em dưới 6 tuổi", "các cháu"),
            population("hoc-sinh", "Học sinh", "các cháu"),
        )
    }
)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("nông thôn", "nong-thon"),
        ("Nông thôn", "nong-thon"),
        ("KHU VỰC NÔNG THÔN", "nong-thon"),
        ("hộ nghèo", "ho-ngheo"),
        ("TRẺ EM dưới 6 tuổi", "tre-em"),
        ("trẻ em dưới 5 tuổi", None),  # another age, other people
        ("hộ", None),
        ("hộ nghèo nông thôn", None),
        ("khu vực nông thôn mới", None),
        ("các cháu", None),  # two are called so
        ("", None),
        ("nữ", None),
    ],
)
def test_words_mean_the_population_that_they_are_whole(words: str, meant: str | None) -> None:
    assert INDEX.meant(words) == meant


@pytest.mark.parametrize(
    ("texts", "printed"),
    [
        (["Tỷ lệ hộ nghèo nông thôn"], "nông thôn"),
        (["ở Nông thôn, nhất là khu vực nông thôn"], "khu vực nông thôn"),
        (["Tỷ lệ hộ nghèo", "khu vực NÔNG THÔN"], "khu vực NÔNG THÔN"),
        (["ở nông thôn", "khu vực nông thôn"], "nông thôn"),  # the nearest text, not the longest
        (["Tỷ lệ hộ nghèo", ""], None),
        ([], None),
    ],
)
def test_the_nearest_text_prints_a_population_by_its_longest_words(
    texts: list[str], printed: str | None
) -> None:
    assert INDEX.printed("nong-thon", texts) == printed


def test_of_two_places_in_one_text_equally_long_the_first_is_meant() -> None:
    assert INDEX.printed("nong-thon", ["Nông thôn và nông thôn"]) == "Nông thôn"


TEXTS = ["Tỷ lệ trẻ em dưới 6 tuổi", "ở khu vực nông thôn"]


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        (None, Counted(None, None)),
        ("nong-thon", Counted("nong-thon", "khu vực nông thôn")),
        ("tre-em", Counted("tre-em", "trẻ em dưới 6 tuổi")),
        ("ho-ngheo", Counted("ho-ngheo", None)),  # known, and not printed
        ("khu vực nông thôn", Counted("nong-thon", "khu vực nông thôn")),
        ("Hộ thuộc diện nghèo", Counted("ho-ngheo", "Hộ thuộc diện nghèo")),
        ("trẻ em dưới 5 tuổi", Counted(None, "trẻ em dưới 5 tuổi")),
        ("các cháu", Counted(None, "các cháu")),
        ("nữ", Counted(None, "nữ")),
    ],
)
def test_an_author_says_an_id_or_printed_words(said: str | None, counted: Counted) -> None:
    assert INDEX.counted(said, iter(TEXTS)) == counted


def test_without_a_registry_words_stay_as_they_are() -> None:
    none = PopulationIndex.of({})
    assert none.counted("nong-thon", TEXTS) == Counted(None, "nong-thon")
    assert none.meant("Nông thôn") is None
    assert none.printed("nong-thon", TEXTS) is None
