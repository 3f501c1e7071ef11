from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importer.formats.docx.number_forms import (
    in_words,
    is_known,
    letters,
    ordinal,
    printed,
    roman,
)

_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@given(st.integers(1, 3999))
def test_roman_numbers_say_their_count(count: int) -> None:
    worths = [_WORTH[one] for one in roman(count)]
    pairs = zip(worths, [*worths[1:], 0], strict=True)
    assert sum(-one if one < after else one for one, after in pairs) == count


@given(st.integers(1, 780))
def test_letters_are_one_letter_repeated(count: int) -> None:
    found = letters(count)
    assert len(set(found)) == 1
    assert (ord(found[0]) - ord("a")) + 26 * (len(found) - 1) + 1 == count


@pytest.mark.parametrize(
    ("count", "form", "expected"),
    [
        (4, "upperRoman", "IV"),
        (4, "lowerRoman", "iv"),
        (27, "lowerLetter", "aa"),
        (28, "upperLetter", "BB"),
        (7, "decimalZero", "07"),
        (12, "decimalZero", "12"),
        (3, "decimalEnclosedParen", "(3)"),
        (2, "chicago", "†"),
        (5, "none", ""),
        (5, "unheard of", "5"),
        (0, "upperRoman", "0"),
        (10**9, "lowerLetter", "1000000000"),
    ],
)
def test_forms(count: int, form: str, expected: str) -> None:
    assert printed(count, form) == expected
    assert is_known(form) is (form != "unheard of")


def test_ordinals_and_words() -> None:
    assert [ordinal(one) for one in (1, 2, 3, 4, 11, 22, 112)] == [
        "1st", "2nd", "3rd", "4th", "11th", "22nd", "112th",
    ]  # fmt: skip
    assert [in_words(one) for one in (1, 10, 15, 21, 34, 100)] == [
        "một", "mười", "mười lăm", "hai mươi mốt", "ba mươi bốn", "100",
    ]  # fmt: skip
