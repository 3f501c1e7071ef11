"""Each plan's tasks by agency, as a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.locale.names import place_name, section_titles, task_title
from generator.model.plan import Plan, Task
from generator.model.registries import Agency
from generator.model.site import Site
from generator.model.urls import assignments_address
from generator.schema import labels
from generator.subjects.agencies.lists import agency_order
from generator.views.page import Page


@dataclass(frozen=True, slots=True)
class AssignmentCell:
    """What an agency does in one task; empty where it has no part in it."""

    marks: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class AssignmentsPage:
    """A plan's tasks across, its agencies down."""

    plan: Plan
    place: str
    tasks: Sequence[tuple[str, str, str]]
    rows: Sequence[tuple[Agency, Sequence[AssignmentCell]]]


def assignment_pages(site: Site) -> Iterator[Page]:
    """Yield the table of each plan that gives agencies tasks."""
    for plan in site.plans.values():
        if table := _assignments(site, plan):
            title = f"Phân công trong {labels.PLAN_TYPES[plan.type].lower()} của {table.place}"
            about = f"{title}: cơ quan nào chủ trì, phối hợp việc nào."
            yield Page(assignments_address(plan.id), "assignments.md", title, about, table)


def _assignments(site: Site, plan: Plan) -> AssignmentsPage | None:
    tasks = [task for task in plan.tasks() if task.actors]
    if not tasks:
        return None
    titles = section_titles(plan)
    cells: dict[str, dict[str, dict[tuple[str, str], None]]] = defaultdict(dict)
    for task in tasks:
        for actor, paragraph in task.actors:
            marks = cells[actor.agency].setdefault(task.section.id, {})
            marks[labels.ACTOR_ROLES[actor.role], paragraph] = None
    agencies = sorted((site.registries.agencies[one] for one in cells), key=agency_order)
    return AssignmentsPage(
        plan,
        place_name(site, plan),
        [_heading(task, index, titles) for index, task in enumerate(tasks, start=1)],
        [
            (
                agency,
                [
                    AssignmentCell(tuple(cells[agency.id].get(task.section.id, ())))
                    for task in tasks
                ],
            )
            for agency in agencies
        ],
    )


def _heading(task: Task, index: int, titles: Mapping[str, str]) -> tuple[str, str, str]:
    return str(index), task_title(task, titles), task.section.id
