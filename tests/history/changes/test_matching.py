"""Which of one list is which of another, and what must move for the rest to stand in order."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from generator.history.changes.matching import NEAREST, Pairing, out_of_order

LETTERS = st.lists(st.sampled_from("abc"), max_size=6)


def same(letter: str) -> str:
    return letter


@given(LETTERS, LETTERS)
def test_what_is_equal_is_paired_in_order(before: list[str], after: list[str]) -> None:
    found = Pairing(before, after).equal(same)
    assert all(one == other for one, other in found.pairs)
    for letter in "abc":
        most = min(before.count(letter), after.count(letter))
        assert [pair for pair in found.pairs if pair[0] == letter] == [(letter, letter)] * most
    assert sorted([one for one, _ in found.pairs] + found.gone) == sorted(before)
    assert sorted([other for _, other in found.pairs] + found.new) == sorted(after)


def test_of_equal_things_the_first_answers_to_the_first() -> None:
    found = Pairing([("a", 1), ("a", 2), ("a", 3)], [("a", 4), ("a", 5)]).equal(lambda one: one[0])
    assert found.pairs == [(("a", 1), ("a", 4)), (("a", 2), ("a", 5))]
    assert found.gone == [("a", 3)]
    assert found.new == []


def test_pairs_stand_in_the_order_of_the_newer_list() -> None:
    found = Pairing(["a", "b"], ["b", "a"]).equal(same)
    assert found.pairs == [("b", "b"), ("a", "a")]


def test_nothing_answers_to_a_null_key() -> None:
    found = Pairing(["a", "b"], ["a", "b"]).equal(lambda one: None if one == "a" else one)
    assert found.pairs == [("b", "b")]
    assert (found.gone, found.new) == (["a"], ["a"])
    assert Pairing(["a"], ["a"]).alike(same, 1, lambda _: None).pairs == []


def test_each_side_may_have_a_key_of_its_own() -> None:
    assert Pairing(["a"], ["A"]).equal(str.upper, same).pairs == [("a", "A")]
    assert Pairing(["a"], ["A"]).alike(lambda _: "x", 1, str.upper, same).pairs == [("a", "A")]


def test_a_later_step_looks_only_at_what_is_left() -> None:
    found = Pairing(["ab", "abc"], ["abd", "ab"]).equal(same).alike(same, 1, lambda _: True)
    assert found.pairs == [("abc", "abd"), ("ab", "ab")]
    found = Pairing(["ab", "x"], ["ab", "y"]).equal(same).equal(lambda _: "one")
    assert found.pairs == [("ab", "ab"), ("x", "y")]


def test_the_likest_are_paired_first() -> None:
    found = Pairing(["abcd", "abxy"], ["abxz", "abcd"]).alike(same, 50, lambda _: True)
    assert found.pairs == [("abxy", "abxz"), ("abcd", "abcd")]


def test_of_equally_alike_the_nearest_is_paired() -> None:
    found = Pairing(["x", "x", "ab"], ["ac", "y", "ad"]).alike(same, 50, lambda _: True)
    assert found.pairs == [("ab", "ad")]
    found = Pairing(["ab"], ["ac", "ad"]).alike(same, 50, lambda _: True)
    assert found.pairs == [("ab", "ac")]


def test_exactly_the_least_likeness_is_enough() -> None:
    # Two of four letters, then three: 2 × 2 / 4 = 50 of 100 after rapidfuzz's ratio.
    assert Pairing(["ab"], ["ac"]).alike(same, 50, lambda _: True).pairs == [("ab", "ac")]
    assert Pairing(["ab"], ["ac"]).alike(same, 51, lambda _: True).pairs == []
    assert Pairing(["ab"], ["cd"]).alike(same, 0, lambda _: True).pairs == []


def test_one_answers_to_one() -> None:
    found = Pairing(["ab", "ab"], ["ab"]).alike(same, 50, lambda _: True)
    assert found.pairs == [("ab", "ab")]
    assert found.gone == ["ab"]
    found = Pairing(["ab"], ["ab", "ab"]).alike(same, 50, lambda _: True)
    assert (len(found.pairs), found.new) == (1, ["ab"])


@given(st.permutations(range(6)))
def test_the_fewest_move(places: list[int]) -> None:
    strays = out_of_order(places)
    rest = [place for place in places if place not in strays]
    assert rest == sorted(rest)
    assert strays <= set(places)
    longest = max(
        size
        for size in range(7)
        if any(list(some) == sorted(some) for some in combinations(places, size))
    )
    assert len(rest) == longest


def test_what_is_in_order_stays() -> None:
    assert out_of_order([]) == set()
    assert out_of_order([4]) == set()
    assert out_of_order([2, 5, 9]) == set()
    assert out_of_order([3, 1, 2]) == {3}


def test_of_very_many_alike_only_the_nearest_are_compared() -> None:
    compared = 0

    def words(one: int) -> str:
        nonlocal compared
        compared += 1
        return f"việc {one}"

    things = list(range(1_000))
    pairing = Pairing(things, things).alike(words, 90, lambda _: "")
    assert pairing.pairs == [(one, one) for one in things]
    assert compared <= len(things) * (NEAREST + 1)


def test_the_order_of_very_many_places_is_found() -> None:
    assert out_of_order([*range(20_000, 0, -1)]) == set(range(2, 20_001))
    assert out_of_order(range(20_000)) == set()
