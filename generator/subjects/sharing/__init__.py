"""What others take along: figures within pages of their own, short addresses."""

from __future__ import annotations

from generator.subjects.sharing.embeds import embed_pages, oembed_files
from generator.subjects.sharing.short_pages import short_pages
from generator.views.subject import Subject

SHARING = Subject(
    "sharing",
    pages=lambda edition: (*embed_pages(edition), *short_pages(edition)),
    files=oembed_files,
)
