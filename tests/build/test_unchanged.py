"""A site that is what a build would make stays as it is; whatever differs is seen."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from generator.build import unchanged
from generator.build.unchanged import state_of
from generator.cli import building
from generator.cli.building import Built, built_site
from generator.progress import Progress
from generator.reading.settings import Settings, read_settings
from tests.folders import PLAN, ROOT, edit, write_base
from tests.repositories import Repository, new_repository


@dataclass(frozen=True)
class Portal:
    """A portal in a repository, with everything of its own that a build reads."""

    root: Path
    repository: Repository

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def plan(self) -> Path:
        return self.root / "plans" / PLAN

    def settings(self, base_url: str | None = None) -> Settings:
        config, plans = self.root / "mkdocs.yml", self.root / "plans"
        settings, problems = read_settings(config, plans, self.site, base_url)
        assert problems == []
        return settings

    def state(self, base_url: str | None = None) -> str | None:
        return state_of(self.settings(base_url))

    def built(self) -> Built:
        built = built_site(self.settings(), [], Progress(quiet=True))
        assert built.is_published
        return built


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    root = tmp_path / "cổng"
    repository = new_repository(root)
    write_base(root / "plans")
    shutil.copytree(ROOT / "content", root / "content")
    (root / "theme" / "pages").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(f"INHERIT: {ROOT / 'mkdocs.yml'}\n", "utf-8")
    repository.commit("Kế hoạch đầu tiên")
    return Portal(root, repository)


def first_page(portal: Portal) -> tuple[int, int]:
    there = (portal.site / "index.html").stat()
    return there.st_ino, there.st_mtime_ns


def test_a_site_of_the_same_files_is_left_until_anything_of_either_differs(portal: Portal) -> None:
    first = portal.built()
    page = first_page(portal)
    again = portal.built()
    assert (again.stood, again.problems, again.summary) == (True, first.problems, first.summary)
    assert first_page(portal) == page

    # Somebody changed the site: a build makes it anew.
    (portal.site / "index.html").write_text("Đã bị sửa", "utf-8")
    assert not portal.built().stood
    assert "Đã bị sửa" not in (portal.site / "index.html").read_text("utf-8")
    for path in ("thua.html", "assets/thua.css"):
        (portal.site / path).write_text("", "utf-8")
        assert unchanged.standing(portal.settings(), portal.state() or "") is None
        (portal.site / path).unlink()
    assert portal.built().stood

    # A plan that is changed, and changed back: the site is never that of the other state.
    words = portal.plan.read_bytes()
    edit(portal.plan, {"type: ke-hoach": "type: chuong-trinh"})
    changed = portal.built()
    assert not changed.stood
    assert "Chương trình" in (portal.site / "index.html").read_text("utf-8")
    portal.plan.write_bytes(words)
    back = portal.built()
    assert (back.stood, back.summary) == (False, first.summary)
    assert "Chương trình" not in (portal.site / "index.html").read_text("utf-8")
    # What it keeps of the site before it is no reason to make it again.
    assert portal.built().stood


def another_line(path: str) -> Callable[[Portal], object]:
    def write(portal: Portal) -> object:
        file = portal.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        return file.write_bytes((file.read_bytes() if file.exists() else b"") + b"\n")

    return write


CHANGES: dict[str, Callable[[Portal], object]] = {
    "a plan": another_line(f"plans/{PLAN}"),
    "a registry": another_line("plans/registry/agencies.yml"),
    "a source": another_line("plans/sources/moi.txt"),
    "a written page": another_line("content/gioi-thieu/index.md"),
    "a file that a page shows": another_line("content/gioi-thieu/anh.svg"),
    "a template": another_line("theme/pages/home.md"),
    "a setting": another_line("mkdocs.yml"),
    "a file that is gone": lambda portal: (portal.root / "content/gioi-thieu/index.md").unlink(),
    "a name": lambda portal: portal.plan.rename(portal.plan.with_name("khac.yml")),
    "a commit": lambda portal: portal.repository.commit("Không đổi gì"),
    "a folder that leads to a like one": lambda portal: elsewhere(portal.root / "content"),
}


def elsewhere(folder: Path) -> None:
    folder.rename(folder.with_name("nơi khác"))
    folder.symlink_to("nơi khác")


@pytest.mark.parametrize("name", CHANGES)
def test_whatever_a_build_reads_is_part_of_its_state(portal: Portal, name: str) -> None:
    before = portal.state()
    assert before is not None
    assert before == portal.state()
    CHANGES[name](portal)
    after = portal.state()
    assert after is not None
    assert after != before


def test_where_a_site_stands_and_what_is_installed_are_part_of_its_state(
    portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    states = {portal.state(), portal.state("https://vi-du.vn/")}
    monkeypatch.setattr(unchanged, "installed", tuple)
    states.add(portal.state())
    assert len(states - {None}) == 3


UNKNOWN = {
    "plugins": "plugins: [search]",
    "plugins of the host's own": "plugins:",
    "hooks": "hooks: [a.py]",
    "another folder of templates": "theme: {name: material, custom_dir: x}",
    "an extension that may open files": "markdown_extensions: [attr_list, pymdownx.snippets]",
    "a host of others": "extra: {kehoach: {host: khac}}",
}


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_may_read_anything_has_no_state(portal: Portal, name: str) -> None:
    with (portal.root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(f"{UNKNOWN[name]}\n")
    assert portal.state() is None


def test_packages_that_extend_the_program_leave_no_state(
    portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = EntryPoint("khac", "khac:KHAC", "kehoach.subjects")
    monkeypatch.setattr(unchanged, "extensions", lambda: (entry,))
    assert portal.state() is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_no_link_is_followed_and_no_pipe_waited_for(portal: Portal) -> None:
    (portal.root / "content" / "a.md").symlink_to("/etc/hostname")
    assert portal.state() is None
    (portal.root / "content" / "a.md").unlink()
    os.mkfifo(portal.root / "plans" / "ống")
    assert portal.state() is None


def test_a_file_saved_while_a_site_is_built_is_in_no_state_that_is_kept(
    portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[object] = []
    states = iter(("trước", "sau"))
    monkeypatch.setattr(building, "state_of", lambda _settings: next(states))
    monkeypatch.setattr(building, "keep_standing", lambda *given: kept.append(given))
    assert not portal.built().stood
    assert kept == []
