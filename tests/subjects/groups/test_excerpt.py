"""A text cut down to some of its words and what stands around them."""

from __future__ import annotations

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
