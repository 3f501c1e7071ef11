"""axe-core finds nothing, on any kind of page, at any width, in any scheme, open or closed."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import DESK, PHONE, Open
from tests.browser.places import PAGES, PLAN

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = Axe()


def found_by_axe(page: Page) -> list[str]:
    return _found(page, {"type": "tag", "values": RULES})


def found_in_the_dark(page: Page) -> list[str]:
    """In the other scheme colours are other ones, and nothing else is."""
    page.emulate_media(color_scheme="dark")
    assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    return _found(page, {"type": "rule", "values": ["color-contrast"]})


def _found(page: Page, rules: dict[str, object]) -> list[str]:
    results = AXE.run(page, options={"runOnly": rules, "resultTypes": ["violations"]}).response
    return [
        f"{one['id']}: {node['html'][:160]} {node.get('failureSummary', '')}"
        for one in results["violations"]
        for node in one["nodes"][:3]
    ]


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(open_page: Open, name: str, width: int) -> None:
    page = open_page(PAGES[name], width=width)
    assert found_by_axe(page) == []
    assert found_in_the_dark(page) == []


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_axe_finds_nothing_where_things_are_open(open_page: Open, width: int) -> None:
    page = open_page(PLAN, width=width)
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


def test_axe_would_find_something(open_page: Open) -> None:
    """The tests above can fail."""
    page = open_page("")
    page.evaluate("document.querySelector('main p').style.color = '#ddd'")
    page.evaluate("document.querySelector('.km-nav a').textContent = ''")
    told = " ".join(found_by_axe(page))
    assert "color-contrast" in told
    assert "link-name" in told
    page.evaluate("document.querySelector('main p').style.color = '#333'")
    assert "color-contrast" in " ".join(found_in_the_dark(page))
