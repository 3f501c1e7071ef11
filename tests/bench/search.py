"""Search at one size, measured here: `python -m tests.bench.search SECTIONS`.

The corpus is made of the real plans: copies of 60 of their places each, in which some words stand
for others. The queries are those of the quality set. Bytes are what a reader's browser fetches,
compressed, before the first result: from a host that answers with ranges, and from one that knows
none and answers with whole files. Milliseconds are Chromium's, without network delay, at full speed
and slowed down as a phone is.
"""

import gzip
import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from generator.build.bundles import put_bundle
from generator.bundles import Bundle
from generator.progress import Stage
from generator.search import search_rules
from generator.search.files import FORM, LUNR, POINTER
from generator.search.items import Block, Item
from generator.search.lunr_script import lunr_file, lunr_module
from generator.search.site import index_files
from tests.bench.measure import peak
from tests.browser import chromium
from tests.folders import ROOT
from tests.search_cases import search_cases
from tests.search_corpus import real_blocks, real_site
from tests.server import Kind, serve, serve_told

OF_A_PLAN = 60  # places of one made-up plan
OTHER_WORDS = 0.2  # share of the words that stand for others
QUERIES = 60
SLOW_DOWN = 4
SCRIPTS = ROOT / "theme/assets/js/search"
# Each query in a search of its own, with what it fetches at hand: unpacking, merging and ranking
# count, the network does not.
ASK = """async ([base, queries]) => {
  const { openSearch } = await import(new URL("assets/js/search/engine.js", base));
  const known = new Map();
  const ask = window.fetch;
  window.fetch = async (address, how) => {
    const name = `${address} ${how?.headers?.Range}`;
    if (!known.has(name)) {
      const { status, headers, ...answer } = await ask(address, how).then(async (one) => ({
        status: one.status, headers: [...one.headers], body: await one.arrayBuffer() }));
      known.set(name, [answer.body, { status, headers }]);
    }
    return new Response(...known.get(name));
  };
  const times = [];
  for (const query of queries) {
    known.clear();
    await openSearch(base).find(query);
    const search = openSearch(base);
    const start = performance.now();
    await search.find(query);
    const first = performance.now();
    await search.find(query + " ");
    times.push([first - start, performance.now() - first]);
  }
  return times;
}"""


FIND = """async ([base, query]) => {
  const { openSearch } = await import(new URL("assets/js/search/engine.js", base));
  await openSearch(base).find(query);
}"""


def made_up(sections: int) -> Iterator[Block]:
    """Yield plans of `OF_A_PLAN` places each, until there are as many as asked for."""
    models = [[one for one in block.items if one.text] for block in real_blocks() if block.plan]
    models = [items for items in models if items]
    words = [word for items in models for one in items for word in one.text.split()]
    draw = random.Random(1)
    for number in range(max(1, sections // OF_A_PLAN)):
        model = models[number % len(models)]
        plan = f"ke-hoach-thu-{number}"
        items = [
            _copy(draw.choice(model), f"ke-hoach/{plan}/#p{at}", words, draw)
            for at in range(OF_A_PLAN)
        ]
        title = f"Kế hoạch của đơn vị thử {number}"
        yield Block(plan, title, "commune", (), items)


def _copy(item: Item, url: str, words: list[str], draw: random.Random) -> Item:
    said = [draw.choice(words) if draw.random() < OTHER_WORDS else one for one in item.text.split()]
    return Item(item.kind, url, item.where, item.name, " ".join(said), item.themes, item.years)


def measure(sections: int) -> dict[str, Any]:
    """Build the index of a made-up corpus and ask it; seconds, bytes, milliseconds."""
    queries = [case.query for case in search_cases()]
    queries = random.Random(1).sample(queries, min(QUERIES, len(queries)))
    with tempfile.TemporaryDirectory(prefix="kehoach-bench-") as workshop:
        site = Path(workshop)
        started = time.process_time()
        size, files = _write_index(site, sections)
        seconds, memory = time.process_time() - started, peak()
        fetched = _fetched(site, queries, "ranged")
        whole = _fetched(site, queries, "packed")
        first, next_ = _times(site, queries, 1)
        slow_first, slow_next = _times(site, queries, SLOW_DOWN)
    return {
        "sections": sections,
        "seconds": round(seconds, 1),
        "peak_bytes": memory,
        "index_bytes": size,
        "index_files": files,
        "first_bytes": _spread([bytes_ for bytes_, _ in fetched]),
        "requests": _spread([count for _, count in fetched]),
        "first_bytes_whole": _spread([bytes_ for bytes_, _ in whole]),
        "requests_whole": _spread([count for _, count in whole]),
        "first_ms": _spread(first),
        "next_ms": _spread(next_),
        "slow_first_ms": _spread(slow_first),
        "slow_next_ms": _spread(slow_next),
    }


def _write_index(site: Path, sections: int) -> tuple[int, int]:
    """Write the index and what reads it; return how large the index is and how many files."""

    def files() -> Iterator[tuple[str, bytes]]:
        plans = max(1, sections // OF_A_PLAN)
        registries = real_site().registries
        for file in index_files(registries, made_up(sections), search_rules(), plans):
            yield file.path, file.data
        yield LUNR, lunr_module(lunr_file().read_text("utf-8"))

    put_bundle(site, Bundle(POINTER, FORM, files()), Stage("search", ""))
    sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    (site / "index.html").write_text("<!doctype html><link rel=icon href=data:,>")
    for script in (*SCRIPTS.glob("*.js"), *SCRIPTS.parent.glob("*.js")):
        copy = site / script.relative_to(ROOT / "theme")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(script.read_bytes())
    return sum(sizes), len(sizes)


def _fetched(site: Path, queries: list[str], kind: Kind) -> list[tuple[int, int]]:
    """Return of each query how many bytes it fetches where it is the first, in how many requests.

    Scripts count as they are packed, all of search. Ranges and what is not text count as they are.
    """
    found = []
    with serve_told(site, "/", kind) as (base, answered), sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.require(), args=chromium.FLAGS
        )
        for query in queries:
            with browser.new_context() as context:
                page = context.new_page()
                page.goto(base)
                answered.clear()
                page.evaluate(FIND, [base, query])
                index = [one for one in answered if "/tim-kiem/" in one[0]]
                found.append((sum(_packed(site, *one) for one in index), len(index)))
        browser.close()
    scripts = [len(gzip.compress(one.read_bytes(), 6)) for one in SCRIPTS.iterdir()]
    return [(size + sum(scripts), count + len(scripts)) for size, count in found]


def _packed(site: Path, path: str, status: int, size: int) -> int:
    """Return how many bytes an answer has where text is packed."""
    if status == HTTPStatus.OK and not path.endswith(".bin"):
        return min(size, len(gzip.compress((site / path[1:]).read_bytes(), 6)))
    return size


def _times(site: Path, queries: list[str], slow_down: float) -> tuple[list[float], list[float]]:
    """Return the milliseconds of each query, and of one that finds its files unpacked."""
    with serve(site) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.require(), args=chromium.FLAGS
        )
        page = browser.new_page()
        page.goto(base)
        slow = page.context.new_cdp_session(page)
        slow.send("Emulation.setCPUThrottlingRate", {"rate": slow_down})
        times = page.evaluate(ASK, [base, queries])
        browser.close()
    return [one for one, _ in times], [other for _, other in times]


def _spread(values: list[Any]) -> dict[str, float]:
    ordered: list[float] = sorted(values)
    shares = {"median": 0.5, "p95": 0.95, "worst": 1.0}
    return {name: round(ordered[int(at * (len(ordered) - 1))], 1) for name, at in shares.items()}


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1])), ensure_ascii=False))
