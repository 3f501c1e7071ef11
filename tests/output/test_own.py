"""The host `own`: the pages that mkdocs makes, without mkdocs, and in words what it does not do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.language import speaking
from generator.output import mkdocs, own
from generator.output.host import HOSTS, Host
from generator.output.mkdocs_engine import engine
from tests.folders import tree
from tests.made_up import MadeUp
from tests.output.test_mkdocs_project import BASE, folder_of
from tests.site_fixture import CONFIG, ROOT

TITLES = re.compile(r"(?:MkDocs|ProperDocs|kehoach) và Material for MkDocs")
PROGRAM = re.compile(r'<meta name="generator" content="[^"]*">')
OTHERS = [one for one in HOSTS if one.name in ("own", "properdocs")]


def portal(tmp_path: Path, settings: str, theme: dict[str, str] | None = None) -> dict[str, Any]:
    """What a host is given of a small portal."""
    config = tmp_path / "mkdocs.yml"
    config.write_text(f"INHERIT: {CONFIG.as_posix()}\n{settings}\n", encoding="utf-8")
    for name, text in (theme or {}).items():
        (tmp_path / "theme" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "theme" / name).write_text(text, encoding="utf-8")
    themes = [*([tmp_path / "theme"] if theme else []), ROOT / "theme"]
    given = {"config": config, "pages": folder_of(tmp_path), "base_url": BASE, "timestamp": 0}
    return {**given, "themes": themes}


def pages_of(site: Path) -> dict[str, str]:
    """Every page of a site, but for the name of the program that made it."""
    found = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    return {
        path.relative_to(site).as_posix(): TITLES.sub("", PROGRAM.sub("", text))
        for path, text in found.items()
    }


@pytest.mark.parametrize(
    ("settings", "theme"),
    [
        ("", {}),
        ("nav: [index.md, Mục: [{a: ke-hoach/index.md}, tay/index.md], {b: 'https://a.vn'}]", {}),
        ("copyright: ai\nsite_author: !ENV [KHONG_CO, ai đó]\ntheme: {palette: {scheme: x}}", {}),
        ("markdown_extensions: [attr_list, admonition, {toc: {toc_depth: 2}}]", {}),
        ("markdown_extensions: [attr_list, smarty]\nextra_javascript: [{path: a.js}]", {}),
        ("extra_javascript: [a.js, {path: b.js, type: module, defer: true, async: false}]", {}),
        ("", {"assets/css/rieng.css": "a {}"}),
        ("", {"overrides/frame/footer.html": "<footer>{{ page.title | upper }}</footer>"}),
        ("", {"overrides/main.html": "{{ page.url }}: {{ page.content }}{{ page.toc | length }}"}),
        ("extra: {a: false}", {"overrides/frame/footer.html": "{{ 1 if config.extra.a else 2 }}"}),
    ],
)
def test_another_host_makes_the_pages_that_mkdocs_makes(
    settings: str, theme: dict[str, str], tmp_path: Path
) -> None:
    given = portal(tmp_path, settings, theme)
    text = "# A *b* `c`\n\n[x](mau/index.md#b) ![y](a.png) [z](#a-b-c) <b id='q'>w</b>\n"
    (given["pages"] / "khac.md").write_text(f"{text}\n## D\n\n1. e\n\n```py\nf\n```\n", "utf-8")
    (given["pages"] / "mau/index.md").write_text("# Mẫu { #b }\n\n[k](../khac.md#d)\n", "utf-8")
    (given["pages"] / "a.png").write_bytes(b"")
    assert list(mkdocs.build_site(**given, output=tmp_path / "one")) == []
    ours = pages_of(tmp_path / "one")
    assert len(ours) > 10
    for host in OTHERS:
        assert list(host.build(**given, output=tmp_path / host.name)) == []
        assert pages_of(tmp_path / host.name) == ours
        files = tree(tmp_path / host.name)
        assert {"a.png"} <= files.keys() <= tree(tmp_path / "one").keys()


def test_a_page_says_what_made_it(tmp_path: Path) -> None:
    """Told in the footer too."""
    for host in OTHERS:
        given = portal(tmp_path, "")
        assert list(host.build(**given, output=tmp_path / host.name)) == []
    page = (tmp_path / "properdocs/index.html").read_text("utf-8")
    version = engine("properdocs").version
    assert f'<meta name="generator" content="properdocs-{version}">' in page
    assert "Dựng bằng ProperDocs và Material for MkDocs." in page
    assert 'content="kehoach-' in (tmp_path / "own/index.html").read_text("utf-8")


def test_a_frame_speaks_the_language_of_the_portal(tmp_path: Path) -> None:
    with speaking("en", MadeUp()):
        given = portal(tmp_path, "")
        assert list(own.build_site(**given, output=tmp_path / "site")) == []
    html = (tmp_path / "site/mau/index.html").read_text("utf-8")
    assert '<html lang="en"' in html
    assert 'aria-label="⟦Trong trang này⟧"' in html


def promised(given: dict[str, Any]) -> Iterator[str]:
    for path in sorted(given["pages"].rglob("*.md")):
        yield path.relative_to(given["pages"]).as_posix()


@pytest.mark.parametrize("host", OTHERS, ids=[one.name for one in OTHERS])
def test_pages_one_by_one_are_those_of_a_build(host: Host, tmp_path: Path) -> None:
    given = portal(tmp_path, "")
    assert list(host.build(**given, output=tmp_path / "site")) == []
    names = dict.fromkeys(promised(given), lambda: None)
    assert host.begin is not None
    begun, complaints = host.begin(**given, output=tmp_path / "begun", promised=names)
    assert begun is not None
    told = list(complaints)
    for name in names:
        made = begun.page(name, told)
        assert made == (tmp_path / "site" / name).with_name("index.html").read_bytes(), name
    missing = (tmp_path / "begun/404.html").read_text("utf-8")
    assert missing == (tmp_path / "site/404.html").read_text("utf-8")
    assert told == []
    assert begun.page("khong/co/index.md", told) is None
    assert len(told) == 1
