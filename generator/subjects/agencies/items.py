"""What can be found of agencies: their names, with the unit that they belong to."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.registries import Agency
from generator.model.site import Site
from generator.model.urls import agency_address
from generator.search.items import Item, thing


def agency_items(site: Site) -> Iterator[Item]:
    """Yield an item for each agency.

    An agency whose name does not say its place is called with its unit's name; further names are
    its aliases. An agency of no unit, or of one that nobody knows, has its own name alone.
    """
    for agency in site.registries.agencies.values():
        name = _name(site, agency)
        yield thing("agency", agency_address(agency.id), name, agency.aliases)


def _name(site: Site, agency: Agency) -> str:
    unit = site.registries.units.get(agency.unit or "")
    if unit and unit.name.lower() not in agency.name.lower():
        return f"{agency.name}, {unit.name}"
    return agency.name
