"""The name of a place is taken out of a query; `test_told` does so in the real plans."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.search.narrowing import narrowed
from generator.search.query import read_query
from generator.search.site import index_files
from generator.search.store import Store
from tests.search_small import BLOCKS, REGISTRIES, RULES, published, small_reader, whole_files

NAMED = (replace(BLOCKS[0], names=("Xã Mẫu",)), *BLOCKS[1:])
STORE = Store(published(whole_files(index_files(REGISTRIES, NAMED, RULES))).__getitem__)


@pytest.mark.parametrize(
    ("typed", "topic", "place"),
    [
        ("xã mẫu bảo hiểm", " bảo hiểm", "xã mẫu"),
        ("bảo hiểm ở Xã Mẫu", "bảo hiểm ", "Xã Mẫu"),
        ("bao hiem xa mau", "bao hiem ", "xa mau"),
    ],
)
def test_a_name_and_the_word_before_it_are_no_topic(typed: str, topic: str, place: str) -> None:
    found = narrowed(small_reader(), read_query(small_reader(), typed), STORE)
    assert found
    assert (found.topic.text, found.place) == (topic, place)


@pytest.mark.parametrize("typed", ["xã mẫu", "ở xã", "“xã mẫu” bảo hiểm", "bảo hiểm", "mẫu xã", ""])
def test_a_name_alone_or_quoted_narrows_nothing(typed: str) -> None:
    assert narrowed(small_reader(), read_query(small_reader(), typed), STORE) is None


def test_what_lies_there_passes_and_a_thing_that_says_so() -> None:
    found = narrowed(small_reader(), read_query(small_reader(), "xã mẫu tỉnh"), STORE)
    assert found
    places = STORE.places({"tinh": 1.0, "mau": 1.0, "xa": 1.0, "xa_mau": 1.0}, {})
    passed = {STORE.block(one.block)["plan"] for one in found.passing(places)}
    assert passed == {"xa-mau", None}
