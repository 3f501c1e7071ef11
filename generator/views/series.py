"""Figures that one row of a table sets year by year: shown as one promise with the way to it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from generator.model.plan import Target

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Series(Generic[T]):
    """What is set for the last year, and before it what is set for each year on the way."""

    goal: T
    steps: tuple[T, ...] = ()


def in_series(views: Iterable[T], target_of: Callable[[T], Target]) -> Iterator[Series[T]]:
    """Gather neighbouring views of targets that one row sets for several years.

    `target_of` gives the target of a view. Targets of one row are a series where they measure the
    same and each takes its year from its column; what has a note or a reason of its own stands
    alone. The order of the views stays, that of a series is the order of its years.
    """
    for key, group in groupby(views, key=lambda view: _row_of(target_of(view))):
        found = list(group)
        years = {target_of(one).year for one in found}
        if key is None or len(years) < len(found):
            yield from (Series(one) for one in found)
            continue
        *steps, goal = sorted(found, key=lambda one: target_of(one).year or 0)
        yield Series(goal, tuple(steps))


def _row_of(target: Target) -> Hashable:
    """Return what the targets of a series have in common; null for one that is of none."""
    said = target.year_from
    if said is None or said.source != "column":
        return None
    if target.note or target.inferred or target.conflicts_with:
        return None
    measured = (target.indicator, target.population_id or target.population, target.variant)
    return target.plan, target.paragraph, *measured, target.per, target.kind
