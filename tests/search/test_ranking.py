"""How well a text answers a query: word by word, side by side, in order."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.ranking import Likeness, grader, holds_phrase, likeness, mistyped
from generator.search.terms import Word
from tests.search_small import RULES, small_reader

RANKING: dict[str, Any] = RULES["ranking"]


def words(text: str) -> tuple[Word, ...]:
    return small_reader().read(text).words


def grade(typed: str, text: str, *, unfinished: bool = False, slips: bool = False) -> float:
    asked = words(typed)
    (word,) = words(text)
    return grader(asked, RANKING, unfinished, slips)(len(asked) - 1, word)


@pytest.mark.parametrize(
    ("typed", "text", "kind"),
    [
        ("tế", "tế", "exact"),
        ("tế", "TẾ", "exact"),
        ("te", "tế", "compatible"),
        ("tê", "tế", "compatible"),
        ("tế", "te", "other_marks"),
        ("tế", "tề", "other_marks"),
        ("tê", "te", "other_marks"),
        ("de", "đề", "compatible"),
        ("đe", "đề", "compatible"),
        ("đề", "dề", "other_marks"),
        ("té", "tế", "compatible"),
        ("95", "95", "exact"),
    ],
)
def test_a_word_with_its_marks_without_or_with_others(typed: str, text: str, kind: str) -> None:
    assert grade(typed, text) == RANKING[kind]


def test_other_words_count_nothing() -> None:
    assert grade("tế", "tên") == 0
    assert grade("95", "96") == 0


@pytest.mark.parametrize(
    ("typed", "text", "kind"),
    [
        ("nghi", "nghiệp", "completed"),
        ("nghì", "nghiệp", "other_marks"),
        ("nghiê", "nghiệp", "completed"),
    ],
)
def test_the_last_word_may_be_unfinished(typed: str, text: str, kind: str) -> None:
    assert grade(typed, text, unfinished=True) == RANKING[kind]
    assert grade(typed, text) == 0
    first = grader(words(f"{typed} xã"), RANKING, True, False)
    assert first(0, words(text)[0]) == 0, "only the last"


def test_slips_count_where_they_are_allowed() -> None:
    assert grade("hểm", "hiểm", slips=True) == RANKING["mistyped"]
    assert grade("hểm", "hiểm") == 0
    assert grade("hiểm", "hiểm", slips=True) == RANKING["exact"]


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("hiem", "hem"),
        ("hem", "hiem"),
        ("hiem", "hiam"),
        ("hiem", "heim"),
        ("hiem", "ihem"),
        ("hiem", "hiemm"),
        ("hiem", "xhiem"),
        ("abc", "ab"),
        ("ab", "abc"),
    ],
)
def test_one_letter_left_out_put_in_replaced_swapped(typed: str, word: str) -> None:
    assert mistyped(typed, word)
    assert mistyped(word, typed)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("hiem", "hiem"),
        ("hiem", "ham"),
        ("hiem", "hmei"),
        ("hiem", "hi"),
        ("hiem", "hixy"),
        ("abcd", "badc"),
        ("ab", "ac"),
        ("a", "abc"),
        ("a", "ab"),
        ("1995", "1996"),
        ("m2a", "m2b"),
        ("a9b", "acb"),
    ],
)
def test_nothing_more_and_no_figure(typed: str, word: str) -> None:
    assert not mistyped(typed, word)
    assert not mistyped(word, typed)


@given(st.text("abc", min_size=2, max_size=6), st.data())
def test_every_letter_left_out_is_a_slip(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    shorter = word[:at] + word[at + 1 :]
    assert mistyped(word, shorter) == (len(word) >= 3)


def like(typed: str, text: str, *, slips: bool = False) -> Likeness:
    asked = words(typed)
    return likeness(len(asked), words(text), grader(asked, RANKING, False, slips), RANKING)


def test_words_side_by_side_in_order_add_up() -> None:
    assert like("bảo hiểm y", "bảo hiểm y tế").together == pytest.approx(3)
    assert like("y hiểm bảo", "bảo hiểm y tế").together < 2
    assert like("nhà ở", "bảo hiểm y tế").together == 0
    assert like("nhà ở", "") == Likeness((0.0, 0.0), 0.0, 0.0, (), {})


def test_a_word_between_costs_a_little_and_a_word_not_found_more() -> None:
    assert like("bảo hiểm", "bảo và hiểm").together == pytest.approx(2 - RANKING["text_gap"])
    assert like("bảo hiểm", "bảo a b hiểm").together == pytest.approx(2 - 2 * RANKING["text_gap"])
    assert like("bảo x hiểm", "bảo hiểm").together == pytest.approx(2 - RANKING["query_gap"])
    far = "bảo " + "a " * 20 + "hiểm"
    assert like("bảo hiểm", far).together == pytest.approx(1), "better alone than so far apart"


def test_the_best_grade_of_each_word_anywhere() -> None:
    assert like("tế bảo x", "te tế bảo").best == (RANKING["exact"], RANKING["exact"], 0.0)
    assert like("te", "tế te tề").best == (RANKING["exact"],)
    assert like("hểm", "hiểm", slips=True).best == (RANKING["mistyped"],)


def test_words_in_their_order_however_far_apart() -> None:
    far = "bảo " + "a " * 20 + "hiểm"
    assert like("bảo hiểm", far).order == 2
    assert like("hiểm bảo", far).order == 1
    assert like("bảo hiểm bảo", far).order == 2, "each word of the text once"
    assert like("bảo", "").order == 0


def test_marks_are_the_words_as_they_stand() -> None:
    text = "Bảo hiểm, BẢO lãnh bao"
    found = like("bảo", text)
    assert [text[start:end] for start, end in found.marks] == ["Bảo", "BẢO"], "not with other marks"
    assert found.mistyped == {}


def test_words_that_are_one_are_marked_together_or_not_at_all() -> None:
    def marked(typed: str, text: str, bound: frozenset[int]) -> list[str]:
        asked = words(typed)
        grade = grader(asked, RANKING, False, False)
        found = likeness(len(asked), words(text), grade, RANKING, bound)
        return [text[start:end] for start, end in found.marks]

    text = "đảm bảo, bảo hiểm y tế"
    assert marked("bảo hiểm", text, frozenset()) == ["bảo", "bảo", "hiểm"]
    assert marked("bảo hiểm", text, frozenset({0})) == ["bảo", "hiểm"]
    assert marked("bảo hiểm", "đảm bảo", frozenset({0})) == []
    assert marked("tế bảo hiểm", "tế đảm bảo hiểm", frozenset({1})) == ["tế", "bảo", "hiểm"]
    assert marked("hiểm bảo hiểm", "hiểm họa", frozenset({1})) == ["hiểm"], "the first stands alone"


def test_who_types_marks_means_d_by_d() -> None:
    assert like("dầu", "đầu").best == (RANKING["other_marks"],)
    assert like("dau", "đầu").best == (RANKING["compatible"],)
    assert like("dau", "dầu").best == (RANKING["compatible"],)


def test_a_short_form_is_marked_once() -> None:
    assert like("bảo hiểm", "BHYT").marks == ((0, 4),)


def test_a_slip_is_marked_beside_a_word_that_is_sure() -> None:
    text = "bảo hiểm y tế"
    for typed, word in (("bảo hểm", "hiểm"), ("hểm y", "hiểm")):
        found = like(typed, text, slips=True)
        at = typed.split().index("hểm")
        assert [text[start:end] for start, end in found.marks].count(word) == 1
        assert text[found.mistyped[at].start : found.mistyped[at].end] == word
    assert like("nhà hểm", text, slips=True).mistyped == {}
    assert like("tế hểm", text, slips=True).mistyped == {}, "not in that order"


def test_a_slip_alone_is_marked_where_the_word_itself_is_not_there() -> None:
    assert list(like("hểm", "hiểm họa", slips=True).mistyped) == [0]
    assert like("hểm", "hiểm hểm", slips=True).mistyped == {}


def test_the_first_of_several_slips_is_told() -> None:
    found = like("bảo hểm", "bảo hiểm bảo hiem", slips=True)
    assert (found.mistyped[1].start, len(found.marks)) == (4, 4)


@pytest.mark.parametrize(
    ("typed", "text", "held"),
    [
        ("chính sách", "các chính sách xã hội", True),
        ("chinh sach", "các chính sách xã hội", True),
        ("chính sách", "chính các sách", False),
        ("chính sách", "chính sạch", False),
        ("chính sách", "chính", False),
        ("xã hội", "chính sách xã hội", True),
        ("chính sách xã hội", "chính sách xã hội", True),
        ("chính", "", False),
    ],
)
def test_a_phrase_stands_word_by_word(typed: str, text: str, held: bool) -> None:
    asked = words(typed)
    graded = grader(asked, RANKING, False, False)
    assert holds_phrase(0, len(asked), words(text), graded, RANKING) == held


def test_a_phrase_is_some_words_of_a_query() -> None:
    asked = words("nhà chính sách xã")
    graded = grader(asked, RANKING, False, False)
    assert holds_phrase(1, 3, words("chính sách"), graded, RANKING)
    assert not holds_phrase(0, 2, words("chính sách"), graded, RANKING)


def test_a_slip_beside_an_unfinished_word_is_marked_with_it() -> None:
    asked, text = words("hểm nghi"), words("hiểm nghiệp")
    found = likeness(2, text, grader(asked, RANKING, True, True), RANKING)
    assert found.marks == ((0, 4), (5, 11))
    assert list(found.mistyped) == [0]
    asked, text = words("xã hểm"), words("xã hiểm")
    found = likeness(2, text, grader(asked, RANKING, True, True), RANKING)
    assert list(found.mistyped) == [1]


def test_a_slip_alone_is_not_marked_beside_an_unfinished_word_that_is_there() -> None:
    graded = grader(words("nghi"), RANKING, True, True)
    found = likeness(1, words("ngi nghiệp"), graded, RANKING)
    assert (found.marks, found.mistyped) == (((4, 10),), {})
