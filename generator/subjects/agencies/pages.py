"""The agencies that plans name: the list, a page for each, and each plan's tasks by agency."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.denial.agencies import agency_denial
from generator.denial.denials import Denial
from generator.language import _
from generator.locale.names import successor_names
from generator.model.plan import Duty, Plan
from generator.model.registries import Agency, Unit
from generator.model.site import Site
from generator.model.urls import agency_address
from generator.schema import labels
from generator.subjects.agencies.assignments import assignment_pages
from generator.subjects.agencies.lists import list_pages
from generator.subjects.agencies.roles import (
    Doings,
    DutyOfAgency,
    MentionPlace,
    agency_doings,
    plans_of_agencies,
)
from generator.subjects.calendar.due_dates import stands_in_calendar
from generator.views.assignments import AssignmentView
from generator.views.feeds import Followed, followed
from generator.views.pagination import Part, first_of, parts
from generator.views.subject import Page
from generator.watching import Last

# A plan may give one agency dozens of tasks.
PLANS_ON_A_PAGE = 30
DOCUMENTS_SHOWN = 60


@dataclass(frozen=True, slots=True)
class AgencyPage:
    """One agency: what it must do, its duties, what it issued or drafts, where it is named.

    `denial` says that nobody gives it work, null where somebody does. `until` is the day until
    which its unit was, null while it is, `places_now` what became of the unit.

    What many plans have it do is parted by province. Of its documents the first are shown, and
    told how many more there are.
    """

    agency: Agency
    part: Part
    kind: str
    units: Sequence[Unit]
    successors: Sequence[Agency]
    predecessors: Sequence[Agency]
    predecessors_label: str
    issued: Sequence[tuple[str, str]]
    drafted: Sequence[tuple[str, str]]
    documents: Sequence[tuple[str, str]]
    more_documents: int
    assignments: Sequence[AssignmentView]
    denial: Denial | None
    until: str | None
    places_now: Sequence[str]
    duties: Sequence[DutyOfAgency]
    mentions: Sequence[MentionPlace]
    mention_count: int
    has_calendar: bool
    followed: Followed | None = None


def agency_pages(site: Site) -> Iterator[Page]:
    """Yield the list of agencies, the page of each, and the table of each plan's tasks.

    An agency that no plan speaks of has a page too: the registry is what the addresses follow.
    """
    predecessors: dict[str, list[Agency]] = defaultdict(list)
    for agency in site.registries.agencies.values():
        for successor in agency.successors:
            predecessors[successor].append(agency)
    yield from list_pages(site)
    # The pages of one agency are made one after another: the last is enough.
    told = Last(partial(_told, site, predecessors))
    plans = plans_of_agencies(site)
    for agency in site.registries.agencies.values():
        concerned = [site.plans[name] for name in plans.get(agency.id, ())]
        yield from _agency_pages(site, agency, concerned, told)
    yield from assignment_pages(site)


_Told = tuple[AgencyPage, Mapping[str, Doings]]


def _agency_pages(
    site: Site, agency: Agency, plans: Sequence[Plan], told: Callable[[str], _Told]
) -> Iterator[Page]:
    for part in parts(site, agency_address(agency.id), plans, PLANS_ON_A_PAGE):
        title = f"{agency.name}: {part.name}" if part.name else agency.name
        about = _("{title}: được giao việc gì, phải báo cáo ai, trước ngày nào.", title=title)
        shown = partial(_in_part, agency.id, part, told)
        yield Page(part.address, "agency.md", title, about, shown)


def _told(site: Site, predecessors: Mapping[str, Sequence[Agency]], name: str) -> _Told:
    """Return what the pages of an agency have in common, and what it does in each plan."""
    agency, found = site.registries.agencies[name], site.once(agency_doings).get(name, Doings())
    return _whole(site, agency, found, predecessors.get(name, ())), found.by_plan()


def _whole(site: Site, agency: Agency, found: Doings, predecessors: Sequence[Agency]) -> AgencyPage:
    agencies = site.registries.agencies
    unit = site.registries.units.get(agency.unit or "")
    return AgencyPage(
        agency,
        Part(agency_address(agency.id), None, ()),
        labels.AGENCY_KINDS[agency.kind],
        site.unit_chain(agency.unit) if agency.unit else (),
        [agencies[one] for one in agency.successors if one in agencies],
        predecessors,
        _("Trước đây là")
        if [len(one.successors) for one in predecessors] == [1]
        else _("Nhận việc hay một phần việc của"),
        (),
        (),
        *first_of(found.documents, DOCUMENTS_SHOWN),
        (),
        None
        if found.assignments
        else agency_denial(site, agency, has_other_work=bool(found.duties)),
        str(unit.until) if unit and unit.until else None,
        successor_names(site, unit) if unit and unit.until else (),
        (),
        found.mentions,
        found.mention_count,
        any(_is_event(site, one.duty) for one in found.duties if one.part == "does"),
        followed(
            site,
            site.once(plans_of_agencies).get(agency.id, ()),
            agency_address(agency.id),
            as_json=False,
        ),
    )


def _is_event(site: Site, duty: Duty) -> bool:
    return stands_in_calendar(site, site.plans[duty.plan], duty)


def _in_part(agency: str, part: Part, told: Callable[[str], _Told]) -> AgencyPage:
    """Return what a page of an agency shows: of its plans, and of itself on the first page."""
    whole, by_plan = told(agency)
    found = [by_plan[plan.id] for plan in part.plans]
    return replace(
        whole,
        part=part,
        issued=[one for each in found for one in each.issued],
        drafted=[one for each in found for one in each.drafted],
        documents=() if part.name else whole.documents,
        assignments=[one for each in found for one in each.assignments],
        duties=[one for each in found for one in each.duties],
        mentions=() if part.name else whole.mentions,
    )
