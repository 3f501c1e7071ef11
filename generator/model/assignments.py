"""Who acts in what: every assignment of a plan, and the tasks for which it holds.

An assignment holds for the section in which it stands, unless its plan file says that it holds for
more: “các nhiệm vụ, giải pháp chủ yếu sau” gives a whole part to whoever is named there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from generator.model.plan import Assignment, GivenTime, Paragraph, Plan, Section, Task
from generator.schema.annotations import SCOPE_WORDS

T = TypeVar("T", Assignment, GivenTime)


def assignments_of(plan: Plan) -> Iterator[Assignment]:
    """Yield every assignment of a plan in the order of its text, whatever section it stands in."""
    reach = _Reach(plan)
    for section in plan.walk():
        for paragraph in section.paragraphs:
            for actor in paragraph.actors:
                covers = reach.of(actor.scope, section, paragraph)
                yield Assignment(plan.id, section.id, paragraph.id, actor, paragraph.when, covers)


def times_of(plan: Plan) -> Iterator[GivenTime]:
    """Yield every time at which a plan wants something done, whatever section says it."""
    reach = _Reach(plan)
    for section in plan.walk():
        for paragraph in section.paragraphs:
            if time := paragraph.when:
                covers = reach.of(time.scope, section, paragraph)
                yield GivenTime(section.id, paragraph.id, time, covers)


def tasks_of(plan: Plan) -> Iterator[Task]:
    """Yield the sections of the tasks part that hold text of their own, with who acts in them.

    A section below the top whose role is `tasks`, said or inherited; `parents` are the ids of the
    sections that it stands in, outermost first. Its own actors and times are those that its
    paragraphs say, those of below are theirs; what is said elsewhere and holds for it is inherited.
    """
    inherited = _by_section(assignments_of(plan))
    inherited_times = _by_section(times_of(plan))
    for section in plan.sections:
        yield from _tasks(plan.id, section, (), inherited, inherited_times)


def _tasks(
    plan: str,
    section: Section,
    parents: tuple[str, ...],
    inherited: Mapping[str, tuple[Assignment, ...]],
    inherited_times: Mapping[str, tuple[GivenTime, ...]],
) -> Iterator[Task]:
    if section.role == "tasks" and parents and section.paragraphs:
        yield Task(
            plan,
            section,
            parents,
            tuple((actor, place.id) for place in section.paragraphs for actor in place.actors),
            tuple((place.when, place.id) for place in section.paragraphs if place.when),
            inherited.get(section.id, ()),
            inherited_times.get(section.id, ()),
        )
    for below in section.sections:
        yield from _tasks(plan, below, (*parents, section.id), inherited, inherited_times)


def _by_section(said: Iterable[T]) -> Mapping[str, tuple[T, ...]]:
    """Gather by section what is said elsewhere and holds for it."""
    found: dict[str, list[T]] = defaultdict(list)
    for one in said:
        for section in one.covers:
            if section != one.section:
                found[section].append(one)
    return {section: tuple(given) for section, given in found.items()}


class _Reach:
    """Which sections of a plan a scope means; each section's own reach is gathered once."""

    def __init__(self, plan: Plan) -> None:
        self._sections = {one.id: one for one in plan.walk()}
        self._whole = frozenset(self._sections)
        self._holder = {below.id: one for one in plan.walk() for below in one.sections}
        self._below: dict[str, frozenset[str]] = {}

    def of(self, scope: str, section: Section, paragraph: Paragraph) -> frozenset[str]:
        """Return the addresses that a scope means, said in a paragraph of a section.

        The list that a paragraph leads in stands in its section; where nothing follows it there, in
        the sections below. A section of the body has none above it: its own reach is meant.
        """
        if scope == "plan":
            return self._whole
        if scope == "below":
            return self._from(section)
        if scope == "above":
            return self._from(self._holder.get(section.id, section))
        if scope == "list" and paragraph is section.paragraphs[-1]:
            return self._from(section)
        if scope in self._sections and scope not in SCOPE_WORDS:
            return self._from(self._sections[scope])
        return frozenset((section.id,))

    def _from(self, section: Section) -> frozenset[str]:
        if section.id not in self._below:
            self._below[section.id] = frozenset(one.id for one in section.walk())
        return self._below[section.id]
