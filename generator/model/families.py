"""Which resolution a plan carries out in the end, and so which plans belong together.

A commune's plan carries out that of the district committee, which carries out the resolution: the
plans of one resolution are a family, however long the way up. The ways are what plans say of
themselves (`basis`) and of the documents that they cite (`relations`); nothing is guessed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.model.plan import Basis
from generator.model.site import Site


def families(site: Site) -> Mapping[str, tuple[str, ...]]:
    """Return the plans of each family, by the document that all of them carry out in the end.

    The largest family first, those of one size by the document's id; plans in the order of the
    site. A plan that carries out several such documents is in several families, one that carries
    out none in none.
    """
    return site.once(_families)


def families_of(site: Site, plan: str) -> tuple[str, ...]:
    """Return the documents whose families a plan is in, in the order of `families`."""
    return site.once(_by_plan).get(plan, ())


def _families(site: Site) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    roots: dict[str, frozenset[str]] = {}
    for plan in site.plans:
        for root in _roots(site, plan, roots):
            found[root].append(plan)
    ordered = sorted(found, key=lambda root: (-len(found[root]), root))
    return {root: tuple(found[root]) for root in ordered}


def _by_plan(site: Site) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for document, plans in families(site).items():
        for plan in plans:
            found[plan].append(document)
    return {plan: tuple(documents) for plan, documents in found.items()}


def _roots(site: Site, plan: str, known: dict[str, frozenset[str]]) -> frozenset[str]:
    """Return the documents at the upper ends of all ways from a plan; `known` remembers them.

    A way that comes back to where it was ends there: what is said in a circle leads nowhere.
    """
    above = dict.fromkeys(_carried_out(site, site.plans[plan].basis))
    return frozenset().union(*(_ends(site, one, known) for one in above))


def _ends(site: Site, document: str, known: dict[str, frozenset[str]]) -> frozenset[str]:
    """Return where the ways up from a document end: at itself where none leads on."""
    if document in known:
        return known[document]
    ends = set[str]()
    seen, waiting = {document}, [document]
    while waiting:
        here = waiting.pop()
        if here in known:
            ends |= known[here]
            continue
        above = list(_above(site, here))
        if not above:
            ends.add(here)
        for one in above:
            if one not in seen:
                seen.add(one)
                waiting.append(one)
    known[document] = frozenset(ends or {document})
    return known[document]


def _above(site: Site, document: str) -> Iterator[str]:
    """Yield what a document carries out, by what is said of it and, if it is a plan, by it."""
    entry = site.registries.documents.get(document)
    if entry:
        yield from (one.document for one in entry.relations if one.relation == "carries-out")
    if plan := site.plans_of_documents.get(document):
        yield from _carried_out(site, site.plans[plan].basis)


def _carried_out(site: Site, basis: tuple[Basis, ...]) -> Iterator[str]:
    known = site.registries.documents
    yield from (
        one.document for one in basis if one.relation == "carries-out" and one.document in known
    )
