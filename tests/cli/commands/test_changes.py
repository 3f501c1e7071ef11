"""Commits and plans that are not there are wrong use."""

from __future__ import annotations

import pytest

from tests.history.test_report import changes, repository
from tests.repositories import Repository

__all__ = ["repository"]


def test_a_plan_that_neither_commit_has_is_no_plan_without_changes(
    repository: Repository,
) -> None:
    done = changes(repository, "HEAD~2", "HEAD~1", "--plan", "maus")
    assert done.exit_code == 2
    assert "không có kế hoạch “maus”; có phải là “mau”?" in done.stderr


@pytest.mark.parametrize("words", [("HEAD", "khong-co"), ("--all", "HEAD"), ("HEAD",)])
def test_wrong_use(words: tuple[str, ...], repository: Repository) -> None:
    assert changes(repository, *words).exit_code == 2
