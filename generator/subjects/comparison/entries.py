"""What a plan puts beside other plans: attributes, targets, tasks, duties, and its whole text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from generator.denial.decide import PlanDenials
from generator.denial.denials import (
    WORDS,
    Denial,
    Denied,
    denial,
    no_later_unit,
    sentence_without_year,
    unmatched,
)
from generator.denial.spoken import spoken_indicators
from generator.language import N_, _
from generator.locale.names import (
    ended,
    level_name,
    names_now,
    place_name,
    plan_kind,
    unit_name,
)
from generator.model.plan import Plan, Section, Target
from generator.model.site import Site
from generator.schema import labels
from generator.schema.annotations import HELPING_ROLES, LEADING_ROLES
from generator.schema.plan import BasisRelation
from generator.subjects.comparison.text_rows import Block, blocks
from generator.text.words import is_mark, normal_form, words
from generator.views.citing import version_said
from generator.views.duties import DutyView, duty_views
from generator.views.plans import attributes, basis_rows
from generator.views.targets import TargetView, target_views
from generator.views.tasks import TaskView, actor_cells, task_views

PartName = Literal["attributes", "targets", "tasks", "duties"]
OTHER_FIELD = N_("Lĩnh vực khác")
_DENIED: Mapping[PartName, Denied] = {
    "attributes": "attribute",
    "targets": "target",
    "tasks": "task",
    "duties": "duty",
}
PARTS: tuple[PartName, ...] = ("attributes", "targets", "tasks", "duties")


@dataclass(frozen=True, slots=True)
class Deed:
    """Who acts, or when, in the source's words, and the paragraph that says so."""

    label: str
    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of a plan's text: its address on the plan's page, and what to call it."""

    anchor: str
    name: str


@dataclass(frozen=True, slots=True)
class Silent:
    """What may be said of a plan that says nothing: the words, and the places that they lead to."""

    words: str
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a plan says; `words` is null where nothing was found, as `silent` then tells.

    `figure` tells that the words are a promised figure, `before` and `after` what bounds it,
    `value` and of a range `value_max` the number, digits with a point; empty for none. `anchor` is
    its place on the plan's page.
    """

    words: str | None
    anchor: str | None = None
    figure: bool = False
    before: str = ""
    after: str = ""
    notes: tuple[str, ...] = ()
    deeds: tuple[Deed, ...] = ()
    quote: str | None = None
    silent: Silent | None = None
    value: str = ""
    value_max: str = ""

    @property
    def said(self) -> tuple[object, ...]:
        """Return what a reader compares: all that is said of the thing, wherever it stands."""
        deeds = tuple((one.label, one.words) for one in self.deeds)
        return (self.words, self.before, self.after, self.notes, deeds)


@dataclass(frozen=True, slots=True)
class TaskText:
    """By what a task is held against the tasks of other plans: its heading, its words, its fields.

    `heading` has no number and is empty where nothing names the task. What it says stands in the
    plan's text from place `first` up to, and without, `end`. `above` is the anchor of the entry
    that it stands below, null for none. A `heading_only` says nothing of its own: all that it holds
    stands below it, in tasks of their own.
    """

    heading: str
    first: int
    end: int
    themes: tuple[str, ...]
    above: str | None = None
    heading_only: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact and what it is about.

    Entries that share a key stand in one row; a task has no key but its `task`, and what is of no
    known kind has none but its words. Rows are in the `order` of what they are about, `about` says
    of whom. `theme` is the field of a promise; a task's are told by its `task`.
    """

    part: PartName
    keys: tuple[str, ...]
    order: int
    label: str
    fact: Fact
    group: str = ""
    about: str = ""
    indicator: str | None = None
    task: TaskText | None = None
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A theme that a plan speaks of: its name, what it lies in, its place among all of them."""

    name: str
    parent: str | None
    order: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading or paragraph and the number or mark that is printed before it."""

    block: Block
    mark: str | None


@dataclass(frozen=True, slots=True)
class ComparedPlan:
    """One plan as a column; `names` are what to call it, from short to surely its own.

    `silences` are what is said in a row without an entry of the plan: by what the row is about
    where there is more to say than by its part, and then by that; `elsewhere` is said before the
    places where the plan has the indicator in another row, `alone` where nothing answers to words.
    `status` and `version` say in words how the text stands and which version of it is shown, the
    latter empty where no history is known. `fields` are the themes of entries and text, and those
    that they lie in.
    """

    id: str
    names: tuple[str, ...]
    kind: str
    entries: tuple[Entry, ...]
    text: tuple[Passage, ...]
    silences: Mapping[str, Silent]
    status: str = ""
    version: str = ""
    fields: Mapping[str, Field] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Orders:
    """The order in which things are compared: themes and indicators by their registries."""

    themes: Mapping[str, int]
    indicators: Mapping[str, int]


def orders(site: Site) -> Orders:
    """Number themes in the order of their registry, and indicators by theme.

    Indicators of no theme come last; a theme or indicator that the registry lacks has no number.
    """
    themes = {name: place for place, name in enumerate(site.registries.themes)}
    by_theme = sorted(
        site.registries.indicators.values(),
        key=lambda one: themes.get(one.theme or "", len(themes)),
    )
    return Orders(themes, {one.id: place for place, one in enumerate(by_theme)})


def compared_plan(site: Site, plan: Plan, order: Orders) -> ComparedPlan:
    """Gather what a plan puts beside others.

    Entries stand part by part, and within a part in the order of the page; the text is whole,
    formal parts too.
    """
    text = text_of(plan)
    return ComparedPlan(
        plan.id,
        plan_names(site, plan),
        kind_of(plan),
        (
            *_attributes(site, plan),
            *_targets(site, plan, order),
            *_tasks(site, plan, order, {one.block.id: at for at, one in enumerate(text)}),
            *_duties(site, plan),
        ),
        text,
        dict(_silences(site, plan)),
        labels.STATUSES[plan.status],
        _version(site, plan),
        _fields(site, plan, order),
    )


def text_of(plan: Plan) -> tuple[Passage, ...]:
    """Return the whole text of a plan, as it is set beside others."""
    return tuple(_passages(plan))


def _version(site: Site, plan: Plan) -> str:
    revisions = site.revisions_by_plan.get(plan.id)
    return version_said(revisions, 0) if revisions else ""


def _fields(site: Site, plan: Plan, order: Orders) -> Mapping[str, Field]:
    themes = site.registries.themes
    found = [name for section in plan.walk() for name in section.themes]
    found += [site.theme_of(target) or "" for target in plan.targets()]
    fields: dict[str, Field] = {}
    while found:
        name = found.pop()
        if name in themes and name not in fields:
            parent = themes[name].parent
            fields[name] = Field(themes[name].name, parent, order.themes[name])
            found.append(parent or "")
    return dict(sorted(fields.items()))


def _silences(site: Site, plan: Plan) -> Iterator[tuple[str, Silent]]:
    """Yield what is said where a row has nothing of the plan; searched for before it is said."""
    for part, denied in _DENIED.items():
        yield part, _silent(denial(denied))
    yield "alone", Silent(unmatched())
    yield "elsewhere", Silent(WORDS["elsewhere"]["population"])
    # The registry of units has it, and no text: nothing is to be found there.
    later = no_later_unit() if ended(site, plan) else _("vẫn là nơi ấy")
    yield "attribute|successors", Silent(later)
    stated = {target.indicator for target in plan.targets()}
    denials = PlanDenials(site, plan)
    for relation in get_args(BasisRelation):
        if (said := denials.relation(relation)).case != "not-found":
            yield f"attribute|{relation}", _silent(said)
    for indicator in site.once(spoken_indicators).things(plan.id):
        if indicator not in stated:
            yield f"target|{indicator}", _silent(denials.target(indicator))


def _silent(said: Denial) -> Silent:
    return Silent(said.words, tuple(Spot(one.anchor, one.name) for one in said.places.shown))


def plan_names(site: Site, plan: Plan) -> tuple[str, ...]:
    """Return what to call a plan, from its place's name alone to what is surely its own.

    Four names, each longer than the one before; the last holds the id, which no other plan has.
    """
    place = place_name(site, plan)
    named = _("{plan} của {place}", plan=kind_of(plan), place=place)
    return (unit_name(site, plan), place, named, f"{named}, {plan.id}")


def kind_of(plan: Plan) -> str:
    """Return what a plan is and from when: `Chương trình hành động (3/2024)`.

    The date is as exact as the plan's; without one the kind stands alone.
    """
    dated = plan.issued or plan.drafted
    return f"{plan_kind(plan)} ({dated})" if dated else plan_kind(plan)


def _attributes(site: Site, plan: Plan) -> Iterator[Entry]:
    for place, (name, label, fact) in enumerate(_attribute_facts(site, plan)):
        yield Entry("attributes", (f"attribute|{name}",), place, label, fact)


def _attribute_facts(site: Site, plan: Plan) -> Iterator[tuple[str, str, Fact]]:
    """Yield what is said of the plan as a whole: the name of each thing, its label, the fact."""
    level, now = level_name(site, plan), names_now(site, plan)
    yield "title", _("Tên"), Fact(plan.title)
    for row in attributes(site, plan):
        notes = (row.note,) if row.note else ()
        silent = _silent(row.denial) if row.denial else None
        yield row.name, row.label, Fact(row.value, row.anchor, notes=notes, silent=silent)
    if level:
        yield "level", _("Cấp"), Fact(level)
    if now:
        yield "successors", _("Nơi ấy nay thuộc"), Fact("; ".join(now))
    for basis in basis_rows(site, plan):
        yield f"{basis.relation}", basis.label, Fact(basis.name, next(iter(basis.anchors), None))


def _targets(site: Site, plan: Plan, order: Orders) -> Iterator[Entry]:
    for view in target_views(site, plan):
        target = view.target
        theme = site.registries.themes.get(site.theme_of(target) or "")
        key = f"target|{target.indicator}|{_counted(site, target)}"
        yield Entry(
            "targets",
            (key,) if target.indicator else (),
            order.indicators.get(target.indicator or "", len(order.indicators)),
            view.name,
            _promise(view),
            theme.name if theme else _(OTHER_FIELD),
            target.population or "",
            target.indicator,
            theme=theme.id if theme else None,
        )


def _counted(site: Site, target: Target) -> str:
    """Return of whom a figure is: by the registry, else in printed words; empty where none are."""
    indicator = site.registries.indicators.get(target.indicator or "")
    known = indicator.population_of(target) if indicator else target.population_id
    if known:
        return known
    said = (normal_form(word) for word in words(target.population or "") if not is_mark(word))
    return " ".join(said)


def _promise(view: TargetView) -> Fact:
    """Return a promise; whom it counts is what its row is about and not said again."""
    figure, target = view.figure, view.target
    notes = (
        view.time or sentence_without_year(),
        *(said for said in view.conditions if said != target.population),
        view.inferred or "",
        target.note or "",
        _("văn bản tự mâu thuẫn ở chỗ này") if view.clashes else "",
    )
    return Fact(
        figure.amount if figure else view.kind,
        target.id,
        figure is not None,
        figure.bound if figure else "",
        figure.measure if figure else "",
        tuple(note for note in notes if note),
        quote=target.quote,
        value="" if target.value is None else f"{target.value}",
        value_max="" if target.value_max is None else f"{target.value_max}",
    )


def _tasks(site: Site, plan: Plan, order: Orders, places: Mapping[str, int]) -> Iterator[Entry]:
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


def _duties(site: Site, plan: Plan) -> Iterator[Entry]:
    kinds = list(labels.DUTY_ACTIONS)
    for view in duty_views(site, plan):
        does = view.duty.does
        # Two duties of no kind have nothing in common but that.
        keys = () if does == "other" else (f"duty|{does}",)
        yield Entry("duties", keys, kinds.index(does), view.action, _duty(view))


def _duty(view: DutyView) -> Fact:
    notes = (
        view.period if view.day else "",
        "; ".join(view.by),
        _("gửi {agencies}", agencies="; ".join(view.to)) if view.to else "",
        _("qua {agencies}", agencies="; ".join(view.through)) if view.through else "",
        view.duty.note or "",
    )
    return Fact(
        None if view.no_day else view.due,
        view.duty.id,
        bool(view.day),
        notes=tuple(note for note in notes if note),
        quote=view.duty.quote,
        silent=_silent(view.no_day) if view.no_day else None,
    )


def _passages(plan: Plan) -> Iterator[Passage]:
    """Yield the text; a section without a heading has its number before its first paragraph."""
    marks: dict[str, str | None] = {}
    for section in plan.walk():
        marks[section.id] = section.number
        number = None if section.heading else section.number
        for paragraph in section.paragraphs:
            marks[paragraph.id] = " ".join(part for part in (number, paragraph.mark) if part)
            number = None
    for block in blocks(plan):
        yield Passage(block, marks[block.id] or None)
