"""What the words of a text do with a document that they name: rest on it, carry it out, name it.

Read from the print alone (Nghị định 30/2020/NĐ-CP, phụ lục I: the grounds of a text begin with
“Căn cứ”, each on a line of its own; a proposal with “Theo đề nghị”). A document named within the
title of another is only mentioned.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.model.plan import Citation
from generator.schema.annotations import CitationRole


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# How a clause opens, and what that makes of the first document that it names.
_OPENINGS: tuple[tuple[re.Pattern[str], CitationRole], ...] = (
    (_words(r"^(?:-\s*)?(?:căn\s+cứ(?:\s+vào)?|theo\s+quy\s+định\s+(?:của|tại))\b"), "legal-basis"),
    (_words(r"^(?:-\s*)?(?:theo|xét)\s+đề\s+nghị\b"), "proposed-by"),
)
_HOW = (
    r"(?:tốt|nghiêm(?:\s+túc)?|đúng|nhanh|đầy\s+đủ|kịp\s+thời|đồng\s+bộ|toàn\s+diện|quyết\s+liệt|"
    r"(?:có\s+)?hiệu\s+quả)"
)
_CARRYING_OUT = (
    rf"(?:thực\s+hiện|triển\s+khai)(?:(?:\s+|,\s*|\s+và\s+){_HOW})*"
    r"(?:\s+(?:các|những|nội\s+dung|của))*\W*$"
)
# What stands right before a document that the text carries out, amends, is issued with.
_BEFORE: tuple[tuple[re.Pattern[str], CitationRole], ...] = (
    (_words(r"ban\s+hành\s+kèm\s+theo\W*$"), "issued-with"),
    (
        _words(
            r"(?<!luật\s)sửa\s+đổi(?:\W+bổ\s+sung)?(?:\s+một\s+số(?:\s+\w+){1,3}\s+của)?"
            r"(?:\s+các)?\W*$"
        ),
        "amends",
    ),
    (_words(r"thay\s+thế(?:\s+cho)?(?:\s+các)?\W*$"), "replaces"),
    (_words(_CARRYING_OUT), "carries-out"),
)
# What a document is called before its number: it stands between the verb and the citation.
_KIND = re.compile(
    r"(?:(?:luật|bộ\s+luật|nghị\s+quyết|nghị\s+định|quyết\s+định|chỉ\s+thị|kết\s+luận|thông\s+tư|"
    r"kế\s+hoạch|chương\s+trình(?:\s+hành\s+động)?|công\s+văn|tờ\s+trình|hướng\s+dẫn|đề\s+án|"
    r"quy\s+định|thông\s+báo|báo\s+cáo|văn\s+kiện)|(?<!\s))\s*+(?:số:?\s*+)?$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r";|\.\s")
_LEADING = _words(r"\b(?:tại|theo|trong)$")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
# The day and the issuer of a document, which end where the words of its title begin.
_TITLE = r"về|thực\s+hiện|triển\s+khai|ban\s+hành|quy\s+định|sửa\s+đổi|phê\s+duyệt|hướng\s+dẫn"
_DATED = (
    r"(?:,?\s*(?:ngày\s+\d{1,2}(?:\s*+[/.-]\s*|\s+tháng\s+)\d{1,2}(?:\s*+[/.-]\s*|\s+năm\s+)|năm\s+)"
    r"\d{4})?"
)
_ISSUED = rf"(?:\s+của(?:\s+(?!(?:{_TITLE})\b)[^\s,;]{{1,40}}){{1,15}}?)?"
# So far before a document the one of which a bracket tells stands, in letters.
REACH = 2_000
# What may stand between two documents of one list.
_LIST = _words(rf"{_DATED}{_ISSUED}\s*+(?:,|và|cùng|/)++\s*+(?:và\s++)?(?:các\s++)?")


@dataclass(frozen=True, slots=True)
class _Clause:
    """The documents of a clause that count: its first, and the last that a list may go on from."""

    start: int
    first: CitationRole
    last: Citation


def with_roles(citations: Sequence[Citation], text: str) -> tuple[Citation, ...]:
    """Return the citations of a text, in its order, each with the role that the words give it.

    The first document of a clause has the role of its opening or of the verb before it, and those
    that a list joins to it share it; one that stands further on is part of the title of another,
    and one in brackets is only what the document before it is called.
    """
    found: list[Citation] = []
    clause: _Clause | None = None
    starts = [0, *(cut.end() for cut in _CLAUSE.finditer(text))]
    for citation in citations:
        end = citation.span.start
        start = starts[bisect_right(starts, end) - 1]
        if clause and clause.start == start:
            between = text[max(clause.last.span.end, end - REACH) : end]
            linked = replace(citation, role=_further_on(clause, between))
            if not _is_within_brackets(between):
                clause = replace(clause, last=linked)
        else:
            carried = clause.first if clause and text[max(0, start - 1) : start] == ";" else None
            role = _first(text[start:end], carried)
            linked = replace(citation, role=role)
            clause = _Clause(start, role, linked)
        found.append(linked)
    return tuple(found)


def _further_on(clause: _Clause, between: str) -> CitationRole:
    between = _IN_BRACKETS.sub("", between)
    return clause.last.role if _LIST.fullmatch(_KIND.sub("", between)) else "mentions"


def _is_within_brackets(between: str) -> bool:
    return "(" in _IN_BRACKETS.sub("", between)


def _first(words: str, carried: CitationRole | None) -> CitationRole:
    """Return the role of the first document of a clause, of which `words` stand before it.

    A clause that begins with a document goes on with what the clause before it said of its own
    first (`carried`): “Căn cứ Luật …; Luật …”.
    """
    stem = _KIND.sub("", words).strip()
    if not stem:
        return carried or "mentions"
    return _opening(stem) or _verb(stem)


def _opening(stem: str) -> CitationRole | None:
    """Return what the opening of a clause makes of its first document; `stem` ends before it.

    It must lead to the document: “Căn cứ Luật …”, “Căn cứ các mục tiêu tại Nghị quyết …”, not “Căn
    cứ chức năng, nhiệm vụ, các sở bám sát …”.
    """
    for pattern, role in _OPENINGS:
        opened = pattern.match(stem)
        if opened and (opened.end() == len(stem) or _LEADING.search(stem)):
            return role
    return None


def _verb(stem: str) -> CitationRole:
    return next((role for pattern, role in _BEFORE if pattern.search(stem)), "mentions")
