"""What stands within a line of a page, as its Markdown has it."""

from __future__ import annotations

import pytest

from generator.output.plain_markdown import translated


def of(html: str) -> str:
    return translated(f"<p>{html}</p>", "", lambda _page: True).text.strip()


@pytest.mark.parametrize(
    ("html", "said"),
    [
        # Stress, and where it would not be read as such.
        ("<b>a</b> b", "**a** b"),
        ("<b> a </b>b", "**a** b"),
        ("x<b>a</b>y", "x**a**y"),
        ("x<b>“a”</b>y", "x“a”y"),
        ("x<b>a.</b>y", "xa.y"),
        ("<b>a.</b> y", "**a.** y"),
        ("<b>a</b><b>b</b>", "**ab**"),
        ("<b>a</b><em>b</em>", "**a**b"),
        ("<b>a <em>b</em> <b>c</b></b>", "**a b c**"),
        ("<b> </b>a<b></b>", "a"),
        ("<q>a <mark>b</mark></q>", "“a **b**”"),
        ("<q>“a”</q>", "“a”"),
        # Parts of a line.
        ("a<small>b</small>", "a · b"),
        ("a <small>b</small>", "a · b"),
        ("<small>a</small> b", "a b"),
        ("a <small>(b)</small>.", "a (b)."),
        ("a <small>12</small>, b <small>1.234</small>", "a (12), b (1.234)"),
        ("a; <small>b</small>; c", "a; b; c"),
        ('<span class="muc"><small>trên</small> 95% <small>hộ</small></span>', "trên 95% hộ"),
        ('a <span class="khong">b</span>', "a · b"),
        ('<span class="tinh-trang">a</span> b', "a · b"),
        ('<span class="tinh-trang">a</span>. b', "a. b"),
        ("a<small>– b</small>", "a – b"),
        ("a<small>(b)</small>", "a (b)"),
        ('<span class="nho cham"><span>a</span> <span>b</span></span>', "a · b"),
        ("<span>a</span><span>b</span>", "a · b"),
        ('<span class="ch">a</span>b', "ab"),
        # Anchors, links, pictures, code.
        ('<a id="x" href="#y">a</a>', '<a id="x"></a>[a](#y)'),
        ('<a href="#y"><span id="x"></span>a</a>', '<a id="x"></a>[a](#y)'),
        ('<b><span id="x"></span>a</b>', '<a id="x"></a>**a**'),
        ('a<a href="#y"> b </a>c', "a [b](#y) c"),
        ('<a href="javascript:x()">a</a>', "a"),
        ("<a>a</a>", "a"),
        ('Hay!<a href="#y">a</a>', r"Hay\![a](#y)"),
        ('<img src="a.webp" alt="Ảnh">', "![Ảnh](a.webp)"),
        ('<img src="https://vi-du.vn/a.webp" alt="Ảnh">', "Ảnh"),
        ("<code>a|b</code>", "`a|b`"),
        ("a<br>b", "a\\\nb"),
        ("a<br><br>1. b<br>", "a\\\n1\\. b"),
        ('a <button>b</button><a class="neo" href="#x">¶</a>', "a"),
        ("a<!-- b -->c", "ac"),
    ],
)
def test_a_line(html: str, said: str) -> None:
    assert of(html) == said
