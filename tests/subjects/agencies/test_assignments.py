"""Each plan's tasks by agency: a row for who acts, a column for what is to be done."""

from __future__ import annotations

import pytest

from generator.model.assignments import tasks_of
from generator.subjects.agencies.assignments import AssignmentsPage, assignment_pages
from tests.page_cases import SHOWN, hold_golden
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, linked


def test_only_a_plan_that_gives_someone_a_task_has_a_table() -> None:
    [page] = assignment_pages(case_site())
    assert page.title == "Phân công trong kế hoạch của Xã Mẫu, tỉnh Mẫu"
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
