"""The tasks of a plan and the headings over them, as they are set beside those of others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.language import _
from generator.model.plan import Plan, Section
from generator.model.site import Site
from generator.schema.annotations import HELPING_ROLES, LEADING_ROLES
from generator.subjects.comparison.entries import OTHER_FIELD, Deed, Entry, Fact, Orders, TaskText
from generator.views.tasks import TaskView, actor_cells, task_views


def task_entries(
    site: Site, plan: Plan, order: Orders, places: Mapping[str, int]
) -> Iterator[Entry]:
    """Yield tasks and the headings over them; `places` are those of the text by address."""
    themes = site.registries.themes
    views = {view.section: view for view in task_views(site, plan)}
    found: list[tuple[Section, TaskText]] = []
    for top in plan.sections:
        found += _row_texts(top, _heading(top), None, views, places)
        for below in top.sections:
            found += _task_texts(below, _heading(top), None, views, places)
    for section, text in found:
        view = views.get(section.id)
        first = section.themes[0] if section.themes else ""
        title, deeds = (view.title, tuple(_deeds(view))) if view else (section.title, ())
        yield Entry(
            "tasks",
            (),
            order.themes.get(first, len(order.themes)),
            themes[first].name if first in themes else _(OTHER_FIELD),
            Fact(title, section.id, deeds=deeds),
            task=text,
        )


def _task_texts(
    section: Section,
    heading: str,
    above: str | None,
    tasks: Mapping[str, TaskView],
    places: Mapping[str, int],
) -> Iterator[tuple[Section, TaskText]]:
    """Yield the tasks of a section and of those below it, and the headings over them.

    `heading` is the one above; `above` the entry that the section stands below. A heading that
    names what stands below it without heading or number is told by that alone.
    """
    named = _heading(section) or ("" if section.number else heading)
    entry = above
    if section.id in tasks:
        entry = section.id
        first = places[section.paragraphs[0].id]
        end = first + len(section.paragraphs)
        outer = None if above == section.id else above
        yield section, TaskText(named, first, end, section.themes, outer)
    elif section.role == "tasks" and section.heading:
        below = [one for one in section.walk() if one.id in tasks]
        unnamed = [one for one in below if not (one.heading or one.number)]
        if unnamed:
            entry = unnamed[0].id
        elif below:
            entry = section.id
            first = places[section.id] + 1
            last = below[-1].paragraphs[-1]
            text = TaskText(named, first, places[last.id] + 1, section.themes, above, True)
            yield section, text
    yield from _row_texts(section, named, entry, tasks, places)
    for one in section.sections:
        yield from _task_texts(one, named, entry, tasks, places)


def _row_texts(
    section: Section,
    heading: str,
    above: str | None,
    tasks: Mapping[str, TaskView],
    places: Mapping[str, int],
) -> Iterator[tuple[Section, TaskText]]:
    """Yield the tasks that are rows of tables, each below the heading of its section."""
    for paragraph in section.paragraphs:
        if paragraph.row and (view := tasks.get(paragraph.id)):
            at = places[paragraph.id]
            yield view.task.section, TaskText(heading, at, at + 1, section.themes, above)


def _heading(section: Section) -> str:
    return section.show or section.heading or ""


def _deeds(view: TaskView) -> Iterator[Deed]:
    """Yield who acts in a task and when; who acts in all tasks at once is told by its place."""
    cells = actor_cells((*view.actors, *view.inherited), (*LEADING_ROLES, *HELPING_ROLES))
    for cell in cells:
        if not cell.whole:
            given = _("giao chung ở {place}", place=cell.given_at) if cell.given_at else ""
            yield Deed(_with(cell.role_name, given), "; ".join(cell.words), cell.paragraph)
    whole = {cell.paragraph: cell.given_at or "" for cell in cells if cell.whole}
    for paragraph, place in whole.items():
        yield Deed(_("Giao chung cho cả văn bản, ở"), place, paragraph)
    for time in view.times:
        given = _("nêu chung ở {place}", place=time.given_at) if time.given_at else ""
        yield Deed(_with(_("Thời gian"), given), time.words, time.paragraph)


def _with(label: str, given: str) -> str:
    return f"{label}, {given}" if given else label
