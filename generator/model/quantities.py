"""Figures in the unit of their indicator, so that those of one measure stand side by side."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.model.registries import Indicator
from generator.text.figures import Operator, Stated


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in the unit of its indicator, where a rule of the registry leads there."""

    operator: Operator | None
    value: Decimal | None
    value_max: Decimal | None
    unit: str | None
    per: str | None


def is_rankable(stated: Stated, indicator: Indicator) -> bool:
    """Tell whether large and small places may be compared by a figure: it says of how many it is.

    So do percentages, figures per so many, and those of an indicator with a denominator; a bare
    count grows with the place.
    """
    return bool(quantity(stated, indicator).unit == "%" or stated.per or indicator.denominator)


def quantity(stated: Stated, indicator: Indicator) -> Quantity:
    """Return a figure in its indicator's unit; in its own where no rule converts it.

    Value and range are multiplied by the registry's rule; `per` stays as printed. A promise without
    a figure keeps null values.
    """
    rule = next((one for one in indicator.conversions if one.unit == stated.unit), None)
    if not rule or stated.value is None:
        return Quantity(stated.operator, stated.value, stated.value_max, stated.unit, stated.per)
    high = None if stated.value_max is None else stated.value_max * rule.multiply
    low = stated.value * rule.multiply
    return Quantity(stated.operator, low, high, indicator.unit, stated.per)
