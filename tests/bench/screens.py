"""How many phone screens pages of comparison take, how many sheets, and how far they jump.

`python -m tests.bench.screens [--site FOLDER]`, no test: prints for each page its height on a phone
in screens of 740 px, the sheets that it prints on, and the sum of its layout shifts (CLS) on a
phone and on a desk, opened at its address and, of what is picked, by picking. Without `--site` a
site is built first. Chromium works at a quarter of its speed, so that what comes late is seen.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from generator.build.portal_reading import read
from generator.build.story import build
from generator.progress import Progress
from generator.reading.settings import CHECKOUT, read_settings
from tests.browser import chromium
from tests.server import serve

PHONE: ViewportSize = {"width": 360, "height": 740}
DESK: ViewportSize = {"width": 1280, "height": 800}
SLOWER = 4
THREE = (
    "kien-giang-ke-hoach-nq42",
    "phuong-2-quang-tri-ke-hoach-nq42",
    "vinh-long-chuong-trinh-nq42",
)
PAIR = ("duc-pho-chuong-trinh-nq42", "kien-giang-ke-hoach-nq42")


def chosen(*plans: str) -> str:
    """Return the address of plans side by side."""
    return "so-sanh/?" + "&".join(f"ke-hoach={plan}" for plan in plans)


PAGES = {
    "bảng so sánh": "so-sanh/",
    "bảng, hai nơi một lĩnh vực": f"so-sanh/?linh-vuc=y-te&noi={THREE[0]}&noi={THREE[2]}",
    "ba kế hoạch cạnh nhau": chosen(*THREE),
    "ba kế hoạch, một lĩnh vực": f"{chosen(*THREE)}&linh-vuc=y-te",
    "hai kế hoạch cạnh nhau": chosen(*PAIR),
    "trang của một đôi": f"so-sanh/{PAIR[0]}/{PAIR[1]}/",
    "danh sách chỉ số": "chi-tieu/",
}
# A shift within half a second of what a reader did counts too: a page that jumps then jumps still.
WATCH = """
window.shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries().map((one) => one.value)))
  .observe({type: "layout-shift", buffered: true});
"""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--site", type=Path)
    with (
        _site(parser.parse_args().site) as folder,
        serve(folder) as root,
        sync_playwright() as playwright,
    ):
        path = chromium.require()
        browser = playwright.chromium.launch(executable_path=path, args=chromium.FLAGS)
        print(f"{'trang':<28}{'màn hình':>9}{'tờ':>5}{'CLS 360':>9}{'CLS 1280':>9}")
        for name, address in PAGES.items():
            _tell(browser, name, root + address)
        for size in (PHONE, DESK):
            moved = _picked(browser, root, size)
            print(f"chọn hai kế hoạch, {size['width']} px: CLS {moved:.3f}")


def _tell(browser: Browser, name: str, address: str) -> None:
    with _opened(browser, address, PHONE) as page:
        screens = page.evaluate("document.documentElement.scrollHeight") / PHONE["height"]
        narrow = shifted(page)
    with _opened(browser, address, DESK) as page:
        wide = shifted(page)
        sheets = sheets_of(page)
    print(f"{name:<28}{screens:>9.1f}{sheets:>5}{narrow:>9.3f}{wide:>9.3f}", flush=True)


def _picked(browser: Browser, root: str, size: ViewportSize) -> float:
    """Pick two plans by the names of their places, as a reader does, and sum up what moved."""
    with _opened(browser, f"{root}so-sanh/", size) as page:
        for typed in ("duc pho", "kien giang"):
            page.locator("[role=combobox]").fill(typed)
            page.locator("[role=option]").first.wait_for()
            page.keyboard.press("Enter")
            page.wait_for_timeout(1500)
        return shifted(page)


@contextmanager
def _opened(browser: Browser, address: str, size: ViewportSize) -> Iterator[Page]:
    with closing(browser.new_context(viewport=size)) as context:
        page = context.new_page()
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.add_init_script(WATCH)
        page.goto(address)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(1500)
        yield page


def shifted(page: Page) -> float:
    """Sum up the layout shifts of a page that `WATCH` watches."""
    return float(page.evaluate("shifts.reduce((sum, one) => sum + one, 0)"))


def sheets_of(page: Page) -> int:
    """Count the sheets that a page prints on."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


@contextmanager
def _site(folder: Path | None) -> Iterator[Path]:
    if folder:
        yield folder
        return
    with tempfile.TemporaryDirectory(prefix="kehoach-bench-") as made:
        settings, _ = read_settings(
            CHECKOUT / "mkdocs.yml", CHECKOUT / "plans", Path(made) / "site"
        )
        build(settings, read(settings, Progress(quiet=True)), Progress(quiet=True))
        yield Path(made) / "site"


if __name__ == "__main__":
    main()
