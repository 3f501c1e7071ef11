"""The nearest day first, as the reader's own clock has it."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.browser.conftest import Open

PAGE = "lich-bao-cao/"


@pytest.mark.parametrize(
    ("now", "days", "left"),
    [
        ("2026-11-12T09:00", ["15/11", "15/11", "05/12", "10/11"], "còn 3 ngày (2026)"),
        ("2026-12-05T23:00", ["05/12", "10/11", "15/11", "15/11"], "hôm nay (2026)"),
        ("2027-12-06T00:30", ["10/11", "15/11", "15/11", "05/12"], "còn 340 ngày (2028)"),
    ],
)
def test_the_next_day_comes_first(open_page: Open, now: str, days: list[str], left: str) -> None:
    page = open_page()
    page.clock.set_fixed_time(datetime.fromisoformat(now))
    page.goto(page.url + PAGE)
    shown = page.locator("table[data-lich] tbody tr td:first-child")
    assert [one.split()[0] for one in shown.all_inner_texts()] == days
    assert shown.first.locator(".con-lai").inner_text() == left


def test_without_scripts_days_are_in_the_order_of_the_year(open_page: Open) -> None:
    page = open_page(PAGE, scripts=False)
    shown = page.locator("table[data-lich] tbody tr td:first-child").all_inner_texts()
    assert [one.split()[0] for one in shown] == ["10/11", "15/11", "15/11", "05/12"]
    assert page.locator(".con-lai").count() == 0
