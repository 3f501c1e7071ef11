"""What a browser would stop is told where its author wrote it, once, and is not published."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from generator.build.held import against_policy
from generator.build.portal_reading import read
from generator.problems import Problem
from generator.progress import Progress
from generator.reading.settings import read_settings
from tests.folders import ROOT, write_base
from tests.portals import allowed, build


def told(folder: Path, pages: dict[str, str], sources: dict[str, str]) -> list[Problem]:
    for name, html in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(html, encoding="utf-8")
    written = {PurePosixPath(path): text for path, text in sources.items()}
    return list(against_policy(folder, written, "content"))


@pytest.mark.parametrize(
    ("html", "markdown", "place"),
    [
        ("<p style='a'>", "# Một\n\nhai <p style='a'>\n", (3, 5)),
        ('<p style="a">', "Một\n{ style=a }\n", (2, 3)),
        ("<script>a()</script>", "Một\n\n  <script>a()</script>\n", (3, 3)),
        ("<style>a</style>", "<style>a</style>\n", (1, 1)),
        ('<a href="javascript:a">b</a>', "Một\n[b](javascript:a)\n", (2, 5)),
        ('<a href="x" onclick="y">b</a>', "[b](x){ onclick=y }\n", (1, 9)),
    ],
)
def test_it_is_told_where_it_is_written(
    tmp_path: Path, html: str, markdown: str, place: tuple[int, int]
) -> None:
    (one,) = told(tmp_path, {"gioi-thieu/index.html": html}, {"gioi-thieu/index.md": markdown})
    assert (one.file, one.line, one.column) == ("content/gioi-thieu/index.md", *place)
    assert (one.rule, one.severity) == ("blocked", "error")
    assert one.fragment
    assert one.fragment.partition("=")[0].strip("<>") in html
    assert one.hint


def test_what_no_page_of_the_author_holds_is_told_in_the_page_and_once(tmp_path: Path) -> None:
    pages = {f"{name}/index.html": "<p>\n <b style='a'>" for name in ("hai", "mot")}
    (one,) = told(tmp_path, pages, {"mot/index.md": "# Một\n"})
    assert (one.file, one.line, one.column) == ("hai/index.html", 2, 2)


def test_what_is_elsewhere_is_a_warning_where_it_is_written(tmp_path: Path) -> None:
    pages = {"a/index.html": '<p><img alt="" src="https://vi-du.vn/a.png"></p>'}
    (one,) = told(tmp_path, pages, {"a/index.md": "# A\n\n![](https://vi-du.vn/a.png)\n"})
    assert (one.file, one.line, one.column) == ("content/a/index.md", 3, 5)
    assert (one.rule, one.severity, one.fragment) == (
        "elsewhere",
        "warning",
        "https://vi-du.vn/a.png",
    )


def test_a_site_that_keeps_to_it_has_nothing_to_tell(tmp_path: Path) -> None:
    assert told(tmp_path, {"index.html": "<p class='a'>style=</p>"}, {}) == []


def test_a_page_that_would_be_stopped_is_not_published(tmp_path: Path) -> None:
    plans = write_base(tmp_path / "plans")
    page = tmp_path / "content/gioi-thieu/index.md"
    page.parent.mkdir(parents=True)
    page.write_text("# Giới thiệu\n\n|a|\n|:-:|\n|b|\n", encoding="utf-8")
    settings, problems = read_settings(ROOT / "mkdocs.yml", plans, tmp_path / "site")
    settings = settings.model_copy(
        update={"content": tmp_path / "content", "cache": tmp_path / "cache"}
    )
    settings = allowed(settings)
    reading = read(settings, Progress(quiet=True))
    assert problems == []
    assert build(settings, reading, Progress(quiet=True)) == []
    html = (tmp_path / "site/gioi-thieu/index.html").read_text("utf-8")
    assert '<td align="center">b</td>' in html, "how columns stand is no style within the page"
    page.write_text("# Giới thiệu\n\n<p onclick='a()'>b</p>\n", encoding="utf-8")
    reading = read(settings, Progress(quiet=True))
    (one,) = build(settings, reading, Progress(quiet=True))
    assert (one.file, one.line, one.rule) == ("content/gioi-thieu/index.md", 3, "blocked")
    assert (tmp_path / "site/gioi-thieu/index.html").read_text("utf-8") == html
