"""How a plan's figures stand among those of its level: a row of dots for what compares."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import islice

from generator.language import _
from generator.locale import worded
from generator.model.plan import Plan, Target
from generator.model.quantities import Quantity, quantity
from generator.model.registries import Indicator
from generator.model.site import Site
from generator.subjects.indicators.charts import comparable, height
from generator.subjects.indicators.measure_words import measure_in_words
from generator.subjects.indicators.ranking import (
    Place,
    RankSet,
    rank_sets,
)
from generator.subjects.indicators.scale import Mark, Scale, mark_for, scale_for
from generator.views.pagination import first_of
from generator.views.subject import Edition, PlanBlock
from generator.views.targets import TargetView, target_view

ROWS = 10
# From and to, in whole percent of the width.
Stroke = tuple[int, int]
# Of more figures than both ends have the highest and the lowest are told.
END_NAMED = 2


@dataclass(frozen=True, slots=True)
class OtherFigure:
    """A figure that other places state, in words, and how many places do."""

    words: str
    places: int


@dataclass(frozen=True, slots=True)
class Standing:
    """One thing that a plan and others state: its own figures, then those of others.

    `own` are its targets, `marks` where they stand; `highest` and `lowest` are figures of other
    places by their printed numbers, the highest first, `between` counts those that are not told.
    `strokes` are where figures of others stand; `places` counts the other places. Without marks and
    strokes all state the same number.
    """

    indicator: str
    name: str
    about: str
    own: Sequence[TargetView]
    marks: Sequence[Mark]
    highest: Sequence[OtherFigure]
    between: int
    lowest: Sequence[OtherFigure]
    strokes: Sequence[Stroke]
    places: int


@dataclass(frozen=True, slots=True)
class StandingBlock:
    """The rows of a plan; `more` counts what else compares and has no row."""

    rows: Sequence[Standing]
    more: int
    is_draft: bool


def standing_on_page(edition: Edition, plan: Plan) -> Iterator[PlanBlock]:
    """Yield how a plan's figures stand among others; nothing where none compares."""
    found = edition.site.once(_sets_of_units).get((plan.unit, plan.status), ())
    own = [(one, place) for one, place in found if _targets(place, plan)]
    if own:
        shown, more = first_of(own, ROWS)
        rows = [_standing(edition.site, plan, one, place) for one, place in shown]
        block = StandingBlock(rows, more, plan.status == "draft")
        yield PlanBlock("giua-cac-noi", _("Giữa các nơi cùng cấp"), "standing.md", block)


@dataclass(frozen=True, slots=True)
class _Figures:
    """What all places of a set state, looked at once for all of their plans.

    `places` counts who states a figure, `words` are its first; `ordered` has the highest first.
    `strokes` counts the figures at each place of the line. `scale` is null where all are of one
    number.
    """

    set: RankSet
    indicator: Indicator
    places: Counter[Quantity]
    words: Mapping[Quantity, str]
    ordered: Sequence[Quantity]
    strokes: Counter[Stroke]
    scale: Scale | None

    def of(self, place: Place) -> Counter[Quantity]:
        """Count what one place states."""
        return Counter(quantity(one, self.indicator) for one in place.said_once)


_SetsOfUnits = Mapping[tuple[str, str], Sequence[tuple[_Figures, Place]]]


def _sets_of_units(site: Site) -> _SetsOfUnits:
    """Return the sets of each unit with plans of one status: of most places, drawn ones first."""
    found: dict[tuple[str, str], list[tuple[_Figures, Place]]] = defaultdict(list)
    for name, targets in site.targets_by_indicator.items():
        indicator = site.registries.indicators[name]
        for one in comparable(rank_sets(site, indicator, targets), indicator):
            figures = _figures(one, indicator)
            for place in one.places:
                found[place.unit, one.status].append((figures, place))
    return {unit: sorted(sets, key=_weight) for unit, sets in found.items()}


def _weight(found: tuple[_Figures, Place]) -> tuple[int, bool]:
    figures, _place = found
    return -len(figures.set.places), figures.scale is None


def _figures(found: RankSet, indicator: Indicator) -> _Figures:
    places: Counter[Quantity] = Counter()
    words: dict[Quantity, str] = {}
    for place in found.places:
        for target in place.said_once:
            figure = quantity(target, indicator)
            places[figure] += 1
            words.setdefault(figure, worded.level(target))
    ordered = sorted(places, key=height, reverse=True)
    scale = scale_for(ordered)
    strokes = Counter(one for figure in ordered if (one := _stroke(figure, scale)))
    return _Figures(found, indicator, places, words, ordered, strokes, scale)


def _stroke(figure: Quantity, scale: Scale | None) -> Stroke | None:
    """Return where a figure stands, to a whole percent of the width; null without a scale."""
    mark = mark_for(figure, scale) if scale else None
    if mark is None:
        return None
    at = mark.end if mark.opens_left else mark.start
    return round(at), round(mark.end if mark.is_range else at)


def _targets(place: Place, plan: Plan) -> list[Target]:
    return [one for one in place.said_once if one.plan == plan.id]


def _standing(site: Site, plan: Plan, figures: _Figures, place: Place) -> Standing:
    """Word one row; what all places of the set have in common is not gone through again."""
    mine = _targets(place, plan)
    stated = figures.of(place)
    # What nobody else states is no figure of others.
    alone = {one for one, count in stated.items() if count == figures.places[one]}
    count = len(figures.ordered) - len(alone)
    few = count <= 2 * END_NAMED
    highest = _first(figures.ordered, alone, count if few else END_NAMED)
    lowest = [] if few else _first(reversed(figures.ordered), alone, END_NAMED)[::-1]
    strokes = figures.strokes - Counter(
        one for figure in alone if (one := _stroke(figure, figures.scale))
    )
    marks = (
        mark_for(quantity(one, figures.indicator), figures.scale) if figures.scale else None
        for one in mine
    )

    def other(figure: Quantity) -> OtherFigure:
        return OtherFigure(figures.words[figure], figures.places[figure] - stated[figure])

    return Standing(
        figures.indicator.id,
        figures.indicator.name,
        measure_in_words(site.registries, figures.set.measure),
        [target_view(site, target) for target in mine],
        [mark for mark in marks if mark],
        [other(one) for one in highest],
        count - len(highest) - len(lowest),
        [other(one) for one in lowest],
        list(strokes),
        len(figures.set.places) - 1,
    )


def _first(figures: Iterable[Quantity], without: Set[Quantity], most: int) -> list[Quantity]:
    return list(islice((one for one in figures if one not in without), most))
