"""The texts of reports, published byte for byte beside their pages."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.urls import report_file
from generator.views.subject import Edition


def source_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield the text of each report of which one is kept, by path below the site."""
    for report in edition.site.reports.values():
        if report.source and report.id in edition.report_sources:
            yield report_file(report.id, report.source), edition.report_sources[report.id]
