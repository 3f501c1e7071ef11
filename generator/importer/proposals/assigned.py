"""Who is told to do what by a sentence, in which role.

A subject leads what it does, unless its verbs say that it directs, oversees or helps. An agency
that only a heading names is quoted by the words of what it does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importer.proposals.agencies import Name, list_at
from generator.importer.proposals.clauses import Clause, clauses, parts_of, verbs_at
from generator.importer.proposals.context import Context
from generator.importer.proposals.name_bounds import opens_name
from generator.importer.proposals.name_words import OFFICES
from generator.importer.proposals.named_above import names_only, subject_above
from generator.importer.proposals.predicates import (
    ANSWERING,
    HELPING,
    LEADS,
    WITH,
    Part,
    behind_adverbs,
    role_of,
    roles_of,
    said,
    supervises,
)
from generator.importer.proposals.words import (
    STOPS,
    Token,
    forms,
    longest,
    phrases,
    tokens,
    verb_words,
)
from generator.schema.annotations import ActorRole
from generator.text.vietnamese import fold

_REPORTING = phrases("báo cáo|gửi|trình|tổng hợp|định kỳ|kịp thời")
_GATHERING = phrases("tổng hợp")
_GATHERED = phrases(
    "báo cáo|kết quả|tình hình|chung|gửi|trình|việc|và|các báo cáo|kịp thời|đề xuất|trong|về"
)
# Bodies that are there to supervise others, and what is told to anybody by their field.
_SUPERVISOR = re.compile(
    r"(?!van phong|dang uy)[^\n]{0,60}(?:mat tran|mttq|hoi dong nhan dan|hdnd)"
)
_BY_FIELD = re.compile(r",? {0,3}(?:căn cứ|theo) (?:vào )?(?:chức năng|nhiệm vụ|lĩnh vực)")
_LENDING = phrases("cung cấp|phối hợp|hỗ trợ")
_ANY = ("cac co quan", "cac don vi", "co quan", "don vi", "cac to chuc", "cac ca nhan")
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
    "phần việc|dự toán|đề cương|báo cáo|trách nhiệm|khâu|các nội dung|các nhiệm vụ|kinh phí|nội dung"
)
# Words for how somebody is to be, by which nobody is given a task.
_ATTITUDES = phrases(
    "xác định|gương mẫu|nêu gương|nêu cao|đề cao|tự giác|đi đầu|tiên phong|nỗ lực|quyết tâm|"
    "thống nhất nhận thức|nhận thức|coi"
)
_LATER = phrases("chủ trì|tham mưu ubnd|tham mưu ủy ban|tham mưu chủ tịch|tham mưu ban")
_DOING = phrases("thực hiện|đảm nhiệm|phụ trách")
_BEING = phrases("là")
_PROPOSING = phrases("đề xuất|tham mưu|kiến nghị|trình|báo cáo|xem xét")
_SO_FAR = phrases(
    "thời gian qua|những năm qua|năm qua|trong năm qua|trong thời gian qua|trong những năm qua|"
    "vừa qua|đến nay|tính đến nay|tính đến"
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


def assigned_in(text: str, context: Context, *, only_plainly: bool = False) -> Iterator[Assigned]:
    """Yield who has which part in what the sentences of a text say is to be done.

    `only_plainly` leaves out who is not told in so many words: asked, answerable, in the lead.
    """
    subject: tuple[str, ...] = ()
    above = _above(context)
    roles: set[ActorRole] = set()
    for clause in (part for whole in clauses(text) for part in parts_of(text, whole)):
        if longest(clause.words, 0, _SO_FAR):
            continue  # how things went
        if "thi hành Quyết định" in text[clause.start : clause.end]:
            continue  # the last article of a decision obliges all whom it names to obey it
        if only_plainly and not _is_plain(clause):
            yield from _ruling(text, clause)
            continue
        found: list[Assigned] = []
        if clause.subject:
            found = list(_subjects(text, clause))
            subject, roles = tuple(name.full for name in clause.subject), set()
        elif inherited := subject or above:
            found = list(_inherited(text, clause, inherited, roles))
            subject = inherited
        yield from found
        roles |= {one.role for one in found}
        yield from _others(text, clause, helps=clause.leading and bool(above))


def _above(context: Context) -> tuple[str, ...]:
    """Return whose work a text goes on with.

    A sentence that leads a list has named them with their role; a line of names has not.
    """
    if context.leads and (context.leads[-1].endswith(":") or not names_only(context.leads[-1])):
        return ()
    return subject_above(context)


def _is_plain(clause: Clause) -> bool:
    told = behind_adverbs(clause.words, clause.verb)
    answers = longest(clause.words, clause.verb, ANSWERING)
    return bool(clause.subject) and bool(
        clause.asked or answers or longest(clause.words, told, LEADS)
    )


def _subjects(text: str, clause: Clause) -> Iterator[Assigned]:
    at = _verb(clause)
    if longest(clause.words, at, _BEING) and opens_name(clause.words, at + 1):
        return  # “Trưởng ban là Chủ tịch UBND huyện” says who somebody is
    if _only_reports(clause.words, verbs_at(clause.words, at)) or _hands_on(text, clause.words, at):
        return
    named = any(not is_anybody(name.full) for name in clause.subject)
    for role, words in _roles_of_subject(text, clause):
        for name in clause.subject:
            if not _is_bare_office(name) and not (named and is_anybody(name.full)):
                yield Assigned(name.full, role, words, name.printed)


def _hands_on(text: str, words: Sequence[Token], at: int) -> bool:
    """Tell “UBND tỉnh giao Sở Y tế lập …”: the work is that of the other."""
    length = longest(words, at, _HANDING)
    listed = list_at(text, words, at + length) if length else None
    return bool(listed and listed.names and verb_words(words, behind_adverbs(words, listed.end)))


def _verb(clause: Clause) -> int:
    return behind_adverbs(clause.words, clause.verb)


def _is_bare_office(name: Name) -> bool:
    """Tell “Phó Chủ tịch” of a body that is not said."""
    words = tokens(name.full)
    return longest(words, 0, OFFICES) == len(words)


def _roles_of_subject(text: str, clause: Clause) -> Iterator[Part]:
    names = [fold(name.full) for name in clause.subject]
    if all(is_anybody(name) for name in names):
        return _roles_of_anybody(text, clause)
    if longest(clause.words, _verb(clause), _ATTITUDES) and not clause.asked:
        return iter(())
    if any(_SUPERVISOR.match(name) for name in names) and (
        part := supervises(text, clause.words, clause.verb)
    ):
        return iter((part,))
    if clause.unknown:
        return iter((("leads", said(text, clause.words, clause.verb, clause.verb + 1)),))
    return roles_of(text, clause.words, clause.verb)


def _roles_of_anybody(text: str, clause: Clause) -> Iterator[Part]:
    """Yield the role of those who are told to act by their own field, or to give somebody data."""
    behind = clause.subject[-1].end
    parts = list(roles_of(text, clause.words, clause.verb))
    heads = any(_OFFICE_OF.match(fold(one.full)) for one in clause.subject)
    if _BY_FIELD.match(text, behind) or (heads and parts and parts[0][0] == "directs"):
        yield from parts
    elif _of_a_class(clause) and (length := longest(clause.words, clause.verb, _LENDING)):
        yield "supports", said(text, clause.words, clause.verb, clause.verb + length)


def _of_a_class(clause: Clause) -> bool:
    """Tell “các Cục, Vụ có liên quan”, bodies of a kind, from any body at all."""
    return not any(fold(one.full).startswith(_ANY) for one in clause.subject)


def is_anybody(name: str) -> bool:
    """Tell whether a name is nobody's in particular: “các cơ quan, đơn vị liên quan”.

    Who heads just any body is nobody in particular either.
    """
    words = _OFFICE_OF.sub("", fold(name))
    parts = [one.removeprefix("cac ").strip() for one in _PARTED.split(words)]
    any_body = _ANYBODY if words == fold(name) else (*_ANYBODY, "cap uy", "chinh quyen")
    return "lien quan" in words or all(one in any_body for one in parts)


_OFFICE_OF = re.compile(r"^(?:nguoi dung dau|thu truong|lanh dao) ")
_PARTED = re.compile(r", ?| va ")
_ANYBODY = ("co quan", "don vi", "dia phuong", "cap", "nganh", "ca nhan")


def _inherited(
    text: str, clause: Clause, subject: tuple[str, ...], before: set[ActorRole]
) -> Iterator[Assigned]:
    """Yield the roles of those whom the heading or the clause before names.

    Where they have a role already (`before`), only who then watches or is in the lead is told.
    """
    at = _verb(clause)
    verbs = verbs_at(clause.words, at)
    answers = bool(longest(clause.words, clause.verb, ANSWERING))
    if not (verbs or answers) or _only_reports(clause.words, verbs):
        return  # who only reports or collects has a duty, and no part in a task
    quote = text[clause.words[clause.verb].start : clause.end]
    for role, words in roles_of(text, clause.words, clause.verb, alone=True):
        later = role == "oversees" or longest(clause.words, at, _LATER)
        if not before or (role not in before and later):
            for agency in subject:
                yield Assigned(agency, role, words, quote)


def _only_reports(words: Sequence[Token], verbs: Sequence[tuple[int, int]]) -> bool:
    """Tell “tổng hợp, báo cáo …” from “tổng hợp nhu cầu vốn, trình …”, which is a task."""
    gathers = any(
        longest(words, start, _GATHERING)
        and words[stop : stop + 1]
        and words[stop].is_word
        and not longest(words, stop, _GATHERED)
        for start, stop in verbs
    )
    return bool(verbs) and not gathers and all(longest(words, at, _REPORTING) for at, _ in verbs)


def _others(text: str, clause: Clause, *, helps: bool) -> Iterator[Assigned]:
    """Yield those whom a clause names for a part in what its subject does.

    With whom a heading's agency acts as a helper (`helps`) is no helper.
    """
    words = clause.words
    at = 0
    while at < len(words):
        if length := longest(words, at, WITH):
            listed = list_at(text, words, at + length)
            if not (helps and not clause.subject and at == _verb(clause)):
                yield from _named(listed.names, "supports", said(text, words, at, at + length))
            at = max(at + length, listed.end)
        elif longest(words, at, _RULE):
            yield from _ruled(text, words, at)
            at += 2
        elif length := longest(words, at, _CHARGED):
            listed = list_at(text, words, at + length)
            single = [name for name in listed.names if not name.many]
            yield from _named(single, "leads", said(text, words, at, at + length))
            at += length
        elif length := longest(words, at, _BACKED):
            yield from _ruled(text, words, at, "supports", clause.subject)
            at += length
        elif (length := longest(words, at, _GIVING)) and not _hands_over(words, at):
            if clause.asked and clause.subject and at < clause.verb:
                at += length
                continue  # “Giao Sở A …”: its subject
            hands = 0 if _is_proposed(words, at) else longest(words, at, _HANDING | _FALLING)
            yield from _given(text, words, at + length, hands)
            at += length
        else:
            at += 1


def _ruling(text: str, clause: Clause) -> Iterator[Assigned]:
    for at in range(len(clause.words)):
        if longest(clause.words, at, _RULE):
            yield from _ruled(text, clause.words, at)


def _is_proposed(words: Sequence[Token], at: int) -> bool:
    """Tell “đề xuất UBND tỉnh giao …”, which gives nobody the work yet."""
    return any(longest(words, n, _PROPOSING) for n in range(at))


def _hands_over(words: Sequence[Token], at: int) -> bool:
    return at > 0 and words[at - 1].form == _HAND


def _named(names: Sequence[Name], role: ActorRole, words: str) -> Iterator[Assigned]:
    for name in names:
        if not is_anybody(name.full) and not _is_bare_office(name):
            yield Assigned(name.full, role, words, name.printed)


def _ruled(
    text: str,
    words: Sequence[Token],
    at: int,
    role: ActorRole = "directs",
    besides: tuple[Name, ...] = (),
) -> Iterator[Assigned]:
    """Read “sự lãnh đạo, chỉ đạo trực tiếp của Ban Thường vụ …”."""
    for index in range(at + 2, min(at + 12, len(words))):
        if words[index].form == _OF:
            start, stop = next((v[-1] for n in (at + 1, at + 2) if (v := verbs_at(words, n))), (at, at + 2))
            listed = list_at(text, words, index + 1)
            names = listed.names if role != "directs" else listed.names[:1]
            names = tuple(name for name in names if name not in besides)
            yield from _named(names, role, said(text, words, start, stop))
            return


def _given(text: str, words: Sequence[Token], at: int, hands: int) -> Iterator[Assigned]:
    """Read “…, giao Sở A chủ trì”, “do Sở A chủ trì” within a clause."""
    listed = list_at(text, words, at)
    if not listed.names:
        return
    verbs = verbs_at(words, behind_adverbs(words, listed.end))
    told = LEADS | HELPING | (_DOING if words[at - 1].form == _BY else frozenset())
    if verbs and (
        hands or (any(longest(words, start, told) for start, _ in verbs) or _of_work(words, at, verbs))
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
        and not any(verb_words(words, n) for n in range(1, at - 1) if words[n].text == ",")
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
