"""What changed, when and why: the history of a plan, its versions, the feeds."""

from __future__ import annotations

from generator.subjects.revisions.atom import feeds
from generator.subjects.revisions.changes import change_pages
from generator.subjects.revisions.tables import revision_tables
from generator.subjects.revisions.versions import history_pages
from generator.views.subject import Subject

REVISIONS = Subject(
    "revisions",
    pages=lambda edition: (
        *history_pages(edition.site, edition.versions_kept),
        *change_pages(edition.site),
    ),
    tables=revision_tables,
    files=lambda edition: feeds(
        edition.site, edition.base, edition.encoder, edition.known_as
    ).items(),
)
