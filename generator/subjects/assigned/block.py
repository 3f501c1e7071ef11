"""What the page of a plan says of levels that higher documents set for its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from generator.language import _
from generator.model.plan import Plan, Target
from generator.model.site import Site
from generator.observed import AssignedReason, Beside, assigned_figures
from generator.subjects.assigned.beside import beside_targets
from generator.subjects.assigned.views import AssignedView, assigned_view
from generator.subjects.assigned.words import REASONS, beside_words
from generator.views.pagination import first_of
from generator.views.subject import Edition, PlanBlock
from generator.views.targets import TargetView, target_view

SHOWN = 12
_NEARNESS = {reason: place for place, reason in enumerate(get_args(AssignedReason))}


@dataclass(frozen=True, slots=True)
class AssignedRow:
    """A level, what the plan states beside it, and in words which way that differs.

    `has_page` tells that the indicator has one. Where no target can be held against a level that
    was set for this very place, `why` says what lacks least, or that nothing stands beside it.
    """

    level: AssignedView
    name: str
    has_page: bool
    targets: Sequence[tuple[TargetView, str]]
    why: str = ""


@dataclass(frozen=True, slots=True)
class AssignedBlock:
    """The levels of a plan; `more` counts those that the open data alone show."""

    rows: Sequence[AssignedRow]
    more: int


def assigned_on_page(edition: Edition, plan: Plan) -> Iterator[PlanBlock]:
    """Yield the block of a plan; none where no level stands beside it."""
    rows, more = first_of(tuple(assigned_rows(edition.site, plan)), SHOWN)
    if rows:
        shown = AssignedBlock(rows, more)
        yield PlanBlock("muc_duoc_giao", _("Mức cấp trên đặt"), "assigned.md", shown)


def assigned_rows(site: Site, plan: Plan) -> Iterator[AssignedRow]:
    """Yield the levels for the place of a plan, and those for places that hold it as compared.

    What is set for the whole country and stands beside nothing is told among the gaps.
    """
    found: dict[str, list[tuple[Target, Beside]]] = defaultdict(list)
    for target, one in beside_targets(site, plan):
        found[one.figure.address].append((target, one))
    for figure in assigned_figures(site):
        besides = found.get(figure.address, [])
        level = assigned_view(site, figure)
        name = site.registries.indicators[figure.indicator].name
        has_page = figure.indicator in site.targets_by_indicator
        compared = [
            (target_view(site, target), beside_words(one, level.place))
            for target, one in besides
            if one.direction and not target.repeats
        ]
        if compared:
            yield AssignedRow(level, name, has_page, compared)
        elif figure.where == plan.unit:
            why = _why([one for _target, one in besides])
            yield AssignedRow(level, name, has_page, (), why)


def _why(besides: Sequence[Beside]) -> str:
    reasons = [one.reason for one in besides if one.reason]
    if not reasons:
        return _("trang chưa có gì để đặt cạnh")
    return _("không so được: {reason}", reason=REASONS[max(reasons, key=_NEARNESS.__getitem__)])
