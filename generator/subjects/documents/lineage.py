"""From the central resolution down to the ward: which text rests on which, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter

from generator.locale import worded
from generator.locale.names import anchor_of, document_name, place_name, plan_kind, plan_name
from generator.model.plan import Basis, Plan
from generator.model.registries import CitedDocument
from generator.model.site import Site
from generator.model.urls import Address, document_address, plan_address
from generator.schema import labels
from generator.text.identifiers import Chain
from generator.views.pagination import first_of

NEXT_SHOWN = 8


@dataclass(frozen=True, slots=True)
class LinkedText:
    """A document or a plan in the lineage; `chain` is null where neither is known."""

    id: str
    number: str
    issuer: str
    name: str
    address: Address
    chain: Chain | None
    is_here: bool
    depth: int


@dataclass(frozen=True, slots=True)
class Rests:
    """`later` rests on `earlier`, in the words of a paragraph where some plan says so."""

    later: str
    earlier: str
    relation: str
    quote: str | None
    said_at: Address | None
    said_by: str | None


@dataclass(frozen=True, slots=True)
class Lineage:
    """The texts before one, itself, and those next after it, the earliest first.

    `more` is how many next ones are left out.
    """

    texts: Sequence[LinkedText]
    rests: Sequence[Rests]
    more: int

    def text(self, name: str) -> LinkedText:
        """Return a text by its id.

        Raises `StopIteration` for an id that is not in the lineage.
        """
        return next(one for one in self.texts if one.id == name)


@dataclass(frozen=True, slots=True)
class LineageIndex:
    """Which documents rest on each document."""

    site: Site
    later: Mapping[str, Sequence[str]]

    def of_document(self, document: CitedDocument) -> Lineage | None:
        """Return what a document rests on and what rests on it directly; None without either.

        Texts that rest on it are shown up to `NEXT_SHOWN` and counted beyond; each with that
        relation alone, not with whatever else it rests on.
        """
        rests = list(_relations(self.site, document))
        rests += _before(self.site, [one.earlier for one in rests])
        plans = self.site.plans_by_basis.get(document.id, ())
        later = [*self.later.get(document.id, ()), *plans]
        shown, more = first_of(later, NEXT_SHOWN)
        for name in shown:
            rests += [one for one in _rests_of(self.site, name) if one.earlier == document.id]
        return _lineage(self.site, document.id, rests, more)


def index_lineage(site: Site) -> LineageIndex:
    """Look up, for each document, the documents that rest on it.

    Both in the order of the registry; a document on which none rests is not there.
    """
    later: dict[str, dict[str, None]] = {}
    for document in site.registries.documents.values():
        for relation in document.relations:
            later.setdefault(relation.document, {})[document.id] = None
    return LineageIndex(site, {name: tuple(found) for name, found in later.items()})


def plan_lineage(site: Site, plan: Plan) -> Lineage | None:
    """Return what a plan rests on, and what that rests on; None when it names nothing.

    By the plan's `basis`, and from there by what plans say of documents. Raises
    `graphlib.CycleError` where documents rest on each other in a ring, which linking refuses.
    """
    rests = _rests_of(site, plan.id)
    return _lineage(site, plan.id, [*rests, *_before(site, [one.earlier for one in rests])], 0)


def _before(site: Site, documents: Sequence[str]) -> list[Rests]:
    """Return how documents rest on others, and those on others again."""
    found: list[Rests] = []
    seen = set(documents)
    waiting = list(dict.fromkeys(documents))
    while waiting:
        for one in _rests_of(site, waiting.pop(0)):
            found.append(one)
            if one.earlier not in seen:
                seen.add(one.earlier)
                waiting.append(one.earlier)
    return found


def _rests_of(site: Site, name: str) -> list[Rests]:
    if plan := site.plans.get(name):
        return [_basis(site, plan, basis) for basis in _ordered_bases(plan)]
    document = site.registries.documents.get(name)
    return list(_relations(site, document)) if document else []


def _ordered_bases(plan: Plan) -> list[Basis]:
    """Return what a plan rests on, what it carries out before what it merely cites."""
    order = ("carries-out", "amends", "replaces", "issued-with", "legal-basis", "proposed-by")
    return sorted(plan.basis, key=lambda one: order.index(one.relation))


def _basis(site: Site, plan: Plan, basis: Basis) -> Rests:
    cited = [one for one in plan.citations() if one.document == basis.document]
    saying = [one for one in cited if one.role == basis.relation] or cited
    return Rests(
        plan.id,
        basis.document,
        labels.RELATIONS[basis.relation],
        None,
        plan_address(plan.id, anchor_of(saying[0])) if saying else None,
        worded.within(place_name(site, plan)),
    )


def _relations(site: Site, document: CitedDocument) -> Iterator[Rests]:
    for one in document.relations:
        if one.plan in site.plans:
            yield Rests(
                document.id,
                one.document,
                labels.DOCUMENT_RELATIONS[one.relation],
                one.quote,
                plan_address(one.plan, one.paragraph),
                worded.within(place_name(site, site.plans[one.plan])),
            )


def _lineage(site: Site, here: str, rests: Sequence[Rests], more: int) -> Lineage | None:
    """Put the texts in order, each below all that it rests on."""
    if not rests:
        return None
    told = list(dict.fromkeys(rests))
    names = dict.fromkeys([here, *(name for one in told for name in (one.later, one.earlier))])
    depths = _depths(names, told)
    texts = [_text(site, name, name == here, depths[name]) for name in names]
    ordered = sorted(texts, key=lambda one: (one.depth, one.is_here, one.chain != "party"))
    return Lineage(ordered, told, more)


def _depths(names: Iterable[str], rests: Sequence[Rests]) -> dict[str, int]:
    """Return how many texts stand above each, by the longest way."""
    earlier: dict[str, set[str]] = {name: set() for name in names}
    for one in rests:
        earlier[one.later].add(one.earlier)
    depths: dict[str, int] = {}
    for name in TopologicalSorter(earlier).static_order():
        depths[name] = 1 + max((depths[one] for one in earlier[name]), default=-1)
    return depths


def _text(site: Site, name: str, is_here: bool, depth: int) -> LinkedText:
    agencies = site.registries.agencies
    if name in site.plans:
        plan = site.plans[name]
        issuer = agencies.get(plan.issuer.value)
        return LinkedText(
            name,
            plan.number.value if plan.number else plan_kind(plan),
            place_name(site, plan),
            plan_name(site, plan),
            plan_address(name),
            issuer.chain if issuer else None,
            is_here,
            depth,
        )
    document = site.registries.documents[name]
    issuer = agencies.get(document.issuer or "")
    return LinkedText(
        name,
        document.number or document.title or worded.document_kind(document),
        issuer.name if issuer else document.issuer_printed or "",
        document_name(site, name),
        document_address(name),
        document.chain,
        is_here,
        depth,
    )
