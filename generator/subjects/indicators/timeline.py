"""Observed figures of an indicator as lines in time: a line a place, no figure no line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from generator.language import _
from generator.locale import worded
from generator.locale.names import unit_place, variant_name
from generator.model.quantities import quantity
from generator.model.registries import Indicator
from generator.model.reports import Observation
from generator.model.site import Site
from generator.model.urls import Address, observation_address

WIDTH, HEIGHT, MARGIN = 340, 120, 10
# Two figures of years that follow one another are joined, not those that miss one between.
JOINED = timedelta(days=550)
# What a reader takes in at a glance; the table below holds all.
LINES = 6
# Rows that stand open, and how many more may before the others are folded.
ROWS_SHOWN, FEW = 5, 2
_Series = tuple[str, str | None, str | None, str, str | None, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Dot:
    """A figure in the drawing, in units of its view box."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class TimeRow:
    """A figure in words: where, of when, how much, by which document."""

    place: str
    when: str
    figure: worded.FigureWords | None
    about: str
    source: str
    quote: str
    address: Address


@dataclass(frozen=True, slots=True)
class TimeLine:
    """The figures of one place that measure the same: dots, and lines between those that follow."""

    name: str
    dots: Sequence[Dot]
    paths: Sequence[str]


@dataclass(frozen=True, slots=True)
class Timeline:
    """What was observed of an indicator: lines, the years on their axis, every figure as a row.

    Without two times there are no lines. `low` and `high` are the ends of the upright axis.
    """

    lines: Sequence[TimeLine]
    years: Sequence[tuple[int, int]]
    low: Decimal
    high: Decimal
    rows: Sequence[TimeRow]

    @property
    def shown(self) -> Sequence[TimeRow]:
        """Return the rows that stand open."""
        return self.rows[: self._open]

    @property
    def folded(self) -> Sequence[TimeRow]:
        """Return the rows that a reader unfolds."""
        return self.rows[self._open :]

    @property
    def _open(self) -> int:
        # Few rows more are read sooner than unfolded.
        few = len(self.rows) <= ROWS_SHOWN + FEW
        return len(self.rows) if few else ROWS_SHOWN


def timeline(site: Site, indicator: Indicator) -> Timeline | None:
    """Return what was observed of an indicator; null where nothing was.

    Open and rough figures, ranges and those without a time stand in the table alone.
    """
    figures = site.observations_by_indicator.get(indicator.id, ())
    if not figures:
        return None
    rows = [_row(site, one) for one in sorted(figures, key=_newest_first)]
    drawn = [one for one in figures if _is_drawn(one, indicator)]
    days = sorted({_day(one) for one in drawn})
    if len(days) < 2:
        return Timeline((), (), Decimal(0), Decimal(0), rows)
    values = [quantity(one, indicator).value or Decimal(0) for one in drawn]
    scale = _Scale(days[0], days[-1], min(values), max(values))
    series: dict[_Series, list[Observation]] = defaultdict(list)
    for one in sorted(drawn, key=_day):
        series[_series(one)].append(one)
    return Timeline(
        [_line(site, indicator, one, scale) for one in list(series.values())[:LINES]],
        _years(scale),
        scale.low,
        scale.high,
        rows,
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    """From the first to the last day across, from the least to the greatest figure up."""

    first: date
    last: date
    low: Decimal
    high: Decimal

    def dot(self, day: date, value: Decimal) -> Dot:
        height = self.high - self.low
        up = (value - self.low) / height if height else Decimal("0.5")
        return Dot(self.across(day), int(HEIGHT - MARGIN - up * (HEIGHT - 2 * MARGIN)))

    def across(self, day: date) -> int:
        width = (self.last - self.first).days
        return MARGIN + (day - self.first).days * (WIDTH - 2 * MARGIN) // width


def _line(
    site: Site, indicator: Indicator, figures: Sequence[Observation], scale: _Scale
) -> TimeLine:
    days = [_day(one) for one in figures]
    values = [quantity(one, indicator).value or Decimal(0) for one in figures]
    dots = [scale.dot(day, value) for day, value in zip(days, values, strict=True)]
    joined = (
        f"M{before.x} {before.y}L{after.x} {after.y}"
        for at, (before, after) in enumerate(pairwise(dots))
        if days[at + 1] - days[at] <= JOINED
    )
    said = unit_place(site, figures[0].where), _about(site, figures[0])
    return TimeLine(", ".join(filter(None, said)), dots, list(joined))


def _years(scale: _Scale) -> Sequence[tuple[int, int]]:
    """Return the first and the last year with their places on the axis."""
    ends = ((day.year, scale.across(day)) for day in (scale.first, scale.last))
    return list(dict(ends).items())


def _row(site: Site, one: Observation) -> TimeRow:
    report = site.reports[one.report]
    return TimeRow(
        unit_place(site, one.where),
        str(one.as_of) if one.as_of else _("nguồn không nói"),
        worded.figure(one),
        _about(site, one),
        report.number or report.title,
        one.quote,
        observation_address(one.report, one.id),
    )


def _about(site: Site, one: Observation) -> str:
    variant = variant_name(site.registries, one.indicator, one.variant)
    return "; ".join((*worded.conditions(one.population, None, variant), *_standard(one)))


def _standard(one: Observation) -> Iterable[str]:
    return (one.standard,) if one.standard else ()


def _series(one: Observation) -> _Series:
    counted = one.population_id or one.population
    return one.where, counted, one.variant, one.measure, one.unit, one.per, one.standard


def _is_drawn(one: Observation, indicator: Indicator) -> bool:
    is_exact = one.operator == "=" and one.measure == "level"
    return is_exact and one.as_of is not None and quantity(one, indicator).unit == indicator.unit


def _day(one: Observation) -> date:
    return one.as_of.last if one.as_of else date.max


def _newest_first(one: Observation) -> tuple[bool, int, str]:
    """Put what is of no known time last."""
    return one.as_of is None, -_day(one).toordinal(), one.where
