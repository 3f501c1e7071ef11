"""What one piece of a volume holds, as bytes; `tests/cases/twins/index-files.yml` draws them."""

from __future__ import annotations

import itertools
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.files import MOST_PLACES
from generator.search.parts import (
    Class,
    Posting,
    Term,
    read_sets,
    read_terms,
    set_name,
    weight_byte,
    weight_of,
    write_sets,
    write_terms,
)

NUMBERS = st.integers(0, 2**40)
FEW = st.lists(st.integers(0, 3000), max_size=3).map(tuple)
CLASSES = st.builds(Class, st.sampled_from("ktvs"), FEW, FEW)
TERMS = st.builds(
    lambda items: Term(len(items), [Posting(*item) for item in sorted(items)]),
    st.lists(st.tuples(NUMBERS, CLASSES, st.integers(0, 255)), unique_by=lambda one: one[0]),
)


@given(st.dictionaries(st.text(max_size=8), TERMS, max_size=6))
def test_terms_are_read_as_they_were_written(terms: dict[str, Term]) -> None:
    ordered = dict(sorted(terms.items()))
    assert read_terms(write_terms(ordered.items())) == ordered


def test_of_a_term_of_many_places_those_are_read_that_were_kept() -> None:
    kept = [Posting(at, Class("t", (), ()), 160) for at in range(MOST_PLACES)]
    for count in (MOST_PLACES, MOST_PLACES + 1, 10**6):
        assert read_terms(write_terms([("a", Term(count, kept))])) == {"a": Term(count, kept)}


@given(st.dictionaries(st.text(max_size=8), st.sets(NUMBERS), max_size=6))
def test_sets_are_read_as_they_were_written(sets: dict[str, set[int]]) -> None:
    ordered = {
        name: list(itertools.pairwise(sorted(numbers)))[::2]
        for name, numbers in sorted(sets.items())
    }
    assert read_sets(write_sets(ordered.items())) == ordered


@given(st.binary(max_size=60))
def test_any_bytes_are_a_part_or_told_as_none(data: bytes) -> None:
    for read in (read_terms, read_sets):
        with suppress(ValueError):
            read(data)


@given(st.binary(min_size=1, max_size=3), st.dictionaries(st.text(max_size=8), TERMS, max_size=3))
def test_what_stands_behind_a_part_is_told(more: bytes, terms: dict[str, Term]) -> None:
    with pytest.raises(ValueError, match="more than"):
        read_terms(write_terms(sorted(terms.items())) + more)


def test_every_beginning_of_a_part_is_told_as_cut_short() -> None:
    one = Posting(5, Class("t", (1,), (2030,)), 160)
    whole = write_terms([("bao", Term(1, [one])), ("bảo", Term(2, [one, one]))])
    for end in range(len(whole)):
        with pytest.raises(ValueError):  # noqa: PT011 – of several kinds
            read_terms(whole[:end])


def test_a_class_stands_once() -> None:
    often = Class("t", (1, 2, 3, 4, 5), (2025, 2026, 2027))
    one, two = (
        len(write_terms([("a", Term(n, [Posting(at, often, 160) for at in range(n)]))]))
        for n in (1, 2)
    )
    assert two == one + 3


@given(st.floats(1 / 30, 7.5))
def test_a_weight_is_one_to_a_hundredth(weight: float) -> None:
    assert weight_of(weight_byte(weight)) == pytest.approx(weight, rel=0.011)


@given(st.floats(1 / 30, 7.5), st.floats(1 / 30, 7.5))
def test_what_weighs_more_never_weighs_less(one: float, other: float) -> None:
    assert weight_byte(min(one, other)) <= weight_byte(max(one, other))


@pytest.mark.parametrize(("weight", "byte"), [(1e-9, 0), (1, 160), (2, 192), (1e9, 255)])
def test_what_the_scale_does_not_reach_gets_its_end(weight: float, byte: int) -> None:
    assert weight_byte(weight) == byte


def test_sets_have_names() -> None:
    assert set_name("plan", "xa-mau") == "plan:xa-mau"
