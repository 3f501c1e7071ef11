"""Pages that were opened are read without a network, with the day of the copy.

The site is a small portal that lets pages be kept, in two languages, in a folder of its host.
"""

from __future__ import annotations

import functools
import json
import os
import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.build.portal_reading import read
from generator.cli.serve import SiteServer
from generator.progress import Progress
from generator.reading.settings import read_settings
from tests import server
from tests.browser.axe import found_by_axe
from tests.browser.conftest import PATIENCE, Watch, until
from tests.folders import edit, write_base
from tests.portals import allowed, build
from tests.server import Answer, serve_told
from tests.site_fixture import CONFIG, ROOT, workshop

PLAN = "ke-hoach/xa-mau-ke-hoach/"
OTHER = "chi-tieu/"
LIST = "trang-da-luu/"
WORKER = "trang-da-luu.js"
LONG_AGO = 1_600_000_000
TODAY = date.today().strftime("%d/%m/%Y")
NOTICE = f"Bản đã lưu ngày {TODAY}. Trang mới có thể khác."
# What is kept of all portals, by the place in which it is.
ALL_KEPT = """async () => {
  const found = {};
  for (const name of await caches.keys()) {
    found[name] = (await (await caches.open(name)).keys()).map(({ url }) => url);
  }
  return found;
}"""
IS_KEPT = "async (url) => Boolean(await caches.match(url))"
IS_GONE = "async (url) => !(await caches.match(url))"
HOLDS = "async ([url, words]) => (await (await caches.match(url)).text()).includes(words)"
REGISTERED = "async () => (await navigator.serviceWorker.getRegistrations()).length"
STORES = "async () => (await caches.keys()).length"
IS_AT_WORK = "() => navigator.serviceWorker.controller !== null"
# A part of a file of search, by its name of content.
FETCH_PART = """async (base) => {
  const { folder } = await (await fetch(`${base}tim-kiem/muc-luc.json`)).json();
  await fetch(`${base}tim-kiem/${folder}muc-luc.json`, { headers: { Range: "bytes=0-9" } });
}"""


@functools.cache
def built(name: str, called: str, *said: str) -> Path:
    """Return the site of a small portal, in which an indicator is called so; `said` sets it up."""
    folder = workshop() / f"kept-{name}"
    plans = write_base(folder / "plans")
    edit(plans / "registry/indicators.yml", {"Tỷ lệ thất nghiệp": called})
    lines = [f"    {one}\n" for one in (f"content: {ROOT / 'content'}", *said)]
    config = f"INHERIT: {CONFIG}\nextra:\n  kehoach:\n{''.join(lines)}"
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    settings = allowed(read_settings(folder / "mkdocs.yml", plans, folder / "site")[0])
    reading = read(settings, Progress(quiet=True))
    assert [one for one in reading.problems if one.severity == "error"] == []
    assert build(settings, reading, Progress(quiet=True)) == []
    return folder / "site"


def today() -> Path:
    return built("today", "Tỷ lệ người thất nghiệp", "also_in: [en]", "offline: true")


def newer() -> Path:
    return built("newer", "Tỷ lệ trẻ em tiêm vắcxin", "offline: true")


def without() -> Path:
    return built("without", "Tỷ lệ người thất nghiệp", "also_in: [en]")


@dataclass
class Reader:
    """A browser that has not been here, the host of a portal, and what it answered."""

    folder: Path
    base: str
    context: BrowserContext
    answered: list[Answer]

    def publish(self, made: Path) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(made, self.folder)

    def page(self) -> Page:
        return self.context.new_page()

    def read(self, page: Page, path: str) -> None:
        """Open a page and wait until it is kept."""
        page.goto(self.base + path)
        until(page, IS_KEPT, self.base + path)

    def wait_until_kept(self, page: Page, holds: Callable[[list[str]], bool]) -> None:
        """Wait until what is kept, by path below the portal, is as it should be."""
        end = time.monotonic() + PATIENCE
        while not holds(found := self.kept(page)):
            assert time.monotonic() < end, found
            page.wait_for_timeout(50)

    def told(self, **said: object) -> None:
        """Have the worker be told otherwise: `pages`, `bytes`, `patience`, `build`."""
        file = self.folder / WORKER
        script = file.read_text("utf-8")
        for name, value in said.items():
            pattern = rf'"{name}": ("\w+"|\d+)'
            script, count = re.subn(pattern, f'"{name}": {json.dumps(value)}', script, count=1)
            assert count == 1, name
        file.write_text(script, "utf-8")

    def kept(self, page: Page, below: str = "") -> list[str]:
        """Return what is kept of a portal, by path below it."""
        root = self.base + below
        found = page.evaluate(ALL_KEPT).get(f"ke-hoach-mo-1 {root}", [])
        return [url.removeprefix(root) for url in found]


@contextmanager
def reader(browser: Browser, folder: Path, base: str = "/a/b/", **words: Any) -> Iterator[Reader]:
    shutil.copytree(today(), folder)
    with (
        serve_told(folder, base) as (address, answered),
        browser.new_context(reduced_motion="reduce", **words) as context,
    ):
        yield Reader(folder, address, context, answered)
        context.set_offline(False)


@pytest.fixture
def one(browser: Browser, tmp_path: Path) -> Iterator[Reader]:
    with reader(browser, tmp_path / "site") as found:
        yield found


def test_a_page_that_was_opened_is_read_offline_with_the_day_of_the_copy(one: Reader) -> None:
    page = one.page()
    watch = Watch(page, one.base)  # a policy of Trusted Types that is broken is told there
    one.read(page, "")
    one.read(page, PLAN)
    expect(page.locator("main")).not_to_contain_text("Bản đã lưu")
    watch.judge()
    words = page.locator("article").inner_text()
    one.context.set_offline(True)
    for path in (PLAN, ""):
        page.goto(one.base + path)
        notice = page.locator("main article > [role=status]").first
        expect(notice).to_contain_text(NOTICE)
        assert notice.evaluate("one => one.parentElement.firstElementChild === one")
    page.goto(one.base + PLAN)
    shown = page.locator("article").inner_text()
    assert shown.partition("Các trang đã lưu\n")[2].strip() == words.strip()
    assert page.evaluate("document.styleSheets[0].cssRules.length") > 100, "drawn as on line"
    assert found_by_axe(page) == []
    page.emulate_media(media="print")
    expect(page.get_by_text(NOTICE)).to_be_visible()


def test_a_notice_says_which_version_a_page_showed(browser: Browser, tmp_path: Path) -> None:
    """Of the made-up portal no version is known: the words are put into a page of it."""
    with reader(browser, tmp_path / "site") as one:
        file = one.folder / PLAN / "index.html"
        said = ' data-dan="A" data-ban="bản 2, ghi vào trang ngày 01/02/2026"'
        file.write_text(file.read_text("utf-8").replace("<h1", f"<h1{said}", 1), "utf-8")
        page = one.page()
        one.read(page, PLAN)
        one.context.set_offline(True)
        page.reload()
        told = "Kế hoạch khi ấy: bản 2, ghi vào trang ngày 01/02/2026."
        expect(page.locator("article > [role=status]").first).to_contain_text(told)


def test_a_page_that_was_not_opened_says_so_and_lists_what_was(one: Reader) -> None:
    page = one.page()
    one.read(page, "")
    one.read(page, PLAN)
    one.context.set_offline(True)
    page.goto(f"{one.base}{OTHER}?a=<b>")
    told = page.locator("#trang_da_luu [role=status]").first
    expect(told).to_contain_text("chưa được lưu trên máy này")
    expect(told.get_by_role("link")).to_have_attribute("href", f"{one.base}{OTHER}?a=%3Cb%3E")
    expect(page.locator("#trang_da_luu li")).to_have_count(2)
    expect(page.locator("#trang_da_luu li").first).to_contain_text(f"lưu ngày {TODAY}")
    expect(page.get_by_text("Tìm kiếm cần mạng")).to_be_hidden()
    assert found_by_axe(page) == []
    page.locator("#trang_da_luu li a").first.click()
    expect(page.get_by_text(NOTICE)).to_be_visible()
    page.goto(f"{one.base}{LIST}?trang=//vi-du.vn/")
    expect(page.locator("[data-phan=thieu]")).to_be_hidden()


def test_a_search_offline_never_says_that_there_is_nothing(one: Reader) -> None:
    page = one.page()
    one.read(page, "")
    one.context.set_offline(True)
    page.goto(f"{one.base}tim-kiem/?q=thất+nghiệp")
    expect(page.get_by_text("Tìm kiếm cần mạng")).to_be_visible()
    one.context.set_offline(False)
    one.read(page, "tim-kiem/")
    page.goto(f"{one.base}tim-kiem/?q=thất+nghiệp")
    expect(page.locator("#tinh_hinh")).to_contain_text("chỗ có")
    one.context.set_offline(True)
    for asked in ("thất+nghiệp", "bảo+hiểm", "zzzz"):
        page.goto(f"{one.base}tim-kiem/?q={asked}")
        expect(page.get_by_text(NOTICE)).to_be_visible()
        lacks = page.locator(".kq-thieu")
        expect(lacks).to_contain_text("Điều không thấy ở đây vẫn có thể có trên trang.")
        expect(page.locator("#tinh_hinh")).not_to_contain_text("Không")


def test_whole_files_of_search_answer_offline_and_say_what_they_lack(
    browser: Browser, tmp_path: Path
) -> None:
    """Of a host that gives whole files for ranges, what was fetched is kept."""
    shutil.copytree(today(), tmp_path / "site")
    with (
        serve_told(tmp_path / "site", "/a/", "whole") as (base, answered),
        browser.new_context() as context,
    ):
        one = Reader(tmp_path / "site", base, context, answered)
        page = one.page()
        one.read(page, "tim-kiem/")
        page.goto(f"{base}tim-kiem/?q=thất+nghiệp")
        expect(page.locator("#tinh_hinh")).to_contain_text("chỗ có")
        one.wait_until_kept(page, lambda kept: any(path.endswith(".bin") for path in kept))
        context.set_offline(True)
        page.reload()
        expect(page.locator("#tinh_hinh")).to_contain_text("Những chỗ khớp nhất")
        expect(page.locator(".kq-thieu")).to_contain_text("chỉ tìm được trong những phần")
        expect(page.locator("a.kq").first).to_be_visible()
        context.set_offline(False)


def test_online_a_page_is_the_newest_and_takes_the_place_of_the_copy(one: Reader) -> None:
    """Also where a browser's own cache takes a page that has not changed for years for fresh."""
    for path in one.folder.rglob("*"):
        os.utime(path, (LONG_AGO, LONG_AGO))
    page = one.page()
    one.read(page, "")
    one.read(page, PLAN)
    one.read(page, OTHER)
    page.goto(one.base + OTHER)
    one.publish(newer())
    page.goto(one.base)
    page.goto(one.base + OTHER)
    expect(page.locator("main")).to_contain_text("tiêm vắcxin")
    expect(page.locator("main")).not_to_contain_text("Bản đã lưu")
    until(page, HOLDS, [one.base + OTHER, "tiêm vắcxin"])
    one.context.set_offline(True)
    page.reload()
    expect(page.locator("main")).to_contain_text("tiêm vắcxin")
    expect(page.get_by_text(NOTICE)).to_be_visible()


def test_files_of_a_build_before_go_with_the_last_page_of_it(one: Reader) -> None:
    page = one.page()
    one.read(page, "")
    (old,) = _folders(one.kept(page))
    _rename_assets(one.folder, old, "0" * 32)
    one.told(build="0")
    page.goto(one.base)
    one.wait_until_kept(page, lambda kept: _folders(kept) == {"0" * 32})


def _folders(kept: list[str]) -> set[str]:
    return {path.split("/")[1] for path in kept if path.startswith("assets/")}


def _rename_assets(site: Path, old: str, new: str) -> None:
    """Make another build of a site, whose files by content are others."""
    (site / "assets" / old).rename(site / "assets" / new)
    for file in (site / "index.html", site / LIST / "index.html"):
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def test_a_page_that_is_gone_is_no_longer_kept(one: Reader) -> None:
    page = one.page()
    one.read(page, "")
    one.read(page, PLAN)
    shutil.rmtree(one.folder / PLAN)
    page.goto(one.base + PLAN)
    expect(page.locator("h1")).to_contain_text("Không tìm thấy")
    until(page, IS_GONE, one.base + PLAN)


@pytest.mark.parametrize(
    ("bound", "stays"), [({"pages": 2}, [OTHER, "du-lieu/"]), ({"bytes": 1}, [])]
)
def test_what_is_kept_is_bounded_and_the_last_read_stay(
    one: Reader, bound: dict[str, int], stays: list[str]
) -> None:
    one.told(**bound)
    page = one.page()
    page.goto(one.base)
    until(page, IS_AT_WORK)
    for path in (PLAN, OTHER, "du-lieu/"):
        page.goto(one.base + path)
        page.wait_for_timeout(400)
    one.wait_until_kept(page, lambda kept: _pages(kept) == sorted([*stays, LIST]))


def _pages(kept: list[str]) -> list[str]:
    return sorted(path for path in kept if not path.startswith(("assets/", "tim-kiem/")))


def test_nothing_is_kept_but_whole_pages_and_files_of_the_site(one: Reader) -> None:
    page = one.page()
    one.read(page, "")
    page.goto(one.base + "khong-co/")
    page.goto(one.base + "nhung/ke-hoach/xa-mau-ke-hoach/")
    one.read(page, PLAN)
    page.evaluate("(base) => fetch(`${base}api/plans.json`)", one.base)
    page.evaluate(FETCH_PART, one.base)
    page.goto(f"{one.base}{OTHER}?a=b")
    until(page, IS_KEPT, one.base + OTHER)
    kept = one.kept(page)
    assert _pages(kept) == ["", OTHER, PLAN, LIST]
    assert [path for path in kept if path.startswith("tim-kiem/")] == ["tim-kiem/muc-luc.json"]


def test_a_reader_sees_and_clears_what_is_kept(one: Reader) -> None:
    page = one.page()
    one.read(page, "")
    one.read(page, PLAN)
    page.locator("footer").get_by_role("link", name="Các trang đã lưu").click()
    expect(page.locator("#trang_da_luu li")).to_have_count(2)
    page.get_by_role("button", name="Xóa các trang đã lưu").click()
    expect(page.get_by_text("Đã xóa khỏi máy này.")).to_be_visible()
    expect(page.get_by_text("Chưa có trang nào được lưu.")).to_be_visible()
    one.context.set_offline(True)
    page.goto(one.base + PLAN)
    expect(page.get_by_text("chưa được lưu trên máy này")).to_be_visible()


def test_a_portal_that_wants_no_more_of_it_is_left_and_nothing_stays(one: Reader) -> None:
    page = one.page()
    one.read(page, "")
    one.publish(without())
    page.goto(one.base + OTHER)
    until(page, f"async () => (await ({REGISTERED})()) + (await ({STORES})()) === 0")
    page.goto(one.base)
    assert page.evaluate(STORES) == 0
    one.answered.clear()
    page.goto(one.base + PLAN)
    assert not [answer for answer in one.answered if answer.path.endswith(WORKER)]


@pytest.mark.parametrize("fails", [True, False], ids=["fails", "is there"])
def test_a_page_without_the_script_ends_nothing_while_the_worker_may_be_there(
    one: Reader, monkeypatch: pytest.MonkeyPatch, fails: bool
) -> None:
    page = one.page()
    one.read(page, "")
    file = one.folder / OTHER / "index.html"
    file.write_text(file.read_text("utf-8").replace("/js/offline/keep.js", "/js/qr.js"), "utf-8")
    whole = server._Handler.do_GET

    def answer(handler: server._Handler) -> None:
        if fails and handler.path.endswith(WORKER):
            handler.send_error(HTTPStatus.SERVICE_UNAVAILABLE)
        else:
            whole(handler)

    monkeypatch.setattr(server._Handler, "do_GET", answer)
    page.goto(one.base + OTHER)
    page.wait_for_timeout(500)
    assert "" in one.kept(page)
    assert OTHER not in one.kept(page)


def test_a_slow_line_shows_the_copy_with_its_day(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with reader(browser, tmp_path / "site") as one:
        one.told(patience=200)
        page = one.page()
        one.read(page, PLAN)
        until(page, IS_AT_WORK)
        whole = server._Handler.do_GET

        def answer(handler: server._Handler) -> None:
            if handler.path.endswith(PLAN):
                time.sleep(3)
            whole(handler)

        monkeypatch.setattr(server._Handler, "do_GET", answer)
        page.reload()
        expect(page.get_by_text(NOTICE)).to_be_visible()


def test_the_english_site_keeps_its_own_and_speaks_english(one: Reader) -> None:
    page = one.page()
    one.read(page, "")
    one.read(page, "en/")
    until(page, IS_KEPT, f"{one.base}en/{LIST}")
    one.context.set_offline(True)
    page.goto(f"{one.base}en/")
    expect(page.locator("article > [role=status]").first).to_contain_text(
        f"Copy kept on {TODAY}. The page of today may differ."
    )
    page.goto(f"{one.base}en/{OTHER}")
    expect(page.locator("#trang_da_luu")).to_contain_text("was not kept on this device")
    assert "en/" not in one.kept(page)
    assert "" in one.kept(page, "en/")


def test_a_page_before_the_first_worker_costs_less_than_a_kilobyte_and_a_half(one: Reader) -> None:
    """The first view is that of a site without it, and one small script."""
    files = ("index.html", "css/all.css", "js/kehoach.js")
    size = {site: _first_view(site, files) for site in (today(), without())}
    (script,) = today().glob("assets/*/js/offline/keep.js")
    assert 0 < size[today()] + script.stat().st_size - size[without()] < 1536
    assert not list(without().rglob("js/offline"))


def _first_view(site: Path, files: tuple[str, ...]) -> int:
    page, *assets = files
    found = [next(site.glob(f"assets/*/{path}")) for path in assets]
    return sum(path.stat().st_size for path in (site / page, *found))


def test_what_is_shown_while_it_is_written_is_not_kept(browser: Browser) -> None:
    """`kehoach serve` gives the same pages: where they are written each is to be the newest."""
    shown = SiteServer(today(), "127.0.0.1", 0, "http://127.0.0.1/a/b/")
    thread = threading.Thread(target=shown.serve_forever, daemon=True)
    thread.start()
    try:
        with browser.new_context() as context:
            page = context.new_page()
            page.goto(shown.address)
            assert page.locator("script[src*='offline/keep.js']").count() == 1
            page.wait_for_timeout(1000)
            assert page.evaluate(STORES) == 0
            assert page.evaluate(REGISTERED) == 0
    finally:
        shown.shutdown()
        shown.server_close()
        thread.join(timeout=5)


def test_without_scripts_nothing_is_kept_and_the_list_says_why(
    browser: Browser, tmp_path: Path
) -> None:
    with reader(browser, tmp_path / "site", java_script_enabled=False) as one:
        page = one.page()
        page.goto(one.base + PLAN)
        expect(page.locator("h1")).to_be_visible()
        page.goto(one.base + LIST)
        expect(page.locator("[data-can-js]")).to_be_visible()
        assert not [answer for answer in one.answered if answer.path.endswith(WORKER)]
