"""The table of the open data that holds the documents which plans cite."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from generator.model.registries import CitedDocument
from generator.model.site import Site
from generator.opendata import Table
from generator.text.vietnamese import PartialDate
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class RelationRow:
    """What a document does to another one, and which plan says so."""

    relation: Annotated[str, "carries-out, amends, replaces, guides"]
    document: Annotated[str, "Mã văn bản kia"]
    plan: Annotated[str, "Mã kế hoạch nói điều đó"]
    paragraph: Annotated[str, "Mã đoạn nói điều đó"]
    quote: Annotated[str, "Nguyên văn"]


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document that plans cite."""

    id: Annotated[str, "Mã văn bản"]
    type: Annotated[str, "Loại văn bản"]
    number: Annotated[str | None, "Số, ký hiệu"]
    date: Annotated[PartialDate | None, "Ngày ban hành, ISO 8601"]
    issuer: Annotated[str | None, "Mã cơ quan ban hành"]
    issuer_printed: Annotated[str | None, "Cơ quan ban hành như in"]
    title: Annotated[str | None, "Trích yếu, theo chữ của các kế hoạch"]
    chain: Annotated[str | None, "state: Nhà nước; party: Đảng"]
    relations: Annotated[
        tuple[RelationRow, ...], "Thực hiện, sửa đổi, hướng dẫn văn bản nào, ai nói"
    ]
    note: Annotated[str | None, "Ghi chú của người mã hóa"]
    cited: Annotated[int, "Số lần được viện dẫn"]


def document_tables(edition: Edition) -> Iterator[Table]:
    """Yield the table of documents."""
    site = edition.site
    yield Table(
        "documents",
        "Văn bản",
        "Những văn bản được viện dẫn",
        DocumentRow,
        lambda: (_document(site, one) for one in site.registries.documents.values()),
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
