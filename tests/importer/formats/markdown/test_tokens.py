"""Blocks of a Markdown file; golden cases of it stand in `import/markdown`."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importer.formats.markdown.tokens import Reader
from tests.golden import Case, cases, hold
from tests.importer.formats.markdown.made import read
from tests.importer.formats.shown import shown, stand_at_their_lines


@pytest.mark.parametrize("case", cases("import/markdown"), ids=lambda case: case.name)
def test_a_file_says(case: Case, update_goldens: bool) -> None:
    found, problems = read(case.said["text"])
    assert found is not None
    assert [one for one in problems if one.rule == "readers-part"] == []
    assert stand_at_their_lines(found)
    hold(case, "printed", shown(found), update_goldens)


WORDS = ["một", "hai", "**ba**", "*bốn*", "1.", "-", "*", "|", "#", "I\\.", "<br>", "    ", ">"]
LINES = st.lists(st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join), max_size=8)


@given(LINES)
def test_no_word_is_lost_whatever_the_marks(lines: list[str]) -> None:
    text = "\n".join(lines)
    kept = " ".join(getattr(one, "printed", one.text) for one in Reader().read(text).order)
    for word in ("một", "hai", "ba", "bốn"):
        assert len(re.findall(word, kept)) == len(re.findall(word, text))


@pytest.mark.parametrize(
    ("text", "words", "bold"),
    [
        ("**I. MỤC TIÊU **", "I. MỤC TIÊU", True),
        ("**I. MỤC TIÊU** **CHUNG **", "I. MỤC TIÊU CHUNG", True),
        ("**I. MỤC TIÊU", "I. MỤC TIÊU", False),
        ("đạt ** 60%** trở lên", "đạt 60% trở lên", False),
        (r"đạt \*\* 60%", "đạt ** 60%", False),
        ("ghi chú (**)", "ghi chú (**)", False),
    ],
)
def test_stars_that_the_grammar_leaves_are_no_words(text: str, words: str, bold: bool) -> None:
    found, problems = read(text)
    assert found is not None
    assert [(one.text, one.style.bold) for one in found.passages()] == [(words, bold)]
    assert problems == []
