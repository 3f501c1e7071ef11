"""Git's index, read without git: which files of a folder git has under its care.

Whoever has no git installed may still have a repository with what should not be in it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.reading.opening import open_plain

# The index of a repository with a million files.
_MOST = 200 * 1024 * 1024
_MOST_OF_A_LINE = 4096


def tracked_below(folder: Path) -> str | None:
    """Return the first file below a folder that git has under its care, seen from the repository.

    Null where there is none, no repository, or an index of a form that is not known.
    """
    folder = Path(os.path.realpath(folder.parent)) / folder.name
    for home in folder.parents:
        index = _index(home / ".git")
        if index is not None:
            below = folder.relative_to(home).as_posix().encode()
            paths = (path for path in _paths(index) if path == below or _lies_in(path, below))
            return next((path.decode("utf-8", "surrogateescape") for path in paths), None)
    return None


def _lies_in(path: bytes, folder: bytes) -> bool:
    return path.startswith(folder + b"/")


def _index(git: Path) -> bytes | None:
    """Return the bytes of the index; `git` may be a file that says where a worktree keeps it."""
    if git.is_file():
        line = _read(git, _MOST_OF_A_LINE).decode("utf-8", "surrogateescape").strip()
        git = git.parent / line.removeprefix("gitdir:").strip()
    return _read(git / "index", _MOST) if git.is_dir() else None


def _read(file: Path, most: int) -> bytes:
    try:
        with open_plain(file) as found:
            return found.read(most)
    except OSError:
        return b""


def _paths(index: bytes) -> Iterator[bytes]:
    """Yield the paths of an index in order, as far as it can be read (gitformat-index(5))."""
    version, count = int.from_bytes(index[4:8]), int.from_bytes(index[8:12])
    if index[:4] != b"DIRC" or version not in (2, 3, 4):
        return
    at, path = 12, b""
    for _ in range(count):
        flags = int.from_bytes(index[at + 60 : at + 62])
        start = at + 62 + (2 if flags & 0x4000 else 0)
        if version == 4:
            kept, start = _number(index, start)
            path = path[: len(path) - kept]
        end = index.find(b"\0", start)
        if end < 0:
            return
        path = path + index[start:end] if version == 4 else index[start:end]
        yield path
        at = end + 1 if version == 4 else at + (end - at + 8) // 8 * 8


def _number(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of variable width (as in pack files, offsets) and where it ends."""
    number = 0
    while at < len(data):
        byte = data[at]
        number, at = (number << 7) | (byte & 0x7F), at + 1
        if not byte & 0x80:
            break
        number += 1
    return number, at
