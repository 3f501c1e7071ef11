"""Annotations are edited together, and everything around them stays to the byte."""

from __future__ import annotations

import pytest

from generator import authoring
from generator.authoring import Path
from generator.desk.several import edit_each, kind_of

BLOCK = """\
body:
  - text:
      - text: a  # một
        targets:
          - {is: = 1 %, quote: a}   # giữ
          - {is: = 2 %, quote: a}
        when: {quote: a}
      - {text: b, targets: [{is: = 3 %, quote: b}, {is: = 4 %, quote: b}]}
"""
FIRST: Path = ("body", 0, "text", 0)
SECOND: Path = ("body", 0, "text", 1)


def mark(text: str, path: Path) -> str:
    return authoring.set_value(text, (*path, "note"), "x")


def test_what_an_annotation_is() -> None:
    assert kind_of((*FIRST, "targets", 0)) == "targets"
    assert kind_of((*FIRST, "when")) == "when"
    assert kind_of(("body",)) == "body"


def test_several_of_several_paragraphs() -> None:
    paths = [(*at, "targets", n) for at in (FIRST, SECOND) for n in (0, 1)]
    marked = edit_each(BLOCK, [*paths, (*FIRST, "when")], mark)
    assert marked.count("note: x") == 5
    assert marked.replace(", note: x", "") == BLOCK


@pytest.mark.parametrize("at", [FIRST, SECOND])
def test_those_that_go_do_not_move_the_others(at: Path) -> None:
    paths = [(*at, "targets", 0), (*at, "targets", 1)]
    left = edit_each(BLOCK, paths[:1], authoring.remove)
    assert ("= 2 %" in left, "= 4 %" in left) == (True, True)
    gone = edit_each(BLOCK, paths, authoring.remove)
    assert "targets: []" in gone
    assert gone.count("= ") == 2
