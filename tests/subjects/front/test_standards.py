"""The page of the data names each open standard, its file, and what it cannot hold."""

from __future__ import annotations

from dataclasses import replace

from generator.subjects.front.standards import standards
from tests.page_cases import site
from tests.site_fixture import ADDRESS, built_site, edition_of


def test_every_file_that_is_named_is_there() -> None:
    built = built_site(ADDRESS)
    found = list(standards(edition_of(site(), ADDRESS)))
    assert len(found) == 13
    for one in found:
        if one.is_file:
            assert (built / one.path).is_file(), one.path
        else:
            name = one.path.replace("*", "kien-giang-ke-hoach-nq42")
            assert (built / name).is_file(), name
        assert one.holds
        assert one.lacks


def test_what_wants_an_address_or_is_not_offered_is_not_named() -> None:
    edition = edition_of(site())
    assert "OpenSearch 1.1" not in {one.name for one in standards(edition)}
    few = replace(edition, formats=edition.formats[:3])
    without = replace(few, markdown="none")
    left = {"JSON Feed 1.1", "llms.txt", "robots.txt"}
    assert {one.name for one in standards(few)} == {"CommonMark", *left}
    assert {one.name for one in standards(without)} == left
