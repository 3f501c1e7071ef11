"""Phrases are found at one walk, in every spelling, and exactly where a plain search finds them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.phrases import Found, Phrases
from generator.text.words import bare, is_figure, normal_form, words


def of(*phrases: str) -> Phrases[str]:
    """Return phrases of which each means itself."""
    made = Phrases[str]()
    for phrase in phrases:
        made.add(phrase, phrase)
    return made


def found(text: str, *phrases: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the words that a text prints, and the phrases that they are."""
    return [(text[one.start : one.end], one.means) for one in of(*phrases).find(text)]


def test_many_phrases_are_found_in_the_order_of_the_text() -> None:
    text = "Hộ cận nghèo, người có công và hộ nghèo."
    assert list(of("hộ nghèo", "người có công", "trẻ em").find(text)) == [
        Found(14, 27, ("người có công",)),
        Found(31, 39, ("hộ nghèo",)),
    ]


@pytest.mark.parametrize(
    ("phrase", "printed"),
    [
        ("hòa giải", "hoà giải"),
        ("hoà giải", "HÒA GIẢI"),
        ("Thuý", "thúy"),
        ("tỷ lệ", "Tỉ lệ"),
        ("kĩ sư", "kỹ sư"),
        ("người lao động", "NGƯỜI LAO ĐỘNG"),
        ("hộ nghèo", "ho\u0323\u0302 nghe\u0300o"),
        ("hộ nghèo", "hộ \n  nghèo"),
    ],
)
def test_a_phrase_is_found_in_every_spelling(phrase: str, printed: str) -> None:
    assert found(f"và {printed}, rồi", phrase) == [(printed, (phrase,))]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("hòa", "hoa"),
        ("đa chiều", "da chiều"),
        ("hộ nghèo", "hộ"),
        ("hộ nghèo", "hộ, nghèo"),
        ("hộ nghèo", "nghèo hộ"),
        ("nghèo", "nghèonàn"),
        ("tay nghề", "tai nghề"),
        ("khoảng ~ tuổi", "khoảng 75 tuổi"),
    ],
)
def test_other_words_are_not_the_phrase(phrase: str, text: str) -> None:
    assert found(text, phrase) == []


@pytest.mark.parametrize("figure", ["3%", "4,5%", "10.000", "2030", "24/11/2023", "42-NQ/TW"])
def test_a_figure_stands_for_any_figure(figure: str) -> None:
    phrase = "trên 10.000 dân"
    assert found(f"đạt trên {figure} dân", phrase) == [(f"trên {figure} dân", (phrase,))]
    assert found("đạt trên mười dân", phrase) == []


def test_a_figure_may_be_asked_to_stand_for_itself_alone() -> None:
    phrases = Phrases[str](exact=True)
    phrases.add("Trẻ em dưới 6 tuổi", "sáu")
    phrases.add("trẻ em dưới 16 tuổi", "mười sáu")
    text = "TRẺ EM dưới 6 tuổi, trẻ em dưới 5 tuổi, trẻ em dưới 16 tuổi"
    assert [(one.start, one.means) for one in phrases.find(text)] == [
        *((0, ("sáu",)), (40, ("mười sáu",))),
    ]


def test_a_phrase_within_another_and_one_that_overlaps_are_found_too() -> None:
    phrases = ("hộ", "hộ nghèo", "hộ nghèo đa chiều", "nghèo đa chiều", "chiều rộng")
    assert [printed for printed, _ in found("hộ nghèo đa chiều rộng", *phrases)] == [
        *("hộ", "hộ nghèo", "hộ nghèo đa chiều"),
        *("nghèo đa chiều", "chiều rộng"),
    ]


def test_a_phrase_may_follow_itself() -> None:
    assert [one.start for one in of("a a").find("a a a")] == [0, 2]


def test_one_phrase_may_mean_several_things() -> None:
    phrases = Phrases[int]()
    phrases.add("tỷ lệ", 1)
    phrases.add("Tỉ lệ", 2)
    phrases.add("tỷ", 3)
    assert list(phrases.find("TỶ LỆ")) == [Found(0, 2, (3,)), Found(0, 5, (1, 2))]


def test_marks_belong_to_a_phrase_and_space_at_its_end_does_not() -> None:
    assert found("giáo dục , nghề nghiệp ; rồi", "giáo dục, nghề nghiệp") == [
        ("giáo dục , nghề nghiệp", ("giáo dục, nghề nghiệp",))
    ]
    assert found("  hộ nghèo \n", " hộ nghèo ") == [("hộ nghèo", (" hộ nghèo ",))]


@pytest.mark.parametrize("text", ["", " ", "\n", "hộ nghèo", "  hộ nghèo", "hộ  nghèo"])
@pytest.mark.parametrize("phrase", ["", " ", "\n\t "])
def test_a_phrase_without_words_is_found_nowhere(phrase: str, text: str) -> None:
    assert list(of(phrase).find(text)) == []
    assert list(of().find(text)) == []


PIECES = ["hộ", "Hộ", "hòa", "hoà", "tỷ", "Tỉ", "3%", "10.000", ",", ";", "nghèo"]
pieces = st.lists(st.sampled_from(PIECES), max_size=12)
phrases_drawn = st.lists(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=3).map(" ".join), max_size=8
)


def naive(text: str, phrases: list[str]) -> Iterator[tuple[int, int, str]]:
    """Hold every phrase against every stretch of the words of a text."""
    cut = words(text)
    for first in range(len(cut)):
        for last in range(first + 1, len(cut) + 1):
            start = len("".join(cut[:first]))
            end = start + len(bare("".join(cut[first:last])))
            for phrase in phrases:
                if same(words(phrase), cut[first:last]):
                    yield start, end, phrase


def same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(one) == len(other) and all(
        (is_figure(a) and is_figure(b)) or (normal_form(a) == normal_form(b))
        for a, b in zip(one, other, strict=True)
    )


@given(pieces, st.sampled_from([" ", "  ", "\n"]), phrases_drawn)
def test_the_walk_finds_what_a_plain_search_finds(
    said: list[str], space: str, phrases: list[str]
) -> None:
    text = space.join(said)
    walked = [(one.start, one.end, means) for one in of(*phrases).find(text) for means in one.means]
    assert walked == list(naive(text, phrases))


class Asked(dict[str, Any]):
    """Steps of the tree of phrases that count how often they are asked for the next."""

    times = 0

    def get(self, key: str, default: Any = None) -> Any:
        Asked.times += 1
        return super().get(key, default)


def asked(phrases: Phrases[Any], text: str) -> int:
    """Return how many steps a walk of a text asks for."""
    waiting = [phrases._root]
    for step in waiting:
        step.steps = Asked(step.steps)
        waiting.extend(step.steps.values())
    Asked.times = 0
    assert list(phrases.find(text)) == []
    return Asked.times


def test_a_walk_costs_no_more_where_there_are_more_phrases() -> None:
    text = "hộ nghèo và hộ cận nghèo " * 50
    few = of("người có công")
    many = of(*(f"{'m' * number} người" for number in range(1, 1000)))
    assert asked(many, text) == asked(few, text) == len(words(text))


def test_a_walk_costs_at_most_the_longest_phrase_for_each_word() -> None:
    longest = ["hộ"] * 5
    phrases = of(" ".join([*longest[:4], "nghèo"]), *(" ".join([*longest, "nghèo", "x"]),) * 9)
    for count in (10, 100, 1000):
        assert asked(phrases, "hộ " * count) <= count * (len(longest) + 2)
