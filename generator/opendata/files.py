"""The open data as files below `api/`: every table and plan in every format, their schemas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.opendata.cutting import DataFile, table_files
from generator.opendata.formats import Format
from generator.opendata.json_form import to_json
from generator.opendata.parts import Splitting, list_of_parts
from generator.opendata.table import Table, table_schema
from generator.opendata.whole_plan import WholePlan, plan_schema
from generator.schema.plan import plan_json_schema


def open_data(
    tables: Iterable[Table], plans: Iterable[WholePlan], formats: Sequence[Format], how: Splitting
) -> Iterator[DataFile]:
    """Yield every file: tables, plans, schemas.

    Tables come in pieces, those of all formats in turn, so that none is held whole; `how` tells
    where a long one is cut.
    """
    for table in tables:
        yield from table_files(table, formats, how)
        yield _schema(table)
    yield _schema(list_of_parts())
    yield DataFile("schema/plan.schema.json", to_json(plan_schema()))
    yield DataFile("schema/plan-file.schema.json", to_json(plan_json_schema()))
    for plan in plans:
        for one in formats:
            if one.plan:
                yield DataFile(f"plans/{plan.id}.{one.ending}", one.plan(plan))


def _schema(table: Table) -> DataFile:
    return DataFile(f"schema/{table.name}.schema.json", to_json(table_schema(table)))
