"""What of the site that is replaced stays for one deploy more: the folders of its bundles.

Whoever has a page of it open, or in a browser's cache, still gets what that page names. The old
site is only believed what it proves: a folder whose name is that of what it holds.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from generator.bundles import content_name, home_of, read_pointer

# Far more than the bundles of a country's plans take.
MOST_FILES = 500_000
MOST_BYTES = 4 << 30
MOST_DEEP = 12
_PIECE = 1 << 20
_MOST_OF_A_POINTER = 1000
# Where a system has these: no link is followed, no pipe waited for.
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class _UnprovedError(Exception):
    """A folder holds what no build of ours put there."""


def carry_over(old: Path, new: Path, pointers: Iterable[str]) -> list[str]:
    """Copy the bundles that the old site itself made into the new one, which has none of theirs.

    Bundles that the old site had only kept are left behind, and so is whatever is not the content
    that its name says. Returns the folders that were carried, by their paths below the site.
    """
    carried = []
    for pointer in pointers:
        name = _name_in(old / pointer)
        path = f"{home_of(pointer)}{name}"
        if name is None or (new / path).exists() or not _is_folder(old, path):
            continue
        growing = (new / home_of(pointer)) / ".giu"
        try:
            growing.mkdir(parents=True)
            if content_name(_copied(old / path, growing)) == name:
                growing.rename(new / path)
                carried.append(path)
        except (OSError, ValueError, _UnprovedError):  # the new site is whole without
            pass
        finally:
            shutil.rmtree(growing, ignore_errors=True)
    return carried


def _name_in(pointer: Path) -> str | None:
    try:
        with _regular(pointer) as file:
            found = read_pointer(file.read(_MOST_OF_A_POINTER))
    except (OSError, _UnprovedError):
        return None
    return found.name if found else None


def _is_folder(site: Path, path: str) -> bool:
    """Tell whether a path below a site is a folder, without a link on the way."""
    steps = [site / Path(*Path(path).parts[: at + 1]) for at in range(len(Path(path).parts))]
    return all(step.is_dir() and not step.is_symlink() for step in steps)


def _copied(folder: Path, target: Path) -> dict[str, str]:
    """Copy the files of a folder; return the hash of what was copied, by path."""
    hashes: dict[str, str] = {}
    left = MOST_BYTES
    for path in _paths(folder):
        if len(hashes) == MOST_FILES:
            raise _UnprovedError
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256()
        with _regular(folder / path) as file, (target / path).open("xb") as copy:
            while piece := file.read(_PIECE):
                left -= len(piece)
                if left < 0:
                    raise _UnprovedError
                digest.update(piece)
                copy.write(piece)
        hashes[path] = digest.hexdigest()
    return hashes


def _paths(folder: Path, above: str = "") -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".") or above.count("/") >= MOST_DEEP:
                raise _UnprovedError
            path = f"{above}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _paths(Path(entry.path), f"{path}/")
            else:
                yield path


@contextmanager
def _regular(path: Path) -> Iterator[BinaryIO]:
    with os.fdopen(os.open(path, _FLAGS), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise _UnprovedError
        yield file
