"""The browser searches as Python does: the same terms, the same places, the same scores."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from generator.search.files import DIRECTORY, FOLDER
from generator.search.index import PART
from generator.search.rules import search_rules
from generator.search.site import site_reader
from generator.search.terms import index_terms
from tests.golden import cases
from tests.search.test_real_plans import ODD
from tests.search_cases import search_cases
from tests.search_corpus import ONE_PART, real_blocks, real_index, real_search, real_site
from tests.search_quality import known_items, typings

QUERIES = [*(case.query for case in search_cases()), *ODD]
TYPED = [one.phrase for items in typings(known_items(real_site(), 12)).values() for one in items]
OPEN = """async (base) => {
  const from = (name) => import(new URL(`assets/js/search/${name}.js`, base));
  const [{ openSearch }, { Reader, indexTerms }] = [await from("engine"), await from("terms")];
  Object.assign(window, { openSearch, Reader, indexTerms, base, search: openSearch(base) });
}"""


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(site)
    page.evaluate(OPEN, site)
    yield page
    page.close()


def serve_index(page: Page, files: dict[str, bytes]) -> None:
    def answer(route: Route) -> None:
        _, _, name = route.request.url.partition(FOLDER)
        data = files.get(FOLDER + name)
        if data is None:
            route.fallback()
        else:
            route.fulfill(body=data, content_type="application/json")

    page.route(f"**/{FOLDER}**", answer)


def find(page: Page, query: str, filters: dict[str, list[str]] | None = None) -> Any:
    return page.evaluate("([text, filters]) => search.find(text, filters)", [query, filters or {}])


def test_same_terms(page: Page) -> None:
    reader = site_reader(real_site().registries, search_rules())
    texts = [
        text for block in real_blocks() for one in block.items for text in (one.name, one.text)
    ]
    texts += [case.said["text"] for case in cases("terms")] + QUERIES
    read = page.evaluate(
        """([rules, forms, texts]) => {
          const reader = new Reader(rules, forms);
          return texts.map((text) => indexTerms(reader.read(text)));
        }""",
        [reader.rules, reader.short_forms, texts],
    )
    for text, terms in zip(texts, read, strict=True):
        assert terms == index_terms(reader.read(text)), text


@pytest.mark.parametrize("size", [PART, ONE_PART], ids=["many parts", "one part"])
def test_same_places_and_scores(page: Page, size: int) -> None:
    serve_index(page, real_index(size))
    for query in [*QUERIES, *TYPED] if size == PART else QUERIES[::3]:
        ours, theirs = real_search(size).find(query), find(page, query)
        assert theirs["missing"] == []
        assert theirs["suggestion"] == ours.suggestion, query
        assert [one["url"] for one in theirs["results"]] == [one.url for one in ours.results], query
        for one, other in zip(ours.results, theirs["results"], strict=True):
            assert abs(one.score - other.pop("score")) < 1e-9, query
            for key, value in other.items():
                own = getattr(one, key)
                assert (list(map(list, own)) if key == "marks" else own) == value, query


@pytest.mark.parametrize(
    "filters",
    [
        {"kind": ["target"], "year": ["2030"]},
        {"level": ["province"], "theme": ["an-sinh-xa-hoi"]},
        {"place": ["tinh-khanh-hoa-2025"]},
        {"plan": ["bac-ai-ke-hoach-nq42"]},
    ],
    ids=str,
)
def test_same_filters(page: Page, filters: dict[str, list[str]]) -> None:
    serve_index(page, real_index())
    ours = [one.url for one in real_search().find("hộ nghèo", filters).results]
    assert ours
    assert [one["url"] for one in find(page, "hộ nghèo", filters)["results"]] == ours


def test_nothing_is_fetched_before_a_search(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate("() => { openSearch(base); }")
    assert asked == []
    find(page, "bảo hiểm y tế")
    assert any(url.endswith(DIRECTORY) for url in asked)
    count = len(asked)
    find(page, "bảo hiểm y tế")
    assert len(asked) == count, "what was fetched is kept"


def test_newest_query_wins(page: Page) -> None:
    older, newer = page.evaluate(
        'Promise.all([search.find("hộ nghèo"), search.find("bảo hiểm y tế")])'
    )
    assert older is None
    assert newer["results"]


def test_a_part_that_cannot_be_fetched_is_told_and_fetched_again(page: Page) -> None:
    whole = find(page, "bảo hiểm y tế")
    parts = page.evaluate("performance.getEntriesByType('resource').map((one) => one.name)")
    part = next(name for name in parts if f"/{FOLDER}muc/" in name)
    page.evaluate("() => { window.search = openSearch(base); }")
    page.route(part, lambda route: route.abort())
    partial = find(page, "bảo hiểm y tế")
    assert partial["missing"] == [FOLDER + part.partition(FOLDER)[2]]
    assert partial["results"]
    page.unroute(part)
    assert find(page, "bảo hiểm y tế") == whole


def test_without_the_directory_there_is_an_answer_that_says_so(page: Page) -> None:
    page.route(f"**/{DIRECTORY}", lambda route: route.abort())
    found = find(page, "bảo hiểm y tế")
    assert (found["results"], found["missing"]) == ([], [DIRECTORY])
    assert page.evaluate("search.facets()") is None
    page.unroute(f"**/{DIRECTORY}")
    assert find(page, "bảo hiểm y tế")["results"]
    assert "target" in page.evaluate("search.facets()")["kind"]


def test_works_in_a_worker(page: Page) -> None:
    found = page.evaluate(
        """() => new Promise((resolve, reject) => {
          const code = `import("${base}assets/js/search/engine.js").then(async (engine) => {
            const search = engine.openSearch("${base}");
            postMessage((await search.find("bảo hiểm y tế")).results.length);
          })`;
          const worker = new Worker(URL.createObjectURL(new Blob([code])));
          worker.onmessage = (event) => resolve(event.data);
          worker.onerror = (event) => reject(event.message);
        })"""
    )
    assert found > 20
