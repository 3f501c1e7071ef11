"""The search box as a reader meets it, measured here: `python -m tests.bench.search_box [SITE]`.

Bytes are those of a first view of a plan's page and what the box fetches up to the first result,
compressed; milliseconds are from a key to the result drawn, in Chromium at a quarter of its speed,
without network delay. `SITE` is a built site; without it the real plans are built.
"""

import gzip
import json
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Response, sync_playwright

from tests.browser import chromium
from tests.browser.places import PLAN
from tests.server import serve
from tests.site_fixture import built_site

SLOW_DOWN = 4
PAUSE = 1500  # ms between what is typed
FIELD = ".km-search__field"
QUERIES = (
    "bảo hiểm y tế", "bao hiem that nghiep", "BHYT", "42-NQ/TW", "nhà ở xã hội", "trên 95%",
    "năm 2027", "thuỷ lợi", "nguoi co cong", "hộ nghèo",
)  # fmt: skip
# From the event of a key to the frame in which the list that answers it is drawn.
WATCH = """() => {
  window.times = [];
  const field = document.querySelector(".km-search__field");
  const list = document.querySelector(".km-search__list");
  let start = 0;
  field.addEventListener("input", () => { start ||= performance.now(); }, true);
  new MutationObserver(() => requestAnimationFrame(() => {
    if (start && list.querySelector("a")) window.times.push(performance.now() - start);
    start = 0;
  })).observe(list, { childList: true });
}"""


def measure(site: Path) -> dict[str, Any]:
    """Open a plan's page, then search on it."""
    with serve(site) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.require(), args=chromium.FLAGS
        )
        sizes = [_bytes(browser, base, query) for query in QUERIES]
        times = [_milliseconds(browser, base, query) for query in QUERIES]
        browser.close()
    return {
        "first_view_bytes": sizes[0][0],
        "bytes_to_first_result": _spread([fetched for _, fetched in sizes]),
        "ms_with_files_fetched_from_this_machine": _spread([first for first, _ in times]),
        "ms_with_files_there": _spread([again for _, again in times]),
    }


def _bytes(browser: Browser, base: str, query: str) -> tuple[int, int]:
    """Return what a first view fetches, and what a query fetches after it."""
    page = browser.new_context().new_page()
    sizes: list[int] = []

    def answered(response: Response) -> None:
        body = response.body()
        sizes.append(min(len(body), len(gzip.compress(body, 6))))

    page.on("response", answered)
    page.goto(base + PLAN)
    page.wait_for_load_state("networkidle")
    view = sum(sizes)
    page.locator(FIELD).fill(query)
    page.locator(".kq").first.wait_for(state="visible")
    page.wait_for_load_state("networkidle")
    page.context.close()
    return view, sum(sizes) - view


def _milliseconds(browser: Browser, base: str, query: str) -> tuple[float, float]:
    """Return the time from a key to its results: the first time, and where all files are there."""
    page = browser.new_context().new_page()
    slow = page.context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOW_DOWN})
    page.goto(base + PLAN)
    page.locator(FIELD).focus()
    page.wait_for_load_state("networkidle")
    page.evaluate(WATCH)
    for words in (query, "7", query):
        page.locator(FIELD).fill(words)
        page.wait_for_timeout(PAUSE)
    times: list[float] = page.evaluate("window.times")
    page.context.close()
    return times[0], times[-1]


def _spread(values: list[float]) -> dict[str, float]:
    ordered = sorted(values)
    shares = {"median": 0.5, "p95": 0.95, "worst": 1.0}
    return {name: round(ordered[int(at * (len(ordered) - 1))], 1) for name, at in shares.items()}


if __name__ == "__main__":
    built = Path(sys.argv[1]) if len(sys.argv) > 1 else built_site()
    print(json.dumps(measure(built), ensure_ascii=False, indent=1))
