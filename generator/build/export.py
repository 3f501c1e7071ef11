"""The open data as files below `api/`: every table and plan in every format, their schemas."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.model.site import Site
from generator.opendata.formats import DataFile, table_files, to_json
from generator.opendata.table import table_schema
from generator.opendata.whole_plan import plan_schema, whole_plan
from generator.problems import Severity
from generator.schema.plan import plan_json_schema
from generator.views.subject import Edition


def export(edition: Edition) -> Iterator[DataFile]:
    """Yield every data file but the build's own record.

    Tables come in pieces, those of all formats in turn, so that none is held whole.
    """
    for table in edition.tables():
        yield from table_files(table, edition.formats)
        yield DataFile(f"schema/{table.name}.schema.json", to_json(table_schema(table)))
    yield DataFile("schema/plan.schema.json", to_json(plan_schema()))
    yield DataFile("schema/plan-file.schema.json", to_json(plan_json_schema()))
    for plan in edition.site.plans.values():
        whole = whole_plan(edition.site, plan, edition.base)
        for one in edition.formats:
            if one.plan:
                yield DataFile(f"plans/{plan.id}.{one.ending}", one.plan(whole))


def with_record(
    files: Iterable[DataFile],
    version: str,
    commit: str | None,
    counts: Mapping[str, int],
    problems: Mapping[Severity, int],
) -> Iterator[DataFile]:
    """Yield the files, then `build.json`: what this build is made of, with the hash of each."""
    hashes: defaultdict[str, hashlib._Hash] = defaultdict(hashlib.sha256)
    for file in files:
        hashes[file.path].update(file.data)
        yield file
    record = {
        "version": version,
        "commit": commit,
        "counts": dict(counts),
        "problems": dict(problems),
        "files": {path: hashes[path].hexdigest() for path in sorted(hashes)},
    }
    yield DataFile("build.json", to_json(record))


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
