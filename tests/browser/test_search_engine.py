"""The engine of search in Chromium: what it fetches by elements and workers, which Node has not.

That it answers as Python does, `tests/js/search.test.mjs` holds for hundreds of queries.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.search.engine import Search
from generator.search.files import LUNR
from tests.site_fixture import built_site

OPEN = """async (base) => {
  const { openSearch } = await import(new URL("assets/js/search/engine.js", base));
  Object.assign(window, { openSearch, base, search: openSearch(base) });
}"""
QUERIES = ("bảo hiểm y tế", "bao hiem y te", "ty le ho ngheo", "42-NQ/TW", '"nhà ở xã hội"', "hểm")


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(site)
    page.evaluate(OPEN, site)
    yield page
    page.close()


def find(page: Page, query: str) -> Any:
    return page.evaluate("(text) => search.find(text)", query)


def test_the_built_index_is_searched_as_python_does(page: Page) -> None:
    built = built_site("http://127.0.0.1:8000/a/b/")
    search = Search(lambda path: (built / path).read_bytes())
    for query in QUERIES:
        expected = [one.url for one in search.find(query).results]
        assert expected
        assert [one["url"] for one in find(page, query)["results"]] == expected, query


def test_lunr_that_cannot_be_fetched_is_told_and_fetched_again(page: Page) -> None:
    page.route(f"**/{LUNR}", lambda route: route.abort())
    found = find(page, QUERIES[0])
    assert found["results"] == []
    assert [path.rpartition("/")[2] for path in found["missing"]] == [LUNR]
    assert page.locator(f"script[src$='{LUNR}']").count() == 0
    page.unroute(f"**/{LUNR}")
    assert find(page, QUERIES[0])["results"]
    assert page.locator(f"script[src$='{LUNR}']").count() == 1


def test_works_in_a_worker(page: Page) -> None:
    found = page.evaluate(
        """() => new Promise((resolve, reject) => {
          const code = `import("${base}assets/js/search/engine.js").then(async (engine) => {
            const search = engine.openSearch("${base}");
            postMessage((await search.find("bảo hiểm y tế")).results);
          })`;
          const worker = new Worker(URL.createObjectURL(new Blob([code])));
          worker.onmessage = (event) => resolve(event.data);
          worker.onerror = (event) => reject(event.message);
        })"""
    )
    assert found == find(page, "bảo hiểm y tế")["results"]
