"""Files opened so that nothing else can take their place: none but plain ones, and no link's end.

A pipe, a socket or a device is refused without waiting for it. Between a look at a file and its
opening somebody may put a link in its place: it is opened step by step, no step a link, and what
was opened is what is looked at.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO

# Not on every system; where one is missing, its danger is too, or cannot be helped.
_PLAIN = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0)


class OutsideError(OSError):
    """A path that leads out of its folder."""


class HiddenError(OutsideError):
    """A path that leads to what is hidden in its folder by a dot, as `.git` is."""


@contextmanager
def open_plain(path: Path) -> Iterator[BinaryIO]:
    """Open a plain file for reading, links followed.

    Raises `OSError`: `IsADirectoryError` for a folder, `EINVAL` for what is no file.
    """
    _look(path.stat(), path)  # the mere opening of a device may do something
    with _plain(os.open(path, os.O_RDONLY | _PLAIN), path) as file:
        yield file


@contextmanager
def open_below(folder: Path, path: PurePosixPath) -> Iterator[BinaryIO]:
    """Open a plain file below a folder for reading; a link is followed where it stays within.

    Raises `OSError` as `open_plain` does, and `OutsideError`.
    """
    home, real = _real(folder, path)
    _look((home / real).stat(), folder / path)
    with _plain(_handle(home, real.parts), folder / path) as file:
        yield file


def real_path(folder: Path, path: PurePosixPath) -> PurePosixPath:
    """Return where below a folder a path leads, links followed.

    Nothing need be there. Raises `OutsideError`, and `OSError` for links in a circle.
    """
    return _real(folder, path)[1]


def _real(folder: Path, path: PurePosixPath) -> tuple[Path, PurePosixPath]:
    """Return where a folder is, and where below it a path leads."""
    try:
        home = folder.resolve()
        real = (home / path).resolve()
    except RuntimeError as error:  # links in a circle, before Python 3.13
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(folder / path)) from error
    if not real.is_relative_to(home):
        raise OutsideError(errno.EPERM, os.strerror(errno.EPERM), str(folder / path))
    steps = real.relative_to(home).parts
    if any(step.startswith(".") for step in steps):
        raise HiddenError(errno.EPERM, os.strerror(errno.EPERM), str(folder / path))
    return home, PurePosixPath(*steps)


def _handle(home: Path, steps: Sequence[str]) -> int:
    if os.open not in os.supports_dir_fd or not steps:
        return os.open(home.joinpath(*steps), os.O_RDONLY | _PLAIN | _NO_LINK)
    above = os.open(home, os.O_RDONLY | _FOLDER)
    try:
        for step in steps[:-1]:
            below = os.open(step, os.O_RDONLY | _FOLDER | _NO_LINK, dir_fd=above)
            os.close(above)
            above = below
        return os.open(steps[-1], os.O_RDONLY | _PLAIN | _NO_LINK, dir_fd=above)
    finally:
        os.close(above)


def _plain(handle: int, path: Path) -> BinaryIO:
    """Return what was opened as a file; close it and refuse it where it is none."""
    try:
        _look(os.fstat(handle), path)
        return os.fdopen(handle, "rb")
    except OSError:
        os.close(handle)
        raise


def _look(status: os.stat_result, path: Path) -> None:
    """Raise `OSError` for what is no plain file."""
    if stat.S_ISREG(status.st_mode):
        return
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
