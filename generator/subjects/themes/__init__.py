"""Fields of policy, and what plans say in each."""

from __future__ import annotations

from generator.subjects.themes.pages import theme_pages
from generator.subjects.themes.tables import theme_tables
from generator.views.subject import Subject

THEMES = Subject(
    "themes",
    pages=lambda edition: theme_pages(edition.site),
    tables=theme_tables,
)
