"""Administrative units: where, what became of them, and their plans."""

from __future__ import annotations

from generator.subjects.units.atlas import atlas_of
from generator.subjects.units.items import unit_items
from generator.subjects.units.pages import unit_pages
from generator.subjects.units.tables import unit_tables
from generator.views.subject import Subject

__all__ = ["UNITS", "atlas_of"]

UNITS = Subject(
    "units",
    pages=lambda edition: unit_pages(edition.site),
    tables=unit_tables,
    items=lambda edition: unit_items(edition.site),
)
