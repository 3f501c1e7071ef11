"""A site is published under a page that is open or kept: nothing mixes, nothing lies."""

from __future__ import annotations

import functools
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.build.portal_reading import read
from generator.progress import Progress
from generator.reading.settings import read_settings
from generator.search import Search
from tests.folders import edit, write_base
from tests.portals import allowed, build
from tests.server import serve
from tests.site_fixture import CONFIG, ROOT, workshop

HERE = "tim-kiem/"
# What the indicator of the small plan is called in the build before and in that of now.
CALLED = {"before": "Tỷ lệ người thất nghiệp", "now": "Tỷ lệ trẻ em tiêm vắcxin"}
QUERY = "vắcxin"
OLD_DAY, NEW_DAY = 1_600_000_000, 1_650_000_000  # long ago: a browser keeps what is so old


@functools.cache
def built(name: str, over: str) -> Path:
    """Return the site of a small portal: `before`, or `now`, published over another or alone."""
    folder = workshop() / f"published-{name}-{over or 'alone'}"
    plans = write_base(folder / "plans")
    edit(plans / "registry/indicators.yml", {"Tỷ lệ thất nghiệp": CALLED[name]})
    (folder / "theme/assets/css").mkdir(parents=True)
    (folder / "theme/assets/css/rieng.css").write_text(f"/* {name} */\n", encoding="utf-8")
    config = f"INHERIT: {CONFIG}\nextra: {{kehoach: {{content: {ROOT / 'content'}}}}}\n"
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    if over:
        shutil.copytree(built(over, ""), folder / "site")
    settings = allowed(read_settings(folder / "mkdocs.yml", plans, folder / "site")[0])
    progress = Progress(quiet=True)
    reading = read(settings, progress)
    assert [one for one in reading.problems if one.severity == "error"] == []
    assert build(settings, reading, progress) == []
    return folder / "site"


class Host:
    """A folder that is served, and what is published into it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.put("before", OLD_DAY)

    def put(self, name: str, day: int, over: str = "") -> None:
        """Publish in one step, with files of a day, so that a browser asks for none that it has."""
        made = self.folder.with_suffix(f".{name}")
        shutil.copytree(built(name, over), made)
        for path in made.rglob("*"):
            os.utime(path, (day, day))
        if self.folder.exists():
            self.folder.rename(self.folder.with_suffix(".gone"))
        made.rename(self.folder)

    def publish(self, keeps: bool) -> None:
        """Publish the build of now: with what it keeps of the one before, or from nothing."""
        self.put("now", NEW_DAY, "before" if keeps else "")


@pytest.fixture(params=[True, False], ids=["kept", "gone"])
def keeps(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@contextmanager
def reader(browser: Browser, tmp_path: Path) -> Iterator[tuple[Host, str, BrowserContext]]:
    host = Host(tmp_path / "site")
    with serve(host.folder, "/a/") as base, browser.new_context() as context:
        yield host, base, context


def right() -> int:
    """Return how many places the build of now has for the query."""
    site = built("now", "")
    count = len(Search(lambda path: (site / path).read_bytes()).find(QUERY).results)
    assert count > 0
    return count


def search(page: Page, words: str) -> None:
    page.locator("#tim_o").fill(words)
    page.keyboard.press("Enter")


def test_a_page_of_search_that_is_open_finds_what_there_is_now(
    browser: Browser, tmp_path: Path, keeps: bool
) -> None:
    with reader(browser, tmp_path) as (host, base, context):
        page, used = context.new_page(), context.new_page()
        for one in (page, used):
            one.goto(base + HERE)
        search(used, "người thất nghiệp")
        expect(used.locator("#tinh_hinh")).to_contain_text("chỗ có")
        search(used, QUERY)
        expect(used.locator("#tinh_hinh")).to_contain_text("Không nơi nào có")
        host.publish(keeps)
        for one in (page, used):
            search(one, f"{QUERY} ")
            expect(one.locator("#tinh_hinh")).to_contain_text(f"{right()} chỗ có")
        expect(page.locator(".kq-moi")).to_have_count(0)
        expect(used.locator(".kq-moi")).to_contain_text("Trang vừa được cập nhật")
        used.locator(".kq-moi a").click()
        expect(used.locator("#tinh_hinh")).to_contain_text(f"{right()} chỗ có")
        expect(used.locator(".kq-moi")).to_have_count(0)


def test_a_page_that_a_browser_kept_is_of_one_build(
    browser: Browser, tmp_path: Path, keeps: bool
) -> None:
    with reader(browser, tmp_path) as (host, base, context):
        page = context.new_page()
        page.goto(base + HERE)
        search(page, "người thất nghiệp")
        expect(page.locator("#tinh_hinh")).to_contain_text("chỗ có")
        own = page.locator("link[href$='rieng.css']").get_attribute("href")
        page.close()
        host.publish(keeps)
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(base + HERE)
        assert page.locator("link[href$='rieng.css']").get_attribute("href") == own, "kept by it"
        search(page, QUERY)
        expect(page.locator("#tinh_hinh")).to_contain_text(f"{right()} chỗ có")
        folders = {one.split("/")[5] for one in asked if "/tim-kiem/" in one and one.count("/") > 5}
        assert len(folders) == 1, "one index"
        page.reload()
        assert page.locator("link[href$='rieng.css']").get_attribute("href") != own
        expect(page.locator("#tinh_hinh")).to_contain_text(f"{right()} chỗ có")


def test_a_host_that_fails_is_told_and_never_as_nothing_found(
    browser: Browser, tmp_path: Path
) -> None:
    with reader(browser, tmp_path) as (host, base, context):
        page = context.new_page()
        page.goto(base + HERE)
        search(page, "người thất nghiệp")
        expect(page.locator("#tinh_hinh")).to_contain_text("chỗ có")
        shutil.rmtree(host.folder / HERE)
        search(page, QUERY)
        expect(page.locator(".kq-thieu")).to_contain_text("Chưa tải được")
        expect(page.locator("#tinh_hinh")).not_to_contain_text("Không nơi nào có")


def test_what_is_imported_late_and_gone_is_told_with_the_way_to_load_anew(
    browser: Browser, tmp_path: Path, keeps: bool
) -> None:
    with reader(browser, tmp_path) as (host, base, context):
        page = context.new_page()
        page.goto(base)
        host.publish(keeps)
        page.locator(".km-search__field").focus()
        page.keyboard.type(QUERY)
        if keeps:
            page.locator(".km-search a.kq").first.wait_for(state="visible")
            return
        status = page.locator(".km-search [role=status]")
        expect(status).to_contain_text("Chưa tải được bộ tìm kiếm")
        with page.expect_navigation(wait_until="load"):
            status.get_by_role("link", name="Tải lại trang").click()
        page.locator(".km-search__field").focus()
        page.keyboard.type(QUERY)
        page.locator(".km-search a.kq").first.wait_for(state="visible")


def test_plans_side_by_side_are_of_one_build(browser: Browser, tmp_path: Path, keeps: bool) -> None:
    with reader(browser, tmp_path) as (host, base, context):
        page = context.new_page()
        page.goto(f"{base}so-sanh/?ke-hoach=xa-mau-ke-hoach")
        told = page.locator("#canh-nhau > [role=status]")
        expect(told).to_contain_text("Mới có một kế hoạch")
        host.publish(keeps)
        page.locator("#chon_ke_hoach").fill("khong co dau")
        expect(page.locator("#chon_noi")).to_contain_text("Không thấy kế hoạch nào")
        shutil.rmtree(host.folder / "so-sanh")
        page.locator("#chon_ke_hoach").fill("khong co dau ca")
        expect(page.locator("#chon_noi")).to_contain_text("Chưa tải được danh sách")
