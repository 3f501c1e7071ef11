"""What the words of a text do with a document that they name: rest on it, carry it out, name it.

Read from the print alone (Nghị định 30/2020/NĐ-CP, phụ lục I: the grounds of a text begin with
“Căn cứ”, each on a line of its own; a proposal with “Theo đề nghị”). A document named within the
title of another is only mentioned.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model.plan import Citation
from generator.schema.plan import CitationRole


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# How a clause opens, and what that makes of the first document that it names.
_OPENINGS: tuple[tuple[re.Pattern[str], CitationRole], ...] = (
    (_words(r"^(?:-\s*)?(?:căn\s+cứ|theo\s+quy\s+định\s+(?:của|tại))\b"), "legal-basis"),
    (_words(r"^(?:-\s*)?(?:theo|xét)\s+đề\s+nghị\b"), "proposed-by"),
)
# What stands right before a document that the text carries out, amends, is issued with.
_BEFORE: tuple[tuple[re.Pattern[str], CitationRole], ...] = (
    (_words(r"ban\s+hành\s+kèm\s+theo\W*$"), "issued-with"),
    (_words(r"sửa\s+đổi(?:\W+bổ\s+sung)?(?:\s+một\s+số\s+\w+\s+của)?\W*$"), "amends"),
    (_words(r"thay\s+thế(?:\s+cho)?\W*$"), "replaces"),
    (_words(r"thực\s+hiện(?:\s+các)?\W*$"), "carries-out"),
)
# What a document is called before its number: it stands between the verb and the citation.
_KIND = re.compile(
    r"(?:luật|bộ\s+luật|nghị\s+quyết|nghị\s+định|quyết\s+định|chỉ\s+thị|kết\s+luận|thông\s+tư|"
    r"kế\s+hoạch|chương\s+trình(?:\s+hành\s+động)?|công\s+văn|tờ\s+trình|hướng\s+dẫn|đề\s+án|"
    r"quy\s+định|thông\s+báo|báo\s+cáo|văn\s+kiện)?\s*(?:số|số:)?\s*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r";|\.\s")


def with_roles(citations: Sequence[Citation], text: str) -> tuple[Citation, ...]:
    """Return the citations of a text, in its order, each with the role that the words give it."""
    found: list[Citation] = []
    for number, citation in enumerate(citations):
        before = text[: citation.span.start]
        start = max((cut.end() for cut in _CLAUSE.finditer(before)), default=0)
        is_first = not any(one.span.start >= start for one in citations[:number])
        opening = _opening(text, start if text[:start].strip() else 0, is_first)
        found.append(replace(citation, role=opening or _verb(before[start:])))
    return tuple(found)


def _opening(text: str, start: int, is_first: bool) -> CitationRole | None:
    """Return what the opening of a clause makes of its first document.

    A clause behind a semicolon goes on with what the paragraph began: “Căn cứ Luật …; Luật …”.
    """
    if not is_first:
        return None
    for clause in (text[start:].lstrip(), text.lstrip()):
        for pattern, role in _OPENINGS:
            if pattern.match(clause):
                return role
    return None


def _verb(clause: str) -> CitationRole:
    stem = _KIND.sub("", clause)
    return next((role for pattern, role in _BEFORE if pattern.search(stem)), "mentions")
