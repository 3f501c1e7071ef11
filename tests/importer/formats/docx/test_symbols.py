from __future__ import annotations

import pytest

from generator.importer.formats.docx.symbols import UNKNOWN, in_unicode, is_symbol_font, sign


@pytest.mark.parametrize(
    ("code", "font", "printed"),
    [
        (0xF0B3, "Symbol", "≥"),
        (0xF0A3, "Symbol", "≤"),
        (0xF0B7, "Symbol", "•"),
        (0xF02D, "Symbol", "-"),
        (0xF0A7, "Wingdings", "▪"),
        (0xA7, "Wingdings", "▪"),
        (0xF0FC, "Wingdings", "✓"),
        (0xF0B7, "", "•"),
        (0x2264, "Times", "≤"),
        (0xF001, "Wingdings", UNKNOWN),
        (-1, "", UNKNOWN),
        (0xD800, "", UNKNOWN),
    ],
)
def test_a_sign_is_what_it_looks_like(code: int, font: str, printed: str) -> None:
    assert sign(code, font) == printed


def test_only_signs_of_private_use_are_changed() -> None:
    assert in_unicode("đạt \uf0b3 60%") == "đạt ≥ 60%"
    assert in_unicode("plain") == "plain"
    assert [is_symbol_font(one) for one in ("Wingdings 2", "Times New Roman")] == [True, False]
