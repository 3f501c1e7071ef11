"""Names that are nobody's in particular: “các cơ quan, đơn vị liên quan”, an office of no body."""

from __future__ import annotations

import re

from generator.importer.proposals.agencies import Name
from generator.importer.proposals.name_words import OFFICES
from generator.importer.proposals.words import longest, tokens
from generator.text.vietnamese import fold

OFFICE_OF = re.compile(r"^(?:nguoi dung dau|thu truong|lanh dao) ")
_PARTED = re.compile(r", ?| va ")
_ANYBODY = ("co quan", "don vi", "dia phuong", "cap", "nganh", "ca nhan")


def is_anybody(name: str) -> bool:
    """Tell whether a name is nobody's in particular: “các cơ quan, đơn vị liên quan”.

    Who heads just any body is nobody in particular either.
    """
    words = OFFICE_OF.sub("", fold(name))
    parts = [one.removeprefix("cac ").strip() for one in _PARTED.split(words)]
    any_body = _ANYBODY if words == fold(name) else (*_ANYBODY, "cap uy", "chinh quyen")
    return "lien quan" in words or all(one in any_body for one in parts)


def is_bare_office(name: Name) -> bool:
    """Tell “Phó Chủ tịch” of a body that is not said."""
    words = tokens(name.full)
    return longest(words, 0, OFFICES) == len(words)
