"""The units of a site looked up the other ways round: what each came from, what lies in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.language import _
from generator.locale.names import unit_place
from generator.model.plan import Plan
from generator.model.registries import Unit
from generator.model.site import Site
from generator.model.urls import Address
from generator.subjects.agencies.lists import agency_places
from generator.subjects.units.origins import Predecessors, origins
from generator.text.vietnamese import sort_key


@dataclass(frozen=True, slots=True)
class Atlas:
    """The units of a site, looked up the other ways round."""

    site: Site
    predecessors: Predecessors
    parts: Mapping[str, Sequence[Unit]]
    plans: Mapping[str, Sequence[Plan]]
    agencies: Mapping[str, int]
    agencies_at: Mapping[str, Address]

    def name(self, unit: Unit) -> str:
        """Return a unit's name with what it lies in: `Xã Bác Ái Tây, tỉnh Khánh Hòa`."""
        return unit_place(self.site, unit.id)

    def title(self, unit: Unit) -> str:
        """Return a unit's name and when it was: the same name may be two units at two dates."""
        name = self.name(unit)
        if unit.until:
            return _("{unit} (đến {day})", unit=name, day=unit.until)
        return _("{unit} (từ {day})", unit=name, day=unit.since) if unit.since else name

    def before(self, unit: Unit) -> Sequence[Unit]:
        """Return the units that a unit came from."""
        return self.predecessors.get(unit.id, ())

    def line(self, unit: Unit) -> Iterator[Unit]:
        """Yield a unit and all that it came from, the nearest first."""
        yield from (one for one, _share in origins(unit, self.predecessors))

    def below(self, unit: Unit) -> Iterator[Unit]:
        """Yield the units that lie in a unit, at whatever depth."""
        for part in self.parts.get(unit.id, ()):
            yield part
            yield from self.below(part)

    def inside(self, unit: Unit) -> Iterator[Unit]:
        """Yield the units that lie in a unit or lay in one that it came from."""
        for one in self.line(unit):
            yield from self.below(one)

    def plans_about(self, unit: Unit) -> dict[str, Plan]:
        """Return by id the plans of a unit, of what it came from, and of what lies in either."""
        units = (*self.line(unit), *self.inside(unit))
        return {plan.id: plan for one in units for plan in self.plans.get(one.id, ())}


def atlas_of(site: Site) -> Atlas:
    """Look up the units of a site the other ways round."""
    predecessors: dict[str, list[Unit]] = defaultdict(list)
    parts: dict[str, list[Unit]] = defaultdict(list)
    plans: dict[str, list[Plan]] = defaultdict(list)
    agencies: dict[str, int] = defaultdict(int)
    for unit in site.registries.units.values():
        for successor in unit.successors:
            predecessors[successor].append(unit)
        if unit.parent:
            parts[unit.parent].append(unit)
    for plan in site.plans.values():
        plans[plan.unit].append(plan)
    for agency in site.registries.agencies.values():
        agencies[agency.unit or ""] += 1
    return Atlas(
        site, _in_order(predecessors), _in_order(parts), plans, agencies, agency_places(site)
    )


def _in_order(units: Mapping[str, Sequence[Unit]]) -> dict[str, list[Unit]]:
    return {name: sorted(group, key=unit_order) for name, group in units.items()}


def unit_order(unit: Unit) -> tuple[object, str]:
    """Order units by name as Vietnamese does, those of one name by id."""
    return sort_key(unit.name), unit.id
