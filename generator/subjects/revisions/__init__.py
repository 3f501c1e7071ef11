"""What changed, when and why: the history of a plan, its versions, the feeds."""

from __future__ import annotations

from collections.abc import Iterator

from generator.subjects.revisions import json_feed
from generator.subjects.revisions.atom import WHOLE, feeds
from generator.subjects.revisions.changes import change_pages
from generator.subjects.revisions.gathered import gathered
from generator.subjects.revisions.removed import removed_pages
from generator.subjects.revisions.report_tables import report_revision_tables
from generator.subjects.revisions.tables import revision_tables
from generator.subjects.revisions.versions import history_pages
from generator.views.subject import Edition, Subject


def _feeds(edition: Edition) -> Iterator[tuple[str, bytes]]:
    made = feeds(edition.site, edition.base, edition.encoder, edition.known_as)
    yield from made.items()
    yield json_feed.PATH, json_feed.json_feed(made[WHOLE], edition.base)
    for one in gathered(edition.site):
        if path := one.where.json:
            yield path, json_feed.json_feed(made[one.where.atom], edition.base, path)


REVISIONS = Subject(
    "revisions",
    pages=lambda edition: (
        *history_pages(edition.site, edition.versions_kept),
        *change_pages(edition.site, edition.report_edits),
        *removed_pages(edition.site),
    ),
    tables=lambda edition: (*revision_tables(edition), *report_revision_tables(edition)),
    files=_feeds,
)
