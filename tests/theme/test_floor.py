"""Styles and scripts ask no more of a browser than the oldest ones that pages are made for have.

Chrome 109, Firefox ESR (128), Safari 15.4: what is younger is named here, with the place where it
may stand all the same since a browser without it loses looks, never words or ways.
"""

from __future__ import annotations

import re

import pytest

from tests.site_fixture import ROOT, THEME

FLOOR = ("Chrome 109", "Firefox ESR", "Safari 15.4")
YOUNGER = {
    "css": (
        r"light-dark\(",  # Chrome 123, Safari 17.5
        r"color-mix\(",  # Chrome 111, Safari 16.2
        r"@container|container-type",  # Safari 16
        r"@scope|@starting-style|@view-transition|@property",
        r"::details-content",  # Chrome 131
        r"\bd?[sl]v[hw]\b|\bdv[hw]\b",  # Safari 15.4 has them, Chrome 108; larger ones do without
        r"subgrid|anchor\(|popover|field-sizing|interpolate-size",
        r"^\s*&|[{;]\s*&[\s.:>+~]",  # nesting: Chrome 112, Safari 16.5
        r"\d(?:px|em)?\s*[<>]=?\s*(?:width|height)|\((?:width|height)\s*[<>]",  # Safari 16.4
    ),
    "js": (
        r"\.(?:toSorted|toReversed|toSpliced)\(",  # Chrome 110, Safari 16
        r"\b(?:Object|Map)\.groupBy\(|Array\.fromAsync|Promise\.(?:withResolvers|try)\(",
        r"\.(?:isSubsetOf|isSupersetOf|symmetricDifference|isDisjointFrom)\(",
        r"\.(?:values|keys|entries)\(\)\.(?:map|filter|some|find|reduce|toArray|forEach)\(",
        r"\(\?<[=!]",  # lookbehind: Safari 16.4
        r"static\s*\{|\busing\s|import\.meta\.resolve|import\([^)]*with\s*:",
        r"new CSSStyleSheet|adoptedStyleSheets",  # Safari 16.4
        r"(?<!\?)\.checkVisibility\(|\.checkVisibility\((?!\)\s*\?\?)",  # Safari 17.4
        r"AbortSignal\.(?:any|timeout)\(|URL\.(?:canParse|parse)\(|structuredClone\(.*transfer",
        r"DecompressionStream|requestIdleCallback|showPopover|startViewTransition|scheduler\.",
    ),
}
# Where one stands with something in its place, and what that is.
INSTEAD = {
    "css/material.css: light-dark(": "colours of code, which is black then",
    "css/text.css: color-mix(": "a plain colour before it",
    "css/print.css: ::details-content": "a script unfolds before it prints",
    "js/paper.js: adoptedStyleSheets": "paper lies as the printer has it",
    "js/paper.js: new CSSStyleSheet": "the same",
}


def asked(kind: str, text: str) -> set[str]:
    """What of some text is younger than the floor."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return {
        found[0].strip() for one in YOUNGER[kind] for found in re.finditer(one, text, re.MULTILINE)
    }


@pytest.mark.parametrize("kind", YOUNGER)
def test_nothing_is_younger_than_the_floor_without_something_in_its_place(kind: str) -> None:
    found = {
        f"{path.relative_to(THEME / 'assets').as_posix()}: {one}"
        for path in (THEME / "assets" / kind).rglob(f"*.{kind}")
        for one in asked(kind, path.read_text("utf-8"))
    }
    assert found == {one for one in INSTEAD if one.startswith(kind)}


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("css", "a { color: light-dark(#000, #fff); }"),
        ("css", "a {\n  & b { color: red; }\n}"),
        ("css", "@media (width > 30em) { a { color: red; } }"),
        ("js", "const all = list.toSorted();"),
        ("js", "const found = map.values().map((one) => one);"),
        ("js", "const word = /(?<=a)b/u;"),
        ("js", "if (one.checkVisibility()) act();"),
        ("js", "const paper = new CSSStyleSheet();"),
    ],
)
def test_what_is_younger_is_seen(kind: str, line: str) -> None:
    assert asked(kind, line)


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("css", "@media (min-width: 60em) { a:has(> b) { height: 100vh; } }"),
        ("js", "const last = list.at(-1) ?? [...map.values()].map(String);"),
        ("js", "const isShown = one.checkVisibility?.() ?? true; // a/v"),
    ],
)
def test_what_all_have_is_not(kind: str, line: str) -> None:
    assert asked(kind, line) == set()


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "docs/deploying.md",
        "theme/parts/needs-script.md",
        "theme/assets/css/kehoach.css",
    ],
)
def test_the_floor_is_said_where_it_is_looked_for(path: str) -> None:
    text = " ".join((ROOT / path).read_text("utf-8").split())
    assert [one for one in FLOOR if one not in text] == []
