"""The page of each plan: its address, what it is called, what subjects add to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.fidelity import Evidence
from generator.subjects.plans.page import PlanPage
from generator.subjects.plans.pages import plan_pages
from generator.views.subject import Page, Subject
from tests.opendata.test_table import TREES
from tests.page_cases import SHOWN, hold_golden, site
from tests.site_fixture import edition_of
from tests.views.test_subject import subject

XA, TINH = "xa-mau-ke-hoach", "tinh-mau-chuong-trinh"
SURE = Evidence("99,98%", 3, 1)


def pages(*subjects: Subject) -> dict[str, Page]:
    edition = edition_of(site(), evidence={XA: SURE})

    pages = plan_pages(replace(edition, subjects=subjects))
    return {page.address.page: page for page in pages}


def shown(plan: str, *subjects: Subject) -> PlanPage:
    page = pages(*subjects)[f"ke-hoach/{plan}/"].shown
    assert isinstance(page, PlanPage)
    return page


@pytest.mark.parametrize("name", SHOWN["plans"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)


def test_each_plan_has_a_page_called_after_it_in_the_order_of_the_site() -> None:
    assert list(pages()) == [f"ke-hoach/{name}/" for name in site().plans]
    page = pages()[f"ke-hoach/{XA}/"]
    title = "Kế hoạch thực hiện Nghị quyết 42-NQ/TW · xã Mẫu, tỉnh Mẫu"
    assert (page.template, page.title) == ("plan.md", title)
    assert page.description == (f"{title}: 8 chỉ tiêu, ai làm gì, hạn báo cáo và toàn văn.")


def test_why_a_plan_may_be_trusted_is_told_where_it_is_known() -> None:
    assert shown(XA).evidence == SURE
    assert shown(TINH).evidence == Evidence()


def test_what_subjects_add_stands_in_their_order() -> None:
    assert shown(XA).blocks == ()
    blocks = shown(XA, subject("a", TREES), subject("b", TREES)).blocks
    assert [(one.anchor, one.title) for one in blocks] == [("a", XA), ("b", XA)]


def test_a_page_leads_to_the_plans_worth_to_be_set_beside_it() -> None:
    (beside,) = shown(XA).beside
    assert (beside.plan, beside.place) == (TINH, "Tỉnh Mẫu (dự thảo)")
    assert str(beside.address) == f"so-sanh/{TINH}/{XA}/"


def test_words_that_plans_share_are_marked_where_there_are_two() -> None:
    assert shown(XA).marks_shared
