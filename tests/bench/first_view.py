"""What a phone fetches and waits for at first sight: `python -m tests.bench.first_view [SITE]`.

Home, the longest plan, the plan of a ward, the matrix and search, each in a fresh Chromium of
360 × 740 px: bytes of bodies as sent (gzip, level 6; fonts as they are) by kind, requests, the
largest contentful paint (LCP, s), layout shift (CLS), the longest task (ms), over 1.6 Mbit/s with
150 ms to and fro, at a quarter of this machine's speed. Times are the middle of three sights and
depend on what else the machine does; bytes and requests do not. `SITE` is a built site; without it
the real plans are built.
"""

from __future__ import annotations

import gzip
import json
import statistics
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tests.browser import chromium
from tests.browser.places import PLAN
from tests.site_fixture import built_site

PAGES = {
    "home": "",
    "longest plan": "ke-hoach/kien-giang-ke-hoach-nq42/",
    "plan of a ward": PLAN,
    "matrix": "so-sanh/",
    "search": "tim-kiem/",
}
SLOW_DOWN = 4
LATENCY = 150  # ms
BYTES_A_SECOND = 1_600_000 // 8
SIGHTS = 3
STILL = 1500  # ms without a request after which nothing more is expected
PACKED = frozenset((".html", ".css", ".js", ".json", ".svg", ".xml"))
KINDS = {"document": "html", "stylesheet": "css", "script": "js", "font": "fonts"}
WATCH = """() => {
  window.seen = { lcp: 0, cls: 0, task: 0 };
  const watch = (type, told) => new PerformanceObserver((list) => list.getEntries().forEach(told))
    .observe({ type, buffered: true });
  watch("largest-contentful-paint", (one) => { window.seen.lcp = one.startTime; });
  watch("layout-shift", (one) => { if (!one.hadRecentInput) window.seen.cls += one.value; });
  watch("longtask", (one) => { window.seen.task = Math.max(window.seen.task, one.duration); });
}"""


class _Packing(SimpleHTTPRequestHandler):
    """Serves a folder as hosts do that compress text."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with a whole file, compressed where that pays."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        packed = path.suffix in PACKED
        body = path.read_bytes()
        body = gzip.compress(body, 6, mtime=0) if packed else body
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words: Any) -> None:
        """Say nothing."""


@contextmanager
def _served(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Packing, directory=str(site)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def measure(site: Path) -> dict[str, Any]:
    """Look at each page `SIGHTS` times."""
    with _served(site) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.require(), args=chromium.FLAGS
        )
        found = {name: _page(browser, base + path) for name, path in PAGES.items()}
        browser.close()
    return found


def _page(browser: Browser, address: str) -> dict[str, Any]:
    sights = [_sight(browser, address) for _ in range(SIGHTS)]
    times = {
        name: round(statistics.median(one[1][name] for one in sights), 3)
        for name in ("lcp", "cls", "task")
    }
    fetched = sights[0][0]
    return {
        "bytes": sum(size for _kind, size in fetched),
        "requests": len(fetched),
        **{f"{kind} bytes": size for kind, size in sorted(_by_kind(fetched).items())},
        "lcp s": round(times["lcp"] / 1000, 2),
        "cls": times["cls"],
        "longest task ms": round(times["task"]),
    }


def _by_kind(fetched: list[tuple[str, int]]) -> Counter[str]:
    sums: Counter[str] = Counter()
    for kind, size in fetched:
        sums[KINDS.get(kind, "other")] += size
    return sums


def _sight(browser: Browser, address: str) -> tuple[list[tuple[str, int]], dict[str, float]]:
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, device_scale_factor=2, has_touch=True
    )
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("Network.enable")
    speed = {"downloadThroughput": BYTES_A_SECOND, "uploadThroughput": BYTES_A_SECOND}
    offline = {"offline": False, "latency": LATENCY}
    devtools.send("Network.emulateNetworkConditions", {**offline, **speed})
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOW_DOWN})
    fetched: list[tuple[str, int]] = []
    page.on(
        "response",
        lambda one: fetched.append(
            (one.request.resource_type, int(one.headers.get("content-length", 0)))
        ),
    )
    page.add_init_script(f"({WATCH})()")
    page.goto(address, wait_until="load", timeout=120_000)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(STILL)
    seen: dict[str, float] = page.evaluate("window.seen")
    context.close()
    return fetched, seen


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]) if sys.argv[1:] else built_site()), indent=2))
