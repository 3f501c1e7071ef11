"""What can be found of units: their names of then and now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.language import _
from generator.locale.names import fate, unit_place
from generator.model.registries import Unit
from generator.model.site import Site
from generator.model.urls import unit_address
from generator.search.items import THING_BOOST, Item, thing

# A place that a plan spoke for is meant before all that stands in it and bears its name.
SPEAKING_BOOST = 3.0


def unit_items(site: Site) -> Iterator[Item]:
    """Yield an item for each unit, of its own kind where it is no more.

    A unit is found by what it was and what became of it, too, and says which is which; one for
    which a plan speaks, or spoke before it was, weighs `SPEAKING_BOOST`.
    """
    before = _predecessors(site.registries.units.values())
    speaking = {plan.unit for plan in site.plans.values()}
    for unit in site.registries.units.values():
        names = [one.name for one in before.get(unit.id, ())]
        said = [_("trước đây: {names}", names=", ".join(names))] if names else []
        speaks = not speaking.isdisjoint((unit.id, *(one.id for one in before.get(unit.id, ()))))
        yield thing(
            "former" if unit.until else "unit",
            unit_address(unit.id),
            unit_place(site, unit.id),
            (),
            boost=SPEAKING_BOOST if speaks else THING_BOOST,
            also="; ".join(filter(None, (*said, fate(site, unit)))),
        )


def _predecessors(units: Iterable[Unit]) -> dict[str, list[Unit]]:
    before: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        for successor in unit.successors:
            before[successor].append(unit)
    return before
