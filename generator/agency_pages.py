"""The agencies that plans name: the list, a page for each, and each plan's tasks by agency."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator import labels
from generator.agency_doings import (
    Assignment,
    Doings,
    DutyOfAgency,
    MentionPlace,
    agency_doings,
)
from generator.model import Plan, Site, Task
from generator.names import (
    AGENCIES,
    Address,
    agencies_in,
    agency_address,
    assignments_address,
)
from generator.page import Page
from generator.place_names import place_name, section_titles, task_title
from generator.registry import Agency, Unit
from generator.vietnamese import sort_key

# Beyond it the list names the provinces alone, and each has a page of its own.
AGENCIES_ON_A_PAGE = 400


@dataclass(frozen=True, slots=True)
class AgencyPage:
    """One agency: what it must do, its duties, what it issued, where it is named."""

    agency: Agency
    kind: str
    units: Sequence[Unit]
    successors: Sequence[Agency]
    predecessors: Sequence[Agency]
    issued: Sequence[tuple[str, str]]
    documents: Sequence[tuple[str, str]]
    assignments: Sequence[Assignment]
    duties: Sequence[DutyOfAgency]
    mentions: Sequence[MentionPlace]
    mention_count: int
    has_calendar: bool


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """An agency in a list, with how often plans give it tasks and duties and name it."""

    agency: Agency
    kind: str
    tasks: int
    duties: int
    mentions: int


@dataclass(frozen=True, slots=True)
class AgencyGroup:
    """The agencies of one unit, or of the whole country; `inside` is how many units deep."""

    unit: Unit | None
    name: str
    anchor: str
    rows: Sequence[AgencyRow]


@dataclass(frozen=True, slots=True)
class AgenciesPage:
    """Agencies by place; where there are too many, the provinces lead to them."""

    province: str | None
    groups: Sequence[AgencyGroup]
    provinces: Sequence[tuple[str, Address, int]]
    tables: Sequence[tuple[str, Address]]


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


def agency_pages(site: Site) -> Iterator[Page]:
    """Yield the list of agencies, the page of each, and the table of each plan's tasks."""
    doings = agency_doings(site)
    predecessors: dict[str, list[Agency]] = defaultdict(list)
    for agency in site.registries.agencies.values():
        for successor in agency.successors:
            predecessors[successor].append(agency)
    yield from _list_pages(site, doings)
    for agency in site.registries.agencies.values():
        found = doings.get(agency.id, Doings())
        yield _agency_page(site, agency, found, predecessors.get(agency.id, ()))
    for plan in site.plans.values():
        if table := _assignments(site, plan):
            title = f"Phân công trong {labels.PLAN_TYPES[plan.type].lower()} của {table.place}"
            about = f"{title}: cơ quan nào chủ trì, phối hợp việc nào."
            yield Page(assignments_address(plan.id), "assignments.md", title, about, table)


def _agency_page(site: Site, agency: Agency, found: Doings, predecessors: Sequence[Agency]) -> Page:
    agencies = site.registries.agencies
    return Page(
        agency_address(agency.id),
        "agency.md",
        agency.name,
        f"{agency.name}: được giao việc gì, phải báo cáo ai, trước ngày nào.",
        AgencyPage(
            agency,
            labels.AGENCY_KINDS[agency.kind],
            site.unit_chain(agency.unit) if agency.unit else (),
            [agencies[one] for one in agency.successors if one in agencies],
            predecessors,
            found.issued,
            found.documents,
            found.assignments,
            found.duties,
            found.mentions,
            found.mention_count,
            any(one.duty.years for one in found.duties if one.part == "phải làm")
            or any(
                one.day and "year" in one.duty.every and site.plans[one.duty.plan].issued
                for one in found.duties
                if one.part == "phải làm"
            ),
        ),
    )


def _list_pages(site: Site, doings: Mapping[str, Doings]) -> Iterator[Page]:
    groups = _groups(site, doings)
    tables = [
        (place_name(site, plan), assignments_address(plan.id))
        for plan in site.plans.values()
        if any(task.actors for task in plan.tasks())
    ]
    if len(site.registries.agencies) <= AGENCIES_ON_A_PAGE:
        yield _list_page(
            AGENCIES, None, [one for found in groups.values() for one in found], (), tables
        )
        return
    counts = [
        (found[0].name if name else "Trung ương", agencies_in(name or "trung-uong"),
         sum(len(one.rows) for one in found))
        for name, found in groups.items()
    ]  # fmt: skip
    yield _list_page(AGENCIES, None, (), counts, ())
    for (name, found), (title, address, _) in zip(groups.items(), counts, strict=True):
        inside = {unit.unit.id for unit in found if unit.unit}
        own = [
            (place_name(site, plan), assignments_address(plan.id))
            for plan in site.plans.values()
            if plan.unit in inside and any(task.actors for task in plan.tasks())
        ]
        yield _list_page(address, title if name else None, found, (), own)


def _list_page(
    address: Address,
    province: str | None,
    groups: Sequence[AgencyGroup],
    provinces: Sequence[tuple[str, Address, int]],
    tables: Sequence[tuple[str, Address]],
) -> Page:
    title = f"Các cơ quan: {province}" if province else "Các cơ quan"
    about = "Ai chủ trì, ai phối hợp, ai phải báo cáo: từng cơ quan được các kế hoạch giao việc gì."
    return Page(
        address, "agencies.md", title, about, AgenciesPage(province, groups, provinces, tables)
    )


def _groups(site: Site, doings: Mapping[str, Doings]) -> dict[str, list[AgencyGroup]]:
    """Return the agencies by unit, the units by province; those of the whole country first."""
    by_unit: dict[str, list[Agency]] = defaultdict(list)
    for agency in site.registries.agencies.values():
        by_unit[agency.unit or ""].append(agency)
    groups: dict[str, list[AgencyGroup]] = defaultdict(list)
    for unit in sorted(by_unit, key=lambda one: _place_order(site, one)):
        chain = site.unit_chain(unit)
        name = ", ".join(
            [*(one.name for one in chain[:1]), *(labels.within(one.name) for one in chain[1:])]
        )
        groups[chain[-1].id if chain else ""].append(
            AgencyGroup(
                chain[0] if chain else None,
                name or "Trung ương",
                unit or "trung-uong",
                [_row(one, doings) for one in sorted(by_unit[unit], key=_agency_order)],
            )
        )
    return groups


def _place_order(site: Site, unit: str) -> tuple[object, ...]:
    """Order the whole country first, then province by province, the province before its parts."""
    return tuple((sort_key(one.name), one.id) for one in reversed(site.unit_chain(unit)))


def _agency_order(agency: Agency) -> tuple[int, object, str]:
    kinds = ("body", "office", "class")
    return kinds.index(agency.kind), sort_key(agency.name), agency.id


def _row(agency: Agency, doings: Mapping[str, Doings]) -> AgencyRow:
    found = doings.get(agency.id, Doings())
    return AgencyRow(
        agency,
        labels.AGENCY_KINDS[agency.kind],
        len({(one.plan, one.section) for one in found.assignments}),
        len({(one.duty.plan, one.duty.id) for one in found.duties}),
        found.mention_count,
    )


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
    agencies = sorted((site.registries.agencies[one] for one in cells), key=_agency_order)
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
