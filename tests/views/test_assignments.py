"""An assignment in words, in whatever part of the text it stands."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.assignments import assignments_of, tasks_of
from generator.views.assignments import assignment_views, scope_words, work_elsewhere
from generator.views.tasks import TimeView
from tests.denial.base import Said, site_of
from tests.site_fixture import PLANS, linked

AGENCIES = [{"id": "so-a", "name": "Sở A", "kind": "body"}, {"id": "so-b", "name": "Sở B", "kind": "body"}]  # fmt: skip # noqa: E501


def given(agency: str, role: str = "leads", **more: Any) -> Said:
    return {"agency": agency, "role": role, "quote": more.pop("quote", agency), **more}


def site_with(*sections: Said) -> Any:
    return site_of(sections, {"agencies": AGENCIES})


DECISION: Said = {
    "heading": "QUYẾT ĐỊNH",
    "role": "decision",
    "text": [
        {
            "mark": "Điều 2.",
            "text": "Giao Sở A chủ trì, phối hợp với Sở B triển khai thực hiện Kế hoạch này.",
            "actors": [
                given("so-a", quote="Sở A", scope="plan", **{"as": "chủ trì"}),
                given("so-b", "supports", quote="Sở B", scope="plan", **{"as": "phối hợp"}),
            ],
        },
        "Quyết định có hiệu lực kể từ ngày ký.",
    ],
}
TASKS: Said = {
    "number": "II.",
    "heading": "Nhiệm vụ",
    "role": "tasks",
    "text": [{"text": "Thực hiện hằng năm.", "when": {"quote": "hằng năm", "scope": "below"}}],
    "sections": [
        {
            "number": "1.",
            "heading": "Việc làm",
            "text": [
                {"text": "Sở A dạy nghề.", "actors": [given("so-a", quote="Sở A")]},
                {
                    "text": "Sở B cho vay trong năm 2025.",
                    "actors": [given("so-b", quote="Sở B")],
                    "when": {"quote": "trong năm 2025"},
                },
            ],
        }
    ],
}


def test_what_stands_outside_the_tasks_is_told_with_its_place_and_how_far_it_holds() -> None:
    site, plan = site_with(DECISION, TASKS)
    lead, helper, *_tasks = assignment_views(site, plan)
    assert (lead.title, lead.actor.words, lead.actor.role_name) == (
        "QUYẾT ĐỊNH",
        "Sở A",
        "Chủ trì, làm",
    )
    assert lead.opening.startswith("Giao Sở A chủ trì, phối hợp")
    assert (lead.scope, lead.is_task, lead.plan) == ("cả văn bản", False, "mau")
    assert (helper.actor.words, helper.actor.role) == ("Sở B", "supports")
    assert lead.times == ()
    assert lead.no_time is not None
    assert lead.no_time.case == "not-found"


def test_a_task_tells_the_nearest_time() -> None:
    site, plan = site_with(DECISION, TASKS)
    *_decision, first, second = assignment_views(site, plan)
    assert (first.title, first.scope, first.is_task) == ("1. Việc làm", "", True)
    assert first.times == (TimeView("trong năm 2025", "ii-1-p2"),)
    assert second.times == (TimeView("trong năm 2025", "ii-1-p2"),)
    assert first.no_time is None


def test_a_time_of_several_tasks_tells_where_it_stands() -> None:
    section = {**TASKS["sections"][0], "text": TASKS["sections"][0]["text"][:1]}
    site, plan = site_with({**TASKS, "sections": [section]})
    (only,) = assignment_views(site, plan)
    assert only.times == (TimeView("hằng năm", "ii-p1", "mục II"),)


def test_work_elsewhere_is_told_by_paragraph() -> None:
    site, plan = site_with(DECISION, TASKS)
    article, time = work_elsewhere(site, plan)
    assert (article.paragraph, article.scope) == ("quyet-dinh-p1", "cả văn bản")
    assert [(cell.role_name, cell.words) for cell in article.leading] == [
        ("Chủ trì, làm", ("Sở A",))
    ]
    assert [(cell.printed_role, cell.words) for cell in article.helping] == [
        ("phối hợp", ("Sở B",))
    ]
    assert (time.paragraph, time.times[0].words) == ("ii-p1", "hằng năm")
    assert (time.leading, time.helping) == ((), ())


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        ("section", ""),
        ("below", "cả mục này và các mục con"),
        ("list", "danh sách ngay sau"),
        ("above", "cả mục chứa mục này"),
        ("plan", "cả văn bản"),
        ("iii-6", "cả mục III.6 và các mục con"),
        ("khong-co", ""),
    ],
)
def test_how_far_an_assignment_holds(scope: str, words: str) -> None:
    assert scope_words(scope, {"iii-6": "mục III.6"}) == words


def test_every_assignment_of_the_real_plans_is_worded_once() -> None:
    site = linked(PLANS)
    for plan in site.plans.values():
        views = list(assignment_views(site, plan))
        assert [view.assignment for view in views] == list(assignments_of(plan))
        tasks = {task.section.id for task in tasks_of(plan)}
        outside = {one.paragraph for one in assignments_of(plan) if one.section not in tasks}
        assert outside <= {one.paragraph for one in work_elsewhere(site, plan)}
        assert all(view.title and view.actor.words for view in views)
