"""Everything can be reached, seen and left with the keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK, PHONE, Open, unfold, until
from tests.browser.places import PAGES, PLAN

FOCUSED = """() => {
  const e = document.activeElement;
  const style = getComputedStyle(e);
  const box = e.getBoundingClientRect();
  // The outline may be drawn round the label of a control that itself is not drawn.
  const label = e.id && document.querySelector(`input[id="${e.id}"] ~ label, label[for="${e.id}"]`);
  const drawn = [e, e.parentElement, label, e.nextElementSibling].filter(Boolean)
    .some((one) => { const s = getComputedStyle(one);
      return s.outlineStyle != "none" && parseFloat(s.outlineWidth) >= 1.5; });
  return {tag: e.tagName, href: e.getAttribute("href"), name: e.className.toString(), drawn,
    inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    text: (e.getAttribute("aria-label") || e.textContent || "").trim().slice(0, 60)};
}"""


def tab(page: Page) -> dict[str, object]:
    page.keyboard.press("Tab")
    found: dict[str, object] = page.evaluate(FOCUSED)
    return found


def tab_until(page: Page, matches: str, most: int = 200) -> dict[str, object]:
    """Press Tab until the focused element matches a selector."""
    for _ in range(most):
        found = tab(page)
        if page.evaluate("(s) => document.activeElement.matches(s)", matches):
            return found
    raise AssertionError(f"Tab never reaches {matches}")


@pytest.mark.parametrize("name", PAGES)
def test_focus_is_always_seen_and_skips_first(open_page: Open, name: str) -> None:
    page = open_page(PAGES[name], width=PHONE if len(name) % 2 else DESK)
    for index in range(24):
        found = tab(page)
        if found["tag"] == "BODY":
            break
        assert ("km-skip" in str(found["name"])) == (index == 0), found
        assert found["inside"], found
        assert found["drawn"], found


@pytest.mark.parametrize("name", ["home", "404"])
def test_the_first_link_skips_to_the_text(open_page: Open, name: str) -> None:
    page = open_page(PAGES[name])
    tab(page)
    page.keyboard.press("Enter")
    found = tab(page)
    assert page.evaluate("!document.activeElement.closest('header')"), found


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_tab_reaches_the_ways_on(open_page: Open, width: int) -> None:
    page = open_page(PLAN, width=width)
    tab_until(page, ".km-nav a")
    tab_until(page, ".km-search__field, .km-search-open")
    if width == PHONE:
        tab_until(page, ".trong-trang a[href='#chi-tieu']")
        tab_until(page, ".linh-vuc > .phan > summary")
        page.keyboard.press("Enter")
    tab_until(page, ".bang.chi-tieu .nguyen-van > summary")


def test_enter_follows_a_target_to_its_very_words_and_back(open_page: Open) -> None:
    page = open_page(PLAN, width=PHONE)
    tab_until(page, ".linh-vuc > .phan > summary")
    page.keyboard.press("Enter")
    tab_until(page, ".bang.chi-tieu .nguyen-van > summary")
    page.keyboard.press("Enter")
    found = tab_until(page, ".bang.chi-tieu .nguyen-van > a", most=2)
    assert page.locator(".nguyen-van[open] > q > mark").is_visible()
    anchor = str(found["href"]).removeprefix("#")
    page.keyboard.press("Enter")
    until(page, "(hash) => location.hash == hash", arg=f"#{anchor}")
    box = page.locator(f"[id='{anchor}']").bounding_box()
    assert box
    assert 0 <= box["y"] < 700
    # The words stand first from here on: Enter leads back to the row of the table.
    words = page.evaluate("document.activeElement.id") == anchor or tab(page)["href"]
    assert words in (True, f"#bang_{anchor}")
    page.keyboard.press("Enter")
    until(page, "(hash) => location.hash == hash", arg=f"#bang_{anchor}")
    assert page.locator(f"[id='bang_{anchor}']").is_visible()


def test_the_jump_links_lead_to_the_parts_of_the_page(open_page: Open) -> None:
    page = open_page(PLAN, width=PHONE)
    found = tab_until(page, ".trong-trang a[href='#toan-van']")
    page.keyboard.press("Enter")
    until(page, "location.hash == '#toan-van'")
    box = page.locator("#toan-van").bounding_box()
    assert box, found
    assert 0 <= box["y"] < 300


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_search_opens_and_closes_by_key(open_page: Open, width: int) -> None:
    page = open_page("", width=width)
    tab_until(page, ".km-search-open" if width == PHONE else ".km-search__field")
    page.keyboard.press("Enter")
    field = page.locator(".km-search__field")
    field.wait_for(state="visible")
    assert field.evaluate("(e) => e == document.activeElement")
    page.keyboard.type("thất nghiệp")
    page.locator(".kq-cum").first.wait_for(state="visible")
    # The list of results itself, then its first result.
    for _ in range(4):
        if page.evaluate("document.activeElement.matches('.km-search a.kq')"):
            break
        tab(page)
    assert page.evaluate(FOCUSED)["drawn"]
    page.keyboard.press("Escape")
    expect(page.locator(".km-search[data-mo]")).to_have_count(0)
    assert page.evaluate("!document.activeElement.closest('.km-search__output')")


def test_who_has_left_the_search_is_not_called_back_by_late_results(open_page: Open) -> None:
    page = open_page("", width=DESK)
    page.locator(".km-search__field").click()
    page.keyboard.type("thất nghiệp")
    page.locator(".kq-cum").first.wait_for(state="visible")
    page.keyboard.type(" nông thôn")
    page.keyboard.press("Escape")
    page.wait_for_timeout(600)
    expect(page.locator(".km-search[data-mo]")).to_have_count(0)
    page.locator(".km-search__field").click()
    expect(page.locator(".km-search[data-mo]")).to_have_count(1)


def test_a_result_of_the_search_is_followed_by_enter(open_page: Open) -> None:
    page = open_page("")
    page.locator("a.o-tim").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("giảm tỷ lệ thất nghiệp")
    # The answer to all of the words: one to the first of them may come before it.
    passage = page.locator(".kq-cum a[href*='#']", has=page.get_by_text("thất nghiệp"))
    passage.first.wait_for(state="visible")
    for _ in range(10):
        page.keyboard.press("ArrowDown")
        if "#" in str(page.evaluate(FOCUSED)["href"]):
            break
    assert page.evaluate(FOCUSED)["drawn"]
    page.keyboard.press("Enter")
    page.wait_for_url("**/#*")
    page.locator("mark.kq-tu").first.wait_for(state="visible")


def test_tab_never_leaves_for_something_hidden(open_page: Open) -> None:
    page = open_page(PLAN, width=PHONE)
    for _ in range(60):
        found = tab(page)
        hidden = page.evaluate(
            "!document.activeElement.checkVisibility({visibilityProperty: true})"
        )
        assert not hidden, found


def test_what_is_touched_is_large_enough(open_page: Open) -> None:
    """WCAG 2.2, 2.5.8: 24 by 24 px, but for links within a sentence."""
    page = open_page(PLAN, width=PHONE)
    unfold(page)
    kinds = "header a, nav a, .nguyen-van > a, summary, footer a, .neo, label"
    small = page.evaluate(
        """(kinds) => [...document.querySelectorAll(kinds)]
          .filter((e) => e.checkVisibility({visibilityProperty: true}) && !e.closest("p:not(.neo)"))
          .map((e) => [e.getBoundingClientRect(), e.outerHTML.slice(0, 80)])
          .filter(([box]) => box.width > 0 && (box.height < 24 || box.width < 24))
          .map(([box, html]) => `${Math.round(box.width)}x${Math.round(box.height)} ${html}`)""",
        kinds,
    )
    assert small == []
