"""The folder in which a run makes a site: its own while it lives, swept by the next once it died.

It lies beside the site; within it where the site is a mount point or nothing can be written beside
it, since only what is on one file system can be renamed. A run holds a lock in it for as long as it
lives, which the system lets go of however the run ends. What somebody else put there by such a
name, a commit for one, has no mark that fits, and is left alone.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

from generator.build.journal import is_open, settle
from generator.build.locks import let_go, lock_file, locked_folder

LOCK, MARK = "lock", "mark"
# How long what was replaced stays after it lost its name, in seconds: a reader may have looked that
# name up and not opened the page yet.
GRACE = 0.1
# What says that nothing can be made beside a site, though perhaps within it.
_NOT_BESIDE = (errno.EACCES, errno.EPERM, errno.EROFS)


@contextmanager
def workshop(output: Path) -> Iterator[Path]:
    """Give a folder to work in, on the file system of the site, after dead runs were swept.

    At the end it is taken away, after what was begun in it and cut short was brought to its end.
    Raises `OSError` where nothing can be written.
    """
    with alone(output):
        sweep(output)
        room, lock = _made(output)
    try:
        yield room
    finally:
        time.sleep(GRACE)
        with alone(output) if is_open(room) else nullcontext():
            _end(room, output, lock)


@contextmanager
def workshop_within(output: Path) -> Iterator[Path]:
    """Give a folder within the site, for a run that is alone with it (`alone`)."""
    room, lock = _furnished(_new_folder(output, output))
    try:
        yield room
    finally:
        _end(room, output, lock)


@contextmanager
def alone(output: Path) -> Iterator[None]:
    """Hold off all other runs that would publish to the same place; `OSError` if one never ends."""
    with locked_folder(output if is_mount_point(output) else output.parent):
        yield


def is_workshop(output: Path, name: str) -> bool:
    """Tell whether a name beside or within the site is one that a run gives its folder."""
    return bool(re.fullmatch(rf"\.{re.escape(output.name)}-[a-z0-9_]{{8}}", name))


def sweep(output: Path) -> None:
    """Take away what runs left that are no more, after bringing to its end what they had begun.

    Raises `OSError` where that cannot be ended: a later run must not do so over a newer site.
    """
    for room in [room for folder in (output.parent, output) for room in _rooms(output, folder)]:
        if _is_marked(room):
            if (lock := lock_file(room / LOCK)) is not None:
                _end(room, output, lock)
        elif _is_hardly_begun(room):
            _leave(room)


def _rooms(output: Path, folder: Path) -> list[Path]:
    with suppress(OSError):  # what cannot be looked into cannot be swept
        return [
            path
            for path in sorted(folder.iterdir())
            if is_workshop(output, path.name) and path.is_dir() and not path.is_symlink()
        ]
    return []


def _is_hardly_begun(room: Path) -> bool:
    """Tell whether a run died here before it had put its mark."""
    with suppress(OSError):
        names = {path.name for path in room.iterdir()}
        return names <= {LOCK, MARK} and not any((room / name).lstat().st_size for name in names)
    return False


def _made(output: Path) -> tuple[Path, int]:
    if is_mount_point(output):
        return _furnished(_new_folder(output, output))
    try:
        return _furnished(_new_folder(output, output.parent))
    except OSError as error:
        if error.errno not in _NOT_BESIDE or not output.is_dir():
            raise
        return _furnished(_new_folder(output, output))


def _new_folder(output: Path, folder: Path) -> Path:
    return Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=folder))


def _furnished(room: Path) -> tuple[Path, int]:
    """Put lock and mark into a new folder, and hold the lock."""
    try:
        (room / LOCK).touch()
        lock = lock_file(room / LOCK, is_new=True)
        if lock is None:
            raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK), str(room / LOCK))
        (room / MARK).write_text(_mark(room), encoding="utf-8")
    except OSError:  # a full disk
        _leave(room)
        raise
    return room, lock


def _mark(room: Path) -> str:
    """Return what nobody can foretell of a file that they have others make: number and moment."""
    made = (room / LOCK).lstat()
    return f"{made.st_ino} {made.st_ctime_ns}"


def _is_marked(room: Path) -> bool:
    with suppress(OSError, ValueError):
        is_file = not (room / MARK).is_symlink() and (room / MARK).is_file()
        return is_file and (room / MARK).read_text(encoding="utf-8") == _mark(room)
    return False


def _end(room: Path, output: Path, lock: int) -> None:
    """End what was begun in a workshop, then delete it; what cannot be is left to the next run.

    The mark goes last: by it the next run knows what is left.
    """
    try:
        settle(room, output)
    except OSError:
        let_go(lock)
        raise
    with suppress(OSError):
        for path in room.iterdir():
            if path.is_dir() and not path.is_symlink():
                _delete(path)
            elif path.name not in (LOCK, MARK):
                path.unlink()
    let_go(lock)
    _leave(room)


def _delete(folder: Path) -> None:
    """Delete a folder of ours as far as can be, those of it too that were copied as read-only."""
    shutil.rmtree(folder, ignore_errors=True)
    if folder.exists():
        _open(folder)
        for above, names, _files in os.walk(folder):
            for name in names:
                _open(Path(above, name))
        shutil.rmtree(folder, ignore_errors=True)


def _open(folder: Path) -> None:
    """Let this user list, enter and change a folder; a link is none."""
    if not folder.is_symlink():
        folder.chmod(0o700)


def _leave(room: Path) -> None:
    """Delete a workshop in which nothing but lock and mark is left, the mark before the lock."""
    with suppress(OSError):
        if {path.name for path in room.iterdir()} - {LOCK, MARK}:
            return
        (room / MARK).unlink(missing_ok=True)
        (room / LOCK).unlink(missing_ok=True)
        room.rmdir()


def is_mount_point(folder: Path) -> bool:
    """Tell whether a folder is where a file system begins, or where a folder is shown once more."""
    if os.path.ismount(folder):
        return True
    try:  # a folder that is bound within one file system is told only here (proc(5))
        lines = Path("/proc/self/mountinfo").read_bytes().splitlines()
    except OSError:
        return False
    return any(_unescaped(line.split()[4]) == os.fsencode(folder) for line in lines)


def _unescaped(name: bytes) -> bytes:
    return re.sub(rb"\\([0-7]{3})", lambda found: bytes([int(found[1], 8)]), name)
