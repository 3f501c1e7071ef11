"""The index: what lunr itself would have written, in one part or in many."""

from __future__ import annotations

import itertools
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lunr.builder import Builder
from lunr.index import Index

from generator.search import index
from generator.search.files import DIRECTORY, FIELD, SHELF, part_path, shelf_path
from generator.search.index import MOST_PLACES, IndexWriter, Names
from generator.search.items import Block, Item
from generator.search.site import index_files
from generator.search.terms import index_terms
from tests.search_small import BLOCKS, REGISTRIES, RULES, small_index, small_reader


def parts(files: dict[str, bytes]) -> list[Any]:
    return [json.loads(data) for path, data in files.items() if path.startswith("muc/")]


def written(*blocks: Block, part_size: int = 20) -> dict[str, bytes]:
    return {one.path: one.data for one in index_files(REGISTRIES, blocks, RULES, part_size)}


def directory(files: dict[str, bytes]) -> Any:
    return json.loads(files[DIRECTORY])


def test_index_is_what_lunr_writes() -> None:
    builder = Builder()
    builder.field(FIELD)
    for number, block in enumerate(BLOCKS):
        for at, item in enumerate(block.items):
            terms = [f"@{block.plan}"] if block.plan and at == 0 else []
            terms += [
                t for text in (item.name, item.text) for t in index_terms(small_reader().read(text))
            ]
            builder.add({"id": f"{number}-{at}", FIELD: terms}, {"boost": item.boost})
    (ours,) = parts(small_index())
    theirs = builder.build()
    weights, numbers = {}, {}
    for name, vector in ours["fieldVectors"]:
        assert name.startswith(f"{FIELD}/")
        weights["-".join(name.split("-")[:2])] = dict(zip(vector[::2], vector[1::2], strict=True))
    assert [row[0] for row in ours["invertedIndex"]] == sorted(theirs.inverted_index)
    for term, posting in ours["invertedIndex"]:
        assert len(posting[FIELD]) == len(theirs.inverted_index[term][FIELD]), term
        numbers[theirs.inverted_index[term]["_index"]] = posting["_index"]
    for name, found in theirs.field_vectors.items():
        pairs = zip(found.elements[::2], found.elements[1::2], strict=True)
        assert {numbers[number]: weight for number, weight in pairs} == weights[name]


def test_a_reference_says_where_what_kind_which_themes_and_years() -> None:
    (part,) = parts(small_index())
    postings = dict(part["invertedIndex"])
    assert list(postings["95"][FIELD]) == ["0-2-t-1-2030"]
    assert list(postings["@tinh-mau"][FIELD]) == ["1-0-k--"]
    assert list(postings["dot"][FIELD]) == ["1-2-v-2_1-2026_2027"]
    both = Item("task", "x/#a", "", "", "bê tông", ("viec-lam", "khong-co", "y-te"), (2025, 2030))
    (part,) = parts(written(Block("x", "X", "commune", (), (both,))))
    assert list(dict(part["invertedIndex"])["be"][FIELD]) == ["0-0-v-2_1-2025_2030"]


def test_the_plan_of_a_block_is_known_by_its_first_item() -> None:
    (part,) = parts(small_index())
    assert [term for term, _ in part["invertedIndex"] if term.startswith("@")] == [
        "@tinh-mau",
        "@xa-mau",
    ]


def test_words_stand_with_addresses_less_what_all_begin_with() -> None:
    first = json.loads(small_index()["chu/0/0.json"])
    assert (first["plan"], first["title"], first["base"]) == (
        "xa-mau",
        "Kế hoạch của xã Mẫu",
        "ke-hoach/xa-mau/",
    )
    assert [row[1] for row in first["items"]] == ["", "#i", "#i-t1", "#i-p2"]
    assert first["items"][2] == [
        "t",
        "#i-t1",
        "I. Mục tiêu",
        "Bảo hiểm y tế",
        BLOCKS[0].items[2].text,
    ]
    things = json.loads(small_index()["chu/0/2.json"])
    assert (things["plan"], things["base"]) == (None, "")
    assert things["items"][0][1] == "chi-tieu/bao-hiem-y-te/"
    rest = json.loads(written(Block("x", "X", None, (), BLOCKS[0].items[2:]))["chu/0/0.json"])
    assert rest["base"] == "ke-hoach/xa-mau/"


def test_the_directory_says_what_the_readers_need() -> None:
    told = directory(small_index())
    assert (told["rules"], told["short_forms"]) == (RULES, small_reader().short_forms)
    facets = told["facets"]
    assert facets["kind"]["target"] == {"letter": "t"}
    assert facets["level"]["commune"] == {"name": "Cấp xã", "blocks": [[0, 0]]}
    assert facets["place"]["tinh-mau"]["blocks"] == [[0, 1]]
    assert facets["place"]["tinh-cu"]["blocks"] == [[1, 1]]
    assert facets["year"] == [2025, 2026, 2027, 2030]
    assert {one: facet["numbers"] for one, facet in facets["theme"].items()} == {
        "an-sinh": [0, 1],
        "y-te": [1],
        "viec-lam": [2],
    }


def test_a_facet_is_ranges_of_blocks() -> None:
    def block(level: str | None) -> Block:
        return Block("x", "X", level, (), (Item("task", "x/", "", "", "chữ"),))

    levels = ["commune", "commune", None, "commune", "province", "commune", "commune"]
    facets = directory(written(*map(block, levels)))["facets"]["level"]
    assert facets["commune"]["blocks"] == [[0, 1], [3, 3], [5, 6]]
    assert facets["province"]["blocks"] == [[4, 4]]
    assert "country" not in facets


def test_words_that_a_slip_may_stand_for_are_words_the_commonest_first() -> None:
    words = directory(small_index())["vocabulary"].split(" ")
    assert len(words) == len(set(words))
    assert all(word.isalpha() for word in words)
    (part,) = parts(small_index())
    often = {term: len(posting[FIELD]) for term, posting in part["invertedIndex"]}
    counts = [often[word] for word in words]
    assert counts == sorted(counts, reverse=True)
    assert {term for term in often if term.isalpha()} == set(words)


def test_the_rarest_words_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    everything = directory(small_index())["vocabulary"].split(" ")
    monkeypatch.setattr(index, "VOCABULARY", 5)
    assert directory(written(*BLOCKS))["vocabulary"].split(" ") == everything[:5]


@given(st.integers(1, 60))
def test_a_part_holds_as_many_postings_as_it_may(size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index, "SMALL", 0)
        files = written(*BLOCKS, part_size=size)
    found = parts(files)
    counts = [[len(posting[FIELD]) for _, posting in part["invertedIndex"]] for part in found]
    for here, following in itertools.pairwise(counts):
        assert sum(here) <= size or len(here) == 1
        assert sum(here) + following[0] > size, "the next term would not have fitted"
    firsts = [part["invertedIndex"][0][0] for part in found]
    assert [first for shelf in directory(files)["parts"] for first in shelf] == firsts
    assert directory(files)["shelves"] == firsts[::SHELF]
    assert [path for path in files if path.startswith("muc/")] == [
        part_path(n) for n in range(len(found))
    ]


@given(st.integers(-1, 1))
def test_a_small_index_is_one_part(more: int) -> None:
    (part,) = parts(small_index())
    postings = sum(len(posting[FIELD]) for _, posting in part["invertedIndex"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index, "SMALL", postings + more)
        assert (len(parts(written(*BLOCKS))) == 1) == (more >= 0)


def test_parts_grow_where_there_would_be_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "SMALL", 0)
    monkeypatch.setattr(index, "MOST_PARTS", 4)
    assert 3 <= len(parts(written(*BLOCKS, part_size=1))) <= 6


@pytest.mark.parametrize("more", [-1, 0, 1])
def test_of_many_parts_shelves_tell(more: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "SMALL", 0)
    monkeypatch.setattr(index, "SHELF", 2)
    count = len(parts(written(*BLOCKS, part_size=10)))
    monkeypatch.setattr(index, "INLINE", count + more)
    files = written(*BLOCKS, part_size=10)
    firsts = [part["invertedIndex"][0][0] for part in parts(files)]
    shelves = [firsts[at : at + 2] for at in range(0, count, 2)]
    told = directory(files)
    assert told["shelves"] == firsts[::2]
    if more < 0:
        assert told["parts"] == []
        assert [json.loads(files[shelf_path(n)]) for n in range(len(shelves))] == shelves
    else:
        assert told["parts"] == shelves
        assert not [path for path in files if "/ke/" in path]


def test_every_part_is_an_index_that_lunr_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "SMALL", 0)
    for part in parts(written(*BLOCKS, part_size=10)):
        first, posting = part["invertedIndex"][0]
        query = (loaded := Index.load(part)).create_query()
        query.term(first, use_pipeline=False)
        assert len(loaded.query(query)) == len(posting[FIELD])


def test_how_often_a_term_stands_is_counted_as_far_as_it_fits() -> None:
    def weight(times: int) -> float:
        items = [
            Item("task", "x/#a", "", "", "chữ " * times),
            Item("task", "x/#b", "", "", "khác " * 300),
        ]
        writer = IndexWriter(small_reader(), Names({}, {}, {}))
        writer.add(Block(None, "", None, (), items))
        (part,) = parts({one.path: one.data for one in writer.files()})
        number = dict(part["invertedIndex"])["chu"]["_index"]
        vector = dict(part["fieldVectors"])["t/0-0-v--"]
        return float(dict(zip(vector[::2], vector[1::2], strict=True))[number])

    assert weight(2) != weight(1)
    assert weight(255) > 0
    assert weight(256) > 0


def test_what_is_boosted_weighs_more() -> None:
    def weights(boost: float) -> list[float]:
        items = [
            Item("task", "x/#a", "", "", "chữ", boost=boost),
            Item("task", "x/#b", "", "", "chữ"),
        ]
        (part,) = parts(written(Block(None, "", None, (), items)))
        return [vector[1] for _, vector in part["fieldVectors"]]

    assert weights(1.0)[0] == weights(1.0)[1]
    assert weights(2.0)[0] == pytest.approx(2 * weights(2.0)[1], abs=0.002)


def test_a_term_of_many_places_keeps_those_that_count_most() -> None:
    texts = ["thường xuyên liên tục"] * (MOST_PLACES + 5) + ["thường thường"]
    items = [Item("paragraph", f"x/#{at}", "", "", text) for at, text in enumerate(texts)]
    block = Block("x", "X", "commune", (), items)
    files = written(block)
    postings = dict(row for part in parts(files) for row in part["invertedIndex"])
    places = [ref.split("-")[1] for ref in postings["thuong"][FIELD]]
    assert len(places) == MOST_PLACES
    assert places[-1] == str(len(items) - 1), "the place that says it twice"
    assert places[0] == "0", "of those that count the same, the first"


def test_nothing_to_find_is_an_index_too() -> None:
    files = written()
    assert json.loads(files[DIRECTORY])["parts"] == []


def test_sizes_are_those_of_decision_18() -> None:
    assert (MOST_PLACES, index.PART, SHELF) == (1000, 300, 256)


def test_letters_are_written_as_they_are() -> None:
    for path, data in small_index().items():
        assert b"\\u" not in data, path
        assert b'": ' not in data, path
        assert b', "' not in data, path
