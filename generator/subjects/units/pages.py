"""The units that plans speak for, then and now: the list, and a page for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.language import _
from generator.locale import worded
from generator.locale.names import document_name, plan_name, unit_place
from generator.model.plan import Plan
from generator.model.registries import Unit
from generator.model.site import Site
from generator.model.urls import UNITS, Address, unit_address
from generator.schema import labels
from generator.subjects.units.atlas import Atlas, atlas_of, unit_order
from generator.subjects.units.country import CountryMap, country_map
from generator.subjects.units.origins import (
    before_words,
    came_from,
    in_order,
    is_renamed,
    origins,
    why_words,
)
from generator.views.feeds import Followed, followed
from generator.views.subject import Page

# Beyond it the list names the provinces alone, and each province's page the units in it.
UNITS_ON_A_PAGE = 400
# Of more plans than these within a unit, it is told which units speak for themselves.
PLANS_WITHIN = 60


@dataclass(frozen=True, slots=True)
class PlanOfUnit:
    """A plan that spoke for a place; `why` tells for which unit, when that is another one."""

    plan: Plan
    name: str
    why: str | None


@dataclass(frozen=True, slots=True)
class UnitLink:
    """A unit in a list, with what it came from in words and how many plans spoke for it.

    `before` is empty where nobody knows what it came from.
    """

    unit: Unit
    name: str
    before: str
    plans: int


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """A province and the units in it."""

    province: UnitLink
    units: Sequence[UnitLink]


@dataclass(frozen=True, slots=True)
class UnitsPage:
    """Every unit by province: those of today, and those that are no more.

    `map` is null where no province of today that plans speak for is known.
    """

    today: Sequence[UnitGroup]
    former: Sequence[UnitGroup]
    map: CountryMap | None


@dataclass(frozen=True, slots=True)
class UnitPage:
    """One unit: when it was, what it was before, what became of it, which plans speak for it.

    `speaking` are the units within that have plans, and how many, where `within` would be long;
    `asked` are those of the own plans, which have a sheet of questions each.
    """

    unit: Unit
    name: str
    level: str
    parents: Sequence[Unit]
    before_label: str
    before: Sequence[tuple[Unit, str]]
    after: Sequence[tuple[Unit, str]]
    ended_by: str | None
    own: Sequence[PlanOfUnit]
    above: Sequence[PlanOfUnit]
    within: Sequence[PlanOfUnit]
    speaking: Sequence[tuple[Unit, str, int]]
    parts: Sequence[UnitLink]
    agencies: int
    agencies_at: Address | None
    asked: Sequence[tuple[str, str]] = ()
    followed: Followed | None = None


def unit_pages(site: Site) -> Iterator[Page]:
    """Yield the list of units and the page of each.

    Units that succeed each other in a ring are followed once.
    """
    atlas = site.once(atlas_of)
    yield _units_page(atlas)
    for unit in site.registries.units.values():
        yield _unit_page(atlas, unit)


def _units_page(atlas: Atlas) -> Page:
    return Page(
        UNITS,
        "units.md",
        _("Đơn vị hành chính"),
        _("Tìm theo nơi ở, tên cũ hay tên mới từ 1/7/2025: kế hoạch nào đã nói về nơi ấy."),
        partial(_units, atlas),
    )


def _units(atlas: Atlas) -> UnitsPage:
    units = list(atlas.site.registries.units.values())
    whole = len(units) <= UNITS_ON_A_PAGE
    provinces = sorted((one for one in units if one.parent is None), key=unit_order)
    groups = [
        UnitGroup(
            _link(atlas, province),
            [_link(atlas, one) for one in atlas.below(province)] if whole else (),
        )
        for province in provinces
    ]
    return UnitsPage(
        [group for group in groups if not group.province.unit.until],
        [group for group in groups if group.province.unit.until],
        country_map(atlas.site),
    )


def _unit_page(atlas: Atlas, unit: Unit) -> Page:
    name = atlas.title(unit)
    about = _("{unit}: kế hoạch nào nói về nơi này, đơn vị đã đổi thế nào.", unit=name)
    return Page(unit_address(unit.id), "unit.md", name, about, partial(_unit, atlas, unit))


def _unit(atlas: Atlas, unit: Unit) -> UnitPage:
    site = atlas.site
    own = [
        plan
        for one, share in origins(unit, atlas.predecessors)
        for plan in _plans_of(atlas, one, why_words(one, share))
    ]
    inside = list(atlas.inside(unit))
    within = _unlike((plan for below in inside for plan in _plans_of(atlas, below)), own)
    few = len(within) <= PLANS_WITHIN
    return UnitPage(
        unit,
        atlas.title(unit),
        labels.LEVELS[unit.level],
        site.unit_chain(unit.id)[1:],
        _("Trước đây là") if is_renamed(atlas.before(unit)) else _("Gồm"),
        [(one, came_from(one, atlas.name(one))) for one in in_order(atlas.before(unit))],
        [(after, atlas.name(after)) for after in _successors(site, unit)],
        document_name(site, unit.ended_by) if unit.ended_by else None,
        own,
        _unlike(_above(atlas, unit), own),
        within if few else (),
        () if few else list(_speaking(atlas, inside, own)),
        [_link(atlas, part) for part in atlas.parts.get(unit.id, ())],
        atlas.agencies.get(unit.id, 0),
        atlas.agencies_at.get(unit.id),
        [(one, unit_place(site, one)) for one in dict.fromkeys(one.plan.unit for one in own)],
        followed(site, atlas.plans_about(unit), unit_address(unit.id)),
    )


def _speaking(
    atlas: Atlas, units: Iterable[Unit], known: Sequence[PlanOfUnit]
) -> Iterator[tuple[Unit, str, int]]:
    told = {one.plan.unit for one in known}
    for one in units:
        if (plans := atlas.plans.get(one.id)) and one.id not in told:
            yield one, atlas.title(one), len(plans)


def _successors(site: Site, unit: Unit) -> list[Unit]:
    return [site.registries.units[one] for one in unit.successors if one in site.registries.units]


def _above(atlas: Atlas, unit: Unit) -> Iterator[PlanOfUnit]:
    """Yield the plans of the units in which a unit, or one that it came from, then lay."""
    for one in atlas.line(unit):
        for upper in atlas.site.unit_chain(one.id)[1:]:
            why = _(
                "{unit} khi ấy thuộc {upper}",
                unit=worded.within(one.name),
                upper=worded.within(upper.name),
            )
            yield from _plans_of(atlas, upper, why)


def _plans_of(atlas: Atlas, unit: Unit, why: str | None = None) -> Iterator[PlanOfUnit]:
    for plan in atlas.plans.get(unit.id, ()):
        yield PlanOfUnit(plan, plan_name(atlas.site, plan), why)


def _unlike(plans: Iterable[PlanOfUnit], known: Sequence[PlanOfUnit]) -> list[PlanOfUnit]:
    """Return each plan once, those left out that are known already."""
    seen = {one.plan.id for one in known}
    found = []
    for one in plans:
        if one.plan.id not in seen:
            seen.add(one.plan.id)
            found.append(one)
    return found


def _link(atlas: Atlas, unit: Unit) -> UnitLink:
    line = list(atlas.line(unit))
    speaking = {plan.id for one in line for plan in atlas.plans.get(one.id, ())}
    speaking |= {
        plan.id
        for one in line
        for upper in atlas.site.unit_chain(one.id)[1:]
        for plan in atlas.plans.get(upper.id, ())
    }
    return UnitLink(unit, atlas.name(unit), before_words(atlas.before(unit)), len(speaking))
