"""The tables of the open data that hold what a cell of another one would hold several of.

Each row leads from one thing to another: a task to a time, a duty to an agency, a plan to a
document, a target to a target, a section to a field.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from generator.language import N_, _
from generator.model.assignments import tasks_of
from generator.model.plan import Plan, Task, TaskTime
from generator.opendata import END, OF_PLAN, PLAN_STATUS, START, Table, leads_to
from generator.text.vietnamese import PartialDate
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class TaskTimeRow:
    """When a task is to be done: as it says itself, or as words elsewhere say of several."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    task: Annotated[str, N_("Mã nhiệm vụ")]
    paragraph: Annotated[str, N_("Mã đoạn có câu nói thời gian")]
    start: Annotated[int, START]
    end: Annotated[int, END]
    quote: Annotated[str, N_("Câu gốc")]
    by: Annotated[PartialDate | None, N_("Hạn, ISO 8601; có thể chỉ có tháng hoặc năm")]
    every: Annotated[str | None, N_("Chu kỳ")]
    inherited_from: Annotated[
        str | None, N_("Mã mục có câu nói chung; null khi chính nhiệm vụ này nói")
    ]
    plan_status: Annotated[str, PLAN_STATUS]


@dataclass(frozen=True, slots=True)
class DutyPartyRow:
    """An agency that has to do with a duty."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    duty: Annotated[str, N_("Mã việc")]
    role: Annotated[str, N_("by: phải làm; to: nơi nhận; through: qua đó")]
    agency: Annotated[str, N_("Mã cơ quan")]
    plan_status: Annotated[str, PLAN_STATUS]


@dataclass(frozen=True, slots=True)
class DutyTimeRow:
    """A period or a year in which a duty is to be done."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    duty: Annotated[str, N_("Mã việc")]
    time: Annotated[str, N_("Một chu kỳ (month, quarter, year, 3-years) hay một năm")]
    plan_status: Annotated[str, PLAN_STATUS]


@dataclass(frozen=True, slots=True)
class PlanBasisRow:
    """A document that a plan rests on."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    number: Annotated[int, N_("Thứ tự như kế hoạch nêu, đếm từ 1")]
    relation: Annotated[str, N_("Dựa vào thế nào: carries-out, legal-basis…")]
    document: Annotated[str, N_("Mã văn bản")]
    plan_status: Annotated[str, PLAN_STATUS]


@dataclass(frozen=True, slots=True)
class TargetRelationRow:
    """What a target has to do with another one of the same plan."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    target: Annotated[str, N_("Mã chỉ tiêu")]
    relation: Annotated[
        str, N_("repeats: nhắc lại; conflicts-with: mâu thuẫn với; part-of: nằm trong")
    ]
    other: Annotated[str, N_("Mã chỉ tiêu kia")]
    plan_status: Annotated[str, PLAN_STATUS]


@dataclass(frozen=True, slots=True)
class SectionThemeRow:
    """A field of policy to which a section belongs."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    section: Annotated[str, N_("Mã mục")]
    theme: Annotated[str, N_("Mã lĩnh vực")]
    plan_status: Annotated[str, PLAN_STATUS]


def relation_tables(edition: Edition) -> Iterator[Table]:
    """Yield the tables of what things of plans have to do with each other and with registries."""
    plans = edition.site.plans.values()
    yield Table(
        "task-times",
        _("Thời gian của từng nhiệm vụ"),
        _("Mỗi dòng một nhiệm vụ và một câu nói khi nào phải làm"),
        TaskTimeRow,
        lambda: (row for plan in plans for row in _task_times(plan)),
        key=("plan", "task", "paragraph"),
        links=(
            OF_PLAN,
            leads_to("tasks", "plan", "task"),
            leads_to("times", "plan", "paragraph", to=("plan", "paragraph")),
            leads_to("sections", "plan", "inherited_from"),
        ),
    )
    yield Table(
        "duty-parties",
        _("Các bên của việc phải báo cáo"),
        _("Mỗi dòng một việc phải báo cáo và một cơ quan: ai làm, gửi ai, qua ai"),
        DutyPartyRow,
        lambda: (row for plan in plans for row in _parties(plan)),
        key=("plan", "duty", "role", "agency"),
        links=(OF_PLAN, leads_to("duties", "plan", "duty"), leads_to("agencies", "agency")),
    )
    yield Table(
        "duty-times",
        _("Chu kỳ của việc phải báo cáo"),
        _("Mỗi dòng một việc phải báo cáo và một chu kỳ hay năm phải làm"),
        DutyTimeRow,
        lambda: (row for plan in plans for row in _duty_times(plan)),
        key=("plan", "duty", "time"),
        links=(OF_PLAN, leads_to("duties", "plan", "duty")),
    )
    yield Table(
        "plan-basis",
        _("Kế hoạch dựa vào đâu"),
        _("Mỗi dòng một kế hoạch và một văn bản mà nó dựa vào"),
        PlanBasisRow,
        lambda: (row for plan in plans for row in _basis(plan)),
        key=("plan", "number"),
        links=(OF_PLAN, leads_to("documents", "document")),
    )
    yield Table(
        "target-relations",
        _("Chỉ tiêu với chỉ tiêu"),
        _("Mỗi dòng hai chỉ tiêu của một kế hoạch: nhắc lại, mâu thuẫn, nằm trong"),
        TargetRelationRow,
        lambda: (row for plan in plans for row in _target_relations(plan)),
        key=("plan", "target", "relation", "other"),
        links=(
            OF_PLAN,
            leads_to("targets", "plan", "target"),
            leads_to("targets", "plan", "other"),
        ),
    )
    yield Table(
        "section-themes",
        _("Lĩnh vực của từng mục"),
        _("Mỗi dòng một mục và một lĩnh vực của nó"),
        SectionThemeRow,
        lambda: (row for plan in plans for row in _section_themes(plan)),
        key=("plan", "section", "theme"),
        links=(
            OF_PLAN,
            leads_to("sections", "plan", "section"),
            leads_to("themes", "theme"),
        ),
    )


def _task_times(plan: Plan) -> Iterator[TaskTimeRow]:
    for task in tasks_of(plan):
        for time, paragraph in task.times:
            yield _task_time(plan, task, paragraph, time, None)
        for one in task.inherited_times:
            yield _task_time(plan, task, one.paragraph, one.time, one.section)


def _task_time(
    plan: Plan, task: Task, paragraph: str, time: TaskTime, inherited_from: str | None
) -> TaskTimeRow:
    return TaskTimeRow(
        plan=plan.id,
        task=task.section.id,
        paragraph=paragraph,
        start=time.span.start,
        end=time.span.end,
        quote=time.quote,
        by=time.by,
        every=time.every,
        inherited_from=inherited_from,
        plan_status=plan.status,
    )


def _parties(plan: Plan) -> Iterator[DutyPartyRow]:
    for duty in plan.duties():
        for role, agencies in (("by", duty.by), ("to", duty.to), ("through", duty.through)):
            for agency in dict.fromkeys(agencies):
                yield DutyPartyRow(plan.id, duty.id, role, agency, plan.status)


def _duty_times(plan: Plan) -> Iterator[DutyTimeRow]:
    for duty in plan.duties():
        for time in dict.fromkeys((*duty.every, *map(str, duty.years))):
            yield DutyTimeRow(plan.id, duty.id, time, plan.status)


def _basis(plan: Plan) -> Iterator[PlanBasisRow]:
    for number, one in enumerate(plan.basis, start=1):
        yield PlanBasisRow(plan.id, number, one.relation, one.document, plan.status)


def _target_relations(plan: Plan) -> Iterator[TargetRelationRow]:
    for target in plan.targets():
        wholes = (target.part_of,) if target.part_of else ()
        for relation, others in (
            ("part-of", wholes),
            ("repeats", target.repeats),
            ("conflicts-with", target.conflicts_with),
        ):
            for other in dict.fromkeys(others):
                yield TargetRelationRow(plan.id, target.id, relation, other, plan.status)


def _section_themes(plan: Plan) -> Iterator[SectionThemeRow]:
    for section in plan.walk():
        for theme in dict.fromkeys(section.themes):
            yield SectionThemeRow(plan.id, section.id, theme, plan.status)
