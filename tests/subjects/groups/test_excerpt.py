"""A text cut down to some of its words and what stands around them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.plan import Span
from generator.subjects.groups.excerpt import CUT, excerpt

LONG = "một hai ba bốn năm sáu bảy tám chín mười " * 10


def shown(text: str, *marked: str) -> str:
    spans = [Span(text.index(one), text.index(one) + len(one)) for one in marked]
    return "".join(f"[{one.text}]" if one.marked else one.text for one in excerpt(text, spans))


def test_a_short_text_is_whole() -> None:
    assert shown("Hỗ trợ trẻ em mồ côi.", "trẻ em") == "Hỗ trợ [trẻ em] mồ côi."


def test_what_is_far_is_left_out_in_whole_words() -> None:
    words = shown(f"{LONG}trẻ em {LONG}", "trẻ em")
    assert words.startswith(CUT)
    assert words.endswith(CUT)
    known = {*LONG.split(), "[trẻ", "em]"}
    assert set(words.replace(CUT, "").split()) <= known
    assert len(words) < 300


def test_an_excerpt_begins_and_ends_with_a_clause_where_one_is_near() -> None:
    text = f"{LONG}; chăm sóc trẻ em; {LONG}"
    assert shown(text, "trẻ em") == f"{CUT}chăm sóc [trẻ em];{CUT}"


def test_words_far_apart_have_an_ellipsis_between_them() -> None:
    words = shown(f"trẻ em {LONG}{LONG}người già", "trẻ em", "người già")
    assert words.count(CUT) == 1
    assert words.startswith("[trẻ em]")
    assert words.endswith("[người già]")


def test_a_text_without_marked_words_is_whole() -> None:
    assert shown(LONG) == LONG


@settings(deadline=None, max_examples=60)
@given(
    st.text("ab .;", min_size=1, max_size=900),
    st.lists(st.tuples(st.integers(0, 900), st.integers(1, 9)), max_size=4),
)
def test_pieces_stand_in_the_text_in_order(text: str, places: list[tuple[int, int]]) -> None:
    spans: list[Span] = []
    for start, length in sorted(places):
        if start + length <= len(text) and (not spans or start >= spans[-1].end):
            spans.append(Span(start, start + length))
    found = excerpt(text, spans)
    assert [one.text for one in found if one.marked] == [text[s.start : s.end] for s in spans]
    place = 0
    for piece in found:
        if piece.text.strip() != CUT:
            place = text.index(piece.text, place) + len(piece.text)


@pytest.mark.parametrize(("far", "is_cut"), [(129, False), (130, False), (131, True)])
def test_a_hundred_and_thirty_letters_on_either_side_are_shown(far: int, is_cut: bool) -> None:
    before = "ab " + "x" * (far - 4) + " "
    (first, *_) = excerpt(f"{before}trẻ em", [Span(far, far + 6)])
    assert (first.text == CUT) is is_cut
    behind = " " + "y" * (far - 4) + " cd"
    (*_, last) = excerpt(f"trẻ em{behind}", [Span(0, 6)])
    # What ends exactly there has nothing more to be cut.
    assert (last.text == CUT) is is_cut


@pytest.mark.parametrize(("apart", "is_one"), [(39, True), (40, True), (41, False)])
def test_windows_with_no_more_than_forty_letters_between_are_one(apart: int, is_one: bool) -> None:
    # Without a space near, a window is its words alone.
    text = f"{'x' * 200}SỞ{'z' * apart}BAN{'y' * 200}"
    between = "z" * apart if is_one else f" {CUT} "
    assert shown(text, "SỞ", "BAN") == f"{CUT}[SỞ]{between}[BAN]{CUT}"


def test_pieces_joined_are_the_text_where_nothing_is_left_out() -> None:
    text = "Hỗ trợ trẻ em; chăm sóc trẻ em. Hết"
    spans = [Span(7, 13), Span(24, 30)]
    found = excerpt(text, spans)
    assert "".join(one.text for one in found) == text
    assert [one.text for one in found if one.marked] == ["trẻ em", "trẻ em"]


def test_all_clauses_that_are_near_are_shown_whole() -> None:
    text = f"{LONG}; một. hai trẻ em ba; bốn. {LONG}"
    assert shown(text, "trẻ em") == f"{CUT}một. hai [trẻ em] ba; bốn.{CUT}"


def test_words_without_a_space_near_stand_alone() -> None:
    text = f"{'x' * 200}SỞ{'y' * 200}"
    assert shown(text, "SỞ") == f"{CUT}[SỞ]{CUT}"
