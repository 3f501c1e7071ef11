from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.importer.formats.placed import place, placed_text
from generator.importer.official_text import Aside, Cell, Passage, Table
from generator.problems import Location


def test_words_are_found_across_lines_and_within_them() -> None:
    found = place(["một hai", "ba", "bốn", "bốn"], ["một", "hai", "ba bốn", "bốn", "năm"])
    assert found.lines == (1, 3, 3, 4)
    assert found.missing == ()
    assert found.left == ((5, "năm"),)


def test_what_is_not_there_is_told_and_the_rest_is_found() -> None:
    found = place(["một", "không", "ba"], ["một", "hai", "ba"])
    assert found.missing == ("không",)
    assert found.left == ((2, "hai"),)
    assert found.lines == (1, 2, 3)


@given(st.lists(st.text(alphabet="ab ", max_size=4), max_size=8))
def test_a_reading_stands_in_itself(lines: list[str]) -> None:
    found = place(lines, lines)
    assert (found.missing, found.left) == ((), ())
    assert all(1 <= one <= max(len(lines), 1) for one in found.lines)


def test_a_text_is_made_of_both_readings() -> None:
    first, second, aside = Passage("a"), Passage("b", mark="1."), Aside("c", "portal")
    note = Passage("d")
    text, problems = placed_text(
        [aside, first, second, note, Passage("không")],
        ["c", "a", "1. b", "thừa", "d"],
        blocks=[first, Table(((Cell((second,)),),))],
        footnotes=[note],
        place_of=Location("a.md"),
    )
    assert [(one.line, one.printed) for one in text.passages()] == [(2, "a"), (3, "1. b"), (5, "d")]
    assert [(one.line, one.text) for one in text.asides] == [(1, "c")]
    assert text.blocks[1].line == 3
    assert text.text == "c\na\n1. b\nthừa\nd\n"
    assert [(one.rule, one.line, one.fragment) for one in problems] == [
        ("readers-part", 1, "không"),
        ("readers-part", 4, "thừa"),
    ]
