"""What a table of the open data is: a name, what it holds, the type of its rows, the rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.language import N_
from generator.opendata.columns import Column, Row, columns, definitions, row_schema

# Whoever takes a row out of its table still sees that it is of a draft.
PLAN_STATUS = N_(
    "Tình trạng của kế hoạch: draft là dự thảo; null khi kế hoạch không còn trên trang"
)
DRAFT = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True)
class Table:
    """One table: the name of its files, its title and what it holds, its rows.

    `row` is the type of the rows: JSON, CSV, JSON Schema and the description that readers see all
    follow from it. A table of the paragraphs of a country is long: `rows` makes them one by one.
    `plan` is the field that names the plan of a row, by whose province a long table is cut; rows
    without it are of the whole country. `by_province` tells that people filter it in a spreadsheet,
    for which a long table is cut; others are whole in a packed format only.
    """

    name: str
    title: str
    about: str
    row: type[Row]
    rows: Callable[[], Iterable[Row]]
    plan: str = "plan"
    by_province: bool = False

    @property
    def columns(self) -> Mapping[str, Column]:
        """Return the columns by name, in their order."""
        return columns(self.row)


def table_schema(table: Table) -> dict[str, object]:
    """Return the JSON Schema of the JSON file of a table: an array of its rows.

    JSON Schema, draft 2020-12; rows within rows stand once under `$defs`.
    """
    within = definitions(table.row)
    return {
        "$schema": DRAFT,
        "title": table.title,
        "description": table.about,
        "type": "array",
        "items": row_schema(table.row),
        **({"$defs": within} if within else {}),
    }
