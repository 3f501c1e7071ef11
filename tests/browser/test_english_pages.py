"""Pages in English: what plans say on them is Vietnamese, and says so, whoever drew it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import found_by_axe
from tests.browser.conftest import DESK, HEIGHTS, NARROW, Open, unfold
from tests.browser.names import wrongly_called
from tests.language.english_site import site_in_both
from tests.language.words_outside import VIETNAMESE
from tests.server import serve

COMMUNE, PROVINCE = "xa-mau-ke-hoach", "tinh-mau-chuong-trinh"
PAGES = {
    "home": "",
    "catalogue": "ke-hoach/",
    "plan": f"ke-hoach/{COMMUNE}/",
    "draft": f"ke-hoach/{PROVINCE}/",
    "scan": f"ke-hoach/{PROVINCE}/ban-quet/",
    "history": f"ke-hoach/{PROVINCE}/lich-su/",
    "indicators": "chi-tieu/",
    "indicator": "chi-tieu/ty-le-that-nghiep/",
    "comparison": "so-sanh/",
    "side by side": f"so-sanh/?ke-hoach={COMMUNE}&ke-hoach={PROVINCE}",
    "themes": "linh-vuc/",
    "theme": "linh-vuc/lao-dong/",
    "group": "doi-tuong/nguoi-lao-dong/",
    "glossary": "chu-viet-tat/",
    "documents": "van-ban/",
    "document": "van-ban/42-nq-tw/",
    "changes": "thay-doi/",
    "data": "du-lieu/",
    "quality": "chat-luong/",
    "calendar": "lich-bao-cao/",
    "agencies": "co-quan/",
    "agency": "co-quan/ubnd-xa-mau/",
    "assignments": f"co-quan/phan-cong/{COMMUNE}/",
    "units": "don-vi/",
    "unit": "don-vi/xa-mau/",
    "search": "tim-kiem/?q=lao+dong",
    "about": "gioi-thieu/",
    "404": "404.html",
}
# Texts outside of elements that say to be Vietnamese.
UNMARKED = """() => {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { parentElement: parent, data } = walker.currentNode;
    if (parent.closest("[lang]").lang == "en" && !parent.closest("script, style")) found.push(data);
  }
  return found;
}"""
# Where words and a marked word among them would be laid out as so many columns.
TORN = """() => [...document.querySelectorAll("[lang=vi]")].map((one) => one.parentElement)
  .filter((one) => /flex|grid/.test(getComputedStyle(one).display))
  .filter((one) => [...one.childNodes].some((each) => each.nodeType == 3 && each.data.trim()))
  .map((one) => one.outerHTML.slice(0, 160))"""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with serve(site_in_both(), "/a/b/") as root:
        yield root


def english(open_page: Open, name: str, width: int = DESK) -> Page:
    return drawn(open_page(f"en/{PAGES[name]}", width=width))


def unmarked(page: Page) -> list[str]:
    return [one for one in page.evaluate(UNMARKED) if VIETNAMESE.search(one)]


def drawn(page: Page) -> Page:
    """Wait for what scripts draw, where the page has such."""
    for of, place in ((".canh-nhau:not([hidden])", "#toan-van"), ("#ket_qua", ".kq-nhom")):
        if "?" in page.url and page.locator(of).count():
            page.locator(place).first.wait_for()
    return page


@pytest.mark.parametrize("name", PAGES)
def test_a_page_can_be_read_by_all_and_says_what_is_vietnamese(open_page: Open, name: str) -> None:
    page = english(open_page, name, NARROW)
    assert found_by_axe(page) == []
    page.set_viewport_size({"width": DESK, "height": HEIGHTS[DESK]})
    unfold(page)
    assert found_by_axe(page) == []
    assert wrongly_called(page) == []
    assert unmarked(page) == []
    assert page.evaluate(TORN) == []


def test_what_comes_later_says_so_too(open_page: Open) -> None:
    page = english(open_page, "plan")
    page.locator("p > a.neo").first.click()
    page.locator(".km-menu").wait_for()
    page.locator("main abbr").first.focus()
    expect(page.locator("[role=tooltip]")).to_have_attribute("lang", "vi")
    page.locator(".km-search__field").fill("lao động")
    passage = page.locator(".km-search a.kq:visible .kq-chu[lang=vi]").first
    expect(passage).to_contain_text("lao động")
    assert unmarked(page) == []
    page = english(open_page, "comparison")
    page.locator("#chon_ke_hoach").fill("mau")
    page.locator("#goi_y li").first.wait_for()
    assert unmarked(page) == []


def test_two_versions_side_by_side_say_so(open_page: Open) -> None:
    page = english(open_page, "history")
    older, newer = page.locator("[name=den] option").evaluate_all(
        "(all) => all.map((e) => e.value)"
    )
    page.goto(f"{page.url}?tu={older}&den={newer}")
    page.locator("[data-hai-ban] .hang").first.wait_for()
    assert unmarked(page) == []


def test_on_a_vietnamese_page_nothing_is_marked(open_page: Open) -> None:
    page = drawn(open_page(PAGES["search"]))
    assert page.locator(".kq-chu[lang]").count() == 0


def test_what_is_not_marked_would_be_found(open_page: Open) -> None:
    page = english(open_page, "home")
    page.evaluate("document.querySelector('main a > [lang=vi]').removeAttribute('lang')")
    assert len(unmarked(page)) == 1
    page.evaluate("document.querySelector('p:has(> [lang=vi])').style.display = 'flex'")
    assert page.evaluate(TORN) != []
