"""Agencies: who acts, in which role, in which plans."""

from __future__ import annotations

from generator.subjects.agencies.items import agency_items
from generator.subjects.agencies.pages import agency_pages
from generator.subjects.agencies.roles import plans_of_agencies
from generator.subjects.agencies.tables import agency_tables
from generator.views.subject import Subject

__all__ = ["AGENCIES", "plans_of_agencies"]

AGENCIES = Subject(
    "agencies",
    pages=lambda edition: agency_pages(edition.site),
    tables=agency_tables,
    items=lambda edition: agency_items(edition.site),
)
