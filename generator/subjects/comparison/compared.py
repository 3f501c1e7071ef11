"""One plan → what it puts beside others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

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
from generator.language import _
from generator.locale import worded
from generator.locale.names import (
    ended,
    level_name,
    names_now,
    place_name,
    plan_kind,
    unit_name,
)
from generator.model.plan import Plan, Target
from generator.model.site import Site
from generator.schema import labels
from generator.schema.plan import BasisRelation
from generator.subjects.comparison.entries import (
    OTHER_FIELD,
    ComparedPlan,
    Entry,
    Fact,
    Field,
    Orders,
    PartName,
    Passage,
    Silent,
    Spot,
)
from generator.subjects.comparison.task_entries import task_entries
from generator.subjects.comparison.text_rows import blocks
from generator.text.words import is_mark, normal_form, words
from generator.views.citing import version_said
from generator.views.duties import DutyView, duty_views
from generator.views.plans import attributes, basis_rows
from generator.views.targets import TargetView, target_views

_DENIED: Mapping[PartName, Denied] = {
    "attributes": "attribute",
    "targets": "target",
    "tasks": "task",
    "duties": "duty",
}


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
            *task_entries(site, plan, order, {one.block.id: at for at, one in enumerate(text)}),
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
    named = _("{plan} của {place}", plan=kind_of(plan), place=worded.within(place))
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
