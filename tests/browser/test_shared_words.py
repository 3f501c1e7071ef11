"""The switch that marks shared words: by key, without scripts, on paper, not by colour alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.axe import found_by_axe, found_in_the_dark
from tests.browser.conftest import DESK, PHONE, Open, unfold
from tests.browser.places import PLAN
from tests.browser.test_keyboard import tab_until
from tests.browser.test_layout import contrast

LINE = """() => { const style = getComputedStyle(document.querySelector(".ch"));
  return style.textDecorationLine + " " + style.textDecorationStyle; }"""


def marked(page: Page) -> bool:
    """Whether shared words are underlined with dashes, and lines below say who shares them."""
    dashed = str(page.evaluate(LINE)) == "underline dashed"
    lines = page.locator(".voi")
    assert lines.count() > 20
    assert lines.first.is_visible() == lines.last.is_visible() == dashed
    return dashed


def test_the_switch_is_turned_by_key(open_page: Open) -> None:
    page = open_page(PLAN, width=PHONE)
    unfold(page)
    assert not marked(page)
    page.locator("#toan-van").scroll_into_view_if_needed()
    page.locator(".tach:not(#toan-van ~ *) > summary").last.focus()
    tab_until(page, "#to_chung", most=3)
    page.keyboard.press("Space")
    assert marked(page)
    page.keyboard.press("Space")
    assert not marked(page)


def test_the_switch_needs_no_scripts_and_its_label_is_large(open_page: Open) -> None:
    page = open_page(PLAN, width=PHONE, scripts=False)
    label = page.locator("label[for=to_chung]")
    box = label.bounding_box()
    assert box
    assert box["height"] >= 44
    label.click()
    assert marked(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_marked_words_are_legible(open_page: Open, width: int) -> None:
    page = open_page(PLAN, width=width)
    page.locator("label[for=to_chung]").click()
    page.evaluate("scrollTo(0, 0)")  # below the line at the edge nothing is touched
    assert found_by_axe(page) == []
    assert contrast(page, ".ch") >= 7
    assert contrast(page, ".voi") >= 7
    assert found_in_the_dark(page) == []
    assert contrast(page, ".ch") >= 7
    assert contrast(page, ".voi") >= 7


def test_paper_shows_what_is_marked_and_not_the_switch(open_page: Open) -> None:
    page = open_page(PLAN)
    page.emulate_media(media="print")
    assert not marked(page)
    page.emulate_media(media="screen")
    page.locator("label[for=to_chung]").click()
    page.emulate_media(media="print")
    assert marked(page)
    assert not page.locator(".to-chung").is_visible()


def test_words_in_a_passage_stay_as_they_are(open_page: Open) -> None:
    """Marks part no word and no link: the text reads the same with and without them."""
    page = open_page(PLAN)
    read = "document.querySelector('#toan-van').parentElement.querySelectorAll('p:has(> .doan)')"
    before = page.evaluate(f"[...{read}].map((p) => p.textContent)")
    page.locator("label[for=to_chung]").click()
    assert page.evaluate(f"[...{read}].map((p) => p.textContent)") == before
    assert page.locator(".ch a a, a .ch a").count() == 0
