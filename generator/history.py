"""Git → revisions of the plans, in one pass; the only module that asks git."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model import Revision

_RECORD, _FIELD = "\x1e", "\x1f"
_FORMAT = f"--format={_RECORD}%H{_FIELD}%cs{_FIELD}%s{_FIELD}"


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
    for record in log.split(_RECORD)[1:]:
        commit, date, subject, files = record.split(_FIELD, 3)
        for plan in _plans(files, names):
            yield Revision(plan, commit, date, subject)


def _plans(files: str, names: dict[str, str]) -> Iterator[str]:
    """Yield the plans that a commit changed, under the names they have today."""
    fields = iter(field.strip("\n") for field in files.split("\0") if field.strip("\n"))
    for status in fields:
        path = next(fields)
        if status.startswith(("R", "C")):
            old, path = path, next(fields)
            if status.startswith("R"):
                names[old] = names.get(path, path)
        today = names.get(path, path)
        if "/" not in path and path.endswith((".yml", ".yaml")):
            yield today.rsplit(".", 1)[0]


def _git(folder: Path, *words: str) -> str | None:
    """Return what git prints, or None where it cannot answer (no git, no repository, no commit)."""
    command = ["git", "-C", str(folder), "-c", "core.quotepath=false", *words]
    try:
        done = subprocess.run(command, capture_output=True, check=True, timeout=600)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace")
