"""Two rows of tokens side by side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.fidelity.differences import Comparison, Difference, find_differences
from generator.problems import Problem
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


def differences(first: str, second: str) -> list[tuple[str, str, str, int, int]]:
    theirs, ours = tokens(first, many_lines=True), tokens(second, 7)
    found, _ = find_differences(theirs, ours)
    return [(one.kind, one.source, one.plan, one.source_line, one.plan_line) for one in found]


def test_each_kind_with_its_words_and_lines() -> None:
    assert differences("một hai\nba bốn", "một hai bốn") == [("missing", "ba", "", 2, 7)]
    assert differences("một hai\nbốn", "một hai ba bốn") == [("added", "", "ba", 2, 7)]
    assert differences("một hai\nba", "một hai năm") == [("changed", "ba", "năm", 2, 7)]
    assert differences("số 42- NQ", "số 42-NQ") == [("spacing", "- NQ", "-NQ", 1, 7)]


def test_at_the_end_and_beside_nothing() -> None:
    assert differences("một\nhai", "một") == [("missing", "hai", "", 2, 7)]
    assert differences("một", "một hai") == [("added", "", "hai", 1, 7)]
    assert differences("một\nhai", "") == [("missing", "một hai", "", 1, 1)]
    assert differences("", "một hai") == [("added", "", "một hai", 1, 7)]


def test_five_words_stand_on_each_side() -> None:
    (one,) = find_differences(
        tokens("a b c d e f g h i j k l m"), tokens("a b c d e f x h i j k l m")
    )[0]
    assert (one.before, one.after) == ("b c d e f", "h i j k l")
    (one,) = find_differences(
        tokens("a b c d e f - g h i j k l m"), tokens("a b c d e f -g h i j k l m")
    )[0]
    assert (one.kind, one.before, one.after) == ("spacing", "b c d e f", "h i j k l")


def test_a_difference_of_spaces_between_the_first_words() -> None:
    (one,) = find_differences(tokens("a - b c"), tokens("a -b c"))[0]
    assert (one.source, one.plan, one.before, one.after) == ("- b", "-b", "a", "c")


@given(st.integers(0, 30_000), st.integers(1, 30_000))
def test_hundred_percent_means_all(found: int, expected: int) -> None:
    comparison = Comparison(max(found, expected), min(found, expected), (), ())
    whole = comparison.found == comparison.expected
    assert (comparison.coverage == "100.00%") == whole
    share = float(comparison.coverage.removesuffix("%"))
    assert share <= 100 * comparison.found / comparison.expected < share + 0.010_000_1


def test_the_share_of_nothing_is_all_and_has_two_decimals() -> None:
    assert Comparison(0, 0, (), ()).coverage == "100.00%"
    assert Comparison(4, 1, (), ()).coverage == "25.00%"
    assert Comparison(10_000, 9_905, (), ()).coverage == "99.05%"


def test_exact_is_neither_difference_nor_problem() -> None:
    problem = Problem("a.yml", 1, 1, "x", "y")
    difference = Difference("missing", "a", "", 1, 1, "", "")
    assert Comparison(1, 1, (), ()).is_exact
    assert not Comparison(1, 1, (difference,), ()).is_exact
    assert not Comparison(1, 1, (), (problem,)).is_exact


def test_a_word_said_twice_is_one_more() -> None:
    assert differences("một", "một một") == [("added", "", "một", 1, 7)]
    assert differences("một một", "một") == [("missing", "một", "", 1, 7)]
    assert differences("một hai", "một hai một hai") == [("added", "", "một hai", 1, 7)]
