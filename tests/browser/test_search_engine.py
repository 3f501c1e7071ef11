"""The engine of search in Chromium: what it fetches as modules and in workers, which Node does not.

That it answers as Python does, `tests/js/search.test.mjs` holds for hundreds of queries.
"""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.search.engine import Search
from generator.search.files import LUNR
from tests.server import Kind, serve_told
from tests.site_fixture import ADDRESS, built_site

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
    built = built_site(ADDRESS)
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
    page.unroute(f"**/{LUNR}")
    assert find(page, QUERIES[0])["results"]


@pytest.mark.parametrize("kind", ["ranged", "whole", "packed", "wrong"])
def test_any_host_gives_the_same_answers(browser: Browser, kind: Kind) -> None:
    """One that answers with ranges, one that knows none, one that packs, one that errs."""
    built = built_site(ADDRESS)
    expected = Search(lambda path: (built / path).read_bytes()).find(QUERIES[0]).results
    with serve_told(built, "/a/b/", kind) as (root, answered), browser.new_context() as context:
        page = context.new_page()
        page.goto(root)
        page.evaluate(OPEN, root)
        answered.clear()
        assert find(page, QUERIES[0])["missing"] == []
        again = find(page, QUERIES[0])["results"]
        assert [one["url"] for one in again] == [one.url for one in expected]
    files = [one for one in answered if one.path.endswith((".bin", ".txt"))]
    ranges = [one for one in files if one.status == HTTPStatus.PARTIAL_CONTENT]
    if kind == "ranged":
        assert files == ranges
        assert sum(one.size for one in files) < 150_000
    else:
        assert bool(ranges) == (kind == "wrong")
        whole = [one.path for one in files if one not in ranges]
        assert len(set(whole)) > 3
        assert max(whole.count(path) for path in whole) <= 2, "what was asked for side by side"


WORKER = """import(new URL("assets/js/search/engine.js", location)).then(async (engine) => {
  const search = engine.openSearch(new URL(".", location).href);
  postMessage((await search.find("bảo hiểm y tế")).results);
})"""


def test_works_in_a_worker(page: Page, site: str) -> None:
    page.route(
        f"{site}worker.js", lambda route: route.fulfill(body=WORKER, content_type="text/javascript")
    )
    found = page.evaluate(
        """() => new Promise((resolve, reject) => {
          const trusted = trustedTypes.createPolicy("t", { createScriptURL: (url) => url });
          const worker = new Worker(trusted.createScriptURL(`${base}worker.js`));
          worker.onmessage = (event) => resolve(event.data);
          worker.onerror = (event) => reject(event.message);
        })"""
    )
    assert found == find(page, "bảo hiểm y tế")["results"]
