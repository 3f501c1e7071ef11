"""What a plan, an anchor or a reader is called never stands in the way of a script.

An element's id is a name in the page's scripts ("DOM clobbering"), and every object of JavaScript
has words of its own, as "constructor": neither is a word of ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import Watch
from tests.folders import PLAN, edit, write_base
from tests.server import serve
from tests.site_fixture import built_site

IDS = ("lunr", "exports", "module", "define", "constructor", "__proto__", "toString", "km-words")
# Elements of these names, before any other of the page and in the last place of its text.
ELEMENTS = """(ids) => {
  for (const id of ids) {
    for (const put of ["prepend", "append"]) {
      const link = document.createElement("a");
      Object.assign(link, { id, name: id, href: "#", textContent: "{" });
      document.querySelector("article")[put](link);
    }
  }
}"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of two plans called as what every object has, with anchors called as lunr asks."""
    plans = write_base(tmp_path_factory.mktemp("ten") / "plans")
    for name in ("constructor", "lunr"):
        text = (plans / PLAN).read_text("utf-8").replace("id: xa-mau-ke-hoach", f"id: {name}")
        text = text.replace("07/KH-UBND", f"{len(name)}/KH-UBND")
        (plans / f"{name}.yml").write_text(text, encoding="utf-8")
    (plans / PLAN).unlink()
    edit(plans / "constructor.yml", {'number: "1."': 'number: "Lunr."', "Giải quyết": "Exports"})
    return built_site(None, plans, checked=False)


@pytest.fixture(scope="module")
def root(built: Path) -> Iterator[str]:
    with serve(built) as found:
        yield found


@pytest.fixture(scope="module")
def context(browser: Browser, root: str) -> Iterator[BrowserContext]:
    with browser.new_context(base_url=root) as found:
        found.new_page()  # a context without a page begins anew with the next one
        yield found


@pytest.fixture
def page(context: BrowserContext, root: str) -> Iterator[Page]:
    with closing(context.new_page()) as page:
        watch = Watch(page, root)
        yield page
        watch.judge()


def test_the_box_finds_whatever_the_anchors_are_called(page: Page) -> None:
    page.goto("/ke-hoach/constructor/")
    assert page.locator("[id$=lunr]").count() > 0
    page.evaluate(ELEMENTS, IDS)
    page.locator(".km-search__field").focus()
    page.keyboard.type("thất nghiệp")
    page.locator(".kq-cum a").first.wait_for(state="visible")
    assert page.evaluate("globalThis.lunr instanceof HTMLElement || 'length' in globalThis.lunr")


@pytest.mark.parametrize("words", ["toString", "constructor", "__proto__", "hasOwnProperty"])
def test_words_of_every_object_are_words_to_search_for(page: Page, words: str) -> None:
    page.goto(f"/tim-kiem/?q={words}")
    page.locator("#tinh_hinh:not(:empty)").wait_for()
    assert f"Không nơi nào có “{words}”" in page.locator("#tinh_hinh").inner_text()


def test_filters_of_such_names_filter(page: Page) -> None:
    page.goto("/tim-kiem/?q=thất+nghiệp&ke-hoach=constructor")
    page.locator(".kq-nhom a.kq").first.wait_for()
    links = page.locator(".kq-nhom a.kq").evaluate_all("(all) => all.map((one) => one.pathname)")
    assert set(links) == {"/ke-hoach/constructor/"}
    page.goto("/tim-kiem/?q=thất+nghiệp&ke-hoach=__proto__&noi=toString&linh-vuc=constructor")
    page.locator("#tinh_hinh:not(:empty)").wait_for()


def test_plans_of_such_names_stand_side_by_side(page: Page) -> None:
    page.goto("/so-sanh/?ke-hoach=constructor&ke-hoach=lunr")
    page.locator(".loi-van").wait_for(state="attached")
    assert page.locator("table.canh tr").count() > 10
    assert page.locator("#cac-cot > p.nho a").count() == 0, "no page of their own"


def test_a_name_of_every_object_names_no_plan(context: BrowserContext) -> None:
    with closing(context.new_page()) as page:
        page.goto("/so-sanh/?ke-hoach=constructor&ke-hoach=__proto__")
        said = page.locator("#canh-nhau .phuc-hoi")
        said.first.wait_for()
        assert any("“__proto__”" in one for one in said.all_inner_texts())


def test_an_address_that_leads_to_no_place_is_no_error(page: Page) -> None:
    page.goto("/ke-hoach/constructor/?h=lao+động#%E0%A4%A")
    page.locator(".km-search__field").focus()
    page.keyboard.type("thất nghiệp")
    expect(page.locator(".km-search__list li").first).to_be_visible()
