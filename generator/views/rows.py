"""What a plan says for the record, in rows: attributes, targets, tasks, duties, documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.locale import worded
from generator.locale.names import anchor_of, document_name, section_titles, task_title
from generator.model.plan import Duty, Plan, Target, Task
from generator.model.registries import Theme
from generator.model.site import Site
from generator.schema import labels
from generator.schema.plan import ActorRole


@dataclass(frozen=True, slots=True)
class Attribute:
    """One row of the attribute table; `value` is null where the text does not say it."""

    label: str
    value: str | None
    anchor: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One target as the table shows it; `clashes` are targets of the plan that say otherwise."""

    target: Target
    name: str
    bound: str
    amount: str
    measure: str
    kind: str
    variant: str | None
    clashes: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """The targets of one theme, or of none."""

    theme: Theme | None
    rows: tuple[TargetRow, ...]


@dataclass(frozen=True, slots=True)
class ActorCell:
    """Who acts in one printed role, in the source's words, and the paragraph that says so."""

    words: tuple[str, ...]
    printed_role: str | None
    paragraph: str


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task with who acts, by role, and when."""

    section: str
    title: str
    themes: tuple[str, ...]
    directs: tuple[ActorCell, ...]
    leads: tuple[ActorCell, ...]
    supports: tuple[ActorCell, ...]
    oversees: tuple[ActorCell, ...]
    times: tuple[tuple[str, str], ...]

    @property
    def names_someone(self) -> bool:
        """Tell whether the task says who acts or when."""
        return bool(self.directs or self.leads or self.supports or self.oversees or self.times)


@dataclass(frozen=True, slots=True)
class DutyRow:
    """One duty with its day and the names of all concerned."""

    duty: Duty
    action: str
    day: str
    period: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    through: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BasisRow:
    """A document that the plan rests on or cites, and where it does."""

    relation: str
    name: str
    document: str
    anchors: tuple[str, ...]


def attributes(site: Site, plan: Plan) -> Iterator[Attribute]:
    """Yield what the head of the document says, one attribute a row."""
    number, date, signatory = plan.number, plan.date, plan.signatory
    issuer = site.registries.agencies.get(plan.issuer.value)
    yield Attribute(
        "Số, ký hiệu",
        number.value if number else None,
        number.paragraph if number else None,
        _inferred(number.inferred if number else None),
    )
    yield Attribute("Loại", labels.PLAN_TYPES[plan.type], _title_anchor(plan))
    yield Attribute(
        "Cơ quan ban hành",
        issuer.name if issuer else plan.issuer.value,
        plan.issuer.paragraph,
        _inferred(plan.issuer.inferred),
    )
    yield Attribute(
        "Ngày ban hành",
        str(plan.issued) if plan.issued else None,
        date.paragraph if date else None,
        _inferred(date.inferred if date else None),
    )
    yield Attribute(
        "Người ký",
        _signatory_words(plan),
        signatory.paragraph if signatory else None,
        "chưa chắc: bản quét không đọc chắc được tên"
        if signatory and signatory.uncertain
        else None,
    )
    yield Attribute(
        "Tình trạng", labels.STATUSES[plan.status], None, _inferred(plan.status_inferred)
    )


def _signatory_words(plan: Plan) -> str | None:
    signed = plan.signatory
    if not signed or not signed.name:
        return None
    return ", ".join(part for part in (signed.name, signed.office) if part)


def _inferred(reason: str | None) -> str | None:
    return f"suy ra: {reason}" if reason else None


def _title_anchor(plan: Plan) -> str | None:
    titles = (p.id for s in plan.walk() if s.role == "title" for p in s.paragraphs)
    return next(titles, None)


def target_groups(site: Site, plan: Plan) -> tuple[TargetGroup, ...]:
    """Return the targets by field, the fields in the order of the registry."""
    groups: dict[str, list[TargetRow]] = defaultdict(list)
    for row in target_rows(site, plan):
        groups[site.theme_of(row.target) or ""].append(row)
    themes = site.registries.themes
    order = {name: place for place, name in enumerate(themes)}
    return tuple(
        TargetGroup(themes.get(theme), tuple(rows))
        for theme, rows in sorted(groups.items(), key=lambda item: order.get(item[0], len(order)))
    )


def target_rows(site: Site, plan: Plan) -> Iterator[TargetRow]:
    """Yield the targets of a plan as a table shows them."""
    by_id = {target.id: target for target in plan.targets()}
    return (target_row(site, target, by_id) for target in by_id.values())


def target_row(site: Site, target: Target, by_id: Mapping[str, Target]) -> TargetRow:
    """Word one target; `by_id` are the plan's targets, among which those that clash with it."""
    indicator = site.registries.indicators.get(target.indicator or "")
    variants = {one.id: one.name for one in indicator.variants} if indicator else {}
    return TargetRow(
        target,
        indicator.name if indicator else target.quote,
        worded.bound(target),
        worded.amount(target),
        worded.measure(target),
        labels.TARGET_KINDS[target.kind],
        variants.get(target.variant or ""),
        tuple(by_id[name] for name in target.conflicts_with if name in by_id),
    )


def task_rows(plan: Plan) -> Iterator[TaskRow]:
    """Yield every task of a plan, in the order of its text."""
    titles = section_titles(plan)
    for task in plan.tasks():
        yield _task_row(task, task_title(task, titles))


def _task_row(task: Task, title: str) -> TaskRow:
    def cells(role: ActorRole) -> tuple[ActorCell, ...]:
        words: dict[tuple[str | None, str], dict[str, None]] = defaultdict(dict)
        for actor, paragraph in task.actors:
            if actor.role == role:
                words[actor.printed_role, paragraph][actor.quote] = None
        return tuple(
            ActorCell(tuple(said), printed, paragraph)
            for (printed, paragraph), said in words.items()
        )

    return TaskRow(
        task.section.id,
        title,
        task.section.themes,
        cells("directs"),
        cells("leads"),
        cells("supports"),
        cells("oversees"),
        tuple((time.quote, paragraph) for time, paragraph in task.times),
    )


def duty_rows(site: Site, plan: Plan) -> tuple[DutyRow, ...]:
    """Return the duties of a plan in the order of the calendar, those without a day last."""
    rows = (_duty_row(site, duty) for duty in plan.duties())
    return tuple(sorted(rows, key=_calendar_order))


def _duty_row(site: Site, duty: Duty) -> DutyRow:
    def names(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(site.registries.agencies[one].name for one in ids)

    return DutyRow(
        duty,
        labels.DUTY_ACTIONS[duty.does],
        worded.day(duty),
        worded.period(duty),
        names(duty.by),
        names(duty.to),
        names(duty.through),
    )


def _calendar_order(row: DutyRow) -> tuple[int, int, int]:
    return (0, row.duty.day[1], row.duty.day[0]) if row.duty.day else (1, 0, 0)


def basis_rows(site: Site, plan: Plan) -> Iterator[BasisRow]:
    """Yield what a plan rests on, each with the first place that names it."""
    places = _citation_places(plan)
    for basis in plan.basis:
        yield BasisRow(
            labels.RELATIONS[basis.relation],
            document_name(site, basis.document),
            basis.document,
            places.get(basis.document, ())[:1],
        )


def cited_rows(site: Site, plan: Plan) -> Iterator[BasisRow]:
    """Yield the documents that the plan cites and does not rest on."""
    resting = {basis.document for basis in plan.basis}
    for document, anchors in _citation_places(plan).items():
        if document not in resting:
            yield BasisRow("Viện dẫn", document_name(site, document), document, anchors)


def _citation_places(plan: Plan) -> dict[str, tuple[str, ...]]:
    places: dict[str, dict[str, None]] = defaultdict(dict)
    for citation in plan.citations():
        if citation.document:
            places[citation.document][anchor_of(citation)] = None
    return {document: tuple(anchors) for document, anchors in places.items()}
