"""One browser and one served site for all browser tests; every page is watched.

A page that asks for anything outside the site, prints an error or sets a cookie fails its test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response, sync_playwright

from tests.browser import chromium
from tests.server import serve
from tests.site_fixture import built_site

PHONE, NARROW, DESK = 360, 320, 1280
HEIGHTS = {PHONE: 740, NARROW: 568, DESK: 800}

Open = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium.require()
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=chromium.FLAGS)
        yield found
        found.close()


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the built site, under a base path as on a shared host."""
    # Built as for that address, which only the 404 page needs.
    with serve(built_site("http://127.0.0.1:8000/a/b/"), "/a/b/") as root:
        yield root


@pytest.fixture
def open_page(browser: Browser, site: str) -> Iterator[Open]:
    """Opens a page of the site: `open_page("ke-hoach/", width=360, dark=True, scripts=False)`."""
    with ExitStack() as stack:

        def open_one(
            path: str = "", *, width: int = DESK, dark: bool = False, **words: Any
        ) -> Page:
            context = browser.new_context(
                viewport={"width": width, "height": HEIGHTS[width]},
                color_scheme="dark" if dark else "light",
                reduced_motion="reduce",
                java_script_enabled=words.pop("scripts", True),
                **words,
            )
            page = context.new_page()
            # The newest context closes first; what it saw is judged before it goes.
            watch = Watch(context, page, site)
            stack.callback(watch.judge)
            page.goto(site + path)
            page.wait_for_load_state("load")
            return page

        yield open_one


class Watch:
    """What a page must not do, seen from outside of it."""

    def __init__(self, context: BrowserContext, page: Page, site: str) -> None:
        self.context = context
        self.outside: list[str] = []
        self.errors: list[str] = []
        self.site = site
        context.on("request", lambda request: self._asked(request.url))
        context.on("response", self._answered)
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
        cookies = self.context.cookies()
        self.context.close()
        assert self.outside == [], "the page asks for things outside of the site"
        assert self.errors == [], "the page reports errors"
        assert cookies == [], "the page sets cookies"
