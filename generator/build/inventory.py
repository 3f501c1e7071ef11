"""Every file below a folder and the hash of its bytes; a link or a device is never followed."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.language import _

# Where a system has these: no link is followed, no pipe waited for.
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_FLAGS |= getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Inventory:
    """The SHA-256 of files by their path below a folder; why others could not be read, by path."""

    hashes: dict[str, str]
    unread: dict[str, str]


def inventory(folder: Path) -> Inventory:
    """Read every file below a folder, one piece at a time."""
    found = Inventory({}, {})
    for path, entry in _entries(folder, found.unread):
        try:
            found.hashes[path] = _hash(entry)
        except OSError as error:
            found.unread[path] = error.strerror or _("không phải là tệp thường")
    return found


def _entries(top: Path, unread: dict[str, str]) -> Iterator[tuple[str, Path]]:
    """Yield whatever below a folder is no folder itself, a link to one among it."""
    waiting = [""]
    while waiting:
        above = waiting.pop()
        try:
            entries = sorted(os.scandir(top / above), key=lambda entry: entry.name)
        except OSError as error:
            unread[above.rstrip("/")] = error.strerror or type(error).__name__
            continue
        for entry in entries:
            path = f"{above}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                waiting.append(f"{path}/")
            else:
                yield path, Path(entry.path)


def _hash(path: Path) -> str:
    if path.is_symlink():  # a system without O_NOFOLLOW would follow it
        raise OSError(None, _("là liên kết"))
    with os.fdopen(os.open(path, _FLAGS), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(None, _("không phải là tệp thường"))
        return hashlib.file_digest(file, "sha256").hexdigest()
