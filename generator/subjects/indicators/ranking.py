"""Which figures may be ranked, and how: of one measure, one level, one status, where it is sure.

Why it is so: `docs/decisions/`, "Rankings that a statistician would sign".
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.model.plan import Target
from generator.model.quantities import Quantity, is_rankable, quantity
from generator.model.registries import Indicator, NationalFigure
from generator.model.site import Site
from generator.schema.plan import StatusValue
from generator.schema.registries import UnitLevel
from generator.text.bounds import sure_order

# Of two places one is always the highest; the word says something from three on.
LEAST_PLACES = 3
# The country is one place.
RANKED_LEVELS: tuple[UnitLevel, ...] = ("province", "district", "commune")


@dataclass(frozen=True, slots=True)
class Measure:
    """What two figures must have in common to be compared; whatever differs keeps them apart.

    `population` is an entry of the registry, or the printed words where the registry has none.
    """

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
class Place:
    """A place of a set with what it states, and how many places surely lie higher and lower.

    `unit` is its id; `targets` are those of all its plans. `above` and `below` are null where the
    set has too few places, where the place states two figures, and where its figure has no sure
    order beside that of another place.
    """

    unit: str
    targets: tuple[Target, ...]
    above: int | None = None
    below: int | None = None

    @property
    def rank(self) -> int | None:
        """Return the rank from the highest, 1, which equal figures share; null if none is sure."""
        return None if self.above is None else self.above + 1

    @property
    def said_once(self) -> list[Target]:
        """Return what the place states, without what a plan only says again."""
        return [one for one in self.targets if not one.repeats] or list(self.targets[:1])


@dataclass(frozen=True, slots=True)
class RankSet:
    """The places of one level that state one measure in plans of one status."""

    level: UnitLevel
    status: StatusValue
    measure: Measure
    places: tuple[Place, ...]

    def __str__(self) -> str:
        """Write the set as a key: level, status, and the key of its measure."""
        return f"{self.level}|{self.status}|{self.measure}"

    @property
    def is_compared(self) -> bool:
        """Tell whether the set has places enough for a rank to say something."""
        return len(self.places) >= LEAST_PLACES

    @property
    def highest(self) -> list[Place]:
        """Return who surely states most, several where they state the same; none where all do."""
        return [one for one in self.places if one.above == 0 and one.below]

    @property
    def lowest(self) -> list[Place]:
        """Return who surely states least; none where all state the same."""
        return [one for one in self.places if one.below == 0 and one.above]

    @property
    def unplaced(self) -> list[Place]:
        """Return the places of which nobody can say where among the others they stand."""
        return [one for one in self.places if one.above is None] if self.is_compared else []


_Key = tuple[UnitLevel, StatusValue, Measure]
# What a place states of one measure: each of its different figures once.
_Statement = frozenset[Quantity]


def measure_of(target: Target, indicator: Indicator) -> Measure:
    """Return what a target's figure must share with another to be compared with it.

    The unit is that of the converted figure (decision 17).
    """
    return Measure(
        target.indicator or "",
        indicator.population_of(target) or target.population,
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
        indicator.population_of(figure) or figure.population,
        figure.variant,
        figure.year,
        None,
        quantity(figure, indicator).unit,
        figure.per,
        None,
    )


def rank_sets(site: Site, indicator: Indicator, targets: Iterable[Target]) -> list[RankSet]:
    """Return the sets in which targets of one indicator may be ranked, that of most places first.

    A set of fewer than `LEAST_PLACES` places has no ranks. In no set are promises without a figure,
    figures of by how much something rises or falls, counts that do not say of how many, and what is
    said for the country or for a unit of unknown level, or in a plan of unknown status.
    """
    found: dict[_Key, list[Target]] = defaultdict(list)
    for target in targets:
        if key := _key(site, target, indicator):
            found[key].append(target)
    sets = [RankSet(*key, _places(site, some, indicator)) for key, some in found.items()]
    return sorted(sets, key=lambda one: -len(one.places))


def _key(site: Site, target: Target, indicator: Indicator) -> _Key | None:
    """Return what a target shares with those that it may be ranked with; null for none."""
    plan = site.plans[target.plan]
    level = site.level_of(plan)
    if level not in RANKED_LEVELS or plan.status == "unknown":
        return None
    if target.value is None or target.measure == "change":
        return None
    if not is_rankable(target, indicator):
        return None
    return level, plan.status, measure_of(target, indicator)


def _places(site: Site, targets: Sequence[Target], indicator: Indicator) -> tuple[Place, ...]:
    by_unit: dict[str, list[Target]] = defaultdict(list)
    for target in targets:
        by_unit[site.plans[target.plan].unit].append(target)
    if len(by_unit) < LEAST_PLACES:
        return tuple(Place(unit, tuple(found)) for unit, found in by_unit.items())
    said = {
        unit: frozenset(quantity(one, indicator) for one in found)
        for unit, found in by_unit.items()
    }
    # Many places state few different figures: only these are held against each other.
    tally = Counter(said.values())
    standing = {statement: _standing(statement, tally) for statement in tally}
    return tuple(
        Place(unit, tuple(found), *standing[said[unit]]) for unit, found in by_unit.items()
    )


def _standing(
    statement: _Statement, tally: Mapping[_Statement, int]
) -> tuple[int | None, int | None]:
    """Count the places that surely lie higher and lower than what a place states; else null."""
    if any(sure_order(one, other) != 0 for one, other in combinations(statement, 2)):
        return None, None
    figure = next(iter(statement))
    counted = Counter[int]()
    for other, places in tally.items():
        orders = {sure_order(figure, one) for one in other}
        order = orders.pop() if len(orders) == 1 else None
        if order is None:
            return None, None
        counted[order] += places
    return counted[-1], counted[1]
