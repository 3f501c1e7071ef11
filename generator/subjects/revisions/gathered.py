"""Feeds of what has several plans: a place with those within it, an indicator, an agency.

They tell of new plans, and of amendments that touch what they are about; a place is touched by all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.language import _
from generator.model.plan import Plan
from generator.model.revisions import Change, Revision, Thing
from generator.model.site import Site
from generator.model.urls import Address, agency_address, indicator_address, unit_address
from generator.subjects.agencies import plans_of_agencies
from generator.subjects.units import atlas_of
from generator.views.feeds import Followed, followed

# Of what is gone nobody knows what it was about: it is told.
_OF_TARGETS: tuple[Thing, ...] = ("target",)
_OF_WORK: tuple[Thing, ...] = ("actor", "duty")
Anchors = Callable[[Plan], frozenset[str]]


@dataclass(frozen=True)
class Gathered:
    """A feed of several plans: where, what it is called, of what, and which changes concern it.

    `anchors` gives the places of a plan that concern it, null where all do; `lost` are the things
    of which a removal is told whatever it was.
    """

    page: Address
    title: str
    where: Followed
    plans: Sequence[str]
    anchors: Anchors | None = None
    lost: tuple[Thing, ...] = ()
    _places: dict[str, frozenset[str]] = field(default_factory=dict, init=False, repr=False)

    def revisions(self, site: Site, of_texts: Mapping[str, Sequence[Revision]]) -> list[Revision]:
        """Return what it tells, newest first; `of_texts` are the changes of texts by plan."""
        found = [
            one
            for plan in self.plans
            for one in of_texts.get(plan, ())
            if one.kind != "amendment" or self._concerns(site.plans[plan], one)
        ]
        return sorted(found, key=lambda one: (one.moment, one.plan), reverse=True)

    def _concerns(self, plan: Plan, revision: Revision) -> bool:
        if self.anchors is None:
            return True
        if plan.id not in self._places:
            self._places[plan.id] = self.anchors(plan)
        return any(self._touches(one, self._places[plan.id]) for one in revision.changes)

    def _touches(self, change: Change, places: frozenset[str]) -> bool:
        return change.id in places or (change.verb == "removed" and change.what in self.lost)


def gathered(site: Site) -> Iterator[Gathered]:
    """Yield the feeds that gather several plans: of places, of indicators, of agencies."""
    yield from filter(_is_own, (*_of_places(site), *_of_indicators(site), *_of_agencies(site)))


def _is_own(feed: Gathered) -> bool:
    return feed.where.is_own


def _of_places(site: Site) -> Iterator[Gathered]:
    atlas = site.once(atlas_of)
    for unit in site.registries.units.values():
        page, plans = unit_address(unit.id), list(atlas.plans_about(unit))
        if where := followed(site, plans, page):
            yield Gathered(page, _("Thay đổi: {place}", place=atlas.title(unit)), where, plans)


def _of_indicators(site: Site) -> Iterator[Gathered]:
    for name, targets in site.targets_by_indicator.items():
        page, plans = indicator_address(name), list(dict.fromkeys(one.plan for one in targets))
        known = site.registries.indicators.get(name)
        where = followed(site, plans, page)
        if known and where:
            title = _("Thay đổi: {indicator}", indicator=known.name)
            yield Gathered(page, title, where, plans, _stating(name), _OF_TARGETS)


def _of_agencies(site: Site) -> Iterator[Gathered]:
    for name, plans in plans_of_agencies(site).items():
        page = agency_address(name)
        known = site.registries.agencies.get(name)
        where = followed(site, plans, page, as_json=False)
        if known and where:
            title = _("Thay đổi: {agency}", agency=known.name)
            yield Gathered(page, title, where, list(plans), _naming(name), _OF_WORK)


def _stating(indicator: str) -> Anchors:
    """Return what finds the targets of an indicator, and the paragraphs that state them."""

    def places(plan: Plan) -> frozenset[str]:
        stated = [one for one in plan.targets() if one.indicator == indicator]
        return frozenset(place for one in stated for place in (one.id, one.paragraph))

    return places


def _naming(agency: str) -> Anchors:
    """Return what finds the duties of an agency, and the paragraphs that name it."""

    def places(plan: Plan) -> frozenset[str]:
        found: set[str] = set()
        for one in plan.paragraphs():
            duties = [
                duty.id for duty in one.duties if agency in (*duty.by, *duty.to, *duty.through)
            ]
            named = {actor.agency for actor in one.actors} | {said.agency for said in one.mentions}
            if duties or agency in named:
                found |= {one.id, *duties}
        return frozenset(found)

    return places
