"""What every step of linking shares: what is told, with which place, and what goes round."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link.context import below_level, circles
from generator.model.plan import Span
from generator.problems import Location
from generator.reading.plans import UNSAID
from generator.schema.annotations import Annotation
from tests.link.base import new_linking, told


def test_a_problem_is_told_with_the_place_of_its_value() -> None:
    linking = new_linking()
    linking.tell(("unit",), "quy-tac", "lời", "chữ", "cách", "ý", "warning")
    linking.tell(("basis", 0, "document"), "khac", "lời", "chữ", "cách")
    first, second = linking.problems
    assert first.file.endswith("xa-mau-ke-hoach.yml")
    assert (first.line, first.column, first.rule, first.message) == (10, 7, "quy-tac", "lời")
    assert (first.severity, first.fragment, first.hint) == ("warning", "chữ", "cách")
    assert first.guess == "ý"
    assert (second.line, second.column) == (12, 39)
    assert (second.severity, second.guess) == ("error", "")


def test_the_plan_is_known_by_its_id() -> None:
    assert new_linking().plan == "xa-mau-ke-hoach"


@pytest.mark.parametrize(
    ("kind", "known", "nearly"),
    [
        ("agencies", "ubnd-xa-mau", "ubnd-xa-mua"),
        ("units", "xa-mau", "xa-mua"),
        ("documents", "42-nq-tw", "42-nq-tv"),
        ("themes", "viec-lam", "viec-la"),
    ],
)
def test_a_name_is_in_its_registry_or_told(kind: str, known: str, nearly: str) -> None:
    linking = new_linking()
    assert linking.named(kind, known, ("unit",))
    assert told(linking) == []
    assert not linking.named(kind, nearly, ("unit",))
    assert told(linking) == [(10, 7, f"unknown-{kind}", nearly, known)]


def test_what_an_author_has_yet_to_fill_in_is_told_once_when_read() -> None:
    linking = new_linking()
    assert not linking.named("agencies", UNSAID, ("issuer",))
    assert told(linking) == []


def test_of_several_names_the_known_ones_stay() -> None:
    linking = new_linking()
    names = ["42-nq-tw", "zzz", "luat-viec-lam"]
    assert linking.all_named("documents", names, ("basis",)) == ("42-nq-tw", "luat-viec-lam")
    assert [one.fragment for one in linking.problems] == ["zzz"]
    assert linking.all_named("documents", (), ("basis",)) == ()


@pytest.mark.parametrize(
    ("quote", "span"),
    [("một", Span(0, 3)), ("hai", Span(4, 7)), ("một hai ba", Span(0, 10)), ("ba", Span(8, 10))],
)
def test_a_quote_is_found_where_it_first_stands(quote: str, span: Span) -> None:
    linking = new_linking()
    assert linking.span("một hai ba hai", quote, ("unit",)) == span
    assert linking.problems == []


@pytest.mark.parametrize(
    ("text", "quote", "meant"),
    [
        # Eight letters in common are a likeness, seven are chance; a shorter quote must be whole.
        ("xx 12345678 yy", "12345678z", "12345678 "),
        ("xx 1234567 yy", "1234567zz", ""),
        ("xx 12345678 yy", "zz12345678", "x 12345678"),
        ("12345678", "zz12345678", "12345678"),
        ("trước năm 2030, theo kế hoạch", "trước năm 2031", "trước năm 2030"),
        ("abc", "abd", ""),
    ],
)
def test_the_nearest_words_are_guessed(text: str, quote: str, meant: str) -> None:
    linking = new_linking()
    assert linking.span(text, quote, ("unit",)) is None
    (problem,) = linking.problems
    assert (problem.rule, problem.fragment) == ("quote-not-found", quote)
    assert problem.guess == meant


def test_only_what_a_program_proposed_waits_for_a_person() -> None:
    linking = new_linking()
    linking.confirmed(Annotation(quote="chữ"), ("unit",))
    assert linking.problems == []
    linking.confirmed(Annotation(quote="chữ", proposed=True), ("unit",))
    assert told(linking) == [(10, 7, "unconfirmed", "chữ", "")]


@pytest.mark.parametrize(
    ("before", "ways"),
    [
        ({}, []),
        ({"a": None, "b": "a"}, []),
        ({"a": "a"}, [["a", "a"]]),
        ({"a": "b", "b": "a"}, [["a", "b", "a"], ["b", "a", "b"]]),
        ({"a": "b", "b": "b"}, [["b", "b"]]),  # a leads into a circle and is none itself
        ({"a": "b", "b": "c", "c": "a", "d": "a"}, [[*"abca"], [*"bcab"], [*"cabc"]]),
        ({"a": "x"}, []),
    ],
)
def test_ways_that_lead_back(before: dict[str, str | None], ways: list[list[str]]) -> None:
    assert list(circles(before)) == ways


@given(st.dictionaries(st.sampled_from("abcde"), st.none() | st.sampled_from("abcdef")))
def test_a_way_goes_step_by_step_and_ends_where_it_began(before: dict[str, str | None]) -> None:
    for way in circles(before):
        assert way[0] == way[-1]
        assert all(before[one] == other for one, other in pairwise(way))


@pytest.mark.parametrize(
    ("before", "level", "names"),
    [
        ({"a": None, "b": "a", "c": "b", "d": "c", "x": "c"}, 2, ["c"]),
        ({"a": None, "b": "a", "c": "b", "d": "c", "x": "c"}, 3, ["d", "x"]),
        ({"a": None, "b": "a"}, 2, []),
        ({"a": "khac", "b": "a"}, 1, ["b"]),  # what is not there leads out, too
        ({"a": "a", "b": "a", "c": "d", "d": "c"}, 1, []),
    ],
)
def test_how_many_steps_out(before: dict[str, str | None], level: int, names: list[str]) -> None:
    assert list(below_level(before, level)) == names


def test_a_place_is_in_the_plan_file() -> None:
    linking = new_linking()
    linking.tell(("khong-co",), "quy-tac", "lời", "", "")
    (problem,) = linking.problems
    assert Location(problem.file, problem.line, problem.column).line == 1
