"""The pairs of plans that have a page of their own, each set side by side once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.memory import Kind, key_of, remembered_or_made
from generator.model.site import Pair
from generator.subjects.comparison.entries import ComparedPlan, compared_plan, orders
from generator.subjects.comparison.side_by_side import TextRow, text_rows
from generator.views.subject import Edition

# The texts of two plans in rows, by what is shown of both.
PAIRS = Kind("pairs", tuple[TextRow, ...], "subjects")


@dataclass(frozen=True, slots=True)
class ComparedPair:
    """Two plans, the left one first, and their texts in rows that answer to each other."""

    plans: Sequence[ComparedPlan]
    text: tuple[TextRow, ...]


def compared_pair(edition: Edition, pair: Pair) -> ComparedPair:
    """Set the plans of a pair side by side.

    Every word of both is compared, which is the dearest thing there is of two plans: so it is
    remembered, for the table of pairs and for the next build. A country's pairs are too many to be
    held in memory.
    """
    site = edition.site
    order = site.once(orders)
    plans = [compared_plan(site, site.plans[plan], order) for plan in pair]
    key = key_of(*(repr(plan.text) for plan in plans))
    text = remembered_or_made(edition.memory, PAIRS, key, lambda: text_rows(plans))
    return ComparedPair(plans, text)
