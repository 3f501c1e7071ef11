"""Who acts in what: every assignment of a plan, and the tasks for which it holds.

An assignment holds for the section in which it stands, unless its plan file says that it holds for
more: “các nhiệm vụ, giải pháp chủ yếu sau” gives a whole part to whoever is named there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from generator.model.plan import Assignment, GivenTime, Paragraph, Plan, Section, Span, Task
from generator.model.table import Row
from generator.schema.annotations import SCOPE_WORDS

T = TypeVar("T", Assignment, GivenTime)


def gives_work(plan: Plan) -> bool:
    """Tell whether a plan gives anybody work: whether it has an assignment."""
    return any(paragraph.actors for paragraph in plan.paragraphs())


def assignments_of(plan: Plan) -> Iterator[Assignment]:
    """Yield every assignment of a plan in the order of its text, whatever section it stands in."""
    reach = _Reach(plan)
    for section in plan.walk():
        for paragraph in section.paragraphs:
            for actor in paragraph.actors:
                covers = reach.of(actor.scope, section, paragraph, actor.span)
                yield Assignment(plan.id, section.id, paragraph.id, actor, paragraph.when, covers)


def times_of(plan: Plan) -> Iterator[GivenTime]:
    """Yield every time at which a plan wants something done, whatever section says it."""
    reach = _Reach(plan)
    for section in plan.walk():
        for paragraph in section.paragraphs:
            if time := paragraph.when:
                covers = reach.of(time.scope, section, paragraph, time.span)
                yield GivenTime(section.id, paragraph.id, time, covers)


def tasks_of(plan: Plan) -> Iterator[Task]:
    """Yield the sections of the tasks part that hold text of their own, with who acts in them.

    A section below the top whose role is `tasks`, said or inherited; `parents` are the ids of the
    sections that it stands in, outermost first. Its own actors and times are those that its
    paragraphs say, those of below are theirs; what is said elsewhere and holds for it is inherited.
    Rows of tables are tasks of their own, in whatever part: those that say who acts or when, and
    those of a table that has a column of tasks and one of agencies.
    """
    inherited = _by_place(assignments_of(plan))
    inherited_times = _by_place(times_of(plan))
    for section in plan.sections:
        yield from _tasks(plan.id, section, (), inherited, inherited_times)


def _tasks(
    plan: str,
    section: Section,
    parents: tuple[str, ...],
    inherited: Mapping[str, tuple[Assignment, ...]],
    inherited_times: Mapping[str, tuple[GivenTime, ...]],
) -> Iterator[Task]:
    if section.role == "form":
        return
    own = [one for one in section.paragraphs if one.row is None]
    if section.role == "tasks" and parents and own:
        yield Task(
            plan,
            section,
            parents,
            tuple((actor, place.id) for place in own for actor in place.actors),
            tuple((place.when, place.id) for place in own if place.when),
            _elsewhere(inherited, section),
            _elsewhere(inherited_times, section),
        )
    for row in _task_rows(section):
        yield Task(
            plan,
            _as_section(section, row),
            (*parents, section.id),
            tuple((actor, row.id) for actor in row.actors),
            ((row.when, row.id),) if row.when else (),
            tuple(_of_row(inherited, section, row)),
            tuple(_of_row(inherited_times, section, row)),
            row,
        )
    for below in section.sections:
        yield from _tasks(plan, below, (*parents, section.id), inherited, inherited_times)


def _task_rows(section: Section) -> Iterator[Paragraph]:
    giving = {table.id for table in section.tables if table.gives_tasks}
    for paragraph in section.paragraphs:
        row = paragraph.row
        if row is None or row.kind != "row" or not paragraph.text:
            continue
        if paragraph.actors or paragraph.when or row.table in giving:
            yield paragraph


def _as_section(section: Section, row: Paragraph) -> Section:
    return Section(
        id=row.id,
        level=section.level + 1,
        number=None,
        heading=row.title,
        show=row.title_shown,
        role=section.role,
        run_in=True,
        place=row.place,
        themes=section.themes,
        groups=section.groups,
        paragraphs=(row,),
    )


def _by_place(said: Iterable[T]) -> Mapping[str, tuple[T, ...]]:
    """Gather what holds for a section or a row by its address, in the order of the text."""
    found: dict[str, list[T]] = defaultdict(list)
    for one in said:
        for place in one.covers:
            found[place].append(one)
    return {place: tuple(given) for place, given in found.items()}


def _elsewhere(said: Mapping[str, tuple[T, ...]], section: Section) -> tuple[T, ...]:
    return tuple(one for one in said.get(section.id, ()) if one.section != section.id)


def _of_row(said: Mapping[str, tuple[T, ...]], section: Section, row: Paragraph) -> Iterator[T]:
    """Yield what holds for a row and is not said in it: of its group, of its section."""
    for place in (section.id, row.id):
        yield from (one for one in said.get(place, ()) if one.paragraph != row.id)


class _Reach:
    """Which sections of a plan a scope means; each section's own reach is gathered once."""

    def __init__(self, plan: Plan) -> None:
        self._sections = {one.id: one for one in plan.walk()}
        self._whole = frozenset(self._sections)
        self._holder = {below.id: one for one in plan.walk() for below in one.sections}
        self._below: dict[str, frozenset[str]] = {}
        self._rows: dict[str, Mapping[str, Sequence[str]]] = {}
        self._numbered = {
            (one.row.table, one.row.number): one.id for one in plan.paragraphs() if one.row
        }

    def of(self, scope: str, section: Section, paragraph: Paragraph, said: Span) -> frozenset[str]:
        """Return the addresses that a scope means, said in a paragraph of a section.

        The list that a paragraph leads in stands in its section; where nothing follows it there, in
        the sections below. A section of the body has none above it: its own reach is meant. In a
        row of a table “this section” and “the list” are the row, those that it heads, and those
        into which the cell of `said` comes down.
        """
        if scope == "plan":
            return self._whole
        if scope == "below":
            return self._from(section)
        if scope == "above":
            return self._from(self._holder.get(section.id, section))
        if scope in self._sections and scope not in SCOPE_WORDS:
            return self._from(self._sections[scope])
        return self._here(scope, section, paragraph, said)

    def _here(
        self, scope: str, section: Section, paragraph: Paragraph, said: Span
    ) -> frozenset[str]:
        if paragraph.row:
            headed = self._headed(section).get(paragraph.id, ())
            return frozenset((paragraph.id, *headed, *self._below_in_column(paragraph.row, said)))
        if scope == "list" and paragraph is section.paragraphs[-1]:
            return self._from(section)
        return frozenset((section.id,))

    def _headed(self, section: Section) -> Mapping[str, Sequence[str]]:
        """Return the rows that each row of a section heads, gathered once."""
        if section.id not in self._rows:
            found: dict[str, list[str]] = defaultdict(list)
            for one in section.paragraphs:
                for above in one.row.above if one.row else ():
                    found[above].append(one.id)
            self._rows[section.id] = found
        return self._rows[section.id]

    def _below_in_column(self, row: Row, said: Span) -> Iterator[str]:
        cell = next((one for one in row.cells if one.start <= said.start < one.end), None)
        if cell and row.number is not None:
            for number in range(row.number + 1, row.number + cell.down):
                if found := self._numbered.get((row.table, number)):
                    yield found

    def _from(self, section: Section) -> frozenset[str]:
        if section.id not in self._below:
            self._below[section.id] = frozenset(one.id for one in section.walk())
        return self._below[section.id]
