"""The scripts of the frame: colours before anything is painted, contents that follow, folds."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.browser.conftest import DESK, HEIGHTS, Open, until
from tests.browser.places import PLAN

DARK = "getComputedStyle(document.body).backgroundColor == 'rgb(22, 24, 27)'"
CURRENT = ".km-toc a[aria-current]"


def test_a_choice_of_colours_needs_no_module(browser: Browser, site: str) -> None:
    """What runs before the first paint is first.js alone."""
    with browser.new_context(color_scheme="light") as context:
        page = context.new_page()
        page.goto(site)
        page.locator(".km-colours button:visible").click()
        page.locator(".km-colours button:visible").click()
        assert page.evaluate(DARK)
        assert page.evaluate("document.activeElement.checkVisibility()"), "the focus stays there"
        page.route(
            "**/*.js", lambda one: one.continue_() if "first" in one.request.url else one.abort()
        )
        page.goto(site + PLAN)
        assert page.evaluate(DARK)
        page.emulate_media(media="print")
        assert not page.evaluate(DARK)


def test_the_contents_mark_what_is_being_read_and_keep_it_in_sight(open_page: Open) -> None:
    page = open_page(PLAN, width=DESK)
    last = page.locator(".km-toc a").last
    page.goto(page.url + str(last.get_attribute("href")))
    until(page, f"document.querySelectorAll('{CURRENT}').length == 1")
    until(
        page,
        f"""() => {{
          const [frame, line] = [".km-contents__scroll", "{CURRENT}"]
            .map((one) => document.querySelector(one).getBoundingClientRect());
          return frame.top <= line.top && line.bottom <= Math.min(frame.bottom, innerHeight);
        }}""",
    )
    page.evaluate("scrollTo(0, 0)")
    until(page, f"document.querySelectorAll('{CURRENT}').length == 0")
    page.locator("#toan-van").scroll_into_view_if_needed()
    page.evaluate("document.getElementById('toan-van').scrollIntoView()")
    until(page, f"document.querySelector('{CURRENT}')?.hash == '#toan-van'")


def test_folds_open_for_an_address_within_and_on_paper(open_page: Open) -> None:
    page = open_page(PLAN, width=DESK)
    page.evaluate(
        """() => {
          const [outer, inner, place] = ["details", "details", "p"]
            .map((tag) => document.createElement(tag));
          place.id = "trong-cho-gap";
          place.textContent = "đây";
          inner.append(place);
          outer.append(inner);
          document.querySelector("article").append(outer);
        }"""
    )
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#trong-cho-gap").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not page.locator("#trong-cho-gap").is_visible()
    page.evaluate("location.hash = 'trong-cho-gap'")
    place = page.locator("#trong-cho-gap")
    place.wait_for(state="visible")
    box = place.bounding_box()
    assert box
    assert 0 <= box["y"] < HEIGHTS[DESK]
