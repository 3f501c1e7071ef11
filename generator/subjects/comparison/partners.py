"""Which plans are worth to be set beside a plan: those of its pairs, then its neighbours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.site import Pair, Site

PARTNERS = 3  # chosen by hand: what a reader can look through


@dataclass(frozen=True, slots=True)
class Partner:
    """A plan worth to be set beside another, and the pair whose page shows both if there is one."""

    plan: str
    pair: Pair | None


def partners(site: Site) -> dict[str, tuple[Partner, ...]]:
    """Return for each plan a few worth to be set beside it.

    First those of its pairs, then its neighbours in the list among the plans of its level that
    carry out the same document.
    """
    found: dict[str, dict[str, Pair | None]] = {plan: {} for plan in site.plans}
    for pair in site.pairs:
        for one, other in (pair, pair[::-1]):
            found[one].setdefault(other, pair)
    for shelf in _shelves(site):
        for at, plan in enumerate(shelf):
            following = (shelf[(at + step) % len(shelf)] for step in range(1, PARTNERS + 1))
            for other in following:
                found[plan].setdefault(other, None)
    return {
        plan: tuple(Partner(*one) for one in others.items() if one[0] != plan)[:PARTNERS]
        for plan, others in found.items()
    }


def _shelves(site: Site) -> Iterable[Sequence[str]]:
    """Return the plans of a level that carry out one document, in the order of the site."""
    shelves: dict[tuple[str, str], list[str]] = defaultdict(list)
    for plan in site.plans.values():
        unit = site.unit_of(plan)
        for basis in plan.basis:
            if basis.relation == "carries-out" and unit:
                shelves[basis.document, unit.level].append(plan.id)
    return shelves.values()
