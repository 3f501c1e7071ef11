"""The open data as files below `api/`: every table and plan in every format, their schemas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.opendata.formats import DataFile, Format, table_files, to_json
from generator.opendata.table import Table, table_schema
from generator.opendata.whole_plan import WholePlan, plan_schema
from generator.schema.plan import plan_json_schema


def open_data(
    tables: Iterable[Table], plans: Iterable[WholePlan], formats: Sequence[Format]
) -> Iterator[DataFile]:
    """Yield every file: tables, plans, schemas.

    Tables come in pieces, those of all formats in turn, so that none is held whole.
    """
    for table in tables:
        yield from table_files(table, formats)
        yield DataFile(f"schema/{table.name}.schema.json", to_json(table_schema(table)))
    yield DataFile("schema/plan.schema.json", to_json(plan_schema()))
    yield DataFile("schema/plan-file.schema.json", to_json(plan_json_schema()))
    for plan in plans:
        for one in formats:
            if one.plan:
                yield DataFile(f"plans/{plan.id}.{one.ending}", one.plan(plan))
