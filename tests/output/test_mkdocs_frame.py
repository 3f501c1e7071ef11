"""What a project of mkdocs is given for the frame of its pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from generator.output.mkdocs_frame import dress, own_frame
from generator.output.mkdocs_project import Portal, loaded
from tests.site_fixture import CONFIG, ROOT


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    for name in ("assets/css/rieng.css", "assets/css/kehoach.css", "overrides/main.html"):
        (tmp_path / "theme" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "theme" / name).write_text("", encoding="utf-8")
    return tmp_path / "theme"


def project(folder: Path, settings: str = "") -> MkDocsConfig:
    config = folder / "mkdocs.yml"
    config.write_text(f"INHERIT: {CONFIG.as_posix()}\n{settings}\n", encoding="utf-8")
    pages = folder / "pages"
    pages.mkdir()
    portal = Portal(config, pages, folder / "site", None, (ROOT / "theme",), 0, "vi")
    return loaded(portal, pages, folder / "site")


def test_only_styles_that_replace_none_of_ours_are_linked_behind_them(
    tmp_path: Path, theme: Path
) -> None:
    config = project(tmp_path)
    before = list(config.extra_css)
    dress(config, (theme, ROOT / "theme"), tmp_path / "pages")
    assert config.extra_css == [*before, "assets/css/rieng.css"]


def test_chosen_colours_are_linked_behind_ours_and_before_a_portals_own(
    tmp_path: Path, theme: Path
) -> None:
    config = project(tmp_path, "extra: {kehoach: {colours: {accent: '#7a1f1f'}}}")
    before = list(config.extra_css)
    dress(config, (theme, ROOT / "theme"), tmp_path / "pages")
    own = ["assets/css/mau-cua-cong.css", "assets/css/rieng.css"]
    assert config.extra_css == [*before, *own]


def test_the_frame_is_that_of_the_first_theme_that_has_it(tmp_path: Path, theme: Path) -> None:
    config = project(tmp_path)
    dress(config, (theme, ROOT / "theme"), tmp_path / "pages")
    first = [str(theme / "overrides"), str(ROOT / "theme" / "overrides")]
    assert config.theme.dirs[:2] == first
    assert config.theme["language"] == "vi"


def test_a_frame_that_settings_name_comes_before_all(tmp_path: Path, theme: Path) -> None:
    (tmp_path / "rieng").mkdir()
    config = project(tmp_path, "theme:\n  custom_dir: rieng")
    assert own_frame(config) == [str(tmp_path / "rieng")]
    dress(config, (theme, ROOT / "theme"), tmp_path / "pages")
    assert config.theme.dirs[0] == str(tmp_path / "rieng")
