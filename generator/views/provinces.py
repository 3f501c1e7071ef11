"""The plans of a site by province: the shelves on which long lists are laid."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.plan import Plan
from generator.model.site import Site
from generator.text.vietnamese import sort_key

NATIONAL = "ca-nuoc"


@dataclass(frozen=True, slots=True)
class Province:
    """A province as its plans call it, and its plans; the whole country has a shelf of its own."""

    id: str
    name: str
    plans: Sequence[Plan]


def provinces(site: Site, plans: Iterable[Plan] | None = None) -> list[Province]:
    """Return the provinces of some plans, or of all, in Vietnamese order.

    They are told apart by id: the same name may be two provinces at two dates.
    """
    shelves: dict[tuple[str, str], list[Plan]] = defaultdict(list)
    for plan in site.plans.values() if plans is None else plans:
        province = site.province(plan)
        shelves[(province.name, province.id) if province else ("Cả nước", NATIONAL)].append(plan)
    return [
        Province(name, title, shelves[title, name])
        for title, name in sorted(shelves, key=lambda one: (sort_key(one[0]), one[1]))
    ]
