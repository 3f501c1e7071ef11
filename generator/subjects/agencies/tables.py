"""The tables of the open data that hold the agencies and what they are given to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from generator.language import N_, _
from generator.model.assignments import assignments_of, tasks_of
from generator.model.plan import Actor, Assignment, Plan, TaskTime
from generator.model.registries import Agency
from generator.model.urls import plan_address
from generator.opendata import END, OF_PLAN, PLAN_STATUS, START, Table, leads_to
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """Who acts."""

    id: Annotated[str, N_("Mã cơ quan")]
    name: Annotated[str, N_("Tên")]
    kind: Annotated[str, N_("body: cơ quan; office: chức danh; class: nhóm cơ quan")]
    unit: Annotated[str | None, N_("Mã đơn vị hành chính")]
    chain: Annotated[str | None, N_("state: Nhà nước; party: Đảng; null khi chưa ghi")]
    aliases: Annotated[tuple[str, ...], N_("Những cách gọi khác, như in")]
    successors: Annotated[tuple[str, ...], N_("Mã những cơ quan kế tiếp, khi một văn bản nói rõ")]
    note: Annotated[str | None, N_("Ghi chú của người nhập liệu")]


@dataclass(frozen=True, slots=True)
class AssignmentRow:
    """Who is given work by which words, or takes it over from words that give several at once."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    section: Annotated[str, N_("Mã mục được giao")]
    paragraph: Annotated[str, N_("Mã đoạn có câu giao việc")]
    agency: Annotated[str, N_("Mã cơ quan")]
    role: Annotated[str, "directs, leads, supports, oversees"]
    printed_role: Annotated[str | None, N_("Vai trò như in")]
    quote: Annotated[str, N_("Câu gốc")]
    when: Annotated[str | None, N_("Thời gian như in, khi văn bản ghi")]
    scope: Annotated[str, N_("Giao cho đâu: section, below, list, above, plan, hoặc mã một mục")]
    inherited_from: Annotated[
        str | None, N_("Mã mục có câu giao chung; null khi chính mục này có câu giao việc")
    ]
    url: Annotated[str, N_("Địa chỉ của câu giao việc")]
    plan_status: Annotated[str, PLAN_STATUS]
    row: Annotated[str | None, N_("Mã dòng của bảng được giao, khi việc là một dòng")]
    start: Annotated[int, START]
    end: Annotated[int, END]
    place: Annotated[str, N_("Mã nơi được giao: mã dòng của bảng, hay mã mục")]
    number: Annotated[int, N_("Thứ tự của lần giao ấy trong đoạn, đếm từ 1")]


@dataclass(frozen=True, slots=True)
class AliasRow:
    """One more name by which plans call an agency."""

    agency: Annotated[str, N_("Mã cơ quan")]
    alias: Annotated[str, N_("Một cách gọi khác, như in")]


@dataclass(frozen=True, slots=True)
class SuccessorRow:
    """An agency that took the place of another one."""

    agency: Annotated[str, N_("Mã cơ quan")]
    successor: Annotated[str, N_("Mã cơ quan kế tiếp")]


def agency_tables(edition: Edition) -> Iterator[Table]:
    """Yield the tables of agencies and of what plans give them to do."""
    agencies = edition.site.registries.agencies.values()
    yield Table(
        "agencies",
        _("Cơ quan"),
        _("Cơ quan, chức danh và nhóm cơ quan"),
        AgencyRow,
        lambda: map(_agency, agencies),
        key=("id",),
        links=(leads_to("units", "unit"),),
    )
    site, base = edition.site, edition.base
    yield Table(
        "assignments",
        _("Giao việc"),
        _(
            "Mỗi dòng một cơ quan được giao một việc, theo câu nào, ở bất cứ phần nào của văn bản; "
            "rồi những nhiệm vụ được giao chung bằng câu ở mục khác (inherited_from)"
        ),
        AssignmentRow,
        lambda: (row for plan in site.plans.values() for row in _assignments(plan, base)),
        by_province=True,
        key=("plan", "place", "paragraph", "number"),
        links=(
            OF_PLAN,
            leads_to("sections", "plan", "section"),
            leads_to("paragraphs", "plan", "paragraph"),
            leads_to("agencies", "agency"),
            leads_to("sections", "plan", "inherited_from"),
            leads_to("rows", "plan", "row"),
        ),
    )
    yield Table(
        "agency-aliases",
        _("Các cách gọi cơ quan"),
        _("Mỗi dòng một cơ quan và một cách gọi khác của nó"),
        AliasRow,
        lambda: (AliasRow(one.id, name) for one in agencies for name in dict.fromkeys(one.aliases)),
        key=("agency", "alias"),
        links=(leads_to("agencies", "agency"),),
    )
    yield Table(
        "agency-successors",
        _("Cơ quan kế tiếp"),
        _("Mỗi dòng một cơ quan và một cơ quan kế tiếp nó"),
        SuccessorRow,
        lambda: (
            SuccessorRow(one.id, other)
            for one in agencies
            for other in dict.fromkeys(one.successors)
        ),
        key=("agency", "successor"),
        links=(leads_to("agencies", "agency"), leads_to("agencies", "successor")),
    )


def _assignments(plan: Plan, base: str) -> Iterator[AssignmentRow]:
    """Yield what the plan file holds, in the order of the text, then what tasks inherit of it."""
    rows = {one.id: one.id for one in plan.paragraphs() if one.row}
    numbers: dict[tuple[str, Actor], int] = {}
    counts: Counter[str] = Counter()
    for one in assignments_of(plan):
        counts[one.paragraph] += 1
        number = numbers[one.paragraph, one.actor] = counts[one.paragraph]
        given = _Given(one.section, rows.get(one.paragraph), one.when, None, number)
        yield _assignment(plan, one, given, base)
    for task in tasks_of(plan):
        times = [time for time, _ in task.times] or [one.time for one in task.inherited_times]
        for one in task.inherited:
            given = _Given(
                task.parents[-1] if task.row else task.section.id,
                task.row.id if task.row else None,
                one.when or next(iter(times), None),
                one.section,
                numbers[one.paragraph, one.actor],
            )
            yield _assignment(plan, one, given, base)


@dataclass(frozen=True, slots=True)
class _Given:
    """Where work is given, by when, and the how many-th of its paragraph that is."""

    section: str
    row: str | None
    when: TaskTime | None
    inherited_from: str | None
    number: int


def _assignment(plan: Plan, one: Assignment, given: _Given, base: str) -> AssignmentRow:
    return AssignmentRow(
        plan=plan.id,
        section=given.section,
        paragraph=one.paragraph,
        agency=one.actor.agency,
        role=one.actor.role,
        printed_role=one.actor.printed_role,
        quote=one.actor.quote,
        when=given.when.quote if given.when else None,
        scope=one.actor.scope,
        inherited_from=given.inherited_from,
        url=f"{base}{plan_address(plan.id, one.paragraph)}",
        plan_status=plan.status,
        row=given.row,
        start=one.actor.span.start,
        end=one.actor.span.end,
        place=given.row or given.section,
        number=given.number,
    )


def _agency(agency: Agency) -> AgencyRow:
    return AgencyRow(
        id=agency.id,
        name=agency.name,
        kind=agency.kind,
        unit=agency.unit,
        chain=agency.chain,
        aliases=agency.aliases,
        successors=agency.successors,
        note=agency.note,
    )
