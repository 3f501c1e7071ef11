"""Files written whole or not at all, and never over what somebody else wrote meanwhile."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path


class ChangedElsewhereError(Exception):
    """A file on disk is not the one that was read: another program wrote it."""


def print_of(data: bytes) -> str:
    """Return by what the content of a file is known again."""
    return sha256(data).hexdigest()


def read(file: Path) -> bytes:
    """Return what a file holds, empty where there is none."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""


def save(file: Path, data: bytes, known: str) -> None:
    """Put `data` in the place of a file whose content has the print `known`.

    A run that is cut short leaves the old file or the new one. A link stays a link.

    Raises:
        ChangedElsewhereError: the file holds something else by now; it stays as it is.
        OSError: the disk refuses.
    """
    target = Path(os.path.realpath(file))
    beside = target.with_name(f".{target.name}.kehoach-moi")
    try:
        with beside.open("wb") as new:
            new.write(data)
            new.flush()
            os.fsync(new.fileno())
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o7777)
        if print_of(read(target)) != known:
            raise ChangedElsewhereError(str(file))
        beside.replace(target)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()
    _settle(target.parent)


def _settle(folder: Path) -> None:
    """Have the disk keep the name of a file too, where the system can say so."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
