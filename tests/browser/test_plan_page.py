"""The page of one plan answers first: on a phone, by its fields, in place, and on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.axe import found_by_axe
from tests.browser.conftest import DESK, HEIGHTS, NARROW, PHONE, Open, unfold, until
from tests.browser.places import PLANS

LONGEST = "duc-pho-chuong-trinh-nq42"
FIELDS = "section.linh-vuc"


def seen(page: Page, selector: str) -> int:
    """How many elements a reader sees."""
    count: int = page.locator(selector).evaluate_all(
        "(all) => all.filter((one) => one.checkVisibility()).length"
    )
    return count


@pytest.mark.parametrize("plan", PLANS)
def test_the_first_screens_of_a_phone_answer(open_page: Open, plan: str) -> None:
    page = open_page(PLANS[plan], width=PHONE)
    screen = HEIGHTS[PHONE]
    for selector, screens in (("h1", 0.5), (".tra-loi > div:nth-child(3)", 1.1), (".tra-loi", 2.5)):
        box = page.locator(selector).bounding_box()
        assert box
        end = box["y"] + (0 if selector.endswith(")") else box["height"])
        assert end <= screens * screen, selector
    # What was a hundred screens long.
    assert page.evaluate("document.documentElement.scrollHeight") <= 28 * screen


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_an_address_of_a_field_shows_it_alone_and_the_way_back(
    open_page: Open, width: int, scripts: bool
) -> None:
    page = open_page(PLANS[LONGEST], width=width, scripts=scripts)
    fields = page.locator(FIELDS).count()
    assert seen(page, FIELDS) == fields > 5
    page.locator(".tra-loi a[href^='#linh-vuc_']").nth(5).click()
    assert seen(page, FIELDS) == 1
    shown = f"{FIELDS}:has(h3:target)"
    until(page, f"document.querySelector('{shown} th').checkVisibility()")
    page.locator(f"{shown} .moi-linh-vuc").click()
    assert seen(page, FIELDS) == fields


@pytest.mark.parametrize("scripts", [True, False])
def test_a_sentence_opens_in_its_row(open_page: Open, scripts: bool) -> None:
    page = open_page(PLANS[LONGEST], width=DESK, scripts=scripts)
    row = page.locator("tr[id^='bang_']:has(.nguyen-van)").first
    assert not row.locator("q").is_visible()
    before = page.url
    row.locator("summary").click()
    assert row.locator("q mark").is_visible()
    assert page.url == before
    row.get_by_text("xem trong toàn văn").click()
    assert page.url.endswith(str(row.get_attribute("id")).removeprefix("bang_"))


@pytest.mark.parametrize("place", ["a.ct[id]", "p > .doan[id]"])
def test_an_address_within_the_folded_text_opens_it(open_page: Open, place: str) -> None:
    page = open_page(PLANS[LONGEST], width=PHONE)
    anchor = page.locator(f".phan {place}").last.get_attribute("id")
    assert not page.locator(f"[id='{anchor}']").is_visible()
    page.goto("about:blank")
    page = open_page(f"{PLANS[LONGEST]}#{anchor}", width=PHONE)
    until(page, "(id) => document.getElementById(id).checkVisibility()", anchor)
    box = page.locator(f"[id='{anchor}']").bounding_box()
    assert box
    assert 0 <= box["y"] < HEIGHTS[PHONE]


@pytest.mark.parametrize("scripts", [True, False])
def test_paper_holds_what_is_folded(open_page: Open, scripts: bool) -> None:
    page = open_page(f"{PLANS[LONGEST]}#linh-vuc_y-te", scripts=scripts)
    page.emulate_media(media="print")
    for selector in ("td.muc", ".tach .thuoc-tinh td", ".phuc-hoi", FIELDS):
        assert seen(page, selector) == page.locator(selector).count() > 0, selector


def test_nothing_of_the_page_sticks_out_at_twice_the_size_of_letters(open_page: Open) -> None:
    page = open_page(PLANS[LONGEST], width=NARROW)
    unfold(page)
    wide = page.evaluate(
        """() => {
          document.documentElement.style.fontSize = "250%";
          const edge = document.documentElement.clientWidth + 1;
          return [...document.querySelectorAll("article :not(.dinh, .dinh *)")]
            .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 1)
            .filter((one) => one.getBoundingClientRect().right > edge)
            .map((one) => one.outerHTML.slice(0, 100));
        }"""
    )
    assert wide == []


@pytest.mark.parametrize("width", [NARROW, DESK])
def test_axe_finds_nothing_when_a_sentence_is_open(open_page: Open, width: int) -> None:
    """As the page is before, it is asked with the other pages."""
    page = open_page(PLANS[LONGEST], width=width)
    unfold(page)
    assert found_by_axe(page) == []
