"""Each plan's tasks by agency: a row for who acts, a column for what is to be done."""

from __future__ import annotations

import pytest

from generator.model.assignments import tasks_of
from generator.subjects.agencies.assignments import AssignmentsPage, assignment_pages
from tests.denial.base import Said, site_of
from tests.page_cases import SHOWN, hold_golden
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, fold, linked, rendered


def test_only_a_plan_that_gives_someone_a_task_has_a_table() -> None:
    [page] = assignment_pages(case_site())
    assert page.title == "Phân công trong kế hoạch của xã Mẫu, tỉnh Mẫu"
    assert isinstance(page.shown, AssignmentsPage)
    assert [task.title for task in page.shown.tasks] == ["1. Giải quyết việc làm"]
    rows = {agency.id: [cell.marks for cell in cells] for agency, cells in page.shown.rows}
    assert rows == {
        "cong-an-xa": [(("supports", "ii-1-p1"),)],
        "phong-van-hoa": [(("leads", "ii-1-p1"),)],
    }


def test_every_role_of_every_task_has_a_mark() -> None:
    site = linked(PLANS)
    for page in assignment_pages(site):
        table = page.shown
        assert isinstance(table, AssignmentsPage)
        marked = {
            (agency.id, task.section, *mark)
            for agency, cells in table.rows
            for task, cell in zip(table.tasks, cells, strict=True)
            for mark in cell.marks
        }
        assert marked == {
            (actor.agency, task.section.id, actor.role, paragraph)
            for task in tasks_of(table.plan)
            for actor, paragraph in task.actors
        }


@pytest.mark.parametrize("name", SHOWN["assignments"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)


AGENCIES = [{"id": "so-a", "name": "Sở A", "kind": "body"}, {"id": "so-b", "name": "Sở B", "kind": "body"}]  # fmt: skip # noqa: E501
DECISION: Said = {
    "heading": "QUYẾT ĐỊNH:",
    "role": "decision",
    "text": [
        {
            "mark": "Điều 2.",
            "text": "Giao Sở A chủ trì, phối hợp với Sở B triển khai Kế hoạch này.",
            "actors": [
                {
                    "agency": "so-a",
                    "role": "leads",
                    "as": "chủ trì",
                    "quote": "Sở A",
                    "scope": "plan",
                },
                {"agency": "so-b", "role": "supports", "quote": "Sở B", "scope": "plan"},
            ],
        },
        {"text": "Thực hiện từ năm 2025.", "when": {"quote": "từ năm 2025", "scope": "plan"}},
    ],
}
TASK: Said = {
    "number": "II.",
    "heading": "Nhiệm vụ",
    "role": "tasks",
    "sections": [{"number": "1.", "heading": "Việc làm", "text": ["Dạy nghề."]}],
}


def test_work_outside_the_tasks_is_told_below_the_table_and_alone_where_there_is_none() -> None:
    """What only says when gives nobody work; a task that only inherits has no column."""
    site, plan = site_of([DECISION, TASK], {"agencies": AGENCIES})
    (page,) = assignment_pages(site)
    assert isinstance(page.shown, AssignmentsPage)
    assert (list(page.shown.tasks), list(page.shown.rows)) == ([], [])
    (work,) = page.shown.elsewhere
    assert (work.paragraph, work.scope) == ("quyet-dinh-p1", "cả văn bản")
    assert [cell.words for cell in (*work.leading, *work.helping)] == [("Sở A",), ("Sở B",)]
    text = fold(rendered(site)[f"co-quan/phan-cong/{plan.id}/index.md"].text)
    assert "<table" not in text
    assert '<span class="noi">QUYẾT ĐỊNH:</span> <span class="noi">giao cho: cả văn bản</span>' in (
        text
    )


def test_a_plan_that_only_says_when_has_no_table() -> None:
    only = {**DECISION, "text": DECISION["text"][1:]}
    site, _plan = site_of([only, TASK], {"agencies": AGENCIES})
    assert list(assignment_pages(site)) == []


def test_every_assignment_of_the_real_plans_stands_on_the_page_of_its_plan() -> None:
    site = linked(PLANS)
    for page in assignment_pages(site):
        assert isinstance(page.shown, AssignmentsPage)
        plan = page.shown.plan
        marked = {mark for _, cells in page.shown.rows for cell in cells for mark in cell.marks}
        told = {paragraph for _, paragraph in marked}
        told |= {one.paragraph for one in page.shown.elsewhere}
        assert told == {one.id for one in plan.paragraphs() if one.actors}
