"""Every built page is valid HTML, by rules of our own (`tests/markup.py`)."""

from __future__ import annotations

from tests.markup import faults
from tests.site_fixture import built_site


def test_every_page_is_valid() -> None:
    pages = sorted(built_site().rglob("*.html"))
    assert len(pages) > 300
    found = {path: faults(path.read_text("utf-8")) for path in pages}
    assert {path: told for path, told in found.items() if told} == {}
