"""Data that is kept on a disk and believed only with the seal of whoever kept it.

The seal is a keyed hash (HMAC, RFC 2104, with SHA-256) of what an entry is called and what it says.
The key is never beside what it seals: a file of this user, or a word of the machine's environment,
which is how a build machine keeps it among its secrets.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import stat
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from generator.reading.opening import open_plain

VARIABLE = "KEHOACH_CACHE_KEY"
# A word of the environment that is shorter could be guessed.
SHORTEST = 32
_BYTES = 32
_SEAL = hashlib.sha256().digest_size


def key(away_from: Path, environment: Mapping[str, str] = os.environ) -> bytes | None:
    """Return the key of this user, made at first need; null where none can be kept safely.

    `away_from` is the folder of what is sealed: whoever brings that must not bring the key.
    """
    if said := environment.get(VARIABLE, ""):
        return hashlib.sha256(said.encode()).digest() if len(said) >= SHORTEST else None
    file = _file(environment)
    if file is None or _is_within(file, away_from):
        return None
    with suppress(OSError):
        return _read(file) or _made(file)
    return None


def sealed(secret: bytes, name: str, data: bytes) -> bytes:
    """Return data with its seal; `name` is where alone it will be believed."""
    return _seal(secret, name, data) + data


def opened(secret: bytes, name: str, entry: bytes) -> bytes | None:
    """Return the data of an entry; null for one that this key did not seal under this name."""
    seal, data = entry[:_SEAL], entry[_SEAL:]
    return data if hmac.compare_digest(seal, _seal(secret, name, data)) else None


def _seal(secret: bytes, name: str, data: bytes) -> bytes:
    called = name.encode()
    return hmac.digest(secret, len(called).to_bytes(8) + called + data, "sha256")


def _file(environment: Mapping[str, str]) -> Path | None:
    """Return where the key is (XDG Base Directory Specification 0.8: state of this user)."""
    if state := environment.get("XDG_STATE_HOME", ""):
        home = Path(state)
    elif sys.platform == "win32":
        home = Path(environment.get("LOCALAPPDATA", ""))
    else:
        home = Path(environment.get("HOME", ""), ".local", "state")
    return home / "kehoach" / "cache-key" if home.is_absolute() else None


def _is_within(file: Path, folder: Path) -> bool:
    try:
        return file.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # links in a circle
        return True


def _read(file: Path) -> bytes | None:
    """Return the key of a file that is this user's alone; null for any other."""
    if file.is_symlink():
        return None
    try:
        with open_plain(file) as kept:
            status = os.fstat(kept.fileno())
            found = kept.read(_BYTES + 1)
    except OSError:
        return None
    return found if is_ours_alone(status, 0o077) and len(found) == _BYTES else None


def _made(file: Path) -> bytes | None:
    """Make a key; another run that makes one at the same time wins, or this one, never both."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = file.with_name(f"{file.name}.{secrets.token_hex(8)}")
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(secrets.token_bytes(_BYTES))
        with suppress(FileExistsError):
            os.link(new, file)
    finally:
        new.unlink(missing_ok=True)
    return _read(file)


def is_ours_alone(status: os.stat_result, barred: int) -> bool:
    """Tell whether this user owns what was looked at, and nobody has any of the rights `barred`."""
    if sys.platform == "win32":
        return True
    return status.st_uid == os.geteuid() and not stat.S_IMODE(status.st_mode) & barred
