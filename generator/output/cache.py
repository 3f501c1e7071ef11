"""What was told of older versions, kept in a folder between builds: the same with it and without.

One JSON file a plan, one Markdown file a page. What another state of the program told, or told in
another language, is forgotten, so that nothing here can differ from what would be told anew.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from generator.language import catalogues, spoken

PROGRAM = Path(__file__).parent.parent


def recall(folder: Path, plan: str) -> dict[str, Any]:
    """Return what this program told of a plan before; nothing where that cannot be read."""
    try:
        kept = json.loads((folder / f"{plan}.json").read_text(encoding="utf-8"))
        known: dict[str, Any] = kept["told"] if kept["program"] == _program() else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return known


def remember(folder: Path, plan: str, told: dict[str, Any]) -> None:
    """Keep what was told of a plan's versions; a folder that cannot be written is no harm."""
    text = json.dumps({"program": _program(), "told": told}, ensure_ascii=False)
    _write(folder / f"{plan}.json", text)


def recall_page(folder: Path, key: str) -> str | None:
    """Return a page that was rendered of the same things; null where none was."""
    try:
        return (folder / _program()[:16] / f"{key}.md").read_text(encoding="utf-8")
    except OSError:
        return None


def remember_page(folder: Path, key: str, text: str) -> None:
    """Keep a rendered page; a folder that cannot be written is no harm."""
    _write(folder / _program()[:16] / f"{key}.md", text)


def forget_others(folder: Path, used: Collection[str]) -> None:
    """Forget pages that this build did not show, and those of other states of the program."""
    for file in folder.glob("*/*"):
        if file.parent.name != _program()[:16] or file.stem not in used:
            with suppress(OSError):
                file.unlink()


def _write(file: Path, text: str) -> None:
    new = file.with_suffix(f".{os.getpid()}.new")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(text, encoding="utf-8")
        new.replace(file)


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
