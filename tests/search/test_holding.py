"""What the terms of a place tell of a query: whether its words are there, and whether surely."""

from __future__ import annotations

import pytest

from generator.search.holding import Holding
from generator.search.query import query_terms, read_query
from generator.search.store import Place
from tests.search_small import RULES, small_reader, small_store

RANKING = RULES["ranking"]
STORE = small_store()


def held(typed: str, **slips: list[str]) -> tuple[Holding, list[Place]]:
    query = read_query(small_reader(), typed)
    meant = {int(at.removeprefix("at")): words for at, words in slips.items()}
    return Holding(query, STORE, RULES, (), meant), STORE.places(query_terms(query, (), RULES), {})


@pytest.mark.parametrize(
    ("typed", "grade"),
    [("dột ", "exact"), ("dot ", "compatible"), ("dọt ", "other_marks"), ("95", "exact")],
)
def test_a_word_has_the_grade_of_its_terms(typed: str, grade: str) -> None:
    holding, places = held(typed)
    assert max(holding.grade(0, one) for one in places) == RANKING[grade]


def test_a_word_that_is_meant_otherwise_has_the_grade_of_a_slip() -> None:
    holding, places = held("nhà dộtt ", at1=["nha"])
    assert {holding.grade(1, one) for one in places} == {RANKING["mistyped"]}
    assert not any(held("nhà dộtt ")[0].grade(1, one) for one in places)


def test_words_that_mostly_stand_side_by_side_are_one() -> None:
    assert held("bảo hiểm y tế ")[0].bound == {0, 1, 2}
    assert held("hiểm bảo ")[0].bound == frozenset()


@pytest.mark.parametrize(
    ("typed", "told"),
    [("bảo hiểm ", True), ("hiểm bảo ", False), ("bảo hiểm 95", True), ("95 tế ", True)],
)
def test_each_word_is_told_beside_a_neighbour_save_numbers(typed: str, told: bool) -> None:
    holding, places = held(typed)
    assert any(holding.is_told(one) for one in places) == told


def test_two_words_that_are_neighbours_nowhere() -> None:
    assert held("hiểm bảo ")[0].has_no_pair
    assert not held("bảo hiểm ")[0].has_no_pair
    assert not held("bảo 2030")[0].has_no_pair


def test_a_word_without_its_tone_needs_reading() -> None:
    assert held("hiêm ")[0].needs_reading
    assert not held("hiem ")[0].needs_reading
    assert not held("hiểm ")[0].needs_reading
