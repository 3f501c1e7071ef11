"""What the plans promise, indicator by indicator."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.denial.decide import sought_for
from generator.denial.silence import Silence, silence
from generator.denial.spoken import spoken_indicators
from generator.language import _, ngettext
from generator.model.quantities import is_rankable, quantity
from generator.model.registries import Indicator, Theme
from generator.model.site import Site
from generator.model.urls import INDICATORS, embed_of, indicator_address
from generator.schema import labels
from generator.subjects.assigned.beside import assigned_by_indicator
from generator.subjects.assigned.views import AssignedView, assigned_view, compared_views
from generator.subjects.indicators.charts import Chart, charts
from generator.subjects.indicators.figure_groups import (
    DrawnFigure,
    FigureGroup,
    Home,
    compared_homes,
    figure_groups,
)
from generator.subjects.indicators.national import NationalStatement, national_statements
from generator.subjects.indicators.ranking import (
    Measure,
    RankSet,
    measure_of,
    national_measure,
    rank_sets,
)
from generator.subjects.indicators.scale import Mark, Scale, mark_for, scale_for
from generator.subjects.indicators.timeline import Timeline, timeline
from generator.subjects.indicators.verdicts import Verdict, verdicts
from generator.text.figures import Stated
from generator.views.citing import cited_sentence
from generator.views.feeds import Followed, followed
from generator.views.frame_codes import MANY, frame_code
from generator.views.pagination import Part, parts
from generator.views.subject import Page
from generator.views.targets import TargetView, target_view
from generator.watching import Last

# Each plan has a row or several, each with a drawing.
PLANS_ON_A_PAGE = 60


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
class DrawnNational:
    """A national figure with its place on the scale."""

    said: NationalStatement
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class IndicatorPage:
    """One indicator: what it means, every figure on one scale, who says nothing.

    `unsaid` is of whom figures are where a plan does not say so, null where nothing is declared.
    `has_counts` tells that a figure does not say of how many it is, `timeline` what was observed,
    `assigned` the levels that reports say were set.
    The pages of one indicator's provinces have the scale and the sets of the whole. `more_charts`
    counts the sets not drawn; `embed_code` is empty where nobody knows the site's address.
    """

    indicator: Indicator
    part: Part
    theme: Theme | None
    direction: str | None
    row: IndicatorRow
    national: Sequence[DrawnNational]
    groups: Sequence[FigureGroup]
    scale: Scale | None
    verdicts: Sequence[Verdict]
    charts: Sequence[Chart]
    more_charts: int
    years: Sequence[int]
    units: Sequence[str]
    unsaid: str | None
    has_counts: bool
    is_alone: bool
    timeline: Timeline | None
    assigned: Sequence[AssignedView] = ()
    followed: Followed | None = None
    embed_code: str = ""

    @property
    def figures(self) -> list[DrawnFigure]:
        """Return the figures of all groups, in the order in which they stand."""
        return [one for group in self.groups for one in group.figures]


def indicators_page(site: Site) -> Page:
    """Return the page of all indicators that a plan has a target for.

    By theme in the order of the registry, indicators of no theme last.
    """
    return Page(
        INDICATORS,
        "indicators.md",
        _("Các chỉ số"),
        _("Cùng một việc, mỗi nơi đặt mức nào: mọi chỉ tiêu của mọi kế hoạch, kèm câu gốc."),
        partial(_indicators, site),
    )


def _indicators(site: Site) -> IndicatorsPage:
    by_theme: dict[str, list[IndicatorRow]] = defaultdict(list)
    for indicator in site.registries.indicators.values():
        if indicator.id in site.targets_by_indicator:
            by_theme[indicator.theme or ""].append(indicator_row(site, indicator))
    themes = [*site.registries.themes.values(), Theme("", _("Lĩnh vực khác"), None, 0)]
    return IndicatorsPage(
        [
            IndicatorGroup(theme.id, theme.name, by_theme[theme.id])
            for theme in themes
            if theme.id in by_theme
        ]
    )


def indicator_pages(site: Site, base: str = "") -> Iterator[Page]:
    """Yield the pages of each indicator that a plan has a target for; `base` is the site's."""
    drawn = Last(partial(_drawn_whole, site))
    for name in site.targets_by_indicator:
        yield from _pages(site, site.registries.indicators[name], drawn, base)


def pages_of_indicator(site: Site, indicator: Indicator) -> Iterator[Page]:
    """Yield the page of one indicator, and where it would be long those of its provinces.

    Beyond `PLANS_ON_A_PAGE` plans the first page has no figures. All pages share one scale, so that
    a dot stands in the same place on each.
    """
    return _pages(site, indicator, Last(partial(_drawn_whole, site)))


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What the pages of one indicator have in common, and the figures of each by plan."""

    whole: IndicatorPage
    homes: Mapping[tuple[str, str], Home]
    by_plan: Mapping[str, Sequence[DrawnFigure]]


def _pages(
    site: Site, indicator: Indicator, drawn: Callable[[str], _Drawn], base: str = ""
) -> Iterator[Page]:
    """Yield the pages of an indicator; `drawn` gives what they have in common by its id.

    They are made one after another, so it is enough that it remembers the last.
    """
    having = dict.fromkeys(target.plan for target in site.targets_by_indicator[indicator.id])
    plans = [site.plans[name] for name in having]
    for part in parts(site, indicator_address(indicator.id), plans, PLANS_ON_A_PAGE):
        title = f"{indicator.name}: {part.name}" if part.name else indicator.name
        places = len(plans if part.is_parted else part.plans)
        yield Page(
            part.address,
            "indicator.md",
            title,
            ngettext("{title}: {count} nơi đặt mức nào, kèm câu gốc.", places, title=title),
            partial(_in_part, site, part, indicator.id, drawn, base),
            embedded=bool(base) and not part.name,
        )


def _drawn_whole(site: Site, name: str) -> _Drawn:
    indicator = site.registries.indicators[name]
    row = indicator_row(site, indicator)
    sets = rank_sets(site, indicator, [one.target for one in row.figures])
    whole = _whole(site, row, sets)
    by_plan: dict[str, list[DrawnFigure]] = defaultdict(list)
    for one in _drawn(site, row, whole):
        by_plan[one.row.target.plan].append(one)
    return _Drawn(whole, compared_homes(site, sets), by_plan)


def _in_part(
    site: Site, part: Part, indicator: str, drawn: Callable[[str], _Drawn], base: str
) -> IndicatorPage:
    of = drawn(indicator)
    code = frame_code(base, embed_of(of.whole.part.address), of.whole.indicator.name, MANY)
    figures = (one for plan in part.plans for one in of.by_plan[plan.id])
    groups = figure_groups(site, of.homes, figures)
    return replace(of.whole, part=part, groups=groups, embed_code=code)


def _whole(site: Site, row: IndicatorRow, sets: Sequence[RankSet]) -> IndicatorPage:
    """Return the page of an indicator without its figures."""
    indicator = row.indicator
    targets = [one.target for one in row.figures]
    national = national_statements(site, indicator)
    scale = _scale(indicator, [*targets, *(said.national for said in national)])
    measured = [one for one in targets if one.value is not None]
    drawn = [DrawnNational(one, _mark(one.national, indicator, scale)) for one in national]
    beside = _beside(indicator, drawn)
    shown, more = charts(site, indicator, sets, row.figures, scale, beside) if scale else ([], 0)
    unsaid = indicator.unsaid and site.registries.populations.get(indicator.unsaid.population)
    return IndicatorPage(
        indicator,
        Part(indicator_address(indicator.id), None, ()),
        site.registries.themes.get(indicator.theme or ""),
        labels.DIRECTIONS[indicator.direction] if indicator.direction else None,
        row,
        drawn,
        (),
        scale,
        list(verdicts(site, sets, row.figures)),
        shown,
        more,
        sorted({one.year for one in measured if one.year}),
        sorted({quantity(one, indicator).unit or "" for one in measured}),
        unsaid.name if unsaid else None,
        not all(is_rankable(one, indicator) for one in measured),
        len({target.plan for target in targets}) == 1,
        timeline(site, indicator),
        [
            assigned_view(site, one)
            for one in assigned_by_indicator(site).get(indicator.id, ())
            if one.report
        ],
        followed(site, (one.plan for one in targets), indicator_address(indicator.id)),
    )


def _scale(indicator: Indicator, figures: Sequence[Stated]) -> Scale | None:
    """Return the scale of the figures in the indicator's unit; others are not drawn on it."""
    quantities = [quantity(one, indicator) for one in figures]
    return scale_for([one for one in quantities if one.unit == indicator.unit])


def _mark(stated: Stated, indicator: Indicator, scale: Scale | None) -> Mark | None:
    figure = quantity(stated, indicator)
    return mark_for(figure, scale) if scale and figure.unit == indicator.unit else None


def _drawn(site: Site, row: IndicatorRow, page: IndicatorPage) -> Iterator[DrawnFigure]:
    indicator = row.indicator
    beside = _beside(indicator, page.national)
    for one in row.figures:
        yield DrawnFigure(
            one,
            _mark(one.target, indicator, page.scale),
            beside.get(measure_of(one.target, indicator)),
            cited_sentence(site, one.target),
            compared_views(site, one.target),
        )


def _beside(
    indicator: Indicator, national: Sequence[DrawnNational]
) -> Mapping[Measure, Mark | None]:
    return {national_measure(one.said.national, indicator): one.mark for one in national}


def indicator_row(site: Site, indicator: Indicator) -> IndicatorRow:
    """Return an indicator with every plan's figures, and the places that say nothing."""
    targets = site.targets_by_indicator[indicator.id]
    return IndicatorRow(
        indicator,
        [target_view(site, target) for target in targets],
        silence(
            site,
            "target",
            {target.plan for target in targets},
            site.once(spoken_indicators).plans(indicator.id),
            sought_for(indicator.name, indicator.phrases),
        ),
    )
