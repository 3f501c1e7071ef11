"""A task in words: its title, who acts in which role, when."""

from __future__ import annotations

from dataclasses import replace
from gettext import NullTranslations

import pytest

from generator.language import speaking
from generator.model.plan import Actor, Span
from generator.schema.plan import ActorRole
from generator.views.tasks import ActorCell, TaskView, TimeView, actor_view, task_views
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, linked

PLAN = case_site().plans["xa-mau-ke-hoach"]
WORK, HEALTH = task_views(PLAN)


def acting(*said: tuple[str, ActorRole, str | None, str]) -> TaskView:
    actors = (
        actor_view(Actor("co-quan", role, printed, words, Span(0, 1)), paragraph)
        for words, role, printed, paragraph in said
    )
    return replace(WORK, actors=tuple(actors))


def test_words() -> None:
    assert (WORK.title, WORK.section) == ("1. Giải quyết việc làm", "ii-1")
    assert WORK.leading == (
        ActorCell("Chủ trì", "chủ trì", ("Phòng Văn hóa - Xã hội",), "ii-1-p1"),
    )
    assert WORK.helping == (ActorCell("Phối hợp", None, ("Công an xã",), "ii-1-p1"),)
    assert WORK.times == (TimeView("hoàn thành trong năm 2025", "ii-1-p1"),)
    assert WORK.names_someone


def test_a_task_of_nobody_says_so() -> None:
    assert (HEALTH.leading, HEALTH.helping, HEALTH.times) == ((), (), ())
    assert not HEALTH.names_someone


def test_who_directs_stands_before_who_leads() -> None:
    task = acting(("Sở A", "leads", None, "p1"), ("Ban B", "directs", None, "p1"))
    assert [cell.words for cell in task.leading] == [("Ban B",), ("Sở A",)]
    assert task.helping == ()


def test_one_paragraph_and_role_is_one_cell_that_names_each_once() -> None:
    task = acting(
        ("Sở A", "supports", None, "p1"),
        ("Sở B", "supports", None, "p1"),
        ("Sở A", "supports", None, "p1"),
        ("Sở A", "supports", "phối hợp", "p1"),
        ("Sở A", "supports", None, "p2"),
    )
    assert [(cell.printed_role, cell.words, cell.paragraph) for cell in task.helping] == [
        (None, ("Sở A", "Sở B"), "p1"),
        ("phối hợp", ("Sở A",), "p1"),
        (None, ("Sở A",), "p2"),
    ]


def test_everyone_who_acts_stands_in_a_cell() -> None:
    for plan in linked(PLANS).plans.values():
        for view in task_views(plan):
            cells = (*view.leading, *view.helping)
            shown = {(one.paragraph, word) for one in cells for word in one.words}
            assert shown == {(paragraph, one.quote) for one, paragraph in view.task.actors}


@pytest.mark.parametrize(
    ("printed", "other"),
    [("chủ trì", None), ("Chủ trì", None), ("chịu trách nhiệm", "chịu trách nhiệm"), (None, None)],
)
def test_only_an_unusual_word_for_a_role_is_told(printed: str | None, other: str | None) -> None:
    view = actor_view(Actor("co-quan", "leads", printed, "Sở Y tế", Span(0, 1)), "i-p1")
    assert view.other_role == other
    with speaking("xx", NullTranslations()):
        assert view.other_role == other
