"""Who is told to do what by a sentence, in which role.

A subject leads what it does, unless its verbs say that it directs, oversees or helps. An agency
that only a heading names is quoted by the words of what it does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.importer.proposals.agencies import list_at
from generator.importer.proposals.clauses import Clause, clauses, parts_of, verbs_at
from generator.importer.proposals.context import Context
from generator.importer.proposals.given import Assigned, hands_on, others_in, ruling
from generator.importer.proposals.name_bounds import opens_name
from generator.importer.proposals.named_above import names_only, subject_above
from generator.importer.proposals.nobody import OFFICE_OF, is_anybody, is_bare_office
from generator.importer.proposals.predicates import (
    ANSWERING,
    LEADS,
    Part,
    behind_adverbs,
    roles_of,
    said,
    supervises,
)
from generator.importer.proposals.words import (
    Token,
    longest,
    phrases,
)
from generator.schema.annotations import ActorRole
from generator.text.vietnamese import fold

_REPORTING = phrases("báo cáo|gửi|trình|tổng hợp|định kỳ|kịp thời")
_ADVISING = phrases("tham mưu|giúp")
_GATHERING = phrases("tổng hợp")
_GATHERED = phrases(
    "báo cáo|kết quả|tình hình|chung|gửi|trình|việc|và|các báo cáo|kịp thời|đề xuất|trong|về"
)
# Bodies that are there to supervise others, and what is told to anybody by their field.
_SUPERVISOR = re.compile(
    r"(?!van phong|dang uy)[^\n]{0,60}(?:mat tran|mttq|hoi dong nhan dan|hdnd)"
)
_OBEYING = re.compile(r"thi hành (?:Quyết định|Nghị quyết|Chỉ thị|Quy định|Nghị định)\b")
_BY_FIELD = re.compile(r",? {0,3}(?:căn cứ|theo) (?:vào )?(?:chức năng|nhiệm vụ|lĩnh vực)")
# “… yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.”: everybody, everything.
_CARRY_IT_OUT = re.compile(
    r"(?:nghiêm túc |khẩn trương |tích cực |chủ động )*(?:tổ chức )?"
    r"(?:triển khai thực hiện|triển khai|"
    r"thực hiện)(?: thực hiện)?(?: (?:nghiêm túc|hiệu quả|có hiệu quả))?"
    r"(?: Kế hoạch(?: này)?)?\s*(?:[.;/]|$)",
    re.IGNORECASE,
)
_LENDING = phrases("cung cấp|phối hợp|hỗ trợ")
_ANY = ("cac co quan", "cac don vi", "co quan", "don vi", "cac to chuc", "cac ca nhan")
# Words for how somebody is to be, by which nobody is given a task.
_ATTITUDES = phrases(
    "xác định|gương mẫu|nêu gương|nêu cao|đề cao|tự giác|đi đầu|tiên phong|nỗ lực|quyết tâm|"
    "thống nhất nhận thức|nhận thức|coi|chấp hành|tuân thủ"
)
_LATER = phrases("chủ trì|tham mưu ubnd|tham mưu ủy ban|tham mưu chủ tịch|tham mưu ban")
_BEING = phrases("là")
_SO_FAR = phrases(
    "thời gian qua|những năm qua|năm qua|trong năm qua|trong thời gian qua|trong những năm qua|"
    "vừa qua|đến nay|tính đến nay|tính đến"
)


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
        if _OBEYING.search(text, clause.start, clause.end):
            continue  # the last article of a decision obliges all whom it names to obey it
        if context.role == "closing" and _carries_it_out(text, clause):
            continue  # everybody is to carry out everything
        if only_plainly and not _is_plain(clause):
            yield from ruling(text, clause)
            continue
        found: list[Assigned] = []
        if clause.subject:
            found = list(_subjects(text, clause))
            subject, roles = tuple(name.full for name in clause.subject), set()
        elif inherited := tuple(one for one in subject if not is_anybody(one)) or above:
            found = list(_inherited(text, clause, inherited, roles))
            subject = inherited
        yield from found
        roles |= {one.role for one in found}
        yield from others_in(text, clause, helps=clause.leading and bool(above))


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
    if hands_on(text, clause.words, at):
        return
    named = any(not is_anybody(name.full) for name in clause.subject)
    for role, words in _roles_of_subject(text, clause):
        for name in clause.subject:
            apart = named and not clause.asked and is_anybody(name.full)
            if not is_bare_office(name) and not apart:
                yield Assigned(name.full, role, words, name.printed)


def _carries_it_out(text: str, clause: Clause) -> bool:
    named = clause.verb < len(clause.words)
    return named and _CARRY_IT_OUT.match(text, clause.words[clause.verb].start) is not None


def _verb(clause: Clause) -> int:
    return behind_adverbs(clause.words, clause.verb)


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
    """Yield the role of those who are asked, told to act by their own field, or to give data."""
    behind = clause.subject[-1].end
    parts = list(roles_of(text, clause.words, clause.verb))
    heads = any(OFFICE_OF.match(fold(one.full)) for one in clause.subject)
    directs = heads and [role for role, _ in parts[:1]] == ["directs"]
    if directs or (clause.asked and not heads) or _BY_FIELD.match(text, behind):
        yield from parts
    elif _of_a_class(clause) and (length := longest(clause.words, clause.verb, _LENDING)):
        yield "supports", said(text, clause.words, clause.verb, clause.verb + length)


def _of_a_class(clause: Clause) -> bool:
    """Tell “các Cục, Vụ có liên quan”, bodies of a kind, from any body at all."""
    return not any(fold(one.full).startswith(_ANY) for one in clause.subject)


def _inherited(
    text: str, clause: Clause, subject: tuple[str, ...], before: set[ActorRole]
) -> Iterator[Assigned]:
    """Yield the roles of those whom the heading or the clause before names.

    Where they have a role already (`before`), only who then watches or is in the lead is told.
    """
    at = _verb(clause)
    verbs = verbs_at(clause.words, at)
    answers = bool(longest(clause.words, clause.verb, ANSWERING))
    if not (verbs or answers) or _only_reports(text, clause.words, verbs):
        return  # who only reports or collects has a duty, and no part in a task
    quote = text[clause.words[clause.verb].start : clause.end]
    for role, words in roles_of(text, clause.words, clause.verb, alone=True):
        later = role in ("oversees", "directs") or longest(clause.words, at, _LATER)
        if not before or (role not in before and later):
            for agency in subject:
                yield Assigned(agency, role, words, quote)


def _only_reports(text: str, words: Sequence[Token], verbs: Sequence[tuple[int, int]]) -> bool:
    """Tell “tổng hợp, báo cáo …” from “tổng hợp nhu cầu vốn, trình …”, which is a task.

    “Tham mưu UBND tỉnh báo cáo …” only reports, too.
    """
    gathers = any(
        longest(words, start, _GATHERING)
        and words[stop : stop + 1]
        and words[stop].is_word
        and not longest(words, stop, _GATHERED)
        for start, stop in verbs
    )
    if verbs and longest(words, verbs[0][0], _ADVISING) and len(verbs) == 1:
        told = list_at(text, words, verbs[0][1])
        verbs = verbs_at(words, told.end) if told.names else verbs
    return bool(verbs) and not gathers and all(longest(words, at, _REPORTING) for at, _ in verbs)
