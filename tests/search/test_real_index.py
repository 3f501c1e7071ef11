"""The index of the real plans: what lunr itself would have written, in one part or in many."""

from __future__ import annotations

import json
import math

import pytest
from lunr.builder import Builder

from generator.search.files import DIRECTORY, FIELD, ITEMS
from generator.search.parts import weight_of
from generator.search.rules import search_rules
from generator.search.site import site_reader
from generator.search.store import Store
from tests.search.test_real_plans import CASES, ODD
from tests.search_corpus import ONE_PART, real_blocks, real_index, real_search, real_site
from tests.search_small import pieces_of, published, terms_of

RULES = search_rules()


def test_index_is_what_lunr_writes() -> None:
    """The same places of every term, and lunr's weights but for what a byte cannot tell."""
    reader = site_reader(real_site().registries, RULES)
    builder = Builder()
    builder.field(FIELD)
    for block in real_blocks():
        for item in block.items:
            texts = (item.name, item.text, item.also)
            terms = [t for text in texts for t in reader.terms(text)]
            builder.add({"id": item.url, FIELD: terms}, {"boost": item.boost})
    theirs = builder.build()
    files = real_index()
    ours, store = terms_of(files), Store(published(files).__getitem__)
    items = json.loads(files[DIRECTORY])["items"]
    assert list(ours) == sorted(theirs.inverted_index)
    vectors = {
        name.removeprefix(f"{FIELD}/"): dict(zip(v.elements[::2], v.elements[1::2], strict=True))
        for name, v in theirs.field_vectors.items()
    }
    for term, said in ours.items():
        posting = theirs.inverted_index[term]
        places = {_address(store, one.item): one.weight for one in said.postings}
        assert places.keys() == posting[FIELD].keys(), term
        rarity = math.log(1 + abs((items - said.count + 0.5) / (said.count + 0.5)))
        for address, weight in places.items():
            theirs_of = vectors[address][posting["_index"]]
            assert rarity * weight_of(weight) == pytest.approx(theirs_of, rel=0.035, abs=0.001)


def test_real_plans_fill_many_parts() -> None:
    assert len(list(pieces_of(real_index()))) > 50


def _address(store: Store, item: int) -> str:
    block, number = divmod(item, ITEMS)
    words = store.block(block)
    return f"{words['base']}{words['items'][number][0]}"


@pytest.mark.parametrize("size", [ONE_PART, 50])
def test_one_part_and_many_answer_alike(size: int) -> None:
    for query in [*(case.query for case in CASES[::3]), *ODD[-8:]]:
        assert real_search(size).find(query) == real_search().find(query), query
