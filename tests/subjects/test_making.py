"""Pages are listed without being made: nobody reads the whole site for the sake of a list."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.denial.spoken import spoken_agencies, spoken_groups, spoken_indicators, spoken_themes
from generator.subjects.agencies.roles import agency_doings
from generator.subjects.glossary.uses import abbreviation_uses
from generator.subjects.overlap.overlap import shared_words
from generator.views.subject import Page
from tests.page_cases import site
from tests.site_fixture import PLANS, edition_of, linked

COSTLY = {
    abbreviation_uses, agency_doings, shared_words, spoken_agencies, spoken_groups,
    spoken_indicators, spoken_themes,
}  # fmt: skip


def test_what_is_costly_is_looked_up_when_a_page_is_made_and_not_before() -> None:
    found = replace(linked(PLANS))  # one of which nobody asked anything yet
    pages = edition_of(found).pages()
    looks = {look for _, look in found._found}
    assert not looks & COSTLY
    assert not found._found_in  # no target is worded
    for page in pages:
        page.make()
    assert {look for _, look in found._found} >= COSTLY


def repr_of(page: Page) -> str:
    """Return what a page shows; of a table, whose rows are a function, not where that stands."""
    return re.sub(r" at 0x[0-9a-f]+", "", repr(page.shown))


def test_a_page_shows_the_same_whichever_was_made_before_it() -> None:
    straight = edition_of(replace(site())).pages()
    backwards = edition_of(replace(site())).pages()
    made = {page.address: repr_of(page) for page in reversed(backwards)}
    assert made == {page.address: repr_of(page) for page in straight}
