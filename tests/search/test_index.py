"""The index: what lunr itself would have weighed, in one part or in many."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lunr.builder import Builder

from generator.search import index
from generator.search.files import (
    DIRECTORY,
    FIELD,
    ITEMS,
    MOST_PLACES,
    SETS,
    TERMS,
    volume_path,
)
from generator.search.index import IndexWriter, Names
from generator.search.items import Block, Item
from generator.search.parts import Class, Posting, Term, weight_of
from generator.search.site import index_files
from generator.search.volumes import VOLUME
from tests.search_small import (
    BLOCKS,
    REGISTRIES,
    RULES,
    pieces_of,
    sets_of,
    small_index,
    small_reader,
    terms_of,
    whole_files,
)


def written(*blocks: Block, part_size: int = 20, plans: int = 1) -> dict[str, bytes]:
    return whole_files(index_files(REGISTRIES, blocks, RULES, plans, part_size))


def directory(files: dict[str, bytes]) -> Any:
    return json.loads(files[DIRECTORY])


def rarity(files: dict[str, bytes], term: Term) -> float:
    """Return what lunr multiplies the weights of a term with."""
    others = directory(files)["items"] - term.count
    return math.log(1 + abs((others + 0.5) / (term.count + 0.5)))


def test_index_is_what_lunr_writes() -> None:
    builder = Builder()
    builder.field(FIELD)
    for number, block in enumerate(BLOCKS):
        for at, item in enumerate(block.items):
            terms = [t for text in (item.name, item.text) for t in small_reader().terms(text)]
            builder.add({"id": f"{number * ITEMS + at}", FIELD: terms}, {"boost": item.boost})
    files = small_index()
    theirs = builder.build()
    ours = terms_of(files)
    assert list(ours) == sorted(theirs.inverted_index)
    for name, said in ours.items():
        posting = theirs.inverted_index[name]
        assert [str(one.item) for one in said.postings] == sorted(posting[FIELD], key=int)
        for one in said.postings:
            elements = theirs.field_vectors[f"{FIELD}/{one.item}"].elements
            weights = dict(zip(elements[::2], elements[1::2], strict=True))
            # Lengths are held against an average to a sixteenth of an octave, and lunr rounds too.
            weight = rarity(files, said) * weight_of(one.weight)
            assert weight == pytest.approx(weights[posting["_index"]], rel=0.035, abs=0.001)


def test_a_place_says_which_block_what_kind_which_themes_and_years() -> None:
    terms = terms_of(small_index())
    (one,) = terms["95"].postings
    assert one == Posting(2, Class("t", (1,), (2030,)), one.weight)
    (task,) = terms["dot"].postings
    assert task == Posting(ITEMS + 2, Class("v", (2, 1), (2026, 2027)), task.weight)
    both = Item("task", "x/#a", "", "", "bê tông", ("viec-lam", "khong-co", "y-te"), (2025, 2030))
    (third,) = terms_of(written(Block("x", "X", "commune", (), (both,))))["be"].postings
    assert third.of == Class("v", (2, 1), (2025, 2030))


def test_blocks_are_in_the_sets_of_what_is_told_of_them() -> None:
    assert sets_of(small_index()) == {
        "family:19-nq-tw": [(1, 1)],
        "family:42-nq-tw": [(0, 1)],
        "level:commune": [(0, 0)],
        "level:province": [(1, 1)],
        "place:tinh-cu": [(1, 1)],
        "place:tinh-mau": [(0, 1)],
        "plan:tinh-mau": [(1, 1)],
        "plan:xa-mau": [(0, 0)],
    }


def test_a_plan_of_many_slots_is_in_them_all() -> None:
    items = [Item("task", f"x/#{at}", "", "", "một đoạn dài " * 30) for at in range(100)]
    sets = sets_of(written(Block("x", "X", "commune", (), items), *BLOCKS))
    ((first, last),) = sets["plan:x"]
    assert first == 0
    assert last > 10
    assert sets["level:commune"] == [(0, last + 1)]


def test_the_directory_says_what_the_readers_need() -> None:
    files = small_index()
    told = directory(files)
    assert (told["rules"], told["short_forms"]) == (RULES, small_reader().short_forms)
    assert told["items"] == sum(len(block.items) for block in BLOCKS)
    assert told["slots"] == 4, "three are filled"
    assert told["volumes"] == {TERMS: [""], SETS: [""]}
    facets = told["facets"]
    assert facets["kind"]["target"] == {"letter": "t"}
    assert facets["level"] == {"province": {"name": "Cấp tỉnh"}, "commune": {"name": "Cấp xã"}}
    assert list(facets["place"]) == ["tinh-cu", "tinh-mau"]
    assert facets["year"] == [2025, 2026, 2027, 2030]
    assert {one: facet["numbers"] for one, facet in facets["theme"].items()} == {
        "an-sinh": [0, 1],
        "y-te": [1],
        "viec-lam": [2],
    }


def test_a_filter_has_the_values_that_something_has() -> None:
    def block(level: str | None) -> Block:
        return Block("x", "X", level, (), (Item("task", "x/", "", "", "chữ"),))

    files = written(*map(block, ["commune", "commune", None, "commune", "province"]))
    assert sets_of(files)["level:commune"] == [(0, 1), (3, 3)]
    assert list(directory(files)["facets"]["level"]) == ["province", "commune"]


def test_words_that_a_slip_may_stand_for_are_words_the_commonest_first() -> None:
    words = directory(small_index())["vocabulary"].split(" ")
    assert len(words) == len(set(words))
    assert all(word.isalpha() for word in words)
    often = {term: said.count for term, said in terms_of(small_index()).items()}
    assert words == sorted(words, key=lambda word: (-often[word], word))
    assert {term for term in often if term.isalpha()} == set(words)


def test_the_rarest_words_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    everything = directory(small_index())["vocabulary"].split(" ")
    monkeypatch.setattr(index, "VOCABULARY", 5)
    assert directory(written(*BLOCKS))["vocabulary"].split(" ") == everything[:5]


@given(st.integers(1, 60))
def test_parts_of_any_size_say_the_same(size: int) -> None:
    assert terms_of(written(*BLOCKS, part_size=size)) == terms_of(small_index())


@pytest.mark.parametrize("most", [1, 2, 5])
def test_volumes_grow_where_there_would_be_too_many(
    most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "MOST_VOLUMES", most)
    monkeypatch.setattr(index, "VOLUME", 256)
    files = written(*BLOCKS, part_size=5)
    assert terms_of(files) == terms_of(small_index())
    count = len([path for path in files if path.startswith(f"{TERMS}/")])
    assert count <= 4 * most
    assert [volume_path(TERMS, n) in files for n in (0, count - 1, count)] == [True, True, False]


def test_words_of_many_plans_are_spread_over_files() -> None:
    items = (Item("task", "x/", "", "", "chữ"),)
    blocks = [Block(f"xa-{at}", "X", "commune", (), items) for at in range(32)]
    files = written(*blocks, plans=32)
    packs = [data for path, data in files.items() if path.startswith("chu/")]
    assert 10 < len(packs) <= 32
    found = [json.loads(line)["plan"] for data in packs for line in data.splitlines()]
    assert sorted(found) == sorted(block.plan or "" for block in blocks)


def test_how_often_a_term_stands_is_counted() -> None:
    def weight(times: int) -> float:
        items = [
            Item("task", "x/#a", "", "", "chữ " * times),
            Item("task", "x/#b", "", "", "khác " * 300),
        ]
        writer = IndexWriter(small_reader(), Names({}, {}, {}), 1)
        writer.add(Block(None, "", None, (), items))
        (one,) = terms_of(whole_files(writer.files()))["chu"].postings
        return weight_of(one.weight)

    assert weight(1) < weight(2) < weight(5)
    assert weight(256) > 0


def test_what_is_boosted_weighs_more() -> None:
    def weights(boost: float) -> list[float]:
        items = [
            Item("task", "x/#a", "", "", "chữ", boost=boost),
            Item("task", "x/#b", "", "", "chữ"),
        ]
        terms = terms_of(written(Block(None, "", None, (), items)))
        return [weight_of(one.weight) for one in terms["chu"].postings]

    assert weights(1.0)[0] == weights(1.0)[1]
    assert weights(2.0)[0] == pytest.approx(2 * weights(2.0)[1])


def test_a_term_of_many_places_keeps_those_that_count_most() -> None:
    texts = ["thường xuyên liên tục"] * (MOST_PLACES + 5) + ["thường thường"]
    items = [Item("paragraph", f"x/#{at}", "", "", text) for at, text in enumerate(texts)]
    files = written(Block("x", "X", "commune", (), items))
    said = terms_of(files)["thuong"]
    assert (said.count, len(said.postings)) == (MOST_PLACES + 6, MOST_PLACES)
    heaviest = max(said.postings, key=lambda one: one.weight)
    assert heaviest == said.postings[-1], "the place that says it twice"
    assert said.postings[0].item == 0, "of those that count the same, the first"


def test_a_plan_that_changes_leaves_most_of_the_others_as_it_was() -> None:
    def country(changed: str) -> dict[str, bytes]:
        def items(plan: int) -> list[Item]:
            return [
                Item("task", f"xa-{plan}/#{at}", "", "", f"đoạn {at} của {plan} w{plan * at % 997}")
                for at in range(30)
            ]

        blocks = [Block(f"xa-{plan}", "X", "commune", (), items(plan)) for plan in range(64)]
        said = items(17)
        said[9] = Item("task", said[9].url, "", "", f"{said[9].text} {changed}")
        blocks[17] = Block("xa-17", "X", "commune", (), said)
        return written(*blocks, part_size=50, plans=64)

    before, now = parts_of(country("")), parts_of(country("thêm"))
    assert len(before) > 80
    assert len(now - before) < 15


def parts_of(files: dict[str, bytes]) -> set[bytes]:
    """Return packs, and the parts of the index as far as they are there."""
    return {data for path, data in files.items() if path.startswith("chu/")} | set(pieces_of(files))


def test_nothing_to_find_is_an_index_too() -> None:
    files = written()
    assert directory(files)["volumes"] == {TERMS: [], SETS: []}
    assert terms_of(files) == {}


def test_sizes_are_those_of_decision_50() -> None:
    assert (MOST_PLACES, index.PART, VOLUME, index.MOST_VOLUMES) == (1000, 400, 98_304, 1024)


def test_letters_are_written_as_they_are() -> None:
    for path, data in small_index().items():
        assert b"\\u" not in data, path
        assert b'": ' not in data, path
        assert b', "' not in data, path
