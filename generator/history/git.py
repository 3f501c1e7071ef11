"""Git → what happened to the plan files, in one pass; the only module that asks git."""

from __future__ import annotations

import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import IO

from generator.history.edits import Edit, Step, came_from, given_up, read_edits
from generator.reading.files import PLAN_ENDINGS, is_plan_file

PLAN_FILES = tuple(f":(glob,icase)*{ending}" for ending in PLAN_ENDINGS)
# Every field ends with a zero byte, which can stand neither in a message nor in a path.
_FORMAT = "--format=%H%x00%cI%x00%aN%x00%B%x00"
_RAW = ("--full-history", "--date-order", "--raw", "--no-abbrev", "-M", "-z", _FORMAT)


@dataclass(frozen=True, slots=True)
class History:
    """What git says of the plans folder; without git there is no commit and no edit.

    `commit` and `timestamp` are hash and time, in seconds since 1970, of the commit that is checked
    out. `shallow` tells that older commits are not here. `prefix` is the folder as seen from the
    root of the repository, empty or ending in a slash.
    """

    edits: tuple[Edit, ...] = ()
    commit: str | None = None
    timestamp: int | None = None
    shallow: bool = False
    prefix: str = ""

    @classmethod
    def of(cls, folder: Path) -> History:
        """Ask git for the history of a plans folder (`read_history`)."""
        return read_history(folder)

    @property
    def messages(self) -> dict[str, str]:
        """Return what each commit that changed a plan says, by its name, newest first."""
        return {edit.revision: edit.message for edit in self.edits}


def read_history(folder: Path) -> History:
    """Return the edits of every plan file in `folder`, newest first, renames followed.

    A folder that no git knows, or a repository without a commit, has an empty history: a portal may
    be built out of an archive. Plan files are those directly in `folder` (`PLAN_FILES`).
    """
    head = _git(folder, "log", "-1", "--format=%H %ct")
    if not head:
        return History()
    commit, timestamp = head.split()
    log = _git(folder, "log", "-c", "--combined-all-paths", *_RAW, "--", *PLAN_FILES)
    shallow, prefix = _shallow(folder), folder_in_repository(folder)
    edits = _with_choices(folder, prefix, list(read_edits(log or "", shallow, prefix)))
    return History(tuple(edits), commit, int(timestamp), bool(shallow), prefix)


def folder_in_repository(folder: Path) -> str:
    """Return a folder as seen from the root of its repository, empty or ending in a slash."""
    return (_git(folder, "rev-parse", "--show-prefix") or "").rstrip("\n")


def _with_choices(folder: Path, prefix: str, edits: list[Edit]) -> list[Edit]:
    """Add the merges that took a file as one branch had it and gave the other one's up.

    Git lists no change there. They are looked for, in one more call, only among files of which an
    edit did not come down to today's bytes: a history without such a merge costs nothing more.
    """
    today = {path.rsplit(".", 1)[0]: blob for path, blob in (_files(folder, "HEAD") or {}).items()}
    doubtful = {
        plan: own
        for plan, own in _by_plan(edits).items()
        if given_up(today.get(plan), (edit.step for edit in own))
        or (plan in today and _last_was_removal(own))
    }
    if doubtful:
        paths = {f":(literal){edit.path}" for own in doubtful.values() for edit in own}
        log = _git(folder, "log", "-m", *_RAW, "--", *sorted(paths))
        compared = [*read_edits(log or "", frozenset(), prefix)]
        with Objects(folder) as objects:
            for choice, older in _choices(objects, prefix, compared, doubtful):
                edits.insert(edits.index(older), choice)
    return edits


def _choices(
    objects: Objects, prefix: str, compared: list[Edit], own: dict[str, list[Edit]]
) -> Iterator[tuple[Edit, Edit]]:
    """Yield the choosing merges, oldest first, each with the edit that it follows.

    `compared` are the commits of the plans, with a merge once for each parent that it differs from.
    """
    known = {(edit.revision, edit.plan): edit for edits in own.values() for edit in edits}
    steps = {plan: [edit.step for edit in edits] for plan, edits in own.items()}
    older: dict[str, Edit] = {}
    for revision, group in groupby(reversed(compared), key=lambda edit: edit.revision):
        for plan, sides in _by_plan(group).items():
            if (revision, plan) in known:
                older[plan] = known[revision, plan]
            elif plan in older and _is_choice(older[plan], sides, steps[plan]):
                choice = _choice(objects, prefix, sides)
                yield choice, older[plan]
                steps[plan].append(choice.step)
                older[plan] = choice


def _is_choice(older: Edit, sides: list[Edit], steps: list[Step]) -> bool:
    """Tell whether a merge took what does not come down from each of its sides.

    That a side has no file may be older than the plan: only a removal just before is given up.
    """
    given = {side.before for side in sides}
    if older.after is None and None in given:
        return True
    return not given <= came_from(sides[0].after, steps)


def _last_was_removal(own: list[Edit]) -> bool:
    """Tell whether a file was removed after it had come, or come again, the last time."""
    return next((edit.after is None for edit in own if None in (edit.before, edit.after)), False)


def _choice(objects: Objects, prefix: str, sides: list[Edit]) -> Edit:
    """Return a merge as one edit: what the first parent had is before, what others had beside."""
    edit = sides[0]
    first = objects.read(f"{edit.revision}^1:{prefix}{edit.path}")
    before = first[0] if first else None
    others = {edit.after, *(side.before for side in sides)} - {before}
    return replace(edit, before=before, others=tuple(sorted(others, key=str)))


def _by_plan(edits: Iterable[Edit]) -> dict[str, list[Edit]]:
    by_plan: dict[str, list[Edit]] = defaultdict(list)
    for edit in edits:
        by_plan[edit.plan].append(edit)
    return by_plan


@dataclass(frozen=True, slots=True)
class FilePair:
    """A plan file in two commits: its path in each, null where it has none, and its bytes' names.

    Paths are relative to the plans folder.
    """

    path: str
    before: str | None
    after: str | None

    @property
    def plan(self) -> str:
        """Return the id of the plan, which is the name of its file."""
        return self.path.rsplit(".", 1)[0]


def compare_commits(folder: Path, before: str, after: str) -> list[FilePair] | None:
    """Return the plan files of two commits, those that changed and those that did not, by path.

    A file that git takes for renamed is one pair under its newer path. None when git knows one of
    the two commits not; both are names as git takes them (`HEAD~2`, a branch, a hash).
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
    return {path: blob for _, kind, blob, path in files if kind == "blob" and is_plan_file(path)}


def _renames(folder: Path, before: str, after: str) -> dict[str, str]:
    """Return the older path of each plan file that was renamed between two commits."""
    raw = _git(
        folder, "diff-tree", "-r", "-M", "-z", "--relative", "--name-status", "--diff-filter=R",
        before, after, "--", *PLAN_FILES,
    )  # fmt: skip
    fields = (raw or "").split("\0")
    return {new: old for old, new in zip(fields[1::3], fields[2::3], strict=False)}


def tree_files(name: str, data: bytes) -> dict[str, str]:
    """Return the names of the objects in a folder by file name, from git's own form of a tree.

    `name` is the object's own name. An entry is `<mode> <file name>`, a zero byte, the object's
    name in binary (git's manual, gitformat-pack).
    """
    files, width = {}, len(name) // 2
    while data:
        head, _, rest = data.partition(b"\0")
        files[head.partition(b" ")[2].decode("utf-8", "replace")] = rest[:width].hex()
        data = rest[width:]
    return files


class Objects:
    """Reads files of any commit by name, through one `git cat-file --batch`.

    A name is that of the bytes, or `<commit>:<path>`. It is a context: the process ends with it.
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
        """Return the object's own name and its bytes; None for what is not there.

        That holds for a name that means several objects, too.
        """
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
