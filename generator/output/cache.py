"""What is remembered, kept in a folder between builds: sealed, bounded, and never a harm.

Each entry is a file of its own, in one of 256 folders of its kind. It is believed only with this
user's seal (`seal`) under its own name, in a folder that others cannot write. Whatever is odd is as
if it were not there, and so is a disk that is full or may not be written.
"""

from __future__ import annotations

import os
import secrets
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from io import RawIOBase
from pathlib import Path

from generator.history import tracked_below
from generator.language import _
from generator.output.seal import is_ours_alone, key, opened, sealed
from generator.problems import Location, Problem

CACHE = ".cache"
# In bytes of one entry as kept, and of all of one kind: 10,000 plans take half of that.
MAX_ENTRY = 64 * 1024 * 1024
MAX_KIND = 1024 * 1024 * 1024
FOLDERS = 256
_WRITABLE_BY_OTHERS = 0o022
_NEW = ".new"
# After so many seconds whoever began to write a file is no longer at it.
_ABANDONED = 3600
# Nothing is waited for, and no link followed.
_PLAIN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_ANEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def tracked_cache(cache: Path) -> list[Problem]:
    """Tell of a cache that git has under its care: others would bring what they say was told."""
    folder = next((above for above in cache.parents if above.name == CACHE), cache)
    found = tracked_below(folder)
    if found is None:
        return []
    return [
        Problem.at(
            Location(found),
            "tracked-cache",
            _("thư mục .cache của máy dựng nằm trong kho git"),
            fragment=found,
            hint=_("chạy: git rm -r --cached .cache, rồi thêm dòng .cache/ vào .gitignore"),
        )
    ]


@dataclass(frozen=True)
class Cache:
    """Entries of a folder, by kind and name; `most` are the bytes that those of a kind may take.

    A name is a hash in hexadecimal digits: by its first two entries are spread over folders.
    """

    folder: Path
    most: int = MAX_KIND

    def read(self, kind: str, name: str, sealed_as: str) -> bytes | None:
        """Return the data of an entry that was sealed so; null where there is none to believe."""
        folder = self._folder_of(kind, name)
        if self._key is None or not self._is_ours(folder):
            return None
        try:
            with open(folder / name, "rb", buffering=0, opener=_no_link) as file:
                return self._believed(file, sealed_as)
        except OSError:
            return None

    def _believed(self, file: RawIOBase, sealed_as: str) -> bytes | None:
        handle = file.fileno()
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_ENTRY:
            return None
        if self._key is None or not is_ours_alone(status, _WRITABLE_BY_OTHERS):
            return None
        data = opened(self._key, sealed_as, file.readall())
        if data is not None and os.utime in os.supports_fd:
            os.utime(handle)  # it was of use now: others go before it
        return data

    def write(self, kind: str, name: str, sealed_as: str, data: bytes) -> None:
        """Keep an entry; those of its folder that were of no use for longest make room for it.

        Two that write one entry at once leave that of either, whole.
        """
        if self._key is None:
            return
        folder = self._folder_of(kind, name)
        new = folder / f"{name}.{secrets.token_hex(8)}{_NEW}"
        try:
            self._make(folder)
            if not self._is_ours(folder):
                return
            handle = os.open(new, _ANEW, 0o600)
            with os.fdopen(handle, "wb") as out:
                out.write(sealed(self._key, sealed_as, data))
            new.replace(folder / name)
            _make_room(folder, self.most // FOLDERS)
        except OSError:  # as on a full disk
            with suppress(OSError):
                new.unlink()

    @cached_property
    def _key(self) -> bytes | None:
        return key(self._portal)

    @cached_property
    def _portal(self) -> Path:
        """Return the folder that holds the cache: what lies in it, others may have brought."""
        above = (above.parent for above in self.folder.parents if above.name == CACHE)
        return next(above, self.folder)

    def _folder_of(self, kind: str, name: str) -> Path:
        return self.folder / kind / name[:2]

    def _make(self, folder: Path) -> None:
        """Make a folder and those above it, for this user alone; nothing where a link leads."""
        if self._is_behind_a_link(folder):
            return
        if not folder.is_dir():
            self._make(folder.parent)
            folder.mkdir(mode=0o700, exist_ok=True)
        elif is_ours_alone(status := folder.stat(), 0):
            mode = stat.S_IMODE(status.st_mode)
            if mode & _WRITABLE_BY_OTHERS:  # as where all that is made may be written by a group
                folder.chmod(mode & ~_WRITABLE_BY_OTHERS)

    def _is_ours(self, folder: Path) -> bool:
        """Tell whether a folder is this user's, whom alone it lets write, and no link leads to it.

        Of those between it and the portal's only that is asked: what lies in it is sealed.
        """
        try:
            status = folder.lstat()
        except OSError:
            return False
        if not stat.S_ISDIR(status.st_mode) or not is_ours_alone(status, _WRITABLE_BY_OTHERS):
            return False
        return not self._is_behind_a_link(folder)

    def _is_behind_a_link(self, folder: Path) -> bool:
        """Tell whether a folder, or one on the way to it from the portal's, is a link."""
        below = folder.parts[len(self._portal.parts) :]
        steps = (self._portal.joinpath(*below[:count]) for count in range(1, len(below) + 1))
        return any(step.is_symlink() for step in steps)


def _no_link(path: str, flags: int) -> int:
    return os.open(path, flags | _PLAIN)


def _make_room(folder: Path, most: int) -> None:
    """Drop what was of no use for longest until the rest fits, and what was never finished."""
    now = time.time()
    kept = []
    for file, status in _files(folder):
        if not file.endswith(_NEW):
            kept.append((status.st_mtime_ns, file, status.st_size))
        elif abs(now - status.st_mtime) > _ABANDONED:
            (folder / file).unlink(missing_ok=True)
    size = sum(one for _used, _file, one in kept)
    for _used, file, one in sorted(kept):
        if size <= most:
            return
        (folder / file).unlink(missing_ok=True)
        size -= one


def _files(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as found:
        for one in found:
            with suppress(OSError):  # another run dropped it
                if one.is_file(follow_symlinks=False):
                    yield one.name, one.stat(follow_symlinks=False)
