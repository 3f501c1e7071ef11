"""Which figures may be compared: those that measure the same, of the same people, for one year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.model.plan import Target
from generator.model.registries import Indicator, NationalFigure
from generator.text.bounds import Height, bound_of, height
from generator.text.figures import Operator, Stated


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in the unit of its indicator, where a rule of the registry leads there."""

    operator: Operator | None
    value: Decimal | None
    value_max: Decimal | None
    unit: str | None
    per: str | None


@dataclass(frozen=True, slots=True)
class Measure:
    """What two figures must have in common to be compared; whatever differs keeps them apart."""

    indicator: str
    population: str | None
    variant: str | None
    year: int | None
    when: str | None
    unit: str | None
    per: str | None
    against: str | None

    def __str__(self) -> str:
        """Write the measure as a key: its parts in order, what is not said left empty."""
        parts = (getattr(self, name) for name in self.__slots__)
        return "|".join("" if part is None else str(part) for part in parts)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A figure and its rank from the highest, 1; equal figures share a rank."""

    rank: int
    target: Target


@dataclass(frozen=True, slots=True)
class ComparableGroup:
    """The figures of one measure, highest first.

    `apart` stand in no order: those of plans that contradict themselves about it, and rough ones
    (“khoảng 60%”) at a number that another place states otherwise.
    """

    measure: Measure
    ranked: tuple[Ranked, ...]
    apart: tuple[Target, ...]

    @property
    def differs(self) -> bool:
        """Tell whether the places state more than one figure."""
        return bool(self.ranked) and self.ranked[-1].rank > 1


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


def measure_of(target: Target, indicator: Indicator) -> Measure:
    """Return what a target's figure must share with another to be compared with it.

    The unit is that of the converted figure (decision 17).
    """
    return Measure(
        target.indicator or "",
        target.population,
        target.variant,
        target.year,
        target.when,
        quantity(target, indicator).unit,
        target.per,
        target.against,
    )


def national_measure(figure: NationalFigure, indicator: Indicator) -> Measure:
    """Return what a target's figure must share with a national one to be set beside it.

    A national figure has no printed time and is measured against nothing.
    """
    return Measure(
        figure.indicator,
        figure.population,
        figure.variant,
        figure.year,
        None,
        quantity(figure, indicator).unit,
        figure.per,
        None,
    )


def comparable_groups(targets: Iterable[Target], indicator: Indicator) -> list[ComparableGroup]:
    """Return the figures of one indicator by measure, the measure of most places first.

    Promises without a figure are in no group. Ranks and what stands apart follow decision 17 and “A
    rough figure has no order at its own number”.
    """
    by_measure: dict[Measure, list[Target]] = defaultdict(list)
    for target in targets:
        if target.value is not None:
            by_measure[measure_of(target, indicator)].append(target)
    groups = [_group(measure, found, indicator) for measure, found in by_measure.items()]
    return sorted(groups, key=lambda group: -len(group.ranked))


def _group(measure: Measure, targets: Iterable[Target], indicator: Indicator) -> ComparableGroup:
    by_plan: dict[str, list[_Figure]] = defaultdict(list)
    for target in targets:
        by_plan[target.plan].append(_figure(target, indicator))
    sure: list[_Figure] = []
    apart: list[_Figure] = []
    for found in by_plan.values():
        if len({(one.height, one.is_rough) for one in found}) == 1:
            sure.append(found[0])
        else:
            apart += found
    sharp = {one.height[0] for one in sure if not one.is_rough}
    unplaced = [one for one in sure if one.is_rough and one.height[0] in sharp]
    ranked = _ranked([one for one in sure if one not in unplaced])
    return ComparableGroup(measure, ranked, tuple(one.target for one in (*apart, *unplaced)))


@dataclass(frozen=True, slots=True)
class _Figure:
    """A target with what places its figure among others."""

    target: Target
    height: Height
    is_rough: bool


def _figure(target: Target, indicator: Indicator) -> _Figure:
    figure = quantity(target, indicator)
    return _Figure(target, height(figure), bound_of(figure).is_rough)


def _ranked(figures: Iterable[_Figure]) -> tuple[Ranked, ...]:
    """Rank figures of which any two have an order (`bounds.order`); equal ones share a rank."""
    ordered = sorted(figures, key=lambda one: one.height, reverse=True)
    first: dict[Height, int] = {}
    for rank, one in enumerate(ordered, start=1):
        first.setdefault(one.height, rank)
    return tuple(Ranked(first[one.height], one.target) for one in ordered)
