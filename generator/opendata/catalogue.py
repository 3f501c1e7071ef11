"""What was written of the open data: each table with its files, for whoever describes them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from generator.opendata.publication import Publication, PublishedPlan
from generator.opendata.table import Table


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file of the open data, its path below `api/` and its bytes; or the next piece of one.

    `lists_parts` tells that it stands at the address of a table and only names the files of it.
    """

    path: str
    data: bytes
    lists_parts: bool = False


@dataclass(frozen=True, slots=True)
class HeldFile:
    """A file of a table: its path below `api/`, its length in bytes, its hash in hexadecimal."""

    path: str
    ending: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class HeldTable:
    """A table and the files that hold its rows, those of each format one after another.

    What stands at its address and only lists its parts is no such file.
    """

    table: Table
    files: tuple[HeldFile, ...]

    def of(self, ending: str) -> tuple[HeldFile, ...]:
        """Return its files in the format of an ending; none where it is not written whole."""
        return tuple(one for one in self.files if one.ending == ending)

    @property
    def whole(self) -> tuple[HeldFile, ...]:
        """Return its one CSV, or where it is too long for that what is packed in columns."""
        comma = self.of("csv")
        return comma if len(comma) == 1 else self.of("parquet")


@dataclass(frozen=True, slots=True)
class PlanFormat:
    """How plans are written whole in a format: its name, the ending of a file, its media type."""

    name: str
    ending: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All of the open data as it was written; `plans` are those that stand whole.

    `table_endings` are the endings of the formats that tables are written in, `media_types` what
    each ending is.
    """

    publication: Publication
    tables: tuple[HeldTable, ...]
    plan_formats: Sequence[PlanFormat]
    plans: Sequence[PublishedPlan]
    media_types: Mapping[str, str]
    table_endings: Sequence[str]


def held(table: Table, pieces: Iterable[DataFile], found: list[HeldTable]) -> Iterator[DataFile]:
    """Yield the pieces of a table's files, and then add to `found` what they were."""
    sizes: dict[str, int] = {}
    hashes: dict[str, Any] = {}
    for piece in pieces:
        yield piece
        if piece.lists_parts:
            continue
        sizes[piece.path] = sizes.get(piece.path, 0) + len(piece.data)
        hashes.setdefault(piece.path, sha256()).update(piece.data)
    files = (
        HeldFile(path, path.rpartition(".")[2], size, hashes[path].hexdigest())
        for path, size in sizes.items()
    )
    found.append(HeldTable(table, tuple(files)))
