"""Objects of git: bytes by name and by path; what is not there is not what is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.history.git import Git, GitError
from generator.history.objects import Objects, all_there, tree_entries, tree_files
from tests.repositories import Repository, new_repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return new_repository(tmp_path / "kho")


def test_files_of_a_folder_at_a_commit(repository: Repository) -> None:
    commit = repository.commit("Thêm", registry__units="[]", registry__đơn_vị="- {}")
    with Objects(repository.root) as objects:
        found = objects.read(f"{commit}:registry")
        assert found
        files = tree_files(*found)
        assert {name: objects.read(blob) for name, blob in files.items()} == {
            "units.yml": (files["units.yml"], b"[]"),
            "đơn_vị.yml": (files["đơn_vị.yml"], b"- {}"),
        }


def test_objects_are_read_by_name_and_by_path(repository: Repository) -> None:
    commit = repository.commit("Một", mau="đủ: dấu\n", rong="")
    blob = repository.git("rev-parse", f"{commit}:mau.yml")
    with Objects(repository.root) as objects:
        assert objects.read(blob) == (blob, "đủ: dấu\n".encode())
        assert objects.read(f"{commit}:mau.yml") == (blob, "đủ: dấu\n".encode())
        assert objects.read(f"{commit}:khong-co.yml") is None
        assert objects.read(f"{commit}:khong-co/a.yml") is None
        empty = objects.read(f"{commit}:rong.yml")
        assert empty is not None
        assert empty[1] == b""
        assert objects.read(blob) == (blob, "đủ: dấu\n".encode()), "each answer is read to its end"


def test_a_path_may_hold_the_end_of_a_line(repository: Repository) -> None:
    (repository.root / "a\nb.yml").write_text("a: 1\n", encoding="utf-8")
    commit = repository.commit("Một", mau="b: 1\n")
    with Objects(repository.root) as objects:
        found = objects.read(f"{commit}:a\nb.yml")
        assert found
        assert found[1] == b"a: 1\n"
        after = objects.read(f"{commit}:mau.yml")
        assert after
        assert after[1] == b"b: 1\n"


@pytest.mark.parametrize("how", ["damage", "lose"])
@pytest.mark.parametrize(
    ("broken", "asked"),
    [
        ("HEAD:plans/registry", "{commit}:plans/registry"),
        ("HEAD:plans", "{commit}:plans/registry"),
        ("HEAD^{tree}", "{commit}:plans/registry"),
        ("HEAD", "{commit}:plans/registry"),
        ("HEAD:plans/registry/units.yml", "{units}"),
    ],
)
def test_what_is_lost_is_not_what_was_never_there(
    how: str, broken: str, asked: str, repository: Repository
) -> None:
    commit = repository.commit("Một", plans__a="a: 1\n", plans__registry__units="[]")
    units = repository.git("rev-parse", "HEAD:plans/registry/units.yml")
    getattr(repository, how)(broken)
    with Objects(repository.root) as objects, pytest.raises(GitError) as told:
        objects.read(asked.format(commit=commit, units=units))
    assert told.value.trouble.kind == "git-failed"
    assert told.value.trouble.said


def test_a_git_that_is_gone_is_told(repository: Repository) -> None:
    commit = repository.commit("Một", a="a: 1\n")
    with Objects(repository.root) as objects:
        objects._talk._process.kill()
        with pytest.raises(GitError, match="git: signal 9"):
            objects.read(commit)


class StopError(Exception):
    pass


def stop() -> bytes:
    raise StopError


def test_an_answer_that_was_not_heard_is_not_that_of_the_next_question(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit = repository.commit("Một", a="a: 1\n", b="b: 2\n")
    blobs = [repository.git("rev-parse", f"{commit}:{name}.yml") for name in "ab"]
    with Objects(repository.root) as objects:
        monkeypatch.setattr(objects._talk, "line", stop)
        with pytest.raises(StopError):
            objects.read(blobs[0])
        found = objects.read(blobs[1])
        assert found
        assert found[1] == b"b: 2\n"


def test_links_to_other_repositories_are_no_files(repository: Repository) -> None:
    repository.commit("Một", plans__a="a: 1\n")
    for path in ("plans/registry", "plans/b.yml"):
        link = f"160000,{'1' * 40},{path}"
        repository.git("update-index", "--add", "--cacheinfo", link)
    repository.git("commit", "-q", "-m", "Nối kho khác")
    commit = repository.git("rev-parse", "HEAD")
    with Objects(repository.root) as objects:
        assert objects.read(f"{commit}:plans/registry") is None
        assert objects.read(f"{commit}:plans/registry/units.yml") is None
        folder = objects.read(f"{commit}:plans")
        assert folder
        assert list(tree_files(*folder)) == ["a.yml"]
        assert [one[:2] for one in tree_entries(*folder)] == [
            ("100644", "a.yml"),
            ("160000", "b.yml"),
            ("160000", "registry"),
        ]


def test_a_file_in_the_place_of_a_folder_has_no_entries(repository: Repository) -> None:
    repository.commit("Một", a="a: 1\n")
    (repository.root / "registry").write_text("100644 x\n", encoding="utf-8")
    commit = repository.commit("Hai")
    with Objects(repository.root) as objects:
        found = objects.read(f"{commit}:registry")
        assert found
        assert tree_files(*found) == {}
        assert objects.read(f"{commit}:registry/units.yml") is None


def test_a_name_with_a_slash_is_that_of_a_folder(repository: Repository) -> None:
    (repository.root / "a\nb").mkdir()
    (repository.root / "a\nb/c").write_bytes(b"100644 d\0" + b"\x11" * 20)
    commit = repository.commit("Một", a__b="a: 1\n")
    with Objects(repository.root) as objects:
        for folder in ("a", "a\nb"):
            assert objects.read(f"{commit}:{folder}/") == objects.read(f"{commit}:{folder}")
        assert objects.read(f"{commit}:a\nb/c")
        for none in ("a/b.yml/", "a\nb/c/", "a\nb/c/d", "a\nb/c/d/"):
            assert objects.read(f"{commit}:{none}") is None


def test_all_are_there_or_it_is_told(repository: Repository) -> None:
    repository.commit("Một", a="a: 1\n")
    blob = repository.git("rev-parse", "HEAD:a.yml")
    git = Git.at(repository.root)
    all_there(git, [blob, blob])
    all_there(git, [])
    with pytest.raises(GitError, match=f"{'1' * 40} missing"):
        all_there(git, [blob, "1" * 40])
