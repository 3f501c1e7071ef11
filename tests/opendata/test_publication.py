"""What a site says of itself: a version that is one, and nothing where nobody says it."""

from __future__ import annotations

import pytest

from generator.opendata.publication import SCHEMA_VERSION, Publication


@pytest.mark.parametrize(
    ("day", "version"),
    [("2026-03-09", "2026.3.9"), ("2025-12-31", "2025.12.31"), (None, None)],
)
def test_the_version_is_the_day_of_the_content(day: str | None, version: str | None) -> None:
    assert Publication(content_date=day).version == version


def test_the_record_says_what_machines_ask_for() -> None:
    iri = "https://creativecommons.org/publicdomain/zero/1.0/"
    said = Publication("Mẫu", "", "Xã", iri, "Theo CC0.", "2026-03-09", "a" * 40).says()
    assert said == {
        "schema_version": SCHEMA_VERSION,
        "licence": iri,
        "licence_words": "Theo CC0.",
        "content_date": "2026-03-09",
    }
    assert set(Publication().says().values()) == {SCHEMA_VERSION, None}


def test_a_file_without_an_address_of_the_site_is_seen_from_its_root() -> None:
    assert Publication().file("plans.json") == "api/plans.json"
    assert Publication(base="https://vi-du.vn/").file("a") == "https://vi-du.vn/api/a"
