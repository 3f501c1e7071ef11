"""The words of what can be found: in slots, found by their number, moved by few changes."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.files import ITEMS, SLOT
from generator.search.items import Block, Item
from generator.search.packs import Cut, cuts, pack_of, packs_of
from generator.search.parts import is_whole, read_words

TEXTS = st.lists(
    st.tuples(st.sampled_from(("", "I", "I. Mục")), st.text(max_size=900)), min_size=1, max_size=60
)


def block(*items: Item, plan: str | None = "x") -> Block:
    return Block(plan, "Kế hoạch", "commune", (), items)


def item(at: int, text: str = "chữ", where: str = "I") -> Item:
    return Item("task", f"ke-hoach/x/#p{at}", where, f"tên {at}", text)


def rows(found: Cut) -> list[list[str]]:
    assert is_whole(found.data)
    assert len(found.data) == found.slots * SLOT
    read: list[list[str]] = read_words(found.data)["items"]
    assert len(read) == len(found.items)
    return read


@given(TEXTS)
def test_all_items_are_read_as_they_were_written(texts: list[tuple[str, str]]) -> None:
    items = [item(at, text, where) for at, (where, text) in enumerate(texts)]
    found = [row for one in cuts(block(*items)) for row in rows(one)]
    assert found == [
        [f"#p{at}", where, f"tên {at}", text] for at, (where, text) in enumerate(texts)
    ]


@given(TEXTS)
def test_items_that_fit_have_one_slot_together(texts: list[tuple[str, str]]) -> None:
    items = [item(at, text, where) for at, (where, text) in enumerate(texts)]
    for one in cuts(block(*items)):
        assert one.slots == 1 or len(one.items) == 1
        assert len(one.items) <= ITEMS


@pytest.mark.parametrize("letters", [SLOT, 3 * SLOT])
def test_an_item_with_more_words_takes_more_slots(letters: int) -> None:
    (one,) = cuts(block(item(0, "x" * letters)))
    assert one.slots == letters // SLOT + 1
    assert rows(one)[0][3] == "x" * letters
    assert not is_whole(one.data[:SLOT])


@pytest.mark.parametrize("more", range(-3, 4))
def test_a_block_ends_at_the_end_of_a_slot(more: int) -> None:
    size = len(next(cuts(block(item(0, "")))).data.rstrip())
    (one,) = cuts(block(item(0, "x" * (SLOT - 1 - size + more))))
    assert one.slots == (2 if more > 0 else 1)
    assert rows(one)


def test_many_short_items_are_cut_by_their_number() -> None:
    found = list(cuts(block(*(item(at, "") for at in range(3 * ITEMS)))))
    assert max(len(one.items) for one in found) == ITEMS


def test_addresses_stand_without_what_those_of_a_plan_begin_with() -> None:
    (one,) = cuts(block(item(0), plan="x"))
    said = json.loads(one.data)
    assert (said["plan"], said["title"], said["base"]) == ("x", "Kế hoạch", "ke-hoach/x/")
    assert said["items"] == [["#p0", "I", "tên 0", "chữ"]]
    (thing,) = cuts(block(replace(item(0), url="don-vi/x/"), plan=None))
    assert (json.loads(thing.data)["base"], rows(thing)[0][0]) == ("", "don-vi/x/")


def test_where_items_stand_is_said_once_in_a_slot() -> None:
    (one,) = cuts(block(item(0), item(1), item(2, where="II"), item(3, where="")))
    assert [row[1] for row in json.loads(one.data)["items"]] == ["I", 0, "II", ""]
    assert [row[1] for row in rows(one)] == ["I", "I", "II", ""]


@pytest.mark.parametrize("data", [b"", b"{", b'{"items": 3', b"\xff"])
def test_what_is_no_block_is_told(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 – of several kinds
        read_words(data)


@pytest.mark.parametrize("how", ["longer", "gone"])
def test_a_change_moves_few_words(how: str) -> None:
    items = [item(number, f"chữ của đoạn {number} " * 12) for number in range(400)]
    before = {one.data for one in cuts(block(*items))}
    moved = []
    for at in range(0, 400, 20):
        changed = [replace(items[at], text=f"{items[at].text} thêm")] if how == "longer" else []
        now = cuts(block(*items[:at], *changed, *items[at + 1 :]))
        moved.append(sum(one.data not in before for one in now))
    assert len(before) > 40
    assert sum(moved) / len(moved) < 12
    assert min(moved) == 1


def test_a_plan_and_a_thing_are_in_the_pack_that_their_names_tell() -> None:
    plans = [replace(block(item(0)), plan=f"xa-{at}") for at in range(200)]
    found = [pack_of(one, 64) for one in plans]
    assert len(set(found)) > 40
    assert found == [pack_of(replace(one, title="khác"), 64) for one in plans]
    thing = block(replace(item(0), url="don-vi/x/"), plan=None)
    assert pack_of(thing, 64) == pack_of(replace(thing, items=[*thing.items, item(1)]), 64)


@pytest.mark.parametrize(
    ("plans", "packs"), [(0, 1), (1, 1), (2, 2), (5, 8), (100, 128), (11_000, 16_384)]
)
def test_packs_are_a_power_of_two(plans: int, packs: int) -> None:
    assert packs_of(plans) == packs
