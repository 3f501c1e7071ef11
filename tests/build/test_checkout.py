"""A commit in a folder of its own: its files and its past, and nothing else happens."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.checkout import check_out, is_past_of
from generator.history import Git, GitError
from tests.folders import tree
from tests.repositories import Repository, new_repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return new_repository(tmp_path / "kho")


def test_a_commit_is_laid_out_with_its_past(repository: Repository, tmp_path: Path) -> None:
    first = repository.commit("Một", plans__a="1\n")
    second = repository.commit("Hai", plans__a="2\n", plans__b="x\n")
    repository.commit("Ba", plans__a="3\n")
    (repository.root / "plans/a.yml").write_text("chưa commit\n")
    before = tree(repository.root)
    check_out(Git.at(repository.root), second, tmp_path / "ra")
    assert tree(repository.root) == before, "the repository stays as it is"
    assert (tmp_path / "ra/plans/a.yml").read_text() == "2\n"
    there = Repository(tmp_path / "ra")
    assert there.git("log", "--format=%H").split() == [second, first]
    assert there.git("status", "--porcelain") == ""


def test_nothing_of_a_repository_is_run(repository: Repository, tmp_path: Path) -> None:
    hooks = repository.root / "hooks"
    hooks.mkdir()
    for name in ("post-checkout", "post-index-change", "reference-transaction", "fsmonitor"):
        (hooks / name).write_text(f"#!/bin/sh\ntouch {tmp_path}/{name}.ran\ncat\n")
        (hooks / name).chmod(0o755)
    (repository.root / ".gitattributes").write_text("*.yml filter=la\n")
    commit = repository.commit("Một", plans__a="1\n")
    for name, value in (
        ("core.hooksPath", hooks),
        ("core.fsmonitor", hooks / "fsmonitor"),
        ("filter.la.smudge", hooks / "post-checkout"),
        ("filter.la.required", "true"),
        ("init.templateDir", hooks),
    ):
        repository.git("config", name, str(value))
    check_out(Git.at(repository.root), commit, tmp_path / "ra")
    assert is_past_of(Git.at(repository.root), commit)
    assert (tmp_path / "ra/plans/a.yml").read_text() == "1\n"
    assert list(tmp_path.glob("*.ran")) == []


def test_submodules_that_are_here_are_laid_out(repository: Repository, tmp_path: Path) -> None:
    program = new_repository(tmp_path / "chuong-trinh")
    program.commit("Một", mkdocs="a: 1\n")
    repository.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", program.root, "ke")
    commit = repository.commit("Một", plans__a="1\n")
    Repository(repository.root / "ke").git("checkout", "-q", "--orphan", "khac")
    check_out(Git.at(repository.root), commit, tmp_path / "ra")
    assert (tmp_path / "ra/ke/mkdocs.yml").read_text() == "a: 1\n"


def test_only_what_is_checked_out_and_before_is_trusted(
    repository: Repository, tmp_path: Path
) -> None:
    first = repository.commit("Một", plans__a="1\n")
    repository.git("checkout", "-q", "-b", "la")
    strange = repository.commit("Lạ", plans__a="2\n")
    repository.git("checkout", "-q", "-")
    head = repository.commit("Hai", plans__a="3\n")
    past = {
        name: is_past_of(Git.at(repository.root), name) for name in (first, strange, head, "0" * 40)
    }
    assert past == {first: True, strange: False, head: True, "0" * 40: False}


@pytest.mark.parametrize(
    "name", ["HEAD", "main", "--output=x", "-h", "", "a" * 39, "HEAD~1", "A" * 40, "{head}\n"]
)
def test_only_a_hash_in_full_names_a_commit(
    name: str, repository: Repository, tmp_path: Path
) -> None:
    name = name.replace("{head}", repository.commit("Một", plans__a="1\n"))
    assert not is_past_of(Git.at(repository.root), name)
    with pytest.raises(GitError):
        check_out(Git.at(repository.root), name, tmp_path / "ra")
    assert not (tmp_path / "ra").exists()


def test_a_commit_that_is_not_there_is_told(repository: Repository, tmp_path: Path) -> None:
    repository.commit("Một", plans__a="1\n")
    with pytest.raises(GitError):
        check_out(Git.at(repository.root), "0" * 40, tmp_path / "ra")


def test_a_shallow_clone_stays_one(repository: Repository, tmp_path: Path) -> None:
    repository.commit("Một", plans__a="1\n")
    head = repository.commit("Hai", plans__a="2\n")
    repository.git("clone", "-q", "--depth=1", f"file://{repository.root}", tmp_path / "ban")
    check_out(Git.at(tmp_path / "ban"), head, tmp_path / "ra")
    there = Repository(tmp_path / "ra")
    assert there.git("rev-parse", "--is-shallow-repository") == "true"
    assert there.git("log", "--format=%H").split() == [head]
