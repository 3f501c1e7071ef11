"""What the words at the head of a column say: which kind of cells, of which year."""

from __future__ import annotations

import re
from typing import Literal

from generator.text.vietnamese import fold

# `agencies`: who acts, in roles that each cell prints; `past`: what was reached, not promised.
ColumnSays = Literal[
    "order",
    "task",
    "indicator",
    "unit",
    "figure",
    "past",
    "directs",
    "leads",
    "supports",
    "oversees",
    "agencies",
    "time",
    "product",
    "funds",
    "note",
    "other",
]

_YEAR = re.compile(r"(?<![\d./-])(?:19|20|21)\d\d(?![\d/])(?!\.\d)")
_YEARS = re.compile(r"(?<!\d)(?:19|20|21)\d\d\s{0,3}[-–—]\s{0,3}(?:19|20|21)\d\d(?!\d)")
# Of folded words; the first that is found decides.
_PAST = re.compile(r"\b(?:uoc|hien trang|thuc hien|thuc trang|ket qua|th|da dat)\b")
_AHEAD = re.compile(
    r"\b(?:ke hoach|kh|muc tieu|chi tieu|phan dau|lo trinh|du kien|giai doan|dang ky|giao)\b"
)
# “So sánh KH 2026/TH 2025 (%)”: how one column is to another.
_COMPARED = re.compile(r"^(?:so sanh|so voi|ty le (?:kh|th|so)|tang giam|chenh lech)\b")
_HEADS: tuple[tuple[ColumnSays, tuple[str, ...]], ...] = (
    ("order", (r"^(?:s?tt|so (?:tt|thu tu)|thu tu)\b",)),
    ("unit", (r"^(?:don vi(?: tinh| do)?|dvt?)$|\b(?:don vi tinh|dvt)\b",)),
    ("agencies", (r"\bchu tri\b", r"\bphoi hop\b")),
    ("supports", (r"\bphoi hop\b",)),
    (
        "supports",
        (
            r"\b(?:co quan|don vi|to chuc|dia phuong|luc luong)\b",
            r"\b(?:tham gia|cung thuc hien|ho tro)\b",
        ),
    ),
    ("directs", (r"\b(?:chi dao|phu trach)\b",)),
    ("oversees", (r"\b(?:giam sat|theo doi|don doc|kiem tra)\b",)),
    ("leads", (r"\b(?:chu tri|tham muu|chiu trach nhiem)\b",)),
    (
        "leads",
        (r"\b(?:co quan|don vi|nguoi|bo phan|to chuc|phong ban)\b", r"\b(?:thuc hien|giao)\b"),
    ),
    ("time", (r"\b(?:thoi (?:gian|han|diem)|tien do|han hoan thanh|ky han)\b|^hoan thanh$",)),
    ("funds", (r"\b(?:kinh phi|nguon von|von|du toan|ngan sach)\b",)),
    (
        "past",
        (
            r"^(?:thuc trang|hien trang|hien nay|hien tai|"
            r"(?:gia tri|so lieu|nam) (?:co so|nen|goc))\b",
        ),
    ),
    ("product", (r"\b(?:san pham|ket qua|dau ra)\b",)),
    ("note", (r"^ghi chu\b",)),
    ("task", (r"\b(?:nhiem vu|giai phap|cong viec|noi dung|hoat dong)\b",)),
    ("indicator", (r"\b(?:chi tieu|chi so|tieu chi)\b",)),
)
# How much of a head is read: more is none.
_READ = 300


def read_head(head: str) -> tuple[ColumnSays | None, int | None]:
    """Return what the cells below the head of a column are, and the year of their figures.

    Null where the words leave it open. A span of years (`2026–2030`) is none of them; nor has a
    head that names several a year.
    """
    head = head[:_READ]
    years = set(_YEAR.findall(_YEARS.sub(" ", head)))
    year = int(years.pop()) if len(years) == 1 else None
    words = " ".join(re.findall(r"\w+", fold(head)))
    said = next(
        (says for says, needed in _HEADS if all(re.search(one, words) for one in needed)), None
    )
    if said in (None, "indicator", "task", "product", "leads") and _COMPARED.search(words):
        return "other", year
    if said in (None, "indicator", "task", "product", "leads") and _YEAR.search(head):
        reached = _PAST.search(words) and not _AHEAD.search(words)
        return "past" if reached else "figure", year
    return said, year
