"""Commits that are about to land: when each was made, and what of it cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.history.git import Git
from generator.history.moments import Moment, read_moment
from generator.history.versions import Past
from generator.model.registries import Registries


@dataclass(frozen=True, slots=True)
class Landing:
    """Commits by their hashes, newest first: those that can still be changed.

    `moments` holds each, `refused` the kinds of registry that one has and that cannot be read.
    """

    moments: Mapping[str, Moment] = field(default_factory=dict)
    refused: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __contains__(self, commit: object) -> bool:
        """Tell whether a commit is one of them."""
        return commit in self.moments


def commits_since(folder: Path, name: str) -> Landing | None:
    """Return what led to the commit that is checked out since another one.

    `name` is any that git takes (`HEAD~2`, a branch, a hash); None when git knows no such commit.
    Raises `GitError` where there is no repository, or git fails.
    """
    git = Git.at(folder)
    if (since := git.commit(name)) is None:
        return None
    words = ("-z", "--date=raw", "--format=%H%x00%ct%x00%cd")
    fields = git.ask("log", *words, "HEAD", f"^{since}", "--").split("\0")
    rows = zip(fields[::3], fields[1::3], fields[2::3], strict=False)
    moments = {commit: read_moment(seconds, dated) for commit, seconds, dated in rows}
    with Past.of(folder, git.prefix, Registries()) as past:
        refused = ((commit, past.refused_registries(commit)) for commit in moments)
        return Landing(moments, {commit: kinds for commit, kinds in refused if kinds})
