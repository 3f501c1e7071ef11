"""Git is asked the same everywhere: what is set on a machine plays no part, and trouble is told."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.history import git
from generator.history.git import Git, GitError, Trouble, is_hash
from generator.history.log import History, read_history
from tests.repositories import Repository, new_repository

LONG = "".join(f"dong-{number}: x\n" for number in range(20))
OTHER = 12_345


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """Return a repository in which a plan was written, renamed and altered, in a folder of its own.

    To make it takes longer than to copy it.
    """
    made = new_repository(tmp_path_factory.mktemp("mau") / "kho")
    made.commit("Một", plans__a=LONG)
    made.commit("Đổi tên", plans__a=None, plans__b=LONG)
    made.commit("Sửa", plans__b=f"{LONG}x: 1\n")
    return made


@pytest.fixture
def repository(made: Repository, tmp_path: Path) -> Repository:
    shutil.copytree(made.root, tmp_path / "kho")
    return Repository(tmp_path / "kho", made.day)


def history(repository: Repository) -> History:
    return read_history(repository.root / "plans")


def told(found: History) -> list[tuple[str, str, str, str]]:
    return [(one.plan, one.moment, one.author, one.subject) for one in found.edits]


def kind(folder: Path) -> str:
    trouble = read_history(folder).trouble
    return trouble.kind if trouble else ""


# What can change the answers of git, read from the manual page of its settings.
SETTINGS = {
    "one way": [
        *(("color.ui", "always"), ("log.showSignature", "true"), ("diff.noprefix", "true")),
        *(("diff.renames", "false"), ("log.date", "relative"), ("format.pretty", "oneline")),
        *(("log.showRoot", "false"), ("log.mailmap", "true"), ("diff.relative", "true")),
        *(("i18n.logOutputEncoding", "UTF-16"), ("log.follow", "true"), ("log.diffMerges", "off")),
        *(("core.quotePath", "true"), ("diff.renameLimit", "1"), ("core.abbrev", "4")),
        *(("core.fsmonitor", "touch chay"), ("core.pager", "touch chay"), ("core.hooksPath", "/")),
        *(("gpg.program", "touch chay"), ("diff.external", "touch chay"), ("diff.orderFile", "x")),
    ],
    "another way": [
        *(("diff.renames", "copies"), ("log.date", "format:%s"), ("format.pretty", "raw")),
        *(("core.commitGraph", "true"), ("log.abbrevCommit", "true"), ("format.notes", "true")),
        *(("diff.orderFile", "thu-tu"), ("alias.log", "!touch chay"), ("log.decorate", "full")),
        *(("diff.ignoreSubmodules", "all"), ("log.diffMerges", "remerge"), ("tar.x", "y")),
        *(("core.attributesFile", "thuoc-tinh"), ("diff.algorithm", "patience")),
    ],
}


@pytest.mark.parametrize("place", ["--local", "--global"])
@pytest.mark.parametrize("settings", SETTINGS.values(), ids=SETTINGS)
def test_settings_change_nothing(
    settings: Sequence[tuple[str, str]],
    place: str,
    repository: Repository,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    expected = history(repository)
    assert [one.plan for one in expected.edits] == ["b"] * 3
    monkeypatch.setenv("HOME", str(repository.root))
    (repository.root / ".mailmap").write_text("Người Khác <ma-hoa@vi-du.vn>\n", encoding="utf-8")
    (repository.root / "thu-tu").write_text("*b.yml\n*a.yml\n", encoding="utf-8")
    (repository.root / "thuoc-tinh").write_text("*.yml -diff\n", encoding="utf-8")
    config = repository.root / (".git/config" if place == "--local" else ".gitconfig")
    with config.open("a", encoding="utf-8") as file:
        for name, value in settings:
            section, _, key = name.partition(".")
            file.write(f"[{section}]\n\t{key} = {value}\n")
    assert history(repository) == expected
    assert not list(repository.root.rglob("chay"))


@pytest.mark.parametrize("name", ["GIT_DIR", ""], ids=["a hook's", "all"])
def test_what_the_caller_says_to_git_does_nothing(
    name: str, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hook's `GIT_DIR`, or that of another repository, would show another past, or none."""
    expected = history(repository)
    for said, value in ENVIRONMENT.items() if not name else [(name, "/khong-co")]:
        monkeypatch.setenv(said, value)
    assert history(repository) == expected


ENVIRONMENT = {
    "GIT_DIR": "/khong-co",
    "GIT_WORK_TREE": "/",
    "GIT_OBJECT_DIRECTORY": "/",
    "LANG": "vi_VN",
    "GIT_CEILING_DIRECTORIES": "/",
    "GIT_NAMESPACE": "x",
    "GIT_INDEX_FILE": "/x",
    "GIT_CONFIG_PARAMETERS": "'log.showroot'='false'",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_PREFIX": "x",
    "GIT_COMMON_DIR": "/",
    "GIT_TRACE": "1",
    "GIT_EXEC_PATH": "/",
    "GIT_DIFF_OPTS": "-u9",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES": "/",
    "GIT_SHALLOW_FILE": "/x",
}


def test_what_stands_in_for_commits_does_nothing(repository: Repository) -> None:
    """Replacements and grafts stay on one machine: no clone has them."""
    expected = history(repository)
    commits = [repository.git("rev-parse", one) for one in ("HEAD", "HEAD~1")]
    (repository.root / ".git/info/grafts").write_text(f"{commits[0]}\n", encoding="utf-8")
    assert history(repository) == expected
    repository.git("replace", *commits)
    assert history(repository) == expected


def foreign(repository: Repository) -> Path:
    if os.geteuid() != 0:
        pytest.skip("only root can give files to another user")
    for path in (repository.root, *repository.root.rglob("*")):
        os.chown(path, OTHER, OTHER, follow_symlinks=False)
    return repository.root / "plans"


def test_a_repository_of_another_user_is_told(repository: Repository) -> None:
    trouble = read_history(foreign(repository)).trouble
    assert trouble
    assert (trouble.kind, trouble.place) == ("git-not-trusted", repository.root)
    assert f"safe.directory {repository.root}" in trouble.said


@pytest.mark.parametrize("trusted", ["{root}", "*"])
@pytest.mark.parametrize("where", ["global", "system", "command"])
def test_what_the_machine_trusts_is_trusted(
    where: str, trusted: str, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = history(repository)
    plans = foreign(repository)
    value = trusted.format(root=repository.root)
    home = repository.root.parent / "nha"
    home.mkdir()
    config = home / ".gitconfig"
    config.write_text(f"[safe]\n\tdirectory = {value}\n", encoding="utf-8")
    if where == "global":
        monkeypatch.setenv("HOME", str(home))
    elif where == "system":
        monkeypatch.setenv("GIT_CONFIG_SYSTEM", str(config))
    else:
        for name, said in {"COUNT": "1", "KEY_0": "safe.directory", "VALUE_0": value}.items():
            monkeypatch.setenv(f"GIT_CONFIG_{name}", said)
    assert read_history(plans) == expected


def test_a_repository_does_not_trust_itself(repository: Repository) -> None:
    repository.git("config", "safe.directory", "*")
    assert kind(foreign(repository)) == "git-not-trusted"


def test_without_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert kind(tmp_path) == "no-repository"
    monkeypatch.setenv("PATH", "")
    assert kind(tmp_path) == "no-repository", "git is not asked where there is none"
    assert read_history(tmp_path / "khong-co") == History(), "others tell that it is not there"


@pytest.mark.parametrize("name", ["khong-co", "plans/a.yml", "vong"])
def test_what_is_no_folder_is_no_fault_of_git(name: str, repository: Repository) -> None:
    (repository.root / "plans/a.yml").touch()
    (repository.root / "vong").symlink_to("vong")
    with pytest.raises(GitError) as error:
        Git.at(repository.root / name)
    assert error.value.trouble == Trouble("no-plans", repository.root / name)


def test_a_repository_without_a_commit(tmp_path: Path) -> None:
    made = new_repository(tmp_path / "moi")
    assert kind(made.root) == "no-commit"
    (made.root / "a.yml").write_text(LONG, encoding="utf-8")
    made.git("add", "-A")
    assert kind(made.root) == "no-commit"


def test_without_git(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert kind(repository.root / "plans") == "git-missing"


@pytest.mark.parametrize("script", ["exit 3", "kill -9 $$", "echo no developer tools >&2; exit 1"])
def test_a_git_that_does_not_work(
    script: str, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(repository, script, monkeypatch)
    trouble = history(repository).trouble
    assert trouble
    assert trouble.kind == "git-failed"
    assert trouble.said in ("git: exit 3", "git: signal 9", "no developer tools")


def stand_in(repository: Repository, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program = repository.root.parent / "bin/git"
    program.parent.mkdir()
    real = shutil.which("git")
    program.write_text(f'#!/bin/sh\nREAL="{real}"\n{script}\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent) + os.pathsep + os.environ["PATH"])


def test_a_git_that_hangs_is_not_waited_for(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(repository, "exec sleep 60", monkeypatch)
    monkeypatch.setattr(git, "PATIENCE", 0.2)
    began = time.monotonic()
    trouble = history(repository).trouble
    assert trouble
    assert trouble.said.startswith("timeout")
    assert time.monotonic() - began < 30


def without_head(root: Path) -> None:
    (root / ".git/HEAD").unlink()


def with_odd_head(root: Path) -> None:
    (root / ".git/HEAD").write_bytes(b"\x00hong")


def without_branch(root: Path) -> None:
    (root / ".git/refs/heads/main").unlink()


def with_odd_branch(root: Path) -> None:
    (root / ".git/refs/heads/main").write_text("hong\n", encoding="utf-8")


def with_branch_to_nothing(root: Path) -> None:
    (root / ".git/refs/heads/main").write_text(f"{'1' * 40}\n", encoding="utf-8")


def without_objects(root: Path) -> None:
    shutil.rmtree(root / ".git/objects")


def empty(root: Path) -> None:
    shutil.rmtree(root / ".git")
    (root / ".git").mkdir()


def elsewhere(root: Path) -> None:
    shutil.rmtree(root / ".git")
    (root / ".git").write_text("gitdir: /khong/co\n", encoding="utf-8")


def dangling(root: Path) -> None:
    shutil.rmtree(root / ".git")
    (root / ".git").symlink_to("khong-co")


def bare(root: Path) -> None:
    config = root / ".git/config"
    config.write_text(config.read_text("utf-8").replace("bare = false", "bare = true"))


def of_another_tree(root: Path) -> None:
    with (root / ".git/config").open("a") as config:
        config.write("\tworktree = /\n")


def of_a_later_format(root: Path) -> None:
    config = root / ".git/config"
    config.write_text(config.read_text("utf-8").replace("version = 0", "version = 9"))


DAMAGES = [
    *(without_head, with_odd_head, without_branch, with_odd_branch, with_branch_to_nothing),
    *(without_objects, empty, elsewhere, dangling, bare, of_another_tree, of_a_later_format),
]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda one: one.__name__)
@pytest.mark.parametrize("within", [False, True], ids=["alone", "within another"])
def test_a_damaged_repository_is_told(damage: object, within: bool, repository: Repository) -> None:
    """Also below another one, to which git would turn when it finds that this is none."""
    if within:
        outer = Repository(repository.root.parent)
        outer.git("init", "-q", "-b", "main")
        outer.git("commit", "-q", "--allow-empty", "-m", "Khác")
    assert callable(damage)
    damage(repository.root)
    trouble = history(repository).trouble
    assert trouble
    assert (trouble.kind, trouble.place) == ("git-failed", repository.root)
    assert trouble.said


@pytest.mark.parametrize("how", ["damage", "lose"])
@pytest.mark.parametrize(
    "name",
    [
        *("HEAD", "HEAD~1", "HEAD^{tree}", "HEAD~1^{tree}", "HEAD:plans", "HEAD~1:plans"),
        *("HEAD~2:plans/a.yml", "HEAD:plans/b.yml"),
    ],
)
def test_a_damaged_or_missing_object_is_told(how: str, name: str, repository: Repository) -> None:
    getattr(repository, how)(name)
    trouble = history(repository).trouble
    assert trouble
    assert (trouble.kind, trouble.place) == ("git-failed", repository.root)
    assert trouble.said


def test_a_clone_without_old_files_is_told_and_fetches_nothing(
    repository: Repository, tmp_path: Path
) -> None:
    """A build depends on no other machine, and runs nothing that a repository names."""
    clone = tmp_path / "ban"
    repository.git("config", "uploadpack.allowFilter", "true")
    repository.commit("Viết lại", plans__b="b: 1\n")
    address = f"file://{repository.root}"
    repository.git("clone", "-q", "--filter=blob:none", address, clone)
    Repository(clone).git("config", "remote.origin.uploadpack", "touch chay; git-upload-pack")
    assert kind(clone / "plans") == "git-failed"
    assert not list(clone.rglob("chay"))


@pytest.mark.parametrize(
    "name", ["--output=x", "-", "--all", "HEAD..", "^HEAD", "", "khong-co", "\n"]
)
def test_a_word_is_no_option(name: str, repository: Repository) -> None:
    assert Git.at(repository.root).commit(name) is None


@pytest.mark.parametrize("name", ["--output=x", "-x"])
def test_a_branch_may_be_called_as_it_likes(name: str, repository: Repository) -> None:
    head = repository.git("rev-parse", "HEAD")
    file = repository.root / f".git/refs/heads/{name}"
    file.write_text(f"{head}\n", encoding="utf-8")
    assert Git.at(repository.root).commit(f"refs/heads/{name}") == head
    assert Git.at(repository.root).commit(name) in (head, None)


def test_the_folder_as_the_repository_sees_it(repository: Repository, tmp_path: Path) -> None:
    assert Git.at(repository.root / "plans").prefix == "plans/"
    assert Git.at(repository.root).prefix == ""
    (tmp_path / "loi-vao").symlink_to(repository.root / "plans")
    assert Git.at(tmp_path / "loi-vao").prefix == "plans/"


def test_a_talk_ends_in_words_when_git_is_no_more(repository: Repository) -> None:
    talk = Git.at(repository.root).talk("cat-file", "--batch")
    talk.say(b"HEAD")
    size = int(talk.line().split()[2])
    assert talk.read(size).startswith(b"tree ")
    assert talk.read(1) == b"\n"
    talk._process.kill()
    talk._process.wait()
    with pytest.raises(GitError, match="git: signal 9"):
        talk.line()
    with pytest.raises(GitError, match="git: signal 9"):
        talk.read(1)
    with pytest.raises(GitError, match="git: signal 9"):
        talk.say(b"HEAD")
    talk.end()


def test_a_talk_is_not_waited_for(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Git.at(repository.root)
    stand_in(repository, "exec sleep 60", monkeypatch)
    monkeypatch.setattr(git, "PATIENCE", 0.1)
    talk = asked.talk("cat-file", "--batch")
    with pytest.raises(GitError, match="timeout"):
        talk.line()
    talk.end()


def test_a_hash_is_whole() -> None:
    assert is_hash("0a" * 20)
    assert is_hash("0a" * 32)
    assert not any(map(is_hash, ["", "0a" * 19, "0A" * 20, "HEAD", "0a" * 20 + "\n"]))
