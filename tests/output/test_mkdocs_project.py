"""Pages made by the batch are those that one project of mkdocs makes of the same Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from generator.build.offers import Offers
from generator.build.portal_reading import read
from generator.build.story import build
from generator.language import speaking
from generator.output import mkdocs
from generator.output.host import Host
from generator.output.mkdocs import build_site
from generator.output.mkdocs_project import (
    Portal,
    build_whole,
    depth_of_contents,
    is_apart,
    loaded,
    surroundings,
)
from generator.progress import Progress
from generator.reading.settings import read_settings
from tests.folders import tree
from tests.made_up import MadeUp
from tests.portals import allowed, others
from tests.site_fixture import CONFIG, PLANS, ROOT

NAV = ("", "ke-hoach/", "so-sanh/", "co-quan/", "lich-bao-cao/", "tim-kiem/", "du-lieu/")
BASE = "https://vi-du.vn/a/"
FINISHED = (
    '---\ntitle: "{0}"\ndescription: "b"\n---\n\n# {0} {{ #a }}\n\n<p>ba</p>\n\n'
    "## Một {{ #b }}\n\n### Hai {{ #c }}\n\n## Ba {{ #d }}\n\n## Bốn {{ #e }}\n"
)
WRITTEN = "---\ntitle: Tay\n---\n\n# Tay\n\n*Hai*\n"


def whole(**given: Any) -> Sequence[str]:
    """Build all pages as one project of mkdocs, by python-markdown."""
    given["themes"] = tuple(given["themes"])
    with surroundings(given["timestamp"]):
        build_whole(Portal(language="vi", **given))
    return []


def folder_of(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    names = [*(f"{one}index.md" for one in NAV), *(f"{one}mau/index.md" for one in NAV)]
    texts = {name: FINISHED.format(name.count("/")) for name in names}
    for name, text in (texts | {"tay/index.md": WRITTEN, "mau/mau/sau/index.md": WRITTEN}).items():
        (pages / name).parent.mkdir(parents=True, exist_ok=True)
        (pages / name).write_text(text, encoding="utf-8")
    return pages


def both(tmp_path: Path, settings: str, theme: dict[str, str] | None = None) -> dict[str, str]:
    """Build the pages of a portal in both ways; return what is the same."""
    config = tmp_path / "mkdocs.yml"
    config.write_text(f"INHERIT: {CONFIG.as_posix()}\n{settings}\n", encoding="utf-8")
    for name, text in (theme or {}).items():
        (tmp_path / "theme" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "theme" / name).write_text(text, encoding="utf-8")
    themes = [*([tmp_path / "theme"] if theme else []), ROOT / "theme"]
    given: dict[str, Any] = {
        "config": config,
        "pages": folder_of(tmp_path),
        "base_url": BASE,
        "timestamp": 0,
    }
    assert not build_site(**given, output=tmp_path / "ours", themes=themes)
    assert not whole(**given, output=tmp_path / "plain", themes=themes)
    ours, plain = tree(tmp_path / "ours"), tree(tmp_path / "plain")
    assert ours == plain
    return ours


def test_every_file_of_the_site_is_that_of_one_plain_project(tmp_path: Path) -> None:
    plain = tmp_path / "plain"

    def both_ways(*, output: Path, **given: Any) -> Sequence[str]:
        assert not whole(output=plain, **given)
        complaints = build_site(output=output, **given)
        made.append((tree(output), tree(plain)))
        return complaints

    made: list[tuple[dict[str, str], dict[str, str]]] = []
    settings = allowed(read_settings(CONFIG, PLANS, tmp_path / "site", BASE)[0])
    reading = read(settings, Progress(quiet=True))
    offers = Offers(hosts=(Host("mkdocs", both_ways),))
    assert others(build(settings, reading, Progress(quiet=True), offers)) == []
    ((ours, theirs),) = made
    assert len([name for name in ours if name.endswith("index.html")]) > 380
    assert ours == theirs


@pytest.mark.parametrize(
    "settings",
    [
        "",
        "nav: [index.md, Mục: [{a: ke-hoach/index.md}, tay/index.md], {b: 'https://vi-du.vn'}]",
        "nav: [index.md, ke-hoach/mau/index.md]",
        "extra_css: [assets/a.css, mau/b.css]",
        "repo_url: https://vi-du.vn/kho\nedit_uri: sua/",
        "copyright: ai đó\nsite_author: ai",
        "markdown_extensions: [attr_list, tables, admonition, {toc: {toc_depth: 2}}]",
        "markdown_extensions: [attr_list, smarty]",
        "plugins: [search]",
        "exclude_docs: nhap/",
        "use_directory_urls: false",
    ],
)
@pytest.mark.parametrize("most", [300, 1])
def test_settings_of_a_portal_do_what_they_do_in_one_project(
    settings: str, most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mkdocs, "_MOST", most)
    assert "404.html" in both(tmp_path, settings)


def test_a_frame_speaks_the_language_of_the_portal(tmp_path: Path) -> None:
    with speaking("en", MadeUp()):
        both(tmp_path, "")
    html = (tmp_path / "ours/mau/index.html").read_text("utf-8")
    assert '<html lang="en"' in html
    assert 'aria-label="⟦Trong trang này⟧"' in html
    assert '<script type="application/json" id="km-words">' in html


@pytest.mark.parametrize(
    "theme",
    [
        {"assets/css/rieng.css": "a {}"},
        {"overrides/frame/footer.html": "<footer>{{ page.title | upper }}</footer>"},
        {"overrides/main.html": "{{ page.url }}: {{ page.content }}"},
    ],
)
def test_a_frame_of_a_portal_is_asked_for_every_page(theme: dict[str, str], tmp_path: Path) -> None:
    assert "mau/index.html" in both(tmp_path, "", theme)


@pytest.mark.parametrize(
    ("settings", "apart", "depth"),
    [
        ("", False, 4),
        ("plugins: [search]", True, 4),
        ("nav: null", True, 4),
        ("draft_docs: a/", True, 4),
        ("use_directory_urls: false", True, 4),
        ("markdown_extensions: [attr_list, tables, footnotes]", False, 6),
        ("markdown_extensions: [attr_list, {toc: {toc_depth: 3}}]", False, 3),
        ("markdown_extensions: [attr_list, {toc: {toc_depth: 2-3}}]", False, None),
        ("markdown_extensions: [attr_list, {toc: {permalink: true}}]", False, None),
        ("markdown_extensions: [toc]", False, None),
        ("markdown_extensions: [attr_list, abbr]", False, None),
    ],
)
def test_what_settings_ask_of_mkdocs_is_known(
    settings: str, apart: bool, depth: int | None, tmp_path: Path
) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text(f"INHERIT: {CONFIG.as_posix()}\n{settings}\n", encoding="utf-8")
    docs, site = tmp_path / "docs", tmp_path / "site"
    docs.mkdir()
    with surroundings(0):
        found = loaded(Portal(config, docs, site, None, (ROOT / "theme",), 0, "vi"), docs, site)
    assert is_apart(found) == apart
    assert depth_of_contents(found) == depth
