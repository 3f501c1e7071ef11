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


def left(strand: Strand) -> list[str]:
    return [token.text for token in strand.left]


def test_which_occurrence_is_omitted_counts_from_one() -> None:
    for occurrence, rest in ((1, ["x", "A", "y"]), (2, ["A", "x", "y"])):
        theirs = strand("A x A y")
        problems, count = omit(theirs, [Declared("A", occurrence)], "a.yml")
        assert (problems, count, left(theirs)) == ([], 1, rest)
    problems, count = omit(strand("A x A y"), [Declared("A", 3)], "a.yml")
    assert (len(problems), count) == (1, 0)


def test_an_occurrence_that_is_taken_is_not_there_any_more() -> None:
    problems, count = omit(strand("A x"), [Declared("A"), Declared("A", 1)], "a.yml")
    assert (len(problems), count) == (1, 1)


def test_declarations_go_on_behind_the_one_before() -> None:
    theirs = strand("2 a 2 b 2")
    omit(theirs, [Declared("a"), Declared("2")], "a.yml")
    assert left(theirs) == ["2", "b", "2"]
    theirs = strand("2 a b")
    problems, _ = omit(theirs, [Declared("b"), Declared("2")], "a.yml")
    assert (problems, left(theirs)) == ([], ["a"]), "else before it"


def test_words_that_overlap_are_taken_once() -> None:
    theirs = strand("a b a b a")
    problems, count = omit(theirs, [Declared("a b a"), Declared("a b a")], "a.yml")
    assert (len(problems), count, left(theirs)) == (1, 3, ["b", "a"])


def test_the_problem_shows_the_words_and_the_key() -> None:
    (omitted,), _ = omit(strand("một"), [Declared("hai", line=9)], "a.yml")
    (moved,), _ = move(strand("một"), strand("một"), [Declared("hai", line=9)], "a.yml")
    assert omitted.message.startswith("source.omitted nêu chữ")
    assert moved.message.startswith("source.moved nêu chữ")
    assert (omitted.fragment, omitted.column, moved.fragment) == ("hai", 1, "hai")


def test_moved_words_are_taken_out_of_both_texts() -> None:
    theirs, ours = strand("CHỦ TỊCH Nơi nhận"), strand("Nơi nhận CHỦ TỊCH")
    problems, count = move(theirs, ours, [Declared("CHỦ TỊCH")], "a.yml")
    assert (problems, count, left(theirs), left(ours)) == ([], 2, ["Nơi", "nhận"], ["Nơi", "nhận"])


def test_several_equal_words_move_each_to_its_own_place() -> None:
    theirs, ours = strand("A x A y A"), strand("x A y A A")
    problems, count = move(theirs, ours, [Declared("A"), Declared("A")], "a.yml")
    assert (problems, count, left(theirs), left(ours)) == ([], 2, ["x", "y", "A"], ["x", "y", "A"])


def test_more_moved_words_than_the_plan_has_take_its_last() -> None:
    theirs, ours = strand("A x A"), strand("x A")
    problems, count = move(theirs, ours, [Declared("A", 2)], "a.yml")
    assert (problems, count, left(theirs), left(ours)) == ([], 1, ["A", "x"], ["x"])
