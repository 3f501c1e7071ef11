"""The agencies that plans name: the list, a page for each, and each plan's tasks by agency."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator import labels
from generator.agency_doings import (
    Assignment,
    Doings,
    DutyOfAgency,
    MentionPlace,
    agency_doings,
)
from generator.long_lists import Part, parts
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

# Beyond it the list names the provinces alone, and each has pages of its own.
AGENCIES_ON_A_PAGE = 400
# A plan may give one agency dozens of tasks.
PLANS_ON_A_PAGE = 30
DOCUMENTS_SHOWN = 60
TABLES_SHOWN = 60


@dataclass(frozen=True, slots=True)
class AgencyPage:
    """One agency: what it must do, its duties, what it issued, where it is named.

    What many plans have it do is parted by province. Of its documents the first are shown, and
    told how many more there are.
    """

    agency: Agency
    part: Part
    kind: str
    units: Sequence[Unit]
    successors: Sequence[Agency]
    predecessors: Sequence[Agency]
    issued: Sequence[tuple[str, str]]
    documents: Sequence[tuple[str, str]]
    more_documents: int
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
    """Agencies by place; where there are too many, the provinces lead to them.

    Where there are too many tables of tasks, each is reached from its plan alone.
    """

    province: str | None
    groups: Sequence[AgencyGroup]
    provinces: Sequence[tuple[str, Address, int]]
    tables: Sequence[tuple[str, Address]]
    has_more_tables: bool


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
        yield from _agency_pages(site, agency, found, predecessors.get(agency.id, ()))
    for plan in site.plans.values():
        if table := _assignments(site, plan):
            title = f"Phân công trong {labels.PLAN_TYPES[plan.type].lower()} của {table.place}"
            about = f"{title}: cơ quan nào chủ trì, phối hợp việc nào."
            yield Page(assignments_address(plan.id), "assignments.md", title, about, table)


def _agency_pages(
    site: Site, agency: Agency, found: Doings, predecessors: Sequence[Agency]
) -> Iterator[Page]:
    by_plan = found.by_plan()
    whole = _whole(site, agency, found, predecessors)
    plans = [site.plans[name] for name in by_plan]
    for part in parts(site, agency_address(agency.id), plans, PLANS_ON_A_PAGE):
        title = f"{agency.name}: {part.name}" if part.name else agency.name
        about = f"{title}: được giao việc gì, phải báo cáo ai, trước ngày nào."
        shown = _in_part(whole, part, [by_plan[plan.id] for plan in part.plans])
        yield Page(part.address, "agency.md", title, about, shown)


def _whole(site: Site, agency: Agency, found: Doings, predecessors: Sequence[Agency]) -> AgencyPage:
    agencies = site.registries.agencies
    return AgencyPage(
        agency,
        Part(agency_address(agency.id), None, ()),
        labels.AGENCY_KINDS[agency.kind],
        site.unit_chain(agency.unit) if agency.unit else (),
        [agencies[one] for one in agency.successors if one in agencies],
        predecessors,
        (),
        found.documents[:DOCUMENTS_SHOWN],
        max(0, len(found.documents) - DOCUMENTS_SHOWN),
        (),
        (),
        found.mentions,
        found.mention_count,
        any(_has_day(site, one) for one in found.duties if one.part == "phải làm"),
    )


def _has_day(site: Site, one: DutyOfAgency) -> bool:
    yearly = one.day and "year" in one.duty.every and site.plans[one.duty.plan].issued
    return bool(one.duty.years or yearly)


def _in_part(whole: AgencyPage, part: Part, found: Sequence[Doings]) -> AgencyPage:
    """Return what a page of an agency shows: of its plans, and of itself on the first page."""
    return replace(
        whole,
        part=part,
        issued=[one for each in found for one in each.issued],
        documents=() if part.name else whole.documents,
        assignments=[one for each in found for one in each.assignments],
        duties=[one for each in found for one in each.duties],
        mentions=() if part.name else whole.mentions,
    )


def agency_places(site: Site) -> dict[str, Address]:
    """Return for each unit where its agencies stand in the list of agencies."""
    return {
        group.unit.id: Address(shelf.address.page, f"noi_{group.anchor}")
        for shelf in _shelves(site, {})
        for group in shelf.groups
        if group.unit
    }


@dataclass(frozen=True, slots=True)
class _Shelf:
    """A page of the list of agencies; without a name the whole, or the part of the country."""

    address: Address
    name: str
    is_province: bool
    groups: Sequence[AgencyGroup]


def _list_pages(site: Site, doings: Mapping[str, Doings]) -> Iterator[Page]:
    tables: dict[str, list[tuple[str, Address]]] = defaultdict(list)
    for plan in site.plans.values():
        if any(task.actors for task in plan.tasks()):
            tables[plan.unit].append((place_name(site, plan), assignments_address(plan.id)))
    shelves = _shelves(site, doings)
    if shelves[0].address == AGENCIES:
        everything = [one for found in tables.values() for one in found]
        yield _list_page(AGENCIES, None, shelves[0].groups, (), everything)
        return
    counts = [(one.name, one.address, sum(len(g.rows) for g in one.groups)) for one in shelves]
    yield _list_page(AGENCIES, None, (), counts, ())
    for one in shelves:
        units = (group.unit.id for group in one.groups if group.unit)
        own = [table for unit in units for table in tables[unit]]
        yield _list_page(one.address, one.name if one.is_province else None, one.groups, (), own)


def _shelves(site: Site, doings: Mapping[str, Doings]) -> list[_Shelf]:
    """Return the pages of the list: one, or where it is long those of each province."""
    groups = _groups(site, doings)
    if len(site.registries.agencies) <= AGENCIES_ON_A_PAGE:
        return [_Shelf(AGENCIES, "", False, [one for found in groups.values() for one in found])]
    shelves = []
    for province, found in groups.items():
        name = found[0].name if province else "Trung ương"
        cuts = _cut(found)
        for number, cut in enumerate(cuts, start=1):
            address = agencies_in(province or "trung-uong", number)
            title = f"{name} ({number}/{len(cuts)})" if len(cuts) > 1 else name
            shelves.append(_Shelf(address, title, bool(province), cut))
    return shelves


def _cut(groups: Iterable[AgencyGroup]) -> list[list[AgencyGroup]]:
    """Cut the agencies of a province into pages; those of one unit stand together."""
    cuts: list[list[AgencyGroup]] = [[]]
    room = AGENCIES_ON_A_PAGE
    for one in groups:
        if cuts[-1] and len(one.rows) > room:
            cuts.append([])
            room = AGENCIES_ON_A_PAGE
        cuts[-1].append(one)
        room -= len(one.rows)
    return cuts


def _list_page(
    address: Address,
    province: str | None,
    groups: Sequence[AgencyGroup],
    provinces: Sequence[tuple[str, Address, int]],
    tables: Sequence[tuple[str, Address]],
) -> Page:
    title = f"Các cơ quan: {province}" if province else "Các cơ quan"
    about = "Ai chủ trì, ai phối hợp, ai phải báo cáo: từng cơ quan được các kế hoạch giao việc gì."
    shown = tables if len(tables) <= TABLES_SHOWN else ()
    more = bool(provinces) or len(tables) > TABLES_SHOWN
    page = AgenciesPage(province, groups, provinces, shown, more)
    return Page(address, "agencies.md", title, about, page)


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
