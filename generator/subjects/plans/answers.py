"""What a reader asks of a plan first: what it promises, who answers for it, when it is due."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.denial.denials import nobody_since
from generator.locale import worded
from generator.locale.names import ended, issuer_name
from generator.model.assignments import assignments_of
from generator.model.plan import Plan, Target
from generator.model.site import Site
from generator.schema import labels
from generator.schema.annotations import LEADING_ROLES
from generator.subjects.calendar.due_dates import DueDuty, plan_days
from generator.subjects.gaps.gaps import find_gaps
from generator.views.old_texts import old_text
from generator.views.standing import AmendedBy, amended_by
from generator.views.targets import TargetView, target_view
from generator.views.tasks import ActorCell, actor_cells, actor_view

FIRST_TARGETS = 4
FIRST_DAYS = 3


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers that a plan's page begins with.

    `first` are the targets with a figure for whose indicator most plans state one, by no judgement
    of ours. `leading` are who answers for the whole text by its own words. `days` are its first
    days of the year; `history` says why they are history, empty where nothing here says that they
    are. `shared` counts the indicators of which other plans state a figure too, `lacking` those
    that its peers state and it does not.
    """

    status: str
    amended_by: tuple[AmendedBy, ...]
    first: tuple[TargetView, ...]
    issuer: str
    leading: tuple[ActorCell, ...]
    days: tuple[DueDuty, ...]
    history: str
    shared: int
    lacking: int


def answers(site: Site, plan: Plan) -> Answers:
    """Gather what the page of a plan answers first."""
    own = _with_figure(plan)
    stating = site.once(_plans_stating)
    most_stated = sorted(own, key=lambda one: -stating.get(one, 1))
    gaps = site.once(find_gaps).get(plan.id)
    return Answers(
        labels.STATUSES[plan.status],
        amended_by(site, plan.id),
        tuple(target_view(site, own[one]) for one in most_stated[:FIRST_TARGETS]),
        issuer_name(site, plan),
        tuple(_leading(site, plan)),
        tuple(plan_days(site, plan).dated[:FIRST_DAYS]),
        _history(site, plan),
        sum(1 for indicator in own if stating.get(indicator, 1) > 1),
        len(gaps.gaps) if gaps else 0,
    )


def _history(site: Site, plan: Plan) -> str:
    old, until = old_text(site, plan), ended(site, plan)
    if old and old.since and until:  # what became of the unit is told with its name
        return nobody_since(until)
    return f"{worded.raised(old.reason)}." if old else ""


def _with_figure(plan: Plan) -> Mapping[str, Target]:
    """Return a plan's first target with a figure for each indicator, in the order of its text."""
    found: dict[str, Target] = {}
    for target in plan.targets():
        if target.indicator and target.value is not None:
            found.setdefault(target.indicator, target)
    return found


def _plans_stating(site: Site) -> Mapping[str, int]:
    """Return how many plans state a figure of each indicator."""
    return {
        indicator: len({one.plan for one in targets if one.value is not None})
        for indicator, targets in site.targets_by_indicator.items()
    }


def _leading(site: Site, plan: Plan) -> Iterator[ActorCell]:
    """Yield who leads or directs what a plan gives to somebody for its whole text."""
    whole = [
        actor_view(site.registries, one.actor, one.paragraph)
        for one in assignments_of(plan)
        if one.actor.scope == "plan"
    ]
    yield from actor_cells(whole, LEADING_ROLES)
