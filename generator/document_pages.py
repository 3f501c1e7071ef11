"""The documents that plans cite: the list, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import labels
from generator.model import Site
from generator.names import DOCUMENTS, document_address
from generator.page import Page
from generator.plan_page import anchor_of, document_name, place_name
from generator.registry import CitedDocument
from generator.vietnamese import sort_key

CITATION_REACH = 90


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A cited document in a list; `plans` is how many plans cite it."""

    document: CitedDocument
    name: str
    plans: int


@dataclass(frozen=True, slots=True)
class DocumentsPage:
    """Every cited document, the most cited first."""

    documents: Sequence[DocumentRow]


@dataclass(frozen=True, slots=True)
class RestingPlan:
    """A plan that rests on a document, and how."""

    plan: str
    place: str
    relation: str


@dataclass(frozen=True, slots=True)
class CitingPlace:
    """A place where a plan cites a document, in its own words."""

    plan: str
    place: str
    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """One cited document: what plans say of it, which rest on it, where it is cited."""

    document: CitedDocument
    name: str
    kind: str
    issuer: str | None
    resting: Sequence[RestingPlan]
    cited: Sequence[CitingPlace]


def documents_page(site: Site) -> Page:
    """Return the page of all cited documents, the most cited first."""
    rows = [
        DocumentRow(document, document_name(site, document.id), _citing_plans(site, document))
        for document in site.registries.documents.values()
    ]
    return Page(
        DOCUMENTS,
        "documents.md",
        "Văn bản được viện dẫn",
        "Những văn bản mà các kế hoạch dựa vào hoặc nhắc tới, và nhắc tới ở đâu.",
        DocumentsPage(sorted(rows, key=lambda row: (-row.plans, sort_key(row.name)))),
    )


def _citing_plans(site: Site, document: CitedDocument) -> int:
    return len({one.plan for one in site.citations_by_document.get(document.id, ())})


def document_page(site: Site, document: CitedDocument) -> Page:
    """Return the page of one cited document."""
    name = document_name(site, document.id)
    issuer = site.registries.agencies.get(document.issuer or "")
    return Page(
        document_address(document.id),
        "document.md",
        name,
        f"{name}: những kế hoạch thực hiện hoặc nhắc tới văn bản này, kèm nguyên văn.",
        DocumentPage(
            document,
            name,
            labels.DOCUMENT_TYPES.get(document.type, "Văn bản"),
            issuer.name if issuer else document.issuer_printed,
            list(_resting_plans(site, document)),
            list(_citing_places(site, document)),
        ),
    )


def _resting_plans(site: Site, document: CitedDocument) -> Iterator[RestingPlan]:
    for name in site.plans_by_basis.get(document.id, ()):
        plan = site.plans[name]
        for basis in plan.basis:
            if basis.document == document.id:
                yield RestingPlan(name, place_name(site, plan), labels.RELATIONS[basis.relation])


def _citing_places(site: Site, document: CitedDocument) -> Iterator[CitingPlace]:
    citations = site.citations_by_document.get(document.id, ())
    texts = {
        (name, paragraph.id): paragraph.text
        for name in dict.fromkeys(citation.plan for citation in citations)
        for paragraph in site.plans[name].paragraphs()
    }
    for citation in citations:
        text = texts.get((citation.plan, citation.paragraph or ""))
        words = _around(text, citation.span.start, citation.span.end) if text else citation.printed
        place = place_name(site, site.plans[citation.plan])
        yield CitingPlace(citation.plan, place, anchor_of(citation), words)


def _around(text: str, start: int, end: int) -> str:
    """Return the words around a stretch of text, cut between words, cuts marked."""
    left = text.rfind(" ", 0, start - CITATION_REACH) + 1 if start > CITATION_REACH else 0
    right = text.find(" ", end + CITATION_REACH)
    if right < 0:
        right = len(text)
    return f"{'…' if left else ''}{text[left:right]}{'…' if right < len(text) else ''}"
