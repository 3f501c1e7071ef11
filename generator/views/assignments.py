"""An assignment in words: who acts in which role, in what, for how much of the plan, and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.denial.decide import PlanDenials
from generator.denial.denials import Denial
from generator.denial.places import names_in
from generator.language import _
from generator.locale.names import place_name, section_titles, task_title
from generator.model.assignments import assignments_of, tasks_of
from generator.model.plan import Assignment, Paragraph, Plan, Section
from generator.model.site import Site
from generator.schema import labels
from generator.schema.annotations import HELPING_ROLES, LEADING_ROLES
from generator.text.words import opening
from generator.views.tasks import ActorCell, ActorView, TimeView, actor_cells, actor_view

OPENING_WORDS = 24


@dataclass(frozen=True, slots=True)
class AssignmentView:
    """One assignment in words.

    `title` is what the task, or the section that gives the work, is called; `opening` how the
    paragraph begins; `scope` what the assignment holds for, empty where that is its own section.
    `times` are the nearest that the plan says, `no_time` what it does not, null where it does.
    `is_task` tells that it stands in a task. `anchor` is the section that gives the work, in a
    table the row.
    """

    assignment: Assignment
    place: str
    title: str
    opening: str
    actor: ActorView
    scope: str
    times: tuple[TimeView, ...]
    no_time: Denial | None
    is_task: bool
    anchor: str

    @property
    def plan(self) -> str:
        """Return the id of the plan."""
        return self.assignment.plan


@dataclass(frozen=True, slots=True)
class GivenWork:
    """What a paragraph outside the tasks gives to whom and when; `opening` is how it begins."""

    paragraph: str
    title: str
    opening: str
    scope: str
    leading: tuple[ActorCell, ...]
    helping: tuple[ActorCell, ...]
    times: tuple[TimeView, ...]


def work_elsewhere(site: Site, plan: Plan) -> Iterator[GivenWork]:
    """Yield the paragraphs outside the tasks that give work or say when, in the order of the text.

    Decisions, “Tổ chức thực hiện”, leading and closing sentences: what stands in a task is told
    there.
    """
    names, titles = names_in(site, plan), section_titles(plan)
    tasks = {one.section.id for one in tasks_of(plan)}
    for section in plan.walk():
        for one in section.paragraphs:
            told = one.id if one.row else section.id
            if told in tasks or not (one.actors or one.when):
                continue
            actors = [actor_view(site.registries, actor, one.id) for actor in one.actors]
            scopes = [actor.scope for actor in one.actors] or [one.when.scope if one.when else ""]
            yield GivenWork(
                one.id,
                titles[section.id] or names[one.id],
                _opening(one),
                "; ".join(filter(None, dict.fromkeys(scope_words(each, names) for each in scopes))),
                actor_cells(actors, LEADING_ROLES),
                actor_cells(actors, HELPING_ROLES),
                (TimeView(one.when.quote, one.id),) if one.when else (),
            )


def assignment_views(site: Site, plan: Plan) -> Iterator[AssignmentView]:
    """Yield every assignment of a plan in the order of its text, in whatever part it stands."""
    place, titles = place_name(site, plan), section_titles(plan)
    tasks = {one.section.id: one for one in tasks_of(plan)}
    paragraphs = {one.id: one for one in plan.paragraphs()}
    denials = PlanDenials(site, plan)
    names = denials.names
    for one in assignments_of(plan):
        row = paragraphs[one.paragraph].row
        task = tasks.get(one.paragraph if row else one.section)
        title = task_title(task, titles) if task else titles[one.section] or names[one.paragraph]
        times = [TimeView(one.when.quote, one.paragraph)] if one.when else []
        if task and not times:
            times = [TimeView(time.quote, paragraph) for time, paragraph in task.times]
            times = times or [
                TimeView(given.time.quote, given.paragraph, names[given.paragraph])
                for given in task.inherited_times
            ]
        yield AssignmentView(
            one,
            place,
            title,
            _opening(paragraphs[one.paragraph]),
            actor_view(site.registries, one.actor, one.paragraph),
            scope_words(one.actor.scope, names),
            tuple(times),
            None if times else _no_time(denials, one, task.section if task else None),
            task is not None,
            one.paragraph if row else one.section,
        )


def _opening(paragraph: Paragraph) -> str:
    return opening(paragraph.show or paragraph.text, OPENING_WORDS)


def _no_time(denials: PlanDenials, one: Assignment, task: Section | None) -> Denial:
    return denials.time(task) if task else denials.time_in(one.paragraph)


def scope_words(scope: str, names: Mapping[str, str]) -> str:
    """Say what an assignment or a time holds for; empty for the section in which it stands.

    `names` are those of the sections of the plan.
    """
    if scope in labels.SCOPES:
        return labels.SCOPES[scope]
    return _("cả {section} và các mục con", section=names[scope]) if scope in names else ""
