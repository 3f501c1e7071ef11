"""Plans folders for tests: a small valid one as base, changed as a case says."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
BASE = Path(__file__).parent / "cases" / "base" / "plans"
# Names the folder in which all processes of one run of the tests keep what they build once.
TOGETHER = "KEHOACH_TESTS_TOGETHER"
PLAN = "xa-mau-ke-hoach.yml"


def write_base(folder: Path) -> Path:
    """Copy the base into a new folder and return it."""
    shutil.copytree(BASE, folder)
    return folder


def change(folder: Path, said: Mapping[str, Any]) -> Path:
    """Change a plans folder as a case says, and return it.

    `edit`: words of the plan → words in their place, each found exactly once; `edits`: the same by
    file; `files`: whole files, null or an empty text to remove one; `encoded`: a file in another
    encoding (`as`, `text`); `copies`: files like others; `links`: symbolic links.
    """
    edits = {PLAN: said["edit"]} if "edit" in said else {}
    for name, changes in {**edits, **said.get("edits", {})}.items():
        edit(folder / name, changes)
    for name, text in said.get("files", {}).items():
        _put(folder / name, text)
    for name, known in said.get("copies", {}).items():
        shutil.copy(folder / known, folder / name)
    for name, encoded in said.get("encoded", {}).items():
        (folder / name).write_bytes(encoded["text"].encode(encoded["as"]))
    for name, target in said.get("links", {}).items():
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(target)
    return folder


def edit(file: Path, changes: Mapping[str, str]) -> None:
    """Replace words of a file; each must stand there exactly once."""
    text = file.read_text(encoding="utf-8")
    for old, new in changes.items():
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def _put(file: Path, text: str) -> None:
    if not text:
        file.unlink()
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def tree(folder: Path) -> dict[str, str]:
    """Return the hash of every file below a folder, by path; folders are listed too."""
    return {
        path.relative_to(folder).as_posix(): (
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
        )
        for path in sorted(folder.rglob("*"))
    }
