"""Bodies that a sentence calls by their kind alone: “Văn phòng tổng hợp …”, “Sở báo cáo …”.

They act as others do. Who is meant is the body of that kind named last before it, else in the
headings; where none is, the bare word stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.importer.proposals.agencies import Name, list_at
from generator.importer.proposals.clauses import Clause
from generator.importer.proposals.subjects import says_what
from generator.importer.proposals.words import Token, longest, phrases, tokens

# “Vụ thu hoạch”, “Phòng phát sinh dịch” and “Trường học mở cửa” name no body.
_KINDS = phrases(
    "sở|bộ|văn phòng|trung tâm|chi cục|cục|viện|ban|ban quản lý|công ty|ngân hàng|trạm|đài|hội|"
    "nhà trường|hội đồng|ban giám hiệu|ban tổ chức|tổ thư ký|tổ giúp việc|tổ công tác|"
    "đoàn kiểm tra|bộ phận giúp việc|bộ phận thường trực"
)
_STANDING = phrases(
    "cơ quan thường trực|cơ quan chủ trì|cơ quan đầu mối|cơ quan chủ quản|cơ quan soạn thảo|"
    "đơn vị thường trực|đơn vị chủ trì|đơn vị đầu mối"
)
_ANY = ("Cơ quan", "Đơn vị")
# So near its beginning a clause says who acts.
_NEAR = 24


def with_bare_body(text: str, clause: Clause, headings: Sequence[str] = ()) -> Clause:
    """Return a clause whose subject is a body called by its kind alone; others as they are."""
    if clause.subject and clause.subject[0].full not in _ANY:
        return clause
    for at in _places(clause.words):
        length = longest(clause.words, at, _STANDING) or longest(clause.words, at, _KINDS)
        if length and clause.words[at].is_capital and says_what(clause.words, at + length):
            name = _meant(text, clause.words[at : at + length], headings)
            return replace(clause, subject=(name,), verb=at + length, unknown=False)
    return clause


def _places(words: Sequence[Token]) -> Iterator[int]:
    """Yield the words that open a clause or stand behind one of its first commas."""
    first = next((at for at, one in enumerate(words) if one.is_word), len(words))
    if first < len(words):
        yield first
    yield from (at + 1 for at in range(first, min(_NEAR, len(words) - 1)) if words[at].text == ",")


def _meant(text: str, bare: Sequence[Token], headings: Sequence[str]) -> Name:
    start, end = bare[0].start, bare[-1].end
    printed = text[start:end]
    said = (text[:start], *reversed(headings))
    full = next((name for one in said if (name := _last_of_kind(one, printed))), printed)
    return Name(start, end, printed, full)


def _last_of_kind(text: str, kind: str) -> str:
    """Return the last name in a text that begins with the word of a kind and says more."""
    at = text.rfind(f"{kind} ")
    while at >= 0:
        listed = list_at(text[at:], tokens(text[at:]), 0)
        if listed.names and listed.names[0].full != kind:
            return listed.names[0].full
        at = text.rfind(f"{kind} ", 0, at)
    return ""
