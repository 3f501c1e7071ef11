"""Words of a text as word lists know them."""

from __future__ import annotations

import pytest

from generator.importer.proposals.words import HEADS, VERBS, longest, tokens, verb_words


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


@pytest.mark.parametrize(
    ("text", "at", "length"),
    [
        ("các công trình", 2, 0),
        ("quy trình", 1, 0),
        ("chương trình", 1, 0),
        ("lộ trình", 1, 0),
        ("tờ trình", 1, 0),
        ("hồ sơ đề nghị", 2, 0),
        ("báo cáo viên", 0, 0),
        ("báo cáo", 0, 2),
        ("Sở Tài chính trình UBND tỉnh", 3, 1),
        ("danh mục dịch vụ công trình UBND tỉnh", 5, 1),
        ("danh mục đầu tư công trình thủy lợi", 5, 0),
        ("trình", 0, 1),
        ("đề nghị", 0, 2),
    ],
)
def test_a_verb_within_a_noun_is_none(text: str, at: int, length: int) -> None:
    assert verb_words(tokens(text), at) == length
