"""A paragraph says more: its words and their lines stay."""

from __future__ import annotations

import pytest

from generator.authoring.annotations import annotate, as_mapping
from generator.authoring.places import RefusedEditError, data_of, value_at
from tests.authoring.texts import PLAN

SECTION = ("body", 0, "text")


@pytest.mark.parametrize("index", range(4))
def test_plain_words_become_a_mapping(index: int) -> None:
    path = (*SECTION, index)
    words = value_at(data_of(PLAN), path)
    edited = as_mapping(PLAN, path)
    assert value_at(data_of(edited), path) == (words if index == 2 else {"text": words})
    assert len(edited.splitlines()) == len(PLAN.splitlines())
    assert as_mapping(edited, path) == edited


def test_line_breaks_of_the_author_stay() -> None:
    assert as_mapping("- >-\n  a\n\n  b # c\n", (0,)) == "- text: >-\n    a\n  \n    b # c\n"
    assert as_mapping("- a # c\n", (0,)) == "- text: a # c\n"
    with pytest.raises(RefusedEditError):
        as_mapping("- [a]\n", (0,))


def test_annotations_come_in_their_order() -> None:
    text = "- text: a\n  notes: []\n"
    text = annotate(text, (0,), "targets", {"is": "3 %", "quote": "a"})
    text = annotate(text, (0,), "targets", {"is": "4 %", "quote": "a"})
    assert text == (
        "- text: a\n  targets:\n    - {is: 3 %, quote: a}\n    - {is: 4 %, quote: a}\n  notes: []\n"
    )
    assert annotate("- a\n", (0,), "actors", {"quote": "a"}) == (
        "- text: a\n  actors:\n    - {quote: a}\n"
    )
