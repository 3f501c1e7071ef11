"""The page of what a browser has kept: there only where pages are kept, with bounds it tells."""

from __future__ import annotations

from dataclasses import replace

from generator.model.urls import KEPT
from generator.output.markdown import render
from generator.reading.portal import PortalSettings
from generator.subjects.front.kept import MOST_MEGABYTES, MOST_PAGES, KeptPage, kept_page
from tests.site_fixture import PLANS, THEME, edition_of, linked


def test_only_a_portal_that_lets_pages_be_kept_has_it() -> None:
    edition = edition_of(linked(PLANS))
    assert KEPT not in {page.address for page in edition.pages()}
    kept = [one for one in replace(edition, offline=True).pages() if one.address == KEPT]
    assert len(kept) == 1


def test_search_engines_do_not_list_it_since_everybody_has_another() -> None:
    page = kept_page()
    assert not page.searched
    assert page.shown == KeptPage(pages=MOST_PAGES, megabytes=MOST_MEGABYTES)


def test_its_words_stand_in_the_page_and_none_in_its_script() -> None:
    """So a site without it has not a word of it, in no language."""
    (file,) = render([kept_page()], [THEME], PortalSettings(), {}, [])
    for words in ("lưu ngày {day}", "Chưa có trang nào được lưu.", "nhiều nhất 60 trang", "25 MB"):
        assert words in file.text
