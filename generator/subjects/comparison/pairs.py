"""The pairs of plans that have a page of their own, each set side by side once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.memory import Kind, key_of, remembered_or_made
from generator.model.plan import Plan
from generator.model.site import Pair, Site
from generator.subjects.comparison.compared import compared_plan, orders, text_of
from generator.subjects.comparison.entries import ComparedPlan
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
    """Set the plans of a pair side by side."""
    plans = _plans(edition.site, pair)
    return ComparedPair(plans, _text(edition, pair, lambda: plans))


def compared_text(edition: Edition, pair: Pair) -> tuple[TextRow, ...]:
    """Set the texts of a pair side by side."""
    return _text(edition, pair, lambda: _plans(edition.site, pair))


def _plans(site: Site, pair: Pair) -> Sequence[ComparedPlan]:
    order = site.once(orders)
    return [compared_plan(site, site.plans[plan], order) for plan in pair]


def _text(
    edition: Edition, pair: Pair, plans: Callable[[], Sequence[ComparedPlan]]
) -> tuple[TextRow, ...]:
    """Return the texts in rows.

    Every word of both is compared, which is the dearest thing there is of two plans: so it is
    remembered, for the table of pairs and for the next build. A country's pairs are too many to be
    held in memory.
    """
    site = edition.site
    key = key_of(*(site.once_in(site.plans[plan], _key_of_text) for plan in pair))
    return remembered_or_made(edition.memory, PAIRS, key, lambda: text_rows(plans()))


def _key_of_text(_site: Site, plan: Plan) -> str:
    return key_of(repr(text_of(plan)))
