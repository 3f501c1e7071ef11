"""What the page of a plan says of what became of its promises, where the portal has reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.language import _
from generator.model.plan import Plan
from generator.subjects.progress.counts import PlanCounts, counted
from generator.subjects.progress.judged import judged_targets
from generator.subjects.progress.ledger import ledger
from generator.subjects.progress.views import ProgressRow, day_words, progress_rows
from generator.views.pagination import first_of
from generator.views.subject import Edition, PlanBlock

SHOWN = 6


@dataclass(frozen=True, slots=True)
class ProgressBlock:
    """How much is known of a plan, and its first targets of which a figure speaks.

    `more` counts those that only its own page of progress shows.
    """

    plan: str
    today: str
    counts: PlanCounts
    rows: Sequence[ProgressRow]
    more: int


def progress_on_page(edition: Edition, plan: Plan) -> Iterator[PlanBlock]:
    """Yield what the page of a plan says of it; nothing where the portal has no report at all."""
    site, today = edition.site, edition.today
    if not site.reports:
        return
    judged = tuple(judged_targets(site, plan, today))
    rows, more = first_of(progress_rows(site, plan, judged), SHOWN)
    counts = counted(site, plan, judged, ledger(site, plan, today))
    shown = ProgressBlock(plan.id, day_words(today), counts, rows, more)
    yield PlanBlock("tien_do", _("Nay tới đâu"), "progress.md", shown)
