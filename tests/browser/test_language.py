"""What scripts say in a language other than Vietnamese: the words that the page brings for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Open
from tests.browser.test_days_to_come import communes_that_go_on
from tests.language.made_up import spoken_site, untranslated
from tests.server import serve

PLAN = "ke-hoach/xa-a/"
LETTER = re.compile(r"[^\W\d_]")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    spoken = spoken_site(communes_that_go_on(), tmp_path_factory.mktemp("site"))
    with serve(spoken, "/a/b/") as root:
        yield root


def expect_only_messages(place: Locator) -> None:
    expect(place).to_contain_text("⟦")
    assert LETTER.findall(untranslated(place.inner_text())) == []


def test_the_menu_of_a_passage(open_page: Open) -> None:
    page = open_page(PLAN, permissions=["clipboard-read", "clipboard-write"])
    heading = page.locator("#toan-van ~ h3 > a.neo").first
    expect(heading).to_have_attribute("aria-label", re.compile("^⟦Liên kết đến mục .*⟧$"))
    page.locator("p > a.neo").first.click()
    expect_only_messages(page.locator(".km-menu"))
    expect_only_messages(page.locator(".km-live"))


def test_the_table_of_comparison(open_page: Open) -> None:
    page = open_page("so-sanh/?linh-vuc=viec-lam")
    expect_only_messages(page.locator(".dem-bang"))
    expect_only_messages(page.locator(".nut-xep").first)


def test_plans_side_by_side(open_page: Open) -> None:
    page = open_page(f"so-sanh/?ke-hoach={PLAN.split('/')[1]}&ke-hoach=xa-b")
    expect(page.locator("h2#toan-van")).to_have_text("⟦Toàn văn, từng câu⟧")
    expect_only_messages(page.locator(".chu-giai"))


def test_search(open_page: Open) -> None:
    page = open_page("tim-kiem/")
    field = page.locator("#tim_o")
    field.fill("lao động")
    expect_only_messages(page.locator("#tinh_hinh"))
    field.fill("qzqzqz")
    expect(page.locator("#tinh_hinh")).to_have_text("⟦Không nơi nào có “qzqzqz”.⟧")


def test_the_calendar(open_page: Open) -> None:
    page = open_page("lich-bao-cao/")
    expect_only_messages(page.locator("table[data-lich] caption"))
    left = page.locator(".con-lai").first.inner_text()
    assert LETTER.findall(untranslated(left)) == []
