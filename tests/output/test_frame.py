"""A frame is shared by the pages that see the same way to all it leads to, and by no other."""

from __future__ import annotations

import pytest

from generator.output.fragments import Finished, finished
from generator.output.frame import (
    HAS_HEADING,
    AnyPage,
    Contents,
    Frame,
    UnsharedError,
    frames,
    mark,
)
from tests.folders import ROOT

HEADINGS = "".join(f"\n## Mục {number} {{ #muc-{number} }}\n" for number in range(3))


def page(title: str = "Một", body: str = HEADINGS, more: str = "") -> Finished:
    text = f'---\ntitle: "{title}"\ndescription: "Hai"\n{more}---\n\n# Một {{ #a }}\n{body}'
    found = finished(text)
    assert found is not None
    return found


def theme(one: AnyPage) -> str:
    """Render what a small theme makes of a page that leads to `ke-hoach/` and to itself."""
    up = "../" * one.url.count("/")
    way = up if not one.url.startswith("ke-hoach/") else up.removesuffix("../")
    link = f"{up}ke-hoach/" if way == up else way
    robots = one.meta.get("robots", "")
    skip = one.toc[0].url
    return (
        f'<title>{one.title}</title><a href="{link}">{robots}</a><a href="{skip}">'
        f"{one.canonical_url}{one.place_of_contents}{one.content}"
    )


def framed(url: str, one: Finished, html: str = "<h1>b</h1>") -> str:
    addresses = ["a/", "a/b/", "ke-hoach/a/", "ke-hoach/a/b/"]
    made = frames(theme, addresses, ["noindex"], canonical=True)
    frame = made.of(url, one)
    assert frame is not None
    own = {"contents": "<ul>", "canonical": f"https://vi-du.vn/{url}", "markdown": ""}
    return frame.around(one, url, html, own)


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("van-ban/", "../ke-hoach/"),
        ("van-ban/a/", "../../ke-hoach/"),
        ("ke-hoach/b/", "../"),
        ("ke-hoach/b/c/", "../../"),
        ("ke-hoach-khac/", "../ke-hoach/"),
    ],
)
def test_links_of_a_frame_are_those_of_the_page(url: str, link: str) -> None:
    assert f'<a href="{link}"></a>' in framed(url, page())


def test_what_is_a_pages_own_stands_at_its_place() -> None:
    html = framed("van-ban/", page(more="robots: noindex\n"))
    assert html == (
        '<title>Một</title><a href="../ke-hoach/">noindex</a><a href="#a">'
        "https://vi-du.vn/van-ban/<ul><h1>b</h1>"
    )


@pytest.mark.parametrize("name", ["title", "contents", f"{HAS_HEADING} content"])
def test_no_text_of_a_page_is_taken_for_a_place(name: str) -> None:
    forged = mark(name)
    assert framed("van-ban/", page(), f"<h1>{forged}</h1>").endswith(f"<h1>{forged}</h1>")


def test_no_frame_is_made_for_a_page_that_none_fits() -> None:
    made = frames(theme, ["a/"], [], canonical=True)
    assert made.of("a/", page()) is not None
    assert made.of("a/b/", page()) is None
    assert made.of("a/", page(more="robots: noindex\n")) is None


@pytest.mark.parametrize("name", ["file", "abs_url", "children", "parent"])
def test_a_theme_that_asks_more_of_a_page_shares_nothing(name: str) -> None:
    with pytest.raises(UnsharedError, match=name):
        getattr(AnyPage("a/", None, None), name)


@pytest.mark.parametrize("html", ["<p>", f"<p>{mark('title')}", f"<p>{mark('<h1 content')}\0"])
def test_a_theme_that_loses_or_breaks_a_mark_shares_nothing(html: str) -> None:
    with pytest.raises(UnsharedError):
        Frame.of(html)


def test_contents_are_those_of_the_theme() -> None:
    contents = Contents.of(ROOT / "theme")
    html = contents.of_page(page())
    assert html.count('href="#muc-') == 3
    assert "Trong trang này" in html
    assert contents.of_page(page(body="")).strip() == ""
    assert contents.of_page(page(more="hide: [toc]\n")).strip() == ""
