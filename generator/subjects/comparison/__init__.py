"""Plans side by side: rows that answer to each other, word by word."""

from __future__ import annotations

from generator.subjects.comparison.browser_files import comparison_bundle
from generator.subjects.comparison.pages import comparison_pages
from generator.subjects.comparison.pair_page import pair_pages
from generator.subjects.comparison.tables import pair_tables
from generator.views.subject import Subject

COMPARISON = Subject(
    "comparison",
    pages=lambda edition: (
        *comparison_pages(edition.site),
        *pair_pages(edition),
    ),
    tables=pair_tables,
    bundles=lambda edition: (comparison_bundle(edition.site),),
)
