"""A small portal under git and its published site, for tests of what is held against it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.build.portal_reading import read
from generator.build.story import build
from generator.problems import as_text
from generator.progress import Progress
from generator.reading.settings import read_settings
from tests.folders import ROOT, write_base
from tests.repositories import Repository, new_repository

BASE_URL = "https://vi-du.vn/ke-hoach-mo/"


@dataclass(frozen=True)
class Portal:
    """A repository of plans with settings and pages of its own, and a site built of `commit`."""

    repository: Repository
    commit: str
    site: Path

    @property
    def root(self) -> Path:
        return self.repository.root

    @property
    def words(self) -> tuple[str, ...]:
        """Return the words by which a command finds its plans and settings."""
        return ("--plans", str(self.root / "plans"), "--config", str(self.root / "mkdocs.yml"))


def publish(root: Path, site: Path) -> None:
    """Build a portal as the command does."""
    settings, found = read_settings(root / "mkdocs.yml", root / "plans", site, BASE_URL)
    reading = read(settings, Progress(quiet=True))
    found += [*reading.problems, *build(settings, reading, Progress(quiet=True))]
    assert [one for one in found if one.severity == "error"] == [], as_text(found)


def new_repository_of_plans(folder: Path) -> tuple[Repository, str]:
    """Make a repository with one plan, settings and pages of its own; returns its commit, too."""
    repository = new_repository(folder)
    write_base(repository.root / "plans")
    (repository.root / "mkdocs.yml").write_text(
        f"INHERIT: {(ROOT / 'mkdocs.yml').as_posix()}\n", encoding="utf-8"
    )
    (repository.root / "content/gioi-thieu").mkdir(parents=True)
    (repository.root / "content/gioi-thieu/index.md").write_text(
        "# Giới thiệu\n\n## Báo lỗi { #bao-loi }\n", encoding="utf-8"
    )
    (repository.root / ".gitignore").write_text("/site/\n/.cache/\n", encoding="utf-8")
    return repository, repository.commit("Nhập liệu\n\nLoai: nhập liệu")


def new_portal(folder: Path) -> Portal:
    """Make a portal with one plan and publish it."""
    repository, commit = new_repository_of_plans(folder / "kho")
    publish(repository.root, folder / "site")
    return Portal(repository, commit, folder / "site")
