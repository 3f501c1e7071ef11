"""Whether a figure keeps a promise, beside its own figure or beside one that it is set against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.model.quantities import Quantity, quantity
from generator.model.reports import Observation
from generator.observed.promises import Promise
from generator.observed.statuses import OtherReason
from generator.text.bounds import sure_order, surely_keeps
from generator.text.figures import Operator


@dataclass(frozen=True, slots=True)
class HeldFigure:
    """A figure beside the promise: whether it keeps it, and beside which figure of comparison.

    `keeps` is null where nobody can say, for the reason that `unsure` gives.
    """

    figure: Observation
    keeps: bool | None
    unsure: OtherReason | None = None
    beside: tuple[Observation, ...] = ()

    @property
    def last(self) -> date:
        """Return the last day that the figure may be of; figures without a time are not held."""
        assert self.figure.as_of
        return self.figure.as_of.last

    @property
    def first(self) -> date:
        """Return the first day that the figure may be of."""
        assert self.figure.as_of
        return self.figure.as_of.first


def hold(
    promise: Promise, figure: Observation, averages: Sequence[Observation]
) -> HeldFigure | None:
    """Hold a figure against the promise; null where what it is set against has none of that day."""
    target, indicator = promise.target, promise.indicator
    if indicator is None or not promise.is_scored:
        return HeldFigure(figure, None)
    stated = quantity(figure, indicator)
    if target.value is not None:
        return HeldFigure(figure, *_kept(stated, quantity(target, indicator), _better(promise)))
    same_day = [
        one
        for one in averages
        if one.as_of == figure.as_of
        and one.standard == figure.standard
        and quantity(one, indicator).unit == stated.unit
    ]
    if not same_day:
        return None
    outcomes = {
        _kept(stated, _bounded(quantity(one, indicator), target.operator), _better(promise))
        for one in same_day
    }
    keeps, unsure = outcomes.pop() if len(outcomes) == 1 else (None, "open-figure")
    return HeldFigure(figure, keeps, unsure, tuple(same_day))


def _bounded(average: Quantity, operator: Operator | None) -> Quantity:
    return replace(average, operator=operator)


def _better(promise: Promise) -> int:
    """Return which way is better: 1 up, -1 down, 0 where nobody says; of a change further is."""
    if promise.target.measure == "change":
        return 1
    direction = promise.indicator.direction if promise.indicator else None
    return {"more": 1, "less": -1, None: 0}[direction]


def _kept(
    stated: Quantity, promised: Quantity, better: int
) -> tuple[bool | None, OtherReason | None]:
    """Tell whether a figure keeps a promise; what goes beyond an exact one in the better way does.

    Null, and why, where nobody can say.
    """
    kept = surely_keeps(stated, promised)
    if kept is None:
        return None, "open-figure"
    if kept or promised.operator not in ("=", "between", None):
        return kept, None
    if not better:
        return None, "no-direction"
    return sure_order(stated, promised) == better, None
