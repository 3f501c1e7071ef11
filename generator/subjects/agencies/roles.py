"""What the plans have each agency do: tasks, duties, documents, and where they name it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from generator.denial.decide import PlanDenials
from generator.language import N_, Labels
from generator.locale.names import document_name, place_name, plan_name
from generator.model.plan import Duty, Paragraph, Plan
from generator.model.site import Site
from generator.views.assignments import AssignmentView, assignment_views
from generator.views.duties import DutyView, duty_view

MENTIONS_SHOWN = 12
MENTION_REACH = 70


DutyPart = Literal["does", "receives", "passes-on"]
DUTY_PARTS: Labels[DutyPart] = Labels(
    {"does": N_("phải làm"), "receives": N_("nhận"), "passes-on": N_("chuyển tiếp")}
)


@dataclass(frozen=True, slots=True)
class DutyOfAgency:
    """A duty that an agency has, receives or passes on; `part_name` says which in words."""

    view: DutyView
    part: DutyPart
    part_name: str

    @property
    def duty(self) -> Duty:
        """Return the duty itself, as the plan sets it."""
        return self.view.duty


@dataclass(frozen=True, slots=True)
class MentionPlace:
    """A passage that names an agency, with some of its words before and behind."""

    plan: str
    place: str
    paragraph: str
    before: str
    printed: str
    behind: str


@dataclass(slots=True)
class Doings:
    """What one agency does in the plans; it grows while the plans are read through.

    `plans` are those that it issued, drafts or has something to do in, as keys in their order.
    """

    plans: dict[str, None] = field(default_factory=dict)
    assignments: list[AssignmentView] = field(default_factory=list)
    duties: list[DutyOfAgency] = field(default_factory=list)
    mentions: list[MentionPlace] = field(default_factory=list)
    mention_count: int = 0
    issued: list[tuple[str, str]] = field(default_factory=list)
    drafted: list[tuple[str, str]] = field(default_factory=list)
    documents: list[tuple[str, str]] = field(default_factory=list)

    def by_plan(self) -> dict[str, Doings]:
        """Return its work in each plan, and the plan if it wrote it, in the order of the site.

        By the id of the plan. Mentions and documents are of the agency as a whole and stand in
        none.
        """
        found: dict[str, Doings] = {plan: Doings() for plan in self.plans}
        for issued in self.issued:
            found[issued[0]].issued.append(issued)
        for drafted in self.drafted:
            found[drafted[0]].drafted.append(drafted)
        for assignment in self.assignments:
            found[assignment.plan].assignments.append(assignment)
        for duty in self.duties:
            found[duty.duty.plan].duties.append(duty)
        return found


def plans_of_agencies(site: Site) -> dict[str, dict[str, None]]:
    """Return the plans that each agency issued, drafts or has something to do in, by its id.

    As keys in the order of the site; an agency without one is not there. It is what `Doings.plans`
    says, known without what the agency does in them.
    """
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for plan in site.plans.values():
        acting = (actor.agency for paragraph in plan.paragraphs() for actor in paragraph.actors)
        bound = (agency for duty in plan.duties() for agency, _ in _parts(duty))
        for agency in (plan.issuer.value, *acting, *bound):
            found[agency][plan.id] = None
    return found


def agency_doings(site: Site) -> dict[str, Doings]:
    """Read every plan and document once; return what each agency does, by its id.

    Asking for an agency that does nothing gives empty doings. Of each agency the first
    `MENTIONS_SHOWN` mentions are kept, all are counted. Costly: ask for it by `Site.once`.
    """
    doings: dict[str, Doings] = defaultdict(Doings)
    for plan in site.plans.values():
        place = place_name(site, plan)
        own = doings[plan.issuer.value]
        written = own.drafted if plan.status == "draft" else own.issued
        written.append((plan.id, plan_name(site, plan)))
        doings[plan.issuer.value].plans[plan.id] = None
        for given in assignment_views(site, plan):
            doings[given.actor.agency].assignments.append(given)
            doings[given.actor.agency].plans[plan.id] = None
        denials = PlanDenials(site, plan)
        for duty in plan.duties():
            view = duty_view(site, plan, duty, denials)
            for agency, part in _parts(duty):
                doings[agency].duties.append(DutyOfAgency(view, part, DUTY_PARTS[part]))
                doings[agency].plans[plan.id] = None
        for paragraph in plan.paragraphs():
            _mentioned(plan, paragraph, place, doings)
    for document in site.registries.documents.values():
        if document.issuer:
            name = document_name(site, document.id)
            doings[document.issuer].documents.append((document.id, name))
    return doings


def _parts(duty: Duty) -> Iterator[tuple[str, DutyPart]]:
    yield from ((agency, "does") for agency in duty.by)
    yield from ((agency, "receives") for agency in duty.to)
    yield from ((agency, "passes-on") for agency in duty.through)


def _mentioned(plan: Plan, paragraph: Paragraph, place: str, doings: dict[str, Doings]) -> None:
    for mention in paragraph.mentions:
        found = doings[mention.agency]
        found.mention_count += 1
        if len(found.mentions) < MENTIONS_SHOWN:
            start, end = mention.span.start, mention.span.end
            before = paragraph.text[max(0, start - MENTION_REACH) : start]
            behind = paragraph.text[end : end + MENTION_REACH]
            found.mentions.append(
                MentionPlace(
                    plan.id,
                    place,
                    paragraph.id,
                    before if start <= MENTION_REACH else "…" + before.partition(" ")[2],
                    mention.printed,
                    behind if len(paragraph.text) <= end + MENTION_REACH
                    else behind.rpartition(" ")[0] + "…",
                )
            )  # fmt: skip
