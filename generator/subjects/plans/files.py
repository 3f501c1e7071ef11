"""The files that lie beside the page of a plan: plan file, source byte for byte, citations."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.urls import plan_address, source_file
from generator.opendata import to_json
from generator.reading.line_ends import CRLF
from generator.views.references import bibtex, bibtex_file, csl_file, item_of_today
from generator.views.subject import Edition


def plan_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield how each plan is cited, and plan file and source where their bytes are at hand.

    By path below the site. Line ends of a plan
    file are those of Unix, whichever the clone has; those of a source are evidence.
    """
    for plan in edition.site.plans.values():
        folder = plan_address(plan.id).page
        item = item_of_today(edition.site, plan, edition.base)
        yield bibtex_file(plan.id), bibtex(item).encode()
        yield csl_file(plan.id), to_json([item])
        if plan.id in edition.plan_files:
            yield f"{folder}{plan.id}.yml", edition.plan_files[plan.id].replace(CRLF, b"\n")
        if plan.id in edition.sources:
            yield source_file(plan.id, plan.source.file), edition.sources[plan.id]
