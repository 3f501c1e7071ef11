"""What readers come for is reached within a few taps or Tabs and a few screens, in each way."""

from __future__ import annotations

from contextlib import closing

import pytest
from playwright.sync_api import Browser

from tests.browser.errands import ERRANDS, SETTINGS, WAYS, Walk, Way

MOST_TAPS, MOST_TABS, MOST_SCREENS = 3, 12, 3
QUIET = 0.1  # seconds: the host is this machine


@pytest.mark.parametrize("name", ERRANDS)
@pytest.mark.parametrize("way", WAYS)
def test_an_errand_is_soon_done(browser: Browser, site: str, way: Way, name: str) -> None:
    with closing(browser.new_context(**SETTINGS[way])) as context:
        walk = Walk(context.new_page(), site, way, quiet=QUIET)
        ERRANDS[name](walk)
        assert walk.cost.taps <= MOST_TAPS
        assert walk.cost.tabs <= MOST_TABS
        assert walk.cost.screens <= MOST_SCREENS
