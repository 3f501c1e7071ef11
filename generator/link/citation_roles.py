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
_CARRYING_OUT = (
    r"thực\s+hiện(?:\s+(?:tốt|nghiêm|đầy\s+đủ|có\s+hiệu\s+quả|hiệu\s+quả))?"
    r"(?:\s+(?:các|những|nội\s+dung|của))*\W*$"
)
_OPENED = tuple(role for _pattern, role in _OPENINGS)
# What stands right before a document that the text carries out, amends, is issued with.
_BEFORE: tuple[tuple[re.Pattern[str], CitationRole], ...] = (
    (_words(r"ban\s+hành\s+kèm\s+theo\W*$"), "issued-with"),
    (_words(r"sửa\s+đổi(?:\W+bổ\s+sung)?(?:\s+một\s+số\s+\w+\s+của)?\W*$"), "amends"),
    (_words(r"thay\s+thế(?:\s+cho)?\W*$"), "replaces"),
    (_words(_CARRYING_OUT), "carries-out"),
)
# What a document is called before its number: it stands between the verb and the citation.
_KIND = re.compile(
    r"(?:luật|bộ\s+luật|nghị\s+quyết|nghị\s+định|quyết\s+định|chỉ\s+thị|kết\s+luận|thông\s+tư|"
    r"kế\s+hoạch|chương\s+trình(?:\s+hành\s+động)?|công\s+văn|tờ\s+trình|hướng\s+dẫn|đề\s+án|"
    r"quy\s+định|thông\s+báo|báo\s+cáo|văn\s+kiện)?\s*(?:số|số:)?\s*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r";|\.\s")
_LEADING = _words(r"\b(?:tại|theo|trong)$")
# What may stand between two documents of one list.
_LIST = _words(r"\s*(?:,|và|cùng|;|/)+\s*(?:và\s+)?(?:các\s+)?")


def with_roles(citations: Sequence[Citation], text: str) -> tuple[Citation, ...]:
    """Return the citations of a text, in its order, each with the role that the words give it.

    The first document of a clause has the role of its opening or of the verb before it, and those
    that a list joins to it share it; one that stands further on is part of the title of another.
    """
    found: list[Citation] = []
    for citation in citations:
        before = text[: citation.span.start]
        start = max((cut.end() for cut in _CLAUSE.finditer(before)), default=0)
        last = found[-1] if found else None
        if last and last.span.start >= start:
            between = _KIND.sub("", before[last.span.end :])
            role = last.role if _LIST.fullmatch(between) else "mentions"
        else:
            clause = before[start:]
            role = _opening(clause, last.role if last else None) or _verb(clause)
        found.append(replace(citation, role=role))
    return tuple(found)


def _opening(clause: str, before: CitationRole | None) -> CitationRole | None:
    """Return what the opening of a clause makes of its first document; `clause` ends before it.

    It must lead to the document: “Căn cứ Luật …”, “Căn cứ các mục tiêu tại Nghị quyết …”, not “Căn
    cứ chức năng, nhiệm vụ, các sở bám sát …”. A clause that begins with a document goes on with
    what the clause before it said of its own (`before`): “Căn cứ Luật …; Luật …”.
    """
    stem = _KIND.sub("", clause).strip()
    if not stem:
        return before if before in _OPENED else None
    for pattern, role in _OPENINGS:
        opened = pattern.match(stem)
        if opened and (opened.end() == len(stem) or _LEADING.search(stem)):
            return role
    return None


def _verb(clause: str) -> CitationRole:
    stem = _KIND.sub("", clause)
    return next((role for pattern, role in _BEFORE if pattern.search(stem)), "mentions")
