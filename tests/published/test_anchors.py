"""An address that was published leads to the words to which it led."""

from __future__ import annotations

from tests.golden import CASES
from tests.published.anchors import anchors_of, read, written
from tests.site_fixture import built_site

FILE = CASES / "published" / "anchors.txt"


def test_every_address_of_before_leads_to_its_words() -> None:
    before, now = read(FILE.read_text("utf-8")), anchors_of(built_site())
    assert sum(map(len, before.values())) > 2000
    assert [page for page in before if page not in now] == []
    lost = [
        (page, name, words)
        for page, places in before.items()
        for name, words in places.items()
        if now[page].get(name) != words
    ]
    assert lost == []


def test_what_is_written_is_read() -> None:
    places = {"": {"a": ""}, "b/": {"c-p1": "Một hai", "d_e": ""}}
    assert read(written(places)) == places
