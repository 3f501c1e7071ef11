"""The rows of work in the open data: tasks, duties to report, and times that a text gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from generator.language import N_
from generator.model.plan import Duty, GivenTime, Plan, Task
from generator.model.urls import plan_address
from generator.opendata import END, PLAN_STATUS, START
from generator.schema.plan import StatusValue
from generator.text.vietnamese import PartialDate


@dataclass(frozen=True, slots=True)
class ActorRow:
    """Who acts in a task."""

    agency: Annotated[str, N_("Mã cơ quan")]
    role: Annotated[str, "directs, leads, supports, oversees"]
    printed_role: Annotated[str | None, N_("Vai trò như in")]
    quote: Annotated[str, N_("Câu gốc")]
    paragraph: Annotated[str, N_("Mã đoạn")]


@dataclass(frozen=True, slots=True)
class TimeRow:
    """When a task is to be done."""

    quote: Annotated[str, N_("Câu gốc")]
    by: Annotated[PartialDate | None, N_("Hạn, ISO 8601; có thể chỉ có tháng hoặc năm")]
    every: Annotated[str | None, N_("Chu kỳ")]
    paragraph: Annotated[str, N_("Mã đoạn")]


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A section of the tasks part, or a row of a table that gives a task."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    section: Annotated[str, N_("Mã mục")]
    number: Annotated[str | None, N_("Số mục như in")]
    heading: Annotated[str | None, N_("Tên mục như in; của dòng trong bảng: chữ gọi tên việc")]
    parents: Annotated[tuple[str, ...], N_("Các mục chứa mục này")]
    themes: Annotated[tuple[str, ...], N_("Lĩnh vực")]
    actors: Annotated[
        tuple[ActorRow, ...], N_("Ai chỉ đạo, chủ trì, phối hợp, giám sát, theo chữ nào")
    ]
    times: Annotated[tuple[TimeRow, ...], N_("Thời gian thực hiện, theo chữ nào")]
    url: Annotated[str, N_("Địa chỉ của mục")]
    plan_status: Annotated[str, PLAN_STATUS]
    row: Annotated[str | None, N_("Mã dòng của bảng, khi việc là một dòng")]
    id: Annotated[str, N_("Mã nhiệm vụ: mã mục, hay mã dòng của bảng khi việc là một dòng")]


@dataclass(frozen=True, slots=True)
class DutyRow:
    """Who must report or do what, to whom, by which day."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    id: Annotated[str, N_("Mã việc")]
    does: Annotated[str, "report, review, propose, plan, monitor, other"]
    by: Annotated[tuple[str, ...], N_("Ai phải làm")]
    to: Annotated[tuple[str, ...], N_("Gửi cho ai")]
    through: Annotated[tuple[str, ...], N_("Qua ai")]
    day: Annotated[str | None, N_("Hạn trong năm, dạng --MM-DD")]
    every: Annotated[tuple[str, ...], N_("Chu kỳ")]
    years: Annotated[tuple[int, ...], N_("Những năm phải làm")]
    after: Annotated[str | None, N_("Việc phải xong trước")]
    quote: Annotated[str, N_("Câu gốc")]
    section: Annotated[str, N_("Mã mục")]
    paragraph: Annotated[str, N_("Mã đoạn")]
    url: Annotated[str, N_("Địa chỉ của chính câu ấy")]
    note: Annotated[str | None, N_("Ghi chú của người nhập liệu")]
    bound: Annotated[
        str | None, N_("before: trước ngày ấy; by: chậm nhất ngày ấy; on: vào ngày ấy")
    ]
    plan_status: Annotated[str, PLAN_STATUS]
    day_of_month: Annotated[int | None, N_("Hạn trong tháng, hay trong tháng cuối quý: ngày 15")]
    when: Annotated[str | None, N_("Thời điểm như in, khi không phải một ngày")]
    start: Annotated[int, START]
    end: Annotated[int, END]


@dataclass(frozen=True, slots=True)
class GivenTimeRow:
    """When something is to be done, in whatever part of the text that is said."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    section: Annotated[str, N_("Mã mục")]
    paragraph: Annotated[str, N_("Mã đoạn")]
    quote: Annotated[str, N_("Câu gốc")]
    by: Annotated[PartialDate | None, N_("Hạn, ISO 8601; có thể chỉ có tháng hoặc năm")]
    every: Annotated[str | None, N_("Chu kỳ")]
    scope: Annotated[str, N_("Cho đâu: section, below, list, above, plan, hoặc mã một mục")]
    url: Annotated[str, N_("Địa chỉ của đoạn")]
    plan_status: Annotated[str, PLAN_STATUS]
    start: Annotated[int, START]
    end: Annotated[int, END]


def task_row(task: Task, status: StatusValue, base: str) -> TaskRow:
    """Return a task of a plan of this status; its address begins with `base`."""
    return TaskRow(
        plan=task.plan,
        section=task.parents[-1] if task.row else task.section.id,
        number=task.section.number,
        heading=task.section.heading,
        parents=task.parents[:-1] if task.row else task.parents,
        themes=task.section.themes,
        actors=tuple(
            ActorRow(actor.agency, actor.role, actor.printed_role, actor.quote, paragraph)
            for actor, paragraph in task.actors
        ),
        times=tuple(
            TimeRow(time.quote, time.by, time.every, paragraph) for time, paragraph in task.times
        ),
        url=f"{base}{plan_address(task.plan, task.section.id)}",
        plan_status=status,
        row=task.row.id if task.row else None,
        id=task.section.id,
    )


def duty_row(duty: Duty, status: StatusValue, base: str) -> DutyRow:
    """Return a duty of a plan of this status; its address begins with `base`."""
    return DutyRow(
        plan=duty.plan,
        id=duty.id,
        does=duty.does,
        by=duty.by,
        to=duty.to,
        through=duty.through,
        day=f"--{duty.day[1]:02d}-{duty.day[0]:02d}" if duty.day else None,
        every=duty.every,
        years=duty.years,
        after=duty.after,
        quote=duty.quote,
        section=duty.section,
        paragraph=duty.paragraph,
        url=f"{base}{plan_address(duty.plan, duty.id)}",
        note=duty.note,
        bound=duty.bound,
        plan_status=status,
        day_of_month=duty.day_of_month,
        when=duty.when,
        start=duty.span.start,
        end=duty.span.end,
    )


def time_row(plan: Plan, given: GivenTime, base: str) -> GivenTimeRow:
    """Return a time that a plan gives; its address begins with `base`."""
    return GivenTimeRow(
        plan=plan.id,
        section=given.section,
        paragraph=given.paragraph,
        quote=given.time.quote,
        by=given.time.by,
        every=given.time.every,
        scope=given.time.scope,
        url=f"{base}{plan_address(plan.id, given.paragraph)}",
        plan_status=plan.status,
        start=given.time.span.start,
        end=given.time.span.end,
    )
