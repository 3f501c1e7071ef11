"""A sentence is cited with plan, place, section, version, address."""

from __future__ import annotations

from dataclasses import replace

from generator.model.revisions import Revision
from generator.views.citing import cited_plan, cited_sentence, citing, version_said
from tests.page_cases import site as case_site

SITE = case_site()
XA = "xa-mau-ke-hoach"
REVISIONS = tuple(
    Revision(XA, letter * 40, f"2025-01-0{day}", "Sửa") for day, letter in ((3, "c"), (2, "b"))
)


def test_a_plan_is_named_by_all_that_its_text_says() -> None:
    plan = SITE.plans[XA]
    assert plan.number
    assert cited_plan(SITE, plan) == (
        f"Kế hoạch số {plan.number.value} ngày 21/11/2024 của Ủy ban nhân dân xã Mẫu "
        "(Xã Mẫu, tỉnh Mẫu)"
    )
    draft = replace(plan, status="draft", number=None)
    assert cited_plan(SITE, draft).startswith("Kế hoạch (dự thảo) ngày 21/11/2024 của")
    bare = replace(plan, number=None, issued=None, drafted=None)
    assert cited_plan(SITE, bare) == "Kế hoạch của Ủy ban nhân dân xã Mẫu (Xã Mẫu, tỉnh Mẫu)"


def test_versions_are_counted_from_the_first_where_that_is_known() -> None:
    assert [version_said(REVISIONS, number) for number in (0, 1)] == [
        "bản 2, ghi vào trang ngày 03/01/2025",
        "bản 1, ghi vào trang ngày 02/01/2025",
    ]
    cut = (*REVISIONS[:1], replace(REVISIONS[1], kind=None))
    assert version_said(cut, 0) == "bản ghi vào trang ngày 03/01/2025"


def test_a_citation_leads_to_the_version_that_it_names() -> None:
    cited = citing(SITE, SITE.plans[XA], REVISIONS, 1)
    assert cited.version.startswith("bản 1")
    assert str(cited.address) == f"ke-hoach/{XA}/phien-ban/{'b' * 40}/"


def test_a_sentence_is_cited_by_its_section_in_the_newest_version() -> None:
    target = next(iter(SITE.plans[XA].targets()))
    at = replace(SITE, revisions=REVISIONS)
    found = cited_sentence(at, target)
    assert found
    assert found.section.startswith("mục ")
    assert found.version == "bản 2, ghi vào trang ngày 03/01/2025"
    assert str(found.address) == f"ke-hoach/{XA}/phien-ban/{'c' * 40}/#{target.paragraph}"
    assert cited_sentence(replace(SITE, revisions=()), target) is None
