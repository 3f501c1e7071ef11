"""Two rows of tokens side by side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.fidelity.differences import find_differences
from generator.text.source_text import tokens

rows = st.lists(st.sampled_from(["một", "hai", "ba", ",", "."]), max_size=30).map(" ".join)


@given(rows, rows)
def test_every_token_is_equal_or_in_a_difference(first: str, second: str) -> None:
    theirs, ours = tokens(first), tokens(second)
    found, equal = find_differences(theirs, ours)
    words = [difference for difference in found if difference.kind != "spacing"]
    in_source = sum(len(tokens(difference.source)) for difference in words)
    in_plan = sum(len(tokens(difference.plan)) for difference in words)
    assert equal + in_source == len(theirs)
    assert equal + in_plan == len(ours)


@given(rows)
def test_equal_rows_have_no_difference(text: str) -> None:
    assert find_differences(tokens(text), tokens(text)) == ([], len(tokens(text)))


def test_context_stands_on_both_sides() -> None:
    found, _ = find_differences(tokens("a b c d e f g h i"), tokens("a b c d e f x h i"))
    assert [(d.before, d.source, d.plan, d.after) for d in found] == [
        ("b c d e f", "g", "x", "h i")
    ]
