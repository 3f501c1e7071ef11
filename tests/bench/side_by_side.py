"""How soon the two longest plans stand side by side on a slow phone.

`python -m tests.bench.side_by_side`, no test: Chromium works at a quarter of its speed, as a cheap
phone does; the network is as fast as it is.
"""

import statistics
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from generator.build.portal_reading import read
from generator.build.story import build
from generator.locale.names import place_name
from generator.model.plan import Plan
from generator.model.site import Site
from generator.progress import Progress
from generator.reading.settings import CHECKOUT, read_settings
from tests.browser import chromium
from tests.server import serve

Run = dict[str, float]
SLOWER = 4
RUNS = 5
PHONE: ViewportSize = {"width": 360, "height": 740}
# When the first rows and when the whole text stood there, seen from within the page: since it was
# opened, or since the last key.
WATCH = """
window.seen = {};
window.start = 0;
addEventListener("keydown", (event) => { start = event.timeStamp; }, true);
new MutationObserver(() => {
  for (const [name, what] of [["rows", ".canh"], ["text", ".loi-van"]]) {
    if (!(name in seen) && document.querySelector(what)) seen[name] = performance.now() - start;
  }
}).observe(document, {childList: true, subtree: true});
"""
# By the second frame after it, what stands there is also laid out and painted.
PAINTED = """() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start))))"""


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="kehoach-bench-") as folder:
        output = Path(folder) / "site"
        settings, _ = read_settings(CHECKOUT / "mkdocs.yml", CHECKOUT / "plans", output)
        reading = read(settings, Progress(quiet=True))
        build(settings, reading, Progress(quiet=True))
        plans = sorted(reading.site.plans.values(), key=_length)[-2:]
        with serve(output) as root, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=chromium.require(), args=chromium.FLAGS
            )
            opened = [_open(browser, root, plans) for _ in range(RUNS)]
            picked = [_pick(browser, root, reading.site, plans) for _ in range(RUNS)]
    print(f"{' và '.join(plan.id for plan in plans)}; máy chậm {SLOWER} lần; trung vị {RUNS} lượt:")
    _tell("chọn kế hoạch thứ hai", picked)
    _tell("mở thẳng địa chỉ, cả tải trang", opened)


def _tell(title: str, runs: list[Run]) -> None:
    print(f"  {title}")
    for name, what in TITLES.items():
        print(f"    {what:<34}{statistics.median(run[name] for run in runs):>7.0f} ms")


TITLES = {
    "rows": "phần đầu đã dựng, bấm được",
    "text": "toàn văn đã dựng",
    "painted": "toàn văn đã vẽ xong",
}


def _length(plan: Plan) -> int:
    return sum(len(paragraph.text) for paragraph in plan.paragraphs())


def _open(browser: Browser, root: str, plans: Sequence[Plan]) -> Run:
    """Open the address of a choice in a browser that knows nothing of it yet."""
    with closing(browser.new_context(viewport=PHONE)) as context:
        return _seen(_slow(context, f"{root}so-sanh/?{_query(plans)}"))


def _pick(browser: Browser, root: str, site: Site, plans: Sequence[Plan]) -> Run:
    """Open one plan, then pick the other by its place's name."""
    with closing(browser.new_context(viewport=PHONE)) as context:
        page = _slow(context, f"{root}so-sanh/?{_query(plans[:1])}")
        page.wait_for_load_state("networkidle")
        page.locator("[role=combobox]").fill(place_name(site, plans[1]))
        page.locator("[role=option]").first.wait_for()
        page.keyboard.press("Enter")
        return _seen(page)


def _slow(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(WATCH)
    page.goto(address)
    return page


def _seen(page: Page) -> Run:
    page.wait_for_selector(".loi-van", state="attached")
    painted = page.evaluate(PAINTED)
    seen: Run = page.evaluate("seen")
    return {**seen, "painted": painted}


def _query(plans: Sequence[Plan]) -> str:
    return "&".join(f"ke-hoach={plan.id}" for plan in plans)


if __name__ == "__main__":
    main()
