"""The documents that plans cite: the list, and a page for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.denial.denials import Denial, year_not_found
from generator.denial.documents import document_denial, null_fields
from generator.language import _
from generator.locale import worded
from generator.locale.names import anchor_of, document_name, place_name, plan_name
from generator.model.plan import Citation, Paragraph, Plan, Section
from generator.model.registries import CitedDocument
from generator.model.site import Site
from generator.model.urls import DOCUMENTS, UNCLEAR, Address, document_address, documents_of_year
from generator.schema import labels
from generator.schema.annotations import CitationRole
from generator.subjects.documents.drawing import LineageDrawing, draw_lineage
from generator.subjects.documents.lineage import Lineage, LineageIndex, index_lineage
from generator.text.vietnamese import sort_key
from generator.views.families import FamilyRow, family_row, family_rows
from generator.views.pagination import Part, leaves, parts
from generator.views.subject import Page
from generator.watching import Last

CITATION_REACH = 90
PLACES_SHOWN = 3
# Beyond these a page is heavy on a phone: plans are parted by province, documents by year.
PLANS_ON_A_PAGE = 60
DOCUMENTS_ON_A_PAGE = 300
UNDATED = "khong-ghi-nam"


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in a list: how many `plans` rest on it or cite it; `plan` is what it is, if one.

    That is the id of the plan here that is this document, null for any other.
    """

    document: CitedDocument
    name: str
    plans: int
    plan: str | None


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
    """Cited documents, the most cited first; `years` lead to the rest where there are too many.

    `unknown` is empty where what is not known is too much, and has pages of its own.
    """

    when: str | None
    documents: Sequence[DocumentRow]
    years: Sequence[tuple[str, Address, int]]
    unknown: Sequence[UnknownCitation]
    unknown_count: int


@dataclass(frozen=True, slots=True)
class UnclearPage:
    """The citations of which it is not known what document they mean, by plan."""

    part: Part
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
    """One cited document: what plans say of it, its lineage, which plans cite it, and where.

    `denials` say, by field, what no plan says of it. `plan` is the plan here that is this document,
    its id and name, null for any other. `family` are the plans that carry it out in the end, null
    for a document that none does; `is_one_of_several` tells that the site has other families too.
    """

    document: CitedDocument
    name: str
    kind: str
    issuer: str | None
    denials: Mapping[str, Denial]
    lineage: Lineage | None
    drawing: LineageDrawing | None
    part: Part
    citing: Sequence[CitingPlan]
    plan_count: int
    plan: tuple[str, str] | None
    family: FamilyRow | None
    is_one_of_several: bool


@dataclass(frozen=True, slots=True)
class CitingPage:
    """The plans of one province that cite a document."""

    document: CitedDocument
    name: str
    part: Part
    citing: Sequence[CitingPlan]


CitationsByPlan = Mapping[str, Sequence[Citation]]


def document_pages(site: Site) -> Iterator[Page]:
    """Yield the list of documents, and the pages of each.

    Every document of the registry has a page, one that no plan cites too. Beyond `PLANS_ON_A_PAGE`
    plans with unclear citations these have pages of their own.
    """
    unclear = [plan for plan in site.plans.values() if any(True for _ in _unclear(plan))]
    yield from _list_pages(site, unclear)
    if len(unclear) > PLANS_ON_A_PAGE:
        yield from _unclear_pages(site, unclear)
    # The pages of one document are made one after another: the last is enough.
    cited = Last(partial(_by_plan, site))
    index = index_lineage(site)
    for document in site.registries.documents.values():
        yield from _pages_of(site, index, document, cited)


def _list_pages(site: Site, unclear: Sequence[Plan]) -> Iterator[Page]:
    rows = [
        DocumentRow(
            document,
            document_name(site, document.id),
            _citing_count(site, document),
            site.plans_of_documents.get(document.id),
        )
        for document in site.registries.documents.values()
    ]
    rows.sort(key=lambda row: (-row.plans, sort_key(row.name)))
    if len(rows) <= DOCUMENTS_ON_A_PAGE:
        yield _list_page(DOCUMENTS, None, partial(_first_list, site, rows, (), unclear))
        return
    years = list(_by_year(rows))
    ways = [(when, address, len(found)) for when, address, found in years]
    most = rows[: DOCUMENTS_ON_A_PAGE // 3]
    yield _list_page(DOCUMENTS, None, partial(_first_list, site, most, ways, unclear))
    for when, address, found in years:
        yield _list_page(address, when, partial(DocumentsPage, when, found, (), (), 0))


def _first_list(
    site: Site,
    rows: Sequence[DocumentRow],
    ways: Sequence[tuple[str, Address, int]],
    unclear: Sequence[Plan],
) -> DocumentsPage:
    unknown = [one for plan in unclear for one in _unknown(site, plan)]
    few = unknown if len(unclear) <= PLANS_ON_A_PAGE else ()
    return DocumentsPage(None, rows, ways, few, len(unknown))


def _by_year(
    rows: Sequence[DocumentRow],
) -> Iterator[tuple[str, Address, Sequence[DocumentRow]]]:
    """Yield what each page of a year is called, its address and its documents."""
    by_year: dict[str, list[DocumentRow]] = defaultdict(list)
    for row in rows:
        by_year[str(row.document.date.year) if row.document.date else UNDATED].append(row)
    for year, found in sorted(by_year.items()):
        when = year_not_found() if year == UNDATED else worded.year(int(year))
        for leaf in leaves(found, DOCUMENTS_ON_A_PAGE):
            yield leaf.titled(when), documents_of_year(year, leaf.number), leaf.shown


def _list_page(address: Address, when: str | None, shown: Callable[[], DocumentsPage]) -> Page:
    title = _("Văn bản được viện dẫn")
    if when:
        title = _("Văn bản được viện dẫn: {when}", when=when)
    about = _("Những văn bản mà các kế hoạch dựa vào hoặc nhắc tới, và nhắc tới ở đâu.")
    return Page(address, "documents.md", title, about, shown)


def _unclear_pages(site: Site, unclear: Sequence[Plan]) -> Iterator[Page]:
    for part in parts(site, UNCLEAR, unclear, PLANS_ON_A_PAGE):
        title = _("Văn bản chưa rõ là văn bản nào") + (f": {part.name}" if part.name else "")
        about = _("Những chỗ các kế hoạch nhắc tới một văn bản mà chưa rõ là văn bản nào.")
        yield Page(part.address, "unclear.md", title, about, partial(_unclear_page, site, part))


def _unclear_page(site: Site, part: Part) -> UnclearPage:
    return UnclearPage(part, [one for plan in part.plans for one in _unknown(site, plan)])


def _citing_count(site: Site, document: CitedDocument) -> int:
    citing = (one.plan for one in site.citations_by_document.get(document.id, ()))
    return len({*citing, *site.plans_by_basis.get(document.id, ())})


def _unknown(site: Site, plan: Plan) -> list[UnknownCitation]:
    return [
        UnknownCitation(
            plan.id,
            place_name(site, plan),
            anchor_of(one),
            one.printed,
            next((note.note for note in place.notes if one.printed in note.note), None),
        )
        for place, one in _unclear(plan)
    ]


def _unclear(plan: Plan) -> Iterator[tuple[Section | Paragraph, Citation]]:
    """Yield the citations of a plan of which it is not known what they mean, with their holders."""
    for place in _holders(plan):
        yield from ((place, one) for one in place.citations if one.document is None)


def _holders(plan: Plan) -> Iterator[Section | Paragraph]:
    for section in plan.walk():
        yield section
        yield from section.paragraphs


def _pages_of(
    site: Site,
    index: LineageIndex,
    document: CitedDocument,
    cited: Callable[[str], CitationsByPlan],
) -> Iterator[Page]:
    name = document_name(site, document.id)
    resting = site.plans_by_basis.get(document.id, ())
    citing = dict.fromkeys(
        (*resting, *(one.plan for one in site.citations_by_document.get(document.id, ())))
    )
    plans = [site.plans[one] for one in citing]
    for part in parts(site, document_address(document.id), plans, PLANS_ON_A_PAGE):
        found = partial(_citing_plans, site, document, part.plans, cited)
        if part.name:
            yield _citing_page(document, name, part, found)
        else:
            shown = partial(_document_page, site, index, document, part, found, len(citing))
            about = _(
                "{document}: những kế hoạch thực hiện hoặc nhắc tới văn bản này, kèm câu gốc.",
                document=name,
            )
            yield Page(part.address, "document.md", name, about, shown)


def _document_page(
    site: Site,
    index: LineageIndex,
    document: CitedDocument,
    part: Part,
    citing: Callable[[], Sequence[CitingPlan]],
    plan_count: int,
) -> DocumentPage:
    issuer = site.registries.agencies.get(document.issuer or "")
    lineage = index.of_document(document)
    return DocumentPage(
        document,
        document_name(site, document.id),
        worded.document_kind(document),
        issuer.name if issuer else document.issuer_printed,
        {field: document_denial(site, document, field) for field in null_fields(document)},
        lineage,
        draw_lineage(lineage) if lineage else None,
        part,
        citing(),
        plan_count,
        (own, plan_name(site, site.plans[own]))
        if (own := site.plans_of_documents.get(document.id))
        else None,
        family_row(site, document.id),
        bool(family_rows(site)),
    )


def _citing_page(
    document: CitedDocument, name: str, part: Part, citing: Callable[[], Sequence[CitingPlan]]
) -> Page:
    of = worded.within(part.name or "")
    return Page(
        part.address,
        "citing.md",
        _("{document}: kế hoạch của {place}", document=name, place=of),
        _(
            "Những kế hoạch của {place} nhắc tới {document}, kèm câu gốc.",
            place=of,
            document=name,
        ),
        lambda: CitingPage(document, name, part, citing()),
    )


def _by_plan(site: Site, document: str) -> CitationsByPlan:
    by_plan: dict[str, list[Citation]] = defaultdict(list)
    for citation in site.citations_by_document.get(document, ()):
        by_plan[citation.plan].append(citation)
    return by_plan


def _citing_plans(
    site: Site,
    document: CitedDocument,
    plans: Iterable[Plan],
    cited: Callable[[str], CitationsByPlan],
) -> list[CitingPlan]:
    by_plan = cited(document.id)
    return [_citing_plan(site, document, plan, by_plan.get(plan.id, ())) for plan in plans]


def _citing_plan(
    site: Site, document: CitedDocument, plan: Plan, found: Sequence[Citation]
) -> CitingPlan:
    said: list[CitationRole] = [
        basis.relation for basis in plan.basis if basis.document == document.id
    ]
    said += [one.role for one in found if one.role != "mentions"]
    relations = [labels.RELATIONS[one] for one in dict.fromkeys(said)]
    places = _places(plan, found[:PLACES_SHOWN])
    return CitingPlan(plan.id, place_name(site, plan), relations, len(found), places)


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
