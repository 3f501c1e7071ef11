"""The tables of the open data that hold what plans say, in the order of their text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from generator.language import N_, _
from generator.model.assignments import tasks_of
from generator.model.plan import Citation, Duty, Target, Task
from generator.model.urls import plan_address
from generator.opendata import PlanRow, Table, plan_row
from generator.text.vietnamese import PartialDate
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A checkable promise."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    id: Annotated[str, N_("Mã chỉ tiêu, cũng là neo trên trang kế hoạch")]
    indicator: Annotated[str | None, N_("Mã chỉ số")]
    variant: Annotated[str | None, N_("Biến thể định nghĩa")]
    population: Annotated[str | None, N_("Tính trên ai, ở đâu")]
    kind: Annotated[str, "numeric, words, relational, qualitative, maintain, direction"]
    operator: Annotated[str | None, "=, >, >=, <, <=, ~, between"]
    value: Annotated[Decimal | None, N_("Con số")]
    value_max: Annotated[Decimal | None, N_("Con số trên của khoảng")]
    unit: Annotated[str | None, N_("Đơn vị tính")]
    year: Annotated[int | None, N_("Năm phải đạt")]
    when: Annotated[str | None, N_("Thời điểm như in")]
    per: Annotated[str | None, N_("Mẫu số như in")]
    against: Annotated[str | None, N_("So với gì, như in")]
    printed: Annotated[str | None, N_("Con số như in")]
    quote: Annotated[str, N_("Nguyên văn câu nêu chỉ tiêu")]
    section: Annotated[str, N_("Mã mục")]
    paragraph: Annotated[str, N_("Mã đoạn")]
    url: Annotated[str, N_("Địa chỉ của chính câu ấy")]
    part_of: Annotated[str | None, N_("Chỉ tiêu bao trùm")]
    repeats: Annotated[tuple[str, ...], N_("Nhắc lại những chỉ tiêu nào")]
    conflicts_with: Annotated[tuple[str, ...], N_("Mâu thuẫn với những chỉ tiêu nào")]
    inferred: Annotated[str | None, N_("Điều gì là suy ra, vì sao")]
    note: Annotated[str | None, N_("Ghi chú của người mã hóa")]


@dataclass(frozen=True, slots=True)
class ActorRow:
    """Who acts in a task."""

    agency: Annotated[str, N_("Mã cơ quan")]
    role: Annotated[str, "directs, leads, supports, oversees"]
    printed_role: Annotated[str | None, N_("Vai trò như in")]
    quote: Annotated[str, N_("Nguyên văn")]
    paragraph: Annotated[str, N_("Mã đoạn")]


@dataclass(frozen=True, slots=True)
class TimeRow:
    """When a task is to be done."""

    quote: Annotated[str, N_("Nguyên văn")]
    by: Annotated[PartialDate | None, N_("Hạn, ISO 8601; có thể chỉ có tháng hoặc năm")]
    every: Annotated[str | None, N_("Chu kỳ")]
    paragraph: Annotated[str, N_("Mã đoạn")]


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A section of the tasks part."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    section: Annotated[str, N_("Mã mục")]
    number: Annotated[str | None, N_("Số mục như in")]
    heading: Annotated[str | None, N_("Tên mục như in")]
    parents: Annotated[tuple[str, ...], N_("Các mục chứa mục này")]
    themes: Annotated[tuple[str, ...], N_("Lĩnh vực")]
    actors: Annotated[
        tuple[ActorRow, ...], N_("Ai chỉ đạo, chủ trì, phối hợp, giám sát, theo chữ nào")
    ]
    times: Annotated[tuple[TimeRow, ...], N_("Thời gian thực hiện, theo chữ nào")]
    url: Annotated[str, N_("Địa chỉ của mục")]


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
    quote: Annotated[str, N_("Nguyên văn")]
    section: Annotated[str, N_("Mã mục")]
    paragraph: Annotated[str, N_("Mã đoạn")]
    url: Annotated[str, N_("Địa chỉ của chính câu ấy")]
    note: Annotated[str | None, N_("Ghi chú của người mã hóa")]


@dataclass(frozen=True, slots=True)
class CitationRow:
    """A document that a paragraph or heading names."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    document: Annotated[str | None, N_("Mã văn bản được viện dẫn")]
    printed: Annotated[str, N_("Chữ in")]
    section: Annotated[str, N_("Mã mục")]
    paragraph: Annotated[str | None, N_("Mã đoạn; null khi đứng trong tên mục")]
    url: Annotated[str, N_("Địa chỉ của đoạn")]


def plan_tables(edition: Edition) -> Iterator[Table]:
    """Yield the tables of plans, their targets, tasks, duties and citations.

    Addresses begin with the edition's base, or are relative to the site's root. What a text does
    not say is null.
    """
    site, base = edition.site, edition.base
    plans = site.plans.values()
    yield Table(
        "plans",
        _("Kế hoạch"),
        _("Mỗi dòng một kế hoạch, với số liệu tổng quát"),
        PlanRow,
        lambda: (plan_row(site, plan, base) for plan in plans),
    )
    yield Table(
        "targets",
        _("Chỉ tiêu"),
        _("Mỗi dòng một lời hứa kiểm tra được, với con số và nguyên văn"),
        TargetRow,
        lambda: (_target(one, base) for plan in plans for one in plan.targets()),
    )
    yield Table(
        "tasks",
        _("Nhiệm vụ"),
        _("Mỗi dòng một mục nhiệm vụ: ai chủ trì, phối hợp, khi nào"),
        TaskRow,
        lambda: (_task(one, base) for plan in plans for one in tasks_of(plan)),
    )
    yield Table(
        "duties",
        _("Việc phải báo cáo"),
        _("Mỗi dòng một việc báo cáo, sơ kết, đề xuất, với hạn"),
        DutyRow,
        lambda: (_duty(one, base) for plan in plans for one in plan.duties()),
    )
    yield Table(
        "citations",
        _("Viện dẫn"),
        _("Mỗi dòng một lần kế hoạch nhắc tới một văn bản"),
        CitationRow,
        lambda: (_citation(one, base) for plan in plans for one in plan.citations()),
    )


def _target(target: Target, base: str) -> TargetRow:
    return TargetRow(
        plan=target.plan,
        id=target.id,
        indicator=target.indicator,
        variant=target.variant,
        population=target.population,
        kind=target.kind,
        operator=target.operator,
        value=target.value,
        value_max=target.value_max,
        unit=target.unit,
        year=target.year,
        when=target.when,
        per=target.per,
        against=target.against,
        printed=target.printed,
        quote=target.quote,
        section=target.section,
        paragraph=target.paragraph,
        url=f"{base}{plan_address(target.plan, target.id)}",
        part_of=target.part_of,
        repeats=target.repeats,
        conflicts_with=target.conflicts_with,
        inferred=target.inferred,
        note=target.note,
    )


def _task(task: Task, base: str) -> TaskRow:
    return TaskRow(
        plan=task.plan,
        section=task.section.id,
        number=task.section.number,
        heading=task.section.heading,
        parents=task.parents,
        themes=task.section.themes,
        actors=tuple(
            ActorRow(actor.agency, actor.role, actor.printed_role, actor.quote, paragraph)
            for actor, paragraph in task.actors
        ),
        times=tuple(
            TimeRow(time.quote, time.by, time.every, paragraph) for time, paragraph in task.times
        ),
        url=f"{base}{plan_address(task.plan, task.section.id)}",
    )


def _duty(duty: Duty, base: str) -> DutyRow:
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
    )


def _citation(citation: Citation, base: str) -> CitationRow:
    return CitationRow(
        plan=citation.plan,
        document=citation.document,
        printed=citation.printed,
        section=citation.section,
        paragraph=citation.paragraph,
        url=f"{base}{plan_address(citation.plan, citation.paragraph or citation.section)}",
    )
