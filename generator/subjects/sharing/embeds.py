"""Small pages for frames on other sites: the targets of a plan, an indicator's comparison."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.language import _
from generator.locale.names import ended, place_name, plan_title
from generator.model.plan import Plan
from generator.model.registries import Indicator
from generator.model.site import Site
from generator.model.urls import (
    EMBEDS,
    Address,
    embed_of,
    indicator_address,
    oembed_file,
    plan_address,
)
from generator.schema import labels
from generator.subjects.indicators.figure_groups import (
    DrawnFigure,
    FigureGroup,
    compared_homes,
    figure_groups,
)
from generator.subjects.indicators.ranking import rank_sets
from generator.views.citing import Citing, cited_sentence, citing_today
from generator.views.frame_codes import oembed
from generator.views.removed import RemovedPlan, removed_plans
from generator.views.subject import Edition, Page
from generator.views.targets import TargetView, target_view, target_views

# A frame is no place for a long list: the rest stands on the indicator's page.
MOST_FIGURES = 30
# Where all targets of a plan stand, which an address asks for by name: one without a name, or with
# one that is no more, is told so.
ALL = "tat-ca"


@dataclass(frozen=True, slots=True)
class PlanEmbed:
    """The targets of a plan, each at its own anchor; `site` is what ours is called.

    `until` is the last day of the unit that the plan speaks for, null where it is there; `version`
    is null where no history is known.
    """

    plan: Plan
    site: str
    place: str
    status: str
    until: str | None
    targets: Sequence[TargetView]
    version: Citing | None
    all: str = ALL


@dataclass(frozen=True, slots=True)
class IndicatorEmbed:
    """The figures of an indicator, those that are compared first; `more` counts those not shown."""

    indicator: Indicator
    site: str
    groups: Sequence[FigureGroup]
    more: int


@dataclass(frozen=True, slots=True)
class GonePage:
    """What stands in a frame whose address leads to nothing; `base` is that of the site."""

    site: str
    base: str


@dataclass(frozen=True, slots=True)
class RemovedEmbed:
    """What stands in a frame whose plan was taken away; `site` is what ours is called."""

    removed: RemovedPlan
    site: str


def embed_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of each plan's targets, of each indicator, and those of what is no more."""
    site = edition.site
    for plan in site.plans.values():
        yield Page(
            embed_of(plan_address(plan.id)),
            "embed-plan.html",
            _("Chỉ tiêu để nhúng: {title}", title=plan_title(site, plan)),
            _("Chỉ tiêu của một kế hoạch, kèm câu gốc và nguồn, để trang khác nhúng."),
            partial(_of_plan, site, plan, edition.name),
            searched=False,
            whole=True,
        )
    for name in site.targets_by_indicator:
        indicator = site.registries.indicators[name]
        yield Page(
            embed_of(indicator_address(name)),
            "embed-indicator.html",
            _("So sánh để nhúng: {title}", title=indicator.name),
            _("Mức mà các kế hoạch đặt cho một chỉ số, kèm câu gốc, để trang khác nhúng."),
            partial(_of_indicator, site, indicator, edition.name),
            searched=False,
            whole=True,
        )
    for plan_id, removed in site.once(removed_plans).items():
        yield Page(
            embed_of(plan_address(plan_id)),
            "embed-removed.html",
            _("Phần được nhúng không còn ở đây"),
            _("Trang này hiện trong khung nhúng khi kế hoạch được nhúng đã bỏ khỏi trang."),
            partial(RemovedEmbed, removed, edition.name),
            searched=False,
            whole=True,
        )
    yield Page(
        EMBEDS,
        "embed-gone.html",
        _("Phần được nhúng không còn ở đây"),
        _("Trang này hiện trong khung nhúng khi địa chỉ được nhúng không còn."),
        partial(GonePage, edition.name, edition.base),
        searched=False,
        whole=True,
    )


def oembed_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield what programs read of each page that may be embedded; nothing without an address."""
    site = edition.site
    if not edition.base:
        return
    for plan in site.plans.values():
        whole = embed_of(plan_address(plan.id, ALL))
        yield _file(edition, plan_address(plan.id), whole, plan_title(site, plan))
    for name in site.targets_by_indicator:
        page = indicator_address(name)
        title = site.registries.indicators[name].name
        yield _file(edition, page, embed_of(page), title)


def _file(edition: Edition, page: Address, embed: Address, title: str) -> tuple[str, bytes]:
    return oembed_file(page), oembed(edition.base, embed, title, edition.name)


def _of_plan(site: Site, plan: Plan, name: str) -> PlanEmbed:
    return PlanEmbed(
        plan,
        name,
        place_name(site, plan),
        labels.STATUSES[plan.status],
        ended(site, plan),
        tuple(target_views(site, plan)),
        citing_today(site, plan),
    )


def _of_indicator(site: Site, indicator: Indicator, name: str) -> IndicatorEmbed:
    targets = site.targets_by_indicator[indicator.id]
    homes = compared_homes(site, rank_sets(site, indicator, targets))
    views = (target_view(site, target) for target in targets)
    figures = [DrawnFigure(one, None, None, cited_sentence(site, one.target)) for one in views]
    groups = figure_groups(site, homes, figures)
    shown = list(first_figures(groups, MOST_FIGURES))
    return IndicatorEmbed(indicator, name, shown, max(len(figures) - MOST_FIGURES, 0))


def first_figures(groups: Sequence[FigureGroup], most: int) -> Iterator[FigureGroup]:
    """Yield groups until they hold so many figures, the last of them cut."""
    left = most
    for group in groups:
        if left > 0:
            yield FigureGroup(group.name, group.is_compared, group.figures[:left])
            left -= len(group.figures)
