"""What can be said of a promise, why, and by which figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

Status = Literal[
    "met",
    "not-met",
    "at-level",
    "not-yet",
    "held",
    "not-held",
    "disputed",
    "unsure",
    "expired",
    "baseline",
    "undated",
    "not-comparable",
    "no-figure",
    "not-scored",
    "draft",
    "not-in-force",
    "unit-ended",
]
# Why a figure is not held against a promise, the farthest from it first: of several the one that
# lacks least is told.
RefusalReason = Literal[
    "wider-place",
    "part-of-place",
    "predecessor",
    "successor",
    "other-variant",
    "other-population",
    "other-measure",
    "other-unit",
    "other-way",
    "other-standard",
    "other-base",
    "average-of-years",
    "part-of-year",
    "other-year",
    "no-average",
    "undated",
    "start-unknown",
    "around-start",
    "before-amendment",
]
OtherReason = Literal[
    "other-time", "not-final", "no-year", "no-direction", "open-figure", "conflicting"
]
Reason = RefusalReason | OtherReason
_NEARNESS = {reason: place for place, reason in enumerate(get_args(RefusalReason))}


@dataclass(frozen=True, slots=True)
class Refusal:
    """A figure that is not held against a promise, by its address, and why."""

    observation: str
    reason: RefusalReason


@dataclass(frozen=True, slots=True)
class Judgement:
    """What became of a promise, whole or in one of its times, and what that rests on.

    `period` is the year that is judged, or the day, month or year of the figures where a level is
    to be kept; null for the promise as a whole. `figures` are the addresses of the observations
    that decide or stand nearest, `before` of those older than the plan. `deadline` is the last day
    on which it may be kept, null without one; `today` the day of the last commit.
    """

    status: Status
    today: date
    deadline: date | None
    reason: Reason | None = None
    period: str | None = None
    figures: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    refused: tuple[Refusal, ...] = ()


def nearest(refused: tuple[Refusal, ...]) -> RefusalReason | None:
    """Return the reason of the refusal that lacks least, null where nothing was refused."""
    reasons = (one.reason for one in refused)
    return max(reasons, key=_NEARNESS.__getitem__, default=None)
