"""Days of places that go on: the nearest first, as the reader's own clock has it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.browser.conftest import Open
from tests.communes import write_communes
from tests.server import serve
from tests.site_fixture import built_site, workshop

PAGE = "lich-bao-cao/"


DAYS = {"a": "10/11", "b": "15/11", "c": "15/11", "d": "05/12"}


@functools.cache
def communes_that_go_on() -> Path:
    """A plans folder: the small plan as that of four communes, reported of on different days."""
    said = {letter: {"10/11": day} for letter, day in DAYS.items()}
    return write_communes(workshop() / "days-to-come", said)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    base = "http://127.0.0.1:8000/d/"
    with serve(built_site(base, communes_that_go_on(), checked=False), "/d/") as root:
        yield root


def test_the_next_day_comes_first(open_page: Open) -> None:
    """“Trước ngày 05/12” ends on the fourth: two days are left on the second of December."""
    page = open_page()
    page.clock.set_fixed_time(datetime.fromisoformat("2026-12-02T23:00"))
    page.goto(page.url + PAGE)
    shown = page.locator("table[data-lich] tbody tr td:first-child")
    days = [re.findall(r"\d\d/\d\d", one)[0] for one in shown.all_inner_texts()]
    assert days == ["05/12", "10/11", "15/11", "15/11"]
    assert page.locator(".con-lai").all_inner_texts() == [
        "còn 2 ngày (2026)",
        "còn 342 ngày (2027)",
        "còn 347 ngày (2027)",
        "còn 347 ngày (2027)",
    ]
    caption = page.locator("table[data-lich] caption").inner_text()
    assert caption.startswith("Hạn gần nhất trước")


def test_the_day_that_a_text_says_before_is_over_on_that_day(open_page: Open) -> None:
    page = open_page()
    for today, left in (("2026-12-04", "hôm nay (2026)"), ("2026-12-05", "còn 364 ngày (2027)")):
        page.clock.set_fixed_time(datetime.fromisoformat(f"{today}T12:00"))
        page.goto(page.url.removesuffix(PAGE) + PAGE)
        row = page.locator("table[data-lich] tbody tr", has_text="05/12")
        assert row.locator(".con-lai").inner_text() == left


def test_without_scripts_days_are_in_the_order_of_the_year(open_page: Open) -> None:
    page = open_page(PAGE, scripts=False)
    shown = page.locator("table[data-lich] tbody tr td:first-child").all_inner_texts()
    assert [" ".join(one.split()[:2]) for one in shown] == [
        "trước 10/11", "trước 15/11", "trước 15/11", "trước 05/12",
    ]  # fmt: skip
    assert page.locator(".con-lai").count() == 0
