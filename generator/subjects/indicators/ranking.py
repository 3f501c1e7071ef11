"""Which figures may be compared: those that measure the same, of the same people, for one year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.model.plan import Target
from generator.model.registries import Indicator, NationalFigure
from generator.text.figures import Operator, Stated

Height = tuple[Decimal, int, Decimal]
# “Trên 95%” is more than 95%, “dưới 15%” less than 15%; the other words leave the number as it is.
_LEANING: dict[Operator, int] = {"<": -1, ">": 1}


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

    `apart` are those of plans that contradict themselves about it: they stand in no order.
    """

    measure: Measure
    ranked: tuple[Ranked, ...]
    apart: tuple[Target, ...]

    @property
    def differs(self) -> bool:
        """Tell whether the places state more than one figure."""
        return bool(self.ranked) and self.ranked[-1].rank > 1


def quantity(stated: Stated, indicator: Indicator) -> Quantity:
    """Return a figure in its indicator's unit; in its own where no rule converts it."""
    rule = next((one for one in indicator.conversions if one.unit == stated.unit), None)
    if not rule or stated.value is None:
        return Quantity(stated.operator, stated.value, stated.value_max, stated.unit, stated.per)
    high = None if stated.value_max is None else stated.value_max * rule.multiply
    low = stated.value * rule.multiply
    return Quantity(stated.operator, low, high, indicator.unit, stated.per)


def measure_of(target: Target, indicator: Indicator) -> Measure:
    """Return what a target's figure must share with another to be compared with it."""
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
    """Return what a target's figure must share with a national one to be set beside it."""
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
    """Return the figures of one indicator by measure, the measure of most places first."""
    by_measure: dict[Measure, list[Target]] = defaultdict(list)
    for target in targets:
        if target.value is not None:
            by_measure[measure_of(target, indicator)].append(target)
    groups = [_group(measure, found, indicator) for measure, found in by_measure.items()]
    return sorted(groups, key=lambda group: -len(group.ranked))


def _group(measure: Measure, targets: Iterable[Target], indicator: Indicator) -> ComparableGroup:
    by_plan: dict[str, list[tuple[Height, Target]]] = defaultdict(list)
    for target in targets:
        by_plan[target.plan].append((height(quantity(target, indicator)), target))
    sure, apart = [], []
    for found in by_plan.values():
        if len({high for high, _ in found}) == 1:
            sure.append(found[0])
        else:
            apart += [target for _, target in found]
    return ComparableGroup(measure, _ranked(sure), tuple(apart))


def _ranked(figures: list[tuple[Height, Target]]) -> tuple[Ranked, ...]:
    ordered = sorted(figures, key=lambda one: one[0], reverse=True)
    first: dict[Height, int] = {}
    for rank, (high, _) in enumerate(ordered, start=1):
        first.setdefault(high, rank)
    return tuple(Ranked(first[high], target) for high, target in ordered)


def height(figure: Quantity) -> Height:
    """Return the order of a figure: its number, to which side it is open, the end of its range."""
    value = figure.value or Decimal(0)
    leaning = _LEANING.get(figure.operator, 0) if figure.operator else 0
    return value, leaning, figure.value_max if figure.value_max is not None else value
