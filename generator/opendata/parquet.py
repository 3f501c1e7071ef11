"""A table as Parquet (parquet.apache.org): columns that programs read by themselves, packed.

DuckDB writes it, from the JSON of the rows: what a value is stands in one place (decision 51). It
writes to a file only, so each passes through a folder that is gone again at once.
"""

from __future__ import annotations

import errno
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from generator.opendata.columns import Row, columns, definitions
from generator.opendata.json_form import lines_of
from generator.opendata.table import Table

# One thread, so that the same rows are the same bytes; nothing is looked for on the network.
_SETTINGS = {
    "threads": "1",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
_TYPES = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}
_ANYTHING = "VARCHAR"  # of what has no type of its own: its JSON


class ParquetTable:
    """Writes one table: everything stands in the tail."""

    def __init__(self, table: Table) -> None:
        types = _column_types(table.row)
        self._row = _struct(types)
        self._database = _opened().cursor()
        self._database.execute(f"CREATE TEMP TABLE held ({_fields(types)})")

    def head(self) -> bytes:
        """Return nothing: what a file begins with is written last."""
        return b""

    def some(self, rows: Sequence[Row]) -> bytes:
        """Take the next rows; nothing is written yet."""
        said = f"SELECT unnest(?::JSON::{self._row}[]) AS row"
        self._database.execute(
            f"INSERT INTO held SELECT unnest(row) FROM ({said})", [f"[{lines_of(rows).decode()}]"]
        )
        return b""

    def tail(self) -> bytes:
        """Return the file; raises `OSError` where there is no room to write it."""
        with tempfile.TemporaryDirectory(prefix="kehoach-") as folder, self._database as database:
            file = Path(folder) / "bang.parquet"
            path = str(file).replace("'", "''")
            try:
                database.execute(f"COPY held TO '{path}' (FORMAT parquet, COMPRESSION zstd)")
            except _duckdb().IOException as error:
                raise OSError(errno.EIO, str(error), str(file)) from error
            return file.read_bytes()


def packed_rows(files: Sequence[Path], column: str | None = None, value: str = "") -> list[Any]:
    """Return the rows of a table that stands in files of Parquet: all, or those with a value.

    A row is a mapping of its columns. Raises `OSError` where a file cannot be read. Of the database
    nothing is left open: its threads would keep who asks from sharing work out.
    """
    where = f" WHERE {_quoted(column)} = ?" if column else ""
    with _connected() as database:
        asked = f"SELECT * FROM read_parquet(?, union_by_name=true){where}"
        values = [[str(file) for file in files], *([value] if column else [])]
        try:
            told = database.execute(asked, values)
        except _duckdb().Error as error:
            raise OSError(errno.EIO, str(error), str(files[0]) if files else "") from error
        names = [one[0] for one in told.description]
        return [dict(zip(names, row, strict=True)) for row in told.fetchall()]


@cache
def _opened() -> Any:
    """Return a database in memory; each table is made in a part of it that no other sees."""
    return _connected()


def _connected() -> Any:
    return _duckdb().connect(":memory:", config=dict(_SETTINGS))


def _duckdb() -> Any:
    import duckdb  # noqa: PLC0415 - only a build needs it, and it takes a while

    return duckdb


def _column_types(row: type[Row]) -> Mapping[str, str]:
    defined = definitions(row)
    return {name: _type(one.schema, defined, ()) for name, one in columns(row).items()}


def _type(schema: Any, defined: Mapping[str, Any], within: Sequence[str]) -> str:
    """Return the type of a value by its JSON Schema, whether or not it may be null.

    `within` are the rows around it: what may stand within itself is written as JSON.
    """
    kinds = [kind for kind in _kinds(schema) if kind != {"type": "null"}]
    if len(kinds) != 1:
        return _ANYTHING
    (kind,) = kinds
    if kind.get("type") == "array":
        return f"{_type(kind['items'], defined, within)}[]"
    if "$ref" not in kind:
        return _TYPES[kind["type"]]
    name = kind["$ref"].rpartition("/")[2]
    if name in within:
        return _ANYTHING
    inner = defined[name]["properties"].items()
    return _struct({one: _type(held, defined, (*within, name)) for one, held in inner})


def _kinds(schema: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """Return the schemas of one kind each that a schema allows."""
    if "anyOf" in schema:
        return [kind for one in schema["anyOf"] for kind in _kinds(one)]
    named = schema.get("type")
    if isinstance(named, list):
        return [{"type": one} for one in named]
    return [{name: one for name, one in schema.items() if name != "description"}]


def _struct(types: Mapping[str, str]) -> str:
    return f"STRUCT({_fields(types)})"


def _fields(types: Mapping[str, str]) -> str:
    return ", ".join(f"{_quoted(name)} {one}" for name, one in types.items())


def _quoted(name: str) -> str:
    return f'"{name}"'
