"""A target in words: what it is called, how much, of whom, for when; on every page the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
    when, also that the text does not; `inferred` why something is taken to be so, null where all is
    printed. `clashes` are targets of the same plan that say otherwise.
    """

    target: Target
    place: str
    name: str
    figure: worded.FigureWords | None
    kind: str
    conditions: tuple[str, ...]
    time: str
    inferred: str | None
    clashes: tuple[Target, ...]

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
        return "; ".join((*self.conditions, self.time))


def target_views(site: Site, plan: Plan) -> Iterator[TargetView]:
    """Yield the targets of a plan in the order of its text."""
    place = place_name(site, plan)
    return (_view(site, plan, target, place) for target in plan.targets())


def target_view(site: Site, target: Target) -> TargetView:
    """Word one target of a plan of the site.

    Raises `KeyError` for a target of a plan that the site does not have.
    """
    plan = site.plans[target.plan]
    return _view(site, plan, target, place_name(site, plan))


def _view(site: Site, plan: Plan, target: Target, place: str) -> TargetView:
    registries = site.registries
    return TargetView(
        target,
        place,
        indicator_name(registries, target.indicator) or target.quote,
        worded.figure(target),
        labels.TARGET_KINDS[target.kind],
        worded.conditions(
            target.population,
            target.against,
            variant_name(registries, target.indicator, target.variant),
        ),
        worded.time(target.year, target.when),
        worded.inferred(target.inferred),
        tuple(one for one in plan.targets() if one.id in target.conflicts_with)
        if target.conflicts_with
        else (),
    )
