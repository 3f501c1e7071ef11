"""Who acts in what a paragraph or a row says, and in which role: for a person to check.

A subject leads what it does, unless its verbs say that it directs, oversees or helps. An agency
that only a heading names is quoted by the words of what it does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importer.proposals.agencies import Name, list_at, names_in
from generator.importer.proposals.clauses import (
    Clause,
    clauses,
    subject_above,
    verbs_at,
)
from generator.importer.proposals.context import Annotation, Context, Row
from generator.importer.proposals.identities import meant_by
from generator.importer.proposals.predicates import (
    ANSWERING,
    HELPING,
    LEADS,
    WATCHING,
    WITH,
    Part,
    behind_adverbs,
    role_of,
    roles_of,
    said,
    supervises,
)
from generator.importer.proposals.recipients import known_names
from generator.importer.proposals.words import Token, forms, longest, phrases
from generator.importer.yaml_writer import Value
from generator.schema.annotations import ActorRole
from generator.text.vietnamese import fold

# The first words found decide: “chủ trì và phối hợp” leads.
_ROLES: tuple[tuple[str, ActorRole], ...] = (
    ("chi dao", "directs"),
    ("chu tri", "leads"),
    ("tham muu", "leads"),
    ("dau moi", "leads"),
    ("phoi hop", "supports"),
    ("tham gia", "supports"),
    ("cung thuc hien", "supports"),
    ("lanh dao", "directs"),
    ("giam sat", "oversees"),
    ("theo doi", "oversees"),
    ("kiem tra", "oversees"),
    ("co quan, can bo thuc hien", "leads"),
    ("co quan thuc hien", "leads"),
    ("don vi thuc hien", "leads"),
    ("co quan, don vi thuc hien", "leads"),
    ("phu trach", "leads"),
    ("chiu trach nhiem", "leads"),
)
_LABELS = (
    "co quan",
    "don vi",
    "can bo",
    "lanh dao",
    "nguoi phu trach",
    "nguoi chiu trach nhiem",
    "chu tri",
    "phoi hop",
    "tham muu",
    "phan cong",
    "chi dao",
    "giam sat",
)
_LABEL = re.compile(r"(?:^|(?<=[;.\n])) *+(?:[-+] *+)?(?P<label>[^\W\d_][^:.;\n]{2,78}):[ \n]*+")
# Heads of columns that are about something else, whatever words they share with a role.
_NO_ROLE_HEAD = ("thoi gian", "noi dung", "nhiem vu", "san pham", "ket qua", "kinh phi", "ghi chu")
# Heads of columns that list agencies, and what their role is; the first that is found decides.
_LISTS_AGENCIES = re.compile(
    r"(?:cung )?(?:co quan|don vi|to chuc|nguoi|bo phan|dia phuong|phan cong|trach nhiem|phoi hop|"
    r"cap (?:chu tri|thuc hien))\b"
)
_COLUMNS: tuple[tuple[re.Pattern[str], ActorRole], ...] = (
    (re.compile(r"\bchi dao\b"), "directs"),
    (re.compile(r"\bchu tri\b"), "leads"),
    (re.compile(r"\b(?:phoi hop|ho tro|tham gia)\b|\blien quan$"), "supports"),
    (re.compile(r"\b(?:thuc hien|duoc giao|phu trach|trinh)\b"), "leads"),
)
NOBODY = (
    *("masthead", "legal-basis", "title", "opening", "recipients", "signature", "footnotes"),
    *("vision", "objectives", "general-objective", "specific-targets", "closing"),
)
_PAST = ("tinh hinh", "hien trang", "thuc trang", "ket qua", "ton tai", "han che", "nguyen nhan")
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
_GIVING = phrases("giao|đề nghị|do")
_DOING = phrases("thực hiện|đảm nhiệm|phụ trách")
_BY = forms("do")[0]
_HAND = forms("bàn")[0]
_OF = forms("của")[0]
_ISSUING = re.compile(r"\b(?:ban hành|xây dựng)\b")
_BELOW = ("nhu sau", "sau day", "noi dung sau", "cu the sau")
_WHOLE_PLAN = re.compile(r"(?:Chương trình|Kế hoạch|Đề án|Quyết định)(?: hành động)? này\b")


@dataclass(frozen=True, slots=True)
class _Said:
    """A role that words give somebody: the words of the role, and those that say who."""

    agency: str
    role: ActorRole
    words: str
    quote: str


def propose_actors(text: str, context: Context) -> list[Annotation]:
    """Return who acts by a line of roles or a sentence, each agency once in each role."""
    if labelled := list(_labelled(text, context)):
        found = labelled
    elif context.role in NOBODY or tells_of_the_past(context) or _issues(text):
        return []
    else:
        found = list(_told(text, context))
    scope = _scope(text, labelled=bool(labelled))
    return _once(_annotation(one, context, scope) for one in found)


def propose_row_actors(row: Row, context: Context) -> list[Annotation]:
    """Return who acts by the columns of a row that heads of roles stand over."""
    found: list[_Said] = []
    for head, cell in zip(row.heads, row.cells, strict=False):
        if labelled := list(_labelled(cell, context)):
            found += labelled
        elif role := role_of_column(head):
            found += [_Said(name.full, role, head, name.printed) for name in names_in(cell)]
    return _once(_annotation(one, context, None) for one in found)


def role_of_column(head: str) -> ActorRole | None:
    """Return the role of those whom a column lists by its head; null for other columns."""
    words = " ".join(fold(head).split())
    if words.startswith(_NO_ROLE_HEAD):
        return None
    if words in ("chu tri", "phoi hop"):
        return "leads" if words == "chu tri" else "supports"
    if role := _role_of_label(words):
        return role
    named = _LISTS_AGENCIES.match(words)
    return next((role for sign, role in _COLUMNS if named and sign.search(words)), None)


def once_each(paragraphs: Sequence[Annotation]) -> None:
    """Leave out what a heading's agency is proposed for again in the paragraphs of its section.

    Paragraphs come in the author's form, in order. An agency whose name a paragraph prints stays.
    """
    seen: set[tuple[Value, Value]] = set()
    for paragraph in paragraphs:
        actors = paragraph.get("actors")
        kept: list[Value] = []
        for one in actors if isinstance(actors, list) else ():
            if isinstance(one, dict):
                key = (one["agency"], one["role"])
                named = "as" not in one or not str(one["quote"]).startswith(str(one["as"]))
                if named or key not in seen:
                    kept.append(one)
                seen.add(key)
        if kept:
            paragraph["actors"] = kept
        elif actors is not None:
            del paragraph["actors"]


def tells_of_the_past(context: Context) -> bool:
    """Tell whether headings say that what stands under them is how things are or were."""
    return any(fold(one).lstrip("0123456789. ").startswith(_PAST) for one in context.headings)


def _issues(text: str) -> bool:
    """Tell “Ủy ban nhân dân tỉnh ban hành Kế hoạch … như sau:”, which gives nobody a task."""
    below = text.endswith(":") and fold(text[-40:].rstrip(" :")).endswith(_BELOW)
    return below and bool(_ISSUING.search(text))


def _annotation(one: _Said, context: Context, scope: str | None) -> Annotation:
    return {
        "agency": meant_by(one.agency, context).id,
        "role": one.role,
        **({"as": one.words} if one.words else {}),
        **({"scope": scope} if scope else {}),
        "quote": one.quote,
        "proposed": True,
    }


def _once(actors: Iterator[Annotation]) -> list[Annotation]:
    found: dict[tuple[Value, Value, Value], Annotation] = {}
    for one in actors:
        found.setdefault((one["agency"], one["role"], one["agency"] or one["quote"]), one)
    return list(found.values())


def _scope(text: str, *, labelled: bool) -> str | None:
    if labelled:
        return None
    if text.endswith(":"):
        return "list"
    return "plan" if _WHOLE_PLAN.search(text) else None


def _labelled(text: str, context: Context) -> Iterator[_Said]:
    """Read “Cơ quan chủ trì: …; cơ quan phối hợp: …”, which may stand on one line."""
    labels = [
        (match, role)
        for match in _LABEL.finditer(text)
        if (role := _role_of_label(fold(match["label"])))
    ]
    if not labels or text[: labels[0][0].start()].strip():
        return
    for index, (match, role) in enumerate(labels):
        last = index + 1 == len(labels)
        rest = text[match.end() : len(text) if last else labels[index + 1][0].start()]
        known = [name for name, _agency in known_names(rest.strip(), context)]
        if known and all(meant_by(name, context).known for name in known):
            yield from (_Said(name, role, match["label"], name) for name in known)
            continue
        for name in names_in(rest):
            yield _Said(name.full, role, match["label"], name.printed)


def _role_of_label(words: str) -> ActorRole | None:
    if not words.startswith(_LABELS) or len(words) >= 60:
        return None
    return next((role for sign, role in _ROLES if sign in words), None)


def _told(text: str, context: Context) -> Iterator[_Said]:
    subject: tuple[str, ...] = ()
    above = subject_above(context) if not context.leads else ()
    for clause in clauses(text):
        if "thi hành Quyết định" in text[clause.start : clause.end]:
            continue  # the last article of a decision obliges all whom it names to obey it
        if clause.subject:
            yield from _subjects(text, clause)
            subject = tuple(name.full for name in clause.subject)
        elif inherited := subject or above:
            first = clause.leading and not subject
            yield from _inherited(text, clause, inherited, first=first)
            subject = inherited
        yield from _others(text, clause.words)


def _subjects(text: str, clause: Clause) -> Iterator[_Said]:
    for role, words in _roles_of_subject(text, clause):
        for name in clause.subject:
            yield _Said(name.full, role, words, name.printed)


def _roles_of_subject(text: str, clause: Clause) -> Iterator[Part]:
    names = [fold(name.full) for name in clause.subject]
    if any(is_anybody(name) for name in names):
        return _roles_of_anybody(text, clause)
    if any(_SUPERVISOR.match(name) for name in names) and (
        part := supervises(text, clause.words, clause.verb)
    ):
        return iter((part,))
    return roles_of(text, clause.words, clause.verb)


def _roles_of_anybody(text: str, clause: Clause) -> Iterator[Part]:
    """Yield the role of those who are told to act by their own field, or to give somebody data."""
    behind = clause.subject[-1].end
    if _BY_FIELD.match(text, behind):
        yield from roles_of(text, clause.words, clause.verb)
    elif _of_a_class(clause) and (length := longest(clause.words, clause.verb, _LENDING)):
        yield "supports", said(text, clause.words, clause.verb, clause.verb + length)


def _of_a_class(clause: Clause) -> bool:
    """Tell “các Cục, Vụ có liên quan”, bodies of a kind, from any body at all."""
    return not any(fold(one.full).startswith(_ANY) for one in clause.subject)


def is_anybody(name: str) -> bool:
    """Tell whether a name is nobody's in particular: “các cơ quan, đơn vị liên quan”."""
    words = fold(name)
    return "lien quan" in words or words in _ANYBODY


_ANYBODY = (
    "cac co quan, don vi, dia phuong",
    "cac co quan, don vi",
    "co quan, don vi",
    "don vi",
    "dia phuong",
    "co quan",
    "cac co quan",
    "cac don vi",
    "cac dia phuong",
    "cac cap, cac nganh",
    "cac cap",
)


def _inherited(
    text: str, clause: Clause, subject: tuple[str, ...], *, first: bool
) -> Iterator[_Said]:
    """Yield the roles of those whom the heading or the clause before names.

    Behind the first clause only words that say another role do.
    """
    at = behind_adverbs(clause.words, clause.verb)
    verbs = verbs_at(clause.words, at)
    answers = bool(longest(clause.words, clause.verb, ANSWERING))
    if not (verbs or answers) or _only_reports(clause.words, verbs):
        return  # who only reports or collects has a duty, and no part in a task
    quote = text[clause.words[clause.verb].start : clause.end]
    watches = any(longest(clause.words, start, WATCHING) for start, _ in verbs)
    for role, words in roles_of(text, clause.words, clause.verb):
        if first or (role == "oversees" and watches and "thực hiện" in quote):
            for agency in subject:
                yield _Said(agency, role, words, quote)


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


def _others(text: str, words: Sequence[Token]) -> Iterator[_Said]:
    """Yield those whom a clause names for a part in what its subject does."""
    at = 0
    while at < len(words):
        if length := longest(words, at, WITH):
            listed = list_at(text, words, at + length)
            yield from _named(listed.names, "supports", said(text, words, at, at + length))
            at = max(at + length, listed.end)
        elif longest(words, at, _RULE):
            yield from _ruled(text, words, at)
            at += 2
        elif (length := longest(words, at, _GIVING)) and not _hands_over(words, at):
            yield from _given(text, words, at + length)
            at += length
        else:
            at += 1


def _hands_over(words: Sequence[Token], at: int) -> bool:
    return at > 0 and words[at - 1].form == _HAND


def _named(names: Sequence[Name], role: ActorRole, words: str) -> Iterator[_Said]:
    for name in names:
        if not is_anybody(name.full):
            yield _Said(name.full, role, words, name.printed)


def _ruled(text: str, words: Sequence[Token], at: int) -> Iterator[_Said]:
    """Read “sự lãnh đạo, chỉ đạo trực tiếp của Ban Thường vụ …”."""
    for index in range(at + 2, min(at + 12, len(words))):
        if words[index].form == _OF:
            start, stop = verbs_at(words, at + 1)[-1]
            listed = list_at(text, words, index + 1)
            yield from _named(listed.names[:1], "directs", said(text, words, start, stop))
            return


def _given(text: str, words: Sequence[Token], at: int) -> Iterator[_Said]:
    """Read “…, giao Sở A chủ trì”, “do Sở A chủ trì” within a clause."""
    listed = list_at(text, words, at)
    verbs = verbs_at(words, listed.end) if listed.names else []
    told = LEADS | HELPING | (_DOING if words[at - 1].form == _BY else frozenset())
    if verbs and any(longest(words, start, told) for start, _ in verbs):
        role, word = role_of(text, words, verbs)
        yield from _named(listed.names, role, word)
