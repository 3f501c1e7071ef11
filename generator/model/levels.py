"""Levels of administration, from the country down, and the level of a plan."""

from __future__ import annotations

from generator.model.plan import Plan
from generator.model.site import Site
from generator.schema.registries import UnitLevel

# How an address names the levels.
LEVELS: dict[UnitLevel, str] = {
    "country": "ca-nuoc",
    "province": "tinh",
    "district": "huyen",
    "commune": "xa",
}


def level_of(site: Site, plan: Plan) -> UnitLevel:
    """Return the level of the unit that a plan speaks for."""
    unit = site.registries.units.get(plan.unit)
    return unit.level if unit else "country"
