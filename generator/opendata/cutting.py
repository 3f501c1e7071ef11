"""A table as files: whole while it is short, else in parts, which a list at its address names.

What is packed is cut every so many rows. What is written row by row is cut by province where people
filter it, and within one by its bytes; else its address leads to what is packed (decisions 51, 55).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from generator.opendata.catalogue import DataFile
from generator.opendata.columns import Row
from generator.opendata.formats import Format, TableWriter
from generator.opendata.parts import FOLDER, PartRow, Place, Splitting, everywhere, list_of_parts
from generator.opendata.table import Table

# Rows that are written at once: few enough to be held, enough to make writing cheap.
ROWS_OF_A_PIECE = 500


def table_files(table: Table, formats: Sequence[Format], how: Splitting) -> Iterator[DataFile]:
    """Yield a table in every format that has tables, piece by piece: its rows are made once.

    Every file has its head first and its tail last, and pieces of `ROWS_OF_A_PIECE` rows between;
    pieces of one path, joined, are the file. Those of several files come in turn.
    """
    wanted = [one for one in formats if one.table]
    packed = [_ByNumber(table, one, how) for one in wanted if one.rows_of_a_file is not None]
    cutters: list[_ByPlace | _ByNumber] = [*packed]
    if in_rows := [one for one in wanted if one.rows_of_a_file is None]:
        cutters.append(_ByPlace(table, in_rows, packed[0] if packed else None, how))
    rows = iter(table.rows())
    while some := tuple(islice(rows, ROWS_OF_A_PIECE)):
        for cutter in cutters:
            yield from cutter.take(some)
    for cutter in cutters:
        yield from cutter.close()


class _File:
    """The files of the same rows, one a format, while they are written: how many rows and bytes.

    `stem` is their path without its ending; the size is that of the largest, in bytes.
    """

    def __init__(self, table: Table, formats: Sequence[Format], stem: str) -> None:
        self._writers: dict[str, TableWriter] = {
            f"{stem}.{one.ending}": one.table(table) for one in formats if one.table
        }
        self._sizes = dict.fromkeys(self._writers, 0)
        self.rows = 0

    @property
    def size(self) -> int:
        return max(self._sizes.values())

    def head(self) -> Iterator[DataFile]:
        return (self._piece(path, one.head()) for path, one in self._writers.items())

    def some(self, rows: Sequence[Row]) -> Iterator[DataFile]:
        self.rows += len(rows)
        return (self._piece(path, one.some(rows)) for path, one in self._writers.items())

    def tail(self) -> Iterator[DataFile]:
        return (self._piece(path, one.tail()) for path, one in self._writers.items())

    def _piece(self, path: str, data: bytes) -> DataFile:
        self._sizes[path] += len(data)
        return DataFile(path, data)


class _Shelf:
    """The rows of a table that belong to one place, in as many files as they need."""

    def __init__(
        self, table: Table, formats: Sequence[Format], place: Place, how: Splitting
    ) -> None:
        self._table, self._formats, self._place, self._how = table, formats, place, how
        self._waiting: list[Row] = []
        self._file: _File | None = None
        self._counts: list[int] = []
        self._stem = f"{FOLDER}/{table.name}/{place.folder}"

    def take(self, rows: Sequence[Row]) -> Iterator[DataFile]:
        self._waiting += rows
        if len(self._waiting) >= ROWS_OF_A_PIECE:
            yield from self._write()

    def close(self) -> Iterator[DataFile]:
        yield from self._write()
        yield from self._end()

    def parts(self, ending: str) -> Iterator[PartRow]:
        return self._how.parts(self._stem, ending, self._place, self._counts)

    def _write(self) -> Iterator[DataFile]:
        if self._file and self._file.size >= self._how.most_of_a_part:
            yield from self._end()
        if self._file is None and self._waiting:
            stem = f"{self._stem}/{len(self._counts) + 1}"
            self._file = _File(self._table, self._formats, stem)
            yield from self._file.head()
        if self._file:
            yield from self._file.some(self._waiting)
            self._waiting = []

    def _end(self) -> Iterator[DataFile]:
        if self._file:
            self._counts.append(self._file.rows)
            yield from self._file.tail()
            self._file = None


class _ByNumber:
    """A table in files of so many rows each; one that has room for all stands at its address."""

    def __init__(self, table: Table, form: Format, how: Splitting) -> None:
        self._table, self._format, self._how = table, form, how
        self._stem = f"{FOLDER}/{table.name}"
        self._counts: list[int] = []
        self._begin()

    def _begin(self) -> None:
        self._file = _File(self._table, [self._format], "")
        self._pieces = list(self._file.head())

    def take(self, rows: Sequence[Row]) -> Iterator[DataFile]:
        most = self._format.rows_of_a_file or len(rows)
        if self._file.rows and self._file.rows + len(rows) > most:
            yield self._part()
            self._begin()
        self._pieces += self._file.some(rows)

    def close(self) -> Iterator[DataFile]:
        if not self._counts:
            yield self._ended(self._table.name)
            return
        yield self._part()
        yield from _listed(self._table, self._format, self.parts())

    def parts(self) -> list[PartRow]:
        """Return where the rows stand, once it is closed: one file at the address, or its parts."""
        if not self._counts:
            path = f"{self._table.name}.{self._format.ending}"
            return [self._how.part(path, everywhere(), 1, self._file.rows)]
        return [*self._how.parts(self._stem, self._format.ending, everywhere(), self._counts)]

    def _part(self) -> DataFile:
        self._counts.append(self._file.rows)
        return self._ended(f"{self._stem}/{len(self._counts)}")

    def _ended(self, stem: str) -> DataFile:
        pieces = [*self._pieces, *self._file.tail()]
        return DataFile(f"{stem}.{self._format.ending}", b"".join(one.data for one in pieces))


class _ByPlace:
    """A table whole while it has room in a file; after that on shelves, or nowhere but `packed`.

    Where nothing packs it, every format of it stands on shelves.
    """

    def __init__(
        self, table: Table, formats: Sequence[Format], packed: _ByNumber | None, how: Splitting
    ) -> None:
        self._table, self._formats, self._packed, self._how = table, formats, packed, how
        self._shelved = [
            one for one in formats if packed is None or (table.by_province and one.by_province)
        ]
        self._kept: list[Row] = []
        self._whole: _File | None = _File(table, formats, table.name)
        self._begun = list(self._whole.head())
        self._shelves: dict[str, _Shelf] = {}  # by their folder

    def take(self, rows: Sequence[Row]) -> Iterator[DataFile]:
        if self._whole is None:
            yield from self._shelve(rows)
            return
        self._kept += rows
        self._begun += self._whole.some(rows)
        if self._whole.size > self._how.most_bytes:
            yield from self._shelve(self._kept)
            self._whole, self._kept, self._begun = None, [], []

    def close(self) -> Iterator[DataFile]:
        if self._whole:
            yield from self._begun
            yield from self._whole.tail()
            return
        shelves = [self._shelves[folder] for folder in sorted(self._shelves)]
        for shelf in shelves:
            yield from shelf.close()
        for one in self._formats:
            if one in self._shelved:
                parts = [part for shelf in shelves for part in shelf.parts(one.ending)]
            else:
                parts = self._packed.parts() if self._packed else []
            yield from _listed(self._table, one, parts)

    def _shelve(self, rows: Sequence[Row]) -> Iterator[DataFile]:
        if not self._shelved:
            return
        by_place: dict[Place, list[Row]] = {}
        for row in rows:
            by_place.setdefault(self._how.place_of(self._table, row), []).append(row)
        for place, some in by_place.items():
            if place.folder not in self._shelves:
                self._shelves[place.folder] = _Shelf(self._table, self._shelved, place, self._how)
            yield from self._shelves[place.folder].take(some)


def _listed(table: Table, form: Format, parts: Sequence[PartRow]) -> Iterator[DataFile]:
    """Yield the file at the address of a table that is cut: the list of its parts."""
    file = _File(list_of_parts(parts), [form], table.name)
    for piece in (*file.head(), *file.some(parts), *file.tail()):
        yield replace(piece, lists_parts=True)
