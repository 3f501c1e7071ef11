"""Any text of strangers is that text wherever it stands, for two parsers that are not ours."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from marko import Markdown
from marko.element import Element

from generator.output.plain_markdown import translated
from generator.output.plain_markdown.words import code_block, code_span, line_start, words
from tests.hostile import HOSTILE, texts
from tests.markdown_read import read

# Where a text may stand on a page; what a parser finds there beside it.
PLACES = {
    "<p>{}</p>": set(),
    "<p>trước {} sau</p>": set(),
    "<p>{}<br>{}</p>": {"hardbreak"},
    '<h2 id="x">{}</h2>': {"heading_open", "heading_close", "html_inline"},
    '<p><span id="x"></span>{}</p>': {"html_inline"},
    "<ul><li>{}</li><li>{}</li></ul>": {"list"},
    "<dl><dt>{}</dt><dd>{}</dd></dl>": {"list", "strong"},
    '<p><a href="../">{}</a>{}</p>': {"link"},
    "<p><b>{}</b>{}</p>": {"strong"},
    "<p>{}<em>{}</em></p>": {"em"},
    "<p>{} <small>{}</small></p>": set(),
    '<p class="ghi">{}</p>': {"blockquote"},
    "<details><summary>{}</summary>{}</details>": {"strong"},
    "<table><thead><tr><th>a</th><th>{}</th></tr></thead>"
    "<tbody><tr><td>{}</td><td><b>{}</b> <q>{}</q></td></tr></tbody></table>": {"table", "strong"},
}
ALLOWED = {
    "list": {"bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"},
    "strong": {"strong_open", "strong_close"},
    "em": {"em_open", "em_close"},
    "link": {"link_open", "link_close"},
    "blockquote": {"blockquote_open", "blockquote_close"},
    "table": {
        f"{part}_{side}"
        for part in ("table", "thead", "tbody", "tr", "th", "td")
        for side in ("open", "close")
    },
}
ALWAYS = {"paragraph_open", "paragraph_close", "inline", "text"}


def bare(text: str) -> str:
    """Without what parts a line: blanks, and the points, quotation marks, brackets that we set."""
    return re.sub(r"[\s·“”:()]+", "", text)


def expected(place: str, text: str) -> str:
    return re.sub(r"<[^<>]*>", " ", place).replace("{}", f" {text} ")


@pytest.mark.parametrize("place", PLACES)
@given(text=texts())
def test_a_text_is_that_text(place: str, text: str) -> None:
    page = place.replace("{}", html.escape(text))
    found = read(translated(page, "a/", lambda _page: True).text)
    assert bare(found.said) == bare(expected(place, text))
    allowed = {one for kind in PLACES[place] for one in ALLOWED.get(kind, {kind})} | ALWAYS
    assert found.kinds <= allowed
    assert found.raw == []
    assert set(found.links) <= {"../index.md"}


def said(element: object) -> str:
    children = getattr(element, "children", "")
    if isinstance(children, str):
        return "" if type(element).__name__ == "InlineHTML" else children
    return "".join(f" {said(one)}" if isinstance(one, Element) else "" for one in children)


def kinds(element: object) -> set[str]:
    children = getattr(element, "children", None)
    below = [kinds(one) for one in children] if isinstance(children, list) else []
    return {type(element).__name__}.union(*below)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_that_text_for_a_code_host(text: str) -> None:
    """Code hosts know strokes, footnotes and bare addresses, too."""
    escaped = html.escape(text)
    page = f"<p>{escaped}</p><ul><li>{escaped}</li></ul><p>trước {escaped}</p>"
    tree = Markdown(extensions=["gfm"]).parse(translated(page, "a/", lambda _page: True).text)
    assert bare(said(tree)) == bare(f"{text} {text} trước {text}")
    mail = {"Url"} if "@vi-du" in text else set()  # a bare address of mail is a link to itself
    assert kinds(tree) <= {"Document", "Paragraph", "RawText", "List", "ListItem", "Literal",
                           "BlankLine", "HTMLEntity"} | mail  # fmt: skip


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("snake_case và _nghiêng_", r"snake_case và \_nghiêng\_"),
        ("AT&T &amp; &copy;", r"AT&T \&amp; \&copy;"),
        ("3 < 5, a|b, [x], `m`, 2*3", r"3 \< 5, a\|b, \[x\], \`m\`, 2\*3"),
        ("42-NQ/TW ngày 24/11/2023", "42-NQ/TW ngày 24/11/2023"),
        ("http://vi-du.vn www.vi-du.vn", r"http\://vi-du.vn www\.vi-du.vn"),
        ("Hay!", r"Hay\!"),
        ("Hay! Thật", "Hay! Thật"),
        ("a \n  b\u00a0c", "a b\u00a0c"),
        ("a\x01b", "a\N{REPLACEMENT CHARACTER}b"),
    ],
)
def test_only_what_is_active_is_escaped(text: str, written: str) -> None:
    assert words(text) == written


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("1. Mục", r"1\. Mục"),
        ("12) Mục", r"12\) Mục"),
        ("1.2. Mục", "1.2. Mục"),
        ("- mục", r"\- mục"),
        ("-5 độ", "-5 độ"),
        ("# a", r"\# a"),
        ("#a", "#a"),
        ("> a", r"\> a"),
        ("===", r"\==="),
        ("---", r"\---"),
        (":-", r"\:-"),
    ],
)
def test_a_line_opens_nothing(line: str, written: str) -> None:
    assert line_start(line) == written


def test_code_is_fenced_by_more_than_it_holds() -> None:
    assert code_span("a ` b") == "``a ` b``"
    assert code_span("`") == "`` ` ``"
    assert code_span(" \n ") == ""
    assert code_block("```\nx\n```\n", "yaml") == "````yaml\n```\nx\n```\n````"
