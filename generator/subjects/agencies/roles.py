"""What the plans have each agency do: tasks, duties, documents, and where they name it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.locale import worded
from generator.locale.names import document_name, place_name, section_titles, task_title
from generator.model.plan import Actor, Duty, Paragraph, Plan, Task
from generator.model.site import Site
from generator.schema import labels

MENTIONS_SHOWN = 12
MENTION_REACH = 70


@dataclass(frozen=True, slots=True)
class Assignment:
    """A task given to an agency, with the words that give it and the paragraph that holds them."""

    plan: str
    place: str
    section: str
    title: str
    role: str
    printed_role: str | None
    words: str
    paragraph: str
    times: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DutyOfAgency:
    """A duty that an agency has, receives or passes on (`part`)."""

    duty: Duty
    place: str
    action: str
    part: str
    day: str
    period: str
    by: tuple[str, ...]
    to: tuple[str, ...]


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

    `plans` are those that it issued or in which it has something to do, as keys in their order.
    """

    plans: dict[str, None] = field(default_factory=dict)
    assignments: list[Assignment] = field(default_factory=list)
    duties: list[DutyOfAgency] = field(default_factory=list)
    mentions: list[MentionPlace] = field(default_factory=list)
    mention_count: int = 0
    issued: list[tuple[str, str]] = field(default_factory=list)
    documents: list[tuple[str, str]] = field(default_factory=list)

    def by_plan(self) -> dict[str, Doings]:
        """Return the tasks, duties and issued plans of each plan, in the order of the site."""
        found: dict[str, Doings] = {plan: Doings() for plan in self.plans}
        for issued in self.issued:
            found[issued[0]].issued.append(issued)
        for assignment in self.assignments:
            found[assignment.plan].assignments.append(assignment)
        for duty in self.duties:
            found[duty.duty.plan].duties.append(duty)
        return found


def agency_doings(site: Site) -> dict[str, Doings]:
    """Read every plan and document once; return what each agency does, by its id."""
    doings: dict[str, Doings] = defaultdict(Doings)
    for plan in site.plans.values():
        place = place_name(site, plan)
        doings[plan.issuer.value].issued.append((plan.id, place))
        doings[plan.issuer.value].plans[plan.id] = None
        _assigned(plan, place, doings)
        for duty in plan.duties():
            for agency, part in _parts(duty):
                doings[agency].duties.append(_duty(site, duty, part, place))
                doings[agency].plans[plan.id] = None
        for paragraph in plan.paragraphs():
            _mentioned(plan, paragraph, place, doings)
    for document in site.registries.documents.values():
        if document.issuer:
            name = document_name(site, document.id)
            doings[document.issuer].documents.append((document.id, name))
    return doings


def _assigned(plan: Plan, place: str, doings: dict[str, Doings]) -> None:
    titles = section_titles(plan)
    for task in plan.tasks():
        for actor, paragraph in task.actors:
            given = _assignment(task, actor, paragraph, task_title(task, titles), place)
            doings[actor.agency].assignments.append(given)
            doings[actor.agency].plans[plan.id] = None


def _assignment(task: Task, actor: Actor, paragraph: str, title: str, place: str) -> Assignment:
    return Assignment(
        task.plan,
        place,
        task.section.id,
        title,
        labels.ACTOR_ROLES[actor.role],
        actor.printed_role,
        actor.quote,
        paragraph,
        tuple(time.quote for time, _ in task.times),
    )


def _parts(duty: Duty) -> Iterator[tuple[str, str]]:
    yield from ((agency, "phải làm") for agency in duty.by)
    yield from ((agency, "nhận") for agency in duty.to)
    yield from ((agency, "chuyển tiếp") for agency in duty.through)


def _duty(site: Site, duty: Duty, part: str, place: str) -> DutyOfAgency:
    def names(agencies: Iterable[str]) -> tuple[str, ...]:
        return tuple(site.registries.agencies[one].name for one in agencies)

    return DutyOfAgency(
        duty,
        place,
        duty.quote if duty.does == "other" else labels.DUTY_ACTIONS[duty.does],
        part,
        worded.day(duty),
        worded.period(duty),
        names(duty.by),
        names(duty.to),
    )


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
