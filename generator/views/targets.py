"""A target in words: what it is called, how much, of whom, for when; on every page the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.denial.decide import PlanDenials
from generator.denial.denials import Denial, sentence_without_year
from generator.denial.places import Place, places_at
from generator.locale import worded
from generator.locale.names import indicator_name, place_name, variant_name
from generator.model.plan import Plan, Target
from generator.model.site import Site
from generator.schema import labels


@dataclass(frozen=True, slots=True)
class TargetView:
    """One target in words.

    `name` is what it measures, or its quote where no registry knows that. `figure` is null for a
    promise without one, of which `kind` then says what sort of promise it is. `conditions` say of
    whom, against what and by which definition it holds, as far as the text does; `time` says for
    when, empty where the text does not, and `no_year` then says so; `year_at` is where the year is
    printed when that is not the sentence itself. `inferred` tells why something is taken to be so,
    null where all is printed. `clashes` are targets of the same plan that say otherwise. `is_draft`
    tells that the plan is one.
    """

    target: Target
    place: str
    name: str
    figure: worded.FigureWords | None
    kind: str
    conditions: tuple[str, ...]
    time: str
    no_year: Denial | None
    year_at: Place | None
    inferred: str | None
    clashes: tuple[Target, ...]
    is_draft: bool

    @property
    def level(self) -> str:
        """Return how much is promised, in one line: `dưới 4%`, or the kind of promise."""
        return worded.level(self.target)

    @property
    def is_dated(self) -> bool:
        """Tell whether the text says for when the promise holds."""
        return bool(self.target.year or self.target.when)

    @property
    def about(self) -> str:
        """Return of whom, by which definition and for when, in one line: `thành thị; năm 2030`."""
        return "; ".join((*self.conditions, self.time or sentence_without_year()))


def target_views(site: Site, plan: Plan) -> Iterator[TargetView]:
    """Yield the targets of a plan in the order of its text."""
    yield from site.once_in(plan, _views)


def target_view(site: Site, target: Target) -> TargetView:
    """Word one target of a plan of the site.

    Raises `KeyError` for a target of a plan that the site does not have.
    """
    plan = site.plans[target.plan]
    view = site.once_in(plan, _views_by_id).get(target.id)
    # What the plan says is worded already; another target may be called the same.
    return view if view and view.target is target else _Wording(site, plan).view(target)


def _views(site: Site, plan: Plan) -> tuple[TargetView, ...]:
    wording = _Wording(site, plan)
    return tuple(wording.view(target) for target in plan.targets())


def _views_by_id(site: Site, plan: Plan) -> Mapping[str, TargetView]:
    return {view.target.id: view for view in target_views(site, plan)}


@dataclass(frozen=True)
class _Wording:
    """What the targets of one plan have in common when they are worded."""

    site: Site
    plan: Plan

    def view(self, target: Target) -> TargetView:
        registries = self.site.registries
        time = worded.time(target.year, target.when)
        return TargetView(
            target,
            place_name(self.site, self.plan),
            indicator_name(registries, target.indicator) or target.quote,
            worded.figure(target),
            labels.TARGET_KINDS[target.kind],
            (
                *worded.conditions(
                    target.population,
                    target.against,
                    variant_name(registries, target.indicator, target.variant),
                ),
                *worded.rise(target),
            ),
            time,
            None if time else self._denials.year(target),
            self._year_at(target),
            worded.inferred(target.inferred),
            tuple(one for one in self.plan.targets() if one.id in target.conflicts_with)
            if target.conflicts_with
            else (),
            self.plan.status == "draft",
        )

    def _year_at(self, target: Target) -> Place | None:
        said = target.year_from
        if said is None or said.source == "words":
            return None
        return next(iter(places_at(self.plan.id, self._denials.names, [said.place]).shown), None)

    @cached_property
    def _denials(self) -> PlanDenials:
        return PlanDenials(self.site, self.plan)
