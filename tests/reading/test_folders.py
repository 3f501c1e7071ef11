"""The folders of a portal: what a merge request may put there, told before anything is built."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.reading.folders import refused_files, shown
from generator.reading.settings import read_settings
from tests.told import rows


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    """Return the folder of a portal with pages and a theme of its own."""
    home = tmp_path / "cong"
    files = ("content/index.md", "content/a/b.png", "theme/assets/css/a.css", "theme/pages/home.md")
    for name in (*files, "theme/parts/a.md", "theme/overrides/frame/footer.html"):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text("chữ", encoding="utf-8")
    (home / "mkdocs.yml").write_text("site_name: Mẫu\n", encoding="utf-8")
    (tmp_path / "ngoai").mkdir()
    (tmp_path / "ngoai/index.md").write_text("bí mật", encoding="utf-8")
    return home


def told(home: Path) -> list[tuple[str, str]]:
    settings, problems = read_settings(home / "mkdocs.yml", home / "plans")
    assert problems == []
    return [(row["at"], row["rule"]) for row in rows(refused_files(settings))]


def test_a_portal_with_nothing_odd_has_nothing_to_be_told(portal: Path) -> None:
    assert told(portal) == []


@pytest.mark.parametrize(
    "folder", ["content", "theme/assets", "theme/pages", "theme/parts", "theme/overrides/frame"]
)
def test_a_link_out_of_any_folder_is_told(folder: str, portal: Path) -> None:
    (portal / folder / "x.md").symlink_to("/proc/self/environ")
    assert told(portal) == [(f"{folder}/x.md:1:1", "path-outside")]


@pytest.mark.parametrize("name", ["content/.an.md", "content/.git", "theme/assets/css/.b"])
def test_what_no_server_gives_is_refused(name: str, portal: Path) -> None:
    (portal / name).mkdir()
    (portal / name / "config").write_text("bí mật", encoding="utf-8")
    assert told(portal) == [(f"{name}:1:1", "unpublishable")]


def put_in_place(home: Path, folder: str, target: str) -> None:
    (home / folder).rename(home / "cu")
    (home / folder).symlink_to(target)


@pytest.mark.parametrize("folder", ["content", "theme", "theme/assets", "theme/pages"])
@pytest.mark.parametrize("target", ["/proc/self", "../ngoai", "../../ngoai"])
def test_a_folder_that_a_link_puts_elsewhere_is_told(
    folder: str, target: str, portal: Path
) -> None:
    put_in_place(portal, folder, target)
    assert (f"{folder}:1:1", "path-outside") in told(portal)


def test_a_link_to_what_git_keeps_is_told(portal: Path) -> None:
    (portal / ".git").mkdir()
    put_in_place(portal, "content", ".git")
    assert told(portal) == [("content:1:1", "path-outside")]


@pytest.mark.parametrize("way", ["{ngoai}", "../ngoai", "./../cong/../ngoai"])
def test_where_the_settings_put_a_folder_is_the_portals_choice(way: str, portal: Path) -> None:
    way = way.format(ngoai=portal.parent / "ngoai")
    said = f"extra: {{kehoach: {{content: '{way}', theme: '{way}'}}}}\n"
    (portal / "mkdocs.yml").write_text(said, encoding="utf-8")
    assert told(portal) == []
    (portal.parent / "ngoai/x.md").symlink_to("/proc/self/environ")
    settings, _ = read_settings(portal / "mkdocs.yml", portal / "plans")
    assert [row["rule"] for row in rows(refused_files(settings))] == ["path-outside"]


@pytest.mark.parametrize("make", [Path.mkdir, lambda path: path.write_text("x", encoding="utf-8")])
def test_a_theme_with_nothing_in_it_and_no_pages_are_for_others_to_tell(
    make: Callable[[Path], object], tmp_path: Path
) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Mẫu\n", encoding="utf-8")
    for name in ("content", "theme"):
        make(tmp_path / name)
    assert told(tmp_path) == []


def test_a_folder_is_called_as_seen_from_the_settings(portal: Path) -> None:
    settings, _ = read_settings(portal / "mkdocs.yml", portal / "plans")
    assert shown(settings, portal / "theme/assets") == "theme/assets"
    assert shown(settings, Path("/khac")) == "/khac"
