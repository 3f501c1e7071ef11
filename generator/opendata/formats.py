"""The formats of the open data: what a table or a whole plan is as bytes.

To add a format, write it as a `Format` and add it to `FORMATS`, or offer it from a package of your
own under the entry point `kehoach.formats`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from generator.opendata.catalogue import Catalogue
from generator.opendata.cells import cell
from generator.opendata.columns import Row, values
from generator.opendata.json_form import in_a_line, lines_of, plain
from generator.opendata.parquet import ParquetTable
from generator.opendata.publication import PublishedPlan
from generator.opendata.standards import (
    akoma_ntoso,
    croissant,
    datapackage,
    dcat,
    openapi,
    stratml,
    turtle,
)
from generator.opendata.standards.datapackage import data_package
from generator.opendata.table import Table
from generator.opendata.whole_plan import WholePlan

# Rows of one file of Parquet: about 20 bytes each, and 200 where every text is another.
ROWS_OF_PARQUET = 100_000
JSON = "application/json"


class TableWriter(Protocol):
    """Writes one table piece by piece: its head, its rows some at a time, its tail."""

    def head(self) -> bytes:
        """Return what stands before the rows."""

    def some(self, rows: Sequence[Row]) -> bytes:
        """Return the next rows."""

    def tail(self) -> bytes:
        """Return what stands behind the rows."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format: what it is called, the ending of its files, its media type (RFC 6838).

    `table` begins the writing of a table, `plan` writes a plan whole from its rows, `document` from
    all that is known of it, `catalogue` writes the one file, at `path`, that describes all others;
    null where the format has no such file. A long table stands in formats that pack it, every
    `rows_of_a_file` rows in a file; in others one that people filter is cut `by_province`, unless a
    format is not for people.
    """

    name: str
    ending: str
    media_type: str
    table: Callable[[Table], TableWriter] | None = None
    plan: Callable[[WholePlan], bytes] | None = None
    rows_of_a_file: int | None = None
    by_province: bool = True
    document: Callable[[PublishedPlan], bytes] | None = None
    catalogue: Callable[[Catalogue], bytes] | None = None
    path: str = ""

    @property
    def of_plans(self) -> bool:
        """Tell whether the format has a file of each plan."""
        return bool(self.plan or self.document)


class _JsonTable:
    """An array, a row an object on a line of its own."""

    def __init__(self, _table: Table) -> None:
        self._opened = False

    def head(self) -> bytes:
        return b""

    def some(self, rows: Sequence[Row]) -> bytes:
        before, self._opened = b",\n" if self._opened else b"[\n", True
        return before + lines_of(rows)

    def tail(self) -> bytes:
        return b"\n]\n" if self._opened else b"[]\n"


class _CsvTable:
    """A line of the names of columns, then a line a row (RFC 4180).

    The file begins with the byte-order mark that makes spreadsheets read UTF-8.
    """

    def __init__(self, table: Table) -> None:
        self._columns = tuple(table.columns)
        self._capital = frozenset(name for name, one in table.columns.items() if one.capital)

    def head(self) -> bytes:
        return csv_lines([self._columns]).encode("utf-8-sig")

    def some(self, rows: Sequence[Row]) -> bytes:
        return csv_lines(map(self._values, rows)).encode()

    def tail(self) -> bytes:
        return b""

    def _values(self, row: Row) -> Iterable[object]:
        said = values(row)
        for name in self._capital:
            said[name] = str(said[name])
        return said.values()


def csv_lines(rows: Iterable[Iterable[object]]) -> str:
    """Write lines of CSV; a cell with several values has them apart by `; `, a nested one JSON.

    Null is an empty cell. A text that a spreadsheet would run as a formula has an apostrophe before
    it (`cells`, decisions 11 and 32). Lines end as RFC 4180 says.
    """
    out = io.StringIO()
    csv.writer(out).writerows([cell(value, plain) for value in row] for row in rows)
    return out.getvalue()


def _plan_in_json(plan: WholePlan) -> bytes:
    return in_a_line(plan) + b"\n"


FORMATS = (
    Format("JSON", "json", JSON, _JsonTable, _plan_in_json, by_province=False),
    Format("CSV", "csv", "text/csv", _CsvTable),
    Format(
        "Parquet",
        "parquet",
        "application/vnd.apache.parquet",
        ParquetTable,
        rows_of_a_file=ROWS_OF_PARQUET,
    ),
    Format(
        "DCAT 3",
        dcat.ENDING,
        dcat.MEDIA_TYPE,
        document=dcat.plan_in_dcat,
        catalogue=dcat.catalogue_in_dcat,
        path=dcat.PATH,
    ),
    Format(
        "Akoma Ntoso 3.0",
        akoma_ntoso.ENDING,
        akoma_ntoso.MEDIA_TYPE,
        document=akoma_ntoso.plan_in_akoma_ntoso,
    ),
    Format("StratML Part 2", stratml.ENDING, stratml.MEDIA_TYPE, document=stratml.plan_in_stratml),
    Format("Data Package", "json", JSON, catalogue=data_package, path=datapackage.PATH),
    Format(
        "DCAT 3 (Turtle)",
        turtle.ENDING,
        turtle.MEDIA_TYPE,
        catalogue=turtle.catalogue_in_turtle,
        path=turtle.PATH,
    ),
    Format(
        "Croissant 1.0",
        croissant.ENDING,
        croissant.MEDIA_TYPE,
        catalogue=croissant.catalogue_in_croissant,
        path=croissant.PATH,
    ),
    Format("OpenAPI 3.1", "json", JSON, catalogue=openapi.interface, path=openapi.PATH),
)
