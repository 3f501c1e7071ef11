"""Templates of a frame without a host: their faults are named, their menu is the nav."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.output import own
from generator.output.own_frame import Menu, framed_page
from generator.output.own_markdown import Article
from tests.output.test_own import portal


def test_a_template_of_the_frame_that_fails_is_named(tmp_path: Path) -> None:
    given = portal(tmp_path, "", {"overrides/main.html": "\n{{ 1 / 0 }}\n"})
    complaints = own.build_site(**given, output=tmp_path / "site")
    assert any("theme/overrides/main.html:2: ZeroDivisionError" in one for one in complaints)


def test_a_menu_knows_what_is_there_and_what_stands_where() -> None:
    nav = ["index.md", {"Mục": [{"a": "a/index.md"}, "b.md"]}, {"x": "https://a.vn"}, "khong.md"]
    menu = Menu.of(nav, ["index.md", "a/index.md", "b.md"], "https://vi-du.vn/")
    home, section, link, missing = menu.items
    first, second = section.children
    assert menu.homepage == home
    assert [page.url for page in menu.pages] == ["", "a/", "b/"]
    assert (first.title, first.parent, second.title) == ("a", section, None)
    assert home.title is None
    assert (home.next_page, second.previous_page) == (first, first)
    assert first.canonical_url == "https://vi-du.vn/a/"
    assert (link.url, missing.url) == ("https://a.vn", "khong.md")


@pytest.mark.parametrize(
    ("named", "meta", "heading", "title"),
    [
        ("Tên", {"title": "A"}, "B", "Tên"),
        (None, {"title": "A"}, "B", "A"),
        (None, {}, "B", "B"),
        (None, {}, None, "Mot hai"),
    ],
)
def test_a_page_is_called_as_under_mkdocs(
    named: str | None, meta: dict[str, str], heading: str | None, title: str
) -> None:
    page = framed_page("a/mot-hai.md", "")
    page.named = named
    page.say(Article("", (), heading, meta))
    assert page.title == title
