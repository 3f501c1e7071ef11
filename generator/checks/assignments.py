"""House rules on who acts: the normal role does not contradict the words that are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.language import _
from generator.model.plan import Actor, Plan
from generator.model.site import Site
from generator.problems import Problem
from generator.schema.annotations import LEADING_ROLES

# What only helps, and what answers for the work. A role that is printed with words of both leads
# (“chủ trì và phối hợp”): the rule of encoding, `content/huong-dan/ma-hoa/quy-tac.md`.
_HELPS = re.compile(r"phối\s+hợp|tham\s+gia|hỗ\s+trợ", re.IGNORECASE)
_LEADS = re.compile(
    r"chủ\s+trì|chủ\s+động|chỉ\s+đạo|chịu\s+trách\s+nhiệm|tham\s+mưu|đầu\s+mối|thường\s+trực|"
    r"tổ\s+chức|triển\s+khai|thực\s+hiện|xây\s+dựng|lãnh\s+đạo",
    re.IGNORECASE,
)
_ONLY_LEADS = re.compile(r"chủ\s+trì|chịu\s+trách\s+nhiệm|đầu\s+mối", re.IGNORECASE)


def role_words(_site: Site, plan: Plan) -> Iterator[Problem]:
    """A role agrees with the words that the text prints for it.

    Good: `role: supports`, `as: phối hợp`. Bad: `role: leads`, `as: phối hợp`.
    """
    for paragraph in plan.paragraphs():
        for actor in paragraph.actors:
            if meant := _meant(actor):
                yield Problem.at(
                    paragraph.place,
                    "role-words",
                    _("vai role: {role} trái với chữ in", role=actor.role),
                    fragment=f"{actor.quote}: {actor.printed_role}",
                    hint=_("sửa role cho đúng chữ in, hoặc chép lại as: cho đúng vai của tên này"),
                    guess=meant,
                )


def _meant(actor: Actor) -> str:
    """Return the role that the printed words mean, empty where they do not contradict it."""
    words = actor.printed_role or ""
    if actor.role in LEADING_ROLES:
        return "supports" if _HELPS.search(words) and not _LEADS.search(words) else ""
    return "leads" if _ONLY_LEADS.search(words) and not _HELPS.search(words) else ""
