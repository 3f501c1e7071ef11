"""The nearest day first, as the reader's own clock has it."""

from __future__ import annotations

from datetime import datetime

from tests.browser.conftest import Open

PAGE = "lich-bao-cao/"


def test_the_next_day_comes_first(open_page: Open) -> None:
    page = open_page()
    page.clock.set_fixed_time(datetime.fromisoformat("2026-12-05T23:00"))
    page.goto(page.url + PAGE)
    shown = page.locator("table[data-lich] tbody tr td:first-child")
    days = [one.split()[0] for one in shown.all_inner_texts()]
    assert days == ["05/12", "10/11", "15/11", "15/11"]
    left = page.locator(".con-lai").all_inner_texts()
    assert left == [
        "hôm nay (2026)",
        "còn 340 ngày (2027)",
        "còn 345 ngày (2027)",
        "còn 345 ngày (2027)",
    ]


def test_without_scripts_days_are_in_the_order_of_the_year(open_page: Open) -> None:
    page = open_page(PAGE, scripts=False)
    shown = page.locator("table[data-lich] tbody tr td:first-child").all_inner_texts()
    assert [one.split()[0] for one in shown] == ["10/11", "15/11", "15/11", "05/12"]
    assert page.locator(".con-lai").count() == 0
