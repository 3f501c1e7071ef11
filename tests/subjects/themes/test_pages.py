"""The pages of fields of policy."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.site import Site
from generator.subjects.themes import pages as themes_pages
from generator.subjects.themes.pages import ThemePage
from generator.views import pagination
from generator.views.page import Page
from generator.views.pagination import Silence
from tests.page_cases import SHOWN, hold_golden
from tests.site_fixture import PLANS, linked

PHUONG_2 = "phuong-2-quang-tri-ke-hoach-nq42"


def pages_of(site: Site) -> list[Page]:
    return list(themes_pages.theme_pages(site))


def pages() -> dict[str, Page]:
    return {page.address.page: page for page in pages_of(linked(PLANS))}


def shown(address: str) -> ThemePage:
    page = pages()[address].shown
    assert isinstance(page, ThemePage)
    return page


def test_a_page_tells_who_is_silent() -> None:
    site = linked(PLANS)
    plans = dict(site.plans)
    plans[PHUONG_2] = replace(plans[PHUONG_2], sections=())
    found = {page.address.page: page.shown for page in pages_of(replace(site, plans=plans))}[
        "linh-vuc/y-te/"
    ]
    assert isinstance(found, ThemePage)
    assert found.silence == Silence(["Phường 2, thị xã Quảng Trị, tỉnh Quảng Trị"], 1)
    assert found.row.plans == 4


def test_a_page_names_who_leads_in_the_words_of_the_plan() -> None:
    (plan,) = (one for one in shown("linh-vuc/giao-duc/").plans if one.plan == PHUONG_2)
    (section,) = plan.sections
    assert section.title == "6.1. Lĩnh vực giáo dục và đào tạo"
    assert section.opening.startswith("Hoàn thiện hệ thống giáo dục quốc dân")
    assert [words for words, _ in section.leaders] == ["Hiệu trưởng các Trường học trên địa bàn"]


def test_many_plans_are_laid_out_by_province(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagination, "PLANS_ON_A_PAGE", 2)
    top = shown("linh-vuc/y-te/")
    assert top.plans == []
    assert {str(one.address) for one in top.part.ways} < set(pages())
    below = shown("linh-vuc/y-te/tinh-kien-giang/")
    assert [one.plan for one in below.plans] == ["kien-giang-ke-hoach-nq42"]


@pytest.mark.parametrize("name", SHOWN["themes"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)
