"""Plans of several resolutions are told apart wherever a reader chooses among plans."""

from __future__ import annotations

import functools
import re
from dataclasses import replace

import pytest

from generator.model.plan import Basis
from generator.model.site import Site
from generator.output.markdown import render
from generator.problems import Problem
from generator.reading.portal import PortalSettings
from generator.subjects.comparison.pages import ComparisonPage, comparison_pages
from generator.subjects.documents.pages import DocumentPage, document_pages
from generator.subjects.front.pages import CataloguePage, HomePage, front_pages
from generator.views.families import FAMILIES_SHOWN, family_row, family_rows
from tests.many_plans import crowded
from tests.site_fixture import PLANS, THEME, edition_of, linked


def of_families(*sizes: int) -> Site:
    """A site of so many plans for each of some documents, the first ones of the registry."""
    site = crowded(sum(sizes))
    model = next(iter(site.registries.documents.values()))
    documents = {
        f"nq-{n}": replace(
            model, id=f"nq-{n}", number=f"{n}-NQ/TW", date=None, title=f"về việc {n}", relations=()
        )
        for n in range(len(sizes))
    }
    carried = [name for name, size in zip(documents, sizes, strict=True) for _ in range(size)]
    plans = {
        name: replace(plan, basis=(Basis("carries-out", document),))
        for (name, plan), document in zip(site.plans.items(), carried, strict=True)
    }
    registries = replace(site.registries, documents={**site.registries.documents, **documents})
    return replace(site, plans=plans, registries=registries).with_revisions(site.revisions)


@functools.cache
def two_families() -> Site:
    return of_families(2, 6)


def test_one_family_is_no_choice() -> None:
    assert family_rows(of_families(3)) == ()
    assert family_rows(linked(PLANS)) == ()
    row = family_row(linked(PLANS), "42-nq-tw")
    assert row is not None
    assert (row.plans, row.name) == (5, "Nghị quyết số 42-NQ/TW ngày 24/11/2023")


def test_the_largest_family_stands_first() -> None:
    rows = family_rows(two_families())
    assert [(one.document, one.plans, one.title) for one in rows] == [
        ("nq-1", 6, "về việc 1"),
        ("nq-0", 2, "về việc 0"),
    ]


def test_a_list_of_families_is_never_long() -> None:
    assert len(family_rows(of_families(*[1] * (FAMILIES_SHOWN + 2)))) == FAMILIES_SHOWN


def test_home_and_catalogue_lead_to_each_family() -> None:
    pages = front_pages(edition_of(two_families()))
    chosen = [one for one in pages if isinstance(one.shown, HomePage | CataloguePage)]
    assert len(chosen) == 2
    problems: list[Problem] = []
    for file in render(chosen, [THEME], PortalSettings(), {}, problems):
        links = set(re.findall(r'href="[^"]*van-ban/([^"]*)#thuc_hien"', file.text))
        assert links == {"nq-0/", "nq-1/"}, file.path
    assert problems == []


@pytest.mark.parametrize(("document", "count"), [("nq-0", 2), ("nq-1", 6)])
def test_each_family_has_a_table_of_its_own_plans(document: str, count: int) -> None:
    pages = {str(one.address): one.shown for one in comparison_pages(two_families())}
    shown = pages[f"so-sanh/van-ban/{document}/"]
    assert isinstance(shown, ComparisonPage)
    assert shown.matrix is not None
    assert len(shown.matrix.columns) == count
    whole = pages["so-sanh/"]
    assert isinstance(whole, ComparisonPage)
    assert [one.plans for one in whole.families] == [6, 2]


def test_the_page_of_a_resolution_says_how_many_plans_carry_it_out() -> None:
    found = {
        one.shown.document.id: one.shown.family
        for one in document_pages(two_families())
        if isinstance(one.shown, DocumentPage)
    }
    told = {name: row.plans for name, row in found.items() if row}
    assert told == {"nq-0": 2, "nq-1": 6}
