"""The site of a commit, built anew, or why it cannot be; that it is the same: `cli/test_verify`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.build import rebuild as rebuilding
from generator.build.rebuild import Rebuilt, rebuild
from generator.problems import Problem
from generator.published import Record
from generator.reading import settings as reading
from generator.reading.settings import Settings
from tests.folders import PLAN, ROOT, edit
from tests.published_site import new_repository_of_plans
from tests.repositories import Repository

RECORD = Record({}, {})


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return new_repository_of_plans(tmp_path / "kho")[0]


def anew(repository: Repository, commit: str | None) -> Rebuilt:
    config = repository.root / "mkdocs.yml"
    rebuilt = rebuild(replace(RECORD, commit=commit), repository.root / "plans", config)
    assert rebuilt
    assert rebuilt.record is None
    return rebuilt


def test_a_commit_that_is_not_in_the_past_of_what_is_here_is_told(repository: Repository) -> None:
    head = repository.git("rev-parse", "HEAD")
    strange = repository.commit("Lạ")
    repository.git("reset", "-q", "--hard", head)
    for commit in ("0" * 40, strange):
        assert "không nằm trong lịch sử" in anew(repository, commit).why
    assert "không ghi được dựng từ commit nào" in anew(repository, None).why


def test_a_plans_folder_that_is_not_there_is_no_fault_of_git(repository: Repository) -> None:
    commit = repository.git("rev-parse", "HEAD")
    config = repository.root / "mkdocs.yml"
    rebuilt = rebuild(replace(RECORD, commit=commit), repository.root / "nope", config)
    assert rebuilt
    assert [one.rule for one in rebuilt.wrong] == ["no-plans"]
    assert "git" not in rebuilt.why


def test_outside_of_a_repository_there_is_nothing_to_build(tmp_path: Path) -> None:
    record = replace(RECORD, commit="0" * 40)
    assert rebuild(record, tmp_path, ROOT / "mkdocs.yml") is None
    assert rebuild(record, tmp_path / "khong-co", ROOT / "mkdocs.yml") is None


def test_a_repository_that_git_does_not_read_is_not_taken_for_none(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    head = repository.git("rev-parse", "HEAD")
    tree = repository.git("rev-parse", "HEAD:plans")
    (repository.root / ".git/objects" / tree[:2] / tree[2:]).unlink()
    assert {one.rule for one in anew(repository, head).wrong} == {"git-failed"}
    monkeypatch.setenv("PATH", str(tmp_path))
    assert {one.rule for one in anew(repository, head).wrong} == {"git-missing"}


def test_settings_that_a_commit_does_not_have_are_told(repository: Repository) -> None:
    head = repository.git("rev-parse", "HEAD")
    repository.git("mv", "mkdocs.yml", "cong.yml")
    later = repository.commit("Đổi tên")
    config = repository.root / "cong.yml"
    rebuilt = rebuild(replace(RECORD, commit=head), repository.root / "plans", config)
    assert rebuilt
    assert "commit ấy không có cong.yml" in rebuilt.why
    assert "commit ấy không có mkdocs.yml" in anew(repository, later).why


def test_a_commit_with_errors_tells_them(repository: Repository) -> None:
    edit(repository.root / "plans" / PLAN, {"unit: xa-mau": "unit: xa-mua"})
    rebuilt = anew(repository, repository.commit("Hỏng"))
    assert "không dựng được ở đây" in rebuilt.why
    assert "unknown-units" in {one.rule for one in rebuilt.wrong}


def test_a_program_within_the_repository_is_taken_from_the_commit(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a portal has it as a submodule, and the program its own plans: with that theme, once."""
    program = repository.root / "chuong-trinh"
    for theme in (repository.root / "theme", program / "theme"):
        (theme / "assets").mkdir(parents=True)
        (theme / "assets/a.css").write_text("a", encoding="utf-8")
    commit = repository.commit("Giao diện")
    asked: list[Settings] = []

    def told(settings: Settings, found: list[Problem]) -> Rebuilt:
        assert all((theme / "assets/a.css").is_file() for theme in settings.themes)
        asked.append(settings)
        return Rebuilt(why="thôi")

    monkeypatch.setattr(rebuilding, "_built", told)
    for checkout, themes in (
        (repository.root, ["theme"]),
        (program, ["theme", "chuong-trinh/theme"]),
    ):
        monkeypatch.setattr(reading, "CHECKOUT", checkout)
        assert anew(repository, commit).why == "thôi"
        there = asked[-1].config.parent
        assert [theme.relative_to(there).as_posix() for theme in asked[-1].themes] == themes
        assert not there.is_relative_to(repository.root)
        assert (asked[-1].plans, asked[-1].content) == (there / "plans", there / "content")
