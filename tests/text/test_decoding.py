"""Bytes of a text file: what is no UTF-8, hides or is not in NFC is told with its place."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Problem
from generator.text.decoding import MAX_BYTES, decode, hidden_or_decomposed

# Default_Ignorable_Code_Point of the Unicode character database (DerivedCoreProperties.txt), the
# ends of each range with both.
IGNORABLE = [
    *(0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180E, 0x180F),
    *(0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x2065, 0x206F, 0x3164, 0xFE00, 0xFE0F),
    *(0xFEFF, 0xFFA0, 0xFFF0, 0xFFF8, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A),
    *(0xE0000, 0xE0001, 0xE0FFF),
]
CONTROLS = [0x00, 0x07, 0x0B, 0x0C, 0x0D, 0x1F, 0x7F, 0x80, 0x9F]
SEPARATORS = [0x2028, 0x2029]
PRIVATE = [0xE000, 0xF0B7, 0xF8FF, 0xF0000]
NEVER_CHARACTERS = [0xFFFE, 0xFFFF, 0x1FFFE, 0x1FFFF, 0x10FFFF]
# What stands beside those, and what people write.
SEEN = [
    *(0x09, 0x20, 0x7E, 0xA0, 0xAC, 0xAE, 0x24F, 0x250, 0x034E, 0x0350, 0x115E, 0x1161, 0x17B6),
    *(0x180A, 0x1810, 0x2010, 0x2027, 0x202F, 0x2070, 0x20AB, 0x3163, 0x3165, 0xFDFF, 0xFE10),
    *(0xFF9F, 0xFFA1, 0xFFEF, 0xFFFC, 0xFFFD, 0x1F600, 0xE1000),
]


def text_of(data: bytes) -> str:
    text, problems = decode(data, "f.yml")
    assert problems == []
    assert text is not None
    return text


def problem_of(data: bytes) -> Problem:
    text, (problem,) = decode(data, "f.yml")
    assert text is None
    assert problem.file == "f.yml"
    assert problem.rule == "encoding"
    return problem


def told(text: str) -> list[tuple[str, int, int, str, str]]:
    found = list(hidden_or_decomposed(text, "f.yml"))
    assert {problem.file for problem in found} <= {"f.yml"}
    return [(one.rule, one.line, one.column, one.fragment, one.guess) for one in found]


@given(st.text(st.characters(codec="utf-8", include_characters="ắđ\n", categories=("L", "N"))))
def test_clean_text_is_what_was_written(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert text_of(composed.encode()) == composed


def test_the_mark_of_utf_8_is_no_text() -> None:
    assert text_of("\ufeffKế hoạch".encode()) == "Kế hoạch"


def test_a_file_of_ten_megabytes_is_read_and_one_byte_more_is_not() -> None:
    assert MAX_BYTES == 10_485_760
    assert len(text_of(b"a" * MAX_BYTES)) == MAX_BYTES
    text, (problem,) = decode(b"a" * (MAX_BYTES + 1), "f.yml")
    assert text is None
    assert (problem.rule, problem.file, problem.line) == ("file-size", "f.yml", 1)
    assert "10 MB" in problem.message


def test_a_byte_that_is_no_utf_8_is_told_by_line_and_letter() -> None:
    problem = problem_of("một\nđường ".encode() + b"\xff x\n")
    assert (problem.line, problem.column) == (2, 7)
    assert problem.message.endswith("UTF-8")
    problem = problem_of(b"\xff")
    assert (problem.line, problem.column) == (1, 1)


def test_twelve_bytes_before_and_eleven_after_are_shown() -> None:
    problem = problem_of(b"0123456789ABCDEF\xffabcdefghijklmnop")
    assert problem.fragment == "456789ABCDEFÿabcdefghijk"
    assert problem_of(b"ab\xffcd").fragment == "abÿcd"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_known_by_its_mark_or_its_zeros(encoding: str) -> None:
    problem = problem_of("Kế hoạch của xã".encode(encoding))
    assert (problem.line, problem.column) == (1, 1)
    assert problem.message.endswith("(có vẻ là UTF-16)")


def test_utf_16_has_more_zeros_than_one_byte_in_five() -> None:
    assert problem_of(b"abc\0").message.endswith("(có vẻ là UTF-16)")
    text, (problem,) = decode(b"abcd\0", "f.yml")
    assert (text, problem.rule) == ("abcd\0", "invisible-character")


@pytest.mark.parametrize(
    ("data", "guess"),
    [
        ("KÕ ho¹ch thùc hiÖn".encode("latin-1"), " (có vẻ là TCVN3/ABC)"),
        ("Keá hoaïch thöïc hieän".encode("latin-1"), " (có vẻ là VNI)"),
        ("Ñ".encode("latin-1"), " (có vẻ là TCVN3/ABC)"),  # a letter of both
        ("aù ¹".encode("latin-1"), " (có vẻ là TCVN3/ABC)"),  # as many of each
        ("aù eù ¹".encode("latin-1"), " (có vẻ là VNI)"),
        (b"\xff\xfd", ""),
        # One byte is wrong: a slip in UTF-8, unless half of all marked letters are wrong.
        ("đđ".encode() + b"\xb9", ""),
        ("đ".encode() + b"\xb9", " (có vẻ là TCVN3/ABC)"),
    ],
)
def test_old_encodings_are_guessed(data: bytes, guess: str) -> None:
    assert problem_of(data).message == f"tệp không phải UTF-8{guess}"


@pytest.mark.parametrize("code", [*IGNORABLE, *CONTROLS, *SEPARATORS, *PRIVATE, *NEVER_CHARACTERS])
@pytest.mark.parametrize("beside", ["a", "₫"])
def test_what_shows_nothing_is_told_with_its_place(code: int, beside: str) -> None:
    (found,) = told(f"một\n{beside}{chr(code)}{beside}")
    assert found[:3] == ("invisible-character", 2, 2)
    assert found[3].startswith(f"U+{code:04X} ")


@pytest.mark.parametrize("code", SEEN)
def test_what_stands_beside_is_let_through(code: int) -> None:
    assert told(f"a{chr(code)}") == []
    assert told(f"₫{chr(code)}") == []


def test_hidden_characters_are_named() -> None:
    assert told("một\u200b \u0007") == [
        ("invisible-character", 1, 4, "U+200B ZERO WIDTH SPACE", ""),
        ("invisible-character", 1, 6, "U+0007 ký tự điều khiển", ""),
    ]


def test_lines_of_dos_are_lines_and_a_lone_return_hides() -> None:
    assert told("một\r\nhai ₫\r\n") == []
    assert [found[:3] for found in told("một\rhai\r\n")] == [("invisible-character", 1, 4)]
    assert [found[:3] for found in told("một\r\r\n")] == [("invisible-character", 1, 4)]


def test_the_first_decomposed_word_of_each_line_is_told() -> None:
    plan = unicodedata.normalize("NFD", "kế")
    assert told(f"là kế\nmột {plan} {plan}\nhoạch\n{plan}") == [
        ("not-nfc", 2, 5, plan, "kế"),
        ("not-nfc", 4, 1, plan, "kế"),
    ]


def test_a_line_whose_words_are_composed_may_yet_not_be() -> None:
    # Unicode composes the en quad to the en space, which is no letter of any word.
    assert told("hai\u2000ba") == [("not-nfc", 1, 1, "hai\u2000ba", "hai\u2002ba")]


def test_what_hides_in_a_decomposed_line_is_told_too() -> None:
    assert [found[0] for found in told("e\u0301\u200b")] == ["invisible-character", "not-nfc"]
