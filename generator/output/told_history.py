"""What each commit changed in each plan, with the help of what is remembered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field, replace

from generator.checks.past import told_trouble
from generator.history import (
    Edit,
    GitError,
    History,
    Past,
    Told,
    ToldRevision,
    plan_changes,
    tell_revisions,
)
from generator.memory import Memory, key_of
from generator.model.registries import Registries
from generator.model.site import Site
from generator.output.kinds import REVISIONS
from generator.problems import Problem
from generator.processes import cores, inherited
from generator.reading.settings import Settings

# Fewer plans are told sooner than a process begins; a job has no fewer, a core no more jobs.
_MANY, _PLANS, _JOBS = 40, 16, 2
Still = Callable[[], AbstractContextManager[object]]


def tell_history(
    settings: Settings,
    history: History,
    site: Site,
    memory: Memory,
    problems: list[Problem],
    still: Still = nullcontext,
) -> tuple[ToldRevision, ...]:
    """Return what each commit changed; git is asked only for what is not remembered.

    Where git fails, that is told and there is nothing. Where nothing is remembered of many plans
    they are shared out among processes, while the threads of who asks rest within `still`.
    """
    if not history.edits:
        return ()
    telling = _Telling(settings, history.prefix, site.registries, memory)
    by_plan: dict[str, list[Edit]] = {}
    for edit in history.edits:
        by_plan.setdefault(edit.plan, []).append(edit)
    try:
        if len(by_plan) >= _MANY and not telling.recall(history.edits[-1].plan):
            telling.share_out(list(by_plan.values()), still)
        return telling.told(history.edits)
    except GitError as error:
        problems.append(told_trouble(error.trouble))
        return ()


@dataclass(frozen=True, slots=True)
class _Telling:
    """Tells what commits changed; `known` is what was told already, by plan."""

    settings: Settings
    prefix: str
    today: Registries
    memory: Memory
    known: dict[str, dict[str, Told]] = field(default_factory=dict)

    def told(self, edits: Sequence[Edit]) -> tuple[ToldRevision, ...]:
        """Return a revision for each edit, and remember what was told."""
        with Past.of(self.settings.plans, self.prefix, self.today) as past:
            authors = self.settings.portal.authors
            return tell_revisions(edits, past, plan_changes, authors, self.recall, self.remember)

    def share_out(self, plans: Sequence[Sequence[Edit]], still: Still) -> None:
        """Let processes tell of plans, given by their edits; what one loses is told later."""
        # Each job reads the registries of the past for itself: so there are few.
        size = max(_PLANS, -(-len(plans) // (cores() * _JOBS)))
        jobs = [plans[at : at + size] for at in range(0, len(plans), size)]
        try:
            for some in inherited(self._fresh, jobs, still=still):
                self.known.update(some)
        except BrokenProcessPool:
            return

    def _fresh(self, plans: Sequence[Sequence[Edit]]) -> dict[str, dict[str, Told]]:
        apart = replace(self, known={})
        with suppress(GitError):  # who shares out meets it, too, and tells of it
            apart.told([edit for edits in plans for edit in edits])
        return apart.known

    def recall(self, plan: str) -> dict[str, Told]:
        return self.known.get(plan) or self.memory.recall(REVISIONS, self._key(plan)) or {}

    def remember(self, plan: str, told: dict[str, Told]) -> None:
        self.known[plan] = told
        self.memory.remember(REVISIONS, self._key(plan), told)

    def _key(self, plan: str) -> str:
        """Return the key of what was told of a plan: within it each is known by its two states."""
        return key_of(str(self.settings.plans), plan)
