"""Figures in frames of another site, and short addresses, as a browser shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from io import BytesIO
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, FrameLocator, Locator, Page, expect

from tests.browser.conftest import Open
from tests.site_fixture import ADDRESS, PLANS, linked

PLAN = "bac-ai-ke-hoach-nq42"
TARGET, OTHER = "ii-2-t3", "ii-2-t1"
Show = Callable[..., tuple[Page, FrameLocator]]


@pytest.fixture(scope="module")
def framing(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """One context for all tests that ask for the same."""
    made: dict[str, BrowserContext] = {}

    def context(**words: Any) -> BrowserContext:
        asked = repr(sorted(words.items()))
        if asked not in made:
            made[asked] = browser.new_context(**words)
            made[asked].new_page()  # a context without a page begins anew with the next one
        return made[asked]

    yield context
    for one in made.values():
        one.close()


@pytest.fixture
def show(framing: Callable[..., BrowserContext], site: str) -> Iterator[Show]:
    """Shows a page of ours in a frame of a page of another origin."""
    with ExitStack() as stack:

        def show_one(path: str, width: int = 600, **words: Any) -> tuple[Page, FrameLocator]:
            context = framing(**words)
            page = context.new_page()
            stack.callback(page.close)
            asked: list[str] = []
            page.on("request", lambda request: asked.append(request.url))
            page.set_content(
                f'<h1>Báo</h1><iframe src="{site}{path}" width="{width}" height="360"></iframe>'
            )
            page.wait_for_timeout(100)
            stack.callback(lambda: _kept_to_itself(asked, site, context.cookies()))
            return page, page.frame_locator("iframe")

        yield show_one


def _kept_to_itself(asked: list[str], site: str, cookies: object) -> None:
    # Links of the page of what is gone begin at the root of the site, as it was built.
    assert [one for one in asked if not one.startswith((site, ADDRESS, "about:"))] == []
    assert cookies == []


@pytest.mark.parametrize("scripts", [True, False])
def test_a_frame_shows_the_target_that_it_asks_for_alone(show: Show, scripts: bool) -> None:
    _, frame = show(f"nhung/ke-hoach/{PLAN}/#{TARGET}", java_script_enabled=scripts)
    expect(frame.locator(f"#{TARGET}")).to_be_visible()
    expect(frame.locator(f"#{OTHER}")).to_be_hidden()
    expect(frame.locator(".khong-con")).to_be_hidden()
    expect(frame.locator("h1")).to_be_in_viewport()


def test_a_frame_shows_all_targets_where_it_asks_for_all(show: Show) -> None:
    _, frame = show(f"nhung/ke-hoach/{PLAN}/#tat-ca")
    count = sum(1 for _ in linked(PLANS).plans[PLAN].targets())
    expect(frame.locator("article:visible")).to_have_count(count)
    expect(frame.locator(".khong-con")).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_target_that_is_gone_is_told_and_never_an_empty_frame(show: Show, scripts: bool) -> None:
    _, frame = show(f"nhung/ke-hoach/{PLAN}/#khong-con-nua", java_script_enabled=scripts)
    expect(frame.locator(".khong-con")).to_be_visible()
    expect(frame.locator(f"#{OTHER}")).to_be_visible()


def test_a_plan_that_is_gone_is_told_in_the_frame(show: Show) -> None:
    _, frame = show("nhung/ke-hoach/khong-co/")
    expect(frame.locator("h1")).to_have_text("Phần được nhúng không còn ở đây")


def test_no_other_page_stands_in_a_frame(show: Show) -> None:
    page, frame = show(f"ke-hoach/{PLAN}/")
    page.wait_for_timeout(300)
    expect(frame.locator("main")).to_have_count(0)


@pytest.mark.parametrize("path", [f"ke-hoach/{PLAN}/", "chi-tieu/ty-le-tham-gia-bao-hiem-y-te/"])
@pytest.mark.parametrize("width", [200, 600])
def test_a_narrow_frame_holds_every_word(show: Show, path: str, width: int) -> None:
    page, _ = show(f"nhung/{path}", width)
    (frame,) = page.frames[1:]
    frame.wait_for_selector("footer")
    assert frame.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_day_and_night_are_those_of_the_reader(show: Show) -> None:
    grounds = set()
    for scheme in ("light", "dark"):
        _, frame = show(f"nhung/ke-hoach/{PLAN}/#{TARGET}", color_scheme=scheme)
        grounds.add(
            frame.locator("body").evaluate("(one) => getComputedStyle(one).backgroundColor")
        )
    assert len(grounds) == 2


def short_of(open_page: Open) -> str:
    page = open_page(f"ke-hoach/{PLAN}/", scripts=False)
    way = page.locator("a[href*='/m/']").first.get_attribute("href")
    assert way is not None
    return way.removeprefix("../../").partition("?")[0]


def test_a_short_address_leads_on_to_its_place(open_page: Open, site: str) -> None:
    short = short_of(open_page)
    page = open_page(f"{short}#{TARGET}")
    page.wait_for_url(f"{site}ke-hoach/{PLAN}/#{TARGET}")
    page = open_page(short)
    page.wait_for_url(f"{site}ke-hoach/{PLAN}/")


def test_a_short_address_without_scripts_is_a_page_with_the_link(open_page: Open) -> None:
    page = open_page(f"{short_of(open_page)}#{TARGET}", scripts=False)
    expect(page.locator("article:visible")).to_have_count(1)
    page.get_by_role("link", name="Đọc câu này trong kế hoạch").click()
    page.wait_for_url(f"**/ke-hoach/{PLAN}/#{TARGET}")


def test_what_no_short_address_names_is_told(open_page: Open) -> None:
    page = open_page(f"{short_of(open_page)}#khong-co")
    expect(page.locator(".khong-con")).to_be_visible()
    page = open_page("m/bbbbbb/")
    expect(page.locator("main")).to_contain_text("không có kế hoạch nào mang mã ấy")


def test_how_a_target_is_shared_is_shown_where_the_address_asks(open_page: Open) -> None:
    page = open_page(f"{short_of(open_page)}?#{TARGET}", width=360)
    code = page.locator(f"#{TARGET} code").last
    expect(code).to_contain_text("<iframe")
    code.click()
    assert page.evaluate("getSelection().toString()") == code.inner_text()


def scanned(box: Locator) -> str:
    """Have what a browser shows read by a program that scans codes."""
    (found,) = zxingcpp.read_barcodes(Image.open(BytesIO(box.screenshot())))
    return str(found.text)


@pytest.mark.parametrize("dark", [False, True])
def test_a_code_to_scan_leads_to_the_target(open_page: Open, dark: bool) -> None:
    short = short_of(open_page)
    page = open_page(f"{short}?#{TARGET}", width=360, dark=dark)
    page.locator(f"#{TARGET} summary").click()
    assert scanned(page.locator(f"#{TARGET} svg")) == f"{ADDRESS}{short}#{TARGET}"


def test_a_printed_plan_has_a_code_to_scan_and_a_page_on_a_screen_has_none(open_page: Open) -> None:
    page = open_page(f"ke-hoach/{PLAN}/")
    code = page.locator(".ma-qr")
    expect(code).to_be_hidden()
    page.emulate_media(media="print")
    expect(code).to_be_visible()
    assert scanned(code.locator("svg")) == f"{ADDRESS}{short_of(open_page)}"
