"""Lines of a portal that a copy took along with the text: “Chia sẻ | In trang”, “Bình luận (0)”.

A line is a portal's where every piece of it, between bars, dots and figures, is such a word.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.importer.official_text import Aside, OfficialText, Passage, Table
from generator.text.vietnamese import fold

_PIECES = re.compile(r"\s*[|·•»>/\\]\s*|\s{2,}|\s+[-–]\s+")
_COUNTED = re.compile(r"\(\d{1,9}\)|:\s?[\d.]{1,12}$")
_COUNTS = " \t:()[]0123456789.,+%★☆*"
_LONGEST = 160
# What a page offers to do with a text, and what it tells of its readers.
_OFFERS = frozenset(
    {
        "chia se", "chia se len", "chia se facebook", "in trang", "in trang nay", "in bai viet",
        "in bai", "in van ban", "ban in", "in", "tai ve", "tai xuong", "tai van ban",
        "tai van ban ve", "tai file dinh kem", "tep dinh kem", "file dinh kem", "van ban dinh kem",
        "binh luan", "gui binh luan", "gui binh luan cua ban", "viet binh luan", "y kien ban doc",
        "gui y kien", "phan hoi", "gui phan hoi", "danh gia", "danh gia bai viet", "luot xem",
        "so luot xem", "luot doc", "luot tai", "so lan xem", "xem them", "doc them", "quay lai",
        "tro lai", "tro ve", "ve dau trang", "len dau trang", "trang chu", "trang truoc",
        "trang sau", "tin lien quan", "bai viet lien quan", "van ban lien quan", "tin khac",
        "cac tin khac", "tin moi hon", "tin cu hon", "tin moi nhat", "dang nhap", "dang ky",
        "tim kiem", "co chu", "tang co chu", "giam co chu", "nghe doc bai", "doc bai viet",
        "gui email", "email", "facebook", "zalo", "twitter", "theo doi", "thich", "luu bai",
        "luu tin", "gui cho ban be", "quan tam", "menu", "lien he", "so do trang", "ban quyen",
        "in noi dung", "sao chep lien ket", "sao chep", "thong ke truy cap", "dang truy cap",
    }
)  # fmt: skip
# These say something in a text as well, where nothing of a portal stands beside them.
_ALSO_WORDS = frozenset(
    {"in", "email", "danh gia", "theo doi", "lien he", "phan hoi", "tim kiem", "thich", "menu",
     "dang ky", "quan tam", "y kien ban doc", "ban quyen", "tep dinh kem", "van ban lien quan",
     "facebook", "zalo", "chia se", "sao chep"}
)  # fmt: skip


def is_portals(text: str) -> bool:
    """Tell whether a line holds nothing but what a page offers its readers."""
    if len(text) > _LONGEST:
        return False
    pieces = [fold(one.rstrip(_COUNTS)).strip() for one in _PIECES.split(text)]
    pieces = [one for one in pieces if one]
    if not pieces or not all(one in _OFFERS for one in pieces):
        return False
    counted = _COUNTED.search(text) is not None
    return counted or not set(pieces) <= _ALSO_WORDS or len(pieces) > 2


def without_portal(official: OfficialText) -> OfficialText:
    """Return a text whose lines of a portal are set aside; those in tables stay."""
    asides: list[Aside] = []
    blocks: list[Passage | Table] = []
    for block in official.blocks:
        if isinstance(block, Passage) and not block.mark and is_portals(block.text):
            asides.append(Aside(block.text, "portal", block.line, block.page))
        else:
            blocks.append(block)
    return replace(official, blocks=tuple(blocks), asides=(*official.asides, *asides))
