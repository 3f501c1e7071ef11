"""Who has which role by a line of roles, “Cơ quan chủ trì: …”, or by the head of a column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.importer.proposals.agencies import list_at
from generator.importer.proposals.context import Context
from generator.importer.proposals.given import Assigned
from generator.importer.proposals.identities import meant_by
from generator.importer.proposals.named_above import names_only
from generator.importer.proposals.names_alone import names_listed
from generator.importer.proposals.recipients import known_names
from generator.importer.proposals.words import tokens, verb_words
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
    "to chuc chu tri",
    "bo phan",
    "dau moi",
    "chiu trach nhiem",
)
# Labels that are a verb alone: roles only where agencies are listed behind them.
_BARE_LABELS: tuple[tuple[re.Pattern[str], ActorRole], ...] = (
    (re.compile(r"(?:to chuc |trien khai )?thuc hien|phu trach|trach nhiem(?: chinh| thuc hien)?"),
     "leads"),
    (re.compile(r"(?:cung )?(?:tham gia|thuc hien|phoi hop)(?: thuc hien)?|ho tro"), "supports"),
    (re.compile(r"(?:theo doi|kiem tra|don doc)(?:,? (?:va )?(?:theo doi|don doc|giam sat))?"),
     "oversees"),
    (re.compile(r"lanh dao|dieu hanh"), "directs"),
)  # fmt: skip
_LABEL = re.compile(
    r"(?:^|(?<=[,;.\n(])) *+(?:[-+*•–] *+)?(?P<label>[^\W\d_][^:.;\n]{2,78}):[ \n]*+"
)
# “Cơ quan thẩm định: …” says who does that; not who gets something.
_WHO = re.compile(r"(?:co quan|don vi|to chuc|bo phan|nguoi) ")
_GETTING = re.compile(r"\b(?:duoc|huong|nhan|thu huong|tinh|lien quan|de nghi|de xuat)\b")
# So many letters behind a label are looked at for the first name.
_LOOKED_AT = 120
# Heads of columns that are about something else, whatever words they share with a role.
_NO_ROLE_HEAD = ("thoi gian", "noi dung", "nhiem vu", "san pham", "ket qua", "kinh phi", "ghi chu")
_NO_ROLE = (
    *_NO_ROLE_HEAD,
    *(
        "thoi han",
        "tien do",
        "hoan thanh",
        "dia diem",
        "nguon",
        "doi tuong",
        "hinh thuc",
        "yeu cau",
    ),
)
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


def role_of_column(head: str) -> ActorRole | None:
    """Return the role of those whom a column lists by its head; null for other columns."""
    words = " ".join(fold(head).split())
    if words.startswith(_NO_ROLE_HEAD):
        return None
    if words in ("chu tri", "phoi hop"):
        return "leads" if words == "chu tri" else "supports"
    if role := role_of_label(words):
        return role
    named = _LISTS_AGENCIES.match(words)
    return next((role for sign, role in _COLUMNS if named and sign.search(words)), None)


def role_of_cell(head: str, cell: str) -> ActorRole | None:
    """Return the role of those whom a cell lists; “Thực hiện” may head results as well."""
    bare = " ".join(fold(head).split()) == "thuc hien"
    if bare:
        return "leads" if names_somebody(cell) else None
    return role_of_column(head)


def labelled_in(text: str, context: Context) -> Iterator[Assigned]:
    """Read “Cơ quan chủ trì: …; cơ quan phối hợp: …”, which may stand on one line.

    A line of names below “Cơ quan chủ trì” is one of them.
    """
    labels = _labels(text)
    if not any(role for _, role in labels):
        yield from _below_label(text, context)
    elif not text[: labels[0][0].start()].strip():
        yield from _behind_labels(text, labels, context)


def labelled_behind(text: str, context: Context) -> Iterator[Assigned]:
    """Read the line of roles that a task ends with: “Lập danh mục. Cơ quan chủ trì: …”."""
    labels = _labels(text)
    first = next((at for at, (_, role) in enumerate(labels) if role), len(labels))
    if first < len(labels) and text[: labels[first][0].start()].strip():
        sure = [
            (match, role if role and _lists(text, match) else None)
            for match, role in labels[first:]
        ]
        yield from _behind_labels(text, sure, context)


def _labels(text: str) -> list[tuple[re.Match[str], ActorRole | None]]:
    """Return the labels of a text that say a role, and null for those that end a list."""
    return [
        (match, role)
        for match in _LABEL.finditer(text)
        if (role := _role_at(text, match)) or _says_no_role(match["label"])
    ]


def _lists(text: str, match: re.Match[str]) -> bool:
    return names_somebody(text[match.end() : match.end() + _LOOKED_AT])


def _role_at(text: str, match: re.Match[str]) -> ActorRole | None:
    """Return the role of a label; one that is a verb alone has it only before names."""
    words = fold(match["label"])
    if role := role_of_label(words):
        return role
    role = next((role for sign, role in _BARE_LABELS if sign.fullmatch(words)), None)
    if _WHO.match(words) and not _GETTING.search(words):
        label = tokens(match["label"])
        role = "leads" if any(verb_words(label, n) for n in range(1, len(label))) else None
    return role if role and names_somebody(text[match.end() : match.end() + _LOOKED_AT]) else None


def names_somebody(text: str) -> bool:
    """Tell whether a text begins with a name of an agency."""
    words = tokens(text)
    return bool(words) and bool(list_at(text, words, 0).names)


def _behind_labels(
    text: str, labels: Sequence[tuple[re.Match[str], ActorRole | None]], context: Context
) -> Iterator[Assigned]:
    ends = [match.start() for match, _ in labels[1:]]
    for (match, role), end in zip(labels, (*ends, len(text)), strict=True):
        if role:
            yield from _listed(text[match.end() : end], role, match["label"], context)


def _listed(names: str, role: ActorRole, label: str, context: Context) -> Iterator[Assigned]:
    known = [name for name, _agency in known_names(names.strip(), context)]
    if known and all(meant_by(name, context).known for name in known):
        yield from (Assigned(name, role, label, name) for name in known)
        return
    for name in names_listed(names):
        yield Assigned(name.full, role, label, name.printed)


def _below_label(text: str, context: Context) -> Iterator[Assigned]:
    """Read “- Sở Y tế” below “Cơ quan chủ trì”, a lead or a heading."""
    label = (*context.headings, *context.leads)[-1:]
    role = role_of_label(fold(label[0]).rstrip(":. ")) if label else None
    if role and names_only(text):
        yield from _listed(text, role, label[0].rstrip(":. "), context)


def is_label(line: str) -> bool:
    """Tell whether a line says the role of those whom the lines below it name."""
    return role_of_label(fold(line).rstrip(":. ")) is not None


def _says_no_role(label: str) -> bool:
    """Tell “thời gian hoàn thành”, “kinh phí”: a label that ends a list of agencies."""
    return fold(label).startswith(_NO_ROLE)


def role_of_label(words: str) -> ActorRole | None:
    """Return the role that the folded words of a label say; null for any other words."""
    if not words.startswith(_LABELS) or len(words) >= 60:
        return None
    return next((role for sign, role in _ROLES if sign in words), None)
