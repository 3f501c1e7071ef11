"""Tables of a plan in a browser: a table on a wide screen, cards on a phone, rows to quote."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.server import serve
from tests.site_fixture import built_site
from tests.table_site import PLAN_ID, PLANS, TASKS


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with serve(built_site(plans=PLANS)) as url:
        yield f"{url}ke-hoach/{PLAN_ID}/"


def opened(browser: Browser, address: str, width: int) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 800})
    # Said with a row, so that on a phone the part that holds it is open.
    page.goto(f"{address}#{TASKS}-dong-4")
    return page


def shown(page: Page, name: str) -> str:
    style: str = page.evaluate(f"getComputedStyle(document.getElementById('{name}')).display")
    return style


def test_on_a_phone_rows_are_cards_that_say_the_heads_of_columns(
    browser: Browser, address: str
) -> None:
    page = opened(browser, address, 320)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    cell = f"{TASKS}-dong-2-o-3"
    assert shown(page, cell) == "block"
    label = f"getComputedStyle(document.getElementById('{cell}'), '::before').content"
    assert page.evaluate(label) == '"Cơ quan chủ trì: "'
    again = page.locator(f"#{TASKS}-dong-4 td[data-nhan='Thời gian']")
    assert again.is_visible()
    assert again.inner_text() == "Hằng năm"
    page.close()


def test_on_a_wide_screen_they_are_a_table(browser: Browser, address: str) -> None:
    page = opened(browser, address, 1280)
    assert shown(page, f"{TASKS}-dong-2-o-3") == "table-cell"
    assert not page.locator(f"#{TASKS}-dong-4 td[hidden]").is_visible()
    page.close()


def test_the_menu_of_a_row_stands_in_its_cell(browser: Browser, address: str) -> None:
    page = opened(browser, address, 1280)
    page.locator(f"#{TASKS}-dong-3 a.neo").click()
    assert page.locator(f"#{TASKS}-dong-3-o-2 > .km-menu").count() == 1
    assert page.url.endswith(f"#{TASKS}-dong-3")
    page.close()
