"""What things are called decides nothing: in words that are only marked, all else is the same."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import partial
from gettext import NullTranslations
from itertools import islice
from pathlib import Path
from types import MethodType
from typing import Any

import pytest

from generator.language import speaking
from generator.opendata.table import table_schema
from tests.golden import Case, cases
from tests.site_fixture import PLANS, all_pages, edition_of, linked
from tests.versions import told

MARK = "⟧"


class Marked(NullTranslations):
    """Every message ends in a mark, by which its words are told from those of plans."""

    def gettext(self, message: str) -> str:
        return message + MARK

    def ngettext(self, message: str, _many: str, _count: int) -> str:
        return message + MARK


@pytest.mark.parametrize("case", cases("changes"), ids=lambda case: case.name)
def test_the_same_changes_are_told(case: Case) -> None:
    expected = told(case)
    with speaking("xx", Marked()):
        found = told(case)
    assert all(MARK in change.said for change in found)
    assert repr(found).replace(MARK, "") == repr(expected)


class Pairs:
    """Holds things told in marked words against the same in plain ones, each pair once.

    What pages share, as plans, is compared once for all of them. The things outlive this.
    """

    def __init__(self) -> None:
        self._known: set[tuple[int, int]] = set()

    def differing(self, found: Any, before: Any) -> Iterator[str]:
        """Yield what differs between two things but for marks, as it is and as it was."""
        pair = (id(found), id(before))
        if found is before or pair in self._known:
            return
        self._known.add(pair)
        parts, others = self._parts(found), self._parts(before)
        if parts is None or others is None or len(parts) != len(others):
            said, expected = _shown(found), _shown(before)
            if said.replace(MARK, "") != expected:
                yield f"{said} ≠ {expected}"
            return
        if type(found) is not type(before):
            yield f"{type(found)} ≠ {type(before)}"
        for one, other in zip(parts, others, strict=True):
            yield from self.differing(one, other)

    @staticmethod
    def _parts(thing: Any) -> Sequence[Any] | None:
        if is_dataclass(thing) and not isinstance(thing, type):
            return [getattr(thing, one.name) for one in fields(thing) if one.repr]
        if isinstance(thing, Mapping):
            return [*thing.keys(), *thing.values()]
        if isinstance(thing, MethodType):
            return [thing.__self__, thing.__func__]
        if isinstance(thing, partial):
            return [thing.func, *thing.args, *thing.keywords.values()]
        return thing if isinstance(thing, list | tuple) else None


def _shown(thing: Any) -> str:
    """Return all that a thing holds; where a function lies in memory says nothing."""
    return re.sub(r" at 0x\w+", "", repr(thing))


@pytest.mark.parametrize(
    ("found", "before", "differ"),
    [
        ({"a": ("b" + MARK, 1)}, {"a": ("b", 1)}, False),
        ({"a": ("b" + MARK, 1)}, {"a": ("c", 1)}, True),
        ({"a": ("b" + MARK, 1)}, {"a": ("b", 2)}, True),
        ({"a": 1, "b": 2}, {"b": 1, "a": 2}, True),
        ([1, 2], [1], True),
        ([1], (1,), True),
        (Case(Path("a"), 0, {"b": "c" + MARK}), Case(Path("a"), 0, {"b": "c"}), False),
        (Case(Path("a"), 0, {"b": "c" + MARK}), Case(Path("a"), 0, {"b": "d"}), True),
        (partial(max, [1]), partial(max, [2]), True),
        (Path("a").joinpath, Path("b").joinpath, True),
    ],
)
def test_what_differs_is_seen(found: Any, before: Any, differ: bool) -> None:
    assert bool(list(Pairs().differing(found, before))) == differ


def test_pages_hold_the_same_at_the_same_addresses() -> None:
    site = linked(PLANS)
    expected = all_pages(site)
    with speaking("xx", Marked()):
        found = all_pages(site)
    assert [page.address for page in found if MARK not in page.description] == []
    pairs = Pairs()
    for page, before in zip(found, expected, strict=True):
        assert page.address == before.address
        assert list(islice(pairs.differing(page, before), 3)) == [], page.address


def test_tables_say_of_themselves_what_they_hold_and_hold_the_same() -> None:
    site = linked(PLANS)
    expected = [(one, list(one.rows())) for one in edition_of(site).tables()]
    with speaking("xx", Marked()):
        for table, (before, rows) in zip(edition_of(site).tables(), expected, strict=True):
            assert (table.title, table.about) == (before.title + MARK, before.about + MARK)
            assert MARK in json.dumps(table_schema(table)["items"], ensure_ascii=False)
            assert list(table.rows()) == rows
