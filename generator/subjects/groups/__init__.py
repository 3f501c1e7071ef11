"""Groups of people, and every passage that speaks of them."""

from __future__ import annotations

from generator.subjects.groups.pages import group_pages
from generator.subjects.groups.tables import group_tables
from generator.views.subject import Subject

GROUPS = Subject("groups", pages=lambda edition: group_pages(edition.site), tables=group_tables)
