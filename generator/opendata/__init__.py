"""What a table of the open data is, the formats in which it is written, and the files of both.

Rows are frozen dataclasses (`columns`), a `Table` names them, a `Format` writes them. The rest of
the program uses what stands here; a format of another package also needs `columns`.
"""

from __future__ import annotations

from generator.opendata.cells import safe, unguarded
from generator.opendata.columns import CAPITAL
from generator.opendata.files import open_data
from generator.opendata.formats import FORMATS, ROWS_OF_PARQUET, Format
from generator.opendata.json_form import to_json
from generator.opendata.parquet import packed_rows
from generator.opendata.parts import MOST_BYTES, Splitting, list_of_parts, splitting
from generator.opendata.publication import Publication
from generator.opendata.table import END, OF_PLAN, PLAN_STATUS, START, Link, Table, leads_to
from generator.opendata.text_roots import (
    paragraph_leaf,
    plan_leaf,
    published_leaves,
    root_of_all,
    text_roots,
)
from generator.opendata.whole_plan import PlanRow, plan_parts, plan_row, whole_plans

__all__ = [
    "CAPITAL",
    "END",
    "FORMATS",
    "MOST_BYTES",
    "OF_PLAN",
    "PLAN_STATUS",
    "ROWS_OF_PARQUET",
    "START",
    "Format",
    "Link",
    "PlanRow",
    "Publication",
    "Splitting",
    "Table",
    "leads_to",
    "list_of_parts",
    "open_data",
    "packed_rows",
    "paragraph_leaf",
    "plan_leaf",
    "plan_parts",
    "plan_row",
    "published_leaves",
    "root_of_all",
    "safe",
    "splitting",
    "text_roots",
    "to_json",
    "unguarded",
    "whole_plans",
]
