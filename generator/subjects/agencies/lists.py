"""The list of the agencies that plans name, by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.language import _
from generator.locale.names import place_name, unit_place
from generator.model.assignments import gives_work
from generator.model.registries import Agency, Unit
from generator.model.site import Site
from generator.model.urls import AGENCIES, Address, agencies_in, assignments_address
from generator.schema import labels
from generator.subjects.agencies.roles import Doings, agency_doings
from generator.text.vietnamese import sort_key
from generator.views.pagination import leaves
from generator.views.subject import Page

# Beyond it the list names the provinces alone, and each has pages of its own.
AGENCIES_ON_A_PAGE = 400
TABLES_SHOWN = 60


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
class _Group:
    """A group before it is told what its agencies do."""

    unit: Unit | None
    name: str
    anchor: str
    agencies: Sequence[Agency]

    def told(self, doings: Mapping[str, Doings]) -> AgencyGroup:
        rows = [_row(one, doings) for one in self.agencies]
        return AgencyGroup(self.unit, self.name, self.anchor, rows)


@dataclass(frozen=True, slots=True)
class _Shelf:
    """A page of the list of agencies; without a name the whole, or the part of the country."""

    address: Address
    name: str
    is_province: bool
    groups: Sequence[_Group]


def list_pages(site: Site) -> Iterator[Page]:
    """Yield the list of agencies: one page, or where it is long those of each province.

    Which tables of tasks are named follows `TABLES_SHOWN`.
    """
    tables: dict[str, list[tuple[str, Address]]] = defaultdict(list)
    for plan in site.plans.values():
        if gives_work(plan):
            tables[plan.unit].append((place_name(site, plan), assignments_address(plan.id)))
    shelves = _shelves(site)
    if shelves[0].address == AGENCIES:
        everything = [one for found in tables.values() for one in found]
        yield _list_page(site, AGENCIES, None, shelves[0].groups, (), everything)
        return
    counts = [(one.name, one.address, sum(len(g.agencies) for g in one.groups)) for one in shelves]
    yield _list_page(site, AGENCIES, None, (), counts, ())
    for one in shelves:
        units = (group.unit.id for group in one.groups if group.unit)
        own = [table for unit in units for table in tables[unit]]
        name = one.name if one.is_province else None
        yield _list_page(site, one.address, name, one.groups, (), own)


def agency_places(site: Site) -> dict[str, Address]:
    """Return for each unit where its agencies stand in the list of agencies.

    By the id of the unit: the page and the anchor of its heading. A unit without agencies is not
    there.
    """
    return {
        group.unit.id: Address(shelf.address.page, f"noi_{group.anchor}")
        for shelf in _shelves(site)
        for group in shelf.groups
        if group.unit
    }


def _shelves(site: Site) -> list[_Shelf]:
    """Return the pages of the list: one, or where it is long those of each province."""
    groups = _groups(site)
    if len(site.registries.agencies) <= AGENCIES_ON_A_PAGE:
        return [_Shelf(AGENCIES, "", False, [one for found in groups.values() for one in found])]
    shelves = []
    for province, found in groups.items():
        name = found[0].name if province else _("Trung ương")
        # The agencies of one unit stand together.
        for leaf in leaves(found, AGENCIES_ON_A_PAGE, lambda group: len(group.agencies)):
            address = agencies_in(province or "trung-uong", leaf.number)
            shelves.append(_Shelf(address, leaf.titled(name), bool(province), leaf.shown))
    return shelves


def _list_page(
    site: Site,
    address: Address,
    province: str | None,
    groups: Sequence[_Group],
    provinces: Sequence[tuple[str, Address, int]],
    tables: Sequence[tuple[str, Address]],
) -> Page:
    title = _("Các cơ quan: {place}", place=province) if province else _("Các cơ quan")
    about = _(
        "Ai chủ trì, ai phối hợp, ai phải báo cáo: từng cơ quan được các kế hoạch giao việc gì."
    )
    shown = tables if len(tables) <= TABLES_SHOWN else ()
    more = bool(provinces) or len(tables) > TABLES_SHOWN
    page = AgenciesPage(province, (), provinces, shown, more)
    return Page(address, "agencies.md", title, about, partial(_told, site, page, groups))


def _told(site: Site, page: AgenciesPage, groups: Sequence[_Group]) -> AgenciesPage:
    doings = site.once(agency_doings)
    return replace(page, groups=tuple(one.told(doings) for one in groups))


def _groups(site: Site) -> dict[str, list[_Group]]:
    """Return the agencies by unit, the units by province; those of the whole country first."""
    by_unit: dict[str, list[Agency]] = defaultdict(list)
    for agency in site.registries.agencies.values():
        by_unit[agency.unit or ""].append(agency)
    groups: dict[str, list[_Group]] = defaultdict(list)
    for unit in sorted(by_unit, key=lambda one: _place_order(site, one)):
        chain = site.unit_chain(unit)
        groups[chain[-1].id if chain else ""].append(
            _Group(
                chain[0] if chain else None,
                unit_place(site, unit) or _("Trung ương và những cơ quan không gắn với một nơi"),
                unit or "trung-uong",
                sorted(by_unit[unit], key=agency_order),
            )
        )
    return groups


def _place_order(site: Site, unit: str) -> tuple[object, ...]:
    """Order the whole country first, then province by province, the province before its parts."""
    return tuple((sort_key(one.name), one.id) for one in reversed(site.unit_chain(unit)))


def agency_order(agency: Agency) -> tuple[int, object, str]:
    """Order agencies before offices before classes of bodies, each by name.

    Of one name by id, so that two runs give one order.
    """
    kinds = ("body", "office", "class")
    return kinds.index(agency.kind), sort_key(agency.name), agency.id


def _row(agency: Agency, doings: Mapping[str, Doings]) -> AgencyRow:
    found = doings.get(agency.id, Doings())
    return AgencyRow(
        agency,
        labels.AGENCY_KINDS[agency.kind],
        len({(one.plan, one.anchor) for one in found.assignments}),
        len({(one.duty.plan, one.duty.id) for one in found.duties}),
        found.mention_count,
    )
