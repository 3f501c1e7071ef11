"""Declared words are found in the source, each in its own place."""

from __future__ import annotations

from generator.fidelity.declared import Declared, Strand, move, omit
from generator.text.source_text import tokens

SOURCE = "đạt 2 bậc\n2\nnăm 2"


def strand(text: str) -> Strand:
    return Strand(tokens(text, many_lines=True))


def test_without_occurrence_they_are_taken_in_order() -> None:
    theirs = strand(SOURCE)
    problems, count = omit(theirs, [Declared("bậc"), Declared("2"), Declared("2")], "a.yml")
    assert (problems, count) == ([], 3)
    assert [token.text for token in theirs.left] == ["đạt", "2", "năm"]


def test_nobody_can_tell_of_the_space_behind_a_gap() -> None:
    theirs = strand("một hai ba")
    omit(theirs, [Declared("hai")], "a.yml")
    assert [token.space for token in theirs.left] == [None, None]


def test_equal_words_are_moved_by_number() -> None:
    theirs, ours = strand("A x A y"), strand("A x y A")
    problems, count = move(theirs, ours, [Declared("A", occurrence=2)], "a.yml")
    assert (problems, count) == ([], 1)
    assert [token.text for token in theirs.left] == ["A", "x", "y"]
    assert [token.text for token in ours.left] == ["A", "x", "y"]


def test_what_is_not_there_is_a_problem() -> None:
    problems, _ = omit(strand("một"), [Declared("hai", line=9)], "a.yml")
    assert [(p.file, p.line, p.rule) for p in problems] == [("a.yml", 9, "fidelity-omitted")]
    problems, _ = move(strand("một"), strand("hai"), [Declared("một", line=3)], "a.yml")
    assert [(p.file, p.line, p.rule) for p in problems] == [("a.yml", 3, "fidelity-moved")]
