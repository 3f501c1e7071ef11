"""Each plan's tasks by agency, as a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.language import _
from generator.locale import worded
from generator.locale.names import place_name, plan_name
from generator.model.assignments import gives_work
from generator.model.plan import Plan
from generator.model.registries import Agency
from generator.model.site import Site
from generator.model.urls import assignments_address
from generator.schema.annotations import ActorRole
from generator.subjects.agencies.lists import agency_order
from generator.views.assignments import GivenWork, work_elsewhere
from generator.views.subject import Page
from generator.views.tasks import TaskView, task_views


@dataclass(frozen=True, slots=True)
class AssignmentCell:
    """What an agency does in one task: role and paragraph; empty where it has no part in it."""

    marks: tuple[tuple[ActorRole, str], ...]


@dataclass(frozen=True, slots=True)
class AssignmentsPage:
    """A plan's tasks across, its agencies down; `name` is what the plan is called.

    `elsewhere` is the work that stands outside the tasks.
    """

    plan: Plan
    place: str
    name: str
    tasks: Sequence[TaskView]
    rows: Sequence[tuple[Agency, Sequence[AssignmentCell]]]
    elsewhere: Sequence[GivenWork]


Marks = Mapping[str, Mapping[tuple[ActorRole, str], None]]


def assignment_pages(site: Site) -> Iterator[Page]:
    """Yield the table of each plan that gives agencies work.

    Plans come in the order of the site; one that names nobody has no table. Tasks stand in
    the order of the text, agencies by `agency_order`.
    """
    for plan in site.plans.values():
        if gives_work(plan):
            title = _("Phân công trong {place}", place=_name(site, plan))
            about = _("{title}: cơ quan nào chủ trì, phối hợp việc nào.", title=title)
            shown = partial(_assignments, site, plan)
            yield Page(assignments_address(plan.id), "assignments.md", title, about, shown)


def _name(site: Site, plan: Plan) -> str:
    return worded.lowered(plan_name(site, plan))


def _assignments(site: Site, plan: Plan) -> AssignmentsPage:
    tasks = [task for task in task_views(site, plan) if task.actors]
    elsewhere = [one for one in work_elsewhere(site, plan) if one.leading or one.helping]
    cells: dict[str, dict[str, dict[tuple[ActorRole, str], None]]] = defaultdict(dict)
    for task in tasks:
        for actor in task.actors:
            marks = cells[actor.agency].setdefault(task.section, {})
            marks[actor.role, actor.paragraph] = None
    agencies = sorted((site.registries.agencies[one] for one in cells), key=agency_order)
    return AssignmentsPage(
        plan,
        place_name(site, plan),
        _name(site, plan),
        tasks,
        [(agency, _row(tasks, cells[agency.id])) for agency in agencies],
        elsewhere,
    )


def _row(tasks: Sequence[TaskView], marks: Marks) -> list[AssignmentCell]:
    return [AssignmentCell(tuple(marks.get(task.section, ()))) for task in tasks]
