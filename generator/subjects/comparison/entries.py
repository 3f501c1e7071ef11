"""What a plan puts beside other plans: attributes, targets, tasks, duties, and its whole text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.locale.names import place_name, successor_names
from generator.model.plan import Plan
from generator.model.site import Site
from generator.schema import labels
from generator.subjects.comparison.text_rows import Block, blocks
from generator.views.rows import (
    ActorCell,
    DutyRow,
    TargetRow,
    TaskRow,
    attributes,
    basis_rows,
    duty_rows,
    target_row,
    task_rows,
)

PartName = Literal["attributes", "targets", "tasks", "duties"]
PARTS: tuple[PartName, ...] = ("attributes", "targets", "tasks", "duties")


@dataclass(frozen=True, slots=True)
class Deed:
    """Who acts, or when, in the source's words, and the paragraph that says so."""

    label: str
    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a plan says; `words` is null where its text is silent.

    `figure` tells that the words are a promised figure, `before` and `after` what bounds it;
    `anchor` is its place on the plan's page.
    """

    words: str | None
    anchor: str | None = None
    figure: bool = False
    before: str = ""
    after: str = ""
    notes: tuple[str, ...] = ()
    deeds: tuple[Deed, ...] = ()
    quote: str | None = None

    @property
    def said(self) -> tuple[object, ...]:
        """Return what a reader compares: all that is said of the thing, wherever it stands."""
        deeds = tuple((one.label, one.words) for one in self.deeds)
        return (self.words, self.before, self.after, self.notes, deeds)


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact and what it is about; entries that share a key stand in one row.

    Rows are in the `order` of what they are about, `about` says of whom.
    """

    part: PartName
    keys: tuple[str, ...]
    order: int
    label: str
    fact: Fact
    group: str = ""
    about: str = ""
    indicator: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading or paragraph and the number or mark that is printed before it."""

    block: Block
    mark: str | None


@dataclass(frozen=True, slots=True)
class ComparedPlan:
    """One plan as a column; `names` are what to call it, from short to surely its own."""

    id: str
    names: tuple[str, ...]
    kind: str
    entries: tuple[Entry, ...]
    text: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Orders:
    """The order in which things are compared: themes and indicators by their registries."""

    themes: Mapping[str, int]
    indicators: Mapping[str, int]


def orders(site: Site) -> Orders:
    """Number themes in the order of their registry, and indicators by theme."""
    themes = {name: place for place, name in enumerate(site.registries.themes)}
    by_theme = sorted(
        site.registries.indicators.values(),
        key=lambda one: themes.get(one.theme or "", len(themes)),
    )
    return Orders(themes, {one.id: place for place, one in enumerate(by_theme)})


def compared_plan(site: Site, plan: Plan, order: Orders) -> ComparedPlan:
    """Gather what a plan puts beside others."""
    return ComparedPlan(
        plan.id,
        plan_names(site, plan),
        kind_of(plan),
        (
            *_attributes(site, plan),
            *_targets(site, plan, order),
            *_tasks(site, plan, order),
            *_duties(site, plan),
        ),
        tuple(_passages(plan)),
    )


def plan_names(site: Site, plan: Plan) -> tuple[str, ...]:
    """Return what to call a plan, from its place's name alone to what is surely its own."""
    place = place_name(site, plan)
    named = f"{kind_of(plan)} của {place}"
    return (place.split(",")[0], place, named, f"{named}, {plan.id}")


def kind_of(plan: Plan) -> str:
    """Return what a plan is and from when: `Chương trình hành động (3/2024)`."""
    issued = f" ({plan.issued})" if plan.issued else ""
    return f"{labels.PLAN_TYPES[plan.type]}{issued}"


def _attributes(site: Site, plan: Plan) -> Iterator[Entry]:
    for place, (label, fact) in enumerate(_attribute_facts(site, plan)):
        yield Entry("attributes", (f"attribute|{label}",), place, label, fact)


def _attribute_facts(site: Site, plan: Plan) -> Iterator[tuple[str, Fact]]:
    unit = site.unit_of(plan)
    yield "Tên", Fact(plan.title)
    for row in attributes(site, plan):
        yield row.label, Fact(row.value, row.anchor, notes=(row.note,) if row.note else ())
    if unit:
        yield "Cấp", Fact(labels.LEVELS[unit.level])
    if unit and unit.successors:
        yield "Nơi ấy nay là", Fact("; ".join(successor_names(site, unit)))
    for basis in basis_rows(site, plan):
        yield basis.relation, Fact(basis.name, next(iter(basis.anchors), None))


def _targets(site: Site, plan: Plan, order: Orders) -> Iterator[Entry]:
    targets = {target.id: target for target in plan.targets()}
    for target in targets.values():
        row = target_row(site, target, targets)
        theme = site.registries.themes.get(site.theme_of(target) or "")
        population = target.population or ""
        yield Entry(
            "targets",
            (f"target|{target.indicator or target.quote}|{population.casefold()}",),
            order.indicators.get(target.indicator or "", len(order.indicators)),
            row.name,
            _promise(row),
            theme.name if theme else "Lĩnh vực khác",
            population,
            target.indicator,
        )


def _promise(row: TargetRow) -> Fact:
    target = row.target
    notes = (
        f"năm {target.year}" if target.year else target.when or "không ghi năm",
        f"so với {target.against}" if target.against else "",
        row.variant or "",
        f"suy ra: {target.inferred}" if target.inferred else "",
        target.note or "",
        "văn bản tự mâu thuẫn ở chỗ này" if row.clashes else "",
    )
    return Fact(
        row.amount or row.kind,
        target.id,
        bool(row.amount),
        row.bound if row.amount else "",
        row.measure if row.amount else "",
        tuple(note for note in notes if note),
        quote=target.quote,
    )


def _tasks(site: Site, plan: Plan, order: Orders) -> Iterator[Entry]:
    themes = site.registries.themes
    for row in task_rows(plan):
        first = row.themes[0] if row.themes else ""
        yield Entry(
            "tasks",
            tuple(f"task|{theme}" for theme in row.themes or ("",)),
            order.themes.get(first, len(order.themes)),
            themes[first].name if first in themes else "Lĩnh vực khác",
            Fact(row.title, row.section, deeds=tuple(_deeds(row))),
        )


def _deeds(row: TaskRow) -> Iterator[Deed]:
    roles: Iterable[tuple[str, tuple[ActorCell, ...]]] = (
        (labels.ACTOR_ROLES["directs"], row.directs),
        (labels.ACTOR_ROLES["leads"], row.leads),
        (labels.ACTOR_ROLES["supports"], row.supports),
        (labels.ACTOR_ROLES["oversees"], row.oversees),
    )
    for label, cells in roles:
        for cell in cells:
            yield Deed(label, "; ".join(cell.words), cell.paragraph)
    for words, paragraph in row.times:
        yield Deed("Thời gian", words, paragraph)


def _duties(site: Site, plan: Plan) -> Iterator[Entry]:
    kinds = list(labels.DUTY_ACTIONS)
    for row in duty_rows(site, plan):
        does = row.duty.does
        yield Entry("duties", (f"duty|{does}",), kinds.index(does), row.action, _duty(row))


def _duty(row: DutyRow) -> Fact:
    notes = (
        row.period if row.day else "",
        "; ".join(row.by),
        f"gửi {'; '.join(row.to)}" if row.to else "",
        f"qua {'; '.join(row.through)}" if row.through else "",
        row.duty.note or "",
    )
    return Fact(
        row.day or row.period or "không ghi ngày",
        row.duty.id,
        bool(row.day),
        notes=tuple(note for note in notes if note),
        quote=row.duty.quote,
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
