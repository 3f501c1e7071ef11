"""Site → open data: JSON and CSV files, their schemas, in an order that never changes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.site import Site
from generator.opendata.writers import DataFile, _list_schema, list_files, plan_schema, to_json
from generator.schema.plan import plan_json_schema
from generator.subjects.findings import Findings
from generator.subjects.front.lists import open_lists
from generator.subjects.plans.whole import whole_plan


def export(site: Site, findings: Findings, base: str) -> Iterator[DataFile]:
    """Yield every data file but the build's own record; `base` is the site's address or empty.

    Lists come in pieces, those of the JSON and of the CSV in turn, so that none is held whole.
    """
    for listing in open_lists(findings):
        yield from list_files(listing, site, base)
        yield DataFile(f"schema/{listing.name}.schema.json", to_json(_list_schema(listing)))
    yield DataFile("schema/plan.schema.json", to_json(plan_schema()))
    yield DataFile("schema/plan-file.schema.json", to_json(plan_json_schema()))
    for plan in site.plans.values():
        yield DataFile(f"plans/{plan.id}.json", to_json(whole_plan(site, plan, base)))


def counts(site: Site) -> dict[str, int]:
    """Count what the site holds."""
    plans = site.plans.values()
    return {
        "plans": len(site.plans),
        "sections": sum(1 for plan in plans for _ in plan.walk()),
        "paragraphs": sum(1 for plan in plans for _ in plan.paragraphs()),
        "targets": sum(1 for plan in plans for _ in plan.targets()),
        "tasks": sum(1 for plan in plans for _ in plan.tasks()),
        "duties": sum(1 for plan in plans for _ in plan.duties()),
        "citations": sum(1 for plan in plans for _ in plan.citations()),
        "documents": len(site.registries.documents),
        "indicators": len(site.registries.indicators),
        "agencies": len(site.registries.agencies),
        "units": len(site.registries.units),
    }
