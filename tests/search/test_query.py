"""What a person types, read; and the terms that may answer it, each with its weight."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.query import (
    Query,
    alike,
    asked_for,
    completions,
    looks_mistyped,
    mistyped_terms,
    query_terms,
    read_query,
)
from tests.search_small import RULES, small_reader, small_store

WEIGHTS: dict[str, Any] = RULES["weights"]


def read(typed: str) -> Query:
    return read_query(small_reader(), typed)


def terms(typed: str) -> dict[str, float]:
    query = read(typed)
    return query_terms(query, completions(query, small_store(), RULES), RULES)


@pytest.mark.parametrize(
    ("typed", "unfinished"),
    [
        ("bảo hiểm", True),
        ("bảo hiểm ", False),
        ("bảo hiểm.", False),
        ("bảo hiểm,", False),
        ("bảo hiểm?", False),
        ("bảo hiểm!", False),
        ("bảo hiểm:", False),
        ("bảo hiểm;", False),
        ('"bảo hiểm"', False),
        ("“bảo hiểm”", False),
        ("«bảo hiểm»", False),
        ("(bảo hiểm)", False),
        ("[bảo hiểm]", False),
        ("bảo hiểm\n", False),
        ("bảo hiểm\t", False),
        ("bảo hiểm\u00a0", False),
        ("bảo hiểm\r", False),
        ("năm 2030", False),
        ("", False),
        (" ", False),
    ],
)
def test_the_last_word_may_be_unfinished(typed: str, unfinished: bool) -> None:
    assert read(typed).unfinished == unfinished


@pytest.mark.parametrize(
    ("typed", "phrases"),
    [
        ("bảo hiểm", ()),
        ('"bảo hiểm" y tế', ((0, 2),)),
        ('nhà "bảo hiểm" y', ((1, 3),)),
        ("“bảo hiểm” “y tế”", ((0, 2), (2, 4))),
        ("„bảo hiểm«", ((0, 2),)),
        ('"bảo hiểm', ()),
        ('""', ()),
        ('"…" bảo', ()),
        ('"bảo" hiểm', ((0, 1),)),
    ],
)
def test_quoted_words(typed: str, phrases: tuple[tuple[int, int], ...]) -> None:
    assert read(typed).phrases == phrases


def test_neighbours_within_quoted_words() -> None:
    assert read('"bảo hiểm y" tế').quoted_pairs == {"bao_hiem", "hiem_y"}
    assert read('"bảo" hiểm').quoted_pairs == frozenset()
    assert read("bảo hiểm").quoted_pairs == frozenset()


@pytest.mark.parametrize(
    ("typed", "bare"),
    [
        ("bao hiem", True),
        ("bao hiểm", False),
        ("bao", False),
        ("nam 2030", True),
        ("năm 2030", False),
        ("dong bao", True),
        ("đong bao", False),
        ("", False),
    ],
)
def test_words_without_any_mark(typed: str, bare: bool) -> None:
    assert read(typed).is_bare == bare


@given(st.integers(38, 42))
def test_more_words_than_a_person_types_are_left_out(count: int) -> None:
    assert len(read("tế " * count).words) == min(count, 40)


def test_a_thousand_letters_are_read() -> None:
    assert read("a" * 999 + "," + "b").text == "a" * 999 + ","
    assert read(" " * 998 + "tế").words != ()
    assert read(" " * 999 + "tế").words[0].folded == "t"
    assert read(" " * 1000 + "tế").words == ()


def test_a_query_is_read_in_one_form() -> None:
    assert read("te\u0302\u0301") == read("tế")


def test_each_kind_of_term_has_its_weight() -> None:
    found = terms("bảo hiểm ")
    assert found == {
        "bao": WEIGHTS["folded"],
        "bao=bao2": WEIGHTS["exact"],
        "hiem": WEIGHTS["folded"],
        "hiem=hiêm2": WEIGHTS["exact"],
        "bao_hiem": WEIGHTS["pair"],
    }
    assert terms("bao hiem ") == {
        "bao": WEIGHTS["folded"],
        "bao=bao0": WEIGHTS["exact_bare"],
        "hiem": WEIGHTS["folded"],
        "hiem=hiem0": WEIGHTS["exact_bare"],
        "bao_hiem": WEIGHTS["pair"],
    }
    assert terms("2030") == {"2030": WEIGHTS["folded"]}
    assert terms("42-NQ/TW ")["#42-nq-tw"] == WEIGHTS["whole"]
    assert terms("BHYT ")["bhyt"] == WEIGHTS["whole"]
    assert terms("") == {}


def test_an_unfinished_word_is_completed() -> None:
    found = terms("dộ")
    assert found["dot"] == WEIGHTS["completed"]
    assert "dot" not in terms("dộ ")
    found = terms("nhà dộ")
    assert found["nha_dot"] == WEIGHTS["completed_pair"]
    assert "dot" not in found, "of several words, only beside the one before"
    assert terms("dột")["dot"] == WEIGHTS["folded"], "a whole word stays one"


class Words:
    """A store that only knows some words and pairs."""

    def __init__(self, vocabulary: list[str], pairs: tuple[str, ...] = ()) -> None:
        self.vocabulary = vocabulary
        self.pairs = pairs

    def count(self, term: str) -> int:
        return int(term in self.pairs)


@given(st.integers(0, 12))
def test_eight_words_complete_one(count: int) -> None:
    store: Any = Words([f"nha{letter}" for letter in "abcdefghijkl"[:count]])
    assert list(completions(read("nhà"), store, RULES)) == store.vocabulary[:8]
    assert completions(read("nhà "), store, RULES) == ()


@given(st.integers(20, 26))
def test_so_many_words_mend_one(count: int) -> None:
    store: Any = Words([f"nh{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"[:count]])
    found = [one for one in store.vocabulary if one != "nha"]
    assert list(alike(read("nha "), 0, store, RULES)) == found[: RULES["ranking"]["corrections"]]


def test_a_word_is_mended_alone_and_beside_both_neighbours() -> None:
    slip, pair = WEIGHTS["mistyped"], WEIGHTS["mistyped_pair"]
    assert mistyped_terms(read("bảo hm y "), {1: ["hem"]}, RULES) == {
        "hem": slip,
        "bao_hem": pair,
        "hem_y": pair,
    }
    assert mistyped_terms(read("hm "), {0: ["hem"]}, RULES) == {"hem": slip}
    assert mistyped_terms(read("hm "), {}, RULES) == {}


@pytest.mark.parametrize("pairs", [("bao_hem",), ("hem_y",), ("bao_hem", "hem_y")])
def test_a_word_that_stands_beside_a_neighbour_looks_like_none(pairs: tuple[str, ...]) -> None:
    store: Any = Words(["hiem"], (*pairs, "bao_x"))
    assert not looks_mistyped(read("bảo hem y "), 1, store)
    assert looks_mistyped(read("bảo hiem y "), 1, store)
    assert not looks_mistyped(read("bảo 2030 y "), 1, store), "a figure is no slip"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ai báo cáo", "báo cáo"),
        ("báo cáo khi nào?", "báo cáo "),
        ("bao nhiêu hộ nghèo", "hộ nghèo"),
        ("có bao nhiêu hộ nghèo", "có bao nhiêu hộ nghèo"),
        ("bao gio bao cao", "bao cao"),
        ("bảo hiểm y tế là gì", "bảo hiểm y tế "),
        ("bac ai", "bac ai"),
        ("Bác Ái", "Bác Ái"),
        ("ai", "ai"),
        ("“ai” báo cáo", "“ai” báo cáo"),
    ],
)
def test_words_that_only_ask_are_left_out(typed: str, kept: str) -> None:
    assert asked_for(small_reader(), read(typed)).text == kept
