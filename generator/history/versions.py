"""Bytes of an older commit → the plan as it was then, or why it cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from generator.hidden import marked
from generator.history.git import GitError
from generator.history.objects import Objects
from generator.history.past_registries import PastRegistries, Read
from generator.language import _, ngettext
from generator.link import link_plan
from generator.model.plan import Plan
from generator.model.registries import Registries
from generator.patience import PLAN_SECONDS, TooLongError, at_most
from generator.problems import FRAGMENT_LIMIT, Problem
from generator.reading.plans import read_plan

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Version:
    """A plan as it was after one commit, with the registries of that time."""

    plan: Plan
    registries: Registries


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a version cannot be read, in words for readers: its first problem, the rest counted."""

    reason: str


def within_net(work: Callable[[], T]) -> T | Unreadable:
    """Return what some work on the past comes to; whatever stops it is told.

    History cannot be changed, so nothing that stands in it may stop every later build, nor keep it
    waiting (`patience.PLAN_SECONDS`). That git fails, or the machine has no more memory, says
    nothing of the past and is raised on.
    """
    try:
        with at_most(PLAN_SECONDS):
            return work()
    except (GitError, MemoryError):
        raise
    except TooLongError:
        return Unreadable(_("đọc quá lâu: hơn {seconds} giây xử lý", seconds=f"{PLAN_SECONDS:g}"))
    except Exception as error:  # a fault of ours, too: it is told in the history, with its name
        return Unreadable(_("chương trình không hiểu được bản này: {error}", error=_named(error)))


def _named(error: Exception) -> str:
    # Its words may hold an order or an address that differ from run to run.
    return type(error).__name__


@dataclass(slots=True)
class Past:
    """Reads versions of plan files, each registry of the past once.

    `read` returns an object of git by name, null for what is not there. `prefix` is the plans
    folder within the repository, empty or ending in a slash. `today` are the registries that stand
    in for those of a commit which cannot be read.
    """

    read: Read
    prefix: str
    today: Registries
    _trees: dict[str, str] = field(default_factory=dict)
    _registries: PastRegistries = field(init=False)

    def __post_init__(self) -> None:
        """Prepare to read registries."""
        self._registries = PastRegistries(self.read, self.today)

    @classmethod
    @contextmanager
    def of(cls, folder: Path, prefix: str, today: Registries) -> Iterator[Past]:
        """Read the past of a plans folder through one process of git, which ends with the block."""
        with Objects(folder) as objects:
            yield cls(objects.read, prefix, today)

    def tree(self, commit: str) -> str:
        """Return what names the registries of a commit; empty where it has none."""
        if commit not in self._trees:
            found = self.read(f"{commit}:{self.prefix}registry/")
            self._trees[commit] = found[0] if found else ""
        return self._trees[commit]

    def refused_registries(self, commit: str) -> tuple[str, ...]:
        """Return the kinds of registry that a commit has and that cannot be read there."""
        return self._registries.refused(self.tree(commit))

    def version(self, name: str, blob: str, tree: str) -> Version | Unreadable:
        """Read a plan file called `name` by its object and that of its registries.

        `tree` is what `tree()` returned for the commit; an empty one means the registries of today.
        Older schemas are read too (`reading.migrations`).
        """
        return within_net(lambda: self._version(name, blob, tree))

    def _version(self, name: str, blob: str, tree: str) -> Version | Unreadable:
        found = self.read(blob)
        if found is None:
            return Unreadable(_("kho dữ liệu không còn giữ tệp của bản này"))
        problems: list[Problem] = []
        record = read_plan(found[1], name, problems)
        if record is None:
            return Unreadable(reason_of(problems))
        known = self._registries.known(tree)
        plan = link_plan(record, known.registries, known.indexes, [])
        return Version(plan, known.registries)


def reason_of(problems: list[Problem]) -> str:
    """Say why a version cannot be read: its first problem, the rest counted; there is one."""
    first = min(problems)
    fragment = f" “{_short(first.fragment)}”" if first.fragment else ""
    said = _(
        "dòng {line}: {problem}", line=first.line, problem=marked(f"{first.message}{fragment}")
    )
    more = len(problems) - 1
    return ngettext("{reason}; và {count} lỗi nữa", more, reason=said) if more else said


def _short(fragment: str) -> str:
    limit = FRAGMENT_LIMIT - 1
    return fragment if len(fragment) <= FRAGMENT_LIMIT else f"{fragment[:limit]}…"
