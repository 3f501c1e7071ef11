"""The country drawn by its provinces of today, each with the plans that speak for it here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.locale import worded
from generator.model.registries import Unit
from generator.model.site import Site
from generator.subjects.units.atlas import Atlas, atlas_of
from generator.subjects.units.outlines import HEIGHT, ISLANDS, OUTLINES, WIDTH, Outline
from generator.text.vietnamese import sort_key


@dataclass(frozen=True, slots=True)
class OlderProvince:
    """A province of before that went into one of today; no unit where the registry has none."""

    name: str
    unit: Unit | None


@dataclass(frozen=True, slots=True)
class DrawnProvince:
    """A province of today: its outline, its unit in the registry or null, its plans here.

    `name` is the registry's, else that of the outline. `older` are the provinces that it came from,
    its namesake among them; empty where nothing went into it. `plans` counts each plan once.
    """

    outline: Outline
    unit: Unit | None
    name: str
    older: tuple[OlderProvince, ...]
    plans: int

    @property
    def bare_name(self) -> str:
        """Return its name without what kind of unit it is: `An Giang`."""
        return _bare(self.name)


@dataclass(frozen=True, slots=True)
class CountryMap:
    """Every province of today in Vietnamese order; measures are units of the drawing."""

    provinces: tuple[DrawnProvince, ...]
    width: int = WIDTH
    height: int = HEIGHT
    islands: Sequence[tuple[str, int, int]] = ISLANDS

    @property
    def spoken_for(self) -> list[DrawnProvince]:
        """Return the provinces that plans here speak for."""
        return [one for one in self.provinces if one.plans]

    @property
    def silent(self) -> list[DrawnProvince]:
        """Return the provinces of which the site has no plan."""
        return [one for one in self.provinces if not one.plans]


def country_map(site: Site) -> CountryMap | None:
    """Draw the provinces of today; None where the registry has none that plans here speak for.

    A unit is the province of an outline where it is one still and has both its official code and
    its name: a code alone was given to another province in 2025.
    """
    return site.once(_drawn)


def _drawn(site: Site) -> CountryMap | None:
    atlas = site.once(atlas_of)
    known = {
        (unit.code, _bare(unit.name)): unit
        for unit in site.registries.units.values()
        if unit.level == "province" and unit.until is None
    }
    drawn = [_province(atlas, one, known.get((one.code, _bare(one.name)))) for one in OUTLINES]
    ordered = sorted(drawn, key=lambda one: sort_key(one.bare_name))
    return CountryMap(tuple(ordered)) if any(one.plans for one in drawn) else None


def _province(atlas: Atlas, outline: Outline, unit: Unit | None) -> DrawnProvince:
    return DrawnProvince(
        outline,
        unit,
        unit.name if unit else outline.name,
        tuple(sorted(_older(atlas, outline, unit), key=lambda one: sort_key(one.name))),
        len(atlas.plans_about(unit)) if unit else 0,
    )


def _older(atlas: Atlas, outline: Outline, unit: Unit | None) -> Iterator[OlderProvince]:
    """Yield what went into a province, by the names of the outline, with its unit if it has one."""
    if not outline.joined:
        return
    before = {_bare(one.name): one for one in atlas.before(unit)} if unit else {}
    for name in (_bare(outline.name), *outline.joined):
        yield OlderProvince(name, before.get(name))


def _bare(name: str) -> str:
    kind = next((kind for kind in worded.UNIT_KINDS if name.startswith(f"{kind} ")), "")
    return name.removeprefix(kind).strip()
