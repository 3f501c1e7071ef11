"""Commits before they land: which they are, when they say they were made, what cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.history.git import GitError
from generator.history.landing import Landing, commits_since
from tests.repositories import Repository, new_repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = new_repository(tmp_path / "kho")
    made.commit("Gốc", plans__a="a: 1\n", plans__registry__units="- \n")
    return made


def since(repository: Repository, name: str) -> Landing:
    found = commits_since(repository.root / "plans", name)
    assert found
    return found


def test_what_came_after_a_commit_on_every_branch(repository: Repository) -> None:
    first = repository.git("rev-parse", "HEAD")
    repository.git("checkout", "-q", "-b", "nhanh")
    branch = repository.commit("Trên nhánh", plans__b="b: 1\n")
    repository.git("checkout", "-q", "main")
    main = repository.commit("Ngoài kế hoạch", khac="x: 1\n")
    repository.git("merge", "-q", "--no-ff", "-m", "Nhập", "nhanh")
    merge = repository.git("rev-parse", "HEAD")
    assert set(since(repository, first).moments) == {branch, main, merge}
    assert set(since(repository, "nhanh").moments) == {main, merge}
    assert merge in since(repository, first)
    assert first not in since(repository, first)
    assert since(repository, "HEAD") == Landing()


def test_moments_and_registries_that_cannot_be_read(repository: Repository) -> None:
    first = repository.git("rev-parse", "HEAD")
    repository.commit("Vẫn hỏng", plans__a="a: 2\n")
    odd = repository.dated("99999999999999 +9900")
    mended = repository.commit("Lành", plans__registry__units="[]\n")
    gone = repository.commit("Bỏ", plans__registry__units=None)
    found = since(repository, first)
    assert {name: one.odd for name, one in found.moments.items()} == {
        odd: "99999999999999 +9900",
        mended: "",
        gone: "",
    }
    assert found.refused == {odd: ("units",)}


def test_a_commit_that_is_none(repository: Repository, tmp_path: Path) -> None:
    for name in ("khong-co", "--all", "", "HEAD:plans/a.yml", "--output=x", "HEAD..HEAD"):
        assert commits_since(repository.root / "plans", name) is None
    assert not list(repository.root.rglob("x"))
    with pytest.raises(GitError):
        commits_since(tmp_path, "HEAD")
