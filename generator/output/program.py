"""What of the program decides a value: the rooms that make it and all that they rest on.

A value that was remembered is of use as long as these are the same: the files of the rooms, the
language that is spoken, Python, and the packages that read, compare and keep values.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generator.language import catalogues, spoken

PROGRAM = Path(__file__).parent.parent
# From the ground up, as the contract of imports in `pyproject.toml` has them: each layer knows only
# those before it.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("hidden", "language"),
    ("problems", "progress"),
    (
        "bundles",
        "digests",
        "extensions",
        "memory",
        "merkle",
        "packed",
        "patience",
        "processes",
        "recollection",
        "watching",
    ),
    ("text",),
    ("schema",),
    ("reading",),
    ("model",),
    ("locale",),
    ("link",),
    ("history", "fidelity"),
    ("denial", "observed"),
    ("checks",),
    ("search", "opendata"),
    ("views",),
    ("subjects",),
    ("output",),
)
# Those whose next version may read, align or write otherwise.
PACKAGES = ("pydantic", "pydantic-core", "PyYAML", "rapidfuzz")


def program_of(room: str) -> str:
    """Return the hash of everything that decides what a room makes, the language among it."""
    return _hash(room, spoken())


def rooms_of(room: str) -> tuple[str, ...]:
    """Return a room behind all those that it may know, from the ground up."""
    at = next(number for number, layer in enumerate(LAYERS) if room in layer)
    return (*(name for layer in LAYERS[:at] for name in layer), room)


def files_hash(folder: Path, pattern: str = "*.md") -> str:
    """Return the hash of the names and bytes of some files below a folder."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob(pattern)):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


@cache
def _hash(room: str, language: str) -> str:
    said = (
        language,
        files_hash(catalogues.FOLDER, f"{language}.po"),
        sys.version,
        *(f"{package} {version(package)}" for package in PACKAGES),
        *(f"{name} {part}" for name in rooms_of(room) for part in _parts(name)),
    )
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


@cache
def _parts(room: str) -> tuple[str, ...]:
    return tuple(_hashes(PROGRAM, room))


def _hashes(program: Path, room: str) -> Iterator[str]:
    """Yield the hash of each part of a room: of its folder, or of its one module."""
    if (program / room).is_dir():
        yield files_hash(program / room, "*.py")
        yield files_hash(program / room, "*.yml")
    else:
        yield files_hash(program, f"{room}.py")
