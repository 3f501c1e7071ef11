"""Whom a clause names for a part besides its subject."""

from __future__ import annotations

import pytest

from generator.importer.proposals.clauses import clauses
from generator.importer.proposals.given import hands_on, others_in, ruling


def others(text: str) -> list[tuple[str, str]]:
    clause = next(clauses(text))
    return [(one.agency, one.role) for one in others_in(text, clause, helps=False)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dự thảo Quy chế do Sở Y tế soạn thảo", [("Sở Y tế", "leads")]),
        ("Áp dụng tiêu chí do Sở Y tế ban hành", []),
        ("Nhiệm vụ này giao cho Sở Y tế", [("Sở Y tế", "leads")]),
        ("Tham mưu UBND tỉnh giao Sở Y tế lập quỹ", []),
        ("Lập quỹ là trách nhiệm của Sở Y tế", [("Sở Y tế", "leads")]),
        ("Lập quỹ với sự hỗ trợ của Sở Y tế", [("Sở Y tế", "supports")]),
        ("Lập quỹ dưới sự chỉ đạo của Sở Y tế", [("Sở Y tế", "directs")]),
        ("Lập quỹ với sự hỗ trợ nhiều mặt", []),
        ("Bàn giao Sở Y tế lập quỹ", []),
    ],
)
def test_who_else_has_a_part(text: str, found: list[tuple[str, str]]) -> None:
    assert others(text) == found


def test_who_hands_work_on_has_none_of_it() -> None:
    clause = next(clauses("UBND tỉnh giao Sở Y tế lập quỹ"))
    assert hands_on("UBND tỉnh giao Sở Y tế lập quỹ", clause.words, clause.verb)
    clause = next(clauses("UBND tỉnh lập quỹ"))
    assert not hands_on("UBND tỉnh lập quỹ", clause.words, clause.verb)


def test_under_whose_rule_something_is_done() -> None:
    text = "Bảo đảm sự lãnh đạo của Tỉnh ủy"
    assert [one.agency for one in ruling(text, next(clauses(text)))] == ["Tỉnh ủy"]
