"""What is shown of a place; `tests/search/test_engine.py` reckons the sum of its score."""

from __future__ import annotations

from generator.search.engine import Search
from generator.search.items import Block, Item
from generator.search.site import index_files
from tests.search_small import REGISTRIES, RULES, published, whole_files

ITEMS = (
    Item("task", "x/#a", "Mục", "", "hỗ trợ người già"),
    Item("former", "u/", "", "Xã Cũ", "", also="nay là xã Mới"),
)
BLOCK = Block("x", "Kế hoạch", None, (), ITEMS, note="đến 01/07/2025")
SEARCH = Search(published(whole_files(index_files(REGISTRIES, [BLOCK], RULES))).__getitem__)


def test_what_is_said_beside_the_words_is_found_and_is_no_part_of_them() -> None:
    (one,) = SEARCH.find("xã mới ").results
    assert (one.text, one.also, one.note) == ("Xã Cũ", "nay là xã Mới", "đến 01/07/2025")
    assert not one.near


def test_what_lacks_a_word_is_near() -> None:
    assert [one.near for one in SEARCH.find("người già ").results] == [False]
    assert [one.near for one in SEARCH.find("người trẻ ").results] == [True]
