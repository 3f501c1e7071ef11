"""A chain goes on, adds nothing for the same build, and tells whatever was changed in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from generator.problems import Problem
from generator.published import Link, chain_file, following, read_chain
from generator.published.chain import MOST_LINKS


def link(letter: str) -> Link:
    return Link(1, letter * 64, "f" * 64, letter * 40, "2026-01-02")


def chain(letters: str) -> tuple[Link, ...]:
    links: tuple[Link, ...] = ()
    for letter in letters:
        links = following(links, link(letter))
    return links


def read(data: bytes) -> tuple[tuple[Link, ...] | None, list[Problem]]:
    wrong: list[Problem] = []
    return read_chain(data, wrong), wrong


def test_a_chain_goes_on_and_is_read_as_it_was_written() -> None:
    links = chain("abc")
    assert [one.number for one in links] == [1, 2, 3]
    assert [one.before for one in links] == [None, links[0].hash, links[1].hash]
    assert read(chain_file(links)) == (links, [])
    assert following(links, link("c")) == links
    assert len(following(links, link("a"))) == 4  # an older state that is published again


def test_the_oldest_are_left_off_and_the_first_kept_names_them() -> None:
    many = tuple(Link(at + 1, "a" * 64, "f" * 64) for at in range(3))
    assert json.loads(chain_file(many))["links"][0]["number"] == 1
    links = chain("ab" * 3)
    kept, wrong = read(chain_file(links[2:]))
    assert (kept, wrong) == (links[2:], [])
    assert MOST_LINKS * 500 < 16 << 20


CHANGES: dict[str, Callable[[list[dict[str, Any]]], object]] = {
    "a commit": lambda rows: rows[1].update(commit="e" * 40),
    "a record": lambda rows: rows[2].update(record="e" * 64),
    "a link taken out": lambda rows: rows.pop(1),
    "a first link that hides one before it": lambda rows: rows[0].update(before=None, number=2),
    "the order": lambda rows: rows.reverse(),
    "a link put in": lambda rows: rows.insert(1, link("e").says()),
    "no link": lambda rows: rows.clear(),
    "a number that is none": lambda rows: rows[0].update(number=True),
    "a hash that is none": lambda rows: rows[0].update(record="x"),
    "a day that is none": lambda rows: rows[0].update(content_date="hôm qua"),
    "another column": lambda rows: rows[0].update(them=1),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_was_changed_breaks_it(change: str) -> None:
    said = json.loads(chain_file(chain("abc")))
    CHANGES[change](said["links"])
    links, wrong = read(json.dumps(said).encode())
    assert links is None
    assert wrong[0].rule == "broken-chain"
    assert wrong[0].hint


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b'{"links": 3}', b'{"links": [3]}', b"[" * 9999]
)
def test_what_is_no_chain_is_told(data: bytes) -> None:
    links, (wrong,) = read(data)
    assert links is None
    assert "không phải là chuỗi bản dựng" in wrong.message
