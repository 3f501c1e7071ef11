"""Git → revisions of the plans, in one pass; the only module that asks git."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model import Revision

# The zero byte alone can stand neither in a subject nor in a path: `-z` ends every field with it.
_FORMAT = "--format=%H %cs %s"
_HEADER = re.compile(r"([0-9a-f]{40,64}) (\d{4}-\d\d-\d\d) (.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class History:
    """What git says of the plans folder; without git there is no commit and no revision."""

    revisions: tuple[Revision, ...] = ()
    commit: str | None = None
    timestamp: int | None = None
    shallow: bool = False


def read_history(folder: Path) -> History:
    """Return the revisions of every plan file in `folder`, newest first, renames followed."""
    head = _git(folder, "log", "-1", "--format=%H %ct")
    if not head:
        return History()
    commit, timestamp = head.split()
    log = _git(
        folder, "log", "--no-merges", "--name-status", "-M", "-z", "--relative", _FORMAT, "--", "."
    )
    shallow = (_git(folder, "rev-parse", "--is-shallow-repository") or "").strip() == "true"
    return History(tuple(_revisions(log or "")), commit, int(timestamp), shallow)


def _revisions(log: str) -> Iterator[Revision]:
    names: dict[str, str] = {}
    commit = date = subject = ""
    fields = iter(log.split("\0"))
    for field in fields:
        if header := _HEADER.fullmatch(field):
            commit, date, subject = header.groups()
        elif status := field.strip("\n"):
            path = _name_today(status, fields, names)
            if "/" not in path and path.endswith((".yml", ".yaml")):
                yield Revision(path.rsplit(".", 1)[0], commit, date, subject)


def _name_today(status: str, fields: Iterator[str], names: dict[str, str]) -> str:
    """Return the name that a changed file has today; `names` learns of each renaming."""
    path = next(fields)
    if status.startswith(("R", "C")):
        old, path = path, next(fields)
        if status.startswith("R"):
            names[old] = names.get(path, path)
    return names.get(path, path)


def _git(folder: Path, *words: str) -> str | None:
    """Return what git prints, or None where it cannot answer (no git, no repository, no commit)."""
    command = ["git", "-C", str(folder), "-c", "core.quotepath=false", *words]
    try:
        done = subprocess.run(command, capture_output=True, check=True, timeout=600)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace")
