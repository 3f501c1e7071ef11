"""Commits that the history here has no more are named; where that cannot be told, none is."""

from __future__ import annotations

from pathlib import Path

from generator.build.vanished import vanished
from tests.folders import write_base
from tests.repositories import Repository, new_repository


def test_a_rewritten_history_has_lost_its_commits(tmp_path: Path) -> None:
    repository = new_repository(tmp_path / "kho")
    plans = write_base(repository.root / "plans")
    first = repository.commit("Một")
    (plans / "them.txt").write_text("x", encoding="utf-8")
    second = repository.commit("Hai")
    assert vanished(plans, [first, second, first]) == []
    repository.git("commit", "-q", "--amend", "-m", "Hai, viết lại")
    assert vanished(plans, [second, first]) == [second]
    assert vanished(tmp_path, [first]) is None


def test_a_part_of_a_history_says_nothing(tmp_path: Path) -> None:
    repository = new_repository(tmp_path / "kho")
    write_base(repository.root / "plans")
    first = repository.commit("Một")
    repository.git("commit", "-q", "--allow-empty", "-m", "Hai")
    there = tmp_path / "nong"
    repository.git("clone", "-q", "--depth=1", f"file://{repository.root}", there)
    assert vanished(Repository(there, repository.day).root / "plans", [first]) is None
