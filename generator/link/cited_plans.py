"""Which cited documents are plans of the site: those of one number, issuer and year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.model.plan import Plan
from generator.model.registries import CitedDocument
from generator.model.site import Site
from generator.text.identifiers import parse_document_number


def plans_by_document(site: Site) -> Mapping[str, str]:
    """Return the plan of each cited document that is one.

    Numbers begin anew each year (Nghị định 30/2020/NĐ-CP, điều 15), so the year tells them apart
    where both are dated; where several plans fit, none is taken.
    """
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
