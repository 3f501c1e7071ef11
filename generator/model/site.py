"""Everything linked: plans, registries, and what is looked up across them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.plan import Citation, Paragraph, Plan, Section, Span, Target
from generator.model.registries import Registries, Unit
from generator.model.revisions import Revision


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

    `pairs` are the plans that are compared on a page of their own.
    """

    plans: Mapping[str, Plan]
    registries: Registries
    revisions: tuple[Revision, ...] = ()
    targets_by_indicator: Mapping[str, tuple[Target, ...]] = field(default_factory=dict)
    citations_by_document: Mapping[str, tuple[Citation, ...]] = field(default_factory=dict)
    plans_by_basis: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    revisions_by_plan: Mapping[str, tuple[Revision, ...]] = field(default_factory=dict)
    pairs: tuple[tuple[str, str], ...] = ()
    passages_by_group: Mapping[str, tuple[GroupPassage, ...]] = field(default_factory=dict)

    def unit_chain(self, unit: str) -> tuple[Unit, ...]:
        """Return a unit and the units it lies in, smallest first."""
        return self.registries.unit_chain(unit)

    def province(self, plan: Plan) -> Unit | None:
        """Return the province that the plan's unit was, or lay in, when the plan was issued."""
        chain = self.unit_chain(plan.unit)
        return next((unit for unit in chain if unit.level == "province"), None)
