"""`kehoach serve`: an open page shows a change by itself, and a slip changes nothing.

One server for all; each test has the plan say words of its own, and the last one ends the server.
"""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, expect

from tests.browser.axe import found_by_axe
from tests.browser.conftest import HEIGHTS, PHONE, Watch, until
from tests.folders import PLAN, ROOT, write_base

BUILD_MS = 60_000
LONGEST_SECONDS = 400
STYLE = "h1 { color: rgb(%d, 0, 0) !important }\n"


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portal with a plan and a style of its own, to stand under a path."""
    portal = write_base(tmp_path_factory.mktemp("portal") / "plans").parent
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    settings["site_url"] = "https://vi-du.vn/a/b/"
    settings["extra"]["kehoach"] |= {
        "content": str(ROOT / "content"),
        "compare": [],
        "history_required": False,
    }
    (portal / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    (portal / "theme/assets/css").mkdir(parents=True)
    (portal / "theme/assets/css/rieng.css").write_text(STYLE % 1, encoding="utf-8")
    return portal


@pytest.fixture(scope="module")
def serving(portal: Path) -> Iterator[subprocess.Popen[str]]:
    words = ("serve", "--port", "0", "--config", str(portal / "mkdocs.yml"))
    # A shell that runs the tests in the background lets its children ignore Ctrl+C.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", *words],
        cwd=portal,
        env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PATH": "/usr/bin:/bin"},
        stderr=subprocess.PIPE,
        text=True,
    )
    signal.signal(signal.SIGINT, before)
    guard = threading.Timer(LONGEST_SECONDS, process.kill)  # what waits for a line is not to hang
    guard.start()
    try:
        yield process
    finally:
        guard.cancel()
        process.kill()
        process.communicate()


def told(process: subprocess.Popen[str], words: str) -> str:
    """Read what the program tells up to a line with these words."""
    assert process.stderr
    lines = []
    for line in process.stderr:
        lines.append(line)
        if words in line:
            return line
    raise AssertionError("".join(lines))


HERE = "ke-hoach/xa-mau-ke-hoach/"


@pytest.fixture(scope="module")
def root(serving: subprocess.Popen[str]) -> str:
    """The address of the site, once its first state is shown and then built."""
    found = told(serving, "Mở http://").split()[1]
    assert found.endswith("/a/b/")
    told(serving, "Đã dựng")
    return found


def encoded_by(portal: Path, who: str) -> None:
    """Have the plan say by whom it was encoded."""
    plan = portal / "plans" / PLAN
    text, count = re.subn(r"(?m)^encoded_by: .*$", f"encoded_by: {who}", plan.read_text("utf-8"))
    assert count == 1
    plan.write_text(text, encoding="utf-8")


def built(portal: Path) -> str:
    """Return the page of the plan in the built site."""
    return (portal / "site" / HERE / "index.html").read_text("utf-8")


def wait_until_built(serving: subprocess.Popen[str], portal: Path, words: str) -> None:
    """Read of one build after the other until one holds these words."""
    told(serving, "Đã dựng")
    while words not in built(portal):
        told(serving, "Đã dựng")


def test_problems_are_told_on_the_page(browser: Browser, root: str, portal: Path) -> None:
    plan = portal / "plans" / PLAN
    good = plan.read_text("utf-8")
    page = browser.new_page(viewport={"width": PHONE, "height": HEIGHTS[PHONE]})
    watch = Watch(page, root)
    page.goto(f"{root}{HERE}")
    link = page.locator("main a[href]:visible").last
    link.focus()
    top = page.evaluate("scrollY")

    plan.write_text(good.replace("type: ke-hoach", "type: <b>kế</b>", 1), encoding="utf-8")
    strip = page.get_by_role("alert")
    expect(strip).to_contain_text("1 lỗi: trang này còn như trước", timeout=BUILD_MS)
    line = good[: good.index("type: ke-hoach")].count("\n") + 1
    expect(strip).to_contain_text(f"plans/{PLAN}:{line}:7: lỗi [")
    expect(strip).to_contain_text("chỗ sai: <b>kế</b>")
    expect(strip).to_contain_text("cách sửa: ")
    assert page.evaluate("scrollY") == top
    assert link.evaluate("one => one === document.activeElement"), "nothing is taken from a reader"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert found_by_axe(page) == []

    button = strip.get_by_role("button", name="Đóng")
    button.focus()
    page.keyboard.press("Enter")
    expect(strip).to_be_empty()
    assert link.evaluate("one => one === document.activeElement"), "the focus goes back"
    page.reload()
    expect(page.get_by_role("status").first).to_be_attached()
    page.wait_for_timeout(1000)
    expect(strip).to_be_empty()

    plan.write_text(good.replace("type: ke-hoach", "type: khác", 1), encoding="utf-8")
    expect(strip).to_contain_text("chỗ sai: khác", timeout=BUILD_MS)
    page.keyboard.press("Escape")
    expect(strip).to_be_empty()
    plan.write_text(good.replace("type: ke-hoach", "type: lạ", 1), encoding="utf-8")
    expect(strip).to_contain_text("chỗ sai: lạ", timeout=BUILD_MS)
    plan.write_text(good, encoding="utf-8")
    expect(strip).to_be_empty(timeout=BUILD_MS)
    watch.judge()
    page.close()


def test_a_reader_stays_where_he_is(
    browser: Browser, serving: subprocess.Popen[str], root: str, portal: Path
) -> None:
    """On a phone, in two windows; with the focus on a link far down the page."""
    pages = [
        browser.new_page(viewport={"width": PHONE, "height": HEIGHTS[PHONE]}),
        browser.new_page(),
    ]
    for page in pages:
        page.goto(f"{root}{HERE}")
    phone = pages[0]
    link = phone.locator("main a[href]:visible").last
    link.focus()
    phone.evaluate("scrollTo({ top: 700, behavior: 'instant' })")
    focused = link.evaluate("one => one === document.activeElement && one.href")
    assert focused

    encoded_by(portal, "Phòng thống kê")
    for page in pages:
        expect(page.locator("body")).to_contain_text("Phòng thống kê", timeout=BUILD_MS)
    until(phone, "document.activeElement.href !== undefined")
    assert phone.evaluate("document.activeElement.href") == focused
    until(phone, "Math.abs(scrollY - 700) < 2")
    assert pages[1].evaluate("scrollY") == 0
    for page in pages:
        page.close()
    wait_until_built(serving, portal, "Phòng thống kê")


def test_a_page_follows_its_files(
    browser: Browser, serving: subprocess.Popen[str], root: str, portal: Path
) -> None:
    page = browser.new_page()
    watch = Watch(page, root)
    page.goto(f"{root}{HERE}")
    plan, style = portal / "plans" / PLAN, portal / "theme/assets/css/rieng.css"
    good = plan.read_text("utf-8")

    encoded_by(portal, "Phòng dữ liệu")
    expect(page.locator("body")).to_contain_text("Phòng dữ liệu", timeout=BUILD_MS)
    assert page.url.startswith(root)
    assert "Phòng dữ liệu" not in built(portal)
    wait_until_built(serving, portal, "Phòng dữ liệu")

    plan.write_text(good.replace("id:", "idd:", 1), encoding="utf-8")
    told(serving, "[")  # a problem with its rule
    told(serving, "Không dựng; site cũ giữ nguyên")
    page.reload()
    expect(page.locator("body")).to_contain_text("Phòng dữ liệu")

    plan.write_text(good, encoding="utf-8")
    expect(page.locator("body")).not_to_contain_text("Phòng dữ liệu", timeout=BUILD_MS)
    style.write_text(STYLE % 2, encoding="utf-8")
    expect(page.locator("h1").first).to_have_css("color", "rgb(2, 0, 0)", timeout=BUILD_MS)

    watch.judge()
    page.close()
    assert ".kehoach" not in (portal / "site/index.html").read_text("utf-8")
    serving.send_signal(signal.SIGINT)
    told(serving, "Đã dừng.")
    assert serving.wait(timeout=30) == 0
    assert not [one.name for one in portal.iterdir() if one.name.startswith(".site-")]
