"""Whether a figure may be held against a promise, and if not, why not."""

from __future__ import annotations

import re
from datetime import date

from generator.model.quantities import quantity
from generator.model.registries import Counts
from generator.model.reports import AssignedFigure, Observation
from generator.observed.promises import Promise
from generator.observed.statuses import RefusalReason
from generator.text.directions import direction_printed
from generator.text.vietnamese import fold

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def refused(promise: Promise, figure: Observation) -> RefusalReason | None:
    """Say why a figure does not measure what is promised; null where it does, whenever that was.

    The place of the figure is one that `promise.places` has.
    """
    relation = promise.places[figure.where]
    if relation != "same":
        return relation
    if differs_by_definition(promise, figure):
        return "other-variant"
    if counted(promise, figure) != counted(promise, promise.target):
        return "other-population"
    if promise.is_scored and (reason := _measured_otherwise(promise, figure)):
        return reason
    if figure.standard and fold(figure.standard) not in fold(promise.target.quote):
        return "other-standard"
    return None


def may_be_average(promise: Promise, figure: Observation) -> bool:
    """Tell whether a figure is of the unit that the promise is set against, and measures the same.

    It may be by another standard than the text names as long as both figures have the same.
    """
    return (
        figure.where == promise.average_of
        and not differs_by_definition(promise, figure)
        and counted(promise, figure) == counted(promise, promise.target)
        and figure.measure == promise.target.measure
        and figure.operator == "="
    )


def misses_its_time(promise: Promise, figure: Observation) -> RefusalReason | None:
    """Say why nobody can set a figure in the time of the promise; null where one can.

    What is older than the plan has its time (`is_before`). A figure of the deadline itself is in
    time, whenever in that year the plan began.
    """
    if figure.as_of is None:
        return "undated"
    if _is_in_own_years(promise, figure) or _at_deadline(promise, figure):
        return None
    if promise.begins is None:
        return "start-unknown"
    if is_before(promise, figure):
        return None
    if figure.as_of.first < _surely_begun(promise.begins.last, promise):
        return "around-start"
    is_older = promise.amended and figure.as_of.first < promise.amended
    return "before-amendment" if is_older else None


def is_before(promise: Promise, figure: Observation) -> bool:
    """Tell whether a figure is surely older than the plan."""
    if figure.as_of is None or promise.begins is None or _is_in_own_years(promise, figure):
        return False
    if promise.is_yearly and promise.target.measure != "level":
        return figure.as_of.last < date(promise.begins.first.year, 1, 1)
    return figure.as_of.last < promise.begins.first


def _is_in_own_years(promise: Promise, figure: Observation) -> bool:
    """Tell whether what a year brings is of a year for which the plan says that it is."""
    first = promise.first_year if promise.is_yearly else None
    return first is not None and figure.as_of is not None and figure.as_of.year >= first


def _surely_begun(day: date, promise: Promise) -> date:
    """Return the day from which the promise surely holds; a floor is taken for the date."""
    return promise.begins.first if promise.begins and promise.begins_by == "documents" else day


def _at_deadline(promise: Promise, figure: Observation) -> bool:
    deadline = promise.deadline
    return bool(deadline and figure.as_of and figure.as_of.last == deadline) and not (
        promise.amended and deadline and deadline < promise.amended
    )


def differs_by_definition(promise: Promise, figure: Observation | AssignedFigure) -> bool:
    """Tell whether a figure is not surely counted in the way of the promise."""
    several = promise.indicator is not None and bool(promise.indicator.variants)
    return figure.variant != promise.target.variant or (several and figure.variant is None)


def counted(promise: Promise, stated: Counts) -> str | None:
    """Return of whom a figure is, by the registry or in its words; null where nobody knows."""
    known = promise.indicator.population_of(stated) if promise.indicator else None
    return known or (stated.population.casefold() if stated.population else None)


def _measured_otherwise(promise: Promise, figure: Observation) -> RefusalReason | None:
    target, indicator = promise.target, promise.indicator
    if figure.measure != target.measure:
        return "other-measure"
    if indicator and target.value is not None:
        one, other = quantity(figure, indicator), quantity(target, indicator)
        if (one.unit, plain(one.per)) != (other.unit, plain(other.per)):
            return "other-unit"
    if target.measure == "change":
        way = way_of(figure.quote, figure.printed)
        if not way or way != way_of(target.quote, target.printed):
            return "other-way"
        if not _counted_from_the_same(promise, figure):
            return "other-base"
    if target.measure != "level":
        return _covers_otherwise(promise, figure)
    return None


def _counted_from_the_same(promise: Promise, figure: Observation) -> bool:
    if figure.since is None or figure.as_of is None:
        return figure.as_of is None
    if promise.is_yearly:
        return figure.since == figure.as_of.year - 1
    years = YEAR.findall(f"{promise.target.against or ''} {promise.target.base or ''}")
    return years == [str(figure.since)]


def _covers_otherwise(promise: Promise, figure: Observation) -> RefusalReason | None:
    """Say why a change or what a year brings is not of the year that is promised."""
    if promise.is_average:
        return "average-of-years"
    if figure.as_of is None:
        return None
    if promise.target.measure == "flow" and figure.as_of.month is not None:
        return "part-of-year"
    if promise.is_yearly:
        return "part-of-year" if figure.as_of.month is not None else None
    year = promise.target.year
    in_another = promise.target.measure == "flow" and year and figure.as_of.year != year
    return "other-year" if in_another and not is_before(promise, figure) else None


def way_of(quote: str, printed: str | None) -> str:
    """Return which way a change goes by its words: `up`, `down`, empty where they do not say."""
    word = direction_printed(quote, printed)
    if not word:
        return ""
    return "up" if word.startswith(("tăng", "gia tăng", "nâng")) else "down"


def plain(per: str | None) -> str:
    """Return a denominator in small letters with single spaces; empty for none."""
    return " ".join((per or "").casefold().split())
