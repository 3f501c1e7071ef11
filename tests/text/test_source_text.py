"""Lines and tokens of official texts."""

from __future__ import annotations

import pytest

from generator.text.source_text import clean, join, read_lines, tokens


def test_lines_are_counted_as_editors_do() -> None:
    lines = read_lines("\ufeffmột \r\n\r\n  hai\n\n\nba\fbốn")
    assert [(line.number, line.text, line.gap) for line in lines] == [
        (1, "một", 0),
        (3, "hai", 1),
        (6, "ba", 2),
        (7, "bốn", 0),
    ]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("số 42-", "NQ/TW", "số 42-NQ/TW"),
        ("21/CT-", "TTg", "21/CT-TTg"),
        ("kinh tế -", "xã hội", "kinh tế - xã hội"),
        ("số 42-", "- Về y tế", "số 42- - Về y tế"),
        ("một", "hai", "một hai"),
    ],
)
def test_join(first: str, second: str, joined: str) -> None:
    assert join(first, second) == joined
    assert [token.text for token in tokens(joined)] == [
        token.text for token in tokens(f"{first}\n{second}", many_lines=True)
    ]


def test_tokens_know_the_space_before_them() -> None:
    found = tokens("42- NQ/TW, đạt 99,5%.")
    assert [(token.text, token.space) for token in found] == [
        ("42", None),
        ("-", False),
        ("NQ", True),
        ("/", False),
        ("TW", False),
        (",", False),
        ("đạt", True),
        ("99", True),
        (",", False),
        ("5", False),
        ("%", False),
        (".", False),
    ]


def test_tokens_of_a_source_know_their_line() -> None:
    found = tokens("số 42-\n\nNQ/TW của\nĐảng", many_lines=True)
    assert [(token.text, token.line, token.space) for token in found] == [
        ("số", 1, None),
        ("42", 1, True),
        ("-", 1, False),
        ("NQ", 3, False),
        ("/", 3, False),
        ("TW", 3, False),
        ("của", 3, True),
        ("Đảng", 4, True),
    ]


def test_a_row_of_one_mark_is_one_token() -> None:
    assert [token.text for token in tokens("nước ngoài... ./. -----")] == [
        "nước", "ngoài", "...", ".", "/", ".", "-----",
    ]  # fmt: skip


def test_what_prints_nothing_is_dropped_and_symbol_fonts_are_mended() -> None:
    assert clean("\ufeffng\u00adười\u200b dân \uf0b7 Ha\u0300") == "người dân • Hà"


@pytest.mark.parametrize(
    ("code", "bullet"),
    [(0xF0B7, "•"), (0xF02D, "-"), (0xF0A7, "▪"), (0xF0FC, "✓"), (0xF0D8, "►"), (0xF02B, "+")],
)
def test_bullets_of_symbol_fonts_are_what_they_look_like(code: int, bullet: str) -> None:
    assert clean(f"{chr(code)} Về y tế") == f"{bullet} Về y tế"
