"""Two values of one digest say the same; what has none is refused, never guessed at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

import pytest
from markupsafe import Markup

from generator.digests import Digests, UntoldError
from generator.watching import Last


@dataclass(frozen=True, slots=True)
class Word:
    """A value for tests."""

    text: str
    more: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Other:
    """Another one of the same parts."""

    text: str
    more: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Shelf:
    """One that may be large."""

    words: Mapping[str, Word]


APART: list[Any] = [
    None,
    "",
    "a",
    0,
    1,
    True,
    False,
    1.0,
    Decimal(1),
    Decimal("1.0"),
    b"a",
    Markup("a"),
    date(2026, 1, 1),
    "2026-01-01",
    (),
    [],
    {},
    ("a",),
    ["a"],
    ("a", None),
    (("a",),),
    tuple("abcdefghij"),
    tuple("abcdefghik"),
    frozenset("a"),
    {"a": 1},
    {"a": 1, "b": 2},
    {"b": 2, "a": 1},
    {1: "a"},
    Word("a"),
    Word("a", ("b",)),
    Other("a"),
    Shelf({"a": Word("a")}),
    Shelf({"a": Word("b")}),
    Word,
    "\udce1",
]


def test_values_that_differ_have_digests_that_differ() -> None:
    found = [Digests().of(value) for value in APART]
    assert len(set(found)) == len(APART)


def test_equal_values_have_one_digest_whoever_shares_them() -> None:
    word = Word("a" * 20, tuple("abcdefghij"))
    twice, apart = (word, word), (word, Word("".join(["a"] * 20), tuple("abcdefghij")))
    assert Digests().of(twice) == Digests().of(apart)
    shelf = Shelf({"a": word})
    assert Digests().of([shelf, shelf]) == Digests().of([shelf, Shelf({"a": word})])
    assert Digests().of(frozenset("xyz")) == Digests().of(frozenset("zyx"))


def held() -> list[object]:
    ring: list[object] = []
    ring.append(ring)
    return ring


@pytest.mark.parametrize(
    "value",
    [iter(()), object(), held(), Word("", (object(),))],
    ids=["an iterator", "an object", "what holds itself", "an object within"],
)
def test_what_has_no_digest_is_refused(value: object) -> None:
    with pytest.raises(UntoldError):
        Digests().of(value)


def test_what_is_refused_or_a_door_is_not_looked_into() -> None:
    with pytest.raises(UntoldError):
        Digests(refused=(Word,)).of(("a", Word("a")))
    doors = Digests(doors=(Word,))
    assert doors.of(Word("a")) == doors.of(Word("b"))


def test_what_is_known_is_told_by_its_digest() -> None:
    known, one, two = Digests(), Word("a"), Word("a")
    known.know(one, "x")
    known.know(two, "y")
    assert known.of((one,)) != known.of((two,))
    other = Digests()
    other.know(two, "x")
    assert known.of((one,)) == other.of((two,))


def said(word: object, more: object = None) -> object:
    return word, more


def spoken(word: object, more: object = None) -> object:
    return word, more


def closing(word: object) -> Callable[[], object]:
    return lambda: word


def closing_otherwise(word: object) -> Callable[[], object]:
    return lambda: [word]


CALLS: list[Callable[..., object]] = [
    said,
    spoken,
    partial(said, "a"),
    partial(said, "b"),
    partial(said, more="a"),
    partial(said, Word("a")),
    partial(said, Word("a", tuple("abcdefghij"))),
    partial(spoken, "a"),
    closing("a"),
    closing("b"),
    closing_otherwise("a"),
    Last(partial(said, "a")),
    Last(partial(said, "b")),
    Word,
    Other,
]


def test_a_call_is_told_by_its_function_and_what_it_was_given() -> None:
    found = []
    for call in CALLS:
        found.append(Digests().of_call(call))
        assert Digests().of_call(call) == found[-1]
    assert len(set(found)) == len(found)


def test_what_was_remembered_of_the_last_is_no_part_of_a_call() -> None:
    last: Last[str, object] = Last(partial(said, "a"))
    before = Digests().of_call(last)
    last("x")
    assert Digests().of_call(last) == before


def test_a_function_that_is_none_of_python_s_is_refused() -> None:
    with pytest.raises(UntoldError):
        Digests().of_call(partial(said, "a".upper))
