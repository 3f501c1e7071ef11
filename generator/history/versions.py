"""Bytes of an older commit → the plan as it was then, or why it cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from generator.hidden import marked
from generator.history.git import Objects
from generator.history.past_registries import PastRegistries, Read
from generator.language import _, ngettext
from generator.link import link_plan
from generator.model.plan import Plan
from generator.model.registries import Registries
from generator.problems import Problem
from generator.reading.plans import read_plan


@dataclass(frozen=True, slots=True)
class Version:
    """A plan as it was after one commit, with the registries of that time."""

    plan: Plan
    registries: Registries


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a version cannot be read, in words for readers: its first problem, the rest counted."""

    reason: str


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
            found = self.read(f"{commit}:{self.prefix}registry")
            self._trees[commit] = found[0] if found else ""
        return self._trees[commit]

    def version(self, name: str, blob: str, tree: str) -> Version | Unreadable:
        """Read a plan file called `name` by its object and that of its registries.

        `tree` is what `tree()` returned for the commit; an empty one means the registries of today.
        Older schemas are read too (`reading.migrations`).
        """
        found = self.read(blob)
        if found is None:
            return Unreadable(_("git không còn giữ tệp của bản này"))
        problems: list[Problem] = []
        record = read_plan(found[1], name, problems)
        if record is None:
            return Unreadable(_reason(problems))
        known = self._registries.known(tree)
        plan = link_plan(record, known.registries, known.indexes, [])
        return Version(plan, known.registries)


def _reason(problems: list[Problem]) -> str:
    first = min(problems)
    fragment = f" “{first.fragment}”" if first.fragment else ""
    said = _(
        "dòng {line}: {problem}", line=first.line, problem=marked(f"{first.message}{fragment}")
    )
    more = len(problems) - 1
    return ngettext("{reason}; và {count} lỗi nữa", more, reason=said) if more else said
