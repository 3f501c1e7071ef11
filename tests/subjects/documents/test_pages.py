"""Documents and who cites them; a long list is parted and loses nothing."""

from __future__ import annotations

import functools
from dataclasses import replace

import pytest

from generator.model.plan import Plan, Section
from generator.subjects.documents import pages
from generator.subjects.documents.pages import (
    CitingPage,
    DocumentPage,
    DocumentsPage,
    UnclearPage,
    document_pages,
)
from generator.views.page import Page
from tests.site_fixture import PLAN_IDS, PLANS, linked, rendered
from tests.subjects.front.test_pages import SHOWN, hold_golden


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
    assert [one.address for one in found[1:]] == [way.address for way in first.part.ways]
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


def test_a_long_year_fills_several_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "DOCUMENTS_ON_A_PAGE", 3)
    lists = {page.address.page: page for page in document_pages(linked(PLANS))}
    found = [page for name, page in lists.items() if name.startswith("van-ban/nam/2024/")]
    assert len(found) > 1
    for number, page in enumerate(found, start=1):
        assert isinstance(page.shown, DocumentsPage)
        assert len(page.shown.documents) <= 3
        assert page.title == f"Văn bản được viện dẫn năm 2024 ({number}/{len(found)})"


def test_much_that_is_unclear_has_pages_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    site = linked(PLANS)
    unclear = {name: _unclear(plan) for name, plan in site.plans.items()}
    site = replace(site, plans=unclear)
    whole = next(document_pages(site)).shown
    assert isinstance(whole, DocumentsPage)
    assert len(whole.unknown) == whole.unknown_count > 100
    monkeypatch.setattr(pages, "PLANS_ON_A_PAGE", 1)
    found = {page.address.page: page.shown for page in document_pages(site)}
    first = found["van-ban/"]
    assert isinstance(first, DocumentsPage)
    assert (first.unknown, first.unknown_count) == ((), whole.unknown_count)
    apart = [
        one for page in found.values() if isinstance(page, UnclearPage) for one in page.unknown
    ]
    assert sorted(apart, key=str) == sorted(whole.unknown, key=str)
    assert "Chưa rõ" in rendered(site)["van-ban/chua-ro/index.md"].text


def _unclear(plan: Plan) -> Plan:
    """The plan as if no document that it cites were known."""
    return replace(plan, sections=tuple(map(_unclear_section, plan.sections)))


def _unclear_section(section: Section) -> Section:
    return replace(
        section,
        paragraphs=tuple(
            replace(one, citations=tuple(replace(c, document=None) for c in one.citations))
            for one in section.paragraphs
        ),
        sections=tuple(map(_unclear_section, section.sections)),
    )


@pytest.mark.parametrize("name", SHOWN["documents"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)
