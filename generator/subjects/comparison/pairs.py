"""The pairs of plans that have a page of their own, each set side by side once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.site import Pair, Site
from generator.subjects.comparison.entries import ComparedPlan, compared_plan, orders
from generator.subjects.comparison.side_by_side import TextRow, text_rows


@dataclass(frozen=True, slots=True)
class ComparedPair:
    """Two plans, the left one first, and their texts in rows that answer to each other."""

    plans: Sequence[ComparedPlan]
    text: Sequence[TextRow]


def compared_pairs(site: Site) -> Mapping[Pair, ComparedPair]:
    """Set the plans of every pair of the site side by side, in the order of the pairs.

    Costly: every word of both plans is compared. Ask for it by `Site.once`, so that the pages and
    the table of pairs share it.
    """
    order = orders(site)
    found = {}
    for pair in site.pairs:
        plans = [compared_plan(site, site.plans[plan], order) for plan in pair]
        found[pair] = ComparedPair(plans, text_rows(plans))
    return found
