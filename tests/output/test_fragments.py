"""Markdown that needs no parser is read as parsers read it, and everything else is left to one."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.output.fragments import anchors, begins_finished, finished, finished_body, in_reach
from generator.output.markdown import MarkdownFile
from tests.golden import Case, cases
from tests.site_fixture import WHOLE, host_markdown, real_files, to_html

COMMONMARK = MarkdownIt("commonmark", {"html": True})
PAGE = '---\ntitle: "A &amp; b"\ndescription: "C"\n%s---\n\n# A { #a }\n\n## B { #b }\n\n<p>c</p>\n'
# What is likely to be read otherwise by one parser than by another.
PIECES = (
    *("a", "Mục", "đ", "1", "3.", " ", "  ", "\n", "\n\n", "-", "+", "*", "**", "_", "`", "#"),
    *("# ", "## Mục { #a }", " { #b }", "{: .c }", "[", "](", ")", "<", ">", "&", "&amp;", "&#46;"),
    *("<b>", "</b>", '<span id="x">', "</span>", "<div>", "</div>", "<p>", "</p>", "<br>", "<hr>"),
    *('<a href="../b/">', "</a>", "<td>", "<!--", "-->", "<script>", "</script>", "|", "~~~", "\\"),
    *("<noscript>\n", "</noscript>", "!", ":", "=", "---", '"', "'", "<img src='a'>"),
    *("<https://a.vn>", "##", "\xa0", "\u2028"),
)


def plain(html: str) -> str:
    """Leave out what no reader sees: lines, and ids, which CommonMark does not know."""
    return unescape(re.sub(r"\s+", "", re.sub(r'(<h[1-6]) id="[^"]*"', r"\1", html)))


@pytest.mark.parametrize("case", cases("fragments"), ids=lambda case: case.name)
def test_a_case_is_finished_or_left(case: Case) -> None:
    body = finished_body(case.said["markdown"])
    assert (body and body.html) == case.said.get("html")
    if body:
        assert body.html == to_html(case.said["markdown"])


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join))
def test_what_is_taken_for_finished_is_what_parsers_make_of_it(text: str) -> None:
    body = finished_body(text)
    if body is None:
        return
    without_ids = re.sub(r"(?<!\S\n)^(#{1,6} .+) \{ #[^\s{}]+ \}$", r"\1", text, flags=re.MULTILINE)
    assert plain(body.html) == plain(COMMONMARK.render(without_ids))


def test_almost_every_page_is_finished_and_the_same_to_the_byte() -> None:
    left = []
    for path, file in real_files().items():
        if file.text.startswith(WHOLE):
            continue
        page = finished(file.text, 4)
        if page is None:
            left.append(path)
            continue
        text = file.text.split("---\n", 2)[2]
        assert page.body.html == to_html(text), path
        tokens = getattr(host_markdown(), "toc_tokens")  # noqa: B009
        assert listed(page.body.headings) == listed(tokens), path
    assert left == ["du-lieu/index.md"]


def listed(headings: object) -> list[object]:
    """Return headings, ours or python-markdown's, as plain values."""
    return [
        (one["level"], one["id"], one["name"], listed(one["children"]))
        if isinstance(one, dict)
        else (one.level, one.url[1:], one.title, listed(one.children))
        for one in headings  # type: ignore[attr-defined]
    ]


def test_what_the_front_matter_says_is_kept_as_html() -> None:
    page = finished(PAGE % "hide: [toc]\nrobots: noindex\n")
    assert page is not None
    assert (page.title, page.description) == ("A &amp; b", "C")
    assert (page.contents, page.robots) == (False, "noindex")
    page = finished(PAGE % "", 1)
    assert page is not None
    assert (page.contents, page.robots) == (True, None)
    assert [(one.title, one.url, one.children) for one in page.body.headings] == [("A", "#a", ())]


@pytest.mark.parametrize(
    "front",
    [
        "",
        "---\ntitle: A\ndescription: B\n---\n",
        '---\ntitle: "A"\n---\n',
        '---\ntitle: "A"\ndescription: "B"\ntemplate: x.html\n---\n',
        '---\ntitle: "A\\u0041"\ndescription: "B"\n---\n',
        '---\ntitle: "A\u2028"\ndescription: "B"\n---\n',
    ],
)
def test_any_other_front_matter_is_left(front: str) -> None:
    assert finished(f"{front}\n<p>a</p>\n") is None


def test_a_page_of_ours_is_known_by_its_first_bytes() -> None:
    file: MarkdownFile = real_files()["index.md"]
    assert begins_finished(file.text.encode()[:64])
    assert not begins_finished("---\ntitle: Giới thiệu\n".encode())


def test_anchors_are_those_of_tags() -> None:
    html = '<p id="a">id=b</p>\n<b class="x" id="c"><i data-id="d">'
    assert anchors(html) == {"a", "c"}


def test_a_keyboard_reaches_a_sample() -> None:
    assert in_reach("<pre><code class='a'>") == "<pre><code tabindex=\"0\" class='a'>"
