"""Which way a figure of change goes, as the words before it print it: “giảm”, “tăng thêm”."""

from __future__ import annotations

import re

# “Tốc độ tăng”, “công tác giảm nghèo” name a thing; “tăng, giảm” and “không tăng” say no way.
_DIRECTION = re.compile(
    r"(?P<open>\b(?:tăng|giảm)\s?(?:,|/|hoặc|hay)\s?(?:tăng|giảm)\b|\bkhông (?:tăng|giảm)\b)"
    r"|(?<!tốc độ )(?<!tỷ lệ )(?<!tỉ lệ )(?<!mức )(?<!công tác )"
    r"\b(?P<way>tăng thêm|gia tăng|tăng|nâng thêm|cắt giảm|kéo giảm|giảm bớt|giảm thêm|giảm|"
    r"rút ngắn|hạ thấp)\b(?! (?:trưởng|cường|nghèo)\b)",
    re.IGNORECASE,
)


def direction_printed(quote: str, printed: str | None) -> str:
    """Return the word that says which way a change goes, as printed but in small letters.

    It is the last one before the end of the figure's words, `printed`, within the quote. Empty
    where none stands there, where it leaves the way open, or where the figure is not found.
    """
    place = quote.find(printed) if printed else -1
    if not printed or place < 0:
        return ""
    found = [*_DIRECTION.finditer(quote, 0, place + len(printed))]
    return (found[-1]["way"] or "").lower() if found else ""
