"""What the plans promise, indicator by indicator."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.language import _, ngettext
from generator.model.registries import Indicator, Theme
from generator.model.site import Site
from generator.model.urls import INDICATORS, indicator_address
from generator.schema import labels
from generator.subjects.indicators.measure_words import measure_in_words
from generator.subjects.indicators.national import NationalStatement, national_statements
from generator.subjects.indicators.ranking import (
    comparable_groups,
    measure_of,
    national_measure,
    quantity,
)
from generator.subjects.indicators.scale import Mark, Scale, mark_for, scale_for
from generator.text.figures import Stated
from generator.views.pagination import Part, Silence, first_of, parts, silence
from generator.views.subject import Page
from generator.views.targets import TargetView, target_view

# Each plan has a row or several, each with a drawing.
PLANS_ON_A_PAGE = 60
MEASURES_SHOWN = 3
PLACES_SHOWN = 5


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator with every plan's figures, and the places that say nothing."""

    indicator: Indicator
    figures: Sequence[TargetView]
    silence: Silence


@dataclass(frozen=True, slots=True)
class IndicatorGroup:
    """The indicators of one theme."""

    id: str
    name: str
    rows: Sequence[IndicatorRow]


@dataclass(frozen=True, slots=True)
class IndicatorsPage:
    """Every indicator that a plan has a target for, by theme."""

    groups: Sequence[IndicatorGroup]


@dataclass(frozen=True, slots=True)
class DrawnFigure:
    """A figure with its place on the scale, null where it has none there.

    `beside` is the place of the national figure that measures the same.
    """

    row: TargetView
    mark: Mark | None
    beside: Mark | None


@dataclass(frozen=True, slots=True)
class DrawnNational:
    """A national figure with its place on the scale."""

    said: NationalStatement
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class Extreme:
    """The highest or the lowest figure of a measure, and the places that state it."""

    word: str
    about: str
    rows: Sequence[TargetView]
    more: int


@dataclass(frozen=True, slots=True)
class IndicatorPage:
    """One indicator: what it means, every figure on one scale, who says nothing.

    The pages of one indicator's provinces have the scale of the whole.
    """

    indicator: Indicator
    part: Part
    theme: Theme | None
    direction: str | None
    row: IndicatorRow
    national: Sequence[DrawnNational]
    figures: Sequence[DrawnFigure]
    scale: Scale | None
    extremes: Sequence[Extreme]
    years: Sequence[int]
    units: Sequence[str]
    is_alone: bool


def telling_indicator(site: Site) -> IndicatorRow | None:
    """Return the indicator for which most plans promise most different figures.

    Figures differ by bound and number; promises without a figure do not count. Of two that tell as
    much the first of the registry; None without targets.
    """

    def telling(indicator: Indicator) -> tuple[int, int]:
        targets = [t for t in site.targets_by_indicator[indicator.id] if t.value is not None]
        return len({t.plan for t in targets}), len({(t.operator, t.value) for t in targets})

    measured = [
        one for one in site.registries.indicators.values() if one.id in site.targets_by_indicator
    ]
    best = max(measured, key=telling, default=None)
    return _indicator_row(site, best) if best else None


def indicators_page(site: Site) -> Page:
    """Return the page of all indicators that a plan has a target for.

    By theme in the order of the registry, indicators of no theme last.
    """
    by_theme: dict[str, list[IndicatorRow]] = defaultdict(list)
    for indicator in site.registries.indicators.values():
        if indicator.id in site.targets_by_indicator:
            by_theme[indicator.theme or ""].append(_indicator_row(site, indicator))
    themes = [*site.registries.themes.values(), Theme("", _("Lĩnh vực khác"), None, 0)]
    groups = [
        IndicatorGroup(theme.id, theme.name, by_theme[theme.id])
        for theme in themes
        if theme.id in by_theme
    ]
    return Page(
        INDICATORS,
        "indicators.md",
        _("Các chỉ tiêu"),
        _("Cùng một việc, mỗi nơi đặt mức nào: mọi chỉ tiêu của mọi kế hoạch, kèm nguyên văn."),
        IndicatorsPage(groups),
    )


def indicator_pages(site: Site) -> Iterator[Page]:
    """Yield the pages of each indicator that a plan has a target for."""
    for name in site.targets_by_indicator:
        yield from pages_of_indicator(site, site.registries.indicators[name])


def pages_of_indicator(site: Site, indicator: Indicator) -> Iterator[Page]:
    """Yield the page of one indicator, and where it would be long those of its provinces.

    Beyond `PLANS_ON_A_PAGE` plans the first page has no figures. All pages share one scale, so that
    a dot stands in the same place on each.
    """
    whole = _whole(site, indicator)
    by_plan: dict[str, list[DrawnFigure]] = defaultdict(list)
    for one in whole.figures:
        by_plan[one.row.target.plan].append(one)
    plans = [plan for name, plan in site.plans.items() if name in by_plan]
    for part in parts(site, whole.part.address, plans, PLANS_ON_A_PAGE):
        title = f"{indicator.name}: {part.name}" if part.name else indicator.name
        places = len(plans if part.is_parted else part.plans)
        yield Page(
            part.address,
            "indicator.md",
            title,
            ngettext("{title}: {count} nơi đặt mức nào, kèm nguyên văn.", places, title=title),
            replace(
                whole,
                part=part,
                figures=[one for plan in part.plans for one in by_plan[plan.id]],
            ),
        )


def _whole(site: Site, indicator: Indicator) -> IndicatorPage:
    row = _indicator_row(site, indicator)
    targets = site.targets_by_indicator[indicator.id]
    national = national_statements(site, indicator)
    scale = _scale(indicator, [*targets, *(said.national for said in national)])
    measured = [one for one in targets if one.value is not None]
    return IndicatorPage(
        indicator,
        Part(indicator_address(indicator.id), None, ()),
        site.registries.themes.get(indicator.theme or ""),
        labels.DIRECTIONS[indicator.direction] if indicator.direction else None,
        row,
        [DrawnNational(one, _mark(one.national, indicator, scale)) for one in national],
        list(_drawn(row, national, scale)),
        scale,
        list(_extremes(row)),
        sorted({one.year for one in measured if one.year}),
        sorted({quantity(one, indicator).unit or "" for one in measured}),
        len({target.plan for target in targets}) == 1,
    )


def _scale(indicator: Indicator, figures: Sequence[Stated]) -> Scale | None:
    """Return the scale of the figures in the indicator's unit; others are not drawn on it."""
    quantities = [quantity(one, indicator) for one in figures]
    return scale_for([one for one in quantities if one.unit == indicator.unit])


def _mark(stated: Stated, indicator: Indicator, scale: Scale | None) -> Mark | None:
    figure = quantity(stated, indicator)
    return mark_for(figure, scale) if scale and figure.unit == indicator.unit else None


def _drawn(
    row: IndicatorRow, national: Sequence[NationalStatement], scale: Scale | None
) -> Iterator[DrawnFigure]:
    indicator = row.indicator
    beside = {
        national_measure(one.national, indicator): _mark(one.national, indicator, scale)
        for one in national
    }
    for one in row.figures:
        yield DrawnFigure(
            one,
            _mark(one.target, indicator, scale),
            beside.get(measure_of(one.target, indicator)),
        )


def _extremes(row: IndicatorRow) -> Iterator[Extreme]:
    """Yield who states most and least, for each measure of which places state several figures."""
    rows = {(one.target.plan, one.target.id): one for one in row.figures}
    groups = comparable_groups((one.target for one in row.figures), row.indicator)
    for group in [group for group in groups if group.differs][:MEASURES_SHOWN]:
        about = measure_in_words(row.indicator, group.measure)
        last = group.ranked[-1].rank
        for word, rank in ((_("Cao nhất"), 1), (_("Thấp nhất"), last)):
            found = [
                rows[one.target.plan, one.target.id] for one in group.ranked if one.rank == rank
            ]
            yield Extreme(word, about, *first_of(found, PLACES_SHOWN))


def _indicator_row(site: Site, indicator: Indicator) -> IndicatorRow:
    targets = site.targets_by_indicator[indicator.id]
    return IndicatorRow(
        indicator,
        [target_view(site, target) for target in targets],
        silence(site, {target.plan for target in targets}),
    )
