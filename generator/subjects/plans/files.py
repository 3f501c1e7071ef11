"""The files that lie beside the page of a plan: the plan file, and its source byte for byte."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.urls import plan_address, source_file
from generator.reading.line_ends import CRLF
from generator.views.subject import Edition


def plan_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield the plan file and the source of each plan whose bytes are at hand.

    By path below the site. A portal built without bytes at hand writes neither. Line ends of a plan
    file are those of Unix, whichever the clone has; those of a source are evidence.
    """
    for plan in edition.site.plans.values():
        folder = plan_address(plan.id).page
        if plan.id in edition.plan_files:
            yield f"{folder}{plan.id}.yml", edition.plan_files[plan.id].replace(CRLF, b"\n")
        if plan.id in edition.sources:
            yield source_file(plan.id, plan.source.file), edition.sources[plan.id]
