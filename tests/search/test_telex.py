"""Keys that no input method has made into letters are read; words that are none stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.telex import Telex
from generator.text.spelling import ONSETS, RHYMES
from generator.text.vietnamese import fold
from tests.search_small import RULES

TELEX = Telex(RULES)
KEYS = {"ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd"}


@pytest.mark.parametrize(
    "text",
    [
        "", "xe bus", "xe taxi", "box", "test", "internet", "virus", "web", "42-nq/tw", "TW",
        "BHYT", "bao hiem y te", "bảo hiểm", "hoc phi", "ve sinh moi truong", "a1b2", "🙂",
    ],
)  # fmt: skip
def test_what_is_no_keys_is_kept(text: str) -> None:
    assert TELEX.compose(text) == text


@given(st.sampled_from(sorted(ONSETS)), st.sampled_from(sorted(RHYMES)), st.sampled_from("fj"))
def test_every_syllable_is_read_from_its_keys(onset: str, rhyme: str, tone: str) -> None:
    syllable = onset + rhyme
    keys = "".join(KEYS.get(letter, letter) for letter in syllable) + tone
    made = TELEX.compose(keys)
    if made != keys:
        assert fold(made) == fold(syllable) or fold(made) == fold(syllable).replace("oo", "o")


@given(st.text(max_size=40))
def test_any_text_is_read(text: str) -> None:
    TELEX.compose(text)
