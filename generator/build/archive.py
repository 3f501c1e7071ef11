"""All tables of the open data in one file: a data package as a zip, which opens without a site.

Nothing in it is compressed: what a compressor makes differs from machine to machine, and the same
data is to be the same bytes. A long table stands in it as Parquet, which is packed already. The
data of a country is in several zips, none larger than a host takes: unpacked into one folder, they
are the package.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

PACKAGE = "datapackage.json"
ARCHIVE = "api/ke-hoach-mo.zip"
# Bytes of the tables in one zip; a file of a table may be larger by itself, and is then alone.
MOST = 20_000_000
_PIECE = 1 << 20
# The first moment that a zip can tell of: the day of the content stands in the package.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def write_archives(folder: Path, most: int = MOST) -> Iterator[str]:
    """Write the data package below a folder of pages as zips, piece by piece; yield their paths.

    The package and what it names first stand in `ARCHIVE`, what has no room in so many bytes in
    those that are counted behind it. Raises `OSError` where a file that the package names is not
    there.
    """
    data = folder / "api"
    package = json.loads((data / PACKAGE).read_bytes())
    for number, paths in enumerate(_shared_out(data, (PACKAGE, *_paths(package)), most), 1):
        name = ARCHIVE if number == 1 else f"{ARCHIVE.removesuffix('.zip')}-{number}.zip"
        with ZipFile(folder / name, "w", ZIP_STORED) as archive:
            for path in paths:
                with (data / path).open("rb") as file, archive.open(_entry(path), "w") as held:
                    while piece := file.read(_PIECE):
                        held.write(piece)
        yield name


def _shared_out(data: Path, paths: Iterable[str], most: int) -> Iterator[list[str]]:
    """Yield the files of each zip, in their order."""
    held: list[str] = []
    size = 0
    for path in paths:
        more = (data / path).stat().st_size
        if held and size + more > most:
            yield held
            held, size = [], 0
        held.append(path)
        size += more
    yield held


def _paths(package: dict[str, list[dict[str, str | list[str]]]]) -> Iterator[str]:
    for one in package["resources"]:
        path = one["path"]
        yield from [path] if isinstance(path, str) else path


def _entry(path: str) -> ZipInfo:
    entry = ZipInfo(path, _MOMENT)
    entry.external_attr = 0o644 << 16
    entry.create_system = 3  # else it tells on which system it was made
    return entry
