"""Documents and who cites them; a long list is parted and loses nothing."""

from __future__ import annotations

import functools

import pytest

from generator import document_pages as pages
from generator.document_pages import CitingPage, DocumentPage, DocumentsPage, document_pages
from generator.page import Page
from tests.site_fixture import PLAN_IDS, PLANS, linked, rendered


@functools.cache
def shown() -> dict[str, DocumentPage]:
    found = [page.shown for page in document_pages(linked(PLANS))]
    return {page.document.id: page for page in found if isinstance(page, DocumentPage)}


def test_every_citation_is_counted_at_its_document() -> None:
    for name, citations in linked(PLANS).citations_by_document.items():
        assert sum(one.count for one in shown()[name].citing) == len(citations)


def test_who_rests_on_a_document_says_how() -> None:
    relations = {one.plan: one.relations for one in shown()["68-nq-cp"].citing}
    assert relations == {"vinh-long-chuong-trinh-nq42": ["Căn cứ"]}
    assert {one.plan for one in shown()["42-nq-tw"].citing} == set(PLAN_IDS)


def test_words_around_a_citation_hold_it() -> None:
    [one] = shown()["5234-ldtbxh-tttt"].citing
    [(anchor, words)] = one.places
    assert anchor == "iii-2-4-p1"
    assert "Công văn số 5234/LĐTBXH-TTTT" in words


def test_many_plans_are_parted_by_province(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "PLANS_ON_A_PAGE", 2)
    found = [page for page in document_pages(linked(PLANS)) if "42-nq-tw" in page.address.page]
    first, rest = found[0].shown, [one.shown for one in found[1:]]
    assert isinstance(first, DocumentPage)
    assert not first.citing
    assert [str(one.address) for one in found[1:]] == [str(at) for _, at, _ in first.provinces]
    plans = [one.plan for page in rest if isinstance(page, CitingPage) for one in page.citing]
    assert sorted(plans) == sorted(PLAN_IDS)
    file = rendered(linked(PLANS))[found[1].address.markdown].text
    assert "nhắc tới" in file


def test_many_documents_are_parted_by_year(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "DOCUMENTS_ON_A_PAGE", 9)
    lists: list[Page] = [
        page for page in document_pages(linked(PLANS)) if isinstance(page.shown, DocumentsPage)
    ]
    first = lists[0].shown
    assert isinstance(first, DocumentsPage)
    assert len(first.documents) == 3
    assert [str(page.address) for page in lists[1:]] == [str(at) for _, at, _ in first.years]
    rows = [
        row.document.id
        for page in lists[1:]
        if isinstance(page.shown, DocumentsPage)
        for row in page.shown.documents
    ]
    assert sorted(rows) == sorted(linked(PLANS).registries.documents)
