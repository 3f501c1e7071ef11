"""Sentences cut into clauses, and who is the subject of each.

A clause ends at a semicolon or a full stop. Its subject is the agencies that it begins with, else
those of the clause before it, else those that the heading or the sentence above it names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.importer.proposals.agencies import Name, list_at, shared_at
from generator.importer.proposals.name_bounds import class_end, opens_name
from generator.importer.proposals.name_places import AND, SEVERAL
from generator.importer.proposals.subjects import ASKING, says_what, subject_at, subject_from
from generator.importer.proposals.words import (
    Token,
    forms,
    longest,
    phrases,
    tokens,
    verb_words,
)

_BY = forms("do")[0]
_MEANWHILE = phrases("còn|trong khi|trong khi đó|đồng thời|riêng|hằng năm|định kỳ")
_ROMAN = frozenset("IVX")
_HELPING = phrases("phối hợp|phối hợp thực hiện|cùng phối hợp|tham gia|cùng thực hiện")
_LEADING = phrases("chủ trì")
# So many words the mark of a list has at most.
_LONGEST_MARK = 4


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its words, with their offsets in the whole text.

    `subject` are the agencies that it begins with, empty where it names none itself; `verb` is the
    number of the word that says what is done. `leading` is true for the first clause of a text,
    `asked` for one that opens by asking or telling somebody: “Giao …”, “Đề nghị …”, `unknown` for
    one whose verb is told by its place alone.
    """

    words: Sequence[Token]
    subject: tuple[Name, ...]
    verb: int
    leading: bool
    asked: bool = False
    unknown: bool = False

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
    for start, end in _stretches(text, words):
        yield _clause(text, words[start:end], leading=start == 0)


def _stretches(text: str, words: Sequence[Token]) -> Iterator[tuple[int, int]]:
    start = 0
    joined = _behind_list(text, words, start)
    for index, word in enumerate(words):
        if index < joined:
            continue  # a semicolon here parts names of one list, and no clauses
        if word.form == SEVERAL:
            joined = shared_at(text, words, index)
        if word.text == ";" or (word.text in ".…" and _ends_sentence(words, index)):
            if index > start:
                yield start, index
            start = index + 1
            joined = _behind_list(text, words, start)
    if start < len(words):
        yield start, len(words)


def _behind_list(text: str, words: Sequence[Token], start: int) -> int:
    """Return the word behind the names that a clause begins with: “Các sở, ban, ngành; UBND xã”."""
    begun = start + _behind_marks(words[start : start + _LONGEST_MARK])
    begun += longest(words, begun, ASKING)
    return list_at(text, words, begun).end if begun < len(words) else begun


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
    begun = _behind_marks(words)
    asking = longest(words, begun, ASKING)
    told = words[begun + asking : begun + asking + 1]
    named = asking > 0 and bool(told) and told[0].is_capital  # “Giao Ban …” is no “giao ban”
    at = begun + (asking if named or verb_words(words, begun) <= asking else 0)
    subject, verb = subject_from(text, words, at)
    if at > begun and not subject and not says_what(words, verb):
        at, verb = begun, begun  # “Phân công viên chức phụ trách …” asks nobody by name
    unknown = bool(subject) and verb < len(words) and not says_what(words, verb)
    return Clause(words, subject, verb, leading, asked=at > begun, unknown=unknown)


def parts_of(text: str, clause: Clause) -> Iterator[Clause]:
    """Yield a clause cut at each comma behind which others act: “Sở A lập …, Sở B thẩm định …”."""
    words, starts = clause.words, [0]
    subjects: list[tuple[tuple[Name, ...], int]] = [(clause.subject, clause.verb)]
    at = clause.verb if clause.subject or _is_about(words) else len(words)
    while at < len(words):
        begun = at + 1 + longest(words, at + 1, _MEANWHILE) if words[at].text == "," else 0
        if begun and begun < len(words):
            subject, verb = subject_at(text, words, begun)
            acts = _may_act(words, begun) or _only_helps(words, verb)
            if subject and acts and verb_words(words, verb):
                starts.append(at)
                subjects.append((subject, verb))
                at = verb
                continue
        listed = list_at(text, words, at) if words[at].is_word else None
        at = listed.end if listed and listed.names else at + 1
    if len(starts) == 1:
        yield clause
        return
    for start, end, (subject, verb) in zip(
        starts, (*starts[1:], len(words)), subjects, strict=True
    ):
        begun = start + (start > 0)
        yield replace(
            clause,
            words=words[begun:end],
            subject=subject,
            verb=verb - begun,
            unknown=clause.unknown and not start,
        )


def _may_act(words: Sequence[Token], at: int) -> bool:
    return opens_name(words, at) or (words[at].form != SEVERAL and class_end(words, at) > 0)


def _only_helps(words: Sequence[Token], at: int) -> bool:
    """Tell “…, các Sở Công Thương phối hợp thực hiện”, where no more is said of them."""
    length = longest(words, at, _HELPING)
    return length > 0 and (at + length == len(words) or words[at + length].text in ".;,)")


def _is_about(words: Sequence[Token]) -> bool:
    """Tell whether a clause says whose its work is: “Dự thảo do Sở A soạn, Sở B góp ý”."""
    return any(one.form == _BY for one in words)


def _behind_marks(words: Sequence[Token]) -> int:
    """Return the first word that is no mark of a list: “-”, “a)”, “(1)”, “2.”, “1-”."""
    at = 0
    while at < len(words) and not words[at].is_word:
        at += 1
    if at + 1 < len(words) and words[at + 1].text in ").-" and len(words[at].text) <= 2:
        at += 2 if words[at].text[0].isdigit() or words[at + 1].text == ")" else 0
    return min(at, len(words))


def verbs_at(words: Sequence[Token], at: int) -> list[tuple[int, int]]:
    """Return the verbs that are listed from a word on: “theo dõi, đôn đốc”, “chủ trì lập”."""
    found: list[tuple[int, int]] = []
    while length := verb_words(words, at):
        found.append((at, at + length))
        joint = at + length
        if longest(words, at, _LEADING) == length and verb_words(words, joint):
            at = joint
            continue
        while joint < len(words) and (words[joint].text == "," or words[joint].form == AND):
            joint += 1
        if joint == at + length:
            break
        at = joint
    return found
