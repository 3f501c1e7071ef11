"""One value changes; every other value keeps its letters, and every comment stays."""

from __future__ import annotations

import random
import re
from typing import Any

import pytest

from generator.authoring.edits import (
    add_item,
    add_items,
    plain,
    remove,
    remove_items,
    set_value,
    with_value,
)
from generator.authoring.places import (
    Path,
    RefusedEditError,
    data_of,
    document_of,
    value_at,
)
from tests.authoring.texts import PLAN, paths

LONG = (
    "Bảo đảm người có công với cách mạng được chăm lo toàn diện cả vật chất và tinh thần, "
    "có mức sống khá"
)
VALUES: list[Any] = [
    None, "x", "1.", "a: b", LONG, f"{LONG}: {LONG}", "", [], {}, ["a", LONG], 7, True,
    {"k": "v"}, {"k": [{"is": "> 3 %", "quote": LONG}], "l": None}, [{"text": LONG}, "b"],
]  # fmt: skip
WINDOWS = PLAN.replace("\n", "\r\n")
# Named one for one, so that what failed can be run again.
PATHS = [path for path in paths(data_of(PLAN)) if path]


def slices(text: str, besides: Path) -> list[str]:
    """Return how each value is written that neither holds `besides` nor is held by it."""
    document = document_of(text)
    written = []
    for path in paths(document.data):
        shared = min(len(path), len(besides))
        if path[:shared] != besides[:shared]:
            node = document.node(path)
            written.append(text[node.start_mark.index : document.end(node)])
    return written


def comments(text: str) -> list[str]:
    return re.findall(r"(?<=[ \n])# ?\w.*|^# ?\w.*", text)


@pytest.mark.parametrize("text", [PLAN, WINDOWS], ids=["unix", "windows"])
@pytest.mark.parametrize("path", PATHS, ids=str)
def test_any_value_can_be_set_anywhere(text: str, path: Path) -> None:
    value = random.Random(str(path)).choice(VALUES)
    edited = set_value(text, path, value)
    assert data_of(edited) == with_value(data_of(text), path, value)
    assert slices(edited, path) == slices(text, path)
    node = document_of(text).node(path)
    inner = text[node.start_mark.index : document_of(text).end(node)]
    lost = [one for one in comments(text) if one not in comments(inner)]
    assert [one for one in comments(edited) if one in lost] == lost
    assert ("\r\n" in edited) == (text is WINDOWS)
    assert "\n" not in edited.replace("\r\n", "") or text is PLAN


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_any_value_can_be_set(value: Any) -> None:
    for path in (("number",), ("title",), ("nested",), ("body", 0, "text", 1), ("when", "by")):
        assert value_at(data_of(set_value(PLAN, path, value)), path) == plain(value)


@pytest.mark.parametrize("path", PATHS, ids=str)
def test_any_value_can_be_taken_out_and_nothing_else_goes(path: Path) -> None:
    edited = remove(PLAN, path)
    parent = value_at(data_of(PLAN), path[:-1])
    assert isinstance(parent, dict | list)
    held = value_at(data_of(edited), path[:-1])
    assert isinstance(held, dict | list)
    assert len(held) == len(parent) - 1
    written = iter(slices(edited, path if isinstance(parent, dict) else ("nothing",)))
    kept = slices(PLAN, path) if isinstance(parent, dict) else slices(PLAN, path[:-1])
    assert all(one in written for one in kept)  # in order


LISTS = [path for path in PATHS if isinstance(value_at(data_of(PLAN), path), list)]


@pytest.mark.parametrize("path", LISTS, ids=str)
@pytest.mark.parametrize("index", [0, 1, None])
def test_an_item_can_be_put_into_any_list(path: Path, index: int | None) -> None:
    values: list[Any] = ["x", {"k": "v"}, LONG * 2, {"text": "x", "targets": [{"is": "1"}]}]
    for value in values:
        edited = add_item(PLAN, path, value, index)
        items = value_at(data_of(PLAN), path)
        assert isinstance(items, list)
        at = len(items) if index is None else min(index, len(items))
        assert value_at(data_of(edited), (*path, at)) == plain(value)
        assert comments(edited) == comments(PLAN)
        assert remove(edited, (*path, at)) == PLAN or path in (("empty",), ("nested", "b"))


def test_a_new_key_stands_in_the_order_of_its_form() -> None:
    order = ("schema", "id", "number", "title")
    assert set_value("schema: 1 # a\nnumber: 2\n", ("id",), "x", order) == (
        "schema: 1 # a\nid: x\nnumber: 2\n"
    )
    assert set_value("- number: 1\n", (0, "schema"), "x", order) == "- schema: x\n  number: 1\n"
    assert set_value("a: {title: 1}\n", ("a", "id"), "x", order) == "a: {id: x, title: 1}\n"
    assert set_value("a: {}", ("a", "id"), "x") == "a: {id: x}"
    assert set_value("b: 1", ("c",), ["x"]) == "b: 1\nc: [x]"


def test_quotes_that_the_author_liked_stay() -> None:
    assert set_value('number: "2."  # số\n', ("number",), "x") == 'number: "x"  # số\n'
    assert set_value("a:   b # c\n", ("a",), "d") == "a: d # c\n"


def test_a_whole_file_is_not_set() -> None:
    with pytest.raises(RefusedEditError):
        set_value(PLAN, (), "x")
    with pytest.raises(RefusedEditError):
        remove("a: 1\n", ("a",))
    with pytest.raises(RefusedEditError):
        add_item(PLAN, ("number",), "x")


LISTS = [path for path in PATHS if isinstance(value_at(data_of(PLAN), path), list)]


@pytest.mark.parametrize("path", LISTS, ids=str)
@pytest.mark.parametrize("text", [PLAN, WINDOWS, PLAN.rstrip("\n")], ids=["unix", "windows", "cut"])
def test_several_items_come_and_go_as_one_by_one(path: Path, text: str) -> None:
    values: list[Any] = ["x", {"k": "v"}, LONG]
    alone = text
    for value in values:
        alone = add_item(alone, path, value)
    assert data_of(add_items(text, path, values)) == data_of(alone)
    count = len(value_at(data_of(alone), path) or ())
    for gone in ({0}, {count - 1}, {0, count - 2, count - 1}, set(range(1, count))):
        alone_less = alone
        for index in sorted(gone, reverse=True):
            alone_less = remove(alone_less, (*path, index))
        assert remove_items(alone, path, gone) == alone_less


def test_all_items_leave_an_empty_list_and_only_a_list_has_items() -> None:
    path = LISTS[0]
    held = value_at(data_of(PLAN), path)
    assert isinstance(held, list)
    assert value_at(data_of(remove_items(PLAN, path, range(len(held)))), path) == []
    with pytest.raises(RefusedEditError, match="danh sách"):
        remove_items(PLAN, ("schema",), [0])
