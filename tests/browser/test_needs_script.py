"""Where a script is to work and does not, the page says why and how to try again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.conftest import DESK, PHONE, Open, until
from tests.browser.places import PAGES

LINE = "[data-can-js]"
ASKS = {
    PAGES["search"]: "search/page.js",
    PAGES["comparison"]: "side-by-side/main.js",
    PAGES["history"]: "js/history.js",
}


def waited(page: Page) -> None:
    """Let the time pass after which a script is taken to be missing."""
    page.evaluate("document.getAnimations().forEach((one) => one.finish())")


@pytest.mark.parametrize("path", ASKS)
def test_a_script_that_is_not_there_is_told_with_a_way_to_try_again(
    browser: Browser, site: str, path: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        lost = True

        def lose(route: Route) -> None:
            if lost and ASKS[path] in route.request.url:
                route.abort()
            else:
                route.continue_()

        page.route("**/*.js", lose)
        page.goto(site + path)
        assert not page.locator(LINE).is_visible()
        waited(page)
        line = page.locator(LINE)
        line.wait_for(state="visible")
        assert "Safari 15.4" in line.inner_text()
        lost = False
        line.locator("a", has_text="Tải lại trang").click()
        until(page, f"!document.querySelector('{LINE}')")
        assert page.url == site + path


@pytest.mark.parametrize("path", ASKS)
def test_a_script_takes_the_line_away(open_page: Open, path: str) -> None:
    page = open_page(path)
    until(page, f"!document.querySelector('{LINE}')")


@pytest.mark.parametrize("path", ASKS)
def test_without_scripts_the_line_stands_there_at_once(open_page: Open, path: str) -> None:
    page = open_page(path, width=PHONE, scripts=False)
    assert page.locator(LINE).is_visible()
    assert "cần JavaScript" in page.locator(LINE).inner_text()


KINDS = ("home", "phuong-2-quang-tri-ke-hoach-nq42", "search", "calendar", "indicator", "history")
SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) sum += one.value;
  }).observe({type: "layout-shift", buffered: true});
  requestAnimationFrame(() => setTimeout(() => done(sum), 300));
})"""


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_nothing_moves_as_scripts_arrive(browser: Browser, site: str, width: int) -> None:
    """Scripts come after the page was painted, as on a slow line."""
    with browser.new_context(viewport={"width": width, "height": 740}) as context:
        page = context.new_page()
        held: list[Route] = []
        is_painted = False

        def hold(route: Route) -> None:
            if is_painted or "first" in route.request.url:
                route.continue_()
            else:
                held.append(route)

        page.route("**/*.js", hold)
        for name in KINDS:
            held.clear()
            is_painted = False
            page.goto(site + PAGES[name], wait_until="commit")
            page.locator("footer").wait_for()
            until(page, "performance.getEntriesByName('first-contentful-paint').length > 0")
            page.evaluate("document.fonts.ready.then(() => true)")
            is_painted = True
            for one in held:
                one.continue_()
            page.wait_for_load_state("load")
            assert page.evaluate(SHIFTS) <= 0.02, name


FRAMED = """(id) => {
  const style = (e) => getComputedStyle(e);
  for (let e = document.getElementById(id); e && e.localName !== "article"; e = e.parentElement)
    if (style(e).outlineStyle !== "none") return true;
  return false;
}"""


def test_forced_colours_show_the_passage_that_the_address_names(open_page: Open) -> None:
    page = open_page(PAGES["phuong-2-quang-tri-ke-hoach-nq42"], forced_colors="active")
    for selector in ("p > .doan[id]", "p > a.ct[id]", ".bang tr[id]", "h3[id]"):
        place = str(page.locator(selector).nth(1).get_attribute("id"))
        assert not page.evaluate(FRAMED, place)
        page.evaluate("(id) => { location.hash = id; }", place)
        assert page.evaluate(FRAMED, place), selector
