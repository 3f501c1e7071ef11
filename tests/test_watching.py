"""Doors note what is asked of them while somebody watches, and the same looks see it again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from generator.watching import (
    Last,
    Look,
    Watched,
    answer,
    found,
    note,
    watched_within,
    watching,
)

AT = ("a",)


Ask = Callable[[Watched[Any, Any]], object]


def looks(ask: Ask, held: Mapping[object, object]) -> list[Look]:
    with watching() as watch:
        ask(Watched(held, AT))
    return list(watch.looks)


HELD: Mapping[object, object] = {"một": 1, "hai": {"ba": 3}}
ASKED: dict[str, tuple[Ask, list[Look]]] = {
    "an entry": (lambda one: one["một"], [Look(AT, "at", "một")]),
    "an entry, or none": (lambda one: one.get("một"), [Look(AT, "at", "một")]),
    "none": (lambda one: one.get("bốn"), [Look(AT, "has", "bốn")]),
    "whether": (lambda one: "một" in one, [Look(AT, "has", "một")]),
    "how many": (len, [Look(AT, "count")]),
    "names": (lambda one: next(iter(one)), [Look(AT, "ids")]),
    "all": (lambda one: list(one.values()), [Look(AT, "all")]),
    "all with names": (lambda one: dict(one.items()), [Look(AT, "all")]),
    "equal": (lambda one: one == {}, [Look(AT, "all")]),
    "a mapping within": (lambda one: one["hai"], [Look(AT, "has", "hai")]),
    "within it": (
        lambda one: one["hai"]["ba"],
        [Look(AT, "has", "hai"), Look(("a", "hai"), "at", "ba")],
    ),
    "by no plain name": (lambda one: one.get(frozenset()), [Look(AT, "all")]),
}


@pytest.mark.parametrize("case", ASKED)
def test_a_look_is_noted_and_sees_the_same_again(case: str) -> None:
    ask, expected = ASKED[case]
    assert looks(ask, HELD) == expected
    for look in expected:
        door = found({"a": HELD}, look.path)
        assert answer(door, look) == answer(door, look)


def test_nothing_is_noted_where_nobody_watches() -> None:
    note(Look(AT, "all"))
    assert Watched(HELD, AT)["một"] == 1


def test_a_look_makes_no_entry() -> None:
    held: defaultdict[object, object] = defaultdict(list)
    assert looks(lambda one: one.get("một"), held) == [Look(AT, "has", "một")]
    assert looks(lambda one: one["một"], held) == [Look(AT, "has", "một")]
    assert not held


def test_what_a_mapping_says_where_it_lacks_an_entry_is_said() -> None:
    assert Watched[str, list[int]](defaultdict(list), AT)["một"] == []
    assert Watched[str, int](Counter("a"), AT)["b"] == 0
    kinds: list[Mapping[str, Any]] = [defaultdict(list), Counter("a"), {"a": 1}]
    for held in kinds:
        assert Watched[str, object](held, AT).get("b", "c") == "c"
    for none in ({"a": 1}, defaultdict(None)):
        with pytest.raises(KeyError):
            Watched[str, object](none, AT)["b"]


def test_whoever_gets_what_was_made_for_another_looked_at_it_too() -> None:
    door = Watched({"một": 1, "hai": 2}, AT)
    last: Last[str, int] = Last(lambda name: door[name])
    for name in ("một", "một", "hai"):
        with watching() as watch:
            assert last(name) == door[name]
        assert list(watch.looks) == [Look(AT, "at", name)]


def test_who_watches_within_hears_alone() -> None:
    with watching() as outer:
        with watching() as inner:
            note(Look(AT, "all"))
        note(Look(AT, "count"))
    assert list(inner.looks) == [Look(AT, "all")]
    assert list(outer.looks) == [Look(AT, "count")]


@dataclass(frozen=True, slots=True)
class Found:
    """What a look found, for tests."""

    by_name: Mapping[str, int]
    count: int
    site: complex = 0j


def test_mappings_of_a_value_are_doors_and_all_the_rest_is_looked_at() -> None:
    value, rest = watched_within(Found({"một": 1}, 1), AT, {complex: 1j})
    assert isinstance(value.by_name, Watched)
    assert value.by_name.path == ("a", "by_name")
    assert value.site == 1j
    assert rest == (Look(("a", "count"), "all"),)
    assert watched_within((1,), AT, {}) == ((1,), (Look(AT, "all"),))
    assert watched_within({"một": 1}, AT, {})[1] == ()


@pytest.mark.parametrize("path", [("khác",), ("a", "một"), ("a", "by_name", "một", "b")])
def test_a_path_that_leads_to_nothing_is_refused(path: tuple[str, ...]) -> None:
    with pytest.raises(LookupError):
        found({"a": Found({"một": 1}, 1)}, path)


def test_what_is_no_mapping_is_seen_whole_alone() -> None:
    assert answer(3, Look(AT, "all")) == 3
    with pytest.raises(LookupError):
        answer(3, Look(AT, "count"))
