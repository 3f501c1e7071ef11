"""Git → what happened to the plan files, in one pass; the only module that asks git."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO

PLAN_FILES = (":(glob,icase)*.yml", ":(glob,icase)*.yaml")
# Every field ends with a zero byte, which can stand neither in a message nor in a path.
_FORMAT = "--format=%H%x00%P%x00%cI%x00%aN%x00%B%x00"
_NOTHING = set("0")


@dataclass(frozen=True, slots=True)
class Edit:
    """One commit's change of one plan file, under the name that the file has today.

    `before` and `after` name the bytes of the file, null where there is none; of a merge that
    settled a conflict `before` is its first parent's. `cut` marks the commit at which a shallow
    clone begins: what it changed is not known. `moment` is the commit's time in RFC 3339.
    """

    plan: str
    revision: str
    moment: str
    author: str
    message: str
    before: str | None
    after: str | None
    merge: bool = False
    cut: bool = False

    @property
    def date(self) -> str:
        """Return the day of the commit, where it was made."""
        return self.moment[:10]

    @property
    def subject(self) -> str:
        """Return the first paragraph of the message, as one line."""
        paragraph = self.message.lstrip("\n").split("\n\n", 1)[0]
        return " ".join(paragraph.split("\n")).strip(" ")


@dataclass(frozen=True, slots=True)
class History:
    """What git says of the plans folder; without git there is no commit and no edit.

    `prefix` is the folder as seen from the root of the repository, empty or ending in a slash.
    """

    edits: tuple[Edit, ...] = ()
    commit: str | None = None
    timestamp: int | None = None
    shallow: bool = False
    prefix: str = ""


def read_history(folder: Path) -> History:
    """Return the edits of every plan file in `folder`, newest first, renames followed."""
    head = _git(folder, "log", "-1", "--format=%H %ct")
    if not head:
        return History()
    commit, timestamp = head.split()
    log = _git(
        folder, "log", "--full-history", "-c", "--date-order", "--raw", "--no-abbrev", "-M",
        "-z", "--relative", _FORMAT, "--", *PLAN_FILES,
    )  # fmt: skip
    shallow = _shallow(folder)
    edits = tuple(_edits(log or "", shallow))
    return History(edits, commit, int(timestamp), bool(shallow), folder_in_repository(folder))


def folder_in_repository(folder: Path) -> str:
    """Return a folder as seen from the root of its repository, empty or ending in a slash."""
    return (_git(folder, "rev-parse", "--show-prefix") or "").rstrip("\n")


def _edits(log: str, shallow: frozenset[str]) -> Iterator[Edit]:
    names: dict[str, str] = {}
    commit = parents = moment = author = message = ""
    fields = iter(log.split("\0"))
    for field in fields:
        if field.strip("\n").startswith(":"):
            words = field.split()
            path = _name_today(words[-1], fields, names)
            before, after = _blobs(words)
            cut = commit in shallow
            plan = path.rsplit(".", 1)[0]
            merge = " " in parents
            yield Edit(plan, commit, moment, author, message, before, after, merge, cut)
        elif field.strip("\n"):
            commit, parents, moment, author, message = field, *(next(fields) for _ in range(4))


def _blobs(words: list[str]) -> tuple[str | None, str | None]:
    """Return the first older and the newer object of a raw line, of a merge's line too."""
    modes = len(words[0]) - len(words[0].lstrip(":")) + 1
    before, after = words[modes], words[2 * modes - 1]
    return (
        None if set(before) == _NOTHING else before,
        None if set(after) == _NOTHING else after,
    )


def _name_today(status: str, fields: Iterator[str], names: dict[str, str]) -> str:
    """Return the name that a changed file has today; `names` learns of each renaming."""
    path = next(fields)
    if status.startswith("R"):
        old, path = path, next(fields)
        names[old] = names.get(path, path)
    return names.get(path, path)


@dataclass(frozen=True, slots=True)
class FilePair:
    """A plan file in two commits: its path in each, null where it has none, and its bytes' names.

    Paths are relative to the plans folder.
    """

    path: str
    before: str | None
    after: str | None


def compare_commits(folder: Path, before: str, after: str) -> list[FilePair] | None:
    """Return the plan files of two commits, those that changed and those that did not.

    None when git knows one of the two not.
    """
    older, newer = _files(folder, before), _files(folder, after)
    if older is None or newer is None:
        return None
    renames = _renames(folder, before, after)
    pairs = [FilePair(p, older.get(renames.get(p, p)), blob) for p, blob in newer.items()]
    gone = older.keys() - {renames.get(path, path) for path in newer}
    return sorted(
        [*pairs, *(FilePair(path, older[path], None) for path in gone)], key=lambda pair: pair.path
    )


def _files(folder: Path, commit: str) -> dict[str, str] | None:
    known = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{commit}^{{commit}}")
    if not _git(folder, *known):
        return None
    listed = _git(folder, "ls-tree", "-z", commit) or ""
    files = (line.split(None, 3) for line in listed.split("\0") if line)
    return {
        path: blob
        for _, kind, blob, path in files
        if kind == "blob" and path.lower().endswith((".yml", ".yaml"))
    }


def _renames(folder: Path, before: str, after: str) -> dict[str, str]:
    """Return the older path of each plan file that was renamed between two commits."""
    raw = _git(
        folder, "diff-tree", "-r", "-M", "-z", "--relative", "--name-status", "--diff-filter=R",
        before, after, "--", *PLAN_FILES,
    )  # fmt: skip
    fields = (raw or "").split("\0")
    return {new: old for old, new in zip(fields[1::3], fields[2::3], strict=False)}


class Objects:
    """Reads files of any commit by name, through one `git cat-file --batch`.

    A name is that of the bytes, or `<commit>:<path>`.
    """

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(
            ["git", "-C", str(folder), "cat-file", "--batch"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def __enter__(self) -> Objects:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pipe(self._process.stdin).close()
        self._pipe(self._process.stdout).close()
        self._process.wait()

    def read(self, name: str) -> tuple[str, bytes] | None:
        """Return the object's own name and its bytes; None for what is not there."""
        self._pipe(self._process.stdin).write(f"{name}\n".encode())
        self._pipe(self._process.stdin).flush()
        answer = self._pipe(self._process.stdout)
        head = answer.readline().decode("utf-8", "replace").split()
        if len(head) != 3 or not head[2].isdecimal():  # "<name> missing", "<name> ambiguous"
            return None
        data = answer.read(int(head[2]))
        answer.read(1)
        return head[0], data

    @staticmethod
    def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
        assert pipe
        return pipe


def _shallow(folder: Path) -> frozenset[str]:
    """Return the commits at which a shallow clone begins; none for a whole one."""
    if (_git(folder, "rev-parse", "--is-shallow-repository") or "").strip() != "true":
        return frozenset()
    # At the border git shows commits without the parents that they name.
    orphans = _git(folder, "log", "--all", "--max-parents=0", "--format=%H") or ""
    return frozenset(
        commit
        for commit in orphans.split()
        if "\nparent " in (_git(folder, "cat-file", "commit", commit) or "").split("\n\n")[0]
    )


def _git(folder: Path, *words: str) -> str | None:
    """Return what git prints, or None where it cannot answer (no git, no repository, no commit)."""
    command = ["git", "-C", str(folder), "-c", "core.quotepath=false", *words]
    try:
        done = subprocess.run(command, capture_output=True, check=True, timeout=600)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace")
