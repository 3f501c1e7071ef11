"""Sentences cut into clauses, and who is the subject of each.

A clause ends at a semicolon or a full stop. Its subject is the agencies that it begins with, else
those of the clause before it, else those that the heading or the sentence above it names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.importer.proposals.agencies import Name, Names, list_at
from generator.importer.proposals.context import Context
from generator.importer.proposals.name_places import AND
from generator.importer.proposals.words import VERBS, Token, forms, longest, phrases, tokens

_ASKING = phrases(
    "đề nghị|kính đề nghị|trân trọng đề nghị|yêu cầu|giao|giao cho|phân công|giao trách nhiệm cho|"
    "đồng thời|đồng thời giao"
)
# A clause that opens so says when, why or how before it says who.
_OPENERS = phrases(
    "trên cơ sở|căn cứ|theo|định kỳ|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|"
    "trong|sau khi|khi|để|nhằm|ngoài ra|tùy|từ|đến|trước|với|thông qua|riêng|bên cạnh đó|tại|"
    "đối với|ngay sau khi|chậm nhất|dưới|năm|quý|tháng|vào"
)
# What stands before an office that a person holds.
_COMRADES = phrases("đồng chí|các đồng chí|ông|bà")
# What may stand between a subject and what it does.
ADVERBS = phrases(
    "chủ động|tiếp tục|tăng cường|thường xuyên|kịp thời|khẩn trương|tích cực|có trách nhiệm|"
    "chịu trách nhiệm|có nhiệm vụ|tập trung|trực tiếp|cần|phải|sẽ|đẩy mạnh|nghiêm túc|định kỳ|"
    "trách nhiệm|nhiệm vụ|căn cứ chức năng nhiệm vụ|hằng năm|hàng năm|đồng thời|"
    "hằng quý|hàng quý|hằng tháng|hàng tháng"
)
# How somebody acts, between who and what: “theo lĩnh vực quản lý chủ động kiểm soát …”.
_MANNER = phrases(
    "theo lĩnh vực quản lý|theo lĩnh vực|theo chức năng|theo nhiệm vụ|theo thẩm quyền|"
    "theo phân cấp|theo quy định|theo phân công|theo địa bàn quản lý|theo địa bàn|"
    "theo quy định của pháp luật|theo lĩnh vực phụ trách|theo phân công nhiệm vụ|"
    "căn cứ chức năng|căn cứ nhiệm vụ|căn cứ thẩm quyền|căn cứ vào chức năng|"
    "theo phạm vi quản lý|theo phạm vi|trong phạm vi quản lý|trong phạm vi chức năng|"
    "trong phạm vi nhiệm vụ|trong phạm vi thẩm quyền|trong phạm vi trách nhiệm"
)
_MANNER_GOES_ON = phrases(
    ", nhiệm vụ|, quyền hạn|, thẩm quyền|, lĩnh vực|và nhiệm vụ|và quyền hạn|nhiệm vụ|được giao|"
    "được phân công|của mình|của ngành|của đơn vị|quản lý nhà nước|quản lý|được phân cấp|"
    "phụ trách|và lĩnh vực|và tình hình thực tế|và thẩm quyền"
)
# So far behind how somebody acts “để tổ chức thực hiện” may say what is done.
_FAR = 30
_TO_DO = forms("để")[0]
_PART_OF = phrases("trách nhiệm của|nhiệm vụ của")
_ROMAN = frozenset("IVX")
_DONE = phrases("đã|được|đang|bị")
# At most so many places behind commas are looked at for the subject of a clause.
_PLACES_LOOKED_AT = 6


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its words, with their offsets in the whole text.

    `subject` are the agencies that it begins with, empty where it names none itself; `verb` is the
    number of the word that says what is done. `leading` is true for the first clause of a text.
    """

    words: Sequence[Token]
    subject: tuple[Name, ...]
    verb: int
    leading: bool

    @property
    def start(self) -> int:
        """Return where the clause begins in its text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Return where the clause ends in its text."""
        return self.words[-1].end


def clauses(text: str) -> Iterator[Clause]:
    """Yield the clauses of a text in order."""
    words = tokens(text)
    listed: tuple[Name, ...] = ()
    for start, end in _stretches(words):
        clause = _clause(text, words[start:end], leading=start == 0)
        # “UBND các xã A, B; UBND phường C rà soát …”: all of them do it.
        yield replace(clause, subject=(*listed, *clause.subject)) if clause.subject else clause
        listed = () if clause.subject else _only_names(text, clause)


@lru_cache(maxsize=2_000)
def heading_subject(heading: str) -> tuple[str, ...]:
    """Return the agencies that a heading is made of, whole names; empty where it says more."""
    text = heading.strip().rstrip(".:; ")
    if text.isupper():
        return ()  # capitals do not tell where a name ends
    words = tokens(text)
    at = longest(words, 0, _ASKING)
    at += longest(words, at, _PART_OF)
    listed = list_at(text, words, at)
    return tuple(name.full for name in listed.names) if listed.end == len(words) else ()


def subject_above(context: Context) -> tuple[str, ...]:
    """Return the agencies whose work a paragraph goes on with; empty where nothing names them.

    The nearest sentence above that ends in a colon says them first, then the nearest heading.
    """
    for lead in reversed(context.leads):
        if names := _lead_subject(lead):
            return names
    for heading in reversed(context.headings):
        if names := heading_subject(heading):
            return names
    return ()


@lru_cache(maxsize=2_000)
def _lead_subject(lead: str) -> tuple[str, ...]:
    clause = next(clauses(lead), None)
    return tuple(name.full for name in clause.subject) if clause else ()


def _only_names(text: str, clause: Clause) -> tuple[Name, ...]:
    """Return the names that a clause is made of; none where it says more."""
    listed = list_at(text, clause.words, clause.verb)
    return listed.names if listed.end == len(clause.words) else ()


def _stretches(words: Sequence[Token]) -> Iterator[tuple[int, int]]:
    start = 0
    for index, word in enumerate(words):
        if word.text == ";" or (word.text in ".…" and _ends_sentence(words, index)):
            if index > start:
                yield start, index
            start = index + 1
    if start < len(words):
        yield start, len(words)


def _ends_sentence(words: Sequence[Token], index: int) -> bool:
    if index + 1 == len(words):
        return True
    following, before = words[index + 1], words[index - 1] if index else None
    if following.text == "/":
        return True
    # “TP. Huế”, “KT. Chủ tịch”; not “khóa XI. Rà soát …”
    short = before is not None and before.text.isupper() and len(before.text) < 4
    short = short and before is not None and bool(set(before.text) - _ROMAN)
    return following.is_capital and following.start > words[index].end and not short


def _clause(text: str, words: Sequence[Token], *, leading: bool) -> Clause:
    at = _behind_marks(words)
    at += longest(words, at, _ASKING)
    at += longest(words, at, _COMRADES)
    subject, verb = _subject(text, words, at)
    if not subject and (found := _behind_opening(text, words, at)):
        subject, verb = found
    if not subject and _opens(words, verb):
        verb = _behind_comma(words, verb)
    return Clause(words, subject, verb, leading)


def _behind_marks(words: Sequence[Token]) -> int:
    """Return the first word that is no mark of a list: “-”, “a)”, “(1)”, “2.”, “1-”."""
    at = 0
    while at < len(words) and not words[at].is_word:
        at += 1
    if at + 1 < len(words) and words[at + 1].text in ").-" and len(words[at].text) <= 2:
        at += 2 if words[at].text[0].isdigit() or words[at + 1].text == ")" else 0
    return min(at, len(words))


def _subject(text: str, words: Sequence[Token], at: int) -> tuple[tuple[Name, ...], int]:
    """Return the names that begin at a word and the word of what they do.

    Without a verb behind them they are no subject, but for those with a colon behind them.
    """
    listed = list_at(text, words, at) if at < len(words) else Names((), at)
    if not listed.names:
        return (), at
    verb = _to_the_verb(words, listed.end)
    if verb is None:
        return (), at
    return listed.names, verb


def _to_the_verb(words: Sequence[Token], at: int) -> int | None:
    """Return the verb behind a subject; null where none follows or it tells of what was done."""
    if at < len(words) and words[at].text == "(":
        at = next((n + 1 for n in range(at, len(words)) if words[n].text == ")"), len(words))
    colon = at < len(words) and words[at].text in (":", "-", "–")
    if at < len(words) and words[at].text in (":", ",", "-", "–"):
        at += 1
    if at >= len(words):
        return at if colon else None
    if longest(words, at, _DONE):
        return None
    at = _behind_manner(words, at)
    if _opens(words, at):
        at = _behind_comma(words, at)
    return at if longest(words, at, VERBS) or longest(words, at, ADVERBS) else None


def _behind_manner(words: Sequence[Token], at: int) -> int:
    """Return the word behind “theo chức năng, nhiệm vụ được giao”, where a verb is; else `at`."""
    end = at + longest(words, at, _MANNER)
    while end > at and (length := longest(words, end, _MANNER_GOES_ON)):
        end += length
    end += end > at and end < len(words) and words[end].text == ","
    if longest(words, end, VERBS) or longest(words, end, ADVERBS):
        return end
    meant = (n + 1 for n in range(end, min(end + _FAR, len(words))) if words[n].form == _TO_DO)
    return next((n for n in meant if end > at and longest(words, n, VERBS)), at)


def _opens(words: Sequence[Token], at: int) -> bool:
    """Tell whether a word opens what says when or why; “theo dõi” does not."""
    length = longest(words, at, _OPENERS)
    return bool(length) and longest(words, at, VERBS) <= length


def _behind_comma(words: Sequence[Token], at: int) -> int:
    for index in range(at, min(at + 40, len(words))):
        if words[index].text == "," and (
            longest(words, index + 1, VERBS) or longest(words, index + 1, ADVERBS)
        ):
            return index + 1
    return at


def _behind_opening(
    text: str, words: Sequence[Token], at: int
) -> tuple[tuple[Name, ...], int] | None:
    """Return the subject behind what says when or why: “Trên cơ sở …, Sở Tài chính tổng hợp”.

    What stands before a colon says what the clause is about.
    """
    marks = ",:" if _opens(words, at) else ":"
    commas = [index for index in range(at, len(words)) if words[index].text in marks]
    for comma in commas[:_PLACES_LOOKED_AT]:
        behind = comma + 1 + longest(words, comma + 1, _ASKING)
        subject, verb = _subject(text, words, behind)
        if subject:
            return subject, verb
    return None


def verbs_at(words: Sequence[Token], at: int) -> list[tuple[int, int]]:
    """Return the verbs that are listed from a word on: “theo dõi, đôn đốc và kiểm tra”."""
    found: list[tuple[int, int]] = []
    while length := longest(words, at, VERBS):
        found.append((at, at + length))
        joint = at + length
        while joint < len(words) and (words[joint].text == "," or words[joint].form == AND):
            joint += 1
        if joint == at + length:
            break
        at = joint
    return found
