"""What can be found of units: their names of then and now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.locale.names import successor_names, unit_place
from generator.model.registries import Unit
from generator.model.site import Site
from generator.model.urls import unit_address
from generator.search.items import THING_BOOST, Item, thing

# A place that a plan spoke for is meant before all that stands in it and bears its name.
SPEAKING_BOOST = 3.0


def unit_items(site: Site) -> Iterator[Item]:
    """Yield an item for each unit.

    A unit is found by what it was and what became of it, too; one for which a plan speaks weighs
    `SPEAKING_BOOST`.
    """
    before = _predecessors(site.registries.units.values())
    speaking = {plan.unit for plan in site.plans.values()}
    for unit in site.registries.units.values():
        name = unit_place(site, unit.id)
        others = (*successor_names(site, unit), *before.get(unit.id, ()))
        boost = SPEAKING_BOOST if unit.id in speaking else THING_BOOST
        yield thing("unit", unit_address(unit.id), name, others, boost=boost)


def _predecessors(units: Iterable[Unit]) -> dict[str, list[str]]:
    before: dict[str, list[str]] = defaultdict(list)
    for unit in units:
        for successor in unit.successors:
            before[successor].append(unit.name)
    return before
