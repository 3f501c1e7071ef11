"""Places put in order by what they promise: only where three that are shown have a sure rank."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.axe import found_by_axe
from tests.browser.conftest import DESK, HEIGHTS, PHONE, Open
from tests.browser.test_comparison import TABLE, places, told
from tests.communes import write_communes
from tests.server import serve
from tests.site_fixture import built_site, workshop

ROW = "ty-le-that-nghiep"
# What each commune promises, and the status of its plan.
SAID = {
    "a": ("3", "issued"),
    "b": ("1", "issued"),
    "c": ("2", "issued"),
    "d": ("2", "issued"),
    "e": ("0,5", "draft"),
}
AMONG = "trong 4 xã, phường, thị trấn, đặc khu, văn bản đã ban hành; chung; năm 2030"


def four_communes_and_a_draft() -> Path:
    """A plans folder: the small plan as that of five communes with different figures."""
    return write_communes(
        workshop() / "ranked",
        {
            letter: {
                "status: issued": f"status: {status}",
                "chung dưới 3%": f"chung dưới {figure}%",
                '"< 3 %"': f'"< {figure} %"',
            }
            for letter, (figure, status) in SAID.items()
        },
    )


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    base = "http://127.0.0.1:8000/r/"
    with serve(built_site(base, four_communes_and_a_draft(), checked=False), "/r/") as root:
        yield root


def order(page: Page) -> str:
    return " ".join(one.removeprefix("xa-") for one in places(page))


def test_places_are_ordered_by_a_row_and_what_is_not_ranked_follows(open_page: Open) -> None:
    page = open_page(TABLE)
    assert order(page) == "a b c d e"
    page.locator(f"#{ROW}").get_by_role("button").click()
    assert order(page) == "a c d b e"
    assert f"({AMONG})" in told(page)
    assert page.locator(f"#{ROW} th").get_attribute("aria-sort") == "descending"
    assert page.evaluate("document.activeElement.closest('tr').id") == ROW
    page.keyboard.press("Enter")
    assert order(page) == "a b c d e"
    assert "xếp từ cao xuống thấp" not in told(page)


def test_of_fewer_than_three_places_that_are_shown_none_is_the_highest(open_page: Open) -> None:
    page = open_page(f"{TABLE}?theo={ROW}&noi=xa-a&noi=xa-b&noi=xa-c")
    assert order(page) == "a c b"
    page.locator("summary", has_text="Chọn nơi").click()
    page.get_by_role("checkbox", name="Xã c").uncheck()
    assert order(page) == "a b"
    assert "cần ít nhất ba nơi" in told(page)
    assert "xếp từ cao xuống thấp" not in told(page)
    assert page.locator(f"#{ROW} th").get_attribute("aria-sort") == "none"
    page.get_by_role("checkbox", name="Xã e").check()  # a draft makes no third place
    assert "cần ít nhất ba nơi" in told(page)
    page.get_by_role("checkbox", name="Xã d").check()
    assert order(page) == "a d b e"


def test_an_order_asked_of_one_place_says_that_it_is_no_ranking(open_page: Open) -> None:
    page = open_page(f"{TABLE}?noi=xa-a&xep=xa-a&theo={ROW}")
    assert order(page) == "a"
    assert "không phải là xếp hạng giữa các nơi" in told(page)
    assert "Không xếp các nơi theo" in told(page)


def test_axe_finds_nothing_where_places_are_ordered(open_page: Open) -> None:
    page = open_page(f"{TABLE}?theo={ROW}", width=PHONE)
    for width in (PHONE, DESK):
        page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
        assert order(page) == "a c d b e"
        assert found_by_axe(page) == [], width


def test_the_page_of_the_indicator_names_who_states_most(open_page: Open) -> None:
    page = open_page(f"chi-tieu/{ROW}/", width=PHONE)
    for width in (PHONE, DESK):
        page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
        facts = page.locator(".thuoc-tinh").inner_text()
        assert "Xã a, tỉnh Mẫu: dưới 3%, in là dưới 3%" in " ".join(facts.split())
        assert f"{AMONG}" in " ".join(facts.split())
        heads = page.locator(".chi-tieu .nhom th").all_inner_texts()
        assert heads == [f"Cùng một điều, {AMONG}", "Cấp xã, văn bản dự thảo: đứng riêng, không so"]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert found_by_axe(page) == [], width
