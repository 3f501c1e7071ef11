"""Pages made one by one are those of a whole build, whoever has to read them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator.language import speaking
from generator.output.mkdocs import build_site
from generator.output.mkdocs_pages import page_by_page
from tests.folders import ROOT

FINISHED = '---\ntitle: "Một {0}"\ndescription: "b"\n---\n\n# Một {0} {{ #a }}\n\n<p>ba</p>\n'
WRITTEN = "# Tay\n\n*Hai*, [một](../a/0/index.md), [nhà](../index.md#a)\n"
NAV = "nav: [index.md, Một: a/index.md, tay/index.md]\n"
PAGES = {
    "index.md": FINISHED.format("nhà"),
    "a/index.md": FINISHED.format("trên"),
    "a/0/index.md": FINISHED.format(0),
    "a/1/index.md": FINISHED.format(1),
    "a/2.md": FINISHED.format(2),
    "tay/index.md": WRITTEN,
    "b/index.md": WRITTEN,
}
BY_HAND = {"tay/index.md", "b/index.md"}


def portal(folder: Path, more: str = "") -> Path:
    config = folder / "mkdocs.yml"
    inherited = f"INHERIT: {ROOT / 'mkdocs.yml'}\n"
    config.write_text(f"{inherited}site_url: https://vi-du.vn/a/\n{NAV}{more}", encoding="utf-8")
    return config


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def test_each_page_is_that_of_a_whole_build(tmp_path: Path) -> None:
    given: dict[str, Any] = {
        "config": portal(tmp_path),
        "base_url": "https://vi-du.vn/a/",
        "themes": [ROOT / "theme"],
        "timestamp": 0,
    }
    whole, one = tmp_path / "cả", tmp_path / "từng"
    for name, text in PAGES.items():
        write(whole / "pages", name, text)
        if name in BY_HAND:
            write(one / "pages", name, text)
    promised = {
        name: partial(write, one / "pages", name, text)
        for name, text in PAGES.items()
        if name not in BY_HAND
    }
    with speaking("vi"):
        assert list(build_site(pages=whole / "pages", output=whole / "site", **given)) == []
        begun, complaints = page_by_page(
            pages=one / "pages", output=one / "site", promised=promised, **given
        )
        assert (begun is not None, list(complaints)) == (True, [])
        assert begun
        there = {path.relative_to(one / "pages").as_posix() for path in one.rglob("*.md")}
        assert there == {"index.md", "a/index.md", *BY_HAND}, "what a nav names is wanted at once"
        for name in PAGES:
            if name in promised:
                promised[name]()
            told: list[str] = []
            html = begun.page(name, told)
            made = name.removesuffix("index.md").removesuffix(".md")
            file = whole / "site" / made / "index.html"
            assert (html, told) == (file.read_bytes(), []), name
    assert (one / "site/404.html").read_bytes() == (whole / "site/404.html").read_bytes()


@pytest.mark.parametrize("more", ["plugins: [search]\n", "use_directory_urls: false\n"])
def test_what_only_a_project_of_all_pages_can_do_is_not_begun(more: str, tmp_path: Path) -> None:
    (tmp_path / "p").mkdir()
    begun, complaints = page_by_page(
        portal(tmp_path, more), tmp_path / "p", tmp_path / "s", None, [ROOT / "theme"], 0, {}
    )
    assert (begun, list(complaints)) == (None, [])


def test_what_mkdocs_runs_into_is_a_complaint(tmp_path: Path) -> None:
    config = portal(tmp_path, "theme: {name: khong-co}\n")
    given: Any = (tmp_path / "p", tmp_path / "s", None, [ROOT / "theme"], 0, {})
    begun, complaints = page_by_page(config, *given)
    assert begun is None
    assert any("khong-co" in one for one in complaints)
