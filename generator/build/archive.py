"""All tables of the open data in one file: a data package as a zip, which opens without a site.

Nothing in it is compressed: what a compressor makes differs from machine to machine, and the same
data is to be the same bytes. A long table stands in it as Parquet, which is packed already.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

PACKAGE = "datapackage.json"
ARCHIVE = "api/ke-hoach-mo.zip"
_PIECE = 1 << 20
# The first moment that a zip can tell of: the day of the content stands in the package.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def write_archive(folder: Path) -> None:
    """Write the zip of the data package below a folder of pages, piece by piece.

    Raises `OSError` where a file that the package names is not there.
    """
    data = folder / "api"
    package = json.loads((data / PACKAGE).read_bytes())
    with ZipFile(folder / ARCHIVE, "w", ZIP_STORED) as archive:
        for path in (PACKAGE, *_paths(package)):
            with (data / path).open("rb") as file, archive.open(_entry(path), "w") as held:
                while piece := file.read(_PIECE):
                    held.write(piece)


def _paths(package: dict[str, list[dict[str, str | list[str]]]]) -> Iterator[str]:
    for one in package["resources"]:
        path = one["path"]
        yield from [path] if isinstance(path, str) else path


def _entry(path: str) -> ZipInfo:
    entry = ZipInfo(path, _MOMENT)
    entry.external_attr = 0o644 << 16
    entry.create_system = 3  # else it tells on which system it was made
    return entry
