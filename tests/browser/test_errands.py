"""What readers come for is reached within a few taps or Tabs and a few screens, in each way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.errands import ERRANDS, SETTINGS, WAYS, Walk, Way

MOST_TAPS, MOST_TABS, MOST_SCREENS = 3, 12, 3
QUIET = 0.1  # seconds: the host is this machine


@pytest.fixture(scope="module", params=WAYS)
def way(request: pytest.FixtureRequest) -> Way:
    found: Way = request.param
    return found


@pytest.fixture(scope="module")
def context(browser: Browser, way: Way) -> Iterator[BrowserContext]:
    """One for all errands of a way: who comes again has the styles and the scripts."""
    with closing(browser.new_context(**SETTINGS[way])) as found:
        found.new_page()  # a context without a page begins anew with the next one
        yield found


@pytest.mark.parametrize("name", ERRANDS)
def test_an_errand_is_soon_done(context: BrowserContext, site: str, way: Way, name: str) -> None:
    with closing(context.new_page()) as page:
        walk = Walk(page, site, way, quiet=QUIET)
        ERRANDS[name](walk)
        assert walk.cost.taps <= MOST_TAPS
        assert walk.cost.tabs <= MOST_TABS
        assert walk.cost.screens <= MOST_SCREENS
    assert context.storage_state() == {"cookies": [], "origins": []}, "nothing eases the next one"
