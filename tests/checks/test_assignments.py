"""A role agrees with the words that are printed for it: what leads, what helps, what is both."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from generator.checks.assignments import role_words
from generator.model.plan import Actor, Paragraph, Plan, Section, Span
from generator.problems import Location, Problem
from generator.schema.annotations import ActorRole
from tests.folders import BASE
from tests.site_fixture import linked

PLACE = Location("x.yml", 7, 3)
LEADS = [
    *("chủ trì", "chủ động", "chỉ đạo", "chịu trách nhiệm", "tham mưu", "đầu mối", "thường trực"),
    *("tổ chức", "triển khai", "thực hiện", "xây dựng", "lãnh đạo"),
]
HELPS = ["phối hợp", "tham gia", "hỗ trợ"]


def actor(role: ActorRole, words: str | None) -> Actor:
    return Actor("so-y-te", role, words, "Sở Y tế", Span(0, 7))


def told(*actors: Actor) -> list[Problem]:
    paragraph = Paragraph("i-p1", "i", None, "Sở Y tế", PLACE, actors=actors)
    inner = Section("i", 2, None, None, None, None, False, PLACE, paragraphs=(paragraph,))
    outer = replace(inner, id="o", level=1, paragraphs=(), sections=(inner,))
    site = linked(BASE)
    (base,) = site.plans.values()
    plan: Plan = replace(base, sections=(outer,))
    return list(role_words(site, plan))


def guesses(role: ActorRole, words: str | None) -> list[str]:
    return [one.guess for one in told(actor(role, words))]


@pytest.mark.parametrize("role", ["directs", "leads"])
@pytest.mark.parametrize("words", HELPS)
def test_words_that_only_help_do_not_lead(role: ActorRole, words: str) -> None:
    assert guesses(role, words) == ["supports"]
    assert guesses(role, words.upper()) == ["supports"]
    assert guesses(role, f"Cơ quan {words.replace(' ', '  ')} với") == ["supports"]


@pytest.mark.parametrize("words", LEADS)
@pytest.mark.parametrize("helping", HELPS)
def test_words_of_both_lead_and_are_no_question_where_they_help(words: str, helping: str) -> None:
    for role in get_args(ActorRole):
        assert guesses(role, f"{words} và {helping}") == []


@pytest.mark.parametrize("role", ["supports", "oversees"])
@pytest.mark.parametrize("words", LEADS)
def test_only_words_that_answer_for_the_work_contradict_helping(
    role: ActorRole, words: str
) -> None:
    surely = words in ("chủ trì", "chịu trách nhiệm", "đầu mối")
    assert guesses(role, f"Cơ quan {words}") == (["leads"] if surely else [])


@pytest.mark.parametrize("role", get_args(ActorRole))
@pytest.mark.parametrize("words", [None, "", "giám sát", "theo dõi", "cơ quan"])
def test_words_that_say_neither_contradict_nothing(role: ActorRole, words: str | None) -> None:
    assert guesses(role, words) == []


def test_each_actor_that_is_wrong_is_told_at_its_paragraph_with_its_words() -> None:
    wrong = actor("leads", "phối hợp")
    right, other = actor("supports", "phối hợp"), actor("oversees", "chủ trì")
    (first, second) = told(wrong, right, other)
    assert (first.file, first.line, first.column) == ("x.yml", 7, 3)
    assert (first.rule, first.fragment) == ("role-words", "Sở Y tế: phối hợp")
    assert first.message == "vai role: leads trái với chữ in"
    assert first.hint == "sửa role cho đúng chữ in, hoặc chép lại as: cho đúng vai của tên này"
    assert (second.fragment, second.guess) == ("Sở Y tế: chủ trì", "leads")


def test_a_plan_without_actors_has_no_question() -> None:
    assert told() == []
