"""The formats of the open data: what a table or a whole plan is as bytes.

To add a format, write it as a `Format` and add it to `FORMATS`, or offer it from a package of your
own under the entry point `kehoach.formats`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, is_dataclass
from decimal import Decimal
from itertools import islice
from typing import Protocol

import pydantic_core

from generator.opendata.cells import cell
from generator.opendata.columns import Row, values
from generator.opendata.table import Table
from generator.opendata.whole_plan import WholePlan
from generator.text.vietnamese import PartialDate

# Rows that are written at once: few enough to be held, enough to make writing cheap.
ROWS_OF_A_PIECE = 500


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

    `table` begins the writing of a table, `plan` writes a plan whole; null where the format has no
    such file.
    """

    name: str
    ending: str
    media_type: str
    table: Callable[[Table], TableWriter] | None = None
    plan: Callable[[WholePlan], bytes] | None = None


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file of the open data, its path below `api/` and its bytes; or the next piece of one."""

    path: str
    data: bytes


def table_files(table: Table, formats: Iterable[Format]) -> Iterator[DataFile]:
    """Yield a table in every format that has tables, piece by piece: its rows are made once.

    Every file has its head first and its tail last, and pieces of `ROWS_OF_A_PIECE` rows between;
    pieces of one path, joined, are the file.
    """
    writers = {f"{table.name}.{one.ending}": one.table(table) for one in formats if one.table}
    yield from (DataFile(path, writer.head()) for path, writer in writers.items())
    rows = iter(table.rows())
    while some := tuple(islice(rows, ROWS_OF_A_PIECE)):
        yield from (DataFile(path, writer.some(some)) for path, writer in writers.items())
    yield from (DataFile(path, writer.tail()) for path, writer in writers.items())


class _JsonTable:
    """An array, a row an object."""

    def __init__(self, _table: Table) -> None:
        self._opened = False

    def head(self) -> bytes:
        return b""

    def some(self, rows: Sequence[Row]) -> bytes:
        before, self._opened = b"," if self._opened else b"[", True
        items = _json(rows).removeprefix(b"[").removesuffix(b"\n]")
        return before + items

    def tail(self) -> bytes:
        return b"\n]\n" if self._opened else b"[]\n"


class _CsvTable:
    """A line of the names of columns, then a line a row (RFC 4180).

    The file begins with the byte-order mark that makes spreadsheets read UTF-8.
    """

    def __init__(self, table: Table) -> None:
        self._columns = tuple(table.columns)

    def head(self) -> bytes:
        return csv_lines([self._columns]).encode("utf-8-sig")

    def some(self, rows: Sequence[Row]) -> bytes:
        return csv_lines(values(row).values() for row in rows).encode()

    def tail(self) -> bytes:
        return b""


def to_json(value: object) -> bytes:
    """Write JSON as UTF-8 with a final newline; figures become JSON numbers, rows objects.

    Raises `TypeError` for a value that has no form in JSON.
    """
    return _json(value) + b"\n"


def _json(value: object) -> bytes:
    # The writer of the standard library lays out letter by letter: it takes four times as long.
    return pydantic_core.to_json(_whole(value), indent=1)


def _whole(value: object) -> object:
    """Return a value as lists and objects of what JSON knows."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Mapping):
        return {name: _whole(one) for name, one in value.items()}
    if isinstance(value, tuple | list):
        return [_whole(one) for one in value]
    return _whole(_plain(value))


def csv_lines(rows: Iterable[Iterable[object]]) -> str:
    """Write lines of CSV; a cell with several values has them apart by `; `, a nested one JSON.

    Null is an empty cell. A text that a spreadsheet would run as a formula has an apostrophe before
    it (`cells`, decisions 11 and 32). Lines end as RFC 4180 says.
    """
    out = io.StringIO()
    csv.writer(out).writerows([cell(value, _plain) for value in row] for row in rows)
    return out.getvalue()


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, PartialDate):
        return value.iso
    if is_dataclass(value) and not isinstance(value, type):
        return values(value)
    raise TypeError(f"no JSON form for {type(value).__name__}")


FORMATS = (
    Format("JSON", "json", "application/json", _JsonTable, to_json),
    Format("CSV", "csv", "text/csv", _CsvTable),
)
