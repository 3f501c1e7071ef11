"""Two names exchanged in one call, where the system can: at no moment is one of them missing."""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

# renameat2(2), RENAME_EXCHANGE, Linux since 3.15; renamex_np(2), RENAME_SWAP, macOS since 10.12.
_LINUX_EXCHANGE = 2
_MACOS_SWAP = 2
_AT_FDCWD = -100
# The number of renameat2 for a C library that has no name for it (musl), by machine.
_SYSTEM_CALLS = {"x86_64": 316, "aarch64": 276, "riscv64": 276, "i686": 353, "armv7l": 382}
# What a kernel or a file system answers that has never heard of exchanging.
_UNKNOWN = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP)


def exchange(one: Path, other: Path) -> bool:
    """Let two files or folders of one file system trade names; false where that is not known.

    Raises `OSError` where the system can and yet refuses, as for a mount point: nothing changed.
    """
    call = _call()
    if call is None:
        return False
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNKNOWN:
        return False
    raise OSError(number, os.strerror(number), str(other))


@cache
def _call() -> Callable[[bytes, bytes], int] | None:
    """Return the call of this system that exchanges; null for none."""
    if sys.platform == "win32":
        return None
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "darwin":
        swap = getattr(library, "renamex_np", None)
        return swap and (lambda one, other: int(swap(one, other, _MACOS_SWAP)))
    rename = getattr(library, "renameat2", None)
    if rename is not None:
        return lambda one, other: int(rename(_AT_FDCWD, one, _AT_FDCWD, other, _LINUX_EXCHANGE))
    number = _SYSTEM_CALLS.get(platform.machine())
    if number is None:
        return None
    return lambda one, other: int(
        library.syscall(number, _AT_FDCWD, one, _AT_FDCWD, other, _LINUX_EXCHANGE)
    )
