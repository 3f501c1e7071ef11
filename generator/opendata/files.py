"""The open data as files below `api/`: every table and plan in every format, their schemas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.model.plan import Plan
from generator.model.site import Site
from generator.opendata.catalogue import Catalogue, DataFile, HeldTable, PlanFormat, held
from generator.opendata.cutting import table_files
from generator.opendata.formats import Format
from generator.opendata.json_form import to_json
from generator.opendata.parts import Splitting, list_of_parts
from generator.opendata.publication import Publication, PublishedPlan
from generator.opendata.table import Table, table_schema
from generator.opendata.text_roots import PATH as TEXT_ROOTS
from generator.opendata.text_roots import roots_file
from generator.opendata.whole_plan import plan_schema, whole_plan
from generator.schema.json_schema import plan_json_schema


def open_data(
    tables: Iterable[Table],
    site: Site,
    formats: Sequence[Format],
    how: Splitting,
    publication: Publication,
) -> Iterator[DataFile]:
    """Yield every file: tables, plans, schemas, and what describes them all.

    Tables come in pieces, those of all formats in turn, so that none is held whole; `how` tells
    where a long one is cut.
    """
    written: list[HeldTable] = []
    for table in tables:
        yield from held(table, table_files(table, formats, how), written)
        yield _schema(table)
    yield _schema(list_of_parts())
    yield DataFile("schema/plan.schema.json", to_json(plan_schema()))
    yield DataFile("schema/plan-file.schema.json", to_json(plan_json_schema()))
    yield DataFile(TEXT_ROOTS, roots_file(site))
    for plan in site.plans.values():
        yield from _plan_files(site, plan, formats, publication)
    catalogue = Catalogue(
        publication,
        tuple(written),
        [PlanFormat(one.name, one.ending, one.media_type) for one in formats if one.of_plans],
        [PublishedPlan(site, plan, publication) for plan in site.plans.values()],
        {one.ending: one.media_type for one in formats},
        [one.ending for one in formats if one.table],
    )
    for one in formats:
        if one.catalogue:
            yield DataFile(one.path, one.catalogue(catalogue))


def _plan_files(
    site: Site, plan: Plan, formats: Sequence[Format], publication: Publication
) -> Iterator[DataFile]:
    """Yield a plan whole, in each format that has such files."""
    whole = whole_plan(site, plan, publication.base)
    for one in formats:
        path = f"plans/{plan.id}.{one.ending}"
        if one.plan:
            yield DataFile(path, one.plan(whole))
        if one.document:
            yield DataFile(path, one.document(PublishedPlan(site, plan, publication)))


def _schema(table: Table) -> DataFile:
    return DataFile(f"schema/{table.name}.schema.json", to_json(table_schema(table)))
