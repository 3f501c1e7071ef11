"""A task in words: what it is called, who acts in it in which role, and when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.denial.decide import PlanDenials
from generator.denial.denials import Denial
from generator.locale.names import section_titles, task_title
from generator.model.assignments import tasks_of
from generator.model.plan import Actor, GivenTime, Plan, Task
from generator.model.registries import Registries
from generator.model.site import Site
from generator.schema import labels
from generator.schema.annotations import HELPING_ROLES, LEADING_ROLES, ActorRole
from generator.text.words import is_mark, normal_form, words

_COLUMN_OF = re.compile(r"(?:cơ quan|đơn vị)(?:, đơn vị)?\s+(?P<role>.+)", re.IGNORECASE)
_CellKey = tuple[str | None, str, str | None, bool]


@dataclass(frozen=True, slots=True)
class ActorView:
    """Who acts: the agency, its role, and the paragraph whose words say so.

    `role_name` is the normal role as a reader sees it; `printed_role` is what the text calls it,
    null where it names none. `given_at` names the place that gives the work to several tasks at
    once, null where the task itself says who acts; `of_whole_plan` tells that these are all.
    `of_column` tells that the role is printed as the head of a column.
    """

    agency: str
    role: ActorRole
    role_name: str
    printed_role: str | None
    words: str
    paragraph: str
    given_at: str | None = None
    of_whole_plan: bool = False
    of_column: bool = False

    @property
    def other_role(self) -> str | None:
        """Return what the text calls the role, null where that is the usual Vietnamese word."""
        printed = self.told_role
        usual = labels.ACTOR_ROLES.messages[self.role]
        return printed if printed and printed.lower() != usual.lower() else None

    @property
    def told_role(self) -> str | None:
        """Return what the text calls the role; null, too, for the head of a column that says it.

        “Cơ quan chủ trì” over a column says nothing but the usual role, and that agencies have it.
        """
        usual = labels.ACTOR_ROLES.messages[self.role].lower().split(", ")
        of_column = _COLUMN_OF.match(self.printed_role or "") if self.of_column else None
        return None if of_column and of_column["role"].lower() in usual else self.printed_role


@dataclass(frozen=True, slots=True)
class ActorCell:
    """All who act in one printed role by the words of one paragraph.

    `given_at` and `of_whole_plan` are as of those.
    """

    role_name: str
    printed_role: str | None
    words: tuple[str, ...]
    paragraph: str
    given_at: str | None
    of_whole_plan: bool

    @property
    def whole(self) -> bool:
        """Tell whether other words give this to all tasks of the plan at once."""
        return self.of_whole_plan and self.given_at is not None


@dataclass(frozen=True, slots=True)
class TimeView:
    """When a task is to be done, in the source's words, and the paragraph that says so.

    `given_at` names the place that says it of several tasks at once.
    """

    words: str
    paragraph: str
    given_at: str | None = None


@dataclass(frozen=True, slots=True)
class TaskView:
    """One task with who acts and when.

    `inherited` act by words that give several tasks at once. `no_leader`, `no_helper` and `no_time`
    say what the text does not, null where it does.
    """

    task: Task
    title: str
    actors: tuple[ActorView, ...]
    inherited: tuple[ActorView, ...]
    times: tuple[TimeView, ...]
    no_leader: Denial | None
    no_helper: Denial | None
    no_time: Denial | None

    @property
    def section(self) -> str:
        """Return the address of the section that sets the task."""
        return self.task.section.id

    @property
    def leading(self) -> tuple[ActorCell, ...]:
        """Return who answers for the task."""
        return actor_cells((*self.actors, *self.inherited), LEADING_ROLES)

    @property
    def helping(self) -> tuple[ActorCell, ...]:
        """Return who else takes part in the task."""
        return actor_cells((*self.actors, *self.inherited), HELPING_ROLES)

    @property
    def names_someone(self) -> bool:
        """Tell whether the task itself says who acts or when."""
        return bool(self.actors or self.task.times)


def actor_cells(actors: Iterable[ActorView], roles: Sequence[ActorRole]) -> tuple[ActorCell, ...]:
    """Return who acts in some roles, role by role; who is named twice in one place once."""
    found: dict[ActorRole, dict[_CellKey, dict[str, None]]] = {role: {} for role in roles}
    for one in actors:
        if one.role in found:
            key = one.told_role, one.paragraph, one.given_at, one.of_whole_plan
            found[one.role].setdefault(key, {})[one.words] = None
    return tuple(
        ActorCell(labels.ACTOR_ROLES[role], printed, tuple(words), paragraph, given_at, of_all)
        for role, cells in found.items()
        for (printed, paragraph, given_at, of_all), words in cells.items()
    )


def task_views(site: Site, plan: Plan) -> Iterator[TaskView]:
    """Yield every task of a plan, in the order of its text.

    One for each section of the tasks part with text of its own, also where that names nobody. When
    the whole plan is to be done is told of a task only where nothing nearer says when.
    """
    titles = section_titles(plan)
    denials = PlanDenials(site, plan)
    names = denials.names
    for task in tasks_of(plan):
        own = tuple(
            actor_view(site.registries, actor, paragraph) for actor, paragraph in task.actors
        )
        inherited = tuple(
            actor_view(site.registries, one.actor, one.paragraph, names[one.paragraph])
            for one in task.inherited
        )
        times = [TimeView(time.quote, paragraph) for time, paragraph in task.times]
        times = times or [
            TimeView(one.time.quote, one.paragraph, names[one.paragraph])
            for one in _nearest_times(task)
        ]
        roles = {one.role for one in (*own, *inherited)}
        yield TaskView(
            task,
            task_title(task, titles),
            own,
            inherited,
            tuple(times),
            None if roles.intersection(LEADING_ROLES) else denials.leader(task.section),
            None if roles.intersection(HELPING_ROLES) else denials.helper(task.section),
            None if times else denials.time(task.section),
        )


def actor_view(
    registries: Registries, actor: Actor, paragraph: str, given_at: str | None = None
) -> ActorView:
    """Word who acts, as the paragraph of that id says; `given_at` where it is of several tasks.

    A heading may name who acts and the sentence only say what: then the name of the registry stands
    for the quote.
    """
    return ActorView(
        actor.agency,
        actor.role,
        labels.ACTOR_ROLES[actor.role],
        actor.printed_role,
        actor.quote if _names(registries, actor) else registries.agencies[actor.agency].name,
        paragraph,
        given_at,
        actor.scope == "plan",
        actor.of_column,
    )


def _names(registries: Registries, actor: Actor) -> bool:
    """Tell whether a quote names who acts: it has half of the words of one of the names."""
    agency = registries.agencies.get(actor.agency)
    if agency is None:
        return True
    said = _words(actor.quote)
    return any(
        2 * len(said & called) >= len(called)
        for called in map(_words, (agency.name, *agency.aliases))
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(normal_form(word) for word in words(text) if not is_mark(word))


def _nearest_times(task: Task) -> tuple[GivenTime, ...]:
    nearer = tuple(one for one in task.inherited_times if one.time.scope != "plan")
    return nearer or task.inherited_times
