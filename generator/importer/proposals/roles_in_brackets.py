"""Who has which role by what stands in brackets: “Lập danh mục (Sở A chủ trì, Sở B phối hợp)”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.importer.proposals.agencies import Name, list_at
from generator.importer.proposals.clauses import clauses
from generator.importer.proposals.context import Context
from generator.importer.proposals.given import Assigned
from generator.importer.proposals.nobody import is_anybody, is_bare_office
from generator.importer.proposals.predicates import WITH, said
from generator.importer.proposals.role_lines import labelled_in
from generator.importer.proposals.words import CLASSES, Token, longest, phrases, tokens, verb_words
from generator.schema.annotations import ActorRole

_BRACKET = re.compile(r"\(([^()]{6,400})\)")
_ASKING = phrases("giao|do|đề nghị|phân công|và")
# What stands behind names in brackets and says their role.
_ROLES: tuple[tuple[frozenset[tuple[str, ...]], ActorRole], ...] = (
    (phrases("chủ trì|là cơ quan chủ trì|là đơn vị chủ trì|đầu mối|là đầu mối|thực hiện|phụ trách|"
             "chịu trách nhiệm|tham mưu|chủ trì thực hiện|tổ chức thực hiện"), "leads"),
    (phrases("phối hợp|phối hợp thực hiện|cùng phối hợp|tham gia|hỗ trợ|cùng thực hiện|"
             "là cơ quan phối hợp|là đơn vị phối hợp"), "supports"),
    (phrases("chỉ đạo|lãnh đạo"), "directs"),
    (phrases("giám sát|theo dõi|kiểm tra|đôn đốc"), "oversees"),
)  # fmt: skip
_LAST_BRACKET = re.compile(r"\(([^()]{6,300})\)[\s.;]{0,4}$")
_MARKED = re.compile(r"\((?:chủ trì|phối hợp|chỉ đạo|giám sát)", re.IGNORECASE)
# To whom something goes has no part in it.
_GOING_TO = phrases("gửi|báo cáo|trình|về|của|cho|tại|từ|đến")
# So many words, within so many letters, before brackets say whether these only explain a name.
_BEFORE, _NEAR = 4, 60


def bracketed_in(text: str, context: Context) -> Iterator[Assigned]:
    """Yield who has a part in a task by labels and roles in brackets or before them."""
    for bracket in _BRACKET.finditer(text):
        yield from labelled_in(bracket[1], replace(context, headings=(), leads=()))
        yield from _told(bracket[1])
    yield from marked_in(text)


def doers_in_brackets(text: str) -> Iterator[Assigned]:
    """Yield those whom the last brackets of a task only name: “Số hóa tài liệu (Sở Nội vụ).”.

    None where these explain a name or say to whom something goes.
    """
    last = _LAST_BRACKET.search(text)
    if (
        not last
        or not _tells_to_do(text)
        or _explained(tokens(text[max(0, last.start() - _NEAR) : last.start()]))
    ):
        return
    words = tokens(last[1])
    listed = list_at(last[1], words, 0)
    if listed.end == len(words):
        yield from _assigned(listed.names, "leads", "")


def _tells_to_do(text: str) -> bool:
    told = next(clauses(text), None)
    return told is not None and bool(verb_words(told.words, told.verb))


def marked_in(text: str) -> Iterator[Assigned]:
    """Yield whom brackets give a role: “Sở A (chủ trì), Sở B, Sở C (phối hợp) rà soát …”."""
    if not _MARKED.search(text):
        return
    words = tokens(text)
    at = 0
    while at < len(words):
        listed = list_at(text, words, at)
        at = max(at + 1, listed.end)
        if listed.names and words[listed.end : listed.end + 1] and words[listed.end].text == "(":
            role, length = _role_at(text, words, listed.end + 1)
            close = listed.end + 1 + length
            if role and words[close : close + 1] and words[close].text == ")":
                yield from _assigned(listed.names, role, said(text, words, listed.end + 1, close))


def _explained(before: Sequence[Token]) -> bool:
    """Tell whether the words before brackets end in a body, or say to whom something goes."""
    near = before[-_BEFORE:]
    if not near or near[-1].text in ".;":
        return not near
    return any(
        word.is_capital or longest(near, at, CLASSES) or longest(near, at, _GOING_TO)
        for at, word in enumerate(near)
    )


def _told(text: str) -> Iterator[Assigned]:
    """Read names one behind another, each with what says their role."""
    words = tokens(text)
    at, begun = 0, False
    while at < len(words):
        at += longest(words, at, _ASKING)
        partners = longest(words, at, WITH) if begun else 0
        listed = list_at(text, words, at + partners)
        behind = listed.end + (
            words[listed.end : listed.end + 1] != () and words[listed.end].text == ":"
        )
        role, length = ("supports", 0) if partners else _role_at(text, words, behind)
        if not listed.names or role is None:
            return
        word = said(text, words, at, at + partners) or said(text, words, behind, behind + length)
        yield from _assigned(listed.names, role, word)
        at, begun = _behind_mark(words, behind + length), True


def _behind_mark(words: Sequence[Token], at: int) -> int:
    """Return where more may be told: behind the next mark that parts, or at who takes part."""
    while at < len(words) and not longest(words, at, WITH):
        at += 1
        if words[at - 1].text in ",;.":
            break
    return at


def _role_at(text: str, words: Sequence[Token], at: int) -> tuple[ActorRole | None, int]:
    """Return the role that words behind names say, and how many words; null for other words.

    Who acts with a named partner leads.
    """
    if (length := longest(words, at, WITH)) and list_at(text, words, at + length).names:
        return "leads", 0
    found = ((role, longest(words, at, known)) for known, role in _ROLES)
    return next((one for one in found if one[1]), (None, 0))


def _assigned(names: Sequence[Name], role: ActorRole, words: str) -> Iterator[Assigned]:
    for name in names:
        if not is_anybody(name.full) and not is_bare_office(name):
            yield Assigned(name.full, role, words, name.printed)
