"""What was told of older versions, kept in a folder between builds: the same with it and without.

One file a plan for what its commits changed, one a version for what stands on its page: data,
which templates escape when it is shown. An entry is believed only with this user's seal (`seal`),
in a folder that others cannot write. What another state of the program told, or told in another
language, is forgotten, and so is whatever is odd: nothing here can differ from what would be told
anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Collection
from contextlib import suppress
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from generator.history import tracked_below
from generator.language import _, catalogues, spoken
from generator.output.seal import is_ours_alone, key, opened, sealed
from generator.problems import Location, Problem
from generator.reading.opening import open_below

CACHE = ".cache"
PROGRAM = Path(__file__).parent.parent
# Far more than what was told of any plan takes.
MAX_ENTRY = 64 * 1024 * 1024
_WRITABLE_BY_OTHERS = 0o022


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


def recall(folder: Path, plan: str) -> dict[str, Any]:
    """Return what this program told of a plan before; nothing where that cannot be believed."""
    data = _read(folder, f"{plan}.json")
    try:
        told = json.loads(data) if data is not None else {}
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def remember(folder: Path, plan: str, told: dict[str, Any]) -> None:
    """Keep what was told of a plan's versions; a folder that cannot be written is no harm."""
    _write(folder, f"{plan}.json", json.dumps(told, ensure_ascii=False).encode())


def recall_page(folder: Path, name: str) -> bytes | None:
    """Return what a page showed that was made of the same things; null where none was."""
    return _read(folder, f"{_program()[:16]}/{name}.json")


def remember_page(folder: Path, name: str, shown: bytes) -> None:
    """Keep what a page shows; a folder that cannot be written is no harm."""
    _write(folder, f"{_program()[:16]}/{name}.json", shown)


def forget_others(folder: Path, used: Collection[str]) -> None:
    """Forget pages that this build did not show, and those of other states of the program."""
    if not _is_ours(folder):
        return
    for below in folder.iterdir():
        if not below.is_symlink() and below.is_dir():
            for file in below.iterdir():
                if (below.name, file.suffix) != (_program()[:16], ".json") or file.stem not in used:
                    with suppress(OSError):
                        file.unlink()


def _read(folder: Path, path: str) -> bytes | None:
    secret = _key(folder)
    if secret is None or not _is_ours(folder):
        return None
    try:
        with open_below(folder, PurePosixPath(path)) as file:
            if not is_ours_alone(os.fstat(file.fileno()), _WRITABLE_BY_OTHERS):
                return None
            entry = file.read(MAX_ENTRY + 1)
    except OSError:
        return None
    return opened(secret, _called(path), entry) if len(entry) <= MAX_ENTRY else None


def _write(folder: Path, path: str, data: bytes) -> None:
    secret, file = _key(folder), folder / path
    if secret is None:
        return
    new = file.with_suffix(f".{os.getpid()}.new")
    try:
        _make(file.parent)
        if _is_ours(folder) and _is_ours(file.parent):
            new.unlink(missing_ok=True)
            handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as out:
                out.write(sealed(secret, _called(path), data))
            new.replace(file)
    except OSError:  # as on a full disk
        with suppress(OSError):
            new.unlink()


def _key(folder: Path) -> bytes | None:
    return key(_portal(folder))


def _portal(folder: Path) -> Path:
    """Return the folder that holds the cache: what lies in it, others may have brought."""
    return next((above.parent for above in folder.parents if above.name == CACHE), folder)


def _make(folder: Path) -> None:
    """Make a folder and those above it, for this user alone; nothing where a link leads."""
    if _is_behind_a_link(folder):
        return
    if not folder.is_dir():
        _make(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
    elif is_ours_alone(status := folder.stat(), 0):
        mode = stat.S_IMODE(status.st_mode)
        if mode & _WRITABLE_BY_OTHERS:  # as where all that is made may be written by one's group
            folder.chmod(mode & ~_WRITABLE_BY_OTHERS)


def _is_ours(folder: Path) -> bool:
    """Tell whether a folder is this user's, whom alone it lets write, and no link leads to it."""
    try:
        plain = folder.is_dir() and not _is_behind_a_link(folder)
        return plain and is_ours_alone(folder.lstat(), _WRITABLE_BY_OTHERS)
    except OSError:
        return False


def _is_behind_a_link(folder: Path) -> bool:
    """Tell whether a folder, or one on the way to it from the portal's, is a link."""
    portal = _portal(folder)
    steps = [folder, *(above for above in folder.parents if above.is_relative_to(portal))]
    return any(one.is_symlink() for one in steps if one != portal)


def _called(path: str) -> str:
    return f"{_program()} {path}"


def _program() -> str:
    """Return the hash of everything that decides how things are told, the language among it."""
    return _state(spoken())


@cache
def _state(language: str) -> str:
    said = (language, *(files_hash(folder, name) for folder, name in _decisive(language)))
    return hashlib.sha256(" ".join(said).encode()).hexdigest()


def _decisive(language: str) -> tuple[tuple[Path, str], ...]:
    """Return the folders and names of the files that words come from, for one language."""
    return (PROGRAM, "*.py"), (catalogues.FOLDER, f"{language}.po")


def files_hash(folder: Path, pattern: str = "*.md") -> str:
    """Return the hash of the names and bytes of some files below a folder."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob(pattern)):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
