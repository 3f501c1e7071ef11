"""Whom a clause names for a part besides its subject: partners, who is given work, who rules it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importer.proposals.agencies import Name, list_at
from generator.importer.proposals.clauses import Clause, verbs_at
from generator.importer.proposals.nobody import is_anybody, is_bare_office
from generator.importer.proposals.predicates import (
    HELPING,
    LEADS,
    WITH,
    behind_adverbs,
    role_of,
    said,
)
from generator.importer.proposals.words import (
    STOPS,
    Token,
    forms,
    longest,
    phrases,
    verb_words,
)
from generator.schema.annotations import ActorRole

_RULE = phrases("sự chỉ đạo|sự lãnh đạo|sự điều hành|sự chỉ huy")
_CHARGED = phrases("là trách nhiệm của|thuộc trách nhiệm của")
_BACKED = phrases("với sự hỗ trợ|với sự phối hợp|có sự phối hợp|với sự giúp đỡ|có sự hỗ trợ")
_GIVING = phrases(
    "giao|giao cho|đề nghị|do|chỉ đạo|yêu cầu|phân công|ủy quyền cho|phân công cho|mời|thuộc về|"
    "giao nhiệm vụ cho|ủy nhiệm cho|giao trách nhiệm cho"
)
# Who gives work away by these has none of it.
_HANDING = phrases(
    "giao|giao cho|đề nghị|yêu cầu|phân công|phân công cho|ủy quyền cho|giao nhiệm vụ cho|mời|"
    "ủy nhiệm cho|giao trách nhiệm cho"
)
# What a clause is about that says of a work whose it is: “Việc in tờ gấp do Sở Y tế đảm nhiệm”.
_WORK = phrases(
    "việc|công việc|nhiệm vụ|nhiệm vụ này|nội dung này|công tác|dự thảo|hồ sơ|đề án|kế hoạch|"
    "phần việc|dự toán|đề cương|báo cáo|trách nhiệm|khâu|các nội dung|các nhiệm vụ|kinh phí|"
    "nội dung"
)
_SIGNS = WITH | _RULE | _CHARGED | _BACKED | _GIVING
_DOING = phrases("thực hiện|đảm nhiệm|phụ trách")
# “Tăng cường phối hợp với …” wishes for more of it, and tells nobody to help.
_WISHING = phrases("tăng cường|đẩy mạnh|mở rộng|nâng cao")
_PROPOSING = phrases("đề xuất|tham mưu|kiến nghị|trình|báo cáo|xem xét")
# Of people of one's own, where no body is named behind: “phân công cán bộ theo dõi”.
_OWN_PEOPLE = phrases(
    "cán bộ|công chức|viên chức|chuyên viên|đảng viên|cấp ủy viên|ủy viên|giáo viên|nhân viên|"
    "đồng chí cấp ủy viên|lãnh đạo|người|cán bộ, công chức|cán bộ, đảng viên|đoàn viên|hội viên|"
    "một đồng chí|một cán bộ|đầu mối"
)
_FALLING = phrases("thuộc về")
_BY = forms("do")[0]
_HAND = forms("bàn")[0]
_OF = forms("của")[0]


@dataclass(frozen=True, slots=True)
class Assigned:
    """A role that words give somebody: the words of the role, and those that say who."""

    agency: str
    role: ActorRole
    words: str
    quote: str


def others_in(text: str, clause: Clause, *, helps: bool) -> Iterator[Assigned]:
    """Yield those whom a clause names for a part in what its subject does.

    With whom a heading's agency acts as a helper (`helps`) is no helper.
    """
    words = clause.words
    alone = behind_adverbs(words, clause.verb) if helps and not clause.subject else -1
    proposed = next((n for n in range(len(words)) if longest(words, n, _PROPOSING)), len(words))
    at = 0
    while at < len(words):
        length = longest(words, at, _SIGNS)
        if not length:
            at += 1
            continue
        if longest(words, at, WITH):
            listed = list_at(text, words, at + length)
            if at != alone and not (at > 1 and longest(words, at - 2, _WISHING)):
                yield from _named(listed.names, "supports", said(text, words, at, at + length))
            at = max(at + length, listed.end)
            continue
        if longest(words, at, _GIVING):
            yield from _handed(text, clause, at, length, surely=at < proposed)
        else:
            yield from _spoken_of(text, clause, at, length)
        at += length


def ruling(text: str, clause: Clause) -> Iterator[Assigned]:
    """Yield under whose rule a clause says that something is done."""
    for at in range(len(clause.words)):
        if longest(clause.words, at, _RULE):
            yield from _ruled(text, clause.words, at)


def _spoken_of(text: str, clause: Clause, at: int, length: int) -> Iterator[Assigned]:
    """Read “dưới sự lãnh đạo của …”, “là trách nhiệm của …”, “với sự hỗ trợ của …”."""
    words = clause.words
    if longest(words, at, _RULE):
        yield from _ruled(text, words, at)
    elif longest(words, at, _CHARGED):
        single = [one for one in list_at(text, words, at + length).names if not one.many]
        yield from _named(single, "leads", said(text, words, at, at + length))
    else:
        yield from _backed(text, clause, at, length)


def _handed(text: str, clause: Clause, at: int, length: int, *, surely: bool) -> Iterator[Assigned]:
    """Read who is given work within a clause; not `surely` where that is only proposed.

    Who is asked at the clause's beginning is its subject.
    """
    words = clause.words
    subject = clause.asked and clause.subject and at < clause.verb
    if not subject and not _hands_over(words, at):
        hands = longest(words, at, _HANDING | _FALLING) if surely else 0
        yield from _given(text, words, at + length, hands)


def _hands_over(words: Sequence[Token], at: int) -> bool:
    return at > 0 and words[at - 1].form == _HAND


def _named(names: Sequence[Name], role: ActorRole, words: str) -> Iterator[Assigned]:
    for name in names:
        if not is_anybody(name.full) and not is_bare_office(name):
            yield Assigned(name.full, role, words, name.printed)


def _ruled(text: str, words: Sequence[Token], at: int) -> Iterator[Assigned]:
    """Read “sự lãnh đạo, chỉ đạo trực tiếp của Ban Thường vụ …”."""
    of = _of_whom(words, at)
    if of:
        start, stop = verbs_at(words, at + 1)[-1]
        names = list_at(text, words, of).names[:1]
        yield from _named(names, "directs", said(text, words, start, stop))


def _backed(text: str, clause: Clause, at: int, length: int) -> Iterator[Assigned]:
    """Read “với sự hỗ trợ của Viện A”; who acts behind a comma is no helper."""
    if of := _of_whom(clause.words, at):
        names = list_at(text, clause.words, of).names
        helpers = [name for name in names if name not in clause.subject]
        yield from _named(helpers, "supports", said(text, clause.words, at, at + length))


def _of_whom(words: Sequence[Token], at: int) -> int:
    """Return the word behind the next “của”, 0 where none is near."""
    near = range(at + 2, min(at + 12, len(words)))
    return next((index + 1 for index in near if words[index].form == _OF), 0)


def _given(text: str, words: Sequence[Token], at: int, hands: int) -> Iterator[Assigned]:
    """Read “…, giao Sở A chủ trì”, “do Sở A chủ trì” within a clause."""
    if hands and longest(words, at, _OWN_PEOPLE):
        return
    listed = list_at(text, words, at)
    if not listed.names:
        return
    verbs = verbs_at(words, behind_adverbs(words, listed.end))
    told = LEADS | HELPING | (_DOING if words[at - 1].form == _BY else frozenset())
    if verbs and (
        hands
        or any(longest(words, start, told) for start, _ in verbs)
        or _of_work(words, at, verbs)
    ):
        role, word = role_of(text, words, verbs)
        yield from _named(listed.names, role, word)
    elif hands and longest(words, 0, _WORK) and _closes(words, listed.end):
        yield from _named(listed.names, "leads", said(text, words, at - hands, at))


def _of_work(words: Sequence[Token], at: int, verbs: Sequence[tuple[int, int]]) -> bool:
    """Tell “Dự thảo Quy chế do Vụ A soạn thảo” from “theo tiêu chí do Bộ A ban hành”.

    The clause opens with the work, and the verb ends it.
    """
    return (
        words[at - 1].form == _BY
        and bool(longest(words, 0, _WORK))
        and _no_more_is_done(words, verbs[-1][1])
    )


def _no_more_is_done(words: Sequence[Token], at: int) -> bool:
    """Tell whether no other verb or time follows up to the next mark."""
    while not _closes(words, at):
        if verb_words(words, at) or longest(words, at, STOPS):
            return False
        at += 1
    return True


def _closes(words: Sequence[Token], at: int) -> bool:
    """Tell whether a clause, or its part up to a comma, ends before a word."""
    return at >= len(words) or words[at].text in (",", ".", "(", "/")


def hands_on(text: str, words: Sequence[Token], at: int) -> bool:
    """Tell “UBND tỉnh giao Sở Y tế lập …”: the work is that of the other.

    Who has it done by people of its own (“phân công cán bộ theo dõi …”) does it.
    """
    length = longest(words, at, _HANDING)
    if length and longest(words, at + length, _OWN_PEOPLE):
        return False
    listed = list_at(text, words, at + length) if length else None
    return bool(listed and listed.names and verb_words(words, behind_adverbs(words, listed.end)))
