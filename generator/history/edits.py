"""What git prints of commits → the edits of each plan file, under the name that it has today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.history.moments import read_moment

# The bytes of a file by their name, null where there is no file.
State = str | None
Step = tuple[tuple[State, ...], State]
_NOTHING = set("0")
# What a commit has of another repository; it is named by a commit there, and no file here.
_LINK_TO_REPOSITORY = "160000"


@dataclass(frozen=True, slots=True)
class Edit:
    """One commit's change of one plan file, under the name that the file has today.

    `path` is the file's in that commit. `before` and `after` name the bytes of the file, null
    where there is none; of a merge `before` is its first parent's, `others` are those of the other
    ones. `cut` marks the commit at which a shallow clone begins: what it changed is not known.
    `moment` is the commit's time in RFC 3339, `odd` what the commit says where that cannot be shown
    (`moments.Moment`).
    """

    plan: str
    revision: str
    moment: str
    author: str
    message: str
    before: str | None
    after: str | None
    path: str = ""
    others: tuple[State, ...] = ()
    cut: bool = False
    odd: str = ""

    @property
    def blobs(self) -> tuple[str, ...]:
        """Return the names of all bytes that the edit tells of."""
        return tuple(one for one in (self.before, *self.others, self.after) if one)

    @property
    def merge(self) -> bool:
        """Tell whether the commit joined branches that both had changed the file."""
        return bool(self.others)

    @property
    def step(self) -> Step:
        """Return the states of the file that the commit leads from, and the one it leads to."""
        return (self.before, *self.others), self.after

    @property
    def date(self) -> str:
        """Return the day of the commit, where it was made."""
        return self.moment[:10]

    @property
    def subject(self) -> str:
        """Return the first paragraph of the message, as one line."""
        paragraph = self.message.lstrip("\n").split("\n\n", 1)[0]
        return " ".join(paragraph.split("\n")).strip(" ")


def read_edits(log: str, shallow: frozenset[str], prefix: str) -> Iterator[Edit]:
    """Yield the edits of a raw log, newest first; `shallow` are the commits at which it is cut.

    The log is that of `git log --raw -z`, of merges with `-c --combined-all-paths` or `-m`, with
    hash, seconds, date in the raw form, author and message before the raw lines, each ended by a
    zero byte (git-log and git-diff-tree tell the form). `prefix` is what its paths begin with; it
    is taken off. What became a link to another repository is gone. An empty
    log has no edits. Since the newest come first, a renaming is known before the older name is met.
    """
    names: dict[str, str] = {}
    commit = author = message = ""
    moment = read_moment("", "")
    fields = iter(log.split("\0"))
    for field in fields:
        if field.strip("\n").startswith(":"):
            words = field.split()
            paths = [next(fields).removeprefix(prefix) for _ in range(_count_of_paths(words))]
            plan = _name_today(paths, names).rsplit(".", 1)[0]
            (before, *others), after = _states(words)
            if (before, *others) == (None,) and after is None:
                continue
            cut = commit in shallow
            said = (commit, moment.text, author, message)
            more = (paths[-1], tuple(others), cut, moment.odd)
            yield Edit(plan, *said, before, after, *more)
        elif field.strip("\n"):
            commit, seconds, dated, author, message = field, *(next(fields) for _ in range(4))
            moment = read_moment(seconds, dated)


def _parents(words: list[str]) -> int:
    """Return how many older files a raw line names: a merge's has a colon for each."""
    return len(words[0]) - len(words[0].lstrip(":"))


def _count_of_paths(words: list[str]) -> int:
    older = _parents(words)
    return older + 1 if older > 1 or words[-1].startswith("R") else 1


def _states(words: list[str]) -> tuple[list[State], State]:
    """Return the older objects of a raw line and the newer one."""
    older = _parents(words)
    modes, names = words[: older + 1], words[older + 1 : 2 * older + 2]
    *before, after = (
        None if set(name) == _NOTHING or mode.endswith(_LINK_TO_REPOSITORY) else name
        for mode, name in zip(modes, names, strict=True)
    )
    return before, after


def _name_today(paths: list[str], names: dict[str, str]) -> str:
    """Return the name that a changed file has today; `names` learns of each renaming."""
    *older, path = paths
    today = names.get(path, path)
    names.update((old, today) for old in older if old != path)
    return today


def came_from(state: State, steps: Iterable[Step]) -> set[State]:
    """Return a state and all that lead to it; a step goes from one or more states to one.

    Null is the state without a file, and leads on like any other. Steps may come in any order and
    form circles: a change that was taken back does.
    """
    before: dict[State, set[State]] = defaultdict(set)
    for older, newer in steps:
        before[newer].update(older)
    found, open_ends = {state}, [state]
    while open_ends:
        new = before[open_ends.pop()] - found
        found |= new
        open_ends += new
    return found


def given_up(state: State, steps: Iterable[Step]) -> bool:
    """Tell whether some step came to a state from which no way leads to `state`, that of today.

    Then a merge took one side of the file whole and left out what the other had made of it. No
    steps give nothing up.
    """
    taken = list(steps)
    kept = came_from(state, taken)
    return any(newer not in kept for _, newer in taken)
