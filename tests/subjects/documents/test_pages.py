"""Documents and who cites them; a long list is parted and loses nothing."""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import Any

import pytest

from generator.model.plan import Basis, Note, Plan, Section, Span
from generator.model.site import Site
from generator.schema.annotations import CitationRole
from generator.subjects.documents import pages
from generator.subjects.documents.pages import (
    CitingPage,
    DocumentPage,
    DocumentsPage,
    UnclearPage,
    UnknownCitation,
    document_pages,
)
from generator.text.vietnamese import PartialDate
from generator.views.subject import Page
from tests.many_plans import crowded
from tests.page_cases import SHOWN, hold_golden
from tests.page_cases import site as case_site
from tests.site_fixture import PLAN_IDS, PLANS, fold, linked, rendered


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
        assert page.title == f"Văn bản được viện dẫn: năm 2024 ({number}/{len(found)})"


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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("theo Luật này", "theo Luật này"),
        (f"{'a' * 80} theo Luật này", f"{'a' * 80} theo Luật này"),
        # Ninety letters before and behind, and whole words.
        (f"xa {'a' * 84} theo Luật này", f"…{'a' * 84} theo Luật này"),
        (f"theo Luật {'b' * 88} hết", f"theo Luật {'b' * 88} hết"),
        (f"theo Luật {'b' * 89} hết", f"theo Luật {'b' * 89}…"),
    ],
)
def test_words_around_a_citation_are_cut_between_words(text: str, words: str) -> None:
    start = text.index("Luật")
    assert cited_in(text, start, start + 4) == words


def cited_in(text: str, start: int, end: int) -> str:
    site = case_site()
    plan = site.plans["xa-mau-ke-hoach"]
    words = replace(next(plan.paragraphs()), text=text)
    citation = replace(
        next(plan.citations()),
        document="luat-viec-lam",
        paragraph=words.id,
        section=words.section,
        span=Span(start, end),
    )
    told = replace(words, citations=(citation,))
    only = replace(plan, sections=(replace(plan.sections[0], paragraphs=(told,)),))
    pages = document_pages(replace(site, plans={plan.id: only}))
    (found,) = (
        page.shown
        for page in pages
        if isinstance(page.shown, DocumentPage) and page.shown.document.id == "luat-viec-lam"
    )
    ((_, said),) = found.citing[0].places
    return said


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize(
    ("role", "relations"),
    [
        ("mentions", []),
        ("carries-out", ["Thực hiện"]),
        ("legal-basis", ["Căn cứ"]),
    ],
)
def test_the_first_three_places_are_shown_and_all_are_counted(
    count: int, role: CitationRole, relations: list[str]
) -> None:
    """What the words do with the document is told once, however often they do."""
    site = case_site()
    plan = site.plans["xa-mau-ke-hoach"]
    words = next(plan.paragraphs())
    citation = replace(
        next(plan.citations()),
        document="luat-viec-lam",
        paragraph=words.id,
        section=words.section,
        role=role,
    )
    told = replace(words, citations=(citation,) * count)
    only = replace(plan, sections=(replace(plan.sections[0], paragraphs=(told,)),))
    found = {
        page.shown.document.id: page.shown
        for page in document_pages(replace(site, plans={plan.id: only}))
        if isinstance(page.shown, DocumentPage)
    }
    (one,) = found["luat-viec-lam"].citing
    assert (one.count, len(one.places), one.relations) == (count, min(count, 3), relations)
    (resting,) = found["42-nq-tw"].citing
    assert (resting.count, resting.relations) == (0, ["Thực hiện"])


def test_what_a_plan_file_says_stands_before_what_the_words_say_and_neither_twice() -> None:
    plan = case_site().plans["xa-mau-ke-hoach"]
    assert [one.relation for one in plan.basis] == ["carries-out"]
    roles: list[CitationRole] = ["legal-basis", "carries-out", "mentions", "legal-basis"]
    words = next(plan.paragraphs())
    citation = replace(next(plan.citations()), paragraph=words.id, section=words.section)
    told = replace(words, citations=tuple(replace(citation, role=role) for role in roles))
    only = replace(plan, sections=(replace(plan.sections[0], paragraphs=(told,)),))
    found = {
        page.shown.document.id: page.shown
        for page in document_pages(replace(case_site(), plans={plan.id: only}))
        if isinstance(page.shown, DocumentPage)
    }
    (one,) = found["42-nq-tw"].citing
    assert one.relations == ["Thực hiện", "Căn cứ"]


def test_what_plans_do_not_say_of_a_document_is_denied_as_far_as_their_words_allow() -> None:
    """A footnote prints “Luật Việc làm năm 2013”; nothing near gives its number or issuer."""
    found = {
        page.shown.document.id: page.shown.denials
        for page in document_pages(case_site())
        if isinstance(page.shown, DocumentPage)
    }
    law = {field: denied.case for field, denied in found["luat-viec-lam"].items()}
    assert law == {"number": "not-found", "date": "spoken", "issuer": "not-found"}
    (place,) = found["luat-viec-lam"]["date"].places.shown
    assert (place.anchor, place.name) == ("chu-thich-p1", "Xã Mẫu: chú thích")
    assert found["42-nq-tw"] == {}
    assert set(found["12-kh-ubnd"]) == {"date", "title"}


def test_the_most_cited_come_first_then_by_name() -> None:
    first = next(document_pages(case_site())).shown
    assert isinstance(first, DocumentsPage)
    assert [(row.document.id, row.plans) for row in first.documents] == [
        ("42-nq-tw", 2), ("12-kh-ubnd", 1), ("luat-viec-lam", 1), ("khong-ai-nhac", 0),
    ]  # fmt: skip


def unclear(site: Site, note: str | None = None) -> UnknownCitation:
    plan = site.plans["xa-mau-ke-hoach"]
    words = next(plan.paragraphs())
    notes = (Note("question", note),) if note else ()
    citation = replace(
        next(plan.citations()), document=None, paragraph=words.id, section=words.section,
        printed="Công văn số 5",
    )  # fmt: skip
    told = replace(words, citations=(citation,), notes=notes)
    only = replace(plan, sections=(replace(plan.sections[0], paragraphs=(told,)),))
    shown = next(document_pages(replace(site, plans={plan.id: only}))).shown
    assert isinstance(shown, DocumentsPage)
    (found,) = shown.unknown
    assert shown.unknown_count == 1
    return found


def test_what_is_unclear_says_why_where_a_note_says_so() -> None:
    found = unclear(case_site(), "“Công văn số 5” không rõ năm")
    assert (found.plan, found.place, found.printed) == (
        "xa-mau-ke-hoach", "Xã Mẫu, tỉnh Mẫu", "Công văn số 5",
    )  # fmt: skip
    assert found.anchor == next(case_site().plans["xa-mau-ke-hoach"].paragraphs()).id
    assert found.reason == "“Công văn số 5” không rõ năm"
    assert unclear(case_site(), "chuyện khác").reason is None


def test_what_a_heading_cites_unclearly_is_told_too() -> None:
    site = case_site()
    plan = site.plans["xa-mau-ke-hoach"]
    section = next(one for one in plan.walk() if one.id == "ii-1")
    citation = replace(
        next(plan.citations()), document=None, paragraph=None, section="ii-1",
        printed="Công văn số 5",
    )  # fmt: skip
    told = replace(section, citations=(citation,), notes=(Note("question", "Công văn số 5 nào?"),))
    only = replace(plan, sections=(told,))
    shown = next(document_pages(replace(site, plans={plan.id: only}))).shown
    assert isinstance(shown, DocumentsPage)
    (found,) = shown.unknown
    assert (found.anchor, found.reason) == ("ii-1", "Công văn số 5 nào?")


def test_who_issued_a_document_is_named_or_told_as_printed() -> None:
    issuers = {
        page.shown.document.id: (page.shown.issuer, page.shown.kind)
        for page in document_pages(case_site())
        if isinstance(page.shown, DocumentPage)
    }
    assert issuers == {
        "42-nq-tw": ("Ban Chấp hành Trung ương", "Nghị quyết"),
        "luat-viec-lam": (None, "Luật"),
        "12-kh-ubnd": ("Ủy ban nhân dân tỉnh Mẫu", "Kế hoạch"),
        "khong-ai-nhac": (None, "Quyết định"),
    }


@pytest.mark.parametrize(("count", "is_parted"), [(299, False), (300, False), (301, True)])
def test_more_than_three_hundred_documents_are_parted_by_year(count: int, is_parted: bool) -> None:
    site = case_site()
    model = site.registries.documents["42-nq-tw"]
    documents = {
        f"d{n}": replace(model, id=f"d{n}", number=f"{n}", date=None) for n in range(count)
    }
    many = replace(site, plans={}, registries=replace(site.registries, documents=documents))
    lists = [page for page in document_pages(many) if isinstance(page.shown, DocumentsPage)]
    assert (len(lists) > 1) is is_parted
    first = lists[0].shown
    assert isinstance(first, DocumentsPage)
    if is_parted:
        assert len(first.documents) == 100
        assert [(name, str(at), n) for name, at, n in first.years] == [
            ("không tìm thấy năm (1/2)", "van-ban/nam/khong-ghi-nam/", 300),
            ("không tìm thấy năm (2/2)", "van-ban/nam/khong-ghi-nam/2/", 1),
        ]
        assert lists[1].title == "Văn bản được viện dẫn: không tìm thấy năm (1/2)"


@pytest.mark.parametrize(("count", "is_parted"), [(59, False), (60, False), (61, True)])
def test_more_than_sixty_plans_that_cite_a_document_are_parted(count: int, is_parted: bool) -> None:
    found = [
        page for page in document_pages(crowded(count))
        if page.address.page.startswith("van-ban/luat-viec-lam/")
    ]  # fmt: skip
    assert (len(found) > 1) is is_parted
    first = found[0].shown
    assert isinstance(first, DocumentPage)
    assert (first.plan_count, len(first.citing)) == (count, 0 if is_parted else count)
    assert found[0].title == "Luật Việc làm"
    if is_parted:
        assert found[1].title == "Luật Việc làm: kế hoạch của tinh-0"
        assert found[1].description == (
            "Những kế hoạch của tinh-0 nhắc tới Luật Việc làm, kèm câu gốc."
        )


def as_document(**said: Any) -> tuple[DocumentsPage, DocumentPage, str]:
    """The list, and the page of a document that is the plan of the small commune itself."""
    site = case_site()
    document = replace(
        site.registries.documents["12-kh-ubnd"],
        id="chinh-no", number="07/KH-UBND", issuer="ubnd-xa-mau", **said,
    )  # fmt: skip
    documents = {**site.registries.documents, document.id: document}
    site = replace(site, registries=replace(site.registries, documents=documents))
    found = list(document_pages(site))
    whole = next(page.shown for page in found if isinstance(page.shown, DocumentsPage))
    (own,) = (
        page.shown
        for page in found
        if isinstance(page.shown, DocumentPage) and page.shown.document.id == "chinh-no"
    )
    return whole, own, fold(rendered(site)["van-ban/chinh-no/index.md"].text)


def test_a_document_that_is_a_plan_here_leads_to_it_and_is_not_said_to_be_elsewhere() -> None:
    whole, own, text = as_document()
    (row,) = (one for one in whole.documents if one.document.id == "chinh-no")
    assert (row.plan, row.plans) == ("xa-mau-ke-hoach", 0)
    assert own.plan == ("xa-mau-ke-hoach", "Kế hoạch của xã Mẫu, tỉnh Mẫu")
    assert "kế hoạch của xã Mẫu, tỉnh Mẫu</a>, có toàn văn trên trang này" in text
    assert "không đăng ở đây" not in text
    assert {one.document.id for one in whole.documents if one.plan} == {"chinh-no"}


def test_what_is_told_of_a_document_is_said_to_come_from_where_it_comes() -> None:
    texts = rendered(case_site())
    said = {name: fold(texts[f"van-ban/{name}/index.md"].text) for name in (
        "42-nq-tw", "khong-ai-nhac")}  # fmt: skip
    assert "lấy từ lời của các kế hoạch nhắc tới văn bản này" in said["42-nq-tw"]
    assert "lấy từ danh mục" in said["khong-ai-nhac"]
    # Of another year it is another document, whatever its number.
    _, own, text = as_document(date=PartialDate(2019, 1, 1))
    assert own.plan is None
    assert "lấy từ danh mục" in text


def test_who_rests_on_a_document_without_citing_it_counts_among_those_that_name_it() -> None:
    plan = case_site().plans["xa-mau-ke-hoach"]
    silent = replace(plan, sections=(), basis=(Basis("legal-basis", "khong-ai-nhac"),))
    site = replace(case_site(), plans={plan.id: silent})
    first = next(document_pages(site)).shown
    assert isinstance(first, DocumentsPage)
    assert {row.document.id: row.plans for row in first.documents} == {
        "khong-ai-nhac": 1, "42-nq-tw": 0, "luat-viec-lam": 0, "12-kh-ubnd": 0,
    }  # fmt: skip
