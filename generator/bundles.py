"""Files that name each other stand in a folder named by what they hold, and so never mix.

A folder of that name is never changed, and may be kept by any browser for ever; a small file at a
plain address, the pointer, tells which folder is the one of this build. Decision 36 tells why.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

# As many letters of a SHA-256 as no two folders will ever share.
_LETTERS = 32
_NAME = re.compile(rf"[0-9a-f]{{{_LETTERS}}}")


@dataclass(frozen=True, slots=True)
class Bundle:
    """Files that are fetched together: their paths, seen from their folder, and their bytes.

    `pointer` is the path below the site of the file beside that folder which tells its name. `form`
    counts up when scripts of before can no longer read the files. A file may come in several
    pieces, one behind the other.
    """

    pointer: str
    form: int
    files: Iterable[tuple[str, bytes]]

    @property
    def home(self) -> str:
        """Return the folder of the site in which that of the bundle stands, ending in a slash."""
        return home_of(self.pointer)


@dataclass(frozen=True, slots=True)
class Pointer:
    """What a pointer says: the form of the files, and the name of the folder that holds them."""

    form: int
    name: str

    def written(self) -> bytes:
        """Return the pointer as JSON, with the folder as an address seen from it."""
        return json.dumps({"form": self.form, "folder": f"{self.name}/"}).encode()


def read_pointer(data: bytes) -> Pointer | None:
    """Read a pointer, whoever wrote it; null for anything else."""
    try:
        said = json.loads(data)
        form, folder = said["form"], said["folder"]
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    if type(form) is not int or type(folder) is not str or not folder.endswith("/"):
        return None
    return Pointer(form, folder[:-1]) if is_content_name(folder[:-1]) else None


def home_of(pointer: str) -> str:
    """Return the folder in which a pointer stands: `tim-kiem/`."""
    return f"{PurePosixPath(pointer).parent}/"


def is_content_name(name: str) -> bool:
    """Tell whether a folder of this name may be one that is named by what it holds."""
    return _NAME.fullmatch(name) is not None


def content_name(hashes: Mapping[str, str]) -> str:
    """Return the name of a folder; `hashes` are the SHA-256 of its files by their paths in it."""
    lines = "".join(f"{hashes[path]}  {path}\n" for path in sorted(hashes))
    return hashlib.sha256(lines.encode()).hexdigest()[:_LETTERS]
