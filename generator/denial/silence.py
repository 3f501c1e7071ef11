"""Which places say nothing of a thing, told apart: those that speak of it, those that do not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from generator.denial.denials import Denial, Denied, denial, silent_title
from generator.denial.places import NOWHERE, Places
from generator.locale.names import place_name
from generator.model.site import Site

SILENT_SHOWN = 30


@dataclass(frozen=True, slots=True)
class SilentPlace:
    """A plan that has nothing encoded of a thing, what it is called, and what may be said of it."""

    plan: str
    place: str
    denial: Denial


@dataclass(frozen=True, slots=True)
class SilentRow:
    """The places of one case; beyond `SILENT_SHOWN` places only `count` tells."""

    title: str
    places: Sequence[SilentPlace]
    count: int


@dataclass(frozen=True, slots=True)
class Silence:
    """The places that have nothing encoded, case by case; `sought` is what was looked for."""

    rows: Sequence[SilentRow]
    sought: tuple[str, ...]

    @property
    def count(self) -> int:
        """Return how many places there are in all."""
        return sum(row.count for row in self.rows)


def silence(
    site: Site,
    denied: Denied,
    speaking: Collection[str],
    spoken: Mapping[str, Places],
    sought: tuple[str, ...] = (),
) -> Silence:
    """Return the places whose plans are not among `speaking`, by what their text says.

    `speaking` are ids of plans; `spoken` says where plans speak of the thing in words.
    """
    quiet = [name for name in spoken if name not in speaking and name in site.plans]
    missing = len(site.plans) - sum(one in site.plans for one in {*speaking}) - len(quiet)

    def row(case_spoken: bool, count: int, holds: Callable[[str], bool]) -> SilentRow:
        title = silent_title(denied, spoken=case_spoken)
        if count > SILENT_SHOWN:
            return SilentRow(title, (), count)
        places = [
            SilentPlace(
                name,
                place_name(site, plan),
                denial(denied, spoken.get(name, NOWHERE), sought=sought),
            )
            for name, plan in site.plans.items()
            if name not in speaking and holds(name)
        ]
        return SilentRow(title, places, count)

    rows = (
        row(True, len(quiet), lambda name: name in spoken),
        row(False, missing, lambda name: name not in spoken),
    )
    return Silence([one for one in rows if one.count], sought)
