"""No request leaves the site, no cookie, no error, and no text of a plan is ever run.

Every page that any browser test opens is watched for the first three (`conftest.Watch`).
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import PHONE, Open, Watch
from tests.browser.places import PAGES, PLAN
from tests.output.test_markdown import built_hostile
from tests.server import serve


def test_pages_keep_nothing_of_their_reader(open_page: Open, site: str) -> None:
    page = open_page("")
    for path in PAGES.values():
        page.goto(site + path)
        page.wait_for_load_state("load")
        assert page.evaluate("document.cookie") == ""
        stored = page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage)].flat()")
        assert stored == [], "but for the colours that a reader chose"


def test_nothing_of_search_is_asked_for_before_a_reader_turns_to_it(open_page: Open) -> None:
    page = open_page("")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page.url + PLAN)
    page.wait_for_load_state("networkidle")
    assert len(asked) > 5
    ours = ("/js/search/", "/search/", "/tim-kiem/", "/workers/")
    assert [one for one in asked if any(part in one for part in ours)] == []
    page.locator(".km-search__field").focus()
    with page.expect_response("**/tim-kiem/muc-luc.json"):
        pass
    assert not any("/search/search_index" in one for one in asked)


def test_searching_keeps_to_the_site(open_page: Open) -> None:
    page = open_page("", width=PHONE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("a.o-tim").click()
    page.keyboard.type("bảo hiểm y tế")
    page.locator(".kq-cum").first.wait_for(state="visible")
    page.wait_for_load_state("networkidle")
    assert not any("b%E1%BA%A3o" in address or "bao" in address for address in asked)


def test_the_watch_sees_what_it_should(browser: Browser, site: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    watch = Watch(page, site)
    page.goto(site)
    page.evaluate("document.cookie = 'a=1; path=/'")
    page.evaluate("new Image().src = 'khong-co.png'")
    page.evaluate("new Image().src = new URL('/khac.png', location.href).href")
    page.evaluate("setTimeout(() => { throw new Error('hỏng'); })")
    page.evaluate("document.body.setAttribute('style', 'color: red')")
    page.evaluate("setTimeout(() => { document.body.innerHTML = '<b>a</b>'; })")
    page.wait_for_load_state("networkidle")
    assert [address.rpartition("/")[2] for address in watch.outside] == ["khac.png"]
    assert any("hỏng" in one for one in watch.errors)
    assert any("khong-co.png" in one for one in watch.errors)
    assert any("style-src 'self'" in one for one in watch.errors)
    assert any("TrustedHTML" in one for one in watch.errors)
    watch.outside.clear()
    watch.errors.clear()
    with pytest.raises(AssertionError, match="cookies"):
        watch.judge()
    context.close()


HOSTILE = "<img src=x onerror=document.title='chay'> \"><script>document.title='chay'</script>"


def test_hostile_text_is_shown_and_never_run(browser: Browser) -> None:
    with serve(built_hostile(HOSTILE)) as root, browser.new_context() as context:
        page = context.new_page()
        for path in ("ke-hoach/ke-hoach-thu/", "chi-tieu/", "van-ban/van-ban/", "linh-vuc/"):
            page.goto(root + path)
            page.wait_for_load_state("networkidle")
            assert page.title() != "chay", path
            # Data for machines (JSON-LD) stands in a script that no browser runs.
            run = page.locator("article img, article script:not([type$='json'])")
            assert run.count() == 0, path
            assert HOSTILE in page.locator("article").inner_text().replace("\u00a0", " "), path
        page.goto(root + "ke-hoach/ke-hoach-thu/")
        page.locator("a.neo").nth(3).click()
        page.locator(".km-menu").wait_for(state="visible")
        page.goto(root)
        page.locator("a.o-tim").click()
        page.keyboard.type("onerror")
        page.locator(".kq-cum").first.wait_for(state="visible")
        page.wait_for_timeout(300)
        assert page.title() != "chay"
        assert page.locator(".km-search img, .km-search script").count() == 0
