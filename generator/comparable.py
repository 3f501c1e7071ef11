"""Which figures may be compared: those that measure the same, of the same people, for one year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.figures import Operator
from generator.model import Target

# “Trên 95%” is more than 95%, “dưới 15%” less than 15%; the other words leave the number as it is.
_LEANING: dict[Operator, int] = {"<": -1, ">": 1}


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


def measure_of(target: Target) -> Measure:
    """Return what a target's figure must share with another to be compared with it."""
    return Measure(
        target.indicator or "",
        target.population,
        target.variant,
        target.year,
        target.when,
        target.unit,
        target.per,
        target.against,
    )


def comparable_groups(targets: Iterable[Target]) -> list[ComparableGroup]:
    """Return the figures of one indicator by measure, the measure of most places first."""
    by_measure: dict[Measure, list[Target]] = defaultdict(list)
    for target in targets:
        if target.value is not None:
            by_measure[measure_of(target)].append(target)
    groups = [_group(measure, found) for measure, found in by_measure.items()]
    return sorted(groups, key=lambda group: -len(group.ranked))


def _group(measure: Measure, targets: Iterable[Target]) -> ComparableGroup:
    by_plan: dict[str, list[Target]] = defaultdict(list)
    for target in targets:
        by_plan[target.plan].append(target)
    sure = [found[0] for found in by_plan.values() if len({_height(one) for one in found}) == 1]
    named = {one.plan for one in sure}
    apart = [one for plan, found in by_plan.items() if plan not in named for one in found]
    return ComparableGroup(measure, _ranked(sure), tuple(apart))


def _ranked(targets: list[Target]) -> tuple[Ranked, ...]:
    ordered = sorted(targets, key=_height, reverse=True)
    first: Mapping[tuple[Decimal, int, Decimal], int]
    first = {_height(one): rank for rank, one in reversed(list(enumerate(ordered, start=1)))}
    return tuple(Ranked(first[_height(one)], one) for one in ordered)


def _height(target: Target) -> tuple[Decimal, int, Decimal]:
    """Return the order of a figure: its number, to which side it is open, the end of its range."""
    value = target.value or Decimal(0)
    leaning = _LEANING.get(target.operator, 0) if target.operator else 0
    return value, leaning, target.value_max if target.value_max is not None else value
