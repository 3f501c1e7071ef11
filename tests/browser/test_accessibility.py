"""axe-core finds nothing, on any kind of page, at any width, in any scheme, open or closed.

And what is touched or spoken to is large enough, and called by what is seen.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.axe import (
    by_day,
    found_by_axe,
    found_faint,
    found_in_the_dark,
    found_too_small,
)
from tests.browser.conftest import DESK, HEIGHTS, NARROW, PHONE, Open, unfold
from tests.browser.names import wrongly_called
from tests.browser.places import PAGES, PLAN, SHOWN

# Of plans one of clean print and one restored from a scan: axe-core takes longest on their pages.
# A third is asked below, with all that is folded open.
LIKE_OTHERS = SHOWN[1:3]


# Whose tables are the narrowest fit.
TIGHT = ("progress", "rule of progress", "progress of a plan", "report")


@pytest.mark.parametrize("name", [name for name in PAGES if name not in LIKE_OTHERS])
def test_axe_finds_nothing(open_page: Open, name: str) -> None:
    page = open_page(PAGES[name], width=PHONE)
    for width in (*([NARROW] if name in TIGHT else []), PHONE, DESK):
        in_a_window_of(page, width)
        assert found_by_axe(page) == [], width
        assert found_in_the_dark(page) == [], width
        assert wrongly_called(page) == [], width
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def in_a_window_of(page: Page, width: int) -> None:
    """Show a page by day as if it had been opened so: what a phone folded comes anew on a desk."""
    by_day(page)
    page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
    if width == DESK and page.locator("details.phan").count():
        page.reload()
        assert page.locator("details.phan").count() == 0


@pytest.mark.parametrize("name", ["indicators", "assignments", "changes"])
def test_what_is_touched_is_large_enough_where_things_are_open(open_page: Open, name: str) -> None:
    page = open_page(PAGES[name], width=PHONE)
    unfold(page)
    assert found_too_small(page) == []


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_axe_finds_nothing_where_things_are_open(open_page: Open, width: int) -> None:
    page = open_page(PLAN, width=width)
    unfold(page)
    # What opens is there besides all the rest, and covers little of it: of another part each time.
    page.locator("main abbr").first.focus()
    page.locator("[role=tooltip]").wait_for(state="visible")
    assert found_by_axe(page) == []
    page.locator("a.neo").nth(8).click()
    page.locator(".km-menu").wait_for(state="visible")
    assert found_by_axe(page) == []


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_axe_finds_nothing_in_the_search(open_page: Open, width: int) -> None:
    page = open_page("", width=width)
    page.locator("a.o-tim").click()
    page.keyboard.type("bảo hiểm y tế")
    page.locator(".kq-cum").first.wait_for(state="visible")
    assert found_by_axe(page) == []
    assert found_in_the_dark(page) == []
    assert wrongly_called(page) == []


def test_axe_would_find_something(open_page: Open) -> None:
    """The tests above can fail."""
    page = open_page("")
    page.evaluate("document.querySelector('main p').style.color = '#ddd'")
    page.evaluate("document.querySelector('.km-nav a').textContent = ''")
    page.evaluate("document.querySelector('.loi-vao a').ariaLabel = 'Nơi khác'")
    small = "one.style.display = 'inline'; one.style.padding = 0"
    page.evaluate(f"document.querySelectorAll('.km-nav a').forEach((one) => {{ {small}; }})")
    page.evaluate("document.querySelector('.km-nav ul').style.display = 'block'")
    told = " ".join(found_by_axe(page))
    assert "color-contrast" in told
    assert "link-name" in told
    assert "target-size" in told
    named = wrongly_called(page)
    assert len(named) == 2
    assert named[0].startswith("no name: <a ")
    assert named[1].endswith("is called “nơi khác”")
    page.evaluate("document.querySelector('main p').style.color = '#333'")
    assert "color-contrast" in " ".join(found_in_the_dark(page))


FAINT = """([selector, property, value]) => {
  const said = (e) => [...e.childNodes].some((one) => one.nodeType == 3 && one.data.trim()[1]);
  const rows = [...document.querySelectorAll(selector)]
    .filter((e) => e.checkVisibility() && said(e));
  rows[Math.trunc(rows.length / 3)].style[property] = value;
  return rows.length;
}"""


@pytest.mark.parametrize(
    ("place", "selector", "fault"),
    [
        ("indicators", "main td a", ("color", "#bbb")),
        ("pair", "table.canh td > p", ("opacity", "0.3")),
        ("data", "main td *", ("backgroundColor", "#777")),
    ],
)
def test_what_is_faint_in_one_of_many_rows_is_found(
    open_page: Open, place: str, selector: str, fault: tuple[str, str]
) -> None:
    """Contrast is asked of a few elements of each look: what is painted otherwise is another."""
    page = open_page(PAGES[place])
    unfold(page)
    assert page.evaluate(FAINT, [selector, *fault]) > 20
    assert found_faint(page) != []


def test_what_a_style_makes_faint_in_every_seventh_row_is_found(open_page: Open) -> None:
    page = open_page(PAGES["indicators"])
    page.evaluate(
        """() => {
          const own = new CSSStyleSheet();
          own.replaceSync("main tr:nth-child(7n) a { color: light-dark(#ccc, #333) !important; }");
          document.adoptedStyleSheets.push(own);
        }"""
    )
    assert found_faint(page) != []
    assert found_in_the_dark(page) != []
