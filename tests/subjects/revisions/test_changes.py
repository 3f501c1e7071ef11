"""The list of all changes: bounded pages, each change in each of its choices."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from math import ceil

import pytest

from generator.link.site import link, with_revisions
from generator.model.revisions import Change, Revision
from generator.model.site import Site
from generator.reading.plans import load
from generator.subjects.revisions.changes import ON_A_PAGE, ChangesPage, change_pages
from tests.history.changes.test_plan import FOLDER
from tests.subjects.front.test_pages import SHOWN, hold_golden

COUNT = 2 * ON_A_PAGE + 1


def site() -> Site:
    found, _ = link(load(FOLDER))
    change = Change("target", "i-t1", "altered", "x", themes=("y-te", "viec-lam"))
    return with_revisions(
        found,
        [
            Revision(
                "mau", f"{number:040x}", f"20{20 + number % 3}-01-01", "Sửa", changes=(change,)
            )
            for number in range(COUNT)
        ],
    )


def shown() -> dict[str, ChangesPage]:
    pages = {}
    for page in change_pages(site()):
        assert isinstance(page.shown, ChangesPage)
        pages[page.address.page] = page.shown
    return pages


def revisions(pages: dict[str, ChangesPage], start: str) -> list[str]:
    """Follow the pages from one to the next older one."""
    found = []
    address: str | None = start
    while address:
        page = pages[address]
        assert len(page.rows) <= ON_A_PAGE
        found += [row.revision.revision for row in page.rows]
        address = page.older.page if page.older else None
    return found


def test_every_change_stands_once_in_each_of_its_lists() -> None:
    pages = shown()
    everything = [revision.revision for revision in site().revisions]
    assert revisions(pages, "thay-doi/") == everything
    for choice in ("loai/sua-loi-ma-hoa", "linh-vuc/y-te", "linh-vuc/viec-lam", "noi/tinh-mau"):
        assert revisions(pages, f"thay-doi/{choice}/") == everything
    years = (revisions(pages, f"thay-doi/nam/{year}/") for year in (2020, 2021, 2022))
    assert sorted(chain.from_iterable(years)) == sorted(everything)


def test_pages_are_counted_and_lead_back() -> None:
    pages = shown()
    last = pages["thay-doi/trang-3/"]
    assert (last.number, last.pages) == (3, ceil(COUNT / ON_A_PAGE))
    assert last.newer
    assert last.newer.page == "thay-doi/trang-2/"
    assert pages["thay-doi/trang-2/"].newer == replace(last.newer, page="thay-doi/")


def test_counts_of_choices_are_those_of_their_lists() -> None:
    pages = shown()
    for group in pages["thay-doi/"].groups:
        for choice in group.choices:
            assert choice.count == len(revisions(pages, choice.address.page)), choice.name


@pytest.mark.parametrize("name", SHOWN["changes"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)
