"""What the errands of readers cost: taps, Tabs, screens, bytes, and what moves under their eyes.

`python -m tests.bench.readers_minute [FOLDER OF A SITE]`, no test: LCP depends on the machine.
Chromium works at a quarter of its speed over a slow line, as a cheap phone does; the keyboard's way
is that of a desk. The bounds of taps, Tabs and screens are held by tests/browser/test_errands.py.
"""

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, sync_playwright

from tests.browser import chromium
from tests.browser.errands import ERRANDS, SETTINGS, WAYS, Errand, Walk, Way
from tests.server import serve
from tests.site_fixture import built_site

HEAD = f"{'taps':>6}{'Tabs':>6}{'screens':>9}{'KB':>7}{'LCP ms':>8}{'CLS':>7}"
SLOWER = 4
# Slow 4G, as Lighthouse has it: 1.6 Mbit/s, a round trip of 150 ms.
LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
WATCH = """
window.seen = {lcp: 0, cls: 0};
const watch = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each))
  .observe({type, buffered: true});
watch("largest-contentful-paint", (one) => { seen.lcp = one.startTime; });
watch("layout-shift", (one) => { if (!one.hadRecentInput) seen.cls += one.value; });
"""


class Watched:
    """The bytes of a walk, and the worst of its pages."""

    def __init__(self, context: BrowserContext) -> None:
        self.page = context.new_page()
        self.page.add_init_script(WATCH)
        self.bytes = 0
        self.lcp = 0.0
        self.cls = 0.0
        self.session: CDPSession = context.new_cdp_session(self.page)
        self.session.send("Network.enable")
        self.session.on("Network.loadingFinished", self._loaded)

    def slow(self) -> None:
        self.session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        self.session.send("Network.emulateNetworkConditions", LINE)

    def left(self, page: Page) -> None:
        """Take what a page has to say before it is left."""
        seen = page.evaluate("window.seen || {lcp: 0, cls: 0}")
        self.lcp = max(self.lcp, seen["lcp"])
        self.cls = max(self.cls, seen["cls"])

    def _loaded(self, event: dict[str, float]) -> None:
        self.bytes += int(event["encodedDataLength"])


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else built_site()
    with serve(folder, kind="packed") as home, _browser() as browser:
        for way in WAYS:
            print(
                f"\n{way:<22}{'taps':>6}{'Tabs':>6}{'screens':>9}{'KB':>7}{'LCP ms':>8}{'CLS':>7}"
            )
            for name, errand in ERRANDS.items():
                print(f"  {name:<20}{_told(browser, home, way, errand)}")


@contextmanager
def _browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium.require(), args=chromium.FLAGS)


def _told(browser: Browser, home: str, way: Way, errand: Errand) -> str:
    with closing(browser.new_context(**SETTINGS[way])) as context:
        watched = Watched(context)
        if way != "keys":
            watched.slow()
        walk = Walk(watched.page, home, way, watched.left)
        errand(walk)
        if way != "bare":
            watched.left(watched.page)
        cost = walk.cost
        seen = f"{watched.lcp:>8.0f}{watched.cls:>7.3f}" if way != "bare" else f"{'–':>8}{'–':>7}"
        size = watched.bytes / 1000
        return f"{cost.taps:>6}{cost.tabs:>6}{cost.screens:>9}{size:>7.0f}{seen}"


if __name__ == "__main__":
    main()
