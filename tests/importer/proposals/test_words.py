"""Words of a text as word lists know them."""

from __future__ import annotations

from generator.importer.proposals.words import HEADS, VERBS, longest, tokens


def test_words_and_marks() -> None:
    cut = tokens("Sở KH&CN, số 66.4/2025:\n- Uỷ ban")
    assert [one.text for one in cut] == [
        "Sở", "KH&CN", ",", "số", "66.4/2025", ":", "\n", "-", "Uỷ", "ban",
    ]  # fmt: skip
    assert [one.is_word for one in cut][:3] == [True, True, False]


def test_a_line_that_goes_on_is_no_break() -> None:
    assert [one.text for one in tokens("Sở Y\ntế")] == ["Sở", "Y", "tế"]


def test_the_longest_phrase_is_found_however_it_is_spelt() -> None:
    assert longest(tokens("UỶ BAN NHÂN DÂN tỉnh"), 0, HEADS) == 4
    assert longest(tokens("chỉ đạo"), 0, VERBS) == 2
    assert longest(tokens("đạo"), 0, VERBS) == 0
