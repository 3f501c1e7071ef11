"""The figures of an indicator under headings: those that are compared, then what stands apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.language import _
from generator.model.plan import Target
from generator.model.site import Site
from generator.model.urls import LEVEL_STEPS
from generator.schema import labels
from generator.subjects.assigned.views import BesideView
from generator.subjects.indicators.measure_words import level_and_status, set_in_words
from generator.subjects.indicators.ranking import RankSet
from generator.subjects.indicators.scale import Mark
from generator.views.citing import CitedSentence
from generator.views.series import Series, in_series
from generator.views.targets import TargetView


@dataclass(frozen=True, slots=True)
class DrawnFigure:
    """A figure with its place on the scale, null where it has none there.

    `beside` is the place of the national figure that measures the same, `cited` how its sentence is
    cited, null where no version is known. `besides` are levels that higher documents set.
    """

    row: TargetView
    mark: Mark | None
    beside: Mark | None
    cited: CitedSentence | None = None
    besides: tuple[BesideView, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Figures under one heading: those of a set that is compared, or those that stand apart."""

    name: str
    is_compared: bool
    figures: Sequence[DrawnFigure]

    @property
    def series(self) -> list[Series[DrawnFigure]]:
        """Return its figures, those that one row of a table sets year by year as one."""
        return list(in_series(self.figures, lambda one: one.row.target))


@dataclass(frozen=True, slots=True)
class Home:
    """The group that a figure stands in: its place among the groups, its name."""

    order: tuple[int, ...]
    name: str
    is_compared: bool


def compared_homes(site: Site, sets: Iterable[RankSet]) -> dict[tuple[str, str], Home]:
    """Return the groups of the figures that are compared, by plan and id of the target."""
    found: dict[tuple[str, str], Home] = {}
    for number, one in enumerate(one for one in sets if one.is_compared):
        name = _("Cùng một điều, {places}", places=set_in_words(site.registries, one))
        home = Home((0, number), name, is_compared=True)
        found |= {(target.plan, target.id): home for p in one.places for target in p.targets}
    return found


def figure_groups(
    site: Site, homes: Mapping[tuple[str, str], Home], figures: Iterable[DrawnFigure]
) -> list[FigureGroup]:
    """Put figures into their groups: sets that are compared, then what stands apart by level."""
    groups: dict[Home, list[DrawnFigure]] = defaultdict(list)
    for one in figures:
        target = one.row.target
        groups[homes.get((target.plan, target.id)) or _apart(site, target)].append(one)
    ordered = sorted(groups, key=lambda home: home.order)
    return [FigureGroup(home.name, home.is_compared, groups[home]) for home in ordered]


def _apart(site: Site, target: Target) -> Home:
    """Return the group of a figure that is compared with none: by level, drafts of one last."""
    plan = site.plans[target.plan]
    level = site.level_of(plan)
    known = list(LEVEL_STEPS)
    height = known.index(level) if level else len(known)
    words = level_and_status(level, plan.status)
    name = _("{plans}: đứng riêng, không so", plans=words)
    is_draft = plan.status == "draft"
    return Home((1, height, is_draft, list(labels.STATUSES).index(plan.status)), name, False)
