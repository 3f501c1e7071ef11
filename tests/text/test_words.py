"""Words are cut whole and known again in another spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.words import bare, is_figure, is_mark, normal_form, words


@given(st.text(max_size=80))
def test_words_join_to_their_text(text: str) -> None:
    assert "".join(words(text)) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đạt 75,5%, trên 35.000 hộ.", "Đạt|75,5%|,|trên|35.000|hộ|."),
        ("số 42-NQ/TW ngày 24/11/2023;", "số|42-NQ/TW|ngày|24/11/2023|;"),
        ("15m2 sàn/người", "15m2|sàn|/|người"),
        ("40-45% (HDI)", "40-45%|(|HDI|)"),
        ("năm 2030.Đến", "năm|2030|.|Đến"),
        ("“Uống nước\u00a0nhớ”", "“|Uống|nước|\u00a0|nhớ|”"),
        ("  thụt \n dòng", "|thụt|dòng"),
    ],
)
def test_words_figures_and_marks_are_told_apart(text: str, expected: str) -> None:
    assert "|".join(bare(word) for word in words(text)) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("hoà", "HÒA"), ("Thuý", "thúy"), ("tỷ ", "Tỉ"), ("kỹ", "kĩ"), ("hoa\u0300", "hòa")],
)
def test_other_spellings_of_a_word_have_one_normal_form(one: str, other: str) -> None:
    assert normal_form(one) == normal_form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("hoa", "hòa"), ("thuy", "thui"), ("ma", "mà"), ("đa", "da"), ("tay", "tai"), ("3%", "3")],
)
def test_other_words_have_another(one: str, other: str) -> None:
    assert normal_form(one) != normal_form(other)


def test_a_mark_is_no_word() -> None:
    assert [is_mark(word) for word in words("a 3, –")] == [False, False, True, True]
    assert [is_figure(word) for word in words("a 3, –")] == [False, True, False, False]
