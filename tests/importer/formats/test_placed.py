from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.importer.formats.placed import aside_at, at_lines, place
from generator.importer.official_text import Aside, Cell, Passage, Table


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


def test_lines_are_put_into_blocks_and_asides() -> None:
    first, second, aside = Passage("a"), Passage("b"), Aside("c", "portal")
    lines = {id(first): 4, id(second): 7, id(aside): 9}
    passage, table = at_lines([first, Table(((Cell((second,)),),))], lines)
    assert (passage.line, table.line) == (4, 7)
    assert aside_at(aside, lines).line == 9
