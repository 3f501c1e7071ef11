"""One browser and one served site for all browser tests; every page is watched.

A page that asks for anything outside the site, prints an error or sets a cookie fails its test.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Error,
    Page,
    Response,
    expect,
    sync_playwright,
)

from tests.browser import chromium
from tests.server import serve
from tests.site_fixture import ADDRESS, built_site

PHONE, NARROW, DESK = 360, 320, 1280
PATIENCE = 30  # seconds
HEIGHTS = {PHONE: 740, NARROW: 568, DESK: 800}

Open = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium.require()
    expect.set_options(timeout=PATIENCE * 1000)
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=chromium.FLAGS)
        yield found
        found.close()


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the built site, under a base path as on a shared host."""
    # Built as for that address, which only the 404 page needs.
    with serve(built_site(ADDRESS), "/a/b/") as root:
        yield root


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Callable[..., BrowserContext]:
    """One context for each scheme, with and without scripts, and for what else a test asks for.

    Its cache is warm, as that of readers is.

    A context whose last page was closed sets up for the next as if it were new. One page that
    stays open spares that, which is half of what it takes to open a page.
    """

    made: dict[str, BrowserContext] = {}

    def context(dark: bool, scripts: bool, **words: Any) -> BrowserContext:
        asked = repr((dark, scripts, sorted(words.items())))
        if asked not in made:
            made[asked] = browser.new_context(**_taste(dark, scripts), **words)
            made[asked].new_page()
        return made[asked]

    return context


def _taste(dark: bool, scripts: bool) -> dict[str, Any]:
    return {
        "color_scheme": "dark" if dark else "light",
        "reduced_motion": "reduce",
        "java_script_enabled": scripts,
    }


@pytest.fixture
def open_page(browser: Browser, contexts: Any, site: str) -> Iterator[Open]:
    """Opens a page of the site: `open_page("ke-hoach/", width=360, dark=True, scripts=False)`.

    Further words ask for another context: `permissions=…`, `has_touch=…`; `storage_state={}` for
    one of its own, in which something may be stored.
    """
    with ExitStack() as stack:

        def open_one(
            path: str = "",
            *,
            width: int = DESK,
            dark: bool = False,
            scripts: bool = True,
            **words: Any,
        ) -> Page:
            if "storage_state" in words:
                context = browser.new_context(**_taste(dark, scripts), **words)
                stack.callback(context.close)
            else:
                context = contexts(dark, scripts, **words)
            page = context.new_page()
            stack.callback(page.close)
            page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
            stack.callback(Watch(page, site).judge)
            page.goto(site + path)
            return page

        yield open_one


def until(page: Page, said: str, arg: Any = None) -> None:
    """Wait for an expression to hold; the policy lets no page evaluate one again and again.

    A page that gives way to the next one meanwhile is asked anew.
    """
    end = time.monotonic() + PATIENCE
    while not _holds(page, said, arg):
        assert time.monotonic() < end, said
        page.wait_for_timeout(20)


def _holds(page: Page, said: str, arg: Any) -> bool:
    try:
        return bool(page.evaluate(said, arg))
    except Error as error:
        if "context was destroyed" not in error.message:
            raise
        return False


def unfold(page: Page) -> None:
    """Open all that is folded, as a reader may: on a phone the text and the fields of targets."""
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")


def lay_out(page: Page) -> None:
    """Lay out what waits until it comes near the window: nobody knows how large it is before."""
    page.evaluate(
        """document.querySelectorAll("main *").forEach((one) => {
          const waits = getComputedStyle(one).contentVisibility === "auto";
          if (waits) one.style.contentVisibility = "visible";
        })"""
    )


class Watch:
    """What a page must not do, seen from outside of it."""

    def __init__(self, page: Page, site: str) -> None:
        self.context = page.context
        self.site = site
        self.outside: list[str] = []
        self.errors: list[str] = []
        page.on("request", lambda request: self._asked(request.url))
        page.on("response", self._answered)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda one: self._said(one.type, one.text, one.location))

    def _asked(self, address: str) -> None:
        if not address.startswith((self.site, "data:", "blob:")):
            self.outside.append(address)

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and not response.request.is_navigation_request():
            self.errors.append(f"{response.status} {response.url}")

    def _said(self, kind: str, text: str, location: Any) -> None:
        # Of answers with an error status, a page's own is no error of the page: see `_answered`.
        if kind in ("error", "warning") and "404 (Not Found)" not in text:
            self.errors.append(f"{text} ({location})")

    def judge(self) -> None:
        assert self.outside == [], "the page asks for things outside of the site"
        assert self.errors == [], "the page reports errors"
        assert self.context.cookies() == [], "the page sets cookies"
