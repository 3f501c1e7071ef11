"""Likeness: a share of what two texts have, exact in whatever order it is summed."""

from __future__ import annotations

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.subjects.comparison.similarity import features, likeness, weights

WORDS = st.lists(
    st.sampled_from(["nước", "sạch", "y", "tế", "hoà", "hòa", "3%", "UBND", "TM", "T/M"]),
    max_size=20,
)
TEXTS = st.lists(WORDS.map(" ".join), min_size=1, max_size=6)


def alike(one: str, other: str, *others: str) -> float:
    texts = [features(text) for text in (one, other, *others)]
    return likeness(texts[:1], texts[1:2], weights(texts))[0][0]


@given(TEXTS)
def test_likeness_is_a_share_mutual_and_whole_for_the_same_words(texts: list[str]) -> None:
    known = [features(text) for text in texts]
    weight = weights(known)
    table = likeness(known, known, weight)
    for one, row in enumerate(table):
        for other, share in enumerate(row):
            assert 0 <= share <= 1
            assert share == table[other][one]
        assert row[one] == (1 if known[one] else 0)


@given(TEXTS)
def test_the_sums_do_not_hang_on_their_order(texts: list[str]) -> None:
    known = [features(text) for text in texts]
    weight = weights(known)
    for text in known:
        there = sum(weight[one] for one in sorted(text))
        assert there == sum(weight[one] for one in sorted(text, reverse=True))


def test_a_rare_word_tells_more_than_one_that_stands_everywhere() -> None:
    texts = [features(f"cho {word}") for word in ("dân", "dân", *"abcdefgh")]
    weight = weights(texts)
    assert weight["dân"] > weight["cho"] > 0
    assert weight["dân"] == pytest.approx((log2(10) - 1) ** 2, rel=0.1)


def test_first_words_tell_what_a_text_is_about() -> None:
    filler = " ".join(f"x{number}" for number in range(12))
    first = alike(f"nước sạch {filler}", f"nước sạch {filler.replace('x', 'y')}")
    later = alike(f"{filler} nước sạch", f"{filler.replace('x', 'y')} nước sạch")
    assert first > later > 0


@pytest.mark.parametrize(
    ("one", "other"),
    [("T/M", "TM."), ("Sở LĐ-TBXH", "Sở LĐTBXH"), ("UBMTTQ VN tỉnh", "UBMTTQVN tỉnh")],
)
def test_an_abbreviation_is_known_with_and_without_marks(one: str, other: str) -> None:
    assert alike(one, other, "ngoài ra", "khác hẳn") > 0.2


def test_texts_without_words_are_like_nothing() -> None:
    assert alike("…", "…") == alike("", "nước") == 0


def test_the_first_twelve_words_and_their_pairs_count_once_more() -> None:
    met = [f"tu{number}" for number in range(14)]
    opening = {one for one in features(" ".join(met)) if one.startswith("^")}
    pairs = {f"^tu{number}tu{number + 1}" for number in range(11)}
    assert opening == {f"^tu{number}" for number in range(12)} | pairs
    assert features(" ".join(met)) - opening == {*met, *(f"tu{n}tu{n + 1}" for n in range(13))}


def test_a_word_counts_once_more_as_much_as_it_counts() -> None:
    weight = weights([features(text) for text in ("cho ban", "cho can", "cho an", "cho an")])
    assert all(weight[f"^{one}"] == weight[one] for one in ("cho", "ban", "an"))
    # Of four texts: two of them are one doubling short of all; a lone one counts like two.
    assert weight["an"] == weight["ban"] == 1.0
    # What stands everywhere still counts a quarter, squared.
    assert weight["cho"] == 0.0625


def test_the_logarithm_runs_in_straight_lines_between_the_powers_of_two() -> None:
    """Of twelve texts a word in three weighs what lies halfway between those in two and in four."""
    texts = [features(f"w{number % 4} chung") for number in range(12)]
    # log2 of 12 lies halfway between 3 and 4, that of 3 halfway between 1 and 2.
    assert weights(texts)["w0"] == (3.5 - 1.5) ** 2
