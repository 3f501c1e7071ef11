"""The files of an index: which term is where, which place passes the filters, each file once."""

from __future__ import annotations

import json

import pytest

from generator.search.files import DIRECTORY, POINTER, SETS, SLOT, TERMS
from generator.search.items import Block, Item
from generator.search.site import index_files
from generator.search.store import Place, Store
from tests.search_small import (
    BLOCKS,
    REGISTRIES,
    RULES,
    pieces_of,
    published,
    small_index,
    small_store,
    terms_of,
    whole_files,
)


def kept(**filters: list[str]) -> list[tuple[int, int]]:
    """Return the places of words that every item has some of, by block and number."""
    terms = dict.fromkeys(("mau", "bao", "dao", "nha", "xa", "tieu", "chuong", "loi"), 1.0)
    return sorted((one.block, one.number) for one in small_store().places(terms, filters))


EVERYWHERE = [(0, 0), (0, 1), (0, 2), (0, 3), (1, 0), (1, 1), (1, 2), (2, 0), (2, 1), (2, 2)]


@pytest.mark.parametrize(
    ("filters", "places"),
    [
        ({}, EVERYWHERE),
        ({"kind": []}, EVERYWHERE),
        ({"kind": ["target"]}, [(0, 2), (1, 1)]),
        ({"kind": ["target", "unit"]}, [(0, 2), (1, 1), (2, 1)]),
        ({"level": ["province"]}, [(1, 0), (1, 1), (1, 2)]),
        ({"level": ["commune"]}, [(0, 0), (0, 1), (0, 2), (0, 3)]),
        ({"level": ["commune", "province"]}, EVERYWHERE[:7]),
        ({"level": ["district"]}, []),
        ({"place": ["tinh-mau"]}, EVERYWHERE[:7]),
        ({"place": ["tinh-cu"]}, [(1, 0), (1, 1), (1, 2)]),
        ({"place": ["khong-co"]}, []),
        ({"family": ["42-nq-tw"]}, EVERYWHERE[:7]),
        ({"family": ["19-nq-tw"]}, [(1, 0), (1, 1), (1, 2)]),
        ({"family": ["khong-co"]}, []),
        ({"place": ["khong-co", "tinh-cu"]}, [(1, 0), (1, 1), (1, 2)]),
        ({"plan": ["xa-mau"]}, [(0, 0), (0, 1), (0, 2), (0, 3)]),
        ({"plan": ["khong-co"]}, []),
        ({"plan": ["khong-co", "tinh-mau"]}, [(1, 0), (1, 1), (1, 2)]),
        ({"theme": ["y-te"]}, [(0, 2), (1, 2)]),
        ({"theme": ["an-sinh"]}, [(0, 2), (0, 3), (1, 2)]),
        ({"theme": ["viec-lam"]}, [(1, 1), (1, 2)]),
        ({"theme": ["viec-lam", "y-te"]}, [(0, 2), (1, 1), (1, 2)]),
        ({"year": ["2027"]}, [(1, 2)]),
        ({"theme": ["khong-co"]}, []),
        ({"year": ["2030"]}, [(0, 2)]),
        ({"year": ["2025", "2030"]}, [(0, 2), (1, 1)]),
        ({"year": ["2030"], "level": ["province"]}, []),
        ({"year": ["2025"], "level": ["province"], "kind": ["target"]}, [(1, 1)]),
    ],
)
def test_the_values_of_a_filter_are_alternatives_and_filters_add_up(
    filters: dict[str, list[str]], places: list[tuple[int, int]]
) -> None:
    assert kept(**filters) == places


def test_a_place_is_its_reference_taken_apart() -> None:
    (one,) = small_store().places({"hiem": 1.0, "95": 1.0}, {"kind": ["target"]})
    assert one == Place(
        one.score, frozenset({"hiem", "95"}), 0, 2, "target", frozenset({1}), frozenset({2030})
    )
    (several,) = small_store().places({"dot": 1.0}, {})
    assert (several.kind, several.themes) == ("task", frozenset({1, 2}))
    assert several.years == frozenset({2026, 2027})
    (none,) = small_store().places({"loi": 1.0}, {})
    assert (none.kind, none.themes, none.years) == ("page", frozenset(), frozenset())


def test_the_best_come_first_and_of_equals_the_earlier() -> None:
    places = small_store().places({"mau": 1.0}, {})
    scores = [one.score for one in places]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) > 1
    twice = small_store().places({"bao": 1.0, "hiem": 5.0}, {})
    assert [(one.score, one.block, one.number) for one in twice] == sorted(
        ((one.score, one.block, one.number) for one in twice), key=lambda one: (-one[0], one[1:])
    )


def test_the_term_that_weighs_more_decides() -> None:
    def first(**weights: float) -> tuple[int, int]:
        best = small_store().places(weights, {})[0]
        return best.block, best.number

    assert first(dot=1.0, loi=9.0) == (2, 2)
    assert first(dot=9.0, loi=1.0) == (1, 2)


@pytest.mark.parametrize(
    ("term", "known"),
    [
        ("dot", True),
        ("nha_dot", True),
        ("plan:xa-mau", False),
        ("#42-nq-tw", True),
        ("zzz", False),
        ("", False),
        ("dottt", False),
        ("!", False),
    ],
)
def test_whether_any_place_holds_a_term(term: str, known: bool) -> None:
    assert (small_store().count(term) > 0) == known


@pytest.mark.parametrize("size", [1, 10])
def test_every_term_is_found_in_the_part_that_holds_it(size: int) -> None:
    files = whole_files(index_files(REGISTRIES, BLOCKS, RULES, part_size=size))
    store = Store(published(files).__getitem__)
    assert len(list(pieces_of(files))) > 3
    terms = terms_of(files)
    assert all(store.count(term) == said.count for term, said in terms.items())
    assert not any(store.count(f"{term}!") for term in terms)
    weights = dict.fromkeys(("bao", "hiem", "dot", "mau"), 1.0)
    assert store.places(weights, {}) == small_store().places(weights, {})


def test_an_empty_index_knows_nothing() -> None:
    directory = {"volumes": {TERMS: [], SETS: []}, "vocabulary": "", "facets": {}, "rules": {}}
    store = Store(published({DIRECTORY: json.dumps(directory).encode()}).__getitem__)
    assert store.count("tế") == 0
    assert store.places({"te": 1.0}, {}) == []


def test_plans_of_many_packs_are_found_with_their_words() -> None:
    blocks = [
        Block(f"xa-{at}", f"Xã {at}", "commune", (), (Item("task", f"{at}/", "", "", f"chữ {at}"),))
        for at in range(40)
    ]
    files = whole_files(index_files(REGISTRIES, blocks, RULES, 40))
    store = Store(published(files).__getitem__)
    for at in range(40):
        (place,) = store.places({"chu": 1.0}, {"plan": [f"xa-{at}"]})
        assert store.block(place.block)["title"] == f"Xã {at}"
        assert [one.block for one in store.places({f"{at}": 1.0}, {})] == [place.block]
    assert len(store.places({"chu": 1.0}, {"plan": ["xa-39", "xa-3", "xa-17"]})) == 3
    assert len(store.places({"chu": 1.0}, {"level": ["commune"]})) == 40


def test_words_of_several_slots_are_read_whole() -> None:
    items = [
        Item("task", f"x/#{at}", "", "", f"{words} cuối")
        for at, words in enumerate(("ngắn", "dài " * SLOT, "vừa " * 200))
    ]
    files = whole_files(index_files(REGISTRIES, [Block("x", "X", None, (), items)], RULES))
    store = Store(published(files).__getitem__)
    found = {one.block: one.number for one in store.places({"cuoi": 1.0}, {})}
    read = [store.block(block)["items"][number][3] for block, number in sorted(found.items())]
    assert read == [item.text for item in items]


def test_the_words_of_a_block_are_fetched_once() -> None:
    asked: list[str] = []

    def fetch(path: str) -> bytes:
        asked.append(path)
        return published(small_index())[path]

    store = Store(fetch)
    assert store.block(1) is store.block(1)
    assert asked == [POINTER, store.folder + DIRECTORY, f"{store.folder}chu/0/0.txt"]
    block = store.block(0)
    assert (block["plan"], block["title"], block["base"]) == (
        "xa-mau",
        "Kế hoạch của xã Mẫu",
        "ke-hoach/xa-mau/",
    )
    assert block["items"][3] == [
        "#i-p2",
        "I. Mục tiêu",
        "",
        BLOCKS[0].items[3].text,
    ]
