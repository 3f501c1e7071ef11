"""Who acts in what a paragraph says, and in which role: for a person to check."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.importer.proposals.agencies import names_in
from generator.importer.proposals.context import Annotation
from generator.text.identifiers import proposed_identifier
from generator.text.vietnamese import fold

_LABEL = re.compile(r"(?P<label>[^:.;]{3,80}):\s*(?P<rest>\S.*)")
# The first words found decide: "chủ trì và phối hợp" leads.
_ROLES = (
    ("chi dao", "directs"),
    ("chu tri", "leads"),
    ("tham muu", "leads"),
    ("dau moi", "leads"),
    ("phoi hop", "supports"),
    ("giam sat", "oversees"),
    ("theo doi", "oversees"),
    ("co quan, can bo thuc hien", "leads"),
    ("co quan thuc hien", "leads"),
    ("don vi thuc hien", "leads"),
)
# “Giao Sở A chủ trì, phối hợp với các sở triển khai thực hiện Chương trình này.”
_GIVEN = re.compile(
    r"Giao (?:cho )?(?P<lead>[^.;]{1,300}?) chủ trì"
    r"(?:,? phối hợp (?:với|cùng) (?P<help>[^.;]{1,1000}?))?,? "
    r"(?:triển khai|tổ chức|thực hiện|xây dựng|tham mưu|hướng dẫn|theo dõi)\b"
)
_WHOLE_PLAN = re.compile(r"(?:Chương trình|Kế hoạch|Đề án|Quyết định)(?: hành động)? này\b")


def propose_actors(text: str) -> list[Annotation]:
    """Read a line such as “Chủ trì tham mưu: Công chức …”, or a sentence that gives work."""
    return _label(text) or list(_given(text))


def _label(text: str) -> list[Annotation]:
    match = _LABEL.fullmatch(text)
    if match is None:
        return []
    words = fold(match["label"])
    role = next((role for sign, role in _ROLES if sign in words), None)
    if role is None or not _is_role_label(words):
        return []
    return [_actor(name, role, match["label"]) for name in names_in(match["rest"])]


def _given(text: str) -> Iterator[Annotation]:
    """Read a sentence that gives work: “Giao … chủ trì, phối hợp với … triển khai …”.

    It holds for the whole plan where it speaks of “Chương trình này”.
    """
    match = _GIVEN.match(text)
    if match is None:
        return
    scope: Annotation = {"scope": "plan"} if _WHOLE_PLAN.search(text) else {}
    for part, role, words in (("lead", "leads", "chủ trì"), ("help", "supports", "phối hợp")):
        for name in names_in(match[part] or ""):
            yield {**_actor(name, role, words), **scope}


def _is_role_label(words: str) -> bool:
    starts = (
        "co quan",
        "don vi",
        "can bo",
        "chu tri",
        "phoi hop",
        "tham muu",
        "phan cong",
        "chi dao",
    )
    return words.startswith(starts) and len(words) < 60


def _actor(name: str, role: str, label: str) -> Annotation:
    return {
        "agency": proposed_identifier(name) or None,
        "role": role,
        "as": label,
        "quote": name,
        "proposed": True,
    }
