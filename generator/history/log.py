"""What git is asked: which commits changed which plan file, and what two commits hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path

from generator.history.edits import Edit, Step, came_from, given_up, read_edits
from generator.history.git import Git, GitError, Trouble
from generator.history.moments import read_moment
from generator.history.objects import Objects, all_there
from generator.reading.files import PLAN_ENDINGS, is_plan_file, is_read

# More would not fit a command line everywhere; then all are asked for, which is slower.
MOST_PATHS = 500
# Every field ends with a zero byte, which can stand neither in a message nor in a path.
_FORMAT = "--format=%H%x00%ct%x00%cd%x00%an%x00%B%x00"
_RAW = (
    *("--full-history", "--date-order", "--raw", "--no-abbrev", "-M50%", "-z"),
    *("--date=raw", _FORMAT),
)


@dataclass(frozen=True, slots=True)
class History:
    """What git says of the plans folder; without git there is no commit and no edit.

    `commit` and `timestamp` are hash and time, in seconds since 1970, of the commit that is checked
    out. `shallow` tells that older commits are not here. `prefix` is the folder as seen from the
    root of the repository, empty or ending in a slash. `trouble` says why there is nothing. `held`
    are the plan files of that commit by name, each with the name of its bytes.
    """

    edits: tuple[Edit, ...] = ()
    commit: str | None = None
    timestamp: int | None = None
    shallow: bool = False
    prefix: str = ""
    trouble: Trouble | None = None
    held: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path, below: str = "") -> History:
        """Ask git for the history of a plans folder (`read_history`)."""
        return read_history(folder, below)

    @property
    def messages(self) -> dict[str, str]:
        """Return what each commit that changed a plan says, by its name, newest first."""
        return {edit.revision: edit.message for edit in self.edits}


def read_history(folder: Path, below: str = "") -> History:
    """Return the edits of every plan file in `folder`, newest first, renames followed.

    `below` is a folder in it whose files are asked for instead, `reports/`, there or gone. Without
    a repository, without a commit in it, and where git fails, the history is empty and says why; of
    a folder that is not there it says nothing. Plan files are those directly in the folder.
    """
    if not folder.is_dir():
        return History()
    try:
        return _history(Git.at(folder), below)
    except GitError as error:
        return History(trouble=error.trouble)


def _plan_files(below: str) -> tuple[str, ...]:
    return tuple(f":(glob,icase){below}*{ending}" for ending in PLAN_ENDINGS)


def _history(git: Git, below: str) -> History:
    commit = git.commit("HEAD")
    if commit is None:
        raise _without_commit(git)
    _, *dated = git.ask("log", "-1", "--date=raw", "--format=%H%x00%ct%x00%cd", commit).split("\0")
    log = git.ask("log", "-c", "--combined-all-paths", *_RAW, commit, "--", *_plan_files(below))
    shallow = _shallow(git)
    files = _files(git, commit, below)
    prefix = git.prefix + below
    edits = list(read_edits(log, shallow, prefix))
    edits = _with_choices(git, commit, below, files, edits)
    all_there(git, (blob for edit in edits for blob in edit.blobs))
    timestamp = read_moment(dated[0], dated[1].strip()).seconds
    held = {name: blob for name, blob in files.items() if is_read(name)}
    return History(tuple(edits), commit, timestamp, bool(shallow), prefix, held=held)


def _without_commit(git: Git) -> GitError:
    """Return what to raise where nothing is checked out: a new repository, or a damaged one."""
    if git.ask("rev-list", "--all", "--reflog", "-1"):
        try:
            git.ask("log", "-1", "HEAD")
        except GitError as error:
            return error
    return GitError(Trouble("no-commit", git.folder))


def _with_choices(
    git: Git, commit: str, below: str, files: Mapping[str, str], edits: list[Edit]
) -> list[Edit]:
    """Add the merges that took a file as one branch had it and gave the other one's up.

    Git lists no change there. They are looked for, in one more call, only among files of which an
    edit did not come down to today's bytes: a history without such a merge costs nothing more.
    """
    today = {path.rsplit(".", 1)[0]: blob for path, blob in files.items()}
    doubtful = {
        plan: own
        for plan, own in _by_plan(edits).items()
        if given_up(today.get(plan), (edit.step for edit in own))
        or (plan in today and _last_was_removal(own))
    }
    if doubtful:
        paths = sorted(
            {f":(literal){below}{edit.path}" for own in doubtful.values() for edit in own}
        )
        asked = paths if len(paths) <= MOST_PATHS else _plan_files(below)
        log = git.ask("log", "-m", *_RAW, commit, "--", *asked)
        prefix = git.prefix + below
        compared = [*read_edits(log, frozenset(), prefix)]
        with Objects(git.folder) as objects:
            return _woven(edits, _choices(objects, prefix, compared, doubtful))
    return edits


def _woven(edits: Iterable[Edit], choices: Iterable[tuple[Edit, Edit]]) -> list[Edit]:
    """Return the edits with each choosing merge right before the edit, or choice, it follows."""
    newer = {(older.revision, older.plan): choice for choice, older in choices}
    woven: list[Edit] = []
    for edit in edits:
        row = [edit]
        while choice := newer.get((row[-1].revision, row[-1].plan)):
            row.append(choice)
        woven += reversed(row)
    return woven


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


@dataclass(frozen=True, slots=True)
class Compared:
    """Two commits by their hashes, and their plan files by path, changed or not."""

    before: str
    after: str
    pairs: tuple[FilePair, ...]


def compare_commits(folder: Path, before: str, after: str, below: str = "") -> Compared | None:
    """Return what plan files two commits hold, those that changed and those that did not.

    `below` is a folder whose files are meant instead (`read_history`). A file that git takes for
    renamed is one pair under its newer path. None when git knows one of the two commits not; both
    are names as git takes them (`HEAD~2`, a branch, a hash). Raises `GitError` where there is no
    repository, or git fails.
    """
    git = Git.at(folder)
    known = git.commit(before), git.commit(after)
    if known[0] is None or known[1] is None:
        return None
    older, newer = (_files(git, one, below) for one in (known[0], known[1]))
    renames = _renames(git, known[0], known[1], below)
    pairs = [FilePair(p, older.get(renames.get(p, p)), blob) for p, blob in newer.items()]
    gone = older.keys() - {renames.get(path, path) for path in newer}
    pairs += [FilePair(path, older[path], None) for path in gone]
    return Compared(known[0], known[1], tuple(sorted(pairs, key=lambda pair: pair.path)))


def _files(git: Git, commit: str, below: str) -> dict[str, str]:
    listed = git.ask("ls-tree", "-z", commit, *((below,) if below else ()))
    lines = (line.split("\t", 1) for line in listed.split("\0") if line)
    files = ((*said.split(), path.removeprefix(below)) for said, path in lines)
    return {path: blob for _, kind, blob, path in files if kind == "blob" and is_plan_file(path)}


def _renames(git: Git, before: str, after: str, below: str) -> dict[str, str]:
    """Return the older path of each plan file that was renamed between two commits."""
    raw = git.ask(
        "diff-tree", "-r", "-M50%", "-z", "--relative", "--name-status", "--diff-filter=R",
        before, after, "--", *_plan_files(below),
    )  # fmt: skip
    fields = [one.removeprefix(below) for one in raw.split("\0")]
    return {new: old for old, new in zip(fields[1::3], fields[2::3], strict=False)}


def _shallow(git: Git) -> frozenset[str]:
    """Return the commits at which a shallow clone begins; none for a whole one."""
    if not git.shallow:
        return frozenset()
    # At the border git shows commits without the parents that they name.
    orphans = git.ask("log", "--all", "HEAD", "--max-parents=0", "--format=%H").split()
    with Objects(git.folder) as objects:
        heads = ((one, objects.read(one)) for one in orphans)
        return frozenset(
            one for one, found in heads if found and b"\nparent " in found[1].split(b"\n\n")[0]
        )
