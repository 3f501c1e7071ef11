"""What places state of one thing, on one axis: a line for each figure, the highest number first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.locale import worded
from generator.locale.names import ended
from generator.model.quantities import Quantity, quantity
from generator.model.registries import Indicator
from generator.model.site import Site
from generator.subjects.indicators.measure_words import set_in_words
from generator.subjects.indicators.ranking import (
    Measure,
    RankSet,
)
from generator.subjects.indicators.scale import Mark, Scale, mark_for
from generator.text.bounds import bound_of
from generator.views.pagination import first_of
from generator.views.targets import TargetView

# One place is beside no other.
LEAST_PLACES = 2
# What a reader takes in at a glance; the table below holds all.
CHARTS, LINES, PLACES = 4, 20, 8


@dataclass(frozen=True, slots=True)
class PlaceOnChart:
    """Who states a figure; `until` is the day on which its unit ended, null while it is."""

    row: TargetView
    until: str | None


@dataclass(frozen=True, slots=True)
class ChartLine:
    """A figure on the axis and who states it; `more` counts the places that are not named."""

    mark: Mark
    places: Sequence[PlaceOnChart]
    more: int

    @property
    def row(self) -> TargetView:
        """Return the first target that states the figure."""
        return self.places[0].row


@dataclass(frozen=True, slots=True)
class Chart:
    """A set of comparable figures on the axis of their indicator.

    `beside` is where the national figure that measures the same stands, null for none. `more`
    counts the figures that are not drawn.
    """

    name: str
    lines: Sequence[ChartLine]
    beside: Mark | None
    more: int

    @property
    def is_draft(self) -> bool:
        """Tell whether its plans are drafts: all of a set have one status."""
        return self.lines[0].row.is_draft


def comparable(sets: Iterable[RankSet], indicator: Indicator) -> Iterator[RankSet]:
    """Yield the sets that one axis can show: of two places at least, in the indicator's unit."""
    for one in sets:
        if len(one.places) >= LEAST_PLACES and one.measure.unit == indicator.unit:
            yield one


def charts(
    site: Site,
    indicator: Indicator,
    sets: Sequence[RankSet],
    stated: Iterable[TargetView],
    scale: Scale,
    national: Mapping[Measure, Mark | None],
) -> tuple[list[Chart], int]:
    """Return the charts of the largest sets, and how many more sets could be drawn.

    `stated` holds the words of every target of the sets, `scale` each of their figures. A figure
    that several places state is one line. The order is that of the printed numbers: it ranks
    nobody, since “ít nhất 50%” may be more than 55%.
    """
    rows = {(one.target.plan, one.target.id): one for one in stated}
    shown, more = first_of(list(comparable(sets, indicator)), CHARTS)
    return [_chart(site, indicator, one, rows, scale, national) for one in shown], more


def _chart(
    site: Site,
    indicator: Indicator,
    found: RankSet,
    rows: Mapping[tuple[str, str], TargetView],
    scale: Scale,
    national: Mapping[Measure, Mark | None],
) -> Chart:
    by_figure: dict[Quantity, list[PlaceOnChart]] = defaultdict(list)
    for place in found.places:
        for target in place.said_once:
            until = ended(site, site.plans[target.plan])
            one = PlaceOnChart(rows[target.plan, target.id], until)
            by_figure[quantity(target, indicator)].append(one)
    shown, more = first_of(sorted(by_figure, key=height, reverse=True), LINES)
    return Chart(
        worded.raised(set_in_words(site.registries, found)),
        list(_lines(shown, by_figure, scale)),
        national.get(found.measure),
        more,
    )


def _lines(
    figures: Iterable[Quantity],
    by_figure: Mapping[Quantity, Sequence[PlaceOnChart]],
    scale: Scale,
) -> Iterator[ChartLine]:
    for figure in figures:
        if mark := mark_for(figure, scale):
            places, more = first_of(by_figure[figure], PLACES)
            yield ChartLine(mark, places, more)


def height(figure: Quantity) -> tuple[Decimal, int, Decimal]:
    """Order figures by their numbers; at one number what is over it comes higher."""
    low = figure.value or Decimal(0)
    return low, bound_of(figure).leaning, low if figure.value_max is None else figure.value_max
