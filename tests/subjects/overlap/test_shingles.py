"""Phrases by hash: eight words in a row, found where several plans have them."""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.subjects.overlap.shingles import (
    HOLDERS,
    LENGTH,
    Group,
    find_words,
    index_phrases,
    phrase_hashes,
)

WORD = st.sampled_from(["xã", "phường", "năm", "2030", "95%", "dân", "làm", "và"])
PHRASE = st.integers(0, (1 << 56) - 1)


@pytest.mark.parametrize(
    ("count", "phrases"),
    [(0, 0), (1, 1), (7, 1), (8, 1), (9, 2), (13, 6)],
)
def test_a_phrase_begins_at_each_word_and_a_shorter_text_is_one(count: int, phrases: int) -> None:
    words = " ".join(f"tu{number}" for number in range(count))
    found = list(phrase_hashes(words))
    assert len(found) == len(set(found)) == phrases


@given(st.lists(WORD, max_size=30))
def test_equal_phrases_have_equal_hashes_wherever_they_stand(words: list[str]) -> None:
    found = list(phrase_hashes(" ".join(words)))
    assert all(0 <= one < 1 << 56 for one in found)
    whole = [tuple(words[at : at + LENGTH]) for at in range(max(1, len(words) - LENGTH + 1))]
    if words:
        assert len(found) == len(whole)
        by_phrase: dict[tuple[str, ...], set[int]] = defaultdict(set)
        for phrase, one in zip(whole, found, strict=True):
            by_phrase[phrase].add(one)
        assert all(len(hashes) == 1 for hashes in by_phrase.values())
        assert len(set(found)) == len(by_phrase)
    else:
        assert found == []


@given(st.lists(WORD, min_size=LENGTH, max_size=LENGTH), st.lists(WORD, min_size=1, max_size=12))
def test_what_stands_before_a_phrase_does_not_change_it(
    phrase: list[str], before: list[str]
) -> None:
    (alone,) = phrase_hashes(" ".join(phrase))
    assert list(phrase_hashes(" ".join([*before, *phrase])))[-1] == alone


def test_marks_and_letter_case_do_not_tell_phrases_apart() -> None:
    assert list(phrase_hashes("Xã, làm: NHÀ")) == list(phrase_hashes("xã làm (nhà)."))
    assert list(phrase_hashes("xã làm nhà")) != list(phrase_hashes("xã nhà làm"))
    assert list(phrase_hashes("–, (.)")) == []


def test_a_hash_is_the_same_on_every_machine() -> None:
    """Lists of phrases may be kept and compared later: 56 bits, by BLAKE2b, not by `hash`."""
    code = (
        "from generator.subjects.overlap.shingles import phrase_hashes;"
        "print(*phrase_hashes('xã làm nhà'))"
    )
    seeds = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert seeds == {f"{next(iter(phrase_hashes('xã làm nhà')))}\n"}


def test_words_are_found_where_they_stand_without_their_marks() -> None:
    text = "“Xã Mẫu”, đạt 95,5% – năm 2030."
    assert [(word.text, text[word.start : word.end]) for word in find_words(text)] == [
        (one, one) for one in ("Xã", "Mẫu", "đạt", "95,5%", "năm", "2030")
    ]


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.lists(PHRASE | st.integers(0, 3)), max_size=8)
)
def test_a_phrase_is_found_with_all_that_have_it_and_only_if_two_do(
    plans: dict[str, list[int]],
) -> None:
    index = index_phrases(plans)
    assert list(index.hashes) == sorted(set(index.hashes))
    for phrase in {one for phrases in plans.values() for one in phrases} | {
        0,
        1,
        2,
        3,
        (1 << 56) - 1,
    }:
        have = tuple(name for name, phrases in plans.items() if phrase in phrases)
        assert index.find(phrase) == (Group(len(have), have) if len(have) > 1 else None)


@pytest.mark.parametrize("count", [2, HOLDERS, HOLDERS + 1, HOLDERS + 2, 3 * HOLDERS])
def test_all_plans_are_counted_and_the_first_are_named(count: int) -> None:
    names = [f"n{number:02}" for number in range(count)]
    found = index_phrases({name: [5, 5] for name in names}).find(5)
    # One more than is shown is named: a plan is left out of the list that is told of itself.
    assert found == Group(count, tuple(names[: HOLDERS + 1]))


def test_phrases_of_the_same_plans_share_a_group() -> None:
    index = index_phrases({"a": [1, 2, 1 << 50], "b": [1, 2, 1 << 50]})
    assert len(index.hashes) == 3
    assert len(index.groups) == 1
