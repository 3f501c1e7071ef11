"""A plan: its page, its text with all that is known of it, its data."""

from __future__ import annotations

from generator.subjects.plans.files import plan_files
from generator.subjects.plans.items import plan_items
from generator.subjects.plans.pages import plan_pages
from generator.subjects.plans.tables import plan_tables
from generator.views.subject import Subject

PLANS = Subject(
    "plans",
    pages=plan_pages,
    tables=plan_tables,
    items=lambda edition: plan_items(edition.site),
    files=plan_files,
)
