"""What decides the bytes of a site beside the commit of its plans: program, packages, settings."""

from __future__ import annotations

import hashlib
import platform
import re
from functools import cache
from importlib import metadata
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from generator import __version__
from generator.reading.settings import Settings

PROGRAM = Path(__file__).parent.parent
# Of the program's own folder, what is run or read; of its theme every file.
_ENDINGS = (".py", ".po", ".yml")
_GROUPS = ("subjects", "formats", "checks", "importers", "hosts")


def made_of(settings: Settings) -> dict[str, object]:
    """Return what a site's record says of how it was built (`published.record.MADE`).

    `program` is a hash of the program's own files: two of one version may still differ.
    """
    return {
        "version": __version__,
        "program": _program(settings.themes[-1]),
        "python": platform.python_version(),
        "packages": _packages(),
        "base_url": settings.base_url,
        "language": settings.portal.language,
    }


@cache
def _program(theme: Path) -> str:
    code = (path for path in PROGRAM.rglob("*") if path.suffix in _ENDINGS)
    own = [path for path in code if "bundled" not in path.relative_to(PROGRAM).parts]
    digest = hashlib.sha256()
    for folder, files in ((PROGRAM, own), (theme, theme.rglob("*"))):
        for path in sorted(path for path in files if path.is_file()):
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@cache
def _packages() -> dict[str, str]:
    """Return the versions of what the program needs directly, and of what extends it, by name."""
    try:
        needed = metadata.requires("kehoach") or []
    except metadata.PackageNotFoundError:  # run from its folder, never installed
        needed = []
    names = {re.split(r"[^A-Za-z0-9._-]", one, maxsplit=1)[0] for one in needed}
    names |= {entry.dist.name for entry in extensions() if entry.dist}
    here = {one.name: one.version for one in map(_installed, names) if one}
    return {name.lower(): here[name] for name in sorted(here, key=str.lower)}


@cache
def installed() -> tuple[tuple[str, str], ...]:
    """Return name and version of every installed package, in order; what runs is what was here."""
    return tuple(sorted({(one.name, one.version) for one in metadata.distributions()}))


def extensions() -> tuple[EntryPoint, ...]:
    """Return what installed packages offer to the program, whether it can be loaded or not."""
    return tuple(one for group in _GROUPS for one in entry_points(group=f"kehoach.{group}"))


def _installed(name: str) -> metadata.Distribution | None:
    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError:  # what only another system needs
        return None
