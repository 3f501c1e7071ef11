"""Documents that plans cite, and the lineage that leads from one to the next."""

from __future__ import annotations

from generator.subjects.documents.items import document_items
from generator.subjects.documents.pages import document_pages
from generator.subjects.documents.tables import document_tables
from generator.views.subject import Subject

DOCUMENTS = Subject(
    "documents",
    pages=lambda edition: document_pages(edition.site),
    tables=document_tables,
    items=lambda edition: document_items(edition.site),
)
