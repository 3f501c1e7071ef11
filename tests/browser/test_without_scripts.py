"""Without JavaScript the whole text is read, every way leads on, every figure is seen."""

from __future__ import annotations

import json

import pytest

from tests.browser.conftest import PHONE, Open, lay_out
from tests.browser.places import PAGES, PLANS
from tests.site_fixture import ADDRESS, built_site, fold

UNSEEN = """(selector) => [...document.querySelectorAll(selector)]
  .filter((e) => !e.checkVisibility({visibilityProperty: true, opacityProperty: true}))
  .map((e) => e.outerHTML.slice(0, 100))"""

# What only a script can answer is not shown without one, nor on a screen what is for paper.
ASKS = "details *, .loc-bang *, .dem-bang, .chon *, .dang-cho, .lay-ve, .mot-linh-vuc *, .dau-to *"
CELLS = ".bang td:not(:empty, details *)"
SEEN = f".km-nav a, article :is(h1, h2, p, td:not(:empty), li > a):not({ASKS}), footer a"


def paragraphs(plan: str) -> list[dict[str, str]]:
    whole = json.loads((built_site(ADDRESS) / "api" / "plans" / f"{plan}.json").read_text("utf-8"))
    found: list[dict[str, str]] = []
    waiting = list(whole["sections"])
    while waiting:
        section = waiting.pop(0)
        found += section["paragraphs"]
        waiting = section["sections"] + waiting
    return found


@pytest.mark.parametrize("plan", PLANS)
def test_the_whole_text_is_read(open_page: Open, plan: str) -> None:
    page = open_page(PLANS[plan], width=PHONE, scripts=False)
    for fold_of_rows in page.locator("details.tach > summary").all():
        fold_of_rows.click()
    lay_out(page)
    for selector in ("p:has(> .doan)", "h1, h2, h3, h4", CELLS, ".muc", ".nam"):
        assert page.locator(selector).count() > 3
        assert page.evaluate(UNSEEN, selector) == [], selector
    shown = fold(page.locator("article").inner_text()).casefold()
    assert len(paragraphs(plan)) > 50
    for paragraph in paragraphs(plan):
        assert fold(paragraph["text"]).casefold() in shown, paragraph["id"]


@pytest.mark.parametrize("name", PAGES)
def test_every_page_stands_without_scripts(open_page: Open, name: str) -> None:
    page = open_page(PAGES[name], width=PHONE, scripts=False)
    assert page.locator("h1").is_visible()
    assert page.locator(".km-nav a").count() == 6
    if name == "comparison":
        page.locator("#het").check()  # what not two places state is folded
    assert page.evaluate(UNSEEN, SEEN) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE


def test_the_ways_lead_on(open_page: Open) -> None:
    page = open_page("", width=PHONE, scripts=False)
    page.locator(".km-nav a", has_text="Kế hoạch").click()
    page.wait_for_url("**/ke-hoach/")
    page.locator(".ke a").first.click()
    page.wait_for_url("**/ke-hoach/*/")
    page.locator(".trong-trang a", has_text="Toàn văn").click()
    assert page.url.endswith("#toan-van")
    page.locator("a.km-name").click()
    page.wait_for_url("**/a/b/")
    # The box that would open the search leads to the page of search, which says what to do instead.
    page.locator("a.o-tim").click()
    page.wait_for_url("**/tim-kiem/")
    assert "cần JavaScript" in page.locator(".can-js").inner_text()
    assert not page.locator("form.tim").is_visible()
    page.locator("#loi_khac a", has_text="Con số").click()
    page.wait_for_url("**/chi-tieu/")


def test_what_needs_scripts_is_not_offered(open_page: Open) -> None:
    page = open_page("", width=PHONE, scripts=False)
    assert not page.locator(".km-search__field").is_visible()
    assert not page.locator(".km-colours").is_visible()


def test_a_passage_is_linked_without_scripts(open_page: Open) -> None:
    page = open_page(next(iter(PLANS.values())), width=PHONE, scripts=False)
    link = page.locator("a.neo").nth(10)
    href = link.get_attribute("href")
    link.click()
    assert href
    assert page.url.endswith(href)


def test_short_forms_are_explained_without_scripts(open_page: Open) -> None:
    page = open_page(next(iter(PLANS.values())), width=PHONE, scripts=False)
    assert page.locator("main abbr[title]").count() > 0
    assert page.locator("dl.chu-tat dd").first.is_visible()
