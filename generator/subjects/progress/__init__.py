"""What became of promises: figures that were observed, reports that came, and the rule beside."""

from __future__ import annotations

from generator.subjects.progress.block import progress_on_page
from generator.subjects.progress.feed import report_feed
from generator.subjects.progress.files import source_files
from generator.subjects.progress.items import progress_items
from generator.subjects.progress.pages import progress_pages
from generator.subjects.progress.report_versions import report_version_pages
from generator.subjects.progress.tables import progress_tables
from generator.views.subject import Subject

PROGRESS = Subject(
    "progress",
    pages=lambda edition: (*progress_pages(edition), *report_version_pages(edition)),
    tables=progress_tables,
    items=lambda edition: progress_items(edition.site),
    files=lambda edition: (*source_files(edition), *report_feed(edition)),
    blocks=progress_on_page,
)
