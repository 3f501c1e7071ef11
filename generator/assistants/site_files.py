"""The files of a built site, read as they are asked for: its record, its tables, its plans."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.language import _
from generator.opendata import packed_rows
from generator.search import Search

RECORD = "api/build.json"
# Of one file: more than any list that stands whole, or any plan.
MOST_BYTES = 64 << 20
Row = Mapping[str, Any]


class UnreadableSiteError(ValueError):
    """A folder is no site of ours, or a file of it cannot be read; says so in words."""


class SiteFiles:
    """The files of the site in a folder; nothing outside of it is ever read.

    Raises `UnreadableSiteError` where the folder holds no site, and later where a file is missing,
    leads elsewhere or is not what its name says.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._rows: dict[str, Sequence[Row]] = {}
        self._packed: dict[str, list[Path]] = {}
        if not isinstance(self.record.get("commit", ""), str | None):
            raise UnreadableSiteError(_not_ours(RECORD))

    @cached_property
    def record(self) -> Row:
        """What the site says of itself."""
        said = self._json(RECORD)
        if not isinstance(said, dict):
            raise UnreadableSiteError(_not_ours(RECORD))
        return said

    @cached_property
    def search(self) -> Search:
        """The search of the site."""
        return Search(self.read)

    @property
    def base(self) -> str:
        """The address of the site, ending in a slash; empty where it does not know its own."""
        return str(self.record.get("base_url") or "")

    def state(self) -> tuple[int, ...]:
        """Return what changes when the site is published anew."""
        try:
            found = (self._folder / RECORD).stat()
        except OSError:
            return ()
        return found.st_ino, found.st_mtime_ns, found.st_size

    def read(self, path: str) -> bytes:
        """Return the bytes of a file by its path below the site."""
        file = self._inside(path)
        try:
            if file.stat().st_size > MOST_BYTES:
                raise UnreadableSiteError(
                    _("{file} lớn quá {count} byte", file=path, count=MOST_BYTES)
                )
            return file.read_bytes()
        except OSError as error:
            why = error.strerror or type(error).__name__
            raise UnreadableSiteError(
                _("không đọc được {file}: {why}", file=path, why=why)
            ) from error

    def plan(self, plan: str) -> Row:
        """Return a plan whole; `plan` is the id of one of `plans`."""
        said = self._json(f"api/plans/{plan}.json")
        if not isinstance(said, dict):
            raise UnreadableSiteError(_not_ours(f"api/plans/{plan}.json"))
        return said

    @cached_property
    def plans(self) -> Mapping[str, Row]:
        """The plans of the site by their ids, in their order."""
        return {row["id"]: row for row in self.rows("plans")}

    def rows(self, table: str, plan: str | None = None) -> Sequence[Row]:
        """Return the rows of a table, or those of a plan; of a long one from where it is packed."""
        if table not in self._rows and table not in self._packed:
            self._take(table)
        if table in self._packed:
            try:
                return packed_rows(self._packed[table], "plan" if plan else None, plan or "")
            except OSError as error:
                raise UnreadableSiteError(_not_ours(f"api/{table}.parquet")) from error
        rows = self._rows[table]
        return [row for row in rows if row["plan"] == plan] if plan else rows

    def _take(self, table: str) -> None:
        said = self._json(f"api/{table}.json")
        if not isinstance(said, list) or not all(isinstance(row, dict) for row in said):
            raise UnreadableSiteError(_not_ours(f"api/{table}.json"))
        if said and "part" in said[0]:
            self._packed[table] = [self._inside(self._below(row["part"])) for row in said]
        else:
            self._rows[table] = said

    def _below(self, address: str) -> str:
        return f"api/{address.rpartition('api/')[2]}"

    def _json(self, path: str) -> Any:
        try:
            return json.loads(self.read(path))
        except (ValueError, RecursionError) as error:
            if isinstance(error, UnreadableSiteError):
                raise
            raise UnreadableSiteError(_not_ours(path)) from error

    def _inside(self, path: str) -> Path:
        """Return where a file is, once links are followed; one outside of the site is refused."""
        folder = self._folder.resolve()
        file = (folder / path).resolve()
        if not file.is_relative_to(folder):
            raise UnreadableSiteError(_("{file} dẫn ra ngoài thư mục của site", file=path))
        return file


def _not_ours(path: str) -> str:
    return _("{file} không phải là tệp do kehoach dựng; hãy dựng lại site", file=path)
