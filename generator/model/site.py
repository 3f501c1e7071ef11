"""Everything linked: plans, registries, and what is looked up across them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar, cast

from generator.language import spoken
from generator.model.assignments import assignments_of, tasks_of
from generator.model.plan import Citation, Paragraph, Plan, Section, Span, Target
from generator.model.registries import CitedDocument, Registries, Unit
from generator.model.reports import Observation, Report
from generator.model.revisions import Revision
from generator.schema.registries import UnitLevel
from generator.text.identifiers import parse_document_number

T = TypeVar("T")
# Two plans that are compared on a page of their own, the left one first.
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class GroupPassage:
    """A heading or paragraph that speaks of a group of people, in which words, in which targets.

    `paragraph` is null for the section's heading. Without `spans` only the population of a target
    names the group.
    """

    group: str
    plan: str
    section: Section
    paragraph: Paragraph | None
    spans: tuple[Span, ...]
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """Everything, linked: every id that a plan names is in the registries.

    `plans` stand in the order in which readers see them, by the names of their units; `revisions`
    newest first, those of plans that are gone too. `pairs` are the plans that are compared on a
    page of their own; `reports` are by id. What is looked up across plans is found at the first
    look and remembered.
    """

    plans: Mapping[str, Plan]
    registries: Registries
    revisions: tuple[Revision, ...] = ()
    pairs: tuple[Pair, ...] = ()
    passages_by_group: Mapping[str, tuple[GroupPassage, ...]] = field(default_factory=dict)
    reports: Mapping[str, Report] = field(default_factory=dict)
    _found: dict[tuple[str, Callable[..., Any]], Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _found_in: dict[tuple[str, Callable[[Site, Plan], Any], str], tuple[Plan, Any]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once(self, look: Callable[[Site], T]) -> T:
        """Return what a look over the whole site finds; each look is taken once in a language.

        `look` is a function of a module: what is made anew at each call is not recognised.
        """
        key = spoken(), look
        if key not in self._found:
            self._found[key] = look(self)
        return cast(T, self._found[key])

    def once_in_registries(self, look: Callable[[Registries], T]) -> T:
        """Return what a look at the registries alone finds, taken once as by `once`."""
        key = spoken(), look
        if key not in self._found:
            self._found[key] = look(self.registries)
        return cast(T, self._found[key])

    def once_in(self, plan: Plan, look: Callable[[Site, Plan], T]) -> T:
        """Return what a look at one plan finds; each is taken once in a language, as by `once`.

        What it finds is held as long as the site is, so it should be small beside the plan.
        """
        key = spoken(), look, plan.id
        looked_at, found = self._found_in.get(key, (None, None))
        if looked_at is not plan:  # another version of a plan has its name
            found = look(self, plan)
            self._found_in[key] = plan, found
        return cast(T, found)

    @property
    def targets_by_indicator(self) -> Mapping[str, tuple[Target, ...]]:
        """Return the targets of each indicator that has any, in the order of the plans.

        By the id of the indicator, in the order of the ids; targets of no indicator are in none.
        """
        return self.once(_targets_by_indicator)

    @property
    def citations_by_document(self) -> Mapping[str, tuple[Citation, ...]]:
        """Return the citations of each document that has any, in the order of the plans.

        By the id of the document, in the order of the ids; those of no known document are in none.
        """
        return self.once(_citations_by_document)

    @property
    def observations_by_indicator(self) -> Mapping[str, tuple[Observation, ...]]:
        """Return what reports state of each indicator of which any does, in the order of reports.

        By the id of the indicator, in the order of the ids.
        """
        return self.once(_observations_by_indicator)

    @property
    def plans_by_basis(self) -> Mapping[str, tuple[str, ...]]:
        """Return the plans that rest on each document, each once.

        By the id of the document, plans in the order of the site.
        """
        return self.once(_plans_by_basis)

    @property
    def plans_of_documents(self) -> Mapping[str, str]:
        """Return the plan of each cited document that is a plan of the site.

        Numbers begin anew each year (Nghị định 30/2020/NĐ-CP, điều 15), so the year tells them
        apart where both are dated; where several plans fit, none is taken.
        """
        return self.once(_plans_of_documents)

    @property
    def revisions_by_plan(self) -> Mapping[str, tuple[Revision, ...]]:
        """Return the revisions of each plan that has any, newest first."""
        return self.once(_revisions_by_plan)

    def with_revisions(self, revisions: Iterable[Revision]) -> Site:
        """Return the site with what is told of its history, newest first."""
        return replace(self, revisions=tuple(revisions))

    def counts(self) -> dict[str, int]:
        """Count what the site holds, by the names of the tables of the open data.

        Whole numbers; registries are counted whole, whether plans name their entries or not.
        """
        plans = self.plans.values()
        return {
            "plans": len(self.plans),
            "sections": sum(1 for plan in plans for _ in plan.walk()),
            "paragraphs": sum(1 for plan in plans for _ in plan.paragraphs()),
            "targets": sum(1 for plan in plans for _ in plan.targets()),
            "tasks": sum(1 for plan in plans for _ in tasks_of(plan)),
            "assignments": sum(1 for plan in plans for _ in assignments_of(plan)),
            "duties": sum(1 for plan in plans for _ in plan.duties()),
            "citations": sum(1 for plan in plans for _ in plan.citations()),
            "documents": len(self.registries.documents),
            "indicators": len(self.registries.indicators),
            "agencies": len(self.registries.agencies),
            "units": len(self.registries.units),
        }

    def unit_chain(self, unit: str) -> tuple[Unit, ...]:
        """Return a unit and the units it lies in, smallest first.

        Empty for an id that the registry does not know.
        """
        return self.registries.unit_chain(unit)

    def unit_of(self, plan: Plan) -> Unit | None:
        """Return the unit that a plan speaks for; null where the registry has none of this id."""
        return self.registries.units.get(plan.unit)

    def level_of(self, plan: Plan) -> UnitLevel | None:
        """Return the level of the unit that a plan speaks for, null where the unit is unknown."""
        unit = self.unit_of(plan)
        return unit.level if unit else None

    def province(self, plan: Plan) -> Unit | None:
        """Return the province that the plan's unit was, or lay in, when the plan was issued.

        Null for what lies in no province, and for a unit that nobody knows.
        """
        chain = self.unit_chain(plan.unit)
        return next((unit for unit in chain if unit.level == "province"), None)

    def theme_of(self, target: Target) -> str | None:
        """Return the theme of what a target measures, null where it has none."""
        indicator = self.registries.indicators.get(target.indicator or "")
        theme = indicator.theme if indicator else None
        return theme if theme in self.registries.themes else None


def _targets_by_indicator(site: Site) -> Mapping[str, tuple[Target, ...]]:
    targets = (one for plan in site.plans.values() for one in plan.targets())
    return _by((one.indicator, one) for one in targets)


def _observations_by_indicator(site: Site) -> Mapping[str, tuple[Observation, ...]]:
    return _by((one.indicator, one) for r in site.reports.values() for one in r.observations)


def _citations_by_document(site: Site) -> Mapping[str, tuple[Citation, ...]]:
    citations = (one for plan in site.plans.values() for one in plan.citations())
    return _by((one.document, one) for one in citations)


def _plans_by_basis(site: Site) -> Mapping[str, tuple[str, ...]]:
    resting: dict[str, dict[str, None]] = defaultdict(dict)
    for plan in site.plans.values():
        for basis in plan.basis:
            resting[basis.document][plan.id] = None
    return {document: tuple(names) for document, names in resting.items()}


def _revisions_by_plan(site: Site) -> Mapping[str, tuple[Revision, ...]]:
    return _by((one.plan, one) for one in site.revisions)


def _plans_of_documents(site: Site) -> Mapping[str, str]:
    numbered: dict[tuple[str, str], list[Plan]] = defaultdict(list)
    for plan in site.plans.values():
        if plan.number:
            numbered[_identity(plan.number.value, plan.issuer.value)].append(plan)
    found = {}
    for document in site.registries.documents.values():
        same = numbered.get(_identity(document.number or "", document.issuer or ""), ())
        meant = [plan.id for plan in same if _may_be(plan, document)]
        if document.number and len(meant) == 1:
            found[document.id] = meant[0]
    return found


def _identity(number: str, issuer: str) -> tuple[str, str]:
    parsed = parse_document_number(number)
    return (parsed.key if parsed else number, issuer)


def _may_be(plan: Plan, document: CitedDocument) -> bool:
    return not (plan.issued and document.date) or plan.issued.year == document.date.year


def _by(named: Iterable[tuple[str | None, T]]) -> dict[str, tuple[T, ...]]:
    """Gather things by their names, in the order of the names; what has none is left out."""
    groups: dict[str, list[T]] = defaultdict(list)
    for name, thing in named:
        if name:
            groups[name].append(thing)
    return {name: tuple(group) for name, group in sorted(groups.items())}
