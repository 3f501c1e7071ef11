"""What should be known by a day and is not: duties without an answer, targets without a figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.locale import worded
from generator.locale.names import place_name
from generator.model.plan import Paragraph, Plan
from generator.model.reports import Looked
from generator.model.site import Site
from generator.problems import Location
from generator.subjects.progress.judged import JudgedTarget, judged_targets
from generator.subjects.progress.ledger import ledger, looked_for
from generator.views.targets import target_view


@dataclass(frozen=True, slots=True)
class Missing:
    """A duty or a target of which nothing was found though its last day is over.

    `period` is the year, `at` where the plan file has the paragraph whose `quote` says so.
    `looked_before` says when somebody looked last and found nothing new, empty where nobody did;
    the fields behind it say what a figure must be of to be held against the target, null of a duty.
    """

    kind: Literal["duty", "target"]
    plan: str
    place: str
    id: str
    name: str
    period: str
    due: date
    quote: str
    at: Location
    looked_before: str = ""
    indicator: str | None = None
    unit: str | None = None
    variant: str | None = None
    population: str | None = None
    measure: str | None = None
    per: str | None = None


def missing(site: Site, day: date) -> Iterator[Missing]:
    """Yield what a clerk may look for on a day, plan by plan: duties first, then targets.

    Only what has a last day before `day`; what is history, a draft or without a figure is none.
    """
    for plan in site.plans.values():
        places = {one.id: one for one in plan.paragraphs()}
        yield from _duties(site, plan, day, places)
        for one in judged_targets(site, plan, day):
            yield from _figures(site, plan, one, places)


def _duties(site: Site, plan: Plan, day: date, places: dict[str, Paragraph]) -> Iterator[Missing]:
    for entry in ledger(site, plan, day):
        if entry.status == "not-found" and entry.due:
            yield Missing(
                "duty",
                plan.id,
                place_name(site, plan),
                entry.duty.id,
                "; ".join((entry.view.action, *entry.view.by)),
                str(entry.year),
                entry.due,
                entry.duty.quote,
                places[entry.duty.paragraph].place,
                looked_words(entry.looked),
            )


def _figures(
    site: Site, plan: Plan, one: JudgedTarget, places: dict[str, Paragraph]
) -> Iterator[Missing]:
    target = one.target
    for judged in one.judgements:
        if judged.status == "expired" and judged.deadline and not target.repeats:
            view = target_view(site, target)
            year = judged.deadline.year
            yield Missing(
                "target",
                plan.id,
                place_name(site, plan),
                target.id,
                f"{view.name}: {worded.level(target)}",
                judged.period or str(year),
                judged.deadline,
                target.quote,
                places[target.paragraph].place,
                looked_words(looked_for(site, plan.id, target.id, year)),
                target.indicator,
                plan.unit,
                target.variant,
                target.population,
                target.measure,
                target.per,
            )


def looked_words(looked: Sequence[Looked]) -> str:
    """Say when somebody looked last, and who: `15/01/2026, Nguyễn Văn A`; empty for nobody."""
    return f"{looked[-1].on}, {looked[-1].by}" if looked else ""
