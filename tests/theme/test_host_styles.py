"""Of the host's stylesheets a page loads what pages use, and that is all that they need."""

from __future__ import annotations

import functools

import pytest

from tests.site_fixture import THEME, Html, built_site
from tests.theme.host_styles import CUT, HEAD, Used, cut, theirs, used

PAGES = Used(
    frozenset({"a", "p", "table"}),
    frozenset({"md-typeset", "km-page", "md-nav"}),
    frozenset({("hidden", ""), ("type", "checkbox"), ("dir", "ltr")}),
)


@functools.cache
def of_pages() -> Used:
    return used(sorted(built_site().rglob("*.html")))


def ours() -> str:
    sheets = sorted(THEME.glob("assets/css/*.css"))
    return "".join(path.read_text("utf-8") for path in sheets if path != CUT)


def test_the_cut_is_what_pages_use_of_the_host_that_is_installed(update_goldens: bool) -> None:
    now = cut(theirs(), of_pages(), ours())
    if update_goldens:
        CUT.write_text(now, "utf-8")
    assert CUT.read_text("utf-8") == now


def test_no_page_loads_more_of_the_host() -> None:
    for path in ("index.html", "404.html", "ke-hoach/index.html", "gioi-thieu/index.html"):
        links = Html((built_site() / path).read_text("utf-8")).all("link")
        sheets = [one.attributes for one in links if one.attributes.get("rel") == "stylesheet"]
        assert [one["href"].rpartition("/")[2] for one in sheets] == ["all.css"], path


@pytest.mark.parametrize(
    ("sheet", "kept"),
    [
        ("a{x:y}", "a{x:y}"),
        (".md-nav a{x:y}", ".md-nav a{x:y}"),
        (".md-tabs a{x:y}", ""),
        ("video{x:y}", ""),
        (".md-nav,.md-tabs{x:y}", ".md-nav{x:y}"),
        (".md-nav>.md-tabs{x:y}", ""),
        # Whatever stands in brackets may be one of several, or what must not be.
        (".md-nav:not(.md-tabs){x:y}", ".md-nav:not(.md-tabs){x:y}"),
        ("a:is(.b,.c):hover{x:y}", "a:is(.b,.c):hover{x:y}"),
        ("[dir=rtl] a{x:y}", ""),
        ("[dir=ltr] a,[dir=rtl] p{x:y}", "[dir=ltr] a{x:y}"),
        ("[hidden]{x:y}", "[hidden]{x:y}"),
        ("[open]{x:y}", ""),
        ("[type^=check]{x:y}", "[type^=check]{x:y}"),
        ("a::after{content:'}{;'}p{x:y}", "a::after{content:'}{;'}\np{x:y}"),
        ("@media print{a{x:y}.b{x:y}}@media screen{.b{x:y}}", "@media print{a{x:y}}"),
        ("@media print{@supports (x:y){a{x:y}}}", "@media print{@supports (x:y){a{x:y}}}"),
        ('@charset "UTF-8";a{x:y}', "a{x:y}"),
        ("/* .a{ */a{x:y}", "a{x:y}"),
        ("a{b:url(data:x;y,{z)}p{x:y}", "a{b:url(data:x;y,{z)}\np{x:y}"),
        # Properties and animations that nothing asks for.
        ("a{--b:c;x:y}", "a{x:y}"),
        ("a{--b:var(--c);--c:d;--e:f;x:var(--b)}", "a{--b:var(--c);--c:d;x:var(--b)}"),
        ("a{--ours:c}", "a{--ours:c}"),
        (
            "a{animation:b 1s}@keyframes b{0%{x:y}}@keyframes c{0%{x:y}}",
            "a{animation:b 1s}\n@keyframes b{0%{x:y}}",
        ),
    ],
)
def test_a_rule_stays_where_all_that_it_needs_occurs(sheet: str, kept: str) -> None:
    lines = [*HEAD.splitlines(), *kept.splitlines()]
    assert cut([sheet], PAGES, "p{x:var(--ours)}").splitlines() == lines
