"""The table of documents: what plans say of each, and how often they cite it."""

from __future__ import annotations

from dataclasses import replace

from generator.model.registries import CitedDocument, Relation
from generator.subjects.documents.tables import document_tables
from generator.text.vietnamese import PartialDate
from tests.data_page import hold_described
from tests.page_cases import site
from tests.site_fixture import edition_of, table_rows

GUIDE = CitedDocument(
    "huong-dan",
    "huong-dan",
    "3-HD/TU",
    PartialDate(2024, 5),
    "ubnd-tinh-mau",
    "Tỉnh ủy Mẫu",
    "Hướng dẫn",
    "party",
    (Relation("guides", "42-nq-tw", "xa-mau-ke-hoach", "i-p1", "hướng dẫn Nghị quyết"),),
    "Chưa rõ.",
)


def test_the_table_is_called_as_its_page_says() -> None:
    hold_described(document_tables(edition_of(site())), "documents", "document-relations")


def test_each_document_has_a_row_with_all_that_is_known() -> None:
    documents = {**site().registries.documents, GUIDE.id: GUIDE}
    registries = replace(site().registries, documents=documents)
    *_, row = table_rows(replace(site(), registries=registries), "documents")
    assert row == {
        "id": "huong-dan",
        "type": "huong-dan",
        "number": "3-HD/TU",
        "date": PartialDate(2024, 5),
        "issuer": "ubnd-tinh-mau",
        "issuer_printed": "Tỉnh ủy Mẫu",
        "title": "Hướng dẫn",
        "chain": "party",
        "relations": [
            {
                "relation": "guides",
                "document": "42-nq-tw",
                "plan": "xa-mau-ke-hoach",
                "paragraph": "i-p1",
                "quote": "hướng dẫn Nghị quyết",
            }
        ],
        "note": "Chưa rõ.",
        "cited": 0,
    }


def test_citations_are_counted_as_the_texts_name_a_document() -> None:
    """Read in the two small plans: each names the resolution once, one the law twice."""
    cited = {row["id"]: row["cited"] for row in table_rows(site(), "documents")}
    assert cited == {"42-nq-tw": 2, "luat-viec-lam": 2, "12-kh-ubnd": 1, "khong-ai-nhac": 0}
