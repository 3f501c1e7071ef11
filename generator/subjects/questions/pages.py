"""The sheet of questions of each place that a plan speaks for; it prints on one page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from generator.language import _
from generator.locale.names import fate, plan_title, unit_place
from generator.model.plan import Plan
from generator.model.registries import Unit
from generator.model.site import Site
from generator.model.urls import questions_address
from generator.subjects.questions.questions import Question, questions
from generator.views.subject import Edition, Page

# What a sheet of paper holds with its quotes.
ON_A_SHEET = 7


@dataclass(frozen=True, slots=True)
class QuestionSheet:
    """What to ask a place about its plans; `more` counts what the sheet has no room for.

    `fate` tells what became of a unit that is no more, empty of any other. `base` is the address
    of the site, which paper needs; empty where nobody knows it.
    """

    unit: Unit
    place: str
    fate: str
    plans: Sequence[tuple[Plan, str]]
    questions: Sequence[Question]
    more: int
    base: str


def question_pages(edition: Edition) -> Iterator[Page]:
    """Yield the sheet of every unit that a plan speaks for, in the order of the site."""
    site = edition.site
    by_unit: dict[str, list[Plan]] = defaultdict(list)
    for plan in site.plans.values():
        by_unit[plan.unit].append(plan)
    for name, plans in by_unit.items():
        if unit := site.registries.units.get(name):
            place = unit_place(site, name)
            yield Page(
                questions_address(name),
                "questions.md",
                _("Câu nên hỏi: {place}", place=place),
                _("{place}: những câu nên hỏi về kế hoạch, mỗi câu kèm nguyên văn.", place=place),
                partial(_shown, site, unit, plans, edition.base),
                contents=False,
                searched=False,
            )


def _shown(site: Site, unit: Unit, plans: Sequence[Plan], base: str) -> QuestionSheet:
    found = list(chain.from_iterable(questions(site, plan) for plan in plans))
    return QuestionSheet(
        unit,
        unit_place(site, unit.id),
        fate(site, unit),
        [(plan, plan_title(site, plan)) for plan in plans],
        found[:ON_A_SHEET],
        len(found[ON_A_SHEET:]),
        base,
    )
