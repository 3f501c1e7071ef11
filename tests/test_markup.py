"""Each kind of fault is found in a page, and none in one that has none."""

from __future__ import annotations

import pytest

from tests.markup import faults

PAGE = (
    "<!doctype html>\n<html><head><title>a</title></head><body><main>{}"
    '<h1 id="dau">b</h1>{}</main></body></html>'
)


def page(body: str, before: str = "") -> str:
    return PAGE.format(before, body)


@pytest.mark.parametrize(
    "body",
    [
        '<p>a<br>b <img src="a.svg" alt="" /> <a href="#dau">c</a></p>',
        '<label for="o">a</label><input id="o" type="search" autocomplete="off">',
        "<h2>a</h2><h3>b</h3><h2>c</h2><ul><li><p>d</p></li></ul>",
        "<details><summary><h2>a</h2> <small>b</small></summary><p>c</p></details>",
        "<dl><div><dt>a</dt><dd><p>b</p></dd></div></dl>",
        "<table><caption>a</caption><tr><th>b</th><td><ul><li>c</li></ul></td></tr></table>",
        '<div><a href="b/"><div>c</div></a></div>',
        '<svg viewBox="0 0 1 1"><title>a</title><g><path d="M0 0"/></g></svg>',
        '<label>a <input type="checkbox" aria-describedby="dau"></label>',
        '<script type="application/json">{"a": "<p>"}</script>',
    ],
)
def test_what_is_valid_has_no_fault(body: str) -> None:
    assert faults(page(body)) == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ('<input type="checkbox" autocomplete="off" aria-label="a">', "completes nothing"),
        ('<label for="o" aria-hidden="true">a</label><input id="o">', "has no aria-"),
        ('<p id="a">a</p><p id="a">b</p>', "twice"),
        ('<p class="a" class="b">a</p>', "class twice"),
        ("<p>a<div>b</div></p>", "within <p>"),
        ("<p><b>a</p></b>", "closes nothing"),
        ("<p>a", "closes nothing"),
        ("<ul><p>a</p></ul>", "within <ul>"),
        ("<ul>a</ul>", "words within <ul>"),
        ("<li>a</li>", "within <main>"),
        ("<table><td>a</td></table>", "within <table>"),
        ('<a href="b/">a <a href="c/">b</a></a>', "within <a>"),
        ('<a href="b/"><span tabindex="0">b</span></a>', "within <a>"),
        ("<button>a <input></button>", "within <button>"),
        ('<p><a href="b/"><div>c</div></a></p>', "within a link within <p>"),
        ("<details><summary><p>a</p></summary></details>", "within <summary>"),
        ("<h3>a</h3>", "no heading of the level above"),
        ("<h1>a</h1>", "not one h1"),
        ("<main>a</main>", "within <main>"),
        ('<label for="x">a</label>', "for names nothing"),
        ('<label for="dau">a</label>', "for names no control"),
        ('<p aria-labelledby="x">a</p>', "aria-labelledby names nothing"),
        ('<img src="a.png">', "no alt"),
        ('<p id="a b">a</p>', "no id"),
        ('<a href="a b/">a</a>', "no address"),
        ('<p align="left">a</p>', "obsolete"),
    ],
)
def test_a_fault_is_found(body: str, told: str) -> None:
    assert told in "; ".join(faults(page(body)))


def test_the_head_of_a_page_counts_too() -> None:
    assert faults(page("").removeprefix("<!doctype html>")) == ["no doctype"]
    assert faults(page("", "<h2>a</h2>"))
    assert faults(page("").replace("<title>a</title>", "")) == ["not one <title>"]
