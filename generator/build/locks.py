"""Locks that the system lets go of however a run ends: of a file, and of a folder."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

# How long a run waits for another one that publishes to the same place, in seconds.
PATIENCE = 60.0


def lock_file(file: Path, is_new: bool = False) -> int | None:
    """Lock a file until `let_go`, or the end of this process; null where another run has it.

    Where the system cannot lock, nobody can tell whether another has it: null, but for a new file.
    """
    try:
        if sys.platform == "win32":  # an open file cannot be deleted there: that is its lock
            file.unlink()
            return os.open(file, os.O_RDWR | os.O_CREAT)
        handle = os.open(file, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return None
    is_locked = _locked(handle)
    if is_locked or (is_new and is_locked is None):
        return handle
    os.close(handle)
    return None


def let_go(lock: int) -> None:
    """Let others have what `lock_file` locked."""
    os.close(lock)


@contextmanager
def locked_folder(folder: Path) -> Iterator[None]:
    """Hold off all others who lock this folder; where the system cannot lock one, nobody is.

    Raises `OSError` where another run has had it for longer than `PATIENCE`.
    """
    handle = None
    if sys.platform != "win32":
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        if handle is not None:
            _wait(handle, folder)
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _wait(handle: int, folder: Path) -> None:
    end = time.monotonic() + PATIENCE
    while _locked(handle) is False:
        if time.monotonic() > end:
            raise OSError(errno.EDEADLK, os.strerror(errno.EDEADLK), str(folder))
        time.sleep(0.02)


def _locked(handle: int) -> bool | None:
    """Lock what is open; false where another has it, null where the system cannot lock it."""
    if sys.platform == "win32":
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True
