"""Days of places that are no more come no more, whatever the reader's own clock has."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.browser.conftest import Open

PAGE = "lich-bao-cao/"


@pytest.mark.parametrize("scripts", [True, False])
def test_days_of_places_that_are_no_more_stay_in_the_order_of_the_year(
    open_page: Open, scripts: bool
) -> None:
    """The units of all five plans ended on 1/7/2025, and no text says who goes on."""
    page = open_page(scripts=scripts)
    page.clock.set_fixed_time(datetime.fromisoformat("2026-12-05T23:00"))
    page.goto(page.url + PAGE)
    shown = page.locator("table[data-lich] tbody tr td:first-child").all_inner_texts()
    assert [" ".join(one.split()[:2]) for one in shown] == [
        "trước 10/11", "trước 15/11", "trước 15/11", "trước 05/12",
    ]  # fmt: skip
    assert page.locator(".con-lai").count() == 0
    assert page.locator("table[data-lich] caption").inner_text() == "Xếp theo ngày trong năm."
    rows = page.locator("table[data-lich] tbody tr", has_text="đơn vị này có đến 01/07/2025")
    assert rows.count() == len(shown)
    heading = page.locator("table[data-lich] tbody tr").first
    assert heading.inner_text().strip() == "Hạn theo văn bản cũ"
    assert heading.get_attribute("id") == "han_cu"
