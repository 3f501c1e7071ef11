"""Signs that Word prints by a font of symbols → the characters of Unicode that look like them."""

from __future__ import annotations

# By the low byte, as the fonts of Windows have them. Word writes them as U+F000 and the byte.
_SYMBOL = {
    0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAC: "←", 0xAE: "→", 0xB0: "°", 0xB1: "±",
    0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈",
    0xBC: "…", 0xA8: "♦", 0xD7: "⋅", 0xDB: "⇔", 0xDE: "⇒", 0xE5: "∑", 0x44: "Δ", 0x61: "α",
    0x62: "β", 0x67: "γ", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x73: "σ", 0x57: "Ω",
}  # fmt: skip
_WINGDINGS = {
    0x22: "✂", 0x46: "☞", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "❐", 0x71: "❑",
    0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9F: "•", 0xA0: "▪",
    0xA1: "○", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔",
    0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
UNKNOWN = "\ufffd"


def is_symbol_font(font: str) -> bool:
    """Tell whether a font prints signs in the place of letters."""
    return font.casefold().startswith(("symbol", "wingdings", "webdings"))


def sign(code: int, font: str = "") -> str:
    """Return what a code of a font of symbols looks like, `UNKNOWN` where nobody knows.

    `code` is the byte or U+F000 and the byte; `font` may be empty, then that of Word's own bullets.
    """
    low = code & 0xFF if code < 0x100 or 0xF000 <= code <= 0xF0FF else -1
    if low < 0:
        return chr(code) if code < 0x110000 and not 0xD800 <= code <= 0xDFFF else UNKNOWN
    tables = (_WINGDINGS, _SYMBOL) if "dings" in font.casefold() else (_SYMBOL, _WINGDINGS)
    for table in tables:
        if low in table:
            return table[low]
    same = 0x20 <= low < 0x7F and font.casefold().startswith("symbol")
    return chr(low) if same or (not font and 0x20 < low < 0x40) else UNKNOWN


def in_unicode(text: str, font: str = "") -> str:
    """Return a text with its signs of private use as characters that look like them."""
    if text.isascii() and not is_symbol_font(font):
        return text
    return "".join(
        sign(ord(letter), font) if 0xF000 <= ord(letter) <= 0xF0FF else letter for letter in text
    )
