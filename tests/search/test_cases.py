"""The search quality set is fit to measure with: complete, well-formed, of even weight."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from generator.link.site import link
from generator.model.site import Site
from generator.reading.plans import load
from generator.text.vietnamese import fold
from tests.search_cases import KINDS, MOST_RIGHT, SearchCase, doors, search_cases, words_of

LEAST, LEAST_OF_A_KIND = 130, 8
CASES = search_cases()


@pytest.fixture(scope="module")
def site(real_plans: Path) -> Site:
    return link(load(real_plans))[0]


def of_kind(kind: str) -> list[SearchCase]:
    return [case for case in CASES if case.kind == kind]


def syllables(text: str) -> set[str]:
    return set(re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold()))


def test_every_answer_exists(site: Site) -> None:
    unknown = [(case.query, one) for case in CASES for one in case.answers if not doors(site, one)]
    assert unknown == []


def test_no_answer_is_named_twice() -> None:
    for case in CASES:
        assert len(set(case.answers)) == len(case.answers), case.query


def test_there_is_an_answer_and_not_too_many() -> None:
    assert [case.query for case in CASES if not 1 <= len(case.right) <= MOST_RIGHT] == []


def test_a_paragraph_is_found_by_what_stands_in_it(site: Site) -> None:
    plan = "phuong-2-quang-tri-ke-hoach-nq42"
    found = doors(site, f"{plan}#ii-2-p6")
    assert found == {f"ke-hoach/{plan}/#ii-2-p6", f"ke-hoach/{plan}/#ii-2-t8"}


def test_a_plan_is_found_by_its_title_and_a_page_by_its_headings(site: Site) -> None:
    plan = "ke-hoach/kien-giang-ke-hoach-nq42/"
    assert doors(site, f"page:{plan}") == {plan, f"{plan}#ten", f"{plan}#ten-p1"}
    assert "gioi-thieu/#bao-loi" in doors(site, "page:gioi-thieu/")
    assert doors(site, "page:khong-co/") == set()


def test_enough_of_every_kind() -> None:
    counts = Counter(case.kind for case in CASES)
    assert set(counts) == set(KINDS)
    assert min(counts.values()) >= LEAST_OF_A_KIND
    assert counts.total() >= LEAST


def test_no_query_is_asked_twice() -> None:
    counts = Counter(unicodedata.normalize("NFC", case.query).casefold() for case in CASES)
    assert [query for query, count in counts.items() if count > 1] == []


def test_only_the_decomposed_queries_are_decomposed() -> None:
    for case in CASES:
        form = unicodedata.normalize("NFC", case.query) == case.query
        assert form == (case.kind != "nfd"), case.query
    for case in of_kind("nfd"):
        assert unicodedata.normalize("NFD", case.query) == case.query


def test_queries_without_marks_have_none_and_half_marked_ones_some() -> None:
    for case in of_kind("without-marks"):
        assert fold(case.query) == case.query
    for case in of_kind("half-marks"):
        assert fold(case.query) != case.query.casefold()


def test_a_single_syllable_is_told_from_others_by_its_marks_alone(site: Site) -> None:
    for case in of_kind("single-syllable"):
        for one in case.right:
            assert case.query in syllables(words_of(site, one)), (case.query, one)
        for one in case.wrong:
            found = syllables(words_of(site, one))
            assert case.query not in found, (case.query, one)
            assert fold(case.query) in {fold(word) for word in found}, (case.query, one)


def test_the_plans_weigh_alike(site: Site) -> None:
    counts = Counter(
        plan for case in CASES for plan in {one.partition("#")[0] for one in case.right}
    )
    weights = [counts[plan] for plan in site.plans]
    assert min(weights) * 2 >= max(weights), counts
