"""A task in words: what it is called, who acts in it in which role, and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.locale.names import section_titles, task_title
from generator.model.assignments import tasks_of
from generator.model.plan import Actor, Plan, Task
from generator.schema import labels
from generator.schema.plan import HELPING_ROLES, LEADING_ROLES, ActorRole


@dataclass(frozen=True, slots=True)
class ActorView:
    """Who acts in a task: the agency, its role, and the paragraph whose words say so.

    `role_name` is the normal role as a reader sees it; `printed_role` is what the text calls it,
    null where it names none.
    """

    agency: str
    role: ActorRole
    role_name: str
    printed_role: str | None
    words: str
    paragraph: str

    @property
    def other_role(self) -> str | None:
        """Return what the text calls the role, null where that is the usual Vietnamese word."""
        printed = self.printed_role
        usual = labels.ACTOR_ROLES.messages[self.role]
        return printed if printed and printed.lower() != usual.lower() else None


@dataclass(frozen=True, slots=True)
class ActorCell:
    """All who act in one printed role by the words of one paragraph."""

    role_name: str
    printed_role: str | None
    words: tuple[str, ...]
    paragraph: str


@dataclass(frozen=True, slots=True)
class TimeView:
    """When a task is to be done, in the source's words, and the paragraph that says so."""

    words: str
    paragraph: str


@dataclass(frozen=True, slots=True)
class TaskView:
    """One task with who acts and when; both are empty where the text does not say."""

    task: Task
    title: str
    actors: tuple[ActorView, ...]
    times: tuple[TimeView, ...]

    @property
    def section(self) -> str:
        """Return the address of the section that sets the task."""
        return self.task.section.id

    @property
    def leading(self) -> tuple[ActorCell, ...]:
        """Return who answers for the task."""
        return tuple(self._cells(LEADING_ROLES))

    @property
    def helping(self) -> tuple[ActorCell, ...]:
        """Return who else takes part in the task."""
        return tuple(self._cells(HELPING_ROLES))

    @property
    def names_someone(self) -> bool:
        """Tell whether the task says who acts or when."""
        return bool(self.actors or self.times)

    def _cells(self, roles: Iterable[ActorRole]) -> Iterator[ActorCell]:
        """Yield who acts, role by role; who is named twice in one place is told of once."""
        for role in roles:
            cells: dict[tuple[str | None, str], dict[str, None]] = defaultdict(dict)
            for one in self.actors:
                if one.role == role:
                    cells[one.printed_role, one.paragraph][one.words] = None
            for (printed, paragraph), words in cells.items():
                yield ActorCell(labels.ACTOR_ROLES[role], printed, tuple(words), paragraph)


def task_views(plan: Plan) -> Iterator[TaskView]:
    """Yield every task of a plan, in the order of its text.

    One for each section of the tasks part with text of its own, also where that names nobody.
    """
    titles = section_titles(plan)
    for task in tasks_of(plan):
        yield TaskView(
            task,
            task_title(task, titles),
            tuple(actor_view(actor, paragraph) for actor, paragraph in task.actors),
            tuple(TimeView(time.quote, paragraph) for time, paragraph in task.times),
        )


def actor_view(actor: Actor, paragraph: str) -> ActorView:
    """Word who acts, as the paragraph of that id says."""
    return ActorView(
        actor.agency,
        actor.role,
        labels.ACTOR_ROLES[actor.role],
        actor.printed_role,
        actor.quote,
        paragraph,
    )
