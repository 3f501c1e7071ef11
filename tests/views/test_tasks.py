"""A task in words: its title, who acts in which role by the words of which place, when."""

from __future__ import annotations

from dataclasses import replace
from gettext import NullTranslations
from typing import Any

import pytest

from generator.denial.denials import Denial
from generator.language import speaking
from generator.model.plan import Actor, Span
from generator.schema.annotations import ActorRole
from generator.views.tasks import ActorCell, ActorView, TaskView, TimeView, actor_view, task_views
from tests.denial.base import Said, site_of
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, linked

SITE = case_site()
PLAN = SITE.plans["xa-mau-ke-hoach"]
WORK, HEALTH = task_views(SITE, PLAN)


def acting(*said: tuple[str, ActorRole, str | None, str]) -> TaskView:
    actors = (
        actor_view(SITE.registries, Actor("co-quan", role, printed, words, Span(0, 1)), paragraph)
        for words, role, printed, paragraph in said
    )
    return replace(WORK, actors=tuple(actors))


def test_words() -> None:
    assert (WORK.title, WORK.section) == ("1. Giải quyết việc làm", "ii-1")
    assert WORK.leading == (
        ActorCell("Chủ trì, làm", "chủ trì", ("Phòng Văn hóa - Xã hội",), "ii-1-p1", None, False),
    )
    assert WORK.helping == (ActorCell("Phối hợp", None, ("Công an xã",), "ii-1-p1", None, False),)
    assert WORK.times == (TimeView("hoàn thành trong năm 2025", "ii-1-p1"),)
    assert (WORK.no_leader, WORK.no_helper, WORK.no_time) == (None, None, None)
    assert WORK.names_someone


def test_a_task_of_nobody_says_so_as_far_as_its_text_allows() -> None:
    """“Trạm y tế xã thực hiện.” gives nobody work by the words of giving it."""
    assert (HEALTH.leading, HEALTH.helping, HEALTH.times) == ((), (), ())
    assert not HEALTH.names_someone
    assert HEALTH.no_leader == Denial(
        "leader", "not-found", "không tìm thấy câu nào giao ai làm, chủ trì, chỉ đạo ở mục này"
    )
    assert HEALTH.no_helper == Denial(
        "helper", "not-found", "không tìm thấy ai phối hợp, giám sát ở mục này"
    )
    assert HEALTH.no_time == Denial("time", "not-found", "không tìm thấy thời gian")


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


AGENCIES = [{"id": f"so-{name.lower()}", "name": f"Sở {name}", "kind": "body"} for name in "ABCDE"]


def given(name: str, role: str = "leads", scope: str = "section", **more: Any) -> Said:
    return {"agency": f"so-{name.lower()}", "role": role, "quote": f"Sở {name}", "scope": scope, **more}  # fmt: skip # noqa: E501


def tasks(decision: list[Said], above: list[Said], own: list[Said], /, **when: Said) -> TaskView:
    """The task of a plan whose decision, part above and own words say who acts, and when."""

    def text(words: str, actors: list[Said], time: Said | None) -> list[Said]:
        names = ", ".join(one["quote"] for one in actors)
        said: dict[str, Any] = {"text": f"{words} {names} {(time or {}).get('quote', '')}."}
        return [{**said, "actors": actors, **({"when": time} if time else {})}]

    body: list[Said] = [
        {"heading": "QUYẾT ĐỊNH", "role": "decision",
         "text": text("Giao", decision, when.get("decision"))},
        {"number": "II.", "heading": "Nhiệm vụ", "role": "tasks",
         "text": text("Các việc sau:", above, when.get("above")),
         "sections": [{"number": "1.", "heading": "Việc làm",
                       "text": text("Dạy nghề.", own, when.get("own"))}]},
    ]  # fmt: skip
    site, plan = site_of(body, {"agencies": AGENCIES})
    (task,) = task_views(site, plan)
    return task


def cell(
    name: str, *, at: str | None = None, whole: bool = False, role: str = "Chủ trì, làm"
) -> Any:
    places = {None: "ii-1-p1", "mục II": "ii-p1", "“QUYẾT ĐỊNH”": "quyet-dinh-p1"}
    return ActorCell(role, None, (f"Sở {name}",), places[at], at, whole)


WHOLE, BELOW = "“QUYẾT ĐỊNH”", "mục II"


def test_what_is_given_elsewhere_is_told_with_the_place_that_gives_it() -> None:
    task = tasks([], [given("B", scope="below")], [given("A")])
    assert task.leading == (cell("A"), cell("B", at=BELOW))
    assert task.names_someone
    only = tasks([], [given("B", scope="below")], [])
    assert (only.leading, only.no_leader) == ((cell("B", at=BELOW),), None)
    # The words stand elsewhere: the task itself names nobody.
    assert not only.names_someone
    assert tasks([], [given("B")], []).leading == ()


def test_what_the_whole_text_is_given_to_is_told_at_every_task_and_known_as_that() -> None:
    whole = [given("C", scope="plan"), given("D", "supports", "plan")]
    leading = cell("C", at=WHOLE, whole=True)
    helping = cell("D", at=WHOLE, whole=True, role="Phối hợp")
    alone = tasks(whole, [], [])
    assert (alone.leading, alone.helping) == ((leading,), (helping,))
    assert (alone.no_leader, alone.no_helper) == (None, None)
    assert alone.leading[0].whole
    below = tasks(whole, [given("B", scope="below")], [])
    assert below.leading == (leading, cell("B", at=BELOW))
    own = tasks(whole, [], [given("A"), given("E", "oversees")])
    assert own.leading == (cell("A"), leading)
    assert [one.words for one in own.helping] == [("Sở D",), ("Sở E",)]
    assert [one.whole for one in own.helping] == [True, False]


def test_who_has_the_whole_text_by_words_of_the_task_itself_has_the_task() -> None:
    own = tasks([], [], [given("A", scope="plan")])
    (leading,) = own.leading
    assert (leading.words, leading.given_at, leading.whole) == (("Sở A",), None, False)


YEARLY: Said = {"quote": "hằng năm", "scope": "below"}
WHOLE_TIME: Said = {"quote": "trong năm 2026", "scope": "plan"}


@pytest.mark.parametrize(
    ("when", "times"),
    [
        (
            {"own": {"quote": "năm 2025"}, "above": YEARLY, "decision": WHOLE_TIME},
            (TimeView("năm 2025", "ii-1-p1"),),
        ),
        ({"above": YEARLY, "decision": WHOLE_TIME}, (TimeView("hằng năm", "ii-p1", BELOW),)),
        ({"decision": WHOLE_TIME}, (TimeView("trong năm 2026", "quyet-dinh-p1", WHOLE),)),
        ({"above": {"quote": "hằng năm"}}, ()),
    ],
)
def test_the_nearest_time_is_told(when: dict[str, Said], times: tuple[TimeView, ...]) -> None:
    task = tasks([], [], [], **when)
    assert task.times == times
    assert (task.no_time is None) is bool(times)


def test_who_is_only_meant_is_called_by_the_name_of_the_registry() -> None:
    """A heading may name who acts, and the sentence below only say what."""
    registries = SITE.registries
    for quote, words in (
        ("Công an xã", "Công an xã"),
        ("công an", "công an"),
        ("Chủ trì, phối hợp với các phòng", "Công an xã Mẫu"),
        ("xã", "Công an xã Mẫu"),
    ):
        actor = Actor("cong-an-xa", "leads", None, quote, Span(0, 1))
        assert actor_view(registries, actor, "i-p1").words == words
    other = Actor("khong-co", "leads", None, "Ai đó", Span(0, 1))
    assert actor_view(registries, other, "i-p1").words == "Ai đó"


def test_everyone_who_acts_in_a_real_task_stands_in_a_cell_and_nobody_else() -> None:
    site = linked(PLANS)
    for plan in site.plans.values():
        named = {one.id: one for one in plan.paragraphs()}
        for view in task_views(site, plan):
            cells = (*view.leading, *view.helping)
            shown = {one.paragraph for one in cells if one.given_at is None}
            assert shown == {paragraph for _, paragraph in view.task.actors}
            assert sum(len(one.words) for one in cells if one.given_at is None) == len(
                {(actor.role, actor.printed_role, paragraph, actor_view(site.registries, actor,
                 paragraph).words) for actor, paragraph in view.task.actors}
            )  # fmt: skip
            for one in cells:
                assert named[one.paragraph].actors
            assert bool(view.leading) == (view.no_leader is None)
            assert bool(view.helping) == (view.no_helper is None)
            assert bool(view.times) == (view.no_time is None)


@pytest.mark.parametrize(
    ("printed", "other"),
    [
        ("phối hợp", None), ("Phối hợp", None), ("phối hợp với", "phối hợp với"), (None, None),
    ],
)  # fmt: skip
def test_only_an_unusual_word_for_a_role_is_told(printed: str | None, other: str | None) -> None:
    actor = Actor("co-quan", "supports", printed, "Sở Y tế", Span(0, 1))
    view = actor_view(SITE.registries, actor, "i-p1")
    assert view.other_role == other
    with speaking("xx", NullTranslations()):
        assert view.other_role == other


def test_whoever_leads_is_told_in_which_words_since_the_role_is_wider_than_each() -> None:
    """“Chủ trì, làm” stands for whoever leads and for whoever does it alone."""
    actor = Actor("co-quan", "leads", "chủ trì", "Sở Y tế", Span(0, 1))
    assert actor_view(SITE.registries, actor, "i-p1").other_role == "chủ trì"


@pytest.mark.parametrize(
    ("role", "printed", "told"),
    [
        ("leads", "Cơ quan chủ trì", None),
        ("leads", "Cơ quan, đơn vị chủ trì", None),
        ("supports", "ĐƠN VỊ PHỐI HỢP", None),
        ("leads", "Cơ quan tham mưu", "Cơ quan tham mưu"),
        ("supports", "Cơ quan chủ trì", "Cơ quan chủ trì"),
        ("leads", "chủ trì", "chủ trì"),
    ],
)
def test_the_head_of_a_column_that_says_the_usual_role_is_not_told_again(
    role: ActorRole, printed: str, told: str | None
) -> None:
    view = ActorView("so-a", role, "", printed, "Sở A", "p1", of_column=True)
    assert view.other_role == told
    assert replace(view, of_column=False).other_role == printed
