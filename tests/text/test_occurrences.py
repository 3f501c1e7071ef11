"""A stretch of words is found at every place, and told by the line that it ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.occurrences import occurrences_at_ends, places_of
from generator.text.source_text import tokens

SOURCE = "đạt 2 bậc\n2\nnăm 2"


@pytest.mark.parametrize(
    ("line", "text", "number"),
    [
        (2, "2", 2),
        (3, "2", 3),
        (1, "2", None),
        (1, "bậc", None),
        (3, "năm 2", None),
        (4, "2", None),
    ],
)
def test_occurrence_at_end(line: int, text: str, number: int | None) -> None:
    assert occurrences_at_ends(tokens(SOURCE, many_lines=True), text).get(line) == number


def test_which_of_several_words_ends_a_line() -> None:
    row = tokens("số trang 1\nsố trang 2\nsố trang 1", many_lines=True)
    assert occurrences_at_ends(row, "trang 1")[1] == 1
    assert occurrences_at_ends(row, "trang 1")[3] == 2


@pytest.mark.parametrize(
    ("text", "places"),
    [("a", [0, 2, 3]), ("a a", [2]), ("a b", [0]), ("b a a", [1]), ("c", []), ("", []), (" ", [])],
)
def test_every_place(text: str, places: list[int]) -> None:
    assert places_of(text, ["a", "b", "a", "a"]) == places


def test_places_may_overlap() -> None:
    assert places_of("a a", ["a", "a", "a"]) == [0, 1]


@given(st.lists(st.sampled_from(["một", "hai", "ba"]), max_size=8), st.integers(1, 3))
def test_a_stretch_stands_where_its_words_do(row: list[str], size: int) -> None:
    for start in range(len(row) - size + 1):
        wanted = row[start : start + size]
        found = places_of(" ".join(wanted), row)
        assert start in found
        assert all(row[place : place + size] == wanted for place in found)
