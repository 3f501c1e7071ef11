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
# Where words stand in their paragraph; of a heading's in the heading.
START = N_(
    "Những chữ ấy bắt đầu ở đâu trong nguyên văn của đoạn (của tên mục, khi đứng ở đó): đếm ký tự "
    "Unicode từ 0"
)
END = N_("Những chữ ấy hết ở đâu: vị trí ngay sau ký tự cuối")
DRAFT = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True)
class Link:
    """Columns whose values together name a row of another table; where one is null, none is."""

    fields: tuple[str, ...]
    table: str
    to: tuple[str, ...]


def leads_to(table: str, *fields: str, to: tuple[str, ...] = ()) -> Link:
    """Return the link of columns to a table of plans' things or of a registry.

    One column is held against `id` there, two against `plan` and `id`, unless `to` names others.
    """
    return Link(fields, table, to or ("plan", "id")[-len(fields) :])


OF_PLAN = leads_to("plans", "plan")


@dataclass(frozen=True, slots=True)
class Table:
    """One table: the name of its files, its title and what it holds, its rows.

    `row` is the type of the rows: JSON, CSV, JSON Schema and the description that readers see all
    follow from it. A table of the paragraphs of a country is long: `rows` makes them one by one.
    `plan` is the field that names the plan of a row, by whose province a long table is cut; rows
    without it are of the whole country. `by_province` tells that people filter it in a spreadsheet,
    for which a long table is cut; others are whole in a packed format only. `key` are the columns
    that together tell a row from all others, none of them ever null; `links` lead to other tables.
    """

    name: str
    title: str
    about: str
    row: type[Row]
    rows: Callable[[], Iterable[Row]]
    plan: str = "plan"
    by_province: bool = False
    key: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()

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
