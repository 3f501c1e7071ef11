"""How far each text may be trusted, and what is still unclear."""

from __future__ import annotations

from generator.subjects.quality.page import quality_pages
from generator.views.subject import Subject

QUALITY = Subject("quality", pages=lambda edition: quality_pages(edition.site, edition.evidence))
