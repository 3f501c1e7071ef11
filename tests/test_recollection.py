"""What was found in a thing is found again only in that very thing, given the same."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from generator.recollection import Recollection


def counted(looks: list[int], answer: int) -> Callable[[], int]:
    def look() -> int:
        looks.append(answer)
        return answer

    return look


def test_a_thing_is_looked_at_again_when_it_or_what_is_given_is_another() -> None:
    known, looks = Recollection(), list[int]()
    thing, alike = [1], [1]
    find = partial(known.found, "a", "một")
    assert find(thing, "x", counted(looks, 1)) == 1
    assert find(thing, "x", counted(looks, 2)) == 1
    assert find(alike, "x", counted(looks, 3)) == 3
    assert find(alike, "y", counted(looks, 4)) == 4
    assert known.found("b", "một", alike, "y", counted(looks, 5)) == 5
    assert known.found("a", "hai", alike, "y", counted(looks, 6)) == 6
    assert looks == [1, 3, 4, 5, 6]


def test_an_equal_value_is_the_one_of_before() -> None:
    known = Recollection()
    one, equal, other = [1], [1], [2]
    assert known.same("a", one) is one
    assert known.same("a", equal) is one
    assert known.same("a", other) is other
    assert known.same("a", one) is one


def test_what_is_kept_is_given_again_under_the_same() -> None:
    known = Recollection()
    assert known.kept("a", "một", 1) is None
    known.keep("a", "một", 1, "giá trị")
    assert known.kept("a", "một", 1) == "giá trị"
    assert known.kept("a", "một", 2) is None
