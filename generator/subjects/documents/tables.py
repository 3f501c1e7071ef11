"""The table of the open data that holds the documents which plans cite."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from generator.language import N_, _
from generator.model.registries import CitedDocument
from generator.model.site import Site
from generator.opendata import OF_PLAN, PLAN_STATUS, Table, leads_to
from generator.text.vietnamese import PartialDate
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class RelationRow:
    """What a document does to another one, and which plan says so."""

    relation: Annotated[str, "carries-out, amends, replaces, guides"]
    document: Annotated[str, N_("Mã văn bản kia")]
    plan: Annotated[str, N_("Mã kế hoạch nói điều đó")]
    paragraph: Annotated[str, N_("Mã đoạn nói điều đó")]
    quote: Annotated[str, N_("Câu gốc")]


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document that plans cite."""

    id: Annotated[str, N_("Mã văn bản")]
    type: Annotated[str, N_("Loại văn bản")]
    number: Annotated[str | None, N_("Số, ký hiệu")]
    date: Annotated[PartialDate | None, N_("Ngày ban hành, ISO 8601")]
    issuer: Annotated[str | None, N_("Mã cơ quan ban hành")]
    issuer_printed: Annotated[str | None, N_("Cơ quan ban hành như in")]
    title: Annotated[str | None, N_("Trích yếu, theo chữ của các kế hoạch")]
    chain: Annotated[str | None, N_("state: Nhà nước; party: Đảng")]
    relations: Annotated[
        tuple[RelationRow, ...], N_("Thực hiện, sửa đổi, hướng dẫn văn bản nào, ai nói")
    ]
    note: Annotated[str | None, N_("Ghi chú của người nhập liệu")]
    cited: Annotated[int, N_("Số lần được viện dẫn")]


@dataclass(frozen=True, slots=True)
class DocumentRelationRow:
    """What a document does to another one, by the words of a plan."""

    document: Annotated[str, N_("Mã văn bản")]
    number: Annotated[int, N_("Thứ tự trong các quan hệ của văn bản, đếm từ 1")]
    relation: Annotated[str, "carries-out, amends, replaces, guides"]
    other: Annotated[str, N_("Mã văn bản kia")]
    plan: Annotated[str, N_("Mã kế hoạch nói điều đó")]
    paragraph: Annotated[str, N_("Mã đoạn nói điều đó")]
    quote: Annotated[str, N_("Câu gốc")]
    plan_status: Annotated[str | None, PLAN_STATUS]


def document_tables(edition: Edition) -> Iterator[Table]:
    """Yield the tables of documents and of what they do to each other."""
    site, documents = edition.site, edition.site.registries.documents
    yield Table(
        "documents",
        _("Văn bản"),
        _("Những văn bản được viện dẫn"),
        DocumentRow,
        lambda: (_document(site, one) for one in documents.values()),
        key=("id",),
        links=(leads_to("agencies", "issuer"),),
    )
    yield Table(
        "document-relations",
        _("Văn bản với văn bản"),
        _("Mỗi dòng hai văn bản: thực hiện, sửa đổi, thay thế, hướng dẫn, và kế hoạch nào nói"),
        DocumentRelationRow,
        lambda: (
            row for one in site.registries.documents.values() for row in _relations(site, one)
        ),
        key=("document", "number"),
        links=(
            leads_to("documents", "document"),
            leads_to("documents", "other"),
            OF_PLAN,
            leads_to("paragraphs", "plan", "paragraph"),
        ),
    )


def _relations(site: Site, document: CitedDocument) -> Iterator[DocumentRelationRow]:
    for number, one in enumerate(document.relations, start=1):
        plan = site.plans.get(one.plan)
        yield DocumentRelationRow(
            document=document.id,
            number=number,
            relation=one.relation,
            other=one.document,
            plan=one.plan,
            paragraph=one.paragraph,
            quote=one.quote,
            plan_status=plan.status if plan else None,
        )


def _document(site: Site, document: CitedDocument) -> DocumentRow:
    return DocumentRow(
        id=document.id,
        type=document.type,
        number=document.number,
        date=document.date,
        issuer=document.issuer,
        issuer_printed=document.issuer_printed,
        title=document.title,
        chain=document.chain,
        relations=tuple(
            RelationRow(one.relation, one.document, one.plan, one.paragraph, one.quote)
            for one in document.relations
        ),
        note=document.note,
        cited=len(site.citations_by_document.get(document.id, ())),
    )
