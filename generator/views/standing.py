"""Which texts say that they amend a plan of the site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.locale.names import document_name, plan_name
from generator.model.site import Site
from generator.model.urls import Address, document_address, plan_address


@dataclass(frozen=True, slots=True)
class AmendedBy:
    """A text that says, or of which a plan says, that it amends a plan; where it is read."""

    name: str
    address: Address


def amended_by(site: Site, plan: str) -> tuple[AmendedBy, ...]:
    """Return the texts that amend a plan, plans of the site first; empty where none is known."""
    return site.once(_amendments).get(plan, ())


def _amendments(site: Site) -> Mapping[str, tuple[AmendedBy, ...]]:
    found: dict[str, dict[AmendedBy, None]] = defaultdict(dict)
    for document, by in (*_of_plans(site), *_of_documents(site)):
        if plan := site.plans_of_documents.get(document):
            found[plan][by] = None
    return {plan: tuple(by) for plan, by in found.items()}


def _of_plans(site: Site) -> Iterator[tuple[str, AmendedBy]]:
    for plan in site.plans.values():
        amended = (one.document for one in plan.basis if one.relation == "amends")
        if plan.status != "draft":  # what only may amend it one day
            by = AmendedBy(plan_name(site, plan), plan_address(plan.id))
            yield from ((document, by) for document in amended)


def _of_documents(site: Site) -> Iterator[tuple[str, AmendedBy]]:
    for document in site.registries.documents.values():
        amended = [one.document for one in document.relations if one.relation == "amends"]
        if amended and document.id not in site.plans_of_documents:
            by = AmendedBy(document_name(site, document.id), document_address(document.id))
            yield from ((one, by) for one in amended)
