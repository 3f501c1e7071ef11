"""The classes by which Markdown is parted are those of our templates."""

from __future__ import annotations

import re

import pytest
from lxml import html

from generator.output.plain_markdown import looks
from tests.site_fixture import THEME

SETS = ("LEFT_OUT", "LASTING", "ASIDES", "REMARKS", "STATES", "FIGURES", "DOTTED")


@pytest.mark.parametrize("name", [one for known in SETS for one in sorted(getattr(looks, known))])
def test_a_class_stands_in_a_template(name: str) -> None:
    folders = (THEME / "pages", THEME / "parts")
    texts = (path.read_text(encoding="utf-8") for one in folders for path in one.glob("*.md"))
    assert any(re.search(rf'class="[^"]*\b{name}\b', text) for text in texts)


@pytest.mark.parametrize(
    ("element", "is_out"),
    [
        ("<button>x</button>", True),
        ('<svg role="img"></svg>', True),
        ("<p hidden>x</p>", True),
        ('<p aria-hidden="true">x</p>', True),
        ('<p aria-hidden="false">x</p>', False),
        ('<a class="nho neo">x</a>', True),
        ('<a class="neo-khac">x</a>', False),
        ("<!-- x -->", True),
        ("<p>x</p>", False),
    ],
)
def test_what_is_left_out(element: str, is_out: bool) -> None:
    (child,) = html.fragment_fromstring(element, create_parent="div")
    assert looks.is_left_out(child) is is_out
