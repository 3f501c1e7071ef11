"""White space that lays out a template is left out of what it makes; words and lines stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment

from generator.output.tight import Tight

TIGHT = Environment(extensions=[Tight])


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ("<p>\n    <b>một</b>\n  </p>", "<p>\n<b>một</b>\n</p>"),
        ("<p>\n  {% if true %}\n    hai\n  {% endif %}\n</p>", "<p>\n\n    hai\n\n</p>"),
        ("a\n   \n\tb", "a\n\n\tb"),
        ("  <p>", "  <p>"),
        ("ba  <b> bốn", "ba  <b> bốn"),
    ],
)
def test_indents_before_tags_go(source: str, made: str) -> None:
    assert TIGHT.from_string(source).render() == made


@given(st.text(st.sampled_from("a <>\n\t\r")))
def test_words_and_the_number_of_lines_stay(source: str) -> None:
    made = Tight(TIGHT).preprocess(source, None)
    assert made.split() == source.split()
    assert made.count("\n") == source.count("\n")
