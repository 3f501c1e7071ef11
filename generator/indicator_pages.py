"""What the plans promise, indicator by indicator."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import labels
from generator.drawing import Mark, Scale, mark_for, scale_for
from generator.model import Site, Target
from generator.names import INDICATORS, indicator_address
from generator.page import Page
from generator.plan_page import place_name
from generator.registry import Indicator, Theme

SILENT_SHOWN = 30


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A target in a list that names the place."""

    target: Target
    place: str
    bound: str
    amount: str
    measure: str
    kind: str


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator with every plan's figures; `silent` are the places that say nothing.

    Where there are too many of them to read, their number is all.
    """

    indicator: Indicator
    figures: Sequence[FigureRow]
    silent: Sequence[str]
    silent_count: int


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
    """A figure with its place on the scale, null for a promise without a figure."""

    row: FigureRow
    variant: str | None
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class Extreme:
    """The highest or the lowest figure among those that can be compared."""

    word: str
    row: FigureRow


@dataclass(frozen=True, slots=True)
class IndicatorPage:
    """One indicator: what it means, every figure on one scale, who says nothing."""

    indicator: Indicator
    theme: Theme | None
    direction: str | None
    row: IndicatorRow
    figures: Sequence[DrawnFigure]
    scale: Scale | None
    extremes: Sequence[Extreme]


def telling_indicator(site: Site) -> IndicatorRow | None:
    """Return the indicator for which most plans promise most different figures."""

    def telling(indicator: Indicator) -> tuple[int, int]:
        targets = [t for t in site.targets_by_indicator[indicator.id] if t.value is not None]
        return len({t.plan for t in targets}), len({(t.operator, t.value) for t in targets})

    measured = [
        one for one in site.registries.indicators.values() if one.id in site.targets_by_indicator
    ]
    best = max(measured, key=telling, default=None)
    return _indicator_row(site, best) if best else None


def indicators_page(site: Site) -> Page:
    """Return the page of all indicators that a plan has a target for."""
    by_theme: dict[str, list[IndicatorRow]] = defaultdict(list)
    for indicator in site.registries.indicators.values():
        if indicator.id in site.targets_by_indicator:
            by_theme[indicator.theme or ""].append(_indicator_row(site, indicator))
    themes = [*site.registries.themes.values(), Theme("", "Lĩnh vực khác", None, 0)]
    groups = [
        IndicatorGroup(theme.id, theme.name, by_theme[theme.id])
        for theme in themes
        if theme.id in by_theme
    ]
    return Page(
        INDICATORS,
        "indicators.md",
        "Các chỉ tiêu",
        "Cùng một việc, mỗi nơi đặt mức nào: mọi chỉ tiêu của mọi kế hoạch, kèm nguyên văn.",
        IndicatorsPage(groups),
    )


def indicator_page(site: Site, indicator: Indicator) -> Page:
    """Return the page of one indicator."""
    row = _indicator_row(site, indicator)
    targets = site.targets_by_indicator[indicator.id]
    scale = scale_for(targets)
    variants = {variant.id: variant.name for variant in indicator.variants}
    places = len({target.plan for target in targets})
    return Page(
        indicator_address(indicator.id),
        "indicator.md",
        indicator.name,
        f"{indicator.name}: {places} nơi đặt mức nào, kèm nguyên văn.",
        IndicatorPage(
            indicator,
            site.registries.themes.get(indicator.theme or ""),
            labels.DIRECTIONS[indicator.direction] if indicator.direction else None,
            row,
            [
                DrawnFigure(
                    one,
                    variants.get(one.target.variant or ""),
                    mark_for(one.target, scale) if scale else None,
                )
                for one in row.figures
            ],
            scale,
            list(_extremes(row.figures)),
        ),
    )


def _extremes(figures: Sequence[FigureRow]) -> Iterator[Extreme]:
    """Yield the highest and the lowest of the figures that measure the same of the same people."""
    alike: dict[tuple[object, ...], list[FigureRow]] = defaultdict(list)
    for one in figures:
        target = one.target
        if target.value is not None:
            same = (target.population, target.variant, target.year, target.unit, target.per)
            alike[same].append(one)
    group = max(alike.values(), key=lambda rows: len({row.target.plan for row in rows}), default=[])
    ordered = sorted(group, key=lambda one: one.target.value or 0)
    if len({one.target.value for one in ordered}) > 1:
        yield Extreme("Cao nhất", ordered[-1])
        yield Extreme("Thấp nhất", ordered[0])


def _indicator_row(site: Site, indicator: Indicator) -> IndicatorRow:
    targets = site.targets_by_indicator[indicator.id]
    speaking = {target.plan for target in targets}
    count = len(site.plans) - len(speaking)
    few = count <= SILENT_SHOWN
    silent = [plan for name, plan in site.plans.items() if name not in speaking] if few else []
    return IndicatorRow(
        indicator,
        [_figure_row(site, target) for target in targets],
        [place_name(site, plan) for plan in silent],
        count,
    )


def _figure_row(site: Site, target: Target) -> FigureRow:
    return FigureRow(
        target,
        place_name(site, site.plans[target.plan]),
        labels.bound(target),
        labels.amount(target),
        labels.measure(target),
        labels.TARGET_KINDS[target.kind],
    )
