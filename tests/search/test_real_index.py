"""The index of the real plans: what lunr itself would have written, in one part or in many."""

from __future__ import annotations

import json
from typing import Any

import pytest
from lunr.builder import Builder
from lunr.index import Index

from generator.search.files import DIRECTORY, FIELD
from generator.search.rules import search_rules
from generator.search.site import site_reader
from generator.search.terms import index_terms
from tests.search.test_real_plans import CASES, ODD
from tests.search_corpus import ONE_PART, real_blocks, real_index, real_search, real_site

RULES = search_rules()


def parts(files: dict[str, bytes]) -> list[Any]:
    return [json.loads(data) for path, data in files.items() if path.startswith("muc/")]


def test_index_is_what_lunr_writes() -> None:
    reader = site_reader(real_site().registries, RULES)
    builder = Builder()
    builder.field(FIELD)
    for number, block in enumerate(real_blocks()):
        for at, item in enumerate(block.items):
            terms = [f"@{block.plan}"] if block.plan and at == 0 else []
            terms += [t for text in (item.name, item.text) for t in index_terms(reader.read(text))]
            builder.add({"id": f"{number}-{at}", FIELD: terms}, {"boost": item.boost})
    (ours,) = parts(real_index(ONE_PART))
    weights = {}
    for name, vector in ours["fieldVectors"]:
        place = "-".join(name.split("-")[:2])
        weights[place] = dict(zip(vector[::2], vector[1::2], strict=True))
    theirs = builder.build()
    numbers = {}
    for term, posting in ours["invertedIndex"]:
        assert len(posting[FIELD]) == len(theirs.inverted_index[term][FIELD]), term
        numbers[theirs.inverted_index[term]["_index"]] = posting["_index"]
    assert len(numbers) == len(theirs.inverted_index)
    for name, found in theirs.field_vectors.items():
        pairs = zip(found.elements[::2], found.elements[1::2], strict=True)
        assert {numbers[index]: weight for index, weight in pairs} == weights[name]


def test_every_part_is_an_index_that_lunr_loads() -> None:
    files = real_index()
    firsts = [first for shelf in json.loads(files[DIRECTORY])["parts"] for first in shelf]
    assert len(firsts) > 50, "the real plans fill many parts"
    for part, first in zip(parts(files), firsts, strict=True):
        assert part["invertedIndex"][0][0] == first
        index = Index.load(part)
        query = index.create_query()
        query.term(first, use_pipeline=False)
        assert len(index.query(query)) == len(part["invertedIndex"][0][1][FIELD])


@pytest.mark.parametrize("size", [ONE_PART, 50])
def test_one_part_and_many_answer_alike(size: int) -> None:
    for query in [*(case.query for case in CASES[::3]), *ODD[-8:]]:
        assert real_search(size).find(query) == real_search().find(query), query
