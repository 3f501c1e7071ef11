"""The targets of a plan with the levels that were set for its place, or for one that holds it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.model.plan import Plan, Target
from generator.model.reports import AssignedFigure
from generator.model.site import Site
from generator.observed import Beside, assigned_figures, beside, promise_of


def assigned_by_indicator(site: Site) -> Mapping[str, tuple[AssignedFigure, ...]]:
    """Return every level that was set, by indicator."""
    return site.once(_by_indicator)


def _by_indicator(site: Site) -> Mapping[str, tuple[AssignedFigure, ...]]:
    found: dict[str, list[AssignedFigure]] = defaultdict(list)
    for one in assigned_figures(site):
        found[one.indicator].append(one)
    return {indicator: tuple(those) for indicator, those in found.items()}


def set_beside(site: Site, target: Target) -> tuple[Beside, ...]:
    """Return the levels that have to do with a target, those for its own place first."""
    figures = assigned_by_indicator(site).get(target.indicator or "", ())
    if not figures:
        return ()
    promise = promise_of(site, target, [one.where for one in figures if one.where])
    found = [one for figure in figures if (one := beside(promise, figure))]
    return tuple(sorted(found, key=lambda one: one.relation != "same"))


def beside_targets(site: Site, plan: Plan) -> Iterator[tuple[Target, Beside]]:
    """Yield each target of a plan with each level that has to do with it, in the text's order."""
    for target in plan.targets():
        for one in set_beside(site, target):
            yield target, one
