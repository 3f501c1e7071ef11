"""Which commits that sites were built of are no more in the history that is checked out here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.history import Git, GitError


def vanished(plans: Path, commits: Sequence[str]) -> list[str] | None:
    """Return those of some commits that are neither checked out nor before it, in their order.

    Null where that cannot be told: outside of a repository, or in one that has only a part of its
    history.
    """
    try:
        git = Git.at(plans)
        if git.ask("rev-parse", "--is-shallow-repository").strip() != "false":
            return None
        held = set(git.ask("rev-list", "HEAD").split())
    except GitError:
        return None
    return [one for one in dict.fromkeys(commits) if one not in held]
