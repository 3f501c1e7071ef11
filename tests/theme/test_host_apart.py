"""What names the host stands in one stylesheet and one partial; all else is in words of our own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.site_fixture import ROOT, THEME, Html, built_site

# Classes, custom properties and attributes of Material, its ids, its icons, its word for scripts.
NAME = re.compile(
    r"(?<![\w-])(?:--|data-)?md-[a-z][\w-]*"
    r"|(?<!\w)__(?:config|drawer|md|nav|palette|search|toc)\w*"
    r"|(?<![\w-])no-js(?![\w-])"
    r"|\.icons/\w+"
)
STYLE = "theme/assets/css/material.css"
CUT = "theme/assets/css/host.css"  # of its own stylesheets (tests/theme/host_styles.py)
PARTIAL = "theme/overrides/partials/material.html"
TEXTS = frozenset((".css", ".html", ".js", ".md", ".py", ".svg", ".xml"))
FOLDERS = ("theme", "content", "generator")

PLACE = re.compile(r'host\.at\("([^"]+)"\)')
ROW = re.compile(r'^  "(km-[^"]+)": "', re.MULTILINE)


def names(text: str) -> set[str]:
    return set(NAME.findall(text))


def naming(root: Path) -> dict[str, set[str]]:
    """The files that name the host, and what they name."""
    found = ((path, names(path.read_text("utf-8"))) for path in _texts(root))
    return {path.relative_to(root).as_posix(): said for path, said in found if said}


def _texts(root: Path) -> Iterator[Path]:
    for folder in FOLDERS:
        yield from (one for one in (root / folder).rglob("*") if one.suffix in TEXTS)


def test_only_two_stylesheets_and_one_partial_name_the_host() -> None:
    assert set(naming(ROOT)) == {STYLE, CUT, PARTIAL}


@pytest.mark.parametrize(
    "line",
    [
        ".md-typeset p { margin: 0; }",
        "p:has(> .km-a, .md-grid) { margin: 0; }",
        ":root { --md-text-font: serif; }",
        "color: var(--md-default-fg-color);",
        '[data-md-color-scheme="slate"] p { margin: 0; }',
        '<div class="khung md-grid">',
        'document.querySelector("#__search")',
        "element.dataset; __md_get('__palette')",
        ".no-js form { display: none; }",
        '{% include ".icons/material/magnify.svg" %}',
    ],
)
@pytest.mark.parametrize("file", ["theme/assets/css/a.css", "theme/pages/a.md", "generator/a.py"])
def test_a_name_of_the_host_anywhere_else_is_seen(tmp_path: Path, file: str, line: str) -> None:
    (tmp_path / file).parent.mkdir(parents=True)
    (tmp_path / file).write_text(line, "utf-8")
    assert set(naming(tmp_path)) == {file}


@pytest.mark.parametrize(
    "line", [".km-page { --nhan: #000; }", "cmd-line", "__init__.py", "__slots__", "a no-jsx b"]
)
def test_other_words_are_none(line: str) -> None:
    assert names(line) == set()


def test_the_frame_asks_for_the_places_that_the_partial_knows() -> None:
    frame = [path.read_text("utf-8") for path in (THEME / "overrides").rglob("*.html")]
    known = ROW.findall((ROOT / PARTIAL).read_text("utf-8"))
    assert len(known) == len(set(known)) > 0
    assert {one for text in frame for one in PLACE.findall(text)} == set(known)


def test_our_stylesheets_come_behind_the_hosts() -> None:
    page = Html((built_site() / "index.html").read_text("utf-8"))
    sheets = [one.attributes["href"] for one in page.all("link") if _is_style(one.attributes)]
    ours = [one for one in sheets if "/css/" in one]
    assert [Path(one).name for one in ours] == ["all.css"]
    assert sheets[-1:] == ours
    parts = re.findall(r'@import "(.*)";', (THEME / "assets/css/all.css").read_text("utf-8"))
    assert parts[:2] == ["host.css", "material.css"]
    # A page without the frame has a style of its own.
    small = {"embed.css", "embedded.css"}
    assert {*parts, "all.css", *small} == {path.name for path in THEME.glob("assets/css/*.css")}


def _is_style(attributes: Mapping[str, str]) -> bool:
    return attributes.get("rel") == "stylesheet"


@pytest.mark.parametrize(
    "path",
    ["", "ke-hoach/", "ke-hoach/phuong-2-quang-tri-ke-hoach-nq42/", "so-sanh/", "du-lieu/"],
)
def test_what_stands_in_a_page_names_no_host(path: str) -> None:
    """The host adds its frame around the article and nothing within."""
    page = (built_site() / path / "index.html").read_text("utf-8")
    opening, article = page.split("<article ", 1)[1].split("</article>")[0].split(">", 1)
    assert "km-page" in opening
    assert len(article) > 1000
    assert names(article) == set()
