"""The files of an index: which term is where, which place passes the filters, each file once."""

from __future__ import annotations

import json

import pytest

from generator.search import index
from generator.search.files import DIRECTORY, KINDS, POINTER
from generator.search.site import index_files
from generator.search.store import Place, Store
from tests.search_small import BLOCKS, REGISTRIES, RULES, published, small_index, small_store


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
        one.score, frozenset({"hiem", "95"}), 0, 2, "target", frozenset({"1"}), frozenset({"2030"})
    )
    (several,) = small_store().places({"dot": 1.0}, {})
    assert (several.kind, several.themes) == ("task", frozenset({"1", "2"}))
    assert several.years == frozenset({"2026", "2027"})
    (none,) = small_store().places({"loi": 1.0}, {})
    assert (none.kind, none.themes, none.years) == ("page", frozenset({""}), frozenset({""}))


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
        ("@xa-mau", True),
        ("#42-nq-tw", True),
        ("zzz", False),
        ("", False),
        ("dottt", False),
        ("!", False),
    ],
)
def test_whether_any_place_holds_a_term(term: str, known: bool) -> None:
    assert small_store().knows(term) == known


@pytest.mark.parametrize("inline", [index.INLINE, 0])
def test_every_term_is_found_in_the_part_that_holds_it(
    inline: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "SMALL", 0)
    monkeypatch.setattr(index, "INLINE", inline)
    files = {one.path: one.data for one in index_files(REGISTRIES, BLOCKS, RULES, 10)}
    store = Store(published(files).__getitem__)
    parts = [json.loads(data) for path, data in files.items() if path.startswith("muc/")]
    assert len(parts) > 3
    terms = [term for part in parts for term, _ in part["invertedIndex"]]
    assert all(store.knows(term) for term in terms)
    assert not any(store.knows(f"{term}!") for term in terms)
    weights = dict.fromkeys(("bao", "hiem", "dot", "mau"), 1.0)
    assert store.places(weights, {}) == small_store().places(weights, {})


def test_an_empty_index_knows_nothing() -> None:
    directory = {"shelves": [], "parts": [], "vocabulary": "", "facets": {}, "rules": {}}
    store = Store(published({DIRECTORY: json.dumps(directory).encode()}).__getitem__)
    assert not store.knows("tế")
    assert store.places({"te": 1.0}, {}) == []


def test_first_terms_of_many_parts_stand_in_shelves_of_their_own() -> None:
    part = json.loads(next(data for path, data in small_index().items() if path.startswith("muc/")))
    first = part["invertedIndex"][0][0]
    files = {
        DIRECTORY: json.dumps(
            {"shelves": ["", first], "parts": [], "vocabulary": "", "facets": {}}
        ).encode(),
        "ke/1.json": json.dumps([first, "\uffff"]).encode(),
        "muc/1/0.json": json.dumps(part).encode(),
    }
    site = published(files)
    asked: list[str] = []

    def fetch(path: str) -> bytes:
        asked.append(path)
        return site[path]

    store = Store(fetch)
    assert store.knows(first)
    assert store.knows(first)
    assert asked == [POINTER, *(store.folder + path for path in (DIRECTORY, *list(files)[1:]))]


def test_the_words_of_a_block_are_fetched_once() -> None:
    asked: list[str] = []

    def fetch(path: str) -> bytes:
        asked.append(path)
        return published(small_index())[path]

    store = Store(fetch)
    assert store.block(1) is store.block(1)
    assert asked == [POINTER, store.folder + DIRECTORY, f"{store.folder}chu/0/1.json"]
    block = store.block(0)
    assert (block["plan"], block["title"], block["base"]) == (
        "xa-mau",
        "Kế hoạch của xã Mẫu",
        "ke-hoach/xa-mau/",
    )
    assert block["items"][3] == [
        KINDS["paragraph"],
        "#i-p2",
        "I. Mục tiêu",
        "",
        BLOCKS[0].items[3].text,
    ]
