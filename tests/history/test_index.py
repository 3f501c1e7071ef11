"""Git's index as it is read here, held to what git itself says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.history.index import tracked_below
from tests.repositories import Repository, new_repository

NAMES = (".cache/kehoach/a.md", ".cachet/a", ".c/b", "a/.cache/đ/x.json", "a/.cachex/y", "cache/z")


@pytest.fixture(params=[2, 3, 4])
def repository(request: pytest.FixtureRequest, tmp_path: Path) -> Repository:
    """Return a repository with an index of each version; 3 has what is only meant to be added."""
    made = new_repository(tmp_path / "kho")
    for name in NAMES:
        (made.root / name).parent.mkdir(parents=True, exist_ok=True)
        (made.root / name).write_text("x", encoding="utf-8")
    made.commit("Mới")
    if request.param == 3:
        (made.root / "b.txt").write_text("x", encoding="utf-8")
        made.git("add", "-N", "b.txt")
    else:
        made.git("update-index", "--index-version", str(request.param))
    assert int.from_bytes((made.root / ".git/index").read_bytes()[4:8]) == request.param
    return made


def test_the_first_file_below_a_folder_is_found(repository: Repository) -> None:
    root = repository.root
    for folder in (".cache", "a/.cache", "a", "cache", "cache/z", "khong-co", ".cach", "a/.cach"):
        listed = repository.git("-c", "core.quotepath=off", "ls-files", "--", folder)
        assert tracked_below(root / folder) == (listed.split("\n")[0] or None), folder


def test_a_worktree_has_an_index_of_its_own(repository: Repository) -> None:
    other = repository.root.parent / "cay"
    repository.git("worktree", "add", "-q", other, "-b", "khac")
    assert tracked_below(other / ".cache") == ".cache/kehoach/a.md"
    repository.git("rm", "-rq", "--cached", ".cache")
    assert tracked_below(other / ".cache") == ".cache/kehoach/a.md"
    assert tracked_below(repository.root / ".cache") is None


def test_where_no_repository_is_nothing_is_tracked(tmp_path: Path) -> None:
    assert tracked_below(tmp_path / ".cache") is None
    new_repository(tmp_path / "trong")
    assert tracked_below(tmp_path / "trong/.cache") is None


@pytest.mark.parametrize(
    "index", [b"", b"DIRC", b"DIRC\0\0\0\5\0\0\0\1", b"DIRC\0\0\0\2\xff\xff\xff\xff", b"x" * 99]
)
def test_an_index_that_cannot_be_read_tracks_nothing(index: bytes, tmp_path: Path) -> None:
    made = new_repository(tmp_path / "kho")
    (made.root / ".git/index").write_bytes(index)
    assert tracked_below(made.root / ".cache") is None


def test_below_links_in_a_circle_nothing_is_tracked(repository: Repository) -> None:
    (repository.root / "vong").symlink_to("vong")
    assert tracked_below(repository.root / "vong/x") is None
