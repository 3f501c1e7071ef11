"""Which way a level that a higher document sets differs from what a plan states, and where it may.

The same rules as for observed figures, but for the place: what is set for a place that holds that
of the plan is told as such, and only where it grows with no place (decision 65).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model.quantities import is_rankable, quantity
from generator.model.registries import Indicator, NationalFigure
from generator.model.reports import AssignedFigure
from generator.model.site import Site
from generator.observed.comparing import YEAR, counted, differs_by_definition, plain, way_of
from generator.observed.promises import PlaceRelation, Promise, countries, deadline_of, is_yearly
from generator.problems import Location
from generator.text.bounds import sure_order
from generator.text.vietnamese import fold

Direction = Literal["higher", "lower", "equal"]
# Why nobody says which way they differ, what lacks most first.
AssignedReason = Literal[
    "part-of-place",
    "predecessor",
    "successor",
    "no-figure",
    "other-variant",
    "other-population",
    "other-measure",
    "other-unit",
    "other-standard",
    "count-of-wider-place",
    "other-way",
    "other-base",
    "no-year",
    "other-time",
    "other-year",
    "open-figure",
]
_DIRECTIONS: dict[int, Direction] = {1: "higher", -1: "lower", 0: "equal"}


@dataclass(frozen=True, slots=True)
class Beside:
    """A level that was set, beside a target: which way the target differs, or why nobody says.

    `relation` says how the place for which it is set lies to that of the plan. One of `direction`
    and `reason` is null.
    """

    figure: AssignedFigure
    relation: PlaceRelation
    direction: Direction | None
    reason: AssignedReason | None


def beside(promise: Promise, figure: AssignedFigure) -> Beside | None:
    """Hold a target against a level that was set; null where that has nothing to do with it."""
    relation = promise.places.get(figure.where) if figure.where else "wider-place"
    indicator = promise.indicator
    if relation is None or indicator is None or figure.indicator != promise.target.indicator:
        return None
    if reason := _refused(promise, figure, relation, indicator):
        return Beside(figure, relation, None, reason)
    order = sure_order(quantity(promise.target, indicator), quantity(figure, indicator))
    if order is None:
        return Beside(figure, relation, None, "open-figure")
    return Beside(figure, relation, _DIRECTIONS[order], None)


def _refused(
    promise: Promise, figure: AssignedFigure, relation: PlaceRelation, indicator: Indicator
) -> AssignedReason | None:
    target = promise.target
    if relation in ("part-of-place", "predecessor", "successor"):
        return relation
    if target.value is None or not promise.is_scored:
        return "no-figure"
    if reason := _measured_otherwise(promise, figure, indicator):
        return reason
    if relation == "wider-place" and not is_rankable(target, indicator):
        return "count-of-wider-place"
    if target.measure == "change" and (way := _changes_otherwise(promise, figure)):
        return way
    return _of_another_time(promise, figure)


def _measured_otherwise(
    promise: Promise, figure: AssignedFigure, indicator: Indicator
) -> AssignedReason | None:
    target = promise.target
    one, other = quantity(figure, indicator), quantity(target, indicator)
    is_of_another_unit = (one.unit, plain(one.per)) != (other.unit, plain(other.per))
    standard = fold(figure.standard or "")
    differences: tuple[tuple[AssignedReason, bool], ...] = (
        ("other-variant", differs_by_definition(promise, figure)),
        ("other-population", counted(promise, figure) != counted(promise, target)),
        ("other-measure", figure.measure != target.measure),
        ("other-unit", is_of_another_unit),
        ("other-standard", standard not in fold(target.quote)),
    )
    return next((reason for reason, is_so in differences if is_so), None)


def _changes_otherwise(promise: Promise, figure: AssignedFigure) -> AssignedReason | None:
    target = promise.target
    way = way_of(figure.quote or "", figure.printed)
    if not way or way != way_of(target.quote, target.printed):
        return "other-way"
    if promise.is_yearly and is_yearly(figure):
        return None
    years = YEAR.findall(f"{target.against or ''} {target.base or ''}")
    return None if years == [str(figure.since)] else "other-base"


def _of_another_time(promise: Promise, figure: AssignedFigure) -> AssignedReason | None:
    if promise.is_yearly != is_yearly(figure):
        return "other-time"
    if promise.is_yearly:
        return None
    if promise.deadline is None or figure.year is None:
        return "no-year"
    return None if promise.deadline == deadline_of(figure) else "other-year"


def assigned_figures(site: Site) -> tuple[AssignedFigure, ...]:
    """Return every level that was set: those of the registry of the country, then of reports."""
    return site.once(_assigned_figures)


def _assigned_figures(site: Site) -> tuple[AssignedFigure, ...]:
    country = next(iter(countries(site)), None)
    national = (_of_the_country(one, country) for one in site.registries.national.values())
    told = (one for report in site.reports.values() for one in report.assigned)
    return (*national, *told)


def _of_the_country(figure: NationalFigure, country: str | None) -> AssignedFigure:
    return AssignedFigure(
        report=None,
        id=figure.id,
        where=country,
        document=figure.document,
        indicator=figure.indicator,
        variant=figure.variant,
        population=figure.population,
        population_id=figure.population_id,
        measure="level",
        operator=figure.operator,
        value=figure.value,
        value_max=figure.value_max,
        unit=figure.unit,
        per=figure.per,
        year=figure.year,
        when=None,
        since=None,
        standard=None,
        quote=None,
        printed=None,
        url=figure.url,
        language=figure.language,
        note=figure.note,
        place=Location("registry/national.yml"),
    )
