"""Indicators: what the targets of several plans measure in common, ranked where they may be."""

from __future__ import annotations

from generator.subjects.indicators.items import indicator_items
from generator.subjects.indicators.pages import indicator_pages, indicators_page
from generator.subjects.indicators.standing import standing_on_page
from generator.subjects.indicators.tables import indicator_tables
from generator.views.subject import Subject

INDICATORS = Subject(
    "indicators",
    pages=lambda edition: (
        indicators_page(edition.site),
        *indicator_pages(edition.site, edition.base),
    ),
    tables=indicator_tables,
    items=lambda edition: indicator_items(edition.site),
    blocks=standing_on_page,
)
