"""The documents that plans cite: the list, and a page for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator import labels
from generator.lineage import Lineage, LineageIndex, index_lineage
from generator.lineage_drawing import LineageDrawing, draw_lineage
from generator.model import Citation, Plan, Site
from generator.names import (
    DOCUMENTS,
    Address,
    document_address,
    document_in_address,
    documents_of_year,
)
from generator.page import Page
from generator.place_names import anchor_of, document_name, place_name
from generator.provinces import Province, provinces
from generator.registry import CitedDocument
from generator.vietnamese import sort_key

CITATION_REACH = 90
PLACES_SHOWN = 3
# Beyond these a page is heavy on a phone: plans are parted by province, documents by year.
PLANS_ON_A_PAGE = 60
DOCUMENTS_ON_A_PAGE = 300
UNDATED = "khong-ghi-nam"


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A cited document in a list; `plans` is how many plans cite it."""

    document: CitedDocument
    name: str
    plans: int


@dataclass(frozen=True, slots=True)
class UnknownCitation:
    """A citation of which it is not known what document it means, and the reason if it is said."""

    plan: str
    place: str
    anchor: str
    printed: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class DocumentsPage:
    """Cited documents, the most cited first; `years` lead to the rest where there are too many."""

    year: str | None
    documents: Sequence[DocumentRow]
    years: Sequence[tuple[str, Address, int]]
    unknown: Sequence[UnknownCitation]


@dataclass(frozen=True, slots=True)
class CitingPlan:
    """A plan that rests on a document or cites it: how, how often, the first places' words."""

    plan: str
    place: str
    relations: Sequence[str]
    count: int
    places: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """One cited document: what plans say of it, its lineage, which plans cite it, and where."""

    document: CitedDocument
    name: str
    kind: str
    issuer: str | None
    lineage: Lineage | None
    drawing: LineageDrawing | None
    citing: Sequence[CitingPlan]
    provinces: Sequence[tuple[str, Address, int]]
    plan_count: int


@dataclass(frozen=True, slots=True)
class CitingPage:
    """The plans of one province that cite a document."""

    document: CitedDocument
    name: str
    province: str
    citing: Sequence[CitingPlan]


def document_pages(site: Site) -> Iterator[Page]:
    """Yield the list of documents, and the pages of each."""
    index = index_lineage(site)
    shelves = provinces(site)
    yield from _list_pages(site)
    for document in site.registries.documents.values():
        yield from _pages_of(site, index, shelves, document)


def _list_pages(site: Site) -> Iterator[Page]:
    rows = [
        DocumentRow(document, document_name(site, document.id), _citing_count(site, document))
        for document in site.registries.documents.values()
    ]
    rows.sort(key=lambda row: (-row.plans, sort_key(row.name)))
    unknown = list(_unknown(site))
    if len(rows) <= DOCUMENTS_ON_A_PAGE:
        yield _list_page(DOCUMENTS, DocumentsPage(None, rows, (), unknown))
        return
    by_year: dict[str, list[DocumentRow]] = defaultdict(list)
    for row in rows:
        by_year[str(row.document.date.year) if row.document.date else UNDATED].append(row)
    years = [(one, documents_of_year(one), len(by_year[one])) for one in sorted(by_year)]
    most = rows[: DOCUMENTS_ON_A_PAGE // 3]
    yield _list_page(DOCUMENTS, DocumentsPage(None, most, years, unknown))
    for year, address, _ in years:
        yield _list_page(address, DocumentsPage(year, by_year[year], (), ()))


def _list_page(address: Address, shown: DocumentsPage) -> Page:
    when = {None: "", UNDATED: " không ghi năm"}.get(shown.year, f" năm {shown.year}")
    about = "Những văn bản mà các kế hoạch dựa vào hoặc nhắc tới, và nhắc tới ở đâu."
    return Page(address, "documents.md", f"Văn bản được viện dẫn{when}", about, shown)


def _citing_count(site: Site, document: CitedDocument) -> int:
    return len({one.plan for one in site.citations_by_document.get(document.id, ())})


def _unknown(site: Site) -> Iterator[UnknownCitation]:
    for plan in site.plans.values():
        for paragraph in plan.paragraphs():
            for one in paragraph.citations:
                if one.document is None:
                    notes = (note.note for note in paragraph.notes if one.printed in note.note)
                    place = place_name(site, plan)
                    yield UnknownCitation(
                        plan.id, place, anchor_of(one), one.printed, next(notes, None)
                    )


def _pages_of(
    site: Site, index: LineageIndex, shelves: Sequence[Province], document: CitedDocument
) -> Iterator[Page]:
    name = document_name(site, document.id)
    issuer = site.registries.agencies.get(document.issuer or "")
    lineage = index.of_document(document)
    citing = {one.plan: one for one in _citing_plans(site, document)}
    shown = DocumentPage(
        document,
        name,
        labels.DOCUMENT_TYPES.get(document.type, "Văn bản"),
        issuer.name if issuer else document.issuer_printed,
        lineage,
        draw_lineage(lineage) if lineage else None,
        list(citing.values()),
        (),
        len(citing),
    )
    parts: list[tuple[Province, list[CitingPlan]]] = []
    if len(citing) > PLANS_ON_A_PAGE:
        for shelf in shelves:
            if found := [citing[plan.id] for plan in shelf.plans if plan.id in citing]:
                parts.append((shelf, found))
        links = [
            (shelf.name, document_in_address(document.id, shelf.id), len(found))
            for shelf, found in parts
        ]
        shown = replace(shown, citing=(), provinces=links)
    about = f"{name}: những kế hoạch thực hiện hoặc nhắc tới văn bản này, kèm nguyên văn."
    yield Page(document_address(document.id), "document.md", name, about, shown)
    for shelf, found in parts:
        yield _citing_page(document, name, shelf, found)


def _citing_page(
    document: CitedDocument, name: str, shelf: Province, citing: Sequence[CitingPlan]
) -> Page:
    return Page(
        document_in_address(document.id, shelf.id),
        "citing.md",
        f"{name}: kế hoạch của {labels.within(shelf.name)}",
        f"Những kế hoạch của {labels.within(shelf.name)} nhắc tới {name}, kèm nguyên văn.",
        CitingPage(document, name, shelf.name, citing),
    )


def _citing_plans(site: Site, document: CitedDocument) -> Iterator[CitingPlan]:
    by_plan: dict[str, list[Citation]] = defaultdict(list)
    for citation in site.citations_by_document.get(document.id, ()):
        by_plan[citation.plan].append(citation)
    resting = site.plans_by_basis.get(document.id, ())
    for name in dict.fromkeys((*resting, *by_plan)):
        plan = site.plans[name]
        relations = [
            labels.RELATIONS[basis.relation]
            for basis in plan.basis
            if basis.document == document.id
        ]
        found = by_plan.get(name, [])
        places = _places(plan, found[:PLACES_SHOWN])
        yield CitingPlan(name, place_name(site, plan), relations, len(found), places)


def _places(plan: Plan, citations: Iterable[Citation]) -> list[tuple[str, str]]:
    """Return anchor and words of each citation."""
    texts: Mapping[str, str] = {one.id: one.text for one in plan.paragraphs()}
    places = []
    for one in citations:
        text = texts.get(one.paragraph or "")
        words = _around(text, one.span.start, one.span.end) if text else one.printed
        places.append((anchor_of(one), words))
    return places


def _around(text: str, start: int, end: int) -> str:
    """Return the words around a stretch of text, cut between words, cuts marked."""
    left = text.rfind(" ", 0, start - CITATION_REACH) + 1 if start > CITATION_REACH else 0
    right = text.find(" ", end + CITATION_REACH)
    if right < 0:
        right = len(text)
    return f"{'…' if left else ''}{text[left:right]}{'…' if right < len(text) else ''}"
